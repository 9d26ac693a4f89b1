import Diagnostics
import Expressions
import Model

/// A rule of the office that has been read: its kind and what it asks of every item.
struct OfficeCheck: Sendable {
  let kind: Kind
  let target: RuleTarget
  /// Where the rule states what must hold.
  let range: SourceRange
  private let guardCondition: TypedExpression?
  private let condition: TypedExpression
  private let message: OfficeMessage
  private let englishMessage: OfficeMessage?

  /// Nil after a finding.
  init?(_ rule: OfficeRule, kind: Kind, findings: inout [Finding]) {
    guard let target = rule.target, let written = rule.condition, let sentence = rule.message else { return nil }
    var reading = OfficeExpressionReading(target: target)
    let guardCondition = rule.guardCondition.map { reading.condition($0) }
    let condition = reading.condition(written)
    let message = reading.message(sentence)
    let english = rule.englishMessage.map { reading.message($0) }
    findings += reading.findings
    guard let condition, let message, !reading.findings.hasErrors else { return nil }
    if case .some(nil) = guardCondition { return nil }
    self.kind = kind
    self.target = target
    range = written.range
    self.guardCondition = guardCondition ?? nil
    self.condition = condition
    self.message = message
    englishMessage = english ?? nil
  }

  /// What the rule comes to for one item.
  enum Verdict {
    case passed
    case failed(Text)
    /// With the attributes that the text leaves open.
    case undecided([String])
  }

  /// The most steps, and the most elements and bytes made, in one expression on one item: a rule is asked of a whole
  /// catalogue, and a text has no long lists.
  static let effort = 20_000

  func verdict(on item: OfficeItem) -> Verdict {
    let vocabulary = OfficeVocabulary.of(target)
    let value: (FactID) -> Value = { vocabulary.value($0, of: item) }
    let applies = guardCondition.map { $0.evaluate(atMost: OfficeCheck.effort, value).truth } ?? true
    if applies == false { return .passed }
    switch (applies, condition.evaluate(atMost: OfficeCheck.effort, value).truth) {
    case (_, true): return .passed
    case (true, false):
      return .failed(
        Text(vi: message.text(in: .vi, value), en: (englishMessage ?? message).text(in: .en, value)))
    default:
      let asked = condition.usedFacts + (applies == nil ? guardCondition?.usedFacts ?? [] : [])
      let open = Set(asked).sorted().filter { value($0) == .null }
      return .undecided(open.compactMap { vocabulary.scope[$0]?.name })
    }
  }
}

extension OfficeRule {
  /// What `tthc explain` and the renderers say of the rule.
  func kind(severity: Severity) -> Kind {
    let name = title.map { Text(same: $0) }
    let stated = reason.map { Text(same: $0.last.map { ".?!…".contains($0) } ?? true ? $0 + " " : $0 + ". ") }
    let about = target?.keyword
    return Kind(
      id.text, .office, severity,
      title: name ?? Text(vi: "Quy tắc “\(id.text)” của cơ quan", en: "The office's rule “\(id.text)”"),
      why: Text(
        vi: (stated?.vi ?? "")
          + "Cơ quan tự đặt quy tắc này: với mỗi mục “\(about?.vi ?? "")”\(only.vi) phải đúng \(must).",
        en: (stated?.en ?? "")
          + "A rule of the office itself: of every “\(about?.en ?? "")”\(only.en) this must hold: \(must)."),
      ground: grounds.isEmpty ? nil : Text(same: grounds.map(\.text).joined(separator: "; ")))
  }

  private var must: String { "“\(condition?.text ?? "")”" }

  private var only: Text {
    guard let text = guardCondition?.text else { return Text(same: "") }
    return Text(vi: " mà “\(text)”", en: " with “\(text)”")
  }
}

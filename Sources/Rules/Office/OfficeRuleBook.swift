import Calendars
import Diagnostics
import Model

/// The office's own rules of a catalogue, read once and asked of every procedure.
package struct OfficeRuleBook: Sendable {
  /// The kinds of all rules with a usable id, in force or not, each id once.
  package private(set) var kinds: [Kind] = []
  /// Those that run.
  private var checks: [OfficeCheck] = []

  /// `taken` are the ids and groups of the program itself; mistakes in rules are reported where they stand.
  package init(_ draft: CatalogueDraft, asOf date: CivilDate, taken: Set<String>, findings: inout [Finding]) {
    var kinds: [String: Kind] = [:]
    let inForce = draft.officeRules.filter { $0.validity.contains(date) }
    for rule in inForce + draft.officeRules.filter({ !$0.validity.contains(date) }) {
      guard OfficeRuleBook.isUsable(rule.id, taken: taken, findings: &findings) else { continue }
      let kind = rule.kind(severity: (rule.level ?? .warning).severity ?? .info)
      let check = OfficeCheck(rule, kind: kind, findings: &findings)
      guard kinds.updateValue(kinds[rule.id.text] ?? kind, forKey: rule.id.text) == nil else { continue }
      if let check, rule.level != .off, rule.validity.contains(date) { checks.append(check) }
    }
    self.kinds = kinds.values.sorted { $0.id < $1.id }
  }

  /// Whether an id can be used on the command line and in settings; reported otherwise.
  private static func isUsable(_ id: Name, taken: Set<String>, findings: inout [Finding]) -> Bool {
    let words = id.text.split(separator: "-", omittingEmptySubsequences: false)
    let isKebab = words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    if isKebab, !taken.contains(id.text) { return true }
    findings.append(
      Finding(
        OfficeKinds.badID, at: id.range,
        isKebab
          ? Text(
            vi: "“\(id.text)” đã là mã hay nhóm của chương trình; hãy đặt mã khác.",
            en: "“\(id.text)” is an id or group of the program already; choose another.")
          : Text(
            vi: "Mã “\(id.text)” phải là chữ thường không dấu, số và dấu gạch nối, như so-ban-sao-toi-da.",
            en: "The id “\(id.text)” must be small ASCII letters, digits and hyphens, such as copies-at-most.")))
    return false
  }

  /// What the rules find in one procedure.
  package func judge(_ subject: Subject) -> OfficeJudgement {
    var judgement = OfficeJudgement()
    guard !checks.isEmpty else { return judgement }
    var items: [RuleTarget: [OfficeItem]] = [:]
    for (index, check) in checks.enumerated() {
      let asked = items[check.target] ?? OfficeItem.all(check.target, in: subject)
      items[check.target] = asked
      var tally = OfficeJudgement.Tally()
      for item in asked {
        tally.asked += 1
        switch check.verdict(on: item) {
        case .passed: break
        case .failed(let message):
          judgement.findings.append(
            Finding(check.kind, at: item.range, message, procedure: subject.procedure.code.text))
        case .undecided(let open):
          tally.undecided += 1
          tally.first = tally.first ?? (item.title, open)
        }
      }
      judgement.tallies[index] = tally
    }
    return judgement
  }

  /// One finding for every rule that cannot tell for some of the items of these procedures.
  package func undecided(_ judgements: [OfficeJudgement]) -> [Finding] {
    checks.enumerated().compactMap { index, check in
      let tallies = judgements.compactMap { $0.tallies[index] }
      guard let (title, open) = tallies.lazy.compactMap(\.first).first else { return nil }
      let count = tallies.reduce(0) { $0 + $1.undecided }
      let all = tallies.reduce(0) { $0 + $1.asked }
      let names = open.map { "“\($0)”" }.joined(separator: ", ")
      return Finding(
        OfficeKinds.undecided, at: check.range,
        Text(
          vi: "Quy tắc “\(check.kind.id)” không kết luận được với \(count) trong \(all) mục, trước hết \(title.vi)"
            + (open.isEmpty ? ": ở đó biểu thức không tính được." : ": ở đó chưa biết \(names)."),
          en: "The rule “\(check.kind.id)” cannot tell for \(count) of \(all) items, first \(title.en)"
            + (open.isEmpty ? ": the expression cannot be computed there." : ": \(names) is not known there.")))
    }
  }
}

/// What the office's rules come to for one procedure.
package struct OfficeJudgement: Sendable {
  package fileprivate(set) var findings: [Finding] = []
  fileprivate var tallies: [Int: Tally] = [:]

  package init() {}

  /// How many items one rule was asked about, and for how many it cannot tell.
  fileprivate struct Tally: Sendable {
    var asked = 0
    var undecided = 0
    var first: (title: Text, open: [String])?
  }
}

import Diagnostics
import Expressions
import Model

/// Reads the expressions of one rule against the attributes of what it applies to.
struct OfficeExpressionReading {
  let target: RuleTarget
  var findings: [Finding] = []

  private var scope: Scope { OfficeVocabulary.of(target).scope }

  /// The most bytes of a message.
  private static let longestMessage = 4_000

  init(target: RuleTarget) {
    self.target = target
  }

  /// The condition, typed; nil after a finding.
  mutating func condition(_ written: Condition) -> TypedExpression? {
    guard !written.isSplitByColon else { return nil }
    return expression(written.text, at: 0, of: written, expecting: .boolean)
  }

  /// The message with its expressions typed; nil after a finding.
  mutating func message(_ written: Condition) -> OfficeMessage? {
    guard !written.isSplitByColon else { return nil }
    guard written.text.utf8.count <= OfficeExpressionReading.longestMessage else {
      report(
        OfficeKinds.badTemplate, at: written.range,
        vi: "Câu thông báo dài quá \(OfficeExpressionReading.longestMessage) byte; hãy viết ngắn lại.",
        en: "The message has more than \(OfficeExpressionReading.longestMessage) bytes; shorten it.")
      return nil
    }
    let template = MessageTemplate(written.text)
    if let brace = template.unclosed {
      report(
        OfficeKinds.badTemplate, at: written.places.range(brace..<(brace + 1)),
        vi: "Dấu { này không có dấu } đóng; muốn in dấu ngoặc thì viết {{.",
        en: "This { has no closing }; write {{ for the brace itself.")
      return nil
    }
    var parts: [OfficeMessage.Part] = []
    var isWhole = true
    for part in template.parts {
      switch part {
      case .text(let text): parts.append(.text(text))
      case .expression(let range):
        let text = String(decoding: Array(written.text.utf8)[range], as: UTF8.self)
        guard let typed = expression(text, at: range.lowerBound, of: written, expecting: nil) else {
          isWhole = false
          continue
        }
        parts.append(.expression(typed))
      }
    }
    return isWhole ? OfficeMessage(parts: parts) : nil
  }

  private mutating func report(_ kind: Kind, at range: SourceRange, vi: String, en: String) {
    findings.append(Finding(kind, at: range, Text(vi: vi, en: en)))
  }

  private mutating func expression(
    _ text: String, at start: Int, of written: Condition, expecting expected: ExpressionType?
  ) -> TypedExpression? {
    var parts: [SourceRange: Range<Int>] = [:]
    var found: [Finding] = []
    let locate: (Range<Int>) -> SourceRange = { part in
      let range = written.places.range((part.lowerBound + start)..<(part.upperBound + start))
      parts[range] = part
      return range
    }
    if let part = OfficeExpressionReading.unknownMember(in: text) {
      let name = OfficeExpressionReading.wholeName(in: text, part)
      findings.append(unknown(name.text, at: locate(name.range)))
      return nil
    }
    let typed = parseExpression(text, in: scope, expecting: expected, locate: locate, findings: &found)
    for var finding in found {
      if finding.kind.id == "operand-type", finding.message.vi.contains("kiểu danh sách") {
        finding.notes.append(OfficeExpressionReading.listAdvice)
      }
      guard finding.kind.id == "unknown-fact", let part = parts[finding.range] else {
        findings.append(finding)
        continue
      }
      let name = OfficeExpressionReading.wholeName(in: text, part)
      findings.append(unknown(name.text, at: locate(name.range)))
    }
    return typed
  }

  private static let listAdvice = Note(
    Text(
      vi: "Hỏi một danh sách có gì thì viết “xã trong cấp”, hoặc list contains(cấp, xã).",
      en: "To ask what a list holds write “commune in levels”, or list contains(levels, commune)."))

  /// The word before a point behind which no attribute of the procedure stands; none is looked for inside strings.
  private static func unknownMember(in text: String) -> Range<Int>? {
    for keyword in [RuleTarget.procedure.keyword.vi, RuleTarget.procedure.keyword.en] {
      for found in text.ranges(of: keyword + ".") {
        let before = text[..<found.lowerBound]
        guard before.count(where: { $0 == "\"" }).isMultiple(of: 2), before.last.map({ !$0.isLetter }) ?? true else {
          continue
        }
        let rest = FoldedName(String(text[found.upperBound...].prefix(80))).key
        let isKnown = ProcedureAttributes.all.flatMap(\.name.spellings).contains { name in
          rest.hasPrefix(name) && rest.dropFirst(name.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
        }
        if !isKnown { return before.utf8.count..<(before.utf8.count + keyword.utf8.count) }
      }
    }
    return nil
  }

  /// A name that goes on behind a point belongs together: `thủ tục.lĩnh vực`.
  private static func wholeName(in text: String, _ part: Range<Int>) -> (text: String, range: Range<Int>) {
    let bytes = Array(text.utf8)
    var end = min(part.upperBound, bytes.count)
    let start = min(part.lowerBound, end)
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      let signs = Set("=<>!()[]{},+*/\"\n".utf8)
      end = bytes[end...].firstIndex { signs.contains($0) } ?? bytes.count
      let whole = String(decoding: bytes[start..<end], as: UTF8.self)
      let stops = [" và ", " hoặc ", " trong ", " and ", " or ", " in "]
      let stop = stops.compactMap { whole.firstRange(of: $0)?.lowerBound }.min() ?? whole.endIndex
      end = start + whole[..<stop].utf8.count
      while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    }
    return (String(decoding: bytes[start..<end], as: UTF8.self), start..<end)
  }

  private func unknown(_ name: String, at range: SourceRange) -> Finding {
    let near = nearestNames(to: name, among: scope.facts.map(\.name), limit: 3)
    let offer = suggestion(near)
    let advice =
      near.isEmpty
      ? Text(
        vi: " Xem Grammar/thuoc-tinh.md; chữ để so sánh thì đặt trong ngoặc kép.",
        en: " See Grammar/attributes.md; text to compare with stands in quotation marks.") : offer
    let keyword = target.keyword
    return Finding(
      OfficeKinds.unknownAttribute, at: range,
      Text(
        vi: "Mục “\(keyword.vi)” không có thuộc tính “\(name)”.\(advice.vi)",
        en: "A “\(keyword.en)” has no attribute “\(name)”.\(advice.en)"),
      fix: near.first.map {
        Fix(Text(vi: "Viết “\($0)”", en: "Write “\($0)”"), [TextEdit(range, $0)])
      })
  }
}

/// What a rule says of an item.
struct OfficeMessage: Sendable {
  enum Part: Sendable {
    case text(String)
    case expression(TypedExpression)
  }

  let parts: [Part]

  /// The most characters of a message with its values.
  private static let longest = 1_000

  /// The sentence with the values that its expressions have.
  func text(in language: Language, _ value: (FactID) -> Value) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let plain): text += plain
      case .expression(let expression):
        text += expression.evaluate(atMost: OfficeCheck.effort, value).inSentence(language)
      }
    }
    return text.count > OfficeMessage.longest ? String(text.prefix(OfficeMessage.longest)) + "…" : text
  }
}

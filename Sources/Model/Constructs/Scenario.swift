import Calendars
import Diagnostics
import Syntax

/// A case with what the author expects of it (tình huống), run by `tthc test`.
package struct Scenario: Sendable {
  package var name = Name.unset
  package var given: [GivenValue] = []
  package var expected = Expectation()
  package let range: SourceRange

  static let construct = Construct<Scenario>(
    "tình huống", "scenario", vi: "một tình huống kiểm thử", en: "a case with expected results",
    make: { Scenario(range: $0) },
    fields: [
      .value("tên", "name", .name, \.name, isRequired: true, vi: "tên tình huống", en: "name"),
      .value("cho", "given", .givenValues, \.given, vi: "các dữ kiện của hồ sơ", en: "the facts of the case"),
      .value(
        "thì", "then", Expectation.construct.type, \.expected, isRequired: true, vi: "kết quả mong đợi",
        en: "what is expected"),
    ])
}

/// One line of a case: a fact's value, or the events of the case.
package struct GivenValue: Sendable {
  package let name: Name
  package let value: GivenContent
  package let range: SourceRange
}

/// What stands behind a name in a case.
package enum GivenContent: Sendable {
  case scalar(String)
  /// Rows of an event list, each with the step and a second value.
  case events([(step: Name, detail: String)])
}

extension ValueType where Value == [GivenValue] {
  static var givenValues: ValueType<[GivenValue]> {
    let scalar = ValueType<String>.text
    let content = ValueType<(GivenContent, SourceRange)>(
      shape: { .anyOf([scalar.shape(), .list(.construct(CaseEvent.construct.shape))]) }
    ) { node, decoder in
      let range = decoder.tree.range(node)
      if decoder.tree.kind(node) == .scalar {
        return scalar.decode(node, &decoder).map { (.scalar($0), range) }
      }
      guard decoder.holdsEvents(node) else {
        decoder.report(
          DecodingKinds.wrongType, at: range,
          vi: "Dữ kiện chỉ nhận một giá trị đơn; chỉ “bổ sung” và “trả lại” có danh sách các lần, mỗi lần nêu “bước”.",
          en: "A fact takes a single value; only “supplements” and “sent back” hold a list, each entry with its “step”."
        )
        return nil
      }
      return CaseEvent.construct.type.list.decode(node, &decoder).map { events in
        (.events(events.map { (step: $0.step, detail: $0.resubmitted ?? $0.times ?? "") }), range)
      }
    }
    return .dictionary(key: Text(vi: "tên dữ kiện", en: "name of a fact"), content) { name, entry in
      GivenValue(name: name, value: entry.0, range: entry.1)
    }
  }
}

extension Decoder {
  /// Whether a mapping, or one in a list, speaks of an event: it names a step, the number of times or the day of return.
  fileprivate func holdsEvents(_ node: NodeID) -> Bool {
    switch tree.kind(node) {
    case .scalar: false
    case .sequence: tree.items(node).contains(where: holdsEvents)
    case .mapping: tree.entries(node).contains { CaseEvent.construct.fieldIndex(of: tree.text($0.key)) != nil }
    }
  }
}

/// A supplement or a return that happens in a case.
struct CaseEvent: Sendable {
  var step = Name.unset
  var resubmitted: String?
  var times: String?

  static let construct = Construct<CaseEvent>(
    "bổ sung", "supplements", vi: "một lần bổ sung hoặc trả lại", en: "a supplement or a return in the case",
    make: { _ in CaseEvent() },
    fields: [
      .value("bước", "step", .name, \.step, isRequired: true, vi: "bước", en: "step"),
      .optional("nộp lại", "resubmitted", .text, \.resubmitted, vi: "lúc nộp lại", en: "when the dossier came back"),
      .optional("lần", "times", .text, \.times, vi: "số lần", en: "how often"),
    ])
}

/// What an author expects of a case; what is not stated is not tested.
package struct Expectation: Sendable {
  package var documents: Located<ExpectedDocuments>?
  package var fee: Located<ExpectedMoney>?
  package var charge: Located<ExpectedMoney>?
  package var total: Located<ExpectedMoney>?
  package var due: Located<String>?
  package var steps: [Name]?
  package var results: [Name]?
  package var ending: Located<Ending>?
  package var workingTime: Located<Span>?
  package var originals: Located<Int>?
  package var copies: Located<Int>?
  package var trips: Located<Int>?
  package var handOvers: Located<Int>?

  static let construct = Construct<Expectation>(
    "thì", "then", vi: "kết quả mong đợi", en: "what is expected", make: { _ in Expectation() },
    fields: [
      .optional(
        "giấy tờ", "documents", ValueType.expectedDocuments.located, \.documents,
        vi: "số giấy tờ, hoặc tên từng giấy tờ", en: "number of papers, or their names"),
      .optional(
        "lệ phí", "fee", ValueType.expectedMoney.located, \.fee, vi: "tổng lệ phí", en: "sum of administrative fees"),
      .optional(
        "phí", "charge", ValueType.expectedMoney.located, \.charge, vi: "tổng phí", en: "sum of service charges"),
      .optional(
        "tổng phí", "total fees", ValueType.expectedMoney.located, \.total, vi: "tổng phí và lệ phí",
        en: "sum of all payments"),
      .optional("hẹn trả", "due", ValueType.text.located, \.due, vi: "ngày hẹn trả", en: "day of return"),
      .optional("các bước", "steps", ValueType.name.list, \.steps, vi: "các bước theo thứ tự", en: "steps in order"),
      .optional("kết quả", "result", ValueType.name.list, \.results, vi: "giấy tờ kết quả", en: "resulting documents"),
      .optional(
        "kết thúc", "outcome", ValueType.choice.located, \.ending, vi: "cách kết thúc", en: "how the case ends"),
      .optional(
        "thời gian làm việc", "working time", ValueType.span.located, \.workingTime, vi: "thời gian làm việc",
        en: "working time"),
      .optional(
        "bản chính", "originals", ValueType.integer().located, \.originals, vi: "số bản chính phải nộp, mọi bộ",
        en: "originals handed in, in all sets"),
      .optional(
        "bản sao", "copies", ValueType.integer().located, \.copies, vi: "số bản sao phải nộp, mọi bộ",
        en: "copies handed in, in all sets"),
      .optional(
        "số lần đến", "trips", ValueType.integer().located, \.trips, vi: "số lần người nộp phải đến",
        en: "how often the applicant must come"),
      .optional(
        "lượt chuyển", "hand-overs", ValueType.integer().located, \.handOvers,
        vi: "số lượt hồ sơ chuyển giữa các cơ quan", en: "how often the dossier changes its agency"),
    ])
}

/// Papers expected: how many, or which.
package enum ExpectedDocuments: Sendable {
  case count(Int)
  case names([Name])
}

/// A sum expected: an amount, or not known.
package enum ExpectedMoney: Sendable {
  case amount(Money)
  case unknown
}

extension ValueType where Value == ExpectedDocuments {
  static var expectedDocuments: ValueType<ExpectedDocuments> {
    ValueType(shape: { .anyOf([.integer(minimum: 0), .list(ValueType<Name>.name.shape())]) }) { node, decoder in
      if decoder.tree.kind(node) == .scalar, let first = decoder.tree.text(node).first, first == "-" || first.isNumber,
        decoder.tree.text(node).dropFirst().allSatisfy({ $0.isNumber })
      {
        return ValueType<Int>.integer().decode(node, &decoder).map(ExpectedDocuments.count)
      }
      return ValueType<Name>.name.list.decode(node, &decoder).map(ExpectedDocuments.names)
    }
  }
}

extension ValueType where Value == ExpectedMoney {
  static var expectedMoney: ValueType<ExpectedMoney> {
    ValueType(
      shape: {
        .anyOf([
          ValueType<FeeAmount>.feeAmount.shape(),
          .scalar(Text(vi: "“không rõ”", en: "“unknown”"), pattern: "^(không rõ|unknown)$"),
        ])
      }
    ) { node, decoder in
      if decoder.tree.kind(node) == .scalar,
        ["không rõ", "unknown"].contains(FoldedName(decoder.tree.text(node)).key)
      {
        return .unknown
      }
      return ValueType<FeeAmount>.feeAmount.decode(node, &decoder).map {
        $0.money.map(ExpectedMoney.amount) ?? .unknown
      }
    }
  }
}

/// Reads a case that stands in a file of its own: names of facts with values, bare or under `cho`.
package func decodeGiven(_ tree: Tree, findings: inout [Finding]) -> [GivenValue] {
  guard var root = tree.root else { return [] }
  for entry in tree.entries(root) where ["cho", "given"].contains(FoldedName(tree.text(entry.key)).key) {
    root = entry.value
    break
  }
  var decoder = Decoder(tree: tree)
  let given = ValueType<[GivenValue]>.givenValues.decode(root, &decoder) ?? []
  findings += decoder.findings
  return given
}

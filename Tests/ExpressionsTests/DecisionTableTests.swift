import Diagnostics
import Testing

@testable import Expressions

/// Cells on an input of the sample scope.
private enum Cell {
  static func parse(_ text: String, of input: String) -> (TypedExpression?, [Finding]) {
    var findings: [Finding] = []
    guard let typed = Sample.parse(input).0 else { return (nil, []) }
    let cell = parseCell(
      text, of: typed, named: input, in: Sample.scope,
      locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings)
    return (cell, findings)
  }

  static func truth(_ text: String, of input: String, _ facts: [String: Value]) -> Bool? {
    parse(text, of: input).0?.evaluate { id in Sample.scope[id].flatMap { facts[$0.name] } ?? .null }.truth
  }
}

@Suite struct CellTests {
  @Test(arguments: [
    ("-", 7, true), ("< 5", 4, true), ("< 5", 5, false), ("[1..5]", 5, true), ("[1..5)", 5, false), ("7", 7, true),
    ("1, 2, 3", 2, true), ("1, 2, 3", 4, false), ("< 1, > 9", 10, true), ("< 1, > 9", 5, false),
    ("not(< 1, > 9)", 5, true), ("không (1, 2)", 2, false), ("? > 3 và ? < 6", 4, true), ("? > 3 và ? < 6", 6, false),
    ("100, ? * 2 = 8", 4, true), ("not(? > 3)", 4, false), ("> số con", 3, true), ("> số con", 2, false),
    ("(2..4]", 2, false), ("]2..4]", 4, true),
  ]) func cellSaysOfANumberWhatDMNDoes(_ text: String, _ number: Int, _ expected: Bool) {
    let facts: [String: Value] = ["diện tích": .number(Decimal(number)), "số con": .number(Decimal(2))]
    #expect(Cell.truth(text, of: "diện tích", facts) == expected)
  }

  @Test(arguments: [
    ("cải chính", "cải chính", true), ("Cải  Chính", "cải chính", true), ("thay đổi, cải chính", "cải chính", true),
    ("not(thay đổi)", "cải chính", true), ("\"thay đổi\"", "cải chính", false),
    ("thay đổi và cải chính", "thay đổi và cải chính", true), ("có", "có", true),
  ]) func valuesOfAnEnumerationNeedNoQuotationMarks(_ text: String, _ value: String, _ expected: Bool) {
    #expect(Cell.truth(text, of: "loại việc", ["loại việc": .string(value)]) == expected)
  }

  @Test(arguments: [
    ("khác", "khác", true), ("khác", "trẻ", false), ("khác trẻ", "khác", true), ("khác trẻ", "trẻ", false),
    ("trẻ, khác", "khác", true), ("not(khác)", "khác", false), ("khác thường", "khác thường", true),
  ]) func wordThatComparesMayBeTheNameOfAValue(_ text: String, _ value: String, _ expected: Bool) {
    let scope = Scope([("nhóm", .enumeration(["trẻ", "khác", "khác thường"]))])
    var findings: [Finding] = []
    let cell = Sample.parse("nhóm", in: scope).0.flatMap {
      parseCell(
        text, of: $0, named: "nhóm", in: scope,
        locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings)
    }
    #expect(findings.isEmpty)
    #expect(cell?.evaluate { _ in .string(value) } == .boolean(expected))
  }

  @Test(arguments: [("có", true), ("không", false), ("-", true)])
  func cellOfAYesNoInputIsAYesOrNo(_ text: String, _ expected: Bool) {
    #expect(Cell.truth(text, of: "cần xác minh", ["cần xác minh": .boolean(true)]) == expected)
  }

  @Test(arguments: ["< 5", "[1..5]", "not(< 5)", "? > 3 và ? < 6", "< 1, > 9"])
  func cellAboutAMissingNumberIsUndecided(_ text: String) {
    let (cell, findings) = Cell.parse(text, of: "diện tích")
    #expect(findings.isEmpty)
    #expect(cell?.evaluate { _ in .null } == .null)
  }

  @Test(arguments: [("5 hoặc 6", 2), ("> 5 và < 7", 4), ("5 or 6", 2)])
  func valuesInACellAreSeparatedByCommas(_ text: String, _ start: Int) {
    let (cell, findings) = Cell.parse(text, of: "diện tích")
    #expect(cell == nil)
    #expect(findings.map(\.range.start) == [start])
    #expect(findings.first?.message.vi.contains("dấu phẩy") == true)
  }

  @Test(arguments: [
    ("từ 1 đến 5", 5, true), ("between 11 and 12", 10, false), ("trong [9, 10]", 10, true), ("–", 0, true),
  ]) func cellMayBeWrittenInWords(_ text: String, _ area: Int, _ expected: Bool) {
    #expect(Cell.truth(text, of: "diện tích", ["diện tích": .number(Decimal(area))]) == expected)
  }

  @Test func inputMayBeAnExpressionWithNamesOfItsOwn() {
    let input = "sum(for x in [1, 2] return x * diện tích)"
    let facts: [String: Value] = ["diện tích": .number(Decimal(10))]
    #expect(Cell.truth("some x in [30, 40] satisfies x = ?", of: input, facts) == true)
    #expect(Cell.truth("some x in [1, 2] satisfies x = ?", of: input, facts) == false)
  }

  @Test(arguments: [
    ("< 5", "diện tích < 5"), ("7", "diện tích = 7"), ("[1..5]", "diện tích từ 1 đến 5"),
    ("1, 2", "diện tích trong (1, 2)"), ("? > 3", "diện tích > 3"), ("-", "đúng"),
  ]) func conditionIsWrittenAsAnAuthorWould(_ text: String, _ expected: String) {
    #expect(Cell.parse(text, of: "diện tích").0?.print(.vietnamese) == expected)
  }

  @Test(arguments: [
    ("cải chinh", "loại việc", "enumeration-value-unknown: cải chinh"), ("< có", "diện tích", "operand-type: < có"),
    ("2026-01-01", "diện tích", "operand-type: 2026-01-01"), ("", "diện tích", "empty-condition: "),
    ("< 5 6", "diện tích", "missing-operator: 6"), ("> 1.000.000", "diện tích", "number-format: 1.000.000"),
  ]) func mistakeIsFoundAtItsPlace(_ text: String, _ input: String, _ expected: String) {
    let (cell, findings) = Cell.parse(text, of: input)
    let found = findings.map { finding in
      let bytes = Array(text.utf8)[finding.range.start..<min(finding.range.end, text.utf8.count)]
      return "\(finding.kind.id): \(String(decoding: bytes, as: UTF8.self))"
    }
    #expect(cell == nil)
    #expect(found == [expected])
  }

  @Test func messageNamesTheInput() {
    #expect(Cell.parse("2026-01-01", of: "diện tích").1.first?.message.vi.contains("“diện tích”") == true)
  }
}

/// A table over two facts: the rows that hold are those whose bound is not below the area.
private struct TrialTable {
  let table: DecisionTable

  init(_ policy: HitPolicy, _ rows: [(String, String)], default output: String? = nil, order: [Value] = []) {
    func expression(_ text: String) -> TypedExpression { Sample.parse(text).0 ?? .null }
    table = DecisionTable(
      policy: policy,
      rules: rows.map { cell, output in
        let condition = Cell.parse(cell, of: "diện tích").0 ?? .null
        return DecisionTable.Rule(
          condition: DecisionTable.condition(ofCells: [condition], in: Sample.scope), output: expression(output))
      }, defaultOutput: output.map(expression), outputOrder: order)
  }

  func value(_ area: Int?) -> Value { decide(area).value }

  func decide(_ area: Int?) -> DecisionTable.Outcome {
    table.decide { id in
      guard Sample.scope[id]?.name == "diện tích", let area else { return .null }
      return .number(Decimal(area))
    }
  }
}

@Suite struct DecisionTableTests {
  private let tiers = [("< 10", "1"), ("< 20", "2"), ("< 30", "3")]

  private func list(_ numbers: Int...) -> Value { .list(numbers.map { .number(Decimal($0)) }) }
  private func number(_ value: Int) -> Value { .number(Decimal(value)) }

  @Test func uniqueGivesTheOneRowAndNullWhenTwoHold() {
    let table = TrialTable(.unique, tiers)
    #expect(table.value(25) == number(3))
    #expect(table.value(5) == .null)
    #expect(table.decide(5).isContradictory)
    #expect(table.decide(5).rules == [0, 1, 2])
    #expect(table.value(99) == .null)
    #expect(!table.decide(99).isContradictory)
  }

  @Test func anyGivesWhatTheRowsAgreeOn() {
    let table = TrialTable(.any, [("< 10", "7"), ("< 20", "8 - 1"), ("< 5", "0")])
    #expect(table.value(8) == number(7))
    #expect(table.value(2) == .null)
    #expect(table.decide(2).isContradictory)
  }

  @Test func firstGivesTheTopmostRow() {
    let table = TrialTable(.first, [("> 5", "1"), ("-", "2")])
    #expect(table.value(6) == number(1))
    #expect(table.value(1) == number(2))
    #expect(table.decide(6).rules == [0])
  }

  @Test func priorityGivesTheOutputThatStandsFirstInTheOrder() {
    let table = TrialTable(.priority, tiers, order: [number(3), number(1), number(2)])
    #expect(table.value(5) == number(3))
    #expect(table.decide(5).rules == [2])
  }

  @Test func orderedPoliciesGiveLists() {
    let order = [number(3), number(1)]
    #expect(TrialTable(.ruleOrder, tiers).value(15) == list(2, 3))
    #expect(TrialTable(.collect, tiers).value(5) == list(1, 2, 3))
    // What stands outside the order comes last.
    #expect(TrialTable(.outputOrder, tiers, order: order).value(5) == list(3, 1, 2))
  }

  @Test func aggregatesAddCompareAndCount() {
    #expect(TrialTable(.sum, tiers).value(5) == number(6))
    #expect(TrialTable(.minimum, tiers).value(5) == number(1))
    #expect(TrialTable(.maximum, tiers).decide(5).rules == [2])
    #expect(TrialTable(.count, tiers).value(15) == number(2))
  }

  @Test(arguments: HitPolicy.allCases) func withoutAHitTheDefaultHoldsElseNullAndACountIsZero(_ policy: HitPolicy) {
    let none: Value = policy == .count ? number(0) : .null
    #expect(TrialTable(policy, tiers).value(99) == none)
    let given = TrialTable(policy, tiers, default: "9").decide(99)
    #expect(given.value == (policy.givesList ? list(9) : number(9)))
    #expect(given.isDefault)
  }

  @Test(arguments: HitPolicy.allCases) func rowThatCannotBeDecidedDoesNotHold(_ policy: HitPolicy) {
    #expect(TrialTable(policy, tiers, default: "9").decide(nil).isDefault)
  }

  @Test func sumOfAnOutputThatHasNoValueHasNone() {
    #expect(TrialTable(.sum, [("-", "1"), ("-", "số con")]).value(1) == .null)
  }

  @Test(arguments: HitPolicy.allCases) func typesOfOutputAndResultBelongTogether(_ policy: HitPolicy) {
    let result = policy.resultType(ofOutputs: .number)
    #expect(policy.suits(.number))
    #expect(policy.outputType(ofResult: result) == (policy == .count ? .any : .number))
  }

  @Test func tableKnowsTheFactsThatItAsksFor() {
    let table = TrialTable(.unique, [("> số con", "diện tích")], default: "1").table
    #expect(table.usedFacts.compactMap { Sample.scope[$0]?.name } == ["diện tích", "số con"])
  }
}

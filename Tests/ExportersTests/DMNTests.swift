import Calendars
import Expressions
import Plan
import Testing

@testable import Exporters

@Suite struct DMNTests {
  private func text(_ plan: ExecutablePlan, _ dialect: Exporters.Dialect) -> String {
    guard case .file(let bytes) = export(plan, to: .dmn, dialect: dialect) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The cells of the rows of a document, one line for each row.
  private func rows(_ document: String) -> [String] {
    document.split(separator: "<rule ").dropFirst().map { rule in
      rule.split(separator: "</rule>")[0].split(separator: "<text>").dropFirst().map {
        String($0.split(separator: "</text>", omittingEmptySubsequences: false)[0])
      }.joined(separator: " | ")
    }
  }

  @Test func aPlanWithoutTablesGivesNothing() {
    guard case .nothing = export(DecisionPlan().plan, to: .dmn, dialect: .feel) else {
      Issue.record("something was written")
      return
    }
  }

  @Test func decisionsAreNamedAfterTheProcedureAndCallTheirVariables() throws {
    var plan = DecisionPlan().plan
    plan.documents = [DocumentRule()]
    plan.fees = [FeeRule()]
    plan.limits = [LimitRule()]
    plan.addFact("mức độ", .string, .derived)
    var table = TableRule()
    table.fact = 7
    table.rows = [TableRule.Row(output: try plan.expression("\"nặng\"", .string))]
    plan.tables = [table]
    #expect(
      plan.decisions.map(\.id) == [
        "p_1_000001_bang_muc_do", "p_1_000001_thanh_phan_ho_so", "p_1_000001_phi_le_phi", "p_1_000001_thoi_han",
      ])
    #expect(plan.decisions.map(\.resultVariable) == ["muc_do", "thanh_phan_ho_so", "phi_le_phi", "thoi_han"])
    for reference in plan.decisions { #expect(text(plan, .feel).contains("<decision id=\"\(reference.id)\"")) }
  }

  @Test func aReplacementCutsTheDaysOfAPaperInThree() throws {
    var plan = DecisionPlan().plan
    var rule = DocumentRule()
    rule.name = "Giấy tờ tùy thân"
    rule.when = try plan.condition("khẩn and n >= 2")
    var replacement = DocumentReplacement()
    replacement.by = "CSDL"
    replacement.from = CivilDate(year: 2026, month: 1, day: 1)
    replacement.until = CivilDate(year: 2026, month: 6, day: 30)
    rule.replacements = [replacement]
    plan.documents = [rule]
    let rows = rows(text(plan, .feel))
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("true | &gt;= 2 | &lt;= date(\"2025-12-31\") | \"Giấy tờ tùy thân\" | \"nộp\""))
    #expect(rows[1].hasPrefix("true | &gt;= 2 | [date(\"2026-01-01\")..date(\"2026-06-30\")] | "))
    #expect(rows[1].contains("\"tra cứu\"") && rows[1].contains("\"CSDL\""))
    #expect(rows[2].hasPrefix("true | &gt;= 2 | &gt;= date(\"2026-07-01\") | "))
    #expect(text(plan, .python).contains("? is not None and ? &gt;= '2026-01-01' and ? &lt; '2026-07-01'"))
  }

  @Test func anUnknownAmountIsNullAndSaysWhoSetsIt() {
    var plan = DecisionPlan().plan
    var rule = FeeRule()
    rule.name = "Lệ phí"
    rule.amount = .unknown(reference: "nghị quyết của HĐND")
    plan.fees = [rule]
    #expect(
      rows(text(plan, .feel))[0].hasPrefix(
        "\"Lệ phí\" | \"lệ phí\" | null | null | \"chưa biết mức: nghị quyết của HĐND\""))
  }

  @Test func rowsOfOneNameShutEachOtherOut() throws {
    var plan = DecisionPlan().plan
    for (text, amount) in [("loại việc = bổ sung", 1), ("loại việc = thay đổi", 2), ("", 3)] {
      var rule = FeeRule()
      rule.name = "Lệ phí"
      rule.amount = .known(amount)
      rule.when = text.isEmpty ? nil : try plan.condition(text)
      plan.fees.append(rule)
    }
    let cells = rows(text(plan, .feel)).map { $0.split(separator: " | ")[0] }
    #expect(cells == ["\"bổ sung\"", "\"thay đổi\"", "not(\"bổ sung\", \"thay đổi\")"])
  }

  @Test func theBestReliefComesFirstAndNoReliefLast() throws {
    var plan = DecisionPlan().plan
    var rule = FeeRule()
    rule.amount = .known(1_000)
    for (rest, text) in [(900, "khẩn"), (400, "n = 1"), (2_000, "n = 2")] {
      var relief = FeeRule.Relief()
      relief.effect = .reducedTo(rest)
      relief.when = try plan.condition(text)
      rule.reliefs.append(relief)
    }
    plan.fees = [rule]
    let due = rows(text(plan, .feel)).map { $0.split(separator: " | ").map(String.init)[5] }
    #expect(due == ["400", "900", "1000"])
  }

  @Test func limitsAreAskedInTheirOrderAndTheDefaultLast() throws {
    var plan = DecisionPlan().plan
    for (text, days) in [("", 3), ("khẩn", 1), ("n > 1", 5)] {
      var rule = LimitRule()
      if let span = Span(days, .workingDay) { rule.term = .span(span) }
      rule.when = text.isEmpty ? nil : try plan.condition(text)
      plan.limits.append(rule)
    }
    let document = text(plan, .feel)
    #expect(document.contains("hitPolicy=\"FIRST\""))
    for (row, start) in zip(rows(document), ["true | - | \"1 ngày", "- | &gt; 1 | \"5 ngày", "- | - | \"3 ngày"]) {
      #expect(row.hasPrefix(start))
    }
    #expect(rows(document).count == 3)
    #expect(rows(document).map { $0.contains("480") } == [true, false, false])
  }

  @Test func aConditionOfSeveralFactsIsAColumnOfItsOwn() throws {
    var plan = DecisionPlan().plan
    var rule = DocumentRule()
    rule.when = try plan.condition("khẩn or n > 2")
    plan.documents = [rule]
    #expect(text(plan, .feel).contains("<text>(khan or n &gt; 2) = true</text>"))
    #expect(text(plan, .juel).contains("<text>${khan == true or n != null and n &gt; 2}</text>"))
    #expect(rows(text(plan, .python))[0].hasPrefix("True | "))
  }

  @Test func whatPythonCannotSayIsToldWithItsPlace() throws {
    var plan = DecisionPlan().plan
    var rule = FeeRule()
    rule.amount = .formula(try plan.expression("n ** 2", .number))
    rule.source = SourceReference(file: "a.yaml", line: 7)
    plan.fees = [rule]
    guard case .impossible(let problems) = export(plan, to: .dmn, dialect: .python) else {
      Issue.record("a power was written")
      return
    }
    #expect(problems.map(\.source?.line) == [7])
    #expect(problems[0].message.vi.contains("lũy thừa"))
    #expect(!text(plan, .feel).isEmpty)
  }

  @Test func oddPlansAreWrittenAndTwiceTheSame() throws {
    var plan = DecisionPlan().plan
    plan.documents = [DocumentRule()]
    plan.documents[0].name = "a\u{1}<b>&\"'\n"
    plan.documents[0].when = try plan.condition("khẩn and n = 1")
    plan.fees = [FeeRule()]
    // The facts are gone that conditions ask for; a table claims a fact that never was.
    plan.facts = []
    plan.tables = [TableRule()]
    plan.tables[0].fact = 99
    for dialect in Exporters.Dialect.allCases {
      let first = text(plan, dialect)
      #expect(!first.isEmpty)
      #expect(first == text(plan, dialect))
    }
  }
}

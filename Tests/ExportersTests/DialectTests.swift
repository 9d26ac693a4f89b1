import Calendars
import Expressions
import JSON
import Plan
import Testing

@testable import Exporters

@Suite struct DialectTests {
  @Test(
    arguments: [
      ["khẩn", "khan = true", "khan is True", "khan == true"],
      ["not(khẩn)", "(not(khan)) = true", "khan is False", "khan == false"],
      ["loại việc = bổ sung", #"loai_viec = "bổ sung""#, "loai_viec == 'bổ sung'", "loai_viec == 'bổ sung'"],
      ["loại việc = null", "loai_viec = null", "loai_viec is None", "loai_viec == null"],
      ["n < 3", "(n < 3) = true", "n is not None and n < 3", "n != null and n < 3"],
      ["not(n < 3)", "(not(n < 3)) = true", "n is not None and n >= 3", "n != null and n >= 3"],
      [
        "loại việc in [bổ sung, thay đổi]", #"(loai_viec in ["bổ sung", "thay đổi"]) = true"#,
        "loai_viec == 'bổ sung' or loai_viec == 'thay đổi'", "loai_viec == 'bổ sung' or loai_viec == 'thay đổi'",
      ],
      [
        "khẩn and (n > 1 or n = null)", "(khan and (n > 1 or n = null)) = true",
        "khan is True and (n is not None and n > 1 or n is None)",
        "khan == true and (n != null and n > 1 or n == null)",
      ],
      [
        "ngày >= date(\"2026-01-02\")", #"(date(ngay) >= date("2026-01-02")) = true"#,
        "ngay is not None and ngay >= '2026-01-02'", "ngay != null and ngay >= '2026-01-02'",
      ],
      ["n / lệ > 2", "(n / f_le > 2) = true", "n is not None and f_le is not None and f_le != 0 and n / f_le > 2"],
    ])
  func conditionsAreWrittenForEveryEngine(sample: [String]) throws {
    let plan = DecisionPlan().plan
    for (dialect, expected) in zip(Exporters.Dialect.allCases, sample.dropFirst()) {
      let written = try DialectWriter(plan: plan, dialect: dialect).condition(Guard(plan.expression(sample[0]))).get()
      #expect(written == expected)
    }
  }

  @Test func decimalFactorsAreDividedLastSoThatTiesRoundAsOurs() throws {
    let plan = DecisionPlan().plan
    let amount = try plan.expression("n * 0.003 + 1.5", .number)
    #expect(
      try DialectWriter(plan: plan, dialect: .python).value(amount).get()
        == "((n * 3 + 3 * 500) / 1000 if n is not None else None)")
  }

  @Test func aChoiceThatIsComparedNeedsNoChoiceOfValuesInJUEL() throws {
    let plan = DecisionPlan().plan
    let condition = try plan.expression("(if khẩn then 1 else n) > 2")
    let written = try DialectWriter(plan: plan, dialect: .juel).condition(Guard(condition)).get()
    #expect(written == "khan != true and n != null and n > 2")
  }

  @Test(arguments: [
    ("matches(tên, \"a.*\")", "hàm"), ("ngày + duration(\"P1D\") > ngày", "“+”"), ("n ** 2 > 4", "lũy thừa"),
  ])
  func whatALanguageCannotSayIsNamed(text: String, part: String) throws {
    let plan = DecisionPlan().plan
    for dialect in [Exporters.Dialect.python, .juel] {
      guard
        case .failure(let failure) = DialectWriter(plan: plan, dialect: dialect).condition(
          Guard(try plan.expression(text)))
      else {
        Issue.record("\(text) was written in \(dialect)")
        continue
      }
      #expect(failure.message.vi.contains(part))
    }
  }

  @Test func reservedAndRepeatedNamesGetNamesOfTheirOwnInEveryDialect() {
    var plan = ExecutablePlan()
    for id in ["le", "f_le", "in", "n", "n", "", "thanh_phan_ho_so"] {
      var fact = PlanFact()
      fact.id = id
      plan.facts.append(fact)
    }
    let names = Exporters.Dialect.allCases.map { dialect in
      plan.facts.indices.map { DialectWriter(plan: plan, dialect: dialect).variable(FactID($0)) }
    }
    #expect(names[0] == ["f_le_2", "f_le", "f_in", "n", "f_n", "f", "f_thanh_phan_ho_so"])
    #expect(Set(names).count == 1)
  }

  @Test func textCannotBreakOutOfItsQuotationMarks() throws {
    let plan = DecisionPlan().plan
    let guarded = Guard(try plan.expression(#"tên = "a'b\"c?\\""#))
    #expect(try DialectWriter(plan: plan, dialect: .python).condition(guarded).get() == #"ten == 'a\x27b\x22c\x3f\\'"#)
    #expect(try DialectWriter(plan: plan, dialect: .juel).condition(guarded).get() == #"ten == 'a\'b"c?\\'"#)
  }

  @Test func valuesReachEnginesAsJSON() {
    let writer = DialectWriter(plan: ExecutablePlan(), dialect: .python)
    #expect(writer.json(.number(Decimal(3))) == 3)
    #expect(writer.json(.dateTime(date: CivilDate(dayNumber: 20_454), minutes: 930)) == "2026-01-01T15:30:00")
    #expect(writer.json(.list([.boolean(true), .null])) == [true, .null])
  }

  @Test func comparisonsOfComparisonsEndInAnAnswerOrARefusal() throws {
    let plan = DecisionPlan().plan
    var text = "n > 1"
    for _ in 0..<12 { text = "(\(text)) = (\(text.count < 20 ? text : "lệ > 2"))" }
    let written = DialectWriter(plan: plan, dialect: .python).condition(Guard(try plan.expression(text)))
    switch written {
    case .success(let text): #expect(text.utf8.count < 1_000_000)
    case .failure(let failure): #expect(failure.part.contains("dài"))
    }
  }
}

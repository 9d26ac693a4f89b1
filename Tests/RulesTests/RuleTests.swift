import Diagnostics
import Rules
import Testing

@Suite struct RuleTests {
  static let trials: [Trial] =
    DurationTrials.all + LegalityTrials.all + DossierTrials.all + ProcessTrials.all + RedundancyTrials.all
    + OrderTrials.all
    + FeeTrials.all
    + ConditionTrials.all + TableTrials.all + TableRowTrials.all + CatalogueTrials.all + WritingTrials.all
    + AcrossProceduresTrials.all + TextTrials.all + FeeTextTrials.all
    + RoutingTrials.all + OneStopTrials.all + ReuseTrials.all
    + DemandTrials.all

  @Test(arguments: trials) func ruleFiresOnTheMarkedLinesOnly(_ trial: Trial) {
    let outcome = trial.outcome
    #expect(outcome.errors.isEmpty)
    #expect(outcome.found == outcome.expected)
  }

  @Test(arguments: Rule.all.map(\.kind.id)) func ruleHasANearMissAndAVariation(_ id: String) {
    let own = Self.trials.filter { $0.rule == id }.map(\.outcome.expected)
    #expect(own.contains { $0.isEmpty }, "near miss")
    #expect(own.contains { !$0.isEmpty }, "variation")
  }

  @Test func sampleIsClean() {
    let compilation = Bench.compile("")
    #expect(compilation.findings.map(\.kind.id) == [])
    #expect(compilation.procedures.first?.plan != nil)
  }
}

@Suite struct FiguresInMessagesTests {
  private func severity(_ text: String) -> Severity? {
    Bench.compile(text).findings.first { $0.kind.id == "case-exceeds-limit" }?.severity
  }

  @Test func aLimitThatOnlyReturnsBreakIsNoError() {
    #expect(severity(DurationTrials.returning + "thời hạn: 9 giờ làm việc\n") == .warning)
    #expect(severity(DurationTrials.returning + "thời hạn: 5 giờ làm việc\n") == .error)
  }

  @Test func aLimitThatStandsInProseOnlyIsQuoted() {
    let prose = "thời hạn:\nghi chú: Cấp giấy trong 08 ngày làm việc kể từ ngày nhận đủ hồ sơ.\n"
    func messages(_ text: String) -> [String] {
      Bench.compile(text).findings.filter { $0.kind.id == "missing-mandatory-part" }.map(\.message.vi)
    }
    #expect(messages(prose).first?.contains("“08 ngày làm việc kể từ") == true)
    #expect(messages("thời hạn:\n").first?.contains("từ khóa “thời hạn”") == true)
  }

  @Test func orderWithFewerHandOversIsShown() throws {
    let trial = try #require(OrderTrials.order.first)
    let finding = try #require(
      Bench.compile(trial.text).findings.first { $0.kind.id == "avoidable-hand-overs" })
    #expect(finding.message.vi.contains("5 lần") && finding.message.vi.contains("3 lần"))
    #expect(
      finding.notes.map(\.text.vi) == [
        "Một thứ tự đạt được: “tiếp nhận” → “xác minh một” → “xác minh hai” → “kiểm tra” → “ký” → “trả kết quả”."
      ])
  }

  @Test func daysSavedSideBySideAreToldToTheMinute() throws {
    let trial = try #require(OrderTrials.order.first { $0.title == "two offices look at one paper" })
    let finding = try #require(
      Bench.compile(trial.text).findings.first { $0.kind.id == "could-run-in-parallel" })
    #expect(finding.message.vi.contains("bớt 1 ngày làm việc."))
  }
}

@Suite struct DissolvedBodyTests {
  private func finding(_ title: String) throws -> Finding {
    let trial = try #require(LegalityTrials.bodies.first { $0.title == title })
    let compilation = Bench.compile(trial.text, extra: trial.extra, asOf: trial.asOf)
    return try #require(compilation.findings.first { $0.kind.id == "reference-to-dissolved-body" })
  }

  @Test func chainOfSuccessorsLeadsToTheOneInForce() throws {
    let finding = try finding("a chain of successors")
    #expect(finding.fix?.edits.map(\.replacement) == ["Sở Tư pháp"])
    #expect(finding.message.vi.contains("Sở Tư pháp"))
  }

  @Test(arguments: ["several successors", "successors in a circle", "a body that does not exist yet"])
  func nothingIsReplacedWhereTheSuccessorIsNotClear(_ title: String) throws {
    #expect(try finding(title).fix == nil)
  }

  @Test func everySuccessorIsNamed() throws {
    let message = try finding("several successors").message
    #expect(message.vi.contains("Sở Tư pháp") && message.vi.contains("Sở Xây dựng"))
    #expect(message.en.contains("Sở Tư pháp") && message.en.contains("Sở Xây dựng"))
  }
}

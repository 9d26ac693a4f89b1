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

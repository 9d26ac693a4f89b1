import Compiler
import Diagnostics
import Testing

@testable import Rules

/// A rule may be passed over only where it would find nothing.
@Suite struct InformationTests {
  /// The procedures of a compilation as rules see them.
  private static func subjects(_ compilation: Compilation) -> [Subject] {
    let index = CatalogueIndex(compilation.catalogue)
    return compilation.procedures.map {
      Subject(catalogue: compilation.catalogue, procedure: $0.procedure, plan: $0.lowered, index: index)
    }
  }

  /// Findings of rules that say they cannot judge.
  private static func lost(_ subject: Subject) -> [String] {
    Rule.all.filter { !$0.canJudge(subject) }.flatMap { rule in
      rule.findingsOfLook(at: subject).map { "\(rule.kind.id): \($0.message.en)" }
    }
  }

  @Test(arguments: RuleTests.trials)
  func whatARuleCannotJudgeHoldsNothingForIt(_ trial: Trial) {
    let compilation = Bench.compile(trial.text, extra: trial.extra, asOf: trial.asOf, calendar: trial.calendar)
    for subject in Self.subjects(compilation) { #expect(Self.lost(subject) == []) }
  }

  @Test func aProcedureWithoutStepsIsJudgedByWhatItStates() throws {
    let compilation = Bench.compile("quy trình: []\n")
    let subject = try #require(Self.subjects(compilation).first)
    #expect(!subject.information.contains(.process))
    #expect(!Rule.noReceiptSlip.canJudge(subject))
    #expect(Rule.openEndedDemand.canJudge(subject))
    #expect(Rule.missingMandatoryPart.canJudge(subject))
  }

  @Test func whatIsMissingIsTold() {
    let needs: Information = [.process, .components]
    #expect(needs.parts == [.components, .process])
    #expect(Information.Part.allCases.allSatisfy { !$0.title.vi.isEmpty && !$0.title.en.isEmpty })
  }
}

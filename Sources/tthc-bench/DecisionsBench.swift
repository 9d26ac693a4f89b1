import ArgumentParser
import Decisions
import Diagnostics
import Expressions

/// Exact analysis of all cases: the bars of the project and how work grows with the number of facts.
struct DecisionsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions", abstract: "Measures sets of cases, longest ways and decision tables.")

  @Option(help: "How often each measurement is repeated; the median counts.")
  var rounds = 9

  @Option(help: "Measure only what has this text in its name.")
  var only: String?

  func run() throws {
    var report = MeasurementReport(rounds: rounds, only: only)
    for shape in LongestPathBench.Shape.allCases { try LongestPathBench(shape).measure(&report) }
    for share in [25, 40, 60] { try EnumerationTableBench(askedPercent: share).measure(&report) }
    try NumberTableBench().measure(&report)
    for count in [10, 20, 40, 80, 160] { try FactGrowthBench(factCount: count).measure(&report) }
    report.print()
    if report.hasFailure { throw ExitCode.failure }
  }
}

/// A guard that a benchmark made and that must be right.
func guardExpression(_ text: String, in scope: Scope) throws -> TypedExpression {
  var findings: [Finding] = []
  let read = parseExpression(
    text, in: scope, expecting: .boolean, locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) },
    findings: &findings)
  guard let read else { throw ValidationError("\(text): \(findings.map(\.message.en))") }
  return read
}

import ArgumentParser
import Exporters
import Foundation
import JSON
import Plan

/// Writes expressions and decision tables for engines, with the cases and answers by which engines are examined.
struct DecisionSamples: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision-samples",
    abstract: "Writes expressions and tables in the languages of engines, with what they must give.")

  @Argument(help: "The folder for expressions.json, decisions.json and the tables in decisions/.")
  var folder: String

  @Option(help: "A folder of compiled plans, whose tables are written too.")
  var plans: String?

  @Option(help: "What the random expressions, tables and cases are made from.")
  var seed: UInt64 = 1

  @Option(help: "How many random expressions.")
  var expressions = 2_000

  @Option(help: "How many random plans.")
  var randomPlans = 100

  @Option(help: "How many cases for each plan.")
  var cases = 40

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder + "/decisions", withIntermediateDirectories: true)
    var random = RandomExpressions(seed: seed)
    try write(random.samples(expressions), "expressions.json")
    var sets: [JSON] = []
    for plan in try storedPlans(in: plans) { sets.append(try decisionSet(of: plan)) }
    for index in 0..<randomPlans {
      var random = RandomDecisions(seed: seed &+ UInt64(index))
      sets.append(try decisionSet(of: random.plan(index)))
    }
    try write(.array(sets), "decisions.json")
  }

  /// The tables of a plan as files, and what they must give.
  private func decisionSet(of plan: ExecutablePlan) throws -> JSON {
    var files: [JSON.Member] = []
    for dialect in Dialect.allCases {
      switch export(plan, to: .dmn, dialect: dialect) {
      case .file(let bytes):
        let name = "decisions/\(plan.code).\(dialect.rawValue).dmn"
        try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
        files.append(JSON.Member(dialect.rawValue, .string(name)))
      case .nothing: continue
      case .impossible(let problems):
        files.append(JSON.Member("\(dialect.rawValue) impossible", .array(problems.map { .string($0.message.vi) })))
      }
    }
    var cases = DecisionCases(plan: plan, seed: seed)
    return .object([
      JSON.Member("plan", .string(plan.code)), JSON.Member("files", .object(files)),
      JSON.Member("cases", .array((0..<self.cases).map { _ in cases.next() })),
    ])
  }

  private func write(_ json: JSON, _ name: String) throws {
    try Data(json.encoded(.compact)).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}

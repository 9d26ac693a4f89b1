import ArgumentParser
import Exporters
import Foundation
import JSON
import Plan

/// `tthc-bench interop-samples`: processes with cases and what the reference interpreter makes of them, for foreign engines.
struct InteropSamples: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interop-samples",
    abstract: "Writes processes, nets and cases with their reference courses, for engines to be compared with.")

  @Argument(help: "Folder to write to; one folder per process is made in it.")
  var folder: String

  @Option(help: "Folder of plans (JSON) that `tthc compile` wrote.")
  var plans: String?

  @Option(help: "How many random processes to add that every dialect can say; others come besides.")
  var random = 300

  @Option(help: "Cases of each process.")
  var cases = 8

  @Option(help: "Seed of the random processes and cases.")
  var seed = 1

  func run() throws {
    var refused: [(String, String)] = []
    let given = try storedPlans(in: plans)
    for plan in given {
      if let reason = try write(plan) { refused.append((plan.code, reason)) }
    }
    var generator = RandomProcess(seed: seed)
    var number = 0
    var written = 0
    var partly = 0
    while written < random && number < 10 * random {
      number += 1
      let plan = generator.make(number: number)
      if let reason = try write(plan) {
        refused.append((plan.code, reason))
      } else if case .file = export(plan, to: .bpmn, dialect: .python) {
        written += 1
      } else {
        partly += 1
      }
    }
    print(
      "\(given.count) given and \(written) random processes in all dialects; \(partly) not in Python; "
        + "refused: \(refused.count)")
    for (code, reason) in refused.prefix(5) { print("  \(code) \(reason)") }
  }

  /// Writes one process with its cases; the reason where it cannot be a process of tokens.
  private func write(_ plan: ExecutablePlan) throws -> String? {
    var files: [(String, [UInt8])] = [("courses.json", courses(of: plan).encoded(.pretty))]
    func add(_ name: String, _ target: ExportTarget, _ dialect: Dialect) -> String? {
      switch export(plan, to: target, dialect: dialect) {
      case .file(let bytes): files.append((name, bytes))
      case .nothing: break
      case .impossible(let problems): return problems.first?.message.en ?? ""
      }
      return nil
    }
    if let reason = add("net.pnml", .pnml, .feel) { return reason }
    for dialect in Dialect.allCases {
      for target in [ExportTarget.bpmn, .dmn] {
        let reason = add("\(dialect.rawValue).\(target.rawValue)", target, dialect)
        // SpiffWorkflow does without some that the others run.
        if let reason, dialect != .python { return reason }
      }
    }
    let place = URL(fileURLWithPath: folder).appendingPathComponent("processes/\(plan.code)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: place.appendingPathComponent(name)) }
    return nil
  }

  private func courses(of plan: ExecutablePlan) -> JSON {
    var generator = RandomDossier(seed: seed)
    let calendar = plan.calendar.workingCalendar
    let all = (0..<cases).map { _ -> JSON in
      let instance = generator.make(of: plan)
      return ReferenceCourse(plan: plan, trace: Plan.run(plan, instance, calendar: calendar)).json
    }
    return [
      "code": .string(plan.code), "processID": .string(plan.processID), "steps": .integer(plan.nodes.count),
      "resumptions": .object(
        resumptions(of: plan).map { JSON.Member($0.end, $0.flow.map(JSON.string) ?? .null) }),
      "cases": .array(all),
    ]
  }
}

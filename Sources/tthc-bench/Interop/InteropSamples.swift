import ArgumentParser
import Exports
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

  @Option(help: "How many random processes to add.")
  var random = 300

  @Option(help: "Cases of each process.")
  var cases = 8

  @Option(help: "Seed of the random processes and cases.")
  var seed = 1

  func run() throws {
    var written = 0
    var refused: [(String, String)] = []
    for plan in try readPlans() + randomPlans() {
      var files: [(String, [UInt8])] = []
      var reasons: [String] = []
      func add(_ name: String, _ target: ExportTarget, _ dialect: Dialect) {
        switch export(plan, to: target, dialect: dialect) {
        case .file(let bytes): files.append((name, bytes))
        case .nothing: break
        case .impossible(let problems): reasons += problems.map { "\(name): \($0.message.en)" }
        }
      }
      add("net.pnml", .pnml, .feel)
      for dialect in Dialect.allCases {
        add("\(dialect.rawValue).bpmn", .bpmn, dialect)
        add("\(dialect.rawValue).dmn", .dmn, dialect)
      }
      if reasons.isEmpty { files.append(("courses.json", courses(of: plan).encoded(.pretty))) }
      refused += reasons.map { (plan.code, $0) }
      let place = URL(fileURLWithPath: folder).appendingPathComponent(plan.code)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for (name, bytes) in files { try Data(bytes).write(to: place.appendingPathComponent(name)) }
      written += 1
    }
    print("\(written) processes; not exported:")
    for (code, reason) in refused { print("  \(code) \(reason)") }
  }

  private func readPlans() throws -> [ExecutablePlan] {
    guard let plans else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: plans).filter { $0.hasSuffix(".json") }.sorted()
    return try names.compactMap { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: plans).appendingPathComponent(name))
      guard case .success(let json) = JSON.parse(Array(data)), case .success(let plan) = ExecutablePlan.read(json)
      else { return nil }
      return plan
    }
  }

  private func randomPlans() -> [ExecutablePlan] {
    var generator = RandomProcess(seed: seed)
    return (0..<random).map { generator.make(number: $0 + 1) }
  }

  private func courses(of plan: ExecutablePlan) -> JSON {
    var generator = RandomDossier(seed: seed)
    let calendar = plan.calendar.workingCalendar
    let all = (0..<cases).map { _ -> JSON in
      let instance = generator.make(of: plan)
      return ReferenceCourse(plan: plan, trace: Plan.run(plan, instance, calendar: calendar)).json
    }
    return ["code": .string(plan.code), "cases": .array(all)]
  }
}

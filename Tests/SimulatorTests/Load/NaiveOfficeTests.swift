import Plan
import Testing

@testable import Simulator

/// The event loop against a second, simple computation of the same office: dossier by dossier, to the second.
struct NaiveOfficeTests {
  private static let officesPerSeed = 40

  @Test(arguments: 0..<20)
  func `an office computed simply gives the same dossiers and the same figures`(seed: Int) {
    var seen = SeenAtOffices()
    for number in 0..<Self.officesPerSeed {
      var generator = RandomOffice(seed: 9_000_000 + seed * 10_000 + number)
      let trial = OfficeTrial(generator.make())
      if let difference = trial.differences.first {
        Issue.record("seed \(seed), office \(number): \(difference)")
        return
      }
      seen.add(trial)
    }
    #expect(seen.offices > Self.officesPerSeed * 3 / 4)
    #expect(seen.dossiers > Self.officesPerSeed * 15)
    #expect(seen.missing.isEmpty)
  }
}

/// What has been met in some offices: a comparison of things that never happen would say nothing.
private struct SeenAtOffices {
  private(set) var offices = 0
  private(set) var dossiers = 0
  private var counts: [String: Int] = [:]

  mutating func add(_ trial: OfficeTrial) {
    guard let office = trial.office, let result = trial.result else { return }
    offices += 1
    dossiers += office.dossiers.count
    for visit in office.dossiers.flatMap(\.visits) {
      counts["\(visit.ending)", default: 0] += 1
      counts["later rounds", default: 0] += visit.round > 2 ? 1 : 0
    }
    for procedure in result.procedures {
      counts["refused", default: 0] += procedure.refused
      counts["stopped", default: 0] += procedure.stopped
      counts["open and overdue", default: 0] += procedure.openOverdue
    }
    for staff in result.staff {
      counts["overtime", default: 0] += staff.overtime
      counts["absence", default: 0] += staff.available % max(1, staff.period)
      counts["queues of three", default: 0] += staff.longestQueue > 2 ? 1 : 0
      counts["waiting at the end", default: 0] += staff.waitingAtEnd
      counts["overdue here", default: 0] += staff.overdueHere
    }
    for dossier in office.dossiers {
      counts["standing clocks", default: 0] += dossier.standing.count
      counts["restarts", default: 0] += dossier.clockStart > dossier.received ? 1 : 0
      counts["never came back", default: 0] += dossier.nodes.contains { $0.state == .forsaken } ? 1 : 0
    }
  }

  var missing: [String] {
    let wanted = [
      "done", "supplementRequested", "sentBack", "endedCase", "cut", "later rounds", "refused", "stopped",
      "open and overdue", "overtime", "absence", "queues of three", "waiting at the end", "overdue here",
      "standing clocks", "restarts", "never came back",
    ]
    return wanted.filter { counts[$0, default: 0] == 0 }
  }
}

/// One office, computed twice.
private struct OfficeTrial {
  private(set) var differences: [String] = []
  /// Nil when the scenario cannot be run.
  private(set) var office: NaiveOffice?
  private(set) var result: ReplicationResult?

  init(_ scenario: LoadScenario) {
    let simulation = LoadSimulation(of: scenario)
    guard simulation.problems.isEmpty else { return }
    var cases: [RecordedCase] = []
    let result = simulation.replication(1) { cases.append($0) }
    let office = NaiveOffice(scenario, replication: 1)
    office.run()
    self.office = office
    self.result = result
    compare(cases.sorted { $0.number < $1.number }, office.dossiers)
    if differences.isEmpty { compare(result, NaiveStatistics(office)) }
  }

  private mutating func check<Content: Equatable>(_ what: String, _ found: Content, _ wanted: Content) {
    if found != wanted { differences.append("\(what): \(found), not \(wanted)") }
  }

  private mutating func compare(_ cases: [RecordedCase], _ dossiers: [NaiveDossier]) {
    check("dossiers", cases.map(\.number), dossiers.map(\.number))
    for (found, wanted) in zip(cases, dossiers) {
      let name = "dossier \(wanted.number) of procedure \(wanted.procedure)"
      check("\(name), procedure", found.procedure, wanted.procedure)
      check("\(name), received", found.received, wanted.received)
      for (visit, other) in zip(found.visits, wanted.visits) { check("\(name), visit", visit, other) }
      check("\(name), visits", found.visits.count, wanted.visits.count)
      check("\(name), end", found.ended, wanted.ended)
      check("\(name), outcome", found.outcome, wanted.outcome)
      check("\(name), due", found.due, wanted.due)
    }
  }

  private mutating func compare(_ result: ReplicationResult, _ wanted: NaiveStatistics) {
    check("conservation", result.conservation, wanted.conservation)
    for (index, found) in result.procedures.enumerated() {
      let times = [found.elapsed, found.working, found.legal, found.overdueBy]
      for (measure, (time, values)) in zip(times, wanted.times[index]).enumerated() {
        compare("procedure \(index), time \(measure)", time, values)
      }
      var counts = found
      (counts.elapsed, counts.working, counts.legal, counts.overdueBy) = (.init(), .init(), .init(), .init())
      check("procedure \(index)", counts, wanted.procedures[index])
    }
    for (index, found) in result.staff.enumerated() {
      compare("staff \(index), waits", found.waits, wanted.waits[index])
      var counts = found
      counts.waits = .init()
      check("staff \(index)", counts, wanted.staff[index])
    }
  }

  private mutating func compare(_ name: String, _ found: DurationStatistics, _ values: [Int]) {
    check("\(name), count", found.count, values.count)
    check("\(name), total", found.total, values.reduce(0, +))
    check("\(name), greatest", found.greatest, values.max() ?? 0)
    let ordered = values.sorted()
    for part in [0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1] where !ordered.isEmpty {
      // The least time within which at least that part was done.
      let exact = Double(
        ordered.first { time in
          Double(ordered.filter { $0 <= time }.count) >= part * Double(ordered.count)
        } ?? 0)
      guard let quantile = found.quantile(part), abs(quantile - exact) <= QuantileSketch.relativeError * exact else {
        differences.append("\(name), quantile \(part): \(found.quantile(part) ?? -1), not \(exact)")
        continue
      }
    }
  }
}

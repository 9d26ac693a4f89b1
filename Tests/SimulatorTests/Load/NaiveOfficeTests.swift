import Plan
import Testing

@testable import Simulator

/// The event loop against a second, simple computation of the same office: dossier by dossier, to the second.
struct NaiveOfficeTests {
  private static let officesPerSeed = 40

  @Test(arguments: 0..<20)
  func `an office computed simply gives the same dossiers and the same figures`(seed: Int) {
    var dossiers = 0
    for number in 0..<Self.officesPerSeed {
      var generator = RandomOffice(seed: 9_000_000 + seed * 10_000 + number)
      let trial = OfficeTrial(generator.make())
      dossiers += trial.dossiers
      if let difference = trial.differences.first {
        Issue.record("seed \(seed), office \(number): \(difference)")
        return
      }
    }
    #expect(dossiers > Self.officesPerSeed * 20)
  }
}

/// One office, computed twice.
private struct OfficeTrial {
  private(set) var differences: [String] = []
  private(set) var dossiers = 0

  init(_ scenario: LoadScenario) {
    let simulation = LoadSimulation(of: scenario)
    guard simulation.problems.isEmpty else { return }
    var cases: [RecordedCase] = []
    let result = simulation.replication(1) { cases.append($0) }
    let office = NaiveOffice(scenario, replication: 1)
    office.run()
    dossiers = office.dossiers.count
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
      let exact = Double(ordered.first { time in
        Double(ordered.filter { $0 <= time }.count) >= part * Double(ordered.count)
      } ?? 0)
      guard let quantile = found.quantile(part), abs(quantile - exact) <= QuantileSketch.relativeError * exact else {
        differences.append("\(name), quantile \(part): \(found.quantile(part) ?? -1), not \(exact)")
        continue
      }
    }
  }
}

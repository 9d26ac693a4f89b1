import Calendars
import Plan
import Testing

@testable import Simulator

/// Queues whose mean waits are known in closed form: the simulation's confidence intervals must hold them.
struct QueueingTheoryTests {
  private static let service = 600.0

  @Test(arguments: [0.5, 0.8, 0.9])
  func `one officer, exponential services: M|M|1`(load: Double) throws {
    let system = QueueingSystem(stations: [(1, .exponential(mean: Self.service))], load: load)
    try system.expectWait(at: 0, load / (1 - load) * Self.service)
  }

  @Test(arguments: [0.5, 0.8, 0.9])
  func `one officer, services that take the same: M|D|1`(load: Double) throws {
    let system = QueueingSystem(stations: [(1, .fixed(Self.service))], load: load)
    try system.expectWait(at: 0, load / (1 - load) * Self.service / 2)
  }

  @Test(arguments: [0.5, 0.8, 0.9])
  func `three officers and one queue: M|M|3`(load: Double) throws {
    let system = QueueingSystem(stations: [(3, .exponential(mean: Self.service))], load: load)
    let offered = 3 * load
    let all: Double = offered * offered * offered / 6 / (1 - load)
    let some: Double = 1 + offered + offered * offered / 2
    let waiting = all / (some + all)
    try system.expectWait(at: 0, waiting * Self.service / (3 * (1 - load)))
  }

  @Test(arguments: [0.5, 0.8, 0.9])
  func `any service time: the mean wait by Pollaczek and Khinchine`(load: Double) throws {
    // Each with mean 600 seconds, and its variance.
    let services: [(Distribution, Double)] = [
      (.gamma(mean: 600, deviation: 300), 90_000), (.uniform(from: 0, to: 1_200), 120_000),
      (.logNormal(mean: 600, deviation: 400), 160_000), (.triangular(least: 0, usual: 600, most: 1_200), 60_000),
    ]
    for (distribution, variance) in services {
      let system = QueueingSystem(stations: [(1, distribution)], load: load)
      let wait: Double = load / (1 - load) * (Self.service + variance / Self.service) / 2
      try system.expectWait(at: 0, wait)
    }
  }

  @Test(arguments: [0.5, 0.8, 0.9])
  func `two stations one after the other: each waits as if it were alone (Burke)`(load: Double) throws {
    let system = QueueingSystem(
      stations: [(1, .exponential(mean: Self.service)), (1, .exponential(mean: Self.service))], load: load)
    try system.expectWait(at: 0, load / (1 - load) * Self.service)
    try system.expectWait(at: 1, load / (1 - load) * Self.service)
  }
}

/// Stations in a row that never close, with Poisson arrivals.
private struct QueueingSystem {
  private static let days = 120
  private let result: LoadResult
  private let load: Double

  init(stations: [(officers: Int, service: Distribution)], load: Double) {
    self.load = load
    var scenario = LoadScenario.aroundTheClock(days: Self.days)
    scenario.warmUpDays = 5
    scenario.staff = stations.indices.map { StaffPool(name: Label("bàn \($0)"), headCount: stations[$0].officers) }
    var plan = ExecutablePlan()
    for index in stations.indices {
      var node = PlanNode()
      node.predecessors = index == 0 ? [] : [index - 1]
      plan.nodes.append(node)
    }
    var procedure = LoadProcedure(plan)
    for (index, station) in stations.enumerated() {
      procedure.steps[index] = LoadStep(staff: [index], time: .office(station.service))
    }
    scenario.procedures = [procedure]
    let rate = load * Double(stations[0].officers) / stations[0].service.mean
    scenario.streams = [
      ArrivalStream(
        procedure: 0, arrivals: .poisson(PoissonArrivals(expected: rate * 86_400 * Double(Self.days), hours: .anyTime)))
    ]
    let simulation = LoadSimulation(of: scenario)
    result = LoadResult((0..<8).map(simulation.replication))
  }

  /// The closed form lies in the 99.9 % confidence interval of the mean wait, and the interval is narrow.
  func expectWait(at station: Int, _ wait: Double) throws {
    for replication in result.replications { #expect(replication.conservation.holds) }
    let found = try #require(result.estimate { $0.staff[station].waits.mean })
    let halfWidth = try #require(found.halfWidth)
    #expect(abs(found.mean - wait) <= halfWidth * 5.408 / 2.365, "\(found.mean) ± \(halfWidth), not \(wait)")
    #expect(halfWidth < (load > 0.85 ? 0.3 : 0.12) * wait)
    let busy = try #require(result.estimate { Double($0.staff[station].busy) / Double($0.staff[station].available) })
    #expect(abs(busy.mean - load) < 0.015)
    // Little's law for the queue: its mean length is the rate times the mean wait, to the second.
    let queued = result.replications.map { Double($0.staff[station].queued) / Double($0.staff[station].period) }
    let rate = result.replications.map { Double($0.staff[station].served) / Double($0.staff[station].period) }
    #expect(abs(queued.reduce(0, +) / rate.reduce(0, +) - found.mean) < 0.02 * wait)
  }
}

extension LoadScenario {
  /// An office that is open day and night, every day.
  static func aroundTheClock(days: Int) -> LoadScenario {
    let first = CivilDate(year: 2026, month: 1, day: 1) ?? CivilDate(dayNumber: 20_454)
    var always: [CivilDate: String] = [:]
    for day in 0..<days + 2_000 { always[first.adding(days: day)] = "mở" }
    let hours = TimeOfDay(minutes: 0).flatMap { start in TimeOfDay(minutes: 1_440).map { (start, $0) } }
    let calendar = WorkingCalendar(
      holidays: [:], swapsOff: [:], makeUp: always, provisionalYears: [],
      officeHours: hours.flatMap { OfficeHours([$0]) } ?? .standard, years: 2026...2040)
    return LoadScenario(firstDay: first, lastDay: first.adding(days: days - 1), calendar: calendar)
  }
}

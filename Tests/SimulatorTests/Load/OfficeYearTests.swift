import Calendars
import Plan
import Testing

@testable import Simulator

/// An office with its calendar, its officers and its queue, computed by hand.
struct OfficeYearTests {
  /// 07:30–11:30 and 13:30–17:30, from Monday 03/08/2026; Wednesday is a holiday.
  private static let calendar: WorkingCalendar = {
    var calendar = PlanCalendar()
    let holiday = CivilDate(year: 2026, month: 8, day: 5) ?? CivilDate(dayNumber: 0)
    calendar.holidays = [PlanCalendar.Day(date: holiday, name: "nghỉ")]
    return calendar.workingCalendar
  }()

  private static let monday = CivilDate(year: 2026, month: 8, day: 3) ?? CivilDate(dayNumber: 20_668)

  fileprivate static func seconds(day: Int, _ hour: Int, _ minute: Int) -> Int {
    day * 86_400 + hour * 3_600 + minute * 60
  }

  /// One step of so many minutes, one officer, dossiers at given moments.
  fileprivate static func office(minutes: Int, limit: Span?, arrivals: [Int]) -> LoadScenario {
    var plan = ExecutablePlan()
    plan.nodes = [PlanNode()]
    if let limit {
      var rule = LimitRule()
      rule.term = .span(limit)
      plan.limits = [rule]
    }
    var scenario = LoadScenario(firstDay: monday, lastDay: monday.adding(days: 20), calendar: calendar)
    scenario.staff = [StaffPool(name: Label("một cửa"), headCount: 1)]
    var procedure = LoadProcedure(plan)
    procedure.steps[0] = LoadStep(staff: [0], time: .office(.fixed(Double(minutes * 60))))
    scenario.procedures = [procedure]
    scenario.streams = [ArrivalStream(procedure: 0, arrivals: .given(arrivals))]
    return scenario
  }

  fileprivate static func run(_ scenario: LoadScenario) -> (cases: [RecordedCase], result: ReplicationResult) {
    var cases: [RecordedCase] = []
    let result = LoadSimulation(of: scenario).replication(0) { cases.append($0) }
    return (cases, result)
  }

  @Test func `services span the lunch break, the night and the holiday, to the minute`() {
    // Three dossiers on Monday morning, each five hours of work.
    let (cases, result) = Self.run(
      Self.office(
        minutes: 300, limit: Span(1, .workingDay),
        arrivals: [Self.seconds(day: 0, 8, 0), Self.seconds(day: 0, 8, 10), Self.seconds(day: 0, 9, 0)]))
    // 08:00 → 11:30 and 13:30 → 15:00; 15:00 → 17:30 and Tuesday 07:30 → 10:00; 10:00 → 11:30, 13:30 → 17:00.
    #expect(
      cases.map(\.ended) == [
        Self.seconds(day: 0, 15, 0), Self.seconds(day: 1, 10, 0), Self.seconds(day: 1, 17, 0),
      ])
    #expect(cases.allSatisfy { $0.due == Self.seconds(day: 1, 17, 30) })
    let office = result.staff[0]
    #expect(office.busy == 3 * 300 * 60)
    // 08:10 → 15:00 are 4 h 50 of office hours, 09:00 → Tuesday 10:00 are 9 h.
    #expect(office.waits.total == (290 + 540) * 60)
    #expect(office.queued == office.waits.total)
    #expect(office.longestQueue == 2)
    #expect(result.procedures[0].overdue == 0)
    #expect(result.conservation.holds)
  }

  @Test func `a dossier filed at night waits for the opening, and one over the holiday is late`() {
    let (cases, result) = Self.run(
      Self.office(
        minutes: 480, limit: Span(1, .workingDay),
        arrivals: [Self.seconds(day: 0, 23, 0), Self.seconds(day: 1, 8, 0)]))
    // Tuesday 07:30 → 17:30; the second begins on Thursday, for Wednesday is off, and was due on Thursday.
    #expect(cases.map(\.ended) == [Self.seconds(day: 1, 17, 30), Self.seconds(day: 3, 17, 30)])
    #expect(cases.map(\.due) == [Self.seconds(day: 1, 17, 30), Self.seconds(day: 3, 17, 30)])
    #expect(result.procedures[0].overdue == 0)
    let later = Self.run(
      Self.office(
        minutes: 481, limit: Span(1, .workingDay),
        arrivals: [Self.seconds(day: 0, 23, 0), Self.seconds(day: 1, 8, 0)]))
    #expect(later.result.procedures[0].overdue == 2)
    // One minute on Thursday and two on Friday after closing on the day before.
    #expect(later.result.procedures[0].overdueBy.total == 3 * 60)
  }

  @Test func `the nearest appointment is taken first, where the office keeps to that order`() {
    var scenario = Self.office(
      minutes: 60, limit: nil,
      arrivals: [Self.seconds(day: 0, 8, 0), Self.seconds(day: 0, 8, 10)])
    var urgent = scenario.procedures[0]
    var rule = LimitRule()
    rule.term = .sameDay
    urgent.plan.limits = [rule]
    scenario.procedures.append(urgent)
    scenario.streams.append(ArrivalStream(procedure: 1, arrivals: .given([Self.seconds(day: 0, 8, 30)])))
    #expect(Self.run(scenario).cases.map(\.procedure) == [0, 0, 1])
    scenario.discipline = .byDueDate
    #expect(Self.run(scenario).cases.map(\.procedure) == [0, 1, 0])
  }

  @Test func `what would end soon after closing is finished the same evening, and no more than that`() {
    var scenario = Self.office(
      minutes: 45, limit: nil, arrivals: [Self.seconds(day: 0, 17, 0), Self.seconds(day: 1, 16, 0)])
    scenario.staff[0].overtimeSeconds = 15 * 60
    let (cases, result) = Self.run(scenario)
    #expect(cases.map(\.ended) == [Self.seconds(day: 0, 17, 45), Self.seconds(day: 1, 16, 45)])
    #expect(result.staff[0].overtime == 15 * 60)
    #expect(result.staff[0].busy == 75 * 60)
    scenario.staff[0].overtimeSeconds = 14 * 60
    #expect(Self.run(scenario).cases.map(\.ended).first == Self.seconds(day: 1, 7, 45))
  }

  @Test func `who is away does not work, and is not counted as present`() {
    var scenario = Self.office(minutes: 240, limit: nil, arrivals: (0..<12).map { Self.seconds(day: $0, 7, 30) })
    scenario.staff[0].headCount = 4
    scenario.staff[0].absence = Share(thousandthsOfPercent: 50_000)
    let result = Self.run(scenario).result
    let full = 4 * result.staff[0].period
    #expect(result.staff[0].available > full / 4 && result.staff[0].available < full * 3 / 4)
    #expect(result.conservation.holds)
  }

  @Test func `statistics leave out the warm-up, conservation does not`() {
    var scenario = Self.office(
      minutes: 60, limit: nil, arrivals: [Self.seconds(day: 0, 8, 0), Self.seconds(day: 3, 8, 0)])
    scenario.warmUpDays = 2
    let result = Self.run(scenario).result
    #expect(result.procedures[0].received == 1)
    #expect(result.staff[0].served == 1)
    #expect(result.staff[0].busy == 3_600)
    #expect(result.conservation.received == 2)
  }

  @Test func `the same seed gives the same, another seed and another replication something else`() {
    var scenario = Self.office(minutes: 60, limit: Span(1, .workingDay), arrivals: [])
    scenario.streams = [ArrivalStream(procedure: 0, arrivals: .poisson(PoissonArrivals(expected: 100)))]
    scenario.procedures[0].steps[0].time = .office(.exponential(mean: 3_600))
    let simulation = LoadSimulation(of: scenario)
    #expect(simulation.replication(3) == LoadSimulation(of: scenario).replication(3))
    #expect(simulation.replication(3).procedures != simulation.replication(4).procedures)
    var other = scenario
    other.seed = 2
    #expect(LoadSimulation(of: other).replication(3).procedures != simulation.replication(3).procedures)
  }

  @Test func `more officers never make the same dossiers wait longer`() {
    var scenario = Self.office(minutes: 60, limit: nil, arrivals: [])
    scenario.streams = [ArrivalStream(procedure: 0, arrivals: .poisson(PoissonArrivals(expected: 150)))]
    scenario.procedures[0].steps[0].time = .office(.exponential(mean: 3_600))
    var more = scenario
    more.staff[0].headCount = 2
    let (few, many) = (LoadSimulation(of: scenario), LoadSimulation(of: more))
    for index in 0..<20 {
      let (before, after) = (few.replication(index), many.replication(index))
      #expect(before.conservation.received == after.conservation.received)
      #expect(after.staff[0].waits.total <= before.staff[0].waits.total)
    }
  }

  @Test func `officers needed are told beforehand`() throws {
    var scenario = Self.office(minutes: 60, limit: nil, arrivals: [])
    // Fourteen working days of eight hours, 224 dossiers of one hour: two officers.
    scenario.streams = [
      ArrivalStream(procedure: 0, arrivals: .given((0..<224).map { Self.seconds(day: 0, 7, 30) + $0 }))
    ]
    let load = try #require(LoadSimulation(of: scenario).offeredLoads().first)
    #expect(load.isOver)
    #expect(abs(load.needed - 2) < 0.01)
    #expect(load.present == 1)
  }
}

extension OfficeYearTests {
  @Test func `officers needed do not depend on the luck of a draw`() throws {
    for (volume, minutes) in [(1_000.0, 117.0), (3_000, 39), (30, 4_200), (10, 13_800)] {
      var scenario = Self.office(minutes: 1, limit: nil, arrivals: [])
      scenario.lastDay = scenario.firstDay.adding(days: 364)
      scenario.procedures[0].steps[0].time = .office(.exponential(mean: minutes * 60))
      scenario.streams = [ArrivalStream(procedure: 0, arrivals: .poisson(PoissonArrivals(expected: volume)))]
      let simulation = LoadSimulation(of: scenario)
      let load = try #require(simulation.offeredLoads().first)
      let days = scenario.calendar.workingDays(from: scenario.firstDay.adding(days: -1), to: scenario.lastDay)
      #expect(abs(load.needed / (volume * minutes / Double(days * 480)) - 1) < 0.001)
    }
  }

  @Test func `an overdue dossier that never gets its turn waits at the people whom it waits for`() {
    var scenario = Self.office(minutes: 60, limit: Span(1, .workingDay), arrivals: [Self.seconds(day: 0, 8, 0)])
    scenario.staff[0].absence = Share(thousandthsOfPercent: Share.whole)
    let result = Self.run(scenario).result
    #expect(result.procedures[0].openOverdue == 1)
    #expect(result.staff[0].overdueHere == 1)
    #expect(result.staff[0].queued > 0 && result.staff[0].waits.count == 0)
  }
}

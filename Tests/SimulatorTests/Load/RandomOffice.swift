import Calendars
import Expressions
import Plan

@testable import Simulator

/// Small offices that use everything a scenario can say, over random plans.
struct RandomOffice {
  private var plans: RandomPlan

  init(seed: Int) { plans = RandomPlan(seed: seed) }

  mutating func make() -> LoadScenario {
    let first = CivilDate(dayNumber: 20_454 + plans.random.pick(0...320))
    let days = plans.random.pick(14...45)
    var scenario = LoadScenario(firstDay: first, lastDay: first.adding(days: days - 1), calendar: calendar())
    scenario.seed = UInt64(plans.random.pick(0...1_000_000))
    scenario.discipline = plans.random.one(of: QueueDiscipline.allCases)
    if plans.random.oneIn(2) { scenario.warmUpDays = plans.random.pick(1...10) }
    if plans.random.oneIn(40) { scenario.warmUpDays = days + plans.random.pick(0...3) }
    for index in 0..<plans.random.pick(1...3) { scenario.staff.append(pool(index)) }
    let sharesCode = plans.random.oneIn(5)
    for index in 0..<plans.random.pick(1...3) {
      scenario.procedures.append(procedure(code: sharesCode ? "9.000001" : "9.00000\(index)", scenario))
    }
    for _ in 0..<plans.random.pick(1...3) { scenario.streams.append(stream(scenario, days)) }
    return scenario
  }

  /// The usual hours, a day without a break, a day with two breaks, and an office that never closes on working days.
  private mutating func calendar() -> WorkingCalendar {
    var calendar = RandomPlan.calendar
    typealias Hours = PlanCalendar.Interval
    let usual = calendar.officeHours
    let rounds = [Hours(start: 420, end: 600), Hours(start: 630, end: 720), Hours(start: 840, end: 1_020)]
    calendar.officeHours = plans.random.one(of: [
      usual, usual, usual, [Hours(start: 480, end: 1_020)], rounds, [Hours(start: 0, end: 1_440)],
    ])
    return calendar.workingCalendar
  }

  private mutating func pool(_ index: Int) -> StaffPool {
    let name = plans.random.oneIn(6) ? "bàn" : "bàn \(index)"
    var pool = StaffPool(name: Label(name), headCount: plans.random.pick(1...3))
    if plans.random.oneIn(3) { pool.absence = share(40_000) }
    if plans.random.oneIn(3) { pool.overtimeSeconds = plans.random.pick(60...9_000) }
    return pool
  }

  private mutating func share(_ most: Int) -> Share { Share(thousandthsOfPercent: plans.random.pick(1...most)) }

  private mutating func procedure(code: String, _ scenario: LoadScenario) -> LoadProcedure {
    var plan = plans.make()
    plan.code = code
    for index in plan.nodes.indices { addTurns(&plan, index) }
    var procedure = LoadProcedure(plan)
    for index in plan.nodes.indices {
      procedure.steps[index].staff = procedure.steps[index].staff.map { _ in
        plans.random.oneIn(4) ? nil : plans.random.pick(0...scenario.staff.count - 1)
      }
      procedure.steps[index].time = time(plan.nodes[index])
      if plans.random.oneIn(2) { procedure.steps[index].supplementShare = share(Share.whole) }
      procedure.steps[index].applicantTime = distribution(mean: Double(plans.random.pick(1...700_000)))
      if plans.random.oneIn(2) { procedure.steps[index].returnShare = share(Share.whole) }
      procedure.steps[index].isLeftOut = plans.random.oneIn(15)
      if plans.random.oneIn(12) {
        procedure.predecessors[index] = (0..<index).filter { _ in plans.random.oneIn(3) }
      }
    }
    procedure.facts = mixes(plan)
    return procedure
  }

  private mutating func addTurns(_ plan: inout ExecutablePlan, _ index: Int) {
    if plans.random.oneIn(4) {
      var policy = SupplementPolicy()
      policy.atMost = plans.random.pick(1...3)
      if plans.random.oneIn(2) {
        policy.applicantTime = Span(
          plans.random.pick(1...6), plans.random.one(of: [.workingDay, .calendarDay, .clockHour, .workingHour]))
      }
      policy.clock = plans.random.one(of: SupplementClock.allCases)
      plan.nodes[index].onIncomplete = policy
    }
    if plans.random.oneIn(4) {
      var rule = SendBackRule()
      rule.to = plans.random.pick(0...index)
      rule.atMost = plans.random.pick(1...3)
      plan.nodes[index].sendBack = rule
    }
    if plans.random.oneIn(4) { plan.nodes[index].predecessors = index == 0 ? [] : [index - 1] }
  }

  private mutating func time(_ node: PlanNode) -> StepDuration? {
    switch plans.random.pick(0...9) {
    case 0: nil
    case 1, 2: node.time.map(StepDuration.limit)
    case 3: .clock(distribution(mean: Double(plans.random.pick(1...200_000))))
    default: .office(distribution(mean: Double(plans.random.pick(60...14_000))))
    }
  }

  private mutating func distribution(mean: Double) -> Distribution {
    switch plans.random.pick(0...7) {
    case 0: .fixed(mean.rounded(.down))
    case 1: .uniform(from: mean / 3, to: mean * 2)
    case 2: .triangular(least: mean / 2, usual: mean, most: mean * 2)
    case 3: .logNormal(mean: mean, deviation: mean / 2)
    case 4: .gamma(mean: mean, deviation: mean / 3)
    case 5: .empirical([mean / 2, mean, mean * 1.7, 0])
    default: .exponential(mean: mean)
    }
  }

  private mutating func mixes(_ plan: ExecutablePlan) -> [FactMix] {
    var mixes: [FactMix] = []
    for (index, fact) in plan.facts.enumerated() where fact.origin != .derived && fact.origin != .receivedAt {
      let values: [Value]
      switch fact.type {
      case .boolean: values = [.boolean(true), .boolean(false)]
      case .enumeration(let words): values = words.map(Value.string)
      default: continue
      }
      let weighted = values.map { (value: $0, weight: plans.random.pick(0...5)) }
      if let mix = FactMix(fact: index, values: weighted), !plans.random.oneIn(8) { mixes.append(mix) }
    }
    return mixes
  }

  private mutating func stream(_ scenario: LoadScenario, _ days: Int) -> ArrivalStream {
    let procedure = plans.random.pick(0...scenario.procedures.count - 1)
    var stream = ArrivalStream(procedure: procedure, arrivals: arrivals(days))
    if plans.random.oneIn(4) { stream.kept = share(Share.whole) }
    for (index, fact) in scenario.procedures[procedure].plan.facts.enumerated() where plans.random.oneIn(8) {
      switch fact.type {
      case .boolean where fact.origin == .declared: stream.settled[index] = .boolean(plans.random.oneIn(2))
      case .enumeration(let words): stream.settled[index] = .string(plans.random.one(of: words))
      default: break
      }
    }
    return stream
  }

  private mutating func arrivals(_ days: Int) -> Arrivals {
    let count = plans.random.pick(1...45)
    guard plans.random.oneIn(2) else {
      let seconds = (0..<count).map { _ -> Int in
        // Some come in the very second in which the office opens, several at once.
        let second = plans.random.oneIn(12) ? 27_000 : plans.random.pick(0...86_399)
        return plans.random.pick(0...days) * 86_400 + second
      }
      return .given(seconds.sorted())
    }
    var poisson = PoissonArrivals(expected: Double(count), hours: plans.random.one(of: ReceiptHours.allCases))
    if plans.random.oneIn(2) { poisson.weekdays = (0..<7).map { _ in Double(plans.random.pick(0...3)) } }
    if plans.random.oneIn(2) { poisson.months = (0..<12).map { _ in Double(plans.random.pick(0...3)) } }
    return .poisson(poisson)
  }
}

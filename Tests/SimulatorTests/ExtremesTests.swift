import Calendars
import Decisions
import Expressions
import Plan
import Testing

@testable import Simulator

/// Extremes of figures: with a case that really has them, and the same along both ways of finding them.
struct ExtremesTests {
  @Test(arguments: 0..<8)
  func `no case has more or less than the extremes, and their cases have just that`(seed: Int) throws {
    for number in 0..<25 {
      var generator = RandomPlan(seed: 7_000_000 + seed * 1000 + number)
      let plan = generator.make()
      let calendar = plan.calendar.workingCalendar
      let received = Moment(minutes: 20_500 * 1440 + generator.random.pick(0...200_000))
      var exact = try ExactSimulation(of: plan, receivedAt: received, calendar: calendar)
      let traces = AllCases(of: exact).cases.map { run(plan, $0.instance, calendar: calendar) }
        .filter { trace in !trace.problems.contains { $0.kind == .constraintBroken } }
      for figure in Figure.allCases {
        let values = traces.compactMap { $0.value(of: figure) }
        let (greatest, least) = (try exact.greatest(of: figure), try exact.least(of: figure))
        #expect(greatest.map { Int($0.value) } == values.max(), "\(figure) of plan \(number)")
        #expect(least.map { Int($0.value) } == values.min(), "\(figure) of plan \(number)")
        for extreme in [greatest, least].compactMap({ $0 }) {
          let replayed = exact.trace(of: extreme.witness).value(of: figure)
          #expect(replayed == Int(extreme.value), "the case of \(figure), plan \(number)")
        }
        for (sign, extreme) in [(Int64(1), greatest), (-1, least)] {
          guard figure != .duration || sign > 0 || plan.isSequence, let extreme,
            let graph = try exact.sumGraph(of: figure, sign: sign)
          else { continue }
          let longest = try exact.longestPath(graph, in: exact.all)
          #expect(longest.map { $0.time * sign } == extreme.value, "\(figure) as a longest way, plan \(number)")
        }
      }
    }
  }

  @Test func `a large procedure gets its extremes without the diagrams of its sums`() throws {
    let plan = RandomPlan.chain(of: 18)
    let calendar = plan.calendar.workingCalendar
    var exact = try ExactSimulation(
      of: plan, receivedAt: Moment(minutes: 20_500 * 1440 + 450), calendar: calendar)
    #expect(throws: Undecided.self) { try exact.amount(of: .duration) }
    let longest = try #require(try exact.greatest(of: .duration))
    let shortest = try #require(try exact.least(of: .duration))
    // Step i takes 2ⁱ half hours when its fact holds, and every set of facts is a case.
    #expect(longest.value == 30 * ((1 << 18) - 1))
    #expect(shortest.value == 0)
  }

  @Test func `a process of more steps than any office has is refused, not computed for ever`() throws {
    var plan = RandomPlan.chain(of: 1)
    plan.nodes = (0..<1_001).map { index in
      var node = PlanNode()
      node.predecessors = index == 0 ? [] : [index - 1]
      return node
    }
    let calendar = plan.calendar.workingCalendar
    #expect(throws: Undecided.tooManySteps(limit: 1_000)) {
      try ExactSimulation(of: plan, receivedAt: Moment(minutes: 0), calendar: calendar)
    }
  }

  @Test func `a supplement is brought when the applicant's time is over, and each is one more trip`() throws {
    var plan = RandomPlan.chain(of: 1)
    plan.nodes[0].when = nil
    var policy = SupplementPolicy()
    policy.atMost = 2
    policy.applicantTime = Span(3, .calendarDay)
    plan.nodes[0].onIncomplete = policy
    let calendar = plan.calendar.workingCalendar
    var exact = try ExactSimulation(
      of: plan, receivedAt: Moment(minutes: 20_500 * 1440 + 450), calendar: calendar)
    let trips = try #require(try exact.greatest(of: .trips))
    #expect(trips.value == 3)
    let instance = exact.instance(of: trips.witness)
    #expect(instance.supplements.map(\.node) == [0, 0])
    #expect(exact.described(trips.witness).vi.contains("bổ sung hồ sơ ở bước “bước 0”"))
  }
}

extension RandomPlan {
  /// A chain of conditional steps, each with a fact of its own and twice the time of the one before.
  static func chain(of count: Int) -> ExecutablePlan {
    var plan = ExecutablePlan()
    plan.calendar = calendar
    plan.asOf = CivilDate(year: 2026, month: 8, day: 1) ?? CivilDate(dayNumber: 20_000)
    for index in 0..<count {
      var fact = PlanFact()
      fact.label = Label("f\(index)")
      fact.defaultValue = .boolean(false)
      plan.facts.append(fact)
    }
    for index in 0..<count {
      var node = PlanNode()
      node.label = Label("bước \(index)")
      node.predecessors = index == 0 ? [] : [index - 1]
      node.when = condition("f\(index)", in: plan)
      node.time = Span(workingMinutes: 30 << index, in: .workingHour)
      plan.nodes.append(node)
    }
    return plan
  }
}

/// What a witness names: the facts that make the case, and no others.
struct WitnessWordsTests {
  @Test func `facts that only a constraint asks are no reason`() throws {
    var plan = RandomPlan.chain(of: 3)
    plan.nodes[0].when = nil
    plan.nodes[2].when = nil
    plan.constraints = [try #require(RandomPlan.condition("not(f0) or f2", in: plan))]
    let calendar = plan.calendar.workingCalendar
    var exact = try ExactSimulation(
      of: plan, receivedAt: Moment(minutes: 20_500 * 1440 + 450), calendar: calendar)
    let longest = try #require(try exact.greatest(of: .duration))
    #expect(exact.described(longest.witness).vi == "Hồ sơ có “f1: có”")
    let set = try exact.cases(taking: 0)
    let found = exact.space.witness(in: set)
    let any = try #require(found)
    #expect(exact.described(any).vi == "Mọi hồ sơ")
  }

  @Test func `what no supplement makes the most is said so`() throws {
    var plan = RandomPlan.chain(of: 1)
    plan.nodes[0].when = nil
    plan.nodes[0].onIncomplete = SupplementPolicy()
    let calendar = plan.calendar.workingCalendar
    var exact = try ExactSimulation(
      of: plan, receivedAt: Moment(minutes: 20_500 * 1440 + 450), calendar: calendar)
    let usual = try exact.usualCases()
    let found = exact.space.witness(in: usual)
    let witness = try #require(found)
    #expect(exact.described(witness).vi == "Hồ sơ có “không phải bổ sung hồ sơ”")
  }
}

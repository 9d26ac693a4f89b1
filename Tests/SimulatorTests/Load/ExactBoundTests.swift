import Calendars
import Decisions
import Expressions
import Plan
import Testing

@testable import Simulator

/// Two simulations of one plan: no dossier of a load without waiting takes longer than the longest of all cases.
struct ExactBoundTests {
  @Test(arguments: 0..<8)
  func `the longest of all cases bounds every simulated one`(seed: Int) {
    var compared = 0
    var reached = 0
    for number in 0..<25 {
      var generator = RandomPlan(seed: 9_000_000 + seed * 1_000 + number)
      let plan = generator.make()
      let received = generator.random.pick(0...6) * 86_400 + generator.random.pick(0...1_439) * 60
      let scenario = ExactBoundTests.crowd(of: plan, at: received, &generator.random)
      let start = Moment(minutes: scenario.firstDay.dayNumber * 1_440 + received / 60)
      let greatest = Answer { () throws(Undecided) in
        var exact = try ExactSimulation(of: plan, receivedAt: start, calendar: scenario.calendar, effort: 2_000_000)
        return try exact.greatest(of: .duration, within: exact.all)
      }
      let simulation = LoadSimulation(of: scenario)
      guard simulation.problems.isEmpty, case .known(let longest?) = greatest else { continue }
      let result = simulation.replication(seed)
      let office = result.procedures[0].working
      guard office.count > 0 else { continue }
      compared += 1
      if Int64(office.greatest / 60) == longest.value { reached += 1 }
      #expect(Int64(office.greatest / 60) <= longest.value, "seed \(seed), plan \(number)")
    }
    #expect(compared > 15)
    #expect(reached > 2)
  }

  /// Two hundred dossiers received at one moment, with every value of every fact as likely, and supplements that take no
  /// longer than they may.
  private static func crowd(of plan: ExecutablePlan, at moment: Int, _ random: inout SeededGenerator) -> LoadScenario {
    let first = CivilDate(year: 2026, month: 8, day: 3) ?? CivilDate(dayNumber: 20_668)
    var scenario = LoadScenario(
      firstDay: first, lastDay: first.adding(days: 400), calendar: plan.calendar.workingCalendar)
    var procedure = LoadProcedure(plan)
    for index in procedure.steps.indices {
      // A node asks and returns from its first visit on or never, as in the cases that the exact simulation looks at.
      procedure.steps[index].returnShare = Share(thousandthsOfPercent: random.oneIn(2) ? Share.whole : 0)
      procedure.steps[index].supplementShare = Share(thousandthsOfPercent: random.oneIn(2) ? Share.whole : 0)
      procedure.steps[index].applicantTime = .uniform(from: 0, to: 3 * 86_400)
    }
    for (index, fact) in plan.facts.enumerated() where fact.origin != .derived {
      let values: [Value]
      switch fact.type {
      case .boolean: values = [.boolean(false), .boolean(true)]
      case .enumeration(let words): values = words.map(Value.string)
      default: continue
      }
      if let mix = FactMix(fact: index, values: values.map { ($0, 1) }) { procedure.facts.append(mix) }
    }
    scenario.procedures = [procedure]
    scenario.streams = [
      ArrivalStream(procedure: 0, arrivals: .given(Array(repeating: moment, count: 200)))
    ]
    return scenario
  }
}

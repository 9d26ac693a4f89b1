import Calendars
import Compiler
import Decisions
import Expressions
import Plan
import Simulator
import Testing

/// The exact simulation on the real texts of `Procedures/`.
struct SimulationLawTests {
  private static let plans = OwnCatalogue.compiled.procedures.compactMap { $0.plan ?? $0.lowered }

  private func simulation(of plan: ExecutablePlan) throws -> ExactSimulation {
    let calendar = plan.calendar.workingCalendar
    let opening = Moment(calendar.nextWorkingDay(onOrAfter: plan.asOf), calendar.officeHours.opening)
    return try ExactSimulation(of: plan, receivedAt: opening, calendar: calendar)
  }

  @Test func `every extreme of every procedure is what a run of its case gives`() throws {
    #expect(Self.plans.count >= 30)
    for plan in Self.plans {
      var exact = try simulation(of: plan)
      for figure in Figure.allCases {
        for extreme in [try exact.least(of: figure), try exact.greatest(of: figure)].compactMap({ $0 }) {
          #expect(extreme.witness.assumptions.isEmpty, "\(plan.code) \(figure)")
          let replayed = exact.trace(of: extreme.witness).value(of: figure)
          #expect(replayed == Int(extreme.value), "\(plan.code) \(figure)")
        }
      }
    }
  }

  @Test func `every scenario is a case among those simulated, with the figures of its run`() throws {
    var compared = 0
    for procedure in OwnCatalogue.compiled.procedures {
      guard let plan = procedure.plan else { continue }
      for run in runScenarios(of: procedure.procedure, plan: plan) {
        let trace = run.trace
        guard trace.instance.supplements.isEmpty, trace.instance.sendBacks.isEmpty else { continue }
        var settled: [FactID: Value] = [:]
        for (index, value) in trace.instance.values.enumerated()
        where plan.facts[index].origin != .derived && value != .null {
          settled[FactID(index)] = value
        }
        var exact = try ExactSimulation(
          of: plan, receivedAt: trace.instance.receivedAt, calendar: plan.calendar.workingCalendar, settled: settled)
        let usual = try exact.usualCases()
        for figure in Figure.allCases {
          let (least, greatest) = (
            try exact.least(of: figure, within: usual), try exact.greatest(of: figure, within: usual)
          )
          let value = trace.value(of: figure)
          #expect(
            least.map { Int($0.value) } == value && greatest.map { Int($0.value) } == value,
            "\(plan.code) \(run.name) \(figure)")
          compared += 1
        }
      }
    }
    #expect(compared > 500)
  }
}

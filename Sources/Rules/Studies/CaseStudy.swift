import Calendars
import Decisions
import Diagnostics
import Expressions
import Plan
import Simulator

/// All cases of a procedure's plan, simulated when a check first asks.
///
/// They are received on a Monday at the opening of the office, on or after the as-of date, in a year without holidays: so
/// the law is that of the day, and durations are those of the text and not of one season. A check that asks for something
/// which takes too long gets no answer and says nothing.
package final class CaseStudy {
  package let plan: ExecutablePlan
  private lazy var simulation: ExactSimulation? = CaseStudy.simulation(of: plan)

  package init(of plan: ExecutablePlan) { self.plan = plan }

  private static func simulation(of plan: ExecutablePlan) -> ExactSimulation? {
    var plain = plan.calendar
    plain.holidays = []
    plain.swappedDaysOff = []
    plain.makeUpDays = []
    plain.provisionalYears = []
    plain.firstYear = plan.asOf.year
    plain.lastYear = plan.asOf.year + 2
    let calendar = plain.workingCalendar
    let monday = plan.asOf.adding(days: (8 - plan.asOf.weekday) % 7)
    return Answer { () throws(Undecided) in
      try ExactSimulation(
        of: plan, receivedAt: Moment(monday, calendar.officeHours.opening), calendar: calendar, budget: budget)
    }.known
  }

  /// A check of a catalogue answers at once or not at all.
  private static let budget = Budget(nodes: 120_000, operations: 1_500_000)
  private static let effort = 120_000

  /// A computation over the cases; nil when it would take too long.
  package func decide<Result>(_ body: (inout ExactSimulation) throws(Undecided) -> Result) -> Result? {
    simulation?.attempt(operations: CaseStudy.effort, body).known
  }

  /// A case of a set, when there is one for certain; nil when there is none, or it cannot be told.
  package func witness(in make: (inout ExactSimulation) throws(Undecided) -> CaseSet) -> Witness? {
    let found = decide { exact throws(Undecided) -> Witness? in
      let set = try make(&exact)
      guard case .happens(let witness) = try exact.space.verdict(on: set, preferring: exact.usualValues) else {
        return nil
      }
      return witness
    }
    return found ?? nil
  }

  /// A case in words, as a phrase that a sentence can begin with: the facts that make it what it is, fit for
  /// `tthc run --set`, and the turns that it takes.
  package func described(_ witness: Witness) -> Text {
    simulation?.described(witness) ?? Text(vi: "Mọi hồ sơ", en: "every case")
  }

  /// What becomes of the case of a witness.
  package func trace(of witness: Witness) -> Trace? { simulation?.trace(of: witness) }
}

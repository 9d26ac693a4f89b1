import Calendars
import Diagnostics
import Expressions
import Plan

/// An office under load, with every name resolved: what arrives, who works, how long work takes.
package struct LoadScenario: Sendable {
  package var name = ""
  /// The first and the last day that are simulated; dossiers under way at the end stay open.
  package var firstDay: CivilDate
  package var lastDay: CivilDate
  /// Statistics begin this many calendar days after the first day.
  package var warmUpDays = 0
  package var replications = 10
  package var seed: UInt64 = 1
  package var discipline = QueueDiscipline.firstCome
  package var calendar: WorkingCalendar
  package var staff: [StaffPool] = []
  package var procedures: [LoadProcedure] = []
  package var streams: [ArrivalStream] = []
  /// What was assumed because the author did not state it, for the head of the report.
  package var assumptions: [Text] = []

  package init(firstDay: CivilDate, lastDay: CivilDate, calendar: WorkingCalendar) {
    self.firstDay = firstDay
    self.lastDay = max(firstDay, lastDay)
    self.calendar = calendar
  }
}

/// Which waiting dossier a free officer takes.
package enum QueueDiscipline: String, CaseIterable, Sendable {
  /// The one that has waited longest in this queue.
  case firstCome = "first-come"
  /// The one whose appointment is nearest; those without an appointment last.
  case byDueDate = "by-due-date"
}

/// A part of a whole, in thousandths of a percent: 50 % is 50 000.
package struct Share: Hashable, Sendable {
  package static let whole = 100_000

  package let thousandthsOfPercent: Int

  /// Clamps to 0 … 100 %.
  package init(thousandthsOfPercent: Int) { self.thousandthsOfPercent = min(max(thousandthsOfPercent, 0), Share.whole) }

  package static let none = Share(thousandthsOfPercent: 0)

  package var fraction: Double { Double(thousandthsOfPercent) / Double(Share.whole) }
}

/// People who do the same work and share one queue.
package struct StaffPool: Sendable {
  package var name: Label
  /// At least 1.
  package var headCount: Int
  /// Each officer is away on each working day with this probability.
  package var absence = Share.none
  /// A service that would end within so many seconds after closing is finished the same evening.
  package var overtimeSeconds = 0

  package init(name: Label, headCount: Int) {
    self.name = name
    self.headCount = max(1, headCount)
  }
}

/// A procedure of the office, with what the plan does not know of it.
package struct LoadProcedure: Sendable {
  package var plan: ExecutablePlan
  /// By index of the plan's nodes.
  package var steps: [LoadStep]
  /// What each node waits for, by index of the plan's nodes; free of cycles.
  package var predecessors: [[Int]]
  /// Facts that differ between dossiers; every other fact has its default.
  package var facts: [FactMix] = []

  /// The procedure as its plan states it: every step takes its limit and needs no staff.
  package init(_ plan: ExecutablePlan) {
    self.plan = plan
    steps = plan.nodes.map { node in
      LoadStep(staff: Array(repeating: nil, count: max(1, node.places.count)), time: node.time.map(StepDuration.limit))
    }
    predecessors = plan.nodes.map(\.predecessors)
  }
}

/// What load adds to a node of a plan.
package struct LoadStep: Sendable {
  /// Who does it, by place of the node (one entry for a node without places); nil where nobody has to be free for it.
  package var staff: [Int?]
  /// Nil for a step that takes no time.
  package var time: StepDuration?
  /// How many of the visits end in a request for a supplement, within the bounds of the plan.
  package var supplementShare = Share.none
  /// From the request to the completed dossier, in clock seconds.
  package var applicantTime = Distribution.fixed(0)
  /// How many of the visits send the case back, where the plan allows it without naming a condition.
  package var returnShare = Share.none
  /// The step is passed over in no time, as if it were not there.
  package var isLeftOut = false

  package init(staff: [Int?], time: StepDuration?) {
    self.staff = staff
    self.time = time
  }
}

/// How long a step takes once it has begun.
package enum StepDuration: Hashable, Sendable {
  /// Seconds of office hours; with staff, an officer is busy for as long.
  case office(Distribution)
  /// Seconds by the clock, during which nobody is busy.
  case clock(Distribution)
  /// The step's whole limit, as the plan counts it. Limits in office time keep an officer busy, others keep nobody.
  case limit(Span)
}

/// The values that a fact takes, and how often.
package struct FactMix: Sendable {
  /// Index of the plan's fact.
  package let fact: Int
  /// Never empty; weights are positive and in any unit.
  package let values: [(value: Value, weight: Int)]

  /// Nil when no value has a positive weight.
  package init?(fact: Int, values: [(value: Value, weight: Int)]) {
    let positive = values.filter { $0.weight > 0 }
    guard !positive.isEmpty else { return nil }
    self.fact = fact
    self.values = positive
  }
}

/// Dossiers of one procedure that arrive in one manner.
package struct ArrivalStream: Sendable {
  /// Index of the scenario's procedures.
  package var procedure: Int
  package var arrivals: Arrivals
  /// Each dossier comes with this probability; a variant with fewer has some of the same dossiers.
  package var kept = Share(thousandthsOfPercent: Share.whole)
  /// Facts that are the same for every dossier of the stream (such as the channel), by index of the plan's facts.
  package var settled: [Int: Value] = [:]

  package init(procedure: Int, arrivals: Arrivals) {
    self.procedure = procedure
    self.arrivals = arrivals
  }
}

/// When dossiers arrive.
package enum Arrivals: Sendable {
  /// A Poisson process over the period.
  case poisson(PoissonArrivals)
  /// At given moments: seconds since 00:00 of the first day, in order.
  case given([Int])
}

/// A Poisson process whose rate varies with weekday and month.
package struct PoissonArrivals: Sendable {
  /// Dossiers to be expected over the whole period.
  package var expected: Double
  package var hours = ReceiptHours.office
  /// Relative rates from Monday to Sunday; only ratios count.
  package var weekdays = Array(repeating: 1.0, count: 7)
  /// Relative rates from January to December; only ratios count.
  package var months = Array(repeating: 1.0, count: 12)

  package init(expected: Double, hours: ReceiptHours = .office) {
    self.expected = expected
    self.hours = hours
  }
}

/// When an office takes dossiers in.
package enum ReceiptHours: String, CaseIterable, Sendable {
  /// In office hours of working days.
  case office
  /// At any hour of any day, as online filing does.
  case anyTime = "any-time"
}

import Calendars
import Diagnostics
import Plan

/// What a report tells of a scenario besides its figures; shard files carry it, so that they can be read alone.
package struct LoadDescription: Hashable, Sendable {
  package struct Procedure: Hashable, Sendable {
    package var code: String
    package var name: Label
    /// By index of the plan's nodes.
    package var steps: [Label]
    /// The limit of every dossier, where all have the same one.
    package var limit: Span?

    package init(code: String, name: Label, steps: [Label], limit: Span? = nil) {
      self.code = code
      self.name = name
      self.steps = steps
      self.limit = limit
    }
  }

  package struct Staff: Hashable, Sendable {
    package var name: Label
    package var headCount: Int

    package init(name: Label, headCount: Int) {
      self.name = name
      self.headCount = headCount
    }
  }

  package var name: String
  package var firstDay: CivilDate
  package var lastDay: CivilDate
  package var warmUpDays = 0
  package var seed: UInt64 = 1
  package var discipline = QueueDiscipline.firstCome
  /// Office minutes of a working day.
  package var minutesPerDay = 480
  package var procedures: [Procedure]
  package var staff: [Staff]
  package var assumptions: [Text] = []

  package init(name: String, firstDay: CivilDate, lastDay: CivilDate, procedures: [Procedure], staff: [Staff]) {
    self.name = name
    self.firstDay = firstDay
    self.lastDay = max(firstDay, lastDay)
    self.procedures = procedures
    self.staff = staff
  }

  package init(of scenario: LoadScenario) {
    self.init(
      name: scenario.name, firstDay: scenario.firstDay, lastDay: scenario.lastDay,
      procedures: scenario.procedures.map { procedure in
        Procedure(
          code: procedure.plan.code, name: procedure.plan.name, steps: procedure.plan.nodes.map(\.label),
          limit: LoadDescription.commonLimit(of: procedure.plan))
      },
      staff: scenario.staff.map { Staff(name: $0.name, headCount: $0.headCount) })
    warmUpDays = scenario.warmUpDays
    seed = scenario.seed
    discipline = scenario.discipline
    minutesPerDay = scenario.calendar.officeHours.minutesPerDay
    assumptions = scenario.assumptions
  }

  /// Calendar days from the end of the warm-up to the last day.
  package var measuredDays: Int { max(0, lastDay.dayNumber - firstDay.dayNumber + 1 - max(0, warmUpDays)) }

  private static func commonLimit(of plan: ExecutablePlan) -> Span? {
    var common: Span?
    for limit in plan.limits {
      guard case .span(let span) = limit.term, common == nil || common == span else { return nil }
      common = span
    }
    return common
  }
}

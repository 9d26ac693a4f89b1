import Calendars
import Diagnostics
import Expressions

/// A procedure as of one day, lowered to data that an engine runs: no trace of YAML, nothing to look up elsewhere.
///
/// Conditions are typed in `scope`, which is made from `facts`; nodes stand in topological order and refer to each other
/// by index.
package struct ExecutablePlan: Sendable {
  /// The version of the format that this program writes; readers take it and every earlier one.
  ///
  /// 2: decision tables (`tables`, facts of origin `derived` and of list types).
  package static let currentFormatVersion = 2

  package var formatVersion = currentFormatVersion
  package var code = ""
  package var name = Label("")
  package var field: String?
  package var levels: [String] = []
  package var province: String?
  package var competentAgencies: [Place] = []
  package var isJointService = false
  /// The day whose law the plan states.
  package var asOf = CivilDate(dayNumber: 0)
  package var validFrom: CivilDate?
  package var validUntil: CivilDate?
  /// Which version judges a dossier under way, by its code in the language.
  package var transition: String?
  package var grounds: [String] = []
  /// Numbers or names of the local texts laid over the published one.
  package var localTexts: [String] = []
  package var calendar = PlanCalendar()
  package var facts: [PlanFact] = []
  /// What gives the derived facts; each table asks only for facts that are not derived or have their table before it.
  package var tables: [TableRule] = []
  /// What always holds among the facts of a case.
  package var constraints: [Guard] = []
  package var sets = 1
  package var documents: [DocumentRule] = []
  package var fees: [FeeRule] = []
  package var limits: [LimitRule] = []
  package var supplement = SupplementPolicy()
  package var nodes: [PlanNode] = []
  package var results: [ResultRule] = []
  package var requirements: [String] = []
  package var notes: [String] = []

  package init() {}

  /// The facts as conditions see them.
  package var scope: Scope { Scope(facts.map { ($0.label.vi, $0.type) }) }
}

/// A name in both languages; an author's own words stand in both.
package struct Label: Hashable, Sendable {
  package var vi: String
  package var en: String

  package init(_ text: String) {
    vi = text
    en = text
  }

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  package init(_ text: Text) { self.init(vi: text.vi, en: text.en) }

  /// The label as a message.
  package var text: Text { Text(vi: vi, en: en) }
}

/// A word of a closed vocabulary: the code for engines and the label for people.
package struct Term: Hashable, Sendable {
  package var code: String
  package var label: Label

  package init(code: String, label: Label) {
    self.code = code
    self.label = label
  }
}

/// The line of the specification that a part of a plan comes from.
package struct SourceReference: Hashable, Sendable {
  package var file: String
  /// Counted from 1.
  package var line: Int

  package init(file: String = "", line: Int = 1) {
    self.file = file
    self.line = line
  }
}

/// A condition over the plan's facts; where a guard may be absent, nil means “always”.
package struct Guard: Hashable, Sendable {
  package var expression: TypedExpression

  package init(_ expression: TypedExpression) { self.expression = expression }
}

/// The working calendar as data, so that a plan needs no catalogue to be run.
package struct PlanCalendar: Hashable, Sendable {
  /// Intervals of a working day, in minutes since midnight.
  package var officeHours: [Interval] = []
  package var holidays: [Day] = []
  package var swappedDaysOff: [Day] = []
  package var makeUpDays: [Day] = []
  package var provisionalYears: [Int] = []
  package var firstYear = 2025
  package var lastYear = 2027

  package init() {}

  /// A stretch of office hours, in minutes since midnight.
  package struct Interval: Hashable, Sendable {
    package var start: Int
    package var end: Int

    package init(start: Int = 0, end: Int = 0) {
      self.start = start
      self.end = end
    }
  }

  /// A named day.
  package struct Day: Hashable, Sendable {
    package var date: CivilDate
    package var name: String

    package init(date: CivilDate = CivilDate(dayNumber: 0), name: String = "") {
      self.date = date
      self.name = name
    }
  }
}

extension PlanCalendar {
  /// The arithmetic over this data; standard office hours where it states none.
  package var workingCalendar: WorkingCalendar {
    let intervals = officeHours.compactMap { interval -> (TimeOfDay, TimeOfDay)? in
      guard let start = TimeOfDay(minutes: interval.start), let end = TimeOfDay(minutes: interval.end) else {
        return nil
      }
      return (start, end)
    }
    let first = min(max(firstYear, 1900), 2400)
    return WorkingCalendar(
      holidays: PlanCalendar.byDay(holidays), swapsOff: PlanCalendar.byDay(swappedDaysOff),
      makeUp: PlanCalendar.byDay(makeUpDays), provisionalYears: Set(provisionalYears),
      officeHours: OfficeHours(intervals) ?? .standard, years: first...min(max(lastYear, first), first + 200))
  }

  private static func byDay(_ days: [Day]) -> [CivilDate: String] {
    Dictionary(days.map { ($0.date, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

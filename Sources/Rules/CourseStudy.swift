import Calendars
import Diagnostics
import Expressions
import Plan

/// The courses that cases of a procedure can take, one for each combination of the yes/no facts and enumerations on which
/// the process and the limits depend.
///
/// Each case is received on a Monday at the opening of the office, in a year without holidays, so that durations are those
/// of the text and not of one season.
package struct CourseStudy: Sendable {
  /// One combination and what becomes of it.
  package struct Course: Sendable {
    package let instance: Case
    package let trace: Trace
  }

  /// More combinations than this are not looked at one by one.
  static let greatestCount = 256

  package let courses: [Course]
  /// False when some combinations or facts were left out: then silence proves nothing.
  package let isExhaustive: Bool
  /// The facts that vary among the courses.
  package let variedFacts: [Int]

  init?(of plan: ExecutablePlan) {
    guard !plan.nodes.isEmpty else { return nil }
    let conditions =
      plan.nodes.compactMap(\.when) + plan.limits.compactMap(\.when) + plan.nodes.compactMap { $0.sendBack?.when }
    let consultations = plan.nodes.flatMap(\.consultations).compactMap(\.when)
    let space = CaseSample(of: plan, conditions: conditions + consultations, greatestCount: CourseStudy.greatestCount)
    var standard = plan.calendar
    standard.holidays = []
    standard.swappedDaysOff = []
    standard.makeUpDays = []
    standard.firstYear = 2026
    standard.lastYear = 2027
    let calendar = standard.workingCalendar
    let monday = CivilDate(year: 2026, month: 1, day: 5) ?? CivilDate(dayNumber: 20_458)
    let opening = Moment(monday, calendar.officeHours.opening)
    courses = space.cases(receivedAt: opening).map {
      Course(instance: $0, trace: runCourse(plan, $0, calendar: calendar))
    }
    isExhaustive = space.isExhaustive
    variedFacts = space.facts
  }
}

extension Case {
  /// The values of some facts in words: the witness of a finding, fit for `tthc run --set`.
  func described(_ facts: [Int], in plan: ExecutablePlan) -> Text {
    guard !facts.isEmpty else { return Text(vi: "mọi hồ sơ", en: "every case") }
    let vi = facts.map { "\(plan.facts[$0].label.vi): \(values[$0].text(in: .vi))" }
    let en = facts.map { "\(plan.facts[$0].label.en): \(values[$0].text(in: .en))" }
    return Text(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }
}

extension CourseStudy.Course {
  /// The limit that counted in the end.
  var limitRule: Int? { trace.moves.last?.new.rule ?? trace.appointment?.rule }

  var hasUntimedStep: Bool { trace.problems.contains { $0.kind == .stepWithoutTime } }
}

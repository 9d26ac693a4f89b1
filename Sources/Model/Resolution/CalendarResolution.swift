import Calendars
import Diagnostics

extension CalendarItem {
  /// The arithmetic calendar of this item; office hours 07:30–11:30 and 13:30–17:30 where it states none.
  package var workingCalendar: WorkingCalendar {
    let hours = OfficeHours(officeHours.map { ($0.start, $0.end) }) ?? .standard
    let named = holidays + swappedDaysOff + makeUpDays
    let years = named.flatMap(\.days).map(\.year) + provisionalYears
    let first = min(max(years.min() ?? 2025, 1900), 2200)
    let last = min(max(years.max() ?? 2027, first), first + 200)
    return WorkingCalendar(
      holidays: CalendarItem.byDay(holidays), swapsOff: CalendarItem.byDay(swappedDaysOff),
      makeUp: CalendarItem.byDay(makeUpDays), provisionalYears: Set(provisionalYears), officeHours: hours,
      years: first...last)
  }

  private static func byDay(_ named: [NamedDays]) -> [CivilDate: String] {
    var result: [CivilDate: String] = [:]
    for entry in named {
      for day in entry.days { result[day] = entry.name }
    }
    return result
  }
}

/// Reports make-up days that are no days off to begin with, or that are holidays as well.
func checkDays(of calendar: CalendarItem, findings: inout [Finding]) {
  let off = Set((calendar.holidays + calendar.swappedDaysOff).flatMap(\.days))
  for entry in calendar.makeUpDays {
    let message: Text
    if let day = entry.days.first(where: off.contains) {
      message = Text(
        vi: "Ngày làm bù \(day.vietnamese) cũng được ghi là ngày nghỉ; hãy giữ một trong hai.",
        en: "The make-up day \(day) is stated as a day off too; keep one of them.")
    } else if let day = entry.days.first(where: { $0.weekday <= 5 }) {
      message = Text(
        vi: "Ngày làm bù \(day.vietnamese) vốn là ngày làm việc trong tuần; hãy kiểm tra lại ngày.",
        en: "The make-up day \(day) is an ordinary working day; check the date.")
    } else {
      continue
    }
    findings.append(Finding(DecodingKinds.doubtfulCalendar, at: entry.range, message))
  }
}

extension WorkingCalendar {
  /// Monday to Friday with standard hours and no holidays: what counts where a catalogue declares no calendar.
  package static let withoutHolidays = WorkingCalendar(
    holidays: [:], swapsOff: [:], makeUp: [:], provisionalYears: [], officeHours: .standard, years: 2025...2027)
}

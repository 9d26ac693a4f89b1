import Calendars
import Diagnostics
import Plan

/// A time of a specification as an engine's timer counts it: by the clock, from the moment at which the step begins.
///
/// Office time depends on the hour and the day at which it begins. The timer takes the longest stretch of a week without
/// holidays, so that it never goes off early in such a week; holidays may lengthen the true time further.
struct TimerDuration: Sendable {
  let span: Span
  /// ISO 8601, such as `P5D` or `PT4H`.
  let iso: String
  /// Minutes by the clock, longest of a week without holidays; nil where the calendar counts days, months or years.
  private let ordinary: Int?
  private let longest: Int?

  init(_ span: Span, on calendar: PlanCalendar, asOf year: Int) {
    self.span = span
    guard let minutes = span.workingMinutes else {
      ordinary = nil
      longest = nil
      iso = span.isoDuration ?? ISODuration.text(minutes: 0)
      return
    }
    let ordinary = TimerDuration.longest(minutes, on: calendar.withoutHolidays.workingCalendar, days: 5, from: nil)
    self.ordinary = ordinary
    longest = TimerDuration.longest(minutes, on: calendar.workingCalendar, days: 366, from: year)
    iso = TimerDuration.iso(minutes: ordinary)
  }

  /// How the timer follows from the rule, for the documentation of a process.
  var rule: Text {
    guard let ordinary, let longest else { return span.text }
    let usual = TimerDuration.iso(minutes: ordinary)
    var vi =
      "\(span.description(.vi)), tính theo giờ hành chính; đồng hồ của máy đặt \(usual), là khoảng dài nhất của tuần "
    var en = "\(span.description(.en)) of office hours; the timer is set to \(usual), the longest in a week "
    vi += "không có ngày nghỉ lễ"
    en += "without holidays"
    if longest > ordinary {
      vi += ", dịp nghỉ lễ có thể đến \(TimerDuration.iso(minutes: longest))"
      en += "; with holidays up to \(TimerDuration.iso(minutes: longest))"
    }
    return Text(vi: vi, en: en)
  }

  /// Whole days are told as days.
  private static func iso(minutes: Int) -> String {
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: TimeOfDay.minutesPerDay)
    let whole = days > 0 ? ISODuration.text(days: days) : "P"
    return rest > 0 || days == 0 ? whole + ISODuration.text(minutes: rest).dropFirst() : whole
  }

  /// The longest time by the clock, in minutes rounded up to hours, that some office minutes take in a stretch of days.
  private static func longest(_ minutes: Int, on calendar: WorkingCalendar, days: Int, from year: Int?) -> Int {
    // A Monday of an ordinary week, or the first day of the year.
    let first = CivilDate(year: year ?? 2026, month: year == nil ? 6 : 1, day: 1) ?? CivilDate(dayNumber: 20_605)
    var longest = 0
    for offset in 0..<days {
      let day = first.adding(days: offset)
      guard calendar.nextWorkingDay(onOrAfter: day) == day else { continue }
      for start in starts(of: day, minutes, on: calendar, isFine: year == nil) {
        longest = max(longest, calendar.moment(after: minutes, from: start).minutes - start.minutes)
      }
    }
    return (longest + 59) / 60 * 60
  }

  /// Moments of a day at which the stretch that follows can be longest: every ten minutes, or the last of the day.
  private static func starts(of day: CivilDate, _ minutes: Int, on calendar: WorkingCalendar, isFine: Bool) -> [Moment]
  {
    let opening = calendar.nextOfficeMinute(onOrAfter: Moment(day, .midnight))
    let closing = calendar.closeOfOffice(day)
    guard isFine else { return [opening, closing.adding(minutes: -10)] }
    return stride(from: opening.minutes, to: closing.minutes, by: 10).map { Moment(minutes: $0) }
      .filter { calendar.nextOfficeMinute(onOrAfter: $0) == $0 }
  }
}

extension PlanCalendar {
  /// The same office hours in weeks without holidays and swaps.
  fileprivate var withoutHolidays: PlanCalendar {
    var calendar = self
    calendar.holidays = []
    calendar.swappedDaysOff = []
    calendar.makeUpDays = []
    return calendar
  }
}

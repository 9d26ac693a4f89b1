import Calendars
import Plan

/// Office hours to the second, found by going through the days one by one; times are seconds since 00:00 of a first day.
struct NaiveHours {
  static let day = 86_400

  let calendar: WorkingCalendar
  let firstDay: CivilDate

  /// The stretches in which the office is open on a day.
  func open(_ day: Int) -> [Range<Int>] {
    guard calendar.isWorkingDay(firstDay.adding(days: day)) else { return [] }
    let midnight = day * NaiveHours.day
    return calendar.officeHours.intervals.map {
      midnight + $0.start.minutes * 60..<midnight + $0.end.minutes * 60
    }
  }

  func isOpen(_ second: Int) -> Bool { open(second / NaiveHours.day).contains { $0.contains(second) } }

  /// Open seconds between two moments.
  func seconds(from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    var sum = 0
    for day in start / NaiveHours.day...end / NaiveHours.day {
      for stretch in open(day) { sum += stretch.clamped(to: start..<end).count }
    }
    return sum
  }

  /// The first open second from a moment on.
  func next(from moment: Int) -> Int {
    var day = moment / NaiveHours.day
    while true {
      for stretch in open(day) where stretch.upperBound > moment { return max(moment, stretch.lowerBound) }
      day += 1
    }
  }

  /// When so many open seconds have run since a moment: a day's last one ends at closing, not at the next opening.
  func end(of seconds: Int, from moment: Int) -> Int {
    guard seconds > 0 else { return moment }
    var rest = seconds
    var day = moment / NaiveHours.day
    while true {
      for stretch in open(day) where stretch.upperBound > moment {
        let start = max(moment, stretch.lowerBound)
        if rest <= stretch.upperBound - start { return start + rest }
        rest -= stretch.upperBound - start
      }
      day += 1
    }
  }

  /// The first opening, in the morning or after a break, from a moment on.
  func opening(from moment: Int) -> Int {
    var day = moment / NaiveHours.day
    while true {
      for stretch in open(day) where stretch.lowerBound >= moment { return stretch.lowerBound }
      day += 1
    }
  }

  func closing(of moment: Int) -> Int {
    moment / NaiveHours.day * NaiveHours.day + calendar.officeHours.closing.minutes * 60
  }

  /// The law reads the clock to the minute.
  func moment(_ second: Int) -> Moment { Moment(minutes: firstDay.dayNumber * 1_440 + second / 60) }

  func second(_ moment: Moment) -> Int { max(0, (moment.minutes - firstDay.dayNumber * 1_440) * 60) }

  /// When a span ends that begins at a moment: hours to the second, days as the law counts them.
  func end(of span: Span, from start: Int) -> Int {
    if let minutes = span.workingMinutes { return end(of: minutes * 60, from: start) }
    if let minutes = span.clockMinutes { return start + minutes * 60 }
    return max(start, second(calendar.due(receivedAt: moment(start), limit: span, cutOff: nil)))
  }
}

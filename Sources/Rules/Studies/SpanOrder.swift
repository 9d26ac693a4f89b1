import Calendars

extension Span {
  /// Longer on whatever day both begin; units of different kinds are compared by what days off can at most add.
  func isSurelyLonger(than other: Span) -> Bool {
    if let own = workingMinutes { return Span.isLonger(working: own, than: other) }
    if let own = clockMinutes {
      if let others = other.clockMinutes { return own > others }
      return other.calendarDays.map { own > ($0 + 1) * 1440 } ?? false
    }
    if let own = calendarDays { return Span.isLonger(days: own, than: other) }
    if let own = months {
      if let others = other.months { return own > others }
      return Span.isLonger(days: own * 28, than: other)
    }
    return false
  }

  /// A working day takes at least a calendar day, and counts eight hours.
  private static func isLonger(working own: Int, than other: Span) -> Bool {
    if let others = other.workingMinutes { return own > others }
    if let others = other.clockMinutes { return own > others || (own > 480 && own / 480 * 1440 > others) }
    if let others = other.calendarDays { return own / 480 >= others }
    return other.months.map { own / 480 > $0 * 31 } ?? false
  }

  /// Weekends and the longest holidays of a year may lie within working days.
  private static func isLonger(days own: Int, than other: Span) -> Bool {
    if let others = other.calendarDays { return own > others }
    if let others = other.clockMinutes { return own * 1440 > others }
    if let others = other.workingMinutes { return own > others / 480 * 2 + 10 }
    return other.months.map { own > $0 * 31 } ?? false
  }
}

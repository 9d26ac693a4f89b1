import Calendars

/// Durations as ISO 8601 writes them, such as `P5D` and `PT4H`.
enum ISODuration {
  static func text(minutes: Int) -> String {
    let (hours, rest) = max(0, minutes).quotientAndRemainder(dividingBy: 60)
    return "PT" + (hours > 0 ? "\(hours)H" : "") + (rest > 0 || hours == 0 ? "\(rest)M" : "")
  }

  static func text(days: Int) -> String { "P\(days)D" }

  static func text(months: Int) -> String { months.isMultiple(of: 12) ? "P\(months / 12)Y" : "P\(months)M" }
}

extension Span {
  /// The time where it is counted by the calendar or the clock; nil for office time, which ISO 8601 does not know.
  var isoDuration: String? {
    clockMinutes.map(ISODuration.text(minutes:)) ?? calendarDays.map(ISODuration.text(days:))
      ?? months.map(ISODuration.text(months:))
  }
}

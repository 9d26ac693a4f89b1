import Calendars

/// Dates, times and durations as officers write them in specification files; what FEEL reads is read too.
package enum CatalogueTemporalText {
  /// `2026-08-20`, `20/8/2026`.
  package static func date(_ text: String) -> CivilDate? { CivilDate(iso: text) ?? CivilDate(parsing: text) }

  /// `15:30`, `15:30:00`, `7:30`, `15h30`, `15h`, `15 giờ`, and FEEL's times with fractions and zones.
  package static func time(_ text: String) -> ClockTime? { ClockTime(parsing: text) ?? localTime(text) }

  /// `2026-08-20T15:30`, `2026-08-20 15:30`, `15:30 20/08/2026`, `15:30 ngày 20/8/2026`, a date alone for its midnight,
  /// and FEEL's dates and times.
  package static func dateAndTime(_ text: String) -> DateAndTime? {
    if let exact = DateAndTime(parsing: text) { return exact }
    let words = text.split { $0 == " " || $0 == "T" || $0 == "t" }.filter { $0 != "ngày" }.map(String.init)
    switch words.count {
    case 1: return date(words[0]).map { DateAndTime(date: $0, clock: .midnight) }
    case 2:
      if let date = date(words[0]), let clock = time(words[1]) { return DateAndTime(date: date, clock: clock) }
      guard let date = date(words[1]), let clock = time(words[0]) else { return nil }
      return DateAndTime(date: date, clock: clock)
    default: return nil
    }
  }

  /// Any of them or a duration, as in quotation marks after `@`.
  package static func any(_ text: String) -> TemporalLiteral? {
    if let exact = TemporalLiteral(parsing: text) { return exact }
    return date(text).map(TemporalLiteral.date) ?? time(text).map(TemporalLiteral.time)
      ?? dateAndTime(text).map(TemporalLiteral.dateTime)
  }

  private static func localTime(_ text: String) -> ClockTime? {
    var separator: Character = ":"
    var text = text
    if text.hasSuffix(" giờ") {
      text = String(text.dropLast(4)) + ":00"
    } else if text.contains("h") {
      separator = "h"
      if text.hasSuffix("h") { text += "00" }
    }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), let second = parts.count == 2 ? 0 : Int(parts[2])
    else { return nil }
    return ClockTime(hour: hour, minute: minute, second: second)
  }
}

extension ClockTime {
  /// `15:30`; seconds and zone only when there are any.
  package var briefly: String {
    nanoseconds % (60 * ClockTime.second) == 0
      ? twoDigits(hour) + ":" + twoDigits(minute) + (zone?.description ?? "") : description
  }
}

extension DateAndTime {
  /// `2026-08-20 15:30`; seconds and zone only when there are any.
  package var briefly: String { "\(date) \(clock.briefly)" }
}

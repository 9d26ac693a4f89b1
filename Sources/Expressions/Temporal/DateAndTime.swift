import Calendars

/// A time of a certain day, at a known place or wherever the reader is.
package struct DateAndTime: Hashable, Sendable {
  /// The day that the calendar shows there.
  package let date: CivilDate
  /// What the clock shows there, and where it stands.
  package let clock: ClockTime

  /// FEEL's `date and time(date, time)`.
  package init(date: CivilDate, clock: ClockTime) {
    self.date = date
    self.clock = clock
  }

  /// Where the clock stands; nil when that is not said.
  package var zone: Zone? { clock.zone }

  /// Nanoseconds since 1970-01-01T00:00 of the clock's own place.
  var localNanoseconds: Int128 { Int128(date.dayNumber) * Int128(ClockTime.day) + Int128(clock.nanoseconds) }

  /// Nil beyond the days that there are.
  init?(localNanoseconds: Int128, zone: Zone?) {
    let (days, rest) = localNanoseconds.quotientAndRemainder(dividingBy: Int128(ClockTime.day))
    guard let date = CivilDate(exactDayNumber: Int(clamping: rest < 0 ? days - 1 : days)) else { return nil }
    self.init(date: date, clock: ClockTime(wrapping: rest, zone: zone))
  }
}

extension DateAndTime: CustomStringConvertible {
  /// As FEEL's `string` writes it: `2026-08-20T15:30:00`, `2026-08-20T15:30:00.5+07:00`.
  package var description: String { "\(date)T\(clock)" }

  /// Reads `2026-08-20T15:30:00` with a zone or without, or a date alone for its midnight; 24:00:00 is the next day's
  /// midnight.
  package init?(parsing text: String) {
    var reader = TemporalReader(text)
    guard let date = CivilDate(reading: &reader) else { return nil }
    guard reader.take("T") else {
      var clock = ClockTime.midnight
      if !reader.isAtEnd {
        guard let zone = Zone(reading: &reader) else { return nil }
        clock = clock.at(zone)
      }
      self.init(date: date, clock: clock)
      return
    }
    guard let (clock, endsDay) = ClockTime.read(&reader),
      let day = CivilDate(exactDayNumber: date.dayNumber + (endsDay ? 1 : 0))
    else { return nil }
    self.init(date: day, clock: clock)
  }
}

extension CivilDate {
  /// Reads a date as FEEL and ISO 8601 write it: `2026-08-20`, `-0044-03-15`, `12026-01-01`; nil for anything else.
  package init?(iso text: String) {
    var reader = TemporalReader(text)
    guard let date = CivilDate(reading: &reader), reader.isAtEnd else { return nil }
    self = date
  }

  /// A year has four digits, or more of which the first is not zero; the year 0 has no sign.
  init?(reading reader: inout TemporalReader) {
    let isNegative = reader.take("-")
    guard let (year, digits) = reader.number(digits: 4...9), digits == 4 || String(year).utf8.count == digits,
      !isNegative || year != 0,
      reader.take("-"), let month = reader.twoDigits(), reader.take("-"), let day = reader.twoDigits()
    else { return nil }
    self.init(year: isNegative ? -year : year, month: month, day: day)
  }
}

import Calendars

// The conversion functions of DMN 1.5, table 72. Nil is FEEL's null.

extension CivilDate {
  /// `date(year, month, day)`; the numbers must be whole.
  package init?(year: Decimal, month: Decimal, day: Decimal) {
    guard let year = year.intValue, let month = month.intValue, let day = day.intValue else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension ClockTime {
  /// `time(hour, minute, second, offset)`; only the second may have a fraction, what is finer than a nanosecond is
  /// cut off.
  package init?(hour: Decimal, minute: Decimal, second: Decimal, offset: DaysDuration? = nil) {
    guard let hour = hour.intValue, let minute = minute.intValue,
      let nanoseconds = second.multiplied(by: Decimal(ClockTime.second))?.rounded(.down)?.intValue, !second.isNegative
    else { return nil }
    let zone = offset.flatMap(Zone.init(offset:))
    guard (offset == nil) == (zone == nil) else { return nil }
    let (seconds, fraction) = nanoseconds.quotientAndRemainder(dividingBy: ClockTime.second)
    self.init(hour: hour, minute: minute, second: seconds, fraction: fraction, zone: zone)
  }
}

extension DateAndTime {
  /// What a date stands for where a date and time is wanted: its midnight in UTC (DMN 1.5, 10.3.2.3.5).
  package init(midnightOf date: CivilDate) { self.init(date: date, clock: ClockTime.midnight.at(.utc)) }
}

extension YearsDuration {
  /// `years and months duration(from, to)`: whole months between two days, negative when `to` is before `from`.
  package init(from: CivilDate, to: CivilDate) {
    let (start, end) = (from.components, to.components)
    let months = (end.year - start.year) * 12 + end.month - start.month
    let isShort = months > 0 ? end.day < start.day : months < 0 && end.day > start.day
    self.init(months: isShort ? months - months.signum() : months)
  }
}

import Calendars

// DMN 1.5, tables 57 and 59. Nil is FEEL's null: the operation is not defined there or its result is out of range.

extension DaysDuration {
  /// The sum; nil when it is too long.
  package func adding(_ other: DaysDuration) -> DaysDuration? {
    DaysDuration(nanoseconds: nanoseconds + other.nanoseconds)
  }

  /// The difference; nil when it is too long.
  package func subtracting(_ other: DaysDuration) -> DaysDuration? { adding(other.negated) }

  /// As long in the other direction.
  package var negated: DaysDuration { DaysDuration(nanoseconds: -nanoseconds) ?? .zero }
  /// FEEL's `abs`: as long and not negative.
  package var magnitude: DaysDuration { isNegative ? negated : self }

  /// Parts of a nanosecond are cut off.
  package func multiplied(by factor: Decimal) -> DaysDuration? {
    DaysDuration(nanosecondsIn: Decimal(integer: nanoseconds)?.multiplied(by: factor))
  }

  /// Parts of a nanosecond are cut off; nil when the divisor is zero.
  package func divided(by divisor: Decimal) -> DaysDuration? {
    DaysDuration(nanosecondsIn: Decimal(integer: nanoseconds)?.divided(by: divisor))
  }

  /// How often the other fits in; nil when it is zero.
  package func divided(by other: DaysDuration) -> Decimal? {
    guard let divisor = Decimal(integer: other.nanoseconds) else { return nil }
    return Decimal(integer: nanoseconds)?.divided(by: divisor)
  }

  private init?(nanosecondsIn number: Decimal?) {
    guard let whole = number?.rounded(.down)?.integer else { return nil }
    self.init(nanoseconds: whole)
  }
}

extension YearsDuration {
  /// The sum; nil when it is too long.
  package func adding(_ other: YearsDuration) -> YearsDuration? {
    let (sum, overflow) = months.addingReportingOverflow(other.months)
    return overflow ? nil : YearsDuration(months: sum)
  }

  /// The difference; nil when it is too long.
  package func subtracting(_ other: YearsDuration) -> YearsDuration? {
    let (difference, overflow) = months.subtractingReportingOverflow(other.months)
    return overflow ? nil : YearsDuration(months: difference)
  }

  /// As long in the other direction; nil for the one duration that is too long there.
  package var negated: YearsDuration? { YearsDuration.zero.subtracting(self) }
  /// FEEL's `abs`: as long and not negative; nil where `negated` is.
  package var magnitude: YearsDuration? { isNegative ? negated : self }

  /// Parts of a month are cut off.
  package func multiplied(by factor: Decimal) -> YearsDuration? {
    Decimal(months).multiplied(by: factor)?.rounded(.down)?.intValue.map(YearsDuration.init(months:))
  }

  /// Parts of a month are cut off; nil when the divisor is zero.
  package func divided(by divisor: Decimal) -> YearsDuration? {
    Decimal(months).divided(by: divisor)?.rounded(.down)?.intValue.map(YearsDuration.init(months:))
  }

  /// How often the other fits in; nil when it is zero.
  package func divided(by other: YearsDuration) -> Decimal? { Decimal(months).divided(by: Decimal(other.months)) }
}

extension ClockTime {
  /// Goes round at midnight.
  package func adding(_ duration: DaysDuration) -> ClockTime {
    ClockTime(wrapping: Int128(nanoseconds) + duration.nanoseconds % DaysDuration.day, zone: zone)
  }

  /// Goes round at midnight.
  package func subtracting(_ duration: DaysDuration) -> ClockTime { adding(duration.negated) }

  /// Nil when only one of them has a zone.
  package func subtracting(_ other: ClockTime) -> DaysDuration? {
    guard (zone == nil) == (other.zone == nil) else { return nil }
    let turn = DaysDuration.second * Int128((other.offset ?? 0) - (offset ?? 0))
    return DaysDuration(nanoseconds: Int128(nanoseconds) - Int128(other.nanoseconds) + turn)
  }
}

extension DateAndTime {
  /// So much later in real time; the clock of a region may be put forward or back on the way.
  package func adding(_ duration: DaysDuration) -> DateAndTime? {
    guard let zone, let instant else {
      return DateAndTime(localNanoseconds: localNanoseconds + duration.nanoseconds, zone: nil)
    }
    let later = instant + duration.nanoseconds
    let seconds = later / DaysDuration.second - (later % DaysDuration.second < 0 ? 1 : 0)
    let offset = zone.offset(atInstant: Int(clamping: seconds))
    return DateAndTime(localNanoseconds: later + Int128(offset) * DaysDuration.second, zone: zone)
  }

  /// So much earlier in real time.
  package func subtracting(_ duration: DaysDuration) -> DateAndTime? { adding(duration.negated) }

  /// The same time of the corresponding day, or of the month's last day.
  package func adding(_ duration: YearsDuration) -> DateAndTime? {
    date.adding(duration).map { DateAndTime(date: $0, clock: clock) }
  }

  /// The same time of the corresponding day, or of the month's last day.
  package func subtracting(_ duration: YearsDuration) -> DateAndTime? { duration.negated.flatMap(adding) }

  /// Nil when only one of them has a zone.
  package func subtracting(_ other: DateAndTime) -> DaysDuration? {
    switch (instant, other.instant) {
    case (let end?, let start?): DaysDuration(nanoseconds: end - start)
    case (nil, nil): DaysDuration(nanoseconds: localNanoseconds - other.localNanoseconds)
    default: nil
    }
  }

  /// Nil without a zone, since a date stands for its midnight in UTC.
  package func subtracting(_ other: CivilDate) -> DaysDuration? { subtracting(DateAndTime(midnightOf: other)) }
}

extension CivilDate {
  /// The day in which its midnight ends up so much later.
  package func adding(_ duration: DaysDuration) -> CivilDate? {
    DateAndTime(midnightOf: self).adding(duration)?.date
  }

  /// The day in which its midnight ends up so much earlier.
  package func subtracting(_ duration: DaysDuration) -> CivilDate? { adding(duration.negated) }

  /// The corresponding day of that month, or its last day.
  package func adding(_ duration: YearsDuration) -> CivilDate? { monthsLater(duration.months) }

  /// The corresponding day of that month, or its last day.
  package func subtracting(_ duration: YearsDuration) -> CivilDate? { duration.negated.flatMap(adding) }

  /// The days from the other to this one.
  package func subtracting(_ other: CivilDate) -> DaysDuration? {
    DaysDuration(nanoseconds: Int128(dayNumber - other.dayNumber) * DaysDuration.day)
  }

  /// Nil when the other has no zone, since a date stands for its midnight in UTC.
  package func subtracting(_ other: DateAndTime) -> DaysDuration? {
    DateAndTime(midnightOf: self).subtracting(other)
  }
}

extension Decimal {
  /// The same number as the integer; nil when it has more digits than a number can have.
  init?(integer: Int128) {
    self.init(rounding: integer.magnitude, 0, isNegative: integer < 0)
  }

  /// The number as an integer; nil when it has a fraction or does not fit.
  var integer: Int128? {
    guard exponent >= 0, exponent <= 38 else { return isZero ? 0 : nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: powerOfTen(exponent))
    guard !overflow, let magnitude = Int128(exactly: product) else { return nil }
    return isNegative ? -magnitude : magnitude
  }
}

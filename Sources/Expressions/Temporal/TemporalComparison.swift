import Calendars

// DMN 1.5, tables 53 and 54. The DMN conformance kit compares times by whole seconds, so fractions do not count here;
// `==` is FEEL's `is` and sees them.

extension ClockTime {
  /// FEEL's `=`: the same second of the day, seen from UTC when both have a zone; false when only one has one.
  package func isEqual(to other: ClockTime) -> Bool {
    guard (zone == nil) == (other.zone == nil) else { return false }
    return secondsOfDay(besides: other) == other.secondsOfDay(besides: self)
  }

  /// FEEL's `<`; one without a zone is taken to be in the zone of the other.
  package func isLess(than other: ClockTime) -> Bool {
    secondsOfDay(besides: other) < other.secondsOfDay(besides: self)
  }

  private func secondsOfDay(besides other: ClockTime) -> Int {
    nanoseconds / ClockTime.second - (at(zone ?? other.zone).offset ?? 0)
  }

  /// Seconds ahead of UTC; a region's are those of 1 January 1970, since a time alone has no date.
  var offset: Int? { zone.map { $0.offset(atLocal: nanoseconds / ClockTime.second) } }
}

extension DateAndTime {
  /// FEEL's `=`: the same second, seen from UTC when both have a zone; false when only one has one.
  package func isEqual(to other: DateAndTime) -> Bool {
    guard (zone == nil) == (other.zone == nil) else { return false }
    return seconds(besides: other) == other.seconds(besides: self)
  }

  /// FEEL's `<`; one without a zone is taken to be in the zone of the other.
  package func isLess(than other: DateAndTime) -> Bool { seconds(besides: other) < other.seconds(besides: self) }

  private func seconds(besides other: DateAndTime) -> Int {
    localSeconds - ((zone ?? other.zone)?.offset(atLocal: localSeconds) ?? 0)
  }

  /// Whole seconds since 1970-01-01T00:00 of the clock's own place.
  var localSeconds: Int { date.dayNumber * 86_400 + clock.nanoseconds / ClockTime.second }

  /// Seconds ahead of UTC on that day; nil without a zone.
  var offset: Int? { zone.map { $0.offset(atLocal: localSeconds) } }

  /// Nanoseconds since 1970-01-01T00:00Z; nil without a zone.
  var instant: Int128? { offset.map { localNanoseconds - Int128($0) * DaysDuration.second } }
}

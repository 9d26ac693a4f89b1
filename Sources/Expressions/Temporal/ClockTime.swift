/// A time of day to the nanosecond, at a known place or wherever the reader is.
package struct ClockTime: Hashable, Sendable {
  /// Since midnight, 0..<86400000000000.
  package let nanoseconds: Int
  /// Where the clock stands; nil when that is not said.
  package let zone: Zone?

  static let second = 1_000_000_000
  static let day = 86_400 * second

  /// Nil outside the day.
  package init?(nanoseconds: Int, zone: Zone? = nil) {
    guard (0..<ClockTime.day).contains(nanoseconds) else { return nil }
    self.nanoseconds = nanoseconds
    self.zone = zone
  }

  /// What the clock shows so many nanoseconds after a midnight; whole days do not count.
  init(wrapping nanoseconds: Int128, zone: Zone?) {
    let rest = Int(nanoseconds % Int128(ClockTime.day))
    self.nanoseconds = rest < 0 ? rest + ClockTime.day : rest
    self.zone = zone
  }

  /// Nil when there is no such time of day.
  package init?(hour: Int, minute: Int, second: Int = 0, fraction: Int = 0, zone: Zone? = nil) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<ClockTime.second).contains(fraction)
    else { return nil }
    self.init(nanoseconds: (hour * 3600 + minute * 60 + second) * ClockTime.second + fraction, zone: zone)
  }

  /// 00:00:00 at a place that is not said.
  package static let midnight = ClockTime(wrapping: 0, zone: nil)

  /// FEEL's property `hour`, 0…23.
  package var hour: Int { nanoseconds / ClockTime.second / 3600 }
  /// FEEL's property `minute`, 0…59.
  package var minute: Int { nanoseconds / ClockTime.second / 60 % 60 }
  /// Whole seconds beside the minutes.
  package var second: Int { nanoseconds / ClockTime.second % 60 }
  /// What is left of the second, in nanoseconds.
  package var fraction: Int { nanoseconds % ClockTime.second }

  /// FEEL's property `second`: with its fraction, below 60.
  package var exactSecond: Decimal { Decimal(nanoseconds: Int128(second * ClockTime.second + fraction)) }

  /// The same reading of a clock that stands elsewhere.
  package func at(_ zone: Zone?) -> ClockTime { ClockTime(wrapping: Int128(nanoseconds), zone: zone) }
}

extension ClockTime: CustomStringConvertible {
  /// As FEEL's `string` writes it: `15:30:00`, `15:30:00.5+07:00`, `15:30:00@Asia/Ho_Chi_Minh`.
  package var description: String {
    twoDigits(hour) + ":" + twoDigits(minute) + ":" + twoDigits(second) + fractionText(fraction)
      + (zone?.description ?? "")
  }

  /// Reads `15:30:00`, `15:30:00.5Z`, `15:30:00+07:00`, `15:30:00@Asia/Ho_Chi_Minh`; 24:00:00 is midnight.
  package init?(parsing text: String) {
    var reader = TemporalReader(text)
    guard let (clock, _) = ClockTime.read(&reader) else { return nil }
    self = clock
  }

  /// The time to the end of the text, and whether it was the 24:00:00 that ends its day.
  static func read(_ reader: inout TemporalReader) -> (clock: ClockTime, endsDay: Bool)? {
    guard let hour = reader.twoDigits(), reader.take(":"), let minute = reader.twoDigits(), reader.take(":"),
      let second = reader.twoDigits()
    else { return nil }
    var fraction = 0
    if reader.take(".") {
      guard let digits = reader.nanoseconds(atLeast: 1) else { return nil }
      fraction = digits
    }
    var zone: Zone?
    if !reader.isAtEnd {
      guard let read = Zone(reading: &reader) else { return nil }
      zone = read
    }
    let endsDay = hour == 24 && minute == 0 && second == 0 && fraction == 0
    return ClockTime(hour: endsDay ? 0 : hour, minute: minute, second: second, fraction: fraction, zone: zone)
      .map { ($0, endsDay) }
  }
}

extension Decimal {
  /// Nanoseconds as seconds, exactly.
  init(nanoseconds: Int128) {
    let magnitude = UInt128(nanoseconds.magnitude)
    self = Decimal(rounding: magnitude, -9, isNegative: nanoseconds < 0) ?? .zero
  }
}

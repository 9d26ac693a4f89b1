/// A length of time in days, hours, minutes and seconds, kept in nanoseconds; negative when it points back.
package struct DaysDuration: Hashable, Comparable, Sendable {
  /// All of it in nanoseconds.
  package let nanoseconds: Int128

  static let second: Int128 = 1_000_000_000
  static let minute = 60 * second
  static let day = 1440 * minute

  /// No duration is longer than the largest machine integer in minutes.
  static let limit = Int128(Int.max) * minute

  /// No time at all.
  package static let zero = DaysDuration(minutes: 0)

  /// Nil beyond 9223372036854775807 minutes.
  package init?(nanoseconds: Int128) {
    guard nanoseconds.magnitude <= DaysDuration.limit.magnitude else { return nil }
    self.nanoseconds = nanoseconds
  }

  /// Whole minutes.
  package init(minutes: Int) { nanoseconds = max(Int128(minutes) * DaysDuration.minute, -DaysDuration.limit) }

  /// Seconds ahead of UTC as a duration.
  init(seconds: Int) {
    nanoseconds = min(max(Int128(seconds) * DaysDuration.second, -DaysDuration.limit), DaysDuration.limit)
  }

  /// The shorter one first; one that points back before all others.
  package static func < (left: DaysDuration, right: DaysDuration) -> Bool { left.nanoseconds < right.nanoseconds }

  /// Whether it points back.
  package var isNegative: Bool { nanoseconds < 0 }

  /// All of it in whole minutes, seconds cut off.
  package var wholeMinutes: Int { Int(clamping: nanoseconds / DaysDuration.minute) }

  /// Whether it has no seconds beside its minutes.
  package var isWholeMinutes: Bool { nanoseconds % DaysDuration.minute == 0 }

  /// FEEL's property `days`: whole days, negative in a negative duration as are all parts.
  package var days: Int { Int(clamping: nanoseconds / DaysDuration.day) }

  /// FEEL's property `hours`, below 24.
  package var hours: Int { wholeMinutes / 60 % 24 }

  /// FEEL's property `minutes`, below 60.
  package var minutes: Int { wholeMinutes % 60 }

  /// The whole seconds beside the minutes, below 60.
  package var wholeSeconds: Int { Int(clamping: nanoseconds / DaysDuration.second % 60) }

  /// What is left of the last second, in nanoseconds.
  package var fraction: Int { Int(clamping: nanoseconds % DaysDuration.second) }

  /// FEEL's property `seconds`, with their fraction, below 60.
  package var seconds: Decimal { Decimal(nanoseconds: Int128(wholeSeconds) * DaysDuration.second + Int128(fraction)) }
}

extension DaysDuration: CustomStringConvertible {
  /// ISO 8601, each unit as large as it can be: `P1DT2H`, `-PT0.5S`; `PT0S` for none.
  package var description: String {
    var clock = ""
    if hours != 0 { clock += "\(hours.magnitude)H" }
    if minutes != 0 { clock += "\(minutes.magnitude)M" }
    if wholeSeconds != 0 || fraction != 0 {
      clock += "\(wholeSeconds.magnitude)" + fractionText(Int(fraction.magnitude)) + "S"
    }
    let date = days == 0 ? "" : "\(days.magnitude)D"
    if date.isEmpty, clock.isEmpty { return "PT0S" }
    return (isNegative ? "-P" : "P") + date + (clock.isEmpty ? "" : "T" + clock)
  }

  /// Reads `P3D`, `-PT8H30M`, `P1DT2H3M4.5S`; nil for anything else or a duration too long.
  package init?(parsing text: String) {
    var reader = TemporalReader(text)
    let isNegative = reader.take("-")
    guard reader.take("P"), let total = DaysDuration.total(&reader), reader.isAtEnd else { return nil }
    self.init(nanoseconds: isNegative ? -total : total)
  }

  private static func total(_ reader: inout TemporalReader) -> Int128? {
    var total: Int128 = 0
    var isEmpty = true
    if reader.next != UInt8(ascii: "T") {
      guard let days = reader.number(digits: 1...18), reader.take("D") else { return nil }
      total = Int128(days.value) * day
      isEmpty = false
    }
    guard reader.take("T") else { return isEmpty ? nil : total }
    isEmpty = true
    var units: [(letter: Unicode.Scalar, size: Int128)] = [("H", 60 * minute), ("M", minute), ("S", second)]
    while !reader.isAtEnd {
      guard let amount = reader.number(digits: 1...18) else { return nil }
      if units.isEmpty { return nil }
      if reader.take(".") {
        guard let fraction = reader.nanoseconds(atLeast: 0), reader.take("S") else { return nil }
        return total + Int128(amount.value) * second + Int128(fraction)
      }
      guard let index = units.firstIndex(where: { reader.take($0.letter) }) else { return nil }
      total += Int128(amount.value) * units[index].size
      units.removeFirst(index + 1)
      isEmpty = false
    }
    return isEmpty ? nil : total
  }
}

/// Where a clock stands: at a fixed distance from UTC or under the rules of a region.
package enum Zone: Hashable, Sendable {
  /// Seconds ahead of UTC, within fourteen hours.
  case offset(seconds: Int)
  /// A name of the IANA time zone database.
  case region(String)

  /// Universal time, which is written `Z`.
  package static let utc = Zone.offset(seconds: 0)

  /// The largest distance from UTC that XML Schema has, in seconds.
  static let offsetLimit = 14 * 3600

  /// A fixed distance; nil unless it is whole seconds within fourteen hours.
  package init?(offset: DaysDuration) {
    let (seconds, rest) = offset.nanoseconds.quotientAndRemainder(dividingBy: DaysDuration.second)
    guard rest == 0, seconds.magnitude <= Zone.offsetLimit else { return nil }
    self = .offset(seconds: Int(seconds))
  }

  /// Reads `Z`, `+07:00`, `-02:45:55` or `@Asia/Ho_Chi_Minh` to the end of the text.
  init?(reading reader: inout TemporalReader) {
    if reader.take("@") {
      let name = reader.rest()
      guard Region.exists(name) else { return nil }
      self = .region(name)
      return
    }
    self = .utc
    if !reader.take("Z"), !reader.take("z") {
      let isNegative = reader.take("-")
      guard isNegative || reader.take("+"), let hours = reader.twoDigits(), reader.take(":"),
        let minutes = reader.twoDigits(), minutes < 60, let seconds = Zone.seconds(&reader)
      else { return nil }
      let total = hours * 3600 + minutes * 60 + seconds
      guard total <= Zone.offsetLimit else { return nil }
      self = .offset(seconds: isNegative ? -total : total)
    }
    guard reader.isAtEnd else { return nil }
  }

  private static func seconds(_ reader: inout TemporalReader) -> Int? {
    guard reader.take(":") else { return 0 }
    guard let seconds = reader.twoDigits(), seconds < 60 else { return nil }
    return seconds
  }

  /// The IANA name; nil for a fixed distance.
  package var regionName: String? {
    if case .region(let name) = self { name } else { nil }
  }

  /// Seconds ahead of UTC when the clock there shows so many seconds since 1970-01-01T00:00.
  func offset(atLocal seconds: Int) -> Int {
    switch self {
    case .offset(let offset): offset
    case .region(let name): Region.offset(of: name, atLocal: seconds)
    }
  }

  /// Seconds ahead of UTC, so many seconds after 1970-01-01T00:00Z.
  func offset(atInstant seconds: Int) -> Int {
    switch self {
    case .offset(let offset): offset
    case .region(let name): Region.offset(of: name, atInstant: seconds)
    }
  }
}

extension Zone: CustomStringConvertible {
  /// As FEEL's `string` writes it behind a time: `Z`, `+07:00`, `-02:45:55`, `@Asia/Ho_Chi_Minh`.
  package var description: String {
    switch self {
    case .region(let name): return "@" + name
    case .offset(0): return "Z"
    case .offset(let offset):
      let (minutes, seconds) = Int(offset.magnitude).quotientAndRemainder(dividingBy: 60)
      return (offset < 0 ? "-" : "+") + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
        + (seconds == 0 ? "" : ":" + twoDigits(seconds))
    }
  }
}

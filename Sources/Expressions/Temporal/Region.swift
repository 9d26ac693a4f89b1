import Foundation

/// The rules of the IANA time zone database, as Foundation knows them.
enum Region {
  /// Whether the name is one of the database, in its own spelling.
  static func exists(_ name: String) -> Bool {
    guard name.utf8.count <= 64, name.utf8.allSatisfy(isNameByte), !isForeign(name) else { return false }
    return TimeZone(identifier: name)?.identifier == name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "/_-+".utf8.contains(byte)
    }
  }

  /// Names that Foundation takes but the database does not have: abbreviations, and distances from UTC.
  private static func isForeign(_ name: String) -> Bool {
    if name.hasPrefix("SystemV/") { return true }
    if name.hasPrefix("GMT+") || name.hasPrefix("GMT-") { return name.utf8.count != 5 || !name.hasSuffix("0") }
    return name.utf8.count == 3 && !abbreviations.contains(name)
  }

  private static let abbreviations: Set<String> = [
    "CET", "EET", "EST", "GMT", "HST", "MET", "MST", "PRC", "ROC", "ROK", "UCT", "UTC", "WET",
  ]

  /// Seconds ahead of UTC, so many seconds after 1970-01-01T00:00Z; zero for a name that does not exist.
  static func offset(of name: String, atInstant seconds: Int) -> Int {
    TimeZone(identifier: name).map { offset(of: $0, atInstant: seconds) } ?? 0
  }

  /// Seconds ahead of UTC when the clock there shows so many seconds since 1970-01-01T00:00.
  ///
  /// A time that the clock shows twice is the earlier one; one that it skips is counted from before the change.
  static func offset(of name: String, atLocal seconds: Int) -> Int {
    guard let zone = TimeZone(identifier: name) else { return 0 }
    let before = offset(of: zone, atInstant: seconds - 86_400)
    if offset(of: zone, atInstant: seconds - before) == before { return before }
    let after = offset(of: zone, atInstant: seconds + 86_400)
    return offset(of: zone, atInstant: seconds - after) == after ? after : before
  }

  /// Four centuries, after which days of the week and leap years repeat.
  private static let cycle = 146_097 * 86_400

  private static func offset(of zone: TimeZone, atInstant seconds: Int) -> Int {
    // 1800-01-01, before every rule of the database, and 2000-01-01 to 2399-12-31 for all later centuries.
    let (first, base) = (-5_364_662_400, 946_684_800)
    let known = seconds < base + cycle ? max(seconds, first) : base + (seconds - base) % cycle
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(known)))
  }
}

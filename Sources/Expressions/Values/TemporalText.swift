import Calendars

/// Dates, times and durations as they are written inside quotation marks and after `@`.
enum TemporalText {
  /// `2026-08-20`, or with slashes as officers write it.
  static func date(_ text: String) -> Value? { CivilDate(parsing: text).map(Value.date) }

  /// `15:30`, `15:30:00`, `15h30`, `15 giờ`; seconds must be zero, since minutes are the smallest unit.
  static func time(_ text: String) -> Value? { minutes(text).map { .time(minutes: $0) } }

  /// `2026-08-20T15:30`, `2026-08-20 15:30`, `15:30 20/08/2026`, or a date alone for its midnight.
  static func dateTime(_ text: String) -> Value? {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" || $0 == "t" }).filter { $0 != "ngày" }.map(
      String.init)
    switch parts.count {
    case 1: return CivilDate(parsing: parts[0]).map { .dateTime(date: $0, minutes: 0) }
    case 2:
      if let date = CivilDate(parsing: parts[0]), let minutes = minutes(parts[1]) {
        return .dateTime(date: date, minutes: minutes)
      }
      guard let date = CivilDate(parsing: parts[1]), let minutes = minutes(parts[0]) else { return nil }
      return .dateTime(date: date, minutes: minutes)
    default: return nil
    }
  }

  /// ISO 8601: `P3D`, `PT8H30M`, `-P1Y2M`; not both months and days, no fractions, whole minutes.
  static func duration(_ text: String) -> Value? {
    var rest = Substring(text)
    let isNegative = rest.hasPrefix("-")
    if isNegative { rest.removeFirst() }
    guard rest.hasPrefix("P") else { return nil }
    rest.removeFirst()
    let halves = rest.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let days = amounts(halves[0], units: ["Y", "M", "D"]),
      let clock = halves.count == 2 ? amounts(halves[1], units: ["H", "M", "S"]) : [nil, nil, nil],
      halves.count == 1 || clock.contains(where: { $0 != nil })
    else { return nil }
    let sign = isNegative ? -1 : 1
    if days[0] != nil || days[1] != nil {
      guard days[2] == nil, halves.count == 1 else { return nil }
      return .yearsDuration(months: sign * ((days[0] ?? 0) * 12 + (days[1] ?? 0)))
    }
    guard days[2] != nil || halves.count == 2, (clock[2] ?? 0).isMultiple(of: 60) else { return nil }
    let minutes = (days[2] ?? 0) * 1440 + (clock[0] ?? 0) * 60 + (clock[1] ?? 0) + (clock[2] ?? 0) / 60
    return .daysDuration(minutes: sign * minutes)
  }

  /// Any of them, as after `@`.
  static func any(_ text: String) -> Value? { date(text) ?? duration(text) ?? time(text) ?? dateTime(text) }

  private static func amounts(_ text: Substring, units: [Character]) -> [Int?]? {
    var result: [Int?] = units.map { _ in nil }
    var digits = ""
    var next = 0
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        guard let unit = units.firstIndex(of: character), unit >= next, let amount = Int(digits), amount < 1_000_000_000
        else { return nil }
        result[unit] = amount
        next = unit + 1
        digits = ""
      }
    }
    return digits.isEmpty ? result : nil
  }

  private static func minutes(_ text: String) -> Int? {
    var separator: Character = ":"
    var text = text
    if text.hasSuffix(" giờ") {
      text = String(text.dropLast(4)) + ":00"
    } else if text.contains("h") {
      separator = "h"
      if text.hasSuffix("h") { text += "00" }
    }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ isTwoDigits($0) }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60, parts.count == 2 || parts[2] == "00"
    else { return nil }
    return hour * 60 + minute
  }

  private static func isTwoDigits(_ text: Substring) -> Bool {
    (1...2).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// The units in which durations are written after a number.
enum DurationUnit: CaseIterable {
  case minute
  case hour
  case day
  case week
  case month
  case year

  var words: [String] {
    switch self {
    case .minute: ["phút", "minutes", "minute"]
    case .hour: ["giờ", "hours", "hour"]
    case .day: ["ngày", "days", "day"]
    case .week: ["tuần", "weeks", "week"]
    case .month: ["tháng", "months", "month"]
    case .year: ["năm", "years", "year"]
    }
  }

  /// How many minutes or months it has.
  var size: Int {
    switch self {
    case .minute, .month: 1
    case .hour: 60
    case .day: 1440
    case .week: 10_080
    case .year: 12
    }
  }

  /// The duration of so many units; nil unless it comes to whole minutes or months below 10¹¹.
  func value(_ amount: Decimal) -> Value? {
    guard let total = amount.multiplied(by: Decimal(size))?.intValue, abs(total) < 100_000_000_000 else { return nil }
    return self == .month || self == .year ? .yearsDuration(months: total) : .daysDuration(minutes: total)
  }
}

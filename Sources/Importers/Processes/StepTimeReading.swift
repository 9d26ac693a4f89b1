import Calendars
import Diagnostics

/// A duration as a step table states it.
///
/// In the tables of internal processes a day is a working day of eight hours: they count in half and quarter days, and
/// add days to hours. What says only “ngày” or “giờ” is read so, and the words are kept.
enum StepTimeReading: Hashable, Sendable {
  /// As the language writes it; the wording is set where it differs.
  case span(String, minutes: Int, wording: String?)
  /// Stated to have no time of its own.
  case noOwnTime(String)
  case absent
  /// Words that state no duration.
  case unread(String)

  var minutes: Int? {
    if case .span(_, let minutes, _) = self { return minutes }
    return nil
  }

  /// The unit is that of the column where the cell has none.
  init(_ text: String?, columnUnit: TimeUnit?) {
    guard let text else {
      self = .absent
      return
    }
    let key = FoldedName(text).key
    if ["không tính thời gian", "giờ hành chính"].contains(key) {
      self = .noOwnTime(text)
    } else if case .success(let span) = Span.parse(text), let minutes = span.workingMinutes {
      self = .span(text, minutes: minutes, wording: nil)
    } else if let (number, words) = StepTimeReading.number(key),
      let unit = words.isEmpty ? columnUnit : StepTimeReading.unit(words),
      let span = Span(thousandths: number, unit: unit), let minutes = span.workingMinutes
    {
      self = .span(span.description(.vi), minutes: minutes, wording: text)
    } else {
      self = .unread(text)
    }
  }

  /// The unit that a column's heading states.
  static func unit(ofColumn heading: String) -> TimeUnit? {
    let heading = FoldedName(heading)
    if heading.contains("ngày làm việc") || heading.contains("(ngày)") { return .workingDay }
    return heading.contains("(giờ") ? .workingHour : nil
  }

  static func unit(_ words: String) -> TimeUnit? {
    switch words {
    case "ngày", "ngày làm việc": .workingDay
    case "giờ", "giờ làm việc", "h", "tiếng": .workingHour
    case "phút", "phút làm việc": .workingMinute
    default: nil
    }
  }

  /// The number at the beginning of a folded text, in thousandths, and what follows it: `0,5 ngày`, `1/4 ngày`, `02 giờ`.
  static func number(_ key: String) -> (thousandths: Int, rest: String)? {
    let digits = key.prefix { $0.isASCII && ($0.isNumber || ",./".contains($0)) }
    let rest = key.dropFirst(digits.count).drop { $0 == " " }
    let fraction = digits.split(separator: "/", omittingEmptySubsequences: false)
    if fraction.count == 2 {
      guard fraction.allSatisfy({ (1...3).contains($0.utf8.count) }), let over = Int(fraction[0]),
        let under = Int(fraction[1]), under > 0, (over * 1000).isMultiple(of: under)
      else { return nil }
      return (over * 1000 / under, String(rest))
    }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), parts[0].utf8.count <= 5 else { return nil }
    guard parts.count == 2 else { return (whole * 1000, String(rest)) }
    guard (1...3).contains(parts[1].utf8.count), let decimals = Int(parts[1]) else { return nil }
    return (whole * 1000 + decimals * [100, 10, 1][parts[1].utf8.count - 1], String(rest))
  }
}

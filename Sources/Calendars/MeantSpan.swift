import Diagnostics
import Foundation

/// What officers write for a span beside the form that is read: to be offered, never to be assumed.
extension Span {
  /// The span that was probably meant by a text that `parse` refuses: `không quá 12 ngày làm việc`, `12 (mười hai) ngày`,
  /// `12 ngay lam viec`, `nửa ngày`, `1/2 ngày làm việc`, `1 ngày làm việc 6 giờ`; nil when there is no telling.
  package init?(meantBy text: some StringProtocol) {
    var words = Span.plainWords(Span.withoutBrackets(String(text)))
    for hedge in Span.hedges where words.hasPrefix(hedge + " ") { words = String(words.dropFirst(hedge.count + 1)) }
    for tail in [" ke tu ", " tinh tu ", " tu ngay ", " tu khi "] {
      if let range = words.firstRange(of: tail) { words = String(words[..<range.lowerBound]) }
    }
    if let sum = Span.sum(words) {
      self = sum
      return
    }
    let parts = words.split(separator: " ")
    guard let (number, count) = Span.number(parts), let unit = Span.unit(parts.dropFirst(count).joined(separator: " "))
    else { return nil }
    // Half a day is told in working days: a calendar day is not divided.
    let isDividedDay = unit == .calendarDay && !number.numerator.isMultiple(of: number.denominator)
    guard
      case .success(let span) = Span.exact(
        number.numerator, per: number.denominator, unit: isDividedDay ? .workingDay : unit)
    else { return nil }
    self = span
  }

  private static let hedges = [
    "thoi han", "la", "trong thoi han", "trong vong", "trong", "khong qua", "toi da", "cham nhat", "nhieu nhat",
    "khoang",
    "within", "at most",
  ]

  private static func unit(_ words: String) -> TimeUnit? {
    if ["ngay lv", "nlv"].contains(words) { return .workingDay }
    if words == "gio lv" { return .workingHour }
    return TimeUnit.allCases.first {
      [plainWords($0.title.vi), $0.title.en, $0.title.en + "s"].contains(words)
    }
  }

  /// The number that the words begin with and how many of them it takes.
  private static func number(_ words: [Substring]) -> ((numerator: Int, denominator: Int), Int)? {
    guard let first = words.first else { return nil }
    if first == "nua" { return ((1, 2), 1) }
    if let word = numberWords(words) { return ((word.value, 1), word.count) }
    let fraction = first.split(separator: "/", omittingEmptySubsequences: false)
    if fraction.count == 2, let over = Int(fraction[0]), let under = Int(fraction[1]), (1...999).contains(over),
      (2...999).contains(under)
    {
      return ((over, under), 1)
    }
    let parts = first.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...5).contains($0.utf8.count) }),
      let whole = Int(parts[0]),
      let rest = parts.count == 2 ? Int(parts[1]) : 0, whole >= 0, rest >= 0
    else { return nil }
    let scale = parts.count == 2 ? (0..<parts[1].utf8.count).reduce(1) { scale, _ in scale * 10 } : 1
    return ((whole * scale + rest, scale), 1)
  }

  private static let digits = [
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
  ]

  /// `ba`, `mười lăm`, `hai mươi`, `ba mươi mốt`.
  private static func numberWords(_ words: [Substring]) -> (value: Int, count: Int)? {
    guard let first = words.first.map(String.init) else { return nil }
    let second = words.count > 1 ? String(words[1]) : ""
    let third = words.count > 2 ? String(words[2]) : ""
    if first == "muoi" { return digits[second].map { (10 + $0, 2) } ?? (10, 1) }
    guard let digit = digits[first] else { return nil }
    if second == "muoi" { return digits[third].map { (digit * 10 + $0, 3) } ?? (digit * 10, 2) }
    return (digit, 1)
  }

  /// A sum of working time such as `1 ngày làm việc 6 giờ`, as `text(workingMinutes:)` writes it, in one unit.
  private static func sum(_ words: String) -> Span? {
    let parts = words.split(separator: " ").map(String.init)
    guard words.contains("lam viec") || words.contains("working"), parts.count >= 4 else { return nil }
    var total = 0
    var count = 0
    var index = 0
    while index < parts.count {
      guard parts[index].utf8.count <= 5, let number = Int(parts[index]), number > 0 else { return nil }
      var unit: [String] = []
      index += 1
      while index < parts.count, Int(parts[index]) == nil {
        if !["lam", "viec", "working"].contains(parts[index]) { unit.append(parts[index]) }
        index += 1
      }
      switch unit.joined(separator: " ") {
      case "ngay", "day", "days": total += number * 480
      case "gio", "hour", "hours": total += number * 60
      case "phut", "minute", "minutes": total += number
      default: return nil
      }
      count += 1
    }
    guard count > 1 else { return nil }
    return Span(workingMinutes: total, in: total.isMultiple(of: 240) ? .workingDay : .workingHour)
      ?? Span(total, .workingMinute)
  }

  /// Without what stands in round brackets.
  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth <= 0
    }
  }

  /// Lower case, without diacritics, with single spaces, digits parted from letters.
  private static func plainWords(_ text: String) -> String {
    let letters = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.compactMap {
      (0x300...0x36F).contains($0.value) ? nil : $0 == "đ" ? "d" : $0
    }
    var words = ""
    for scalar in letters {
      let isDigit = (0x30...0x39).contains(scalar.value)
      if let last = words.unicodeScalars.last, (0x30...0x39).contains(last.value), !isDigit,
        ![",", ".", "/"].contains(scalar)
      {
        words += " "
      }
      words.unicodeScalars.append(scalar)
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmingCharacters(
      in: CharacterSet(charactersIn: ".,; "))
  }
}

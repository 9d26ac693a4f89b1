import Diagnostics

/// Why a text is no span.
package enum SpanError: Error, Hashable, Sendable {
  case notADuration
  /// A bare number, as written.
  case missingUnit(String)
  case notPositive
  /// Over a hundred years.
  case tooLarge
  /// A fraction that is no whole number of minutes, or a fraction of a calendar day, month or year.
  case notWholeMinutes
}

extension Span {
  /// Nil wherever `parse` fails.
  package init?(parsing text: some StringProtocol) {
    guard case .success(let span) = Span.parse(text) else { return nil }
    self = span
  }

  /// Reads `3 ngày làm việc`, `0,5 working days`, `nửa ngày làm việc`, `2 tuần` (14 days), `nửa tháng` (15 days, Civil
  /// Code 2015 art. 146).
  package static func parse(_ text: some StringProtocol) -> Result<Span, SpanError> {
    let words = String(text).nfc.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for prefix in ["nửa ", "half a ", "half an ", "half "] where words.hasPrefix(prefix) {
      return half(of: words.dropFirst(prefix.count))
    }
    let isNegative = words.hasPrefix("-") || words.hasPrefix("−")
    let unsigned = isNegative ? words.dropFirst() : words[...]
    let digits = unsigned.prefix { ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "." }
    let name = unsigned.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Decimal(digits) else { return .failure(.notADuration) }
    guard !name.isEmpty else { return .failure(.missingUnit(String(digits))) }
    guard let (unit, factor) = named[String(name)] else { return .failure(.notADuration) }
    guard !isNegative else { return .failure(.notPositive) }
    return number.times(factor, unit)
  }

  private static func half(of name: Substring) -> Result<Span, SpanError> {
    switch named[String(name)] {
    case (.month, _)?: .success(Span(amount: 15, unit: .calendarDay))
    case (.year, _)?: .success(Span(amount: 6, unit: .month))
    case (let unit, let factor)?: exact(factor, per: 2, unit: unit)
    case nil: .failure(.notADuration)
    }
  }

  /// Unit names as read, with how many units one stands for.
  private static let named: [String: (TimeUnit, Int)] = {
    var result: [String: (TimeUnit, Int)] = [
      "tuần": (.calendarDay, 7), "week": (.calendarDay, 7), "weeks": (.calendarDay, 7),
      "ngày lịch": (.calendarDay, 1), "calendar day": (.calendarDay, 1), "calendar days": (.calendarDay, 1),
      "giờ đồng hồ": (.clockHour, 1), "clock hour": (.clockHour, 1), "clock hours": (.clockHour, 1),
    ]
    for unit in TimeUnit.allCases {
      result[unit.title.vi.nfc] = (unit, 1)
      result[unit.title.en] = (unit, 1)
      result[unit.title.en + "s"] = (unit, 1)
    }
    return result
  }()

  /// A number as written, kept as digits until the unit is known.
  private struct Decimal {
    let whole: Substring
    let fraction: Substring

    init?(_ text: Substring) {
      let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
      guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
      whole = parts[0].drop { $0 == "0" }
      let decimals = parts.count == 2 ? parts[1] : ""
      // `1.500` may be read as fifteen hundred: no span is printed that way, so it is refused.
      if !whole.isEmpty, decimals.count == 3, decimals.hasSuffix("0") { return nil }
      var trimmed = decimals
      while trimmed.last == "0" { trimmed.removeLast() }
      fraction = trimmed
    }

    func times(_ factor: Int, _ unit: TimeUnit) -> Result<Span, SpanError> {
      guard whole.count <= 8 else { return .failure(.tooLarge) }
      guard fraction.count <= 6 else { return .failure(.notWholeMinutes) }
      let scale = (0..<fraction.count).reduce(1) { scale, _ in scale * 10 }
      let numerator = (Int(whole) ?? 0) * scale + (Int(fraction) ?? 0)
      return Span.exact(numerator * factor, per: scale, unit: unit)
    }
  }
}

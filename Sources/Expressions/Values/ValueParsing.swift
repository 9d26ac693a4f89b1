import Diagnostics

/// A written value that does not fit the type of its fact.
package struct ValueError: Error, Hashable, Sendable {
  /// What would have fitted.
  package let expected: Text
}

extension Value {
  /// Reads a value as it stands alone in a specification, for a fact of the given type; no operators, no quotes needed.
  package static func parse(_ text: String, as type: FactType) -> Result<Value, ValueError> {
    let words = FoldedName(text).key
    let value: Value? =
      switch type {
      case .boolean: parseBoolean(words)
      case .number: WrittenNumber.isMisleading(words) ? nil : Decimal(parsing: words).map(Value.number)
      case .string: .string(text.nfc)
      case .date: CatalogueTemporalText.date(words).map(Value.date)
      case .dateTime: CatalogueTemporalText.dateAndTime(words).map(Value.dateTime)
      case .time: CatalogueTemporalText.time(words).map(Value.time)
      case .daysDuration, .yearsDuration: parseDuration(words, as: type)
      case .enumeration(let values): values.first { FoldedName($0).key == words }.map { .string($0.nfc) }
      case .list: nil
      }
    return value.map(Result.success) ?? .failure(ValueError(expected: expectation(type)))
  }

  private static func parseBoolean(_ words: String) -> Value? {
    switch words {
    case "có", "đúng", "true", "yes": .boolean(true)
    case "không", "sai", "false", "no": .boolean(false)
    default: nil
    }
  }

  private static func parseDuration(_ words: String, as type: FactType) -> Value? {
    let value: Value?
    if let space = words.firstIndex(of: " ") {
      let unit = DurationUnit.allCases.first { $0.words.contains(String(words[words.index(after: space)...])) }
      value = Decimal(parsing: words[..<space]).flatMap { unit?.value($0) }
    } else {
      value = TemporalLiteral(duration: words.uppercased()).map(Value.init)
    }
    switch (value, type) {
    case (.daysDuration(let duration)?, .daysDuration): return duration.isWholeMinutes ? value : nil
    case (.yearsDuration, .yearsDuration): return value
    default: return nil
    }
  }

  private static func expectation(_ type: FactType) -> Text {
    switch type {
    case .boolean: Text(vi: "“có” hoặc “không”", en: "“có” (yes) or “không” (no)")
    case .number:
      Text(
        vi: "một số, phần thập phân sau dấu chấm, không chấm hàng nghìn (1500000; 0.5)",
        en: "a number with a decimal point and no thousands separators (1500000; 0.5)")
    case .string: ExpressionType.string.title
    case .date: Text(vi: "một ngày (2026-08-20 hoặc 20/8/2026)", en: "a date (2026-08-20 or 20/8/2026)")
    case .dateTime: Text(vi: "ngày giờ (2026-08-20 15:30)", en: "a date and time (2026-08-20 15:30)")
    case .time: Text(vi: "giờ trong ngày (15:30)", en: "a time of day (15:30)")
    case .daysDuration: Text(vi: "thời lượng (3 ngày, 8 giờ, PT90M)", en: "a duration (3 days, 8 hours, PT90M)")
    case .yearsDuration: Text(vi: "thời lượng (2 tháng, 1 năm)", en: "a duration (2 months, 1 year)")
    case .enumeration, .list: ExpressionType(type).title
    }
  }
}

/// Numbers as officers write them, which the language does not take for numbers.
enum WrittenNumber {
  /// Whether digits with points look like thousands: `1.000.000`, `1.000`, `2.500` (never a canonical decimal).
  static func isMisleading(_ text: String) -> Bool {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count >= 2, let first = groups.first, (1...3).contains(first.utf8.count) else { return false }
    guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return false }
    return groups.count > 2 || (first != "0" && text.hasSuffix("0"))
  }
}

import Calendars

/// What an expression evaluates to; anything that cannot be computed is `null`, as in FEEL.
package indirect enum Value: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Decimal)
  case string(String)
  case date(CivilDate)
  /// Minutes since midnight, 0..<1440.
  case time(minutes: Int)
  /// A day and the minutes since its midnight, 0..<1440.
  case dateTime(date: CivilDate, minutes: Int)
  /// A length of time in minutes.
  case daysDuration(minutes: Int)
  /// A length of time in months.
  case yearsDuration(months: Int)
  case list([Value])
  case range(Bounds)

  /// The ends of a range.
  package struct Bounds: Hashable, Sendable {
    package let lower: Value
    package let upper: Value
    package let includesLower: Bool
    package let includesUpper: Bool
  }

  /// Three-valued order: nil when the values do not stand in an order.
  package func isLess(than other: Value) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.string(let left), .string(let right)): left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    case (.date(let left), .date(let right)): left < right
    case (.time(let left), .time(let right)): left < right
    case (.dateTime(let leftDate, let left), .dateTime(let rightDate, let right)):
      (leftDate, left) < (rightDate, right)
    case (.daysDuration(let left), .daysDuration(let right)): left < right
    case (.yearsDuration(let left), .yearsDuration(let right)): left < right
    default: nil
    }
  }

  /// FEEL equality: nil when the values are of different kinds and neither is null.
  package func isEqual(to other: Value) -> Bool? {
    switch (self, other) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date), (.time, .time),
      (.dateTime, .dateTime), (.daysDuration, .daysDuration), (.yearsDuration, .yearsDuration), (.range, .range):
      return self == other
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      return allTrue(zip(left, right).map { $0.isEqual(to: $1) })
    default: return nil
    }
  }

  /// Whether the value lies in a range; nil when it cannot be compared with an end.
  func isIn(_ bounds: Bounds) -> Bool? {
    let aboveLower =
      bounds.includesLower ? isLess(than: bounds.lower).map { !$0 } : bounds.lower.isLess(than: self)
    let belowUpper =
      bounds.includesUpper ? bounds.upper.isLess(than: self).map { !$0 } : isLess(than: bounds.upper)
    return allTrue([aboveLower, belowUpper])
  }

  /// The truth value; nil for anything but a boolean.
  package var truth: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  init(truth: Bool?) { self = truth.map(Value.boolean) ?? .null }
}

/// Three-valued conjunction: false if one is false, else unknown if one is unknown.
func allTrue(_ values: [Bool?]) -> Bool? {
  if values.contains(false) { return false }
  return values.contains(nil) ? nil : true
}

/// Three-valued disjunction: true if one is true, else unknown if one is unknown.
func anyTrue(_ values: [Bool?]) -> Bool? {
  if values.contains(true) { return true }
  return values.contains(nil) ? nil : false
}

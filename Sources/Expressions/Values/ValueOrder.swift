extension Value {
  /// Three-valued order: nil when the values do not stand in an order.
  package func isLess(than other: Value) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.string(let left), .string(let right)): left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    case (.date(let left), .date(let right)): left < right
    case (.time(let left), .time(let right)): left.isLess(than: right)
    case (.dateTime(let left), .dateTime(let right)): left.isLess(than: right)
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
    case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date), (.daysDuration, .daysDuration),
      (.yearsDuration, .yearsDuration), (.function, .function):
      return self == other
    case (.time(let left), .time(let right)): return left.isEqual(to: right)
    case (.dateTime(let left), .dateTime(let right)): return left.isEqual(to: right)
    case (.range(let left), .range(let right)):
      guard left.comparison == right.comparison, left.includesLower == right.includesLower,
        left.includesUpper == right.includesUpper
      else { return false }
      return allTrue([left.lower.isEqual(to: right.lower), left.upper.isEqual(to: right.upper)])
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      return allTrue(zip(left, right).map { $0.isEqual(to: $1) })
    case (.context(let left), .context(let right)):
      guard left.keys.count == right.keys.count else { return false }
      return allTrue(
        zip(left.keys, left.values).map { key, value in right[key].map { value.isEqual(to: $0) } ?? false })
    default: return nil
    }
  }

  /// Whether the value lies in a range; nil when it cannot be compared with an end.
  func isIn(_ bounds: Bounds) -> Bool? {
    if let comparison = bounds.comparison {
      return comparison.holds(self, bounds.lower == .null ? bounds.upper : bounds.lower)
    }
    let aboveLower = (bounds.includesLower ? Comparison.greaterOrEqual : .greater).holds(self, bounds.lower)
    let belowUpper = (bounds.includesUpper ? Comparison.lessOrEqual : .less).holds(self, bounds.upper)
    return allTrue([aboveLower, belowUpper])
  }
}

extension Comparison {
  /// Three-valued comparison: nil when the values cannot be compared.
  func holds(_ left: Value, _ right: Value) -> Bool? {
    switch self {
    case .equal: left.isEqual(to: right)
    case .notEqual: left.isEqual(to: right).map { !$0 }
    case .less: left.isLess(than: right)
    case .greater: right.isLess(than: left)
    case .lessOrEqual: anyTrue([left.isLess(than: right), left.isOrdered(with: right) ? left.isEqual(to: right) : nil])
    case .greaterOrEqual:
      anyTrue([right.isLess(than: left), left.isOrdered(with: right) ? left.isEqual(to: right) : nil])
    }
  }
}

extension Value {
  /// Whether the two stand in an order.
  fileprivate func isOrdered(with other: Value) -> Bool { isLess(than: other) != nil }
}

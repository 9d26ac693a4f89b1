import Calendars

/// What an expression evaluates to; anything that cannot be computed is `null`, as in FEEL.
package enum Value: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Decimal)
  case string(String)
  case date(CivilDate)
  case time(ClockTime)
  case dateTime(DateAndTime)
  case daysDuration(DaysDuration)
  case yearsDuration(YearsDuration)
  case list([Value])
  case context(Context)
  indirect case range(Bounds)
  indirect case function(FunctionValue)

  /// The ends of a range; an end that is `null` is open to that side only in a comparison.
  package struct Bounds: Hashable, Sendable {
    package let lower: Value
    package let upper: Value
    package let includesLower: Bool
    package let includesUpper: Bool
    /// The comparison as which the range was written (`< 10`, `!= 10`); the other side stands in `lower` or `upper`.
    package let comparison: Comparison?

    package init(
      lower: Value, upper: Value, includesLower: Bool, includesUpper: Bool, comparison: Comparison? = nil
    ) {
      self.lower = lower
      self.upper = upper
      self.includesLower = includesLower
      self.includesUpper = includesUpper
      self.comparison = comparison
    }

    /// The values that pass a comparison.
    init(_ comparison: Comparison, _ value: Value) {
      let isUpper = comparison == .less || comparison == .lessOrEqual
      let isLower = comparison == .greater || comparison == .greaterOrEqual
      self.init(
        lower: isUpper ? .null : value, upper: isLower ? .null : value,
        includesLower: comparison == .greaterOrEqual || comparison == .equal,
        includesUpper: comparison == .lessOrEqual || comparison == .equal, comparison: comparison)
    }
  }

  /// Values under keys, in the order in which they were written.
  package struct Context: Hashable, Sendable {
    package private(set) var keys: [String] = []
    package private(set) var values: [Value] = []

    package init() {}

    package subscript(key: String) -> Value? {
      keys.firstIndex { $0.utf8.elementsEqual(key.utf8) }.map { values[$0] }
    }

    /// Puts a value under a key, in the place of the one that was there.
    package mutating func put(_ key: String, _ value: Value) {
      if let index = keys.firstIndex(where: { $0.utf8.elementsEqual(key.utf8) }) {
        values[index] = value
      } else {
        keys.append(key)
        values.append(value)
      }
    }
  }

  /// The time of day so many minutes after midnight.
  package static func time(minutes: Int) -> Value { .time(ClockTime.midnight.adding(DaysDuration(minutes: minutes))) }

  /// A day and the minutes since its midnight.
  package static func dateTime(date: CivilDate, minutes: Int) -> Value {
    .dateTime(DateAndTime(date: date, clock: ClockTime.midnight.adding(DaysDuration(minutes: minutes))))
  }

  /// A length of time in minutes.
  package static func daysDuration(minutes: Int) -> Value { .daysDuration(DaysDuration(minutes: minutes)) }

  /// A length of time in months.
  package static func yearsDuration(months: Int) -> Value { .yearsDuration(YearsDuration(months: months)) }

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

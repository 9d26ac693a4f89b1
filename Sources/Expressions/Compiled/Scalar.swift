import Calendars

/// A value without parts, flat in memory, for programs that must not allocate.
package enum Scalar: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Decimal)
  /// A string by its number in a `WordTable`; strings that are not in it are all `WordTable.other`.
  case word(Int32)
  /// A day by its number.
  case day(Int)
  /// A length of time in months.
  case months(Int)
  /// A length of time in nanoseconds.
  case nanoseconds(Int128)

  /// Three-valued order, as of `Value`.
  func isLess(than other: Scalar) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.day(let left), .day(let right)): left < right
    case (.months(let left), .months(let right)): left < right
    case (.nanoseconds(let left), .nanoseconds(let right)): left < right
    default: nil
    }
  }

  /// FEEL equality, as of `Value`.
  func isEqual(to other: Scalar) -> Bool? {
    switch (self, other) {
    case (.null, .null): true
    case (.null, _), (_, .null): false
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.word(let left), .word(let right)): left == right
    case (.day(let left), .day(let right)): left == right
    case (.months(let left), .months(let right)): left == right
    case (.nanoseconds(let left), .nanoseconds(let right)): left == right
    default: nil
    }
  }

  var truth: Truth {
    if case .boolean(let value) = self { value ? .true : .false } else { .unknown }
  }
}

/// A truth value of three.
enum Truth: UInt8 {
  case `false`
  case `true`
  case unknown

  init(_ value: Bool?) { self = value.map { $0 ? .true : .false } ?? .unknown }

  var scalar: Scalar {
    switch self {
    case .false: .boolean(false)
    case .true: .boolean(true)
    case .unknown: .null
    }
  }
}

extension Comparison {
  func holds(_ left: Scalar, _ right: Scalar) -> Truth {
    switch self {
    case .equal: Truth(left.isEqual(to: right))
    case .notEqual: Truth(left.isEqual(to: right).map { !$0 })
    case .less: Truth(left.isLess(than: right))
    case .greater: Truth(right.isLess(than: left))
    case .lessOrEqual: Truth(right.isLess(than: left).map { !$0 })
    case .greaterOrEqual: Truth(left.isLess(than: right).map { !$0 })
    }
  }
}

/// The strings that the guards of one scope can tell apart, by number.
package struct WordTable: Sendable {
  /// Any string that no guard names.
  static let other: Int32 = -1

  private var numbers: [String: Int32] = [:]

  package init() {}

  /// The number of a string, a new one if it has none.
  mutating func number(for text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(numbers.count)
    numbers[text] = number
    return number
  }

  /// The value as a scalar; null for one that has parts, or a time of day, which no program compares.
  package func scalar(_ value: Value) -> Scalar {
    switch value {
    case .boolean(let truth): .boolean(truth)
    case .number(let number): .number(number)
    case .string(let text): .word(numbers[text] ?? WordTable.other)
    case .date(let date): .day(date.dayNumber)
    case .yearsDuration(let duration): .months(duration.months)
    case .daysDuration(let duration): .nanoseconds(duration.nanoseconds)
    case .null, .time, .dateTime, .list, .context, .range, .function: .null
    }
  }
}

import Calendars

extension Comparison {
  /// Three-valued comparison: nil when the values cannot be compared.
  func holds(_ left: Value, _ right: Value) -> Bool? {
    switch self {
    case .equal: left.isEqual(to: right)
    case .notEqual: left.isEqual(to: right).map { !$0 }
    case .less: left.isLess(than: right)
    case .greater: right.isLess(than: left)
    case .lessOrEqual: right.isLess(than: left).map { !$0 }
    case .greaterOrEqual: left.isLess(than: right).map { !$0 }
    }
  }
}

extension Value {
  var negated: Value {
    switch self {
    case .number(let number): .number(number.negated)
    case .daysDuration(let minutes): .daysDuration(minutes: 0 &- minutes)
    case .yearsDuration(let months): .yearsDuration(months: 0 &- months)
    default: .null
    }
  }

  /// Amounts of time stay below this many minutes or months, so that sums cannot overflow.
  private static let durationLimit = 1_000_000_000_000

  static func minutes(_ total: Int?) -> Value {
    guard let total, abs(total) <= durationLimit else { return .null }
    return .daysDuration(minutes: total)
  }

  static func months(_ total: Int?) -> Value {
    guard let total, abs(total) <= durationLimit else { return .null }
    return .yearsDuration(months: total)
  }

  /// The day and time so many minutes later; null beyond the years 1…9999.
  func adding(minutes: Int) -> Value {
    guard abs(minutes) <= 100_000_000_000 else { return .null }
    switch self {
    case .dateTime(let date, let time):
      let (days, rest) = Value.floorDivision(time + minutes, by: 1440)
      return Value.valid(date, days: days).map { .dateTime(date: $0, minutes: rest) } ?? .null
    case .date(let date):
      // FEEL counts from midnight and keeps the day.
      return Value.valid(date, days: Value.floorDivision(minutes, by: 1440).quotient).map(Value.date) ?? .null
    case .time(let time): return .time(minutes: Value.floorDivision(time + minutes % 1440, by: 1440).rest)
    default: return .null
    }
  }

  /// The corresponding day of a later month; null beyond the years 1…9999.
  func adding(months: Int) -> Value {
    guard abs(months) <= 120_000 else { return .null }
    switch self {
    case .dateTime(let date, let time):
      let later = date.adding(months: months)
      return Value.isValid(later) ? .dateTime(date: later, minutes: time) : .null
    case .date(let date):
      let later = date.adding(months: months)
      return Value.isValid(later) ? .date(later) : .null
    default: return .null
    }
  }

  private static func isValid(_ date: CivilDate) -> Bool { (1...9999).contains(date.year) }

  private static func valid(_ date: CivilDate, days: Int) -> CivilDate? {
    guard abs(days) <= 4_000_000, isValid(date) else { return nil }
    let later = date.adding(days: days)
    return isValid(later) ? later : nil
  }

  private static func floorDivision(_ value: Int, by divisor: Int) -> (quotient: Int, rest: Int) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}

extension Arithmetic {
  /// The result in FEEL; null where the operation is not defined or the result too large.
  func value(_ left: Value, _ right: Value) -> Value {
    switch (self, left, right) {
    case (_, .number(let first), .number(let second)): number(first, second).map(Value.number) ?? .null
    case (.add, .string(let first), .string(let second)): .string(first + second)
    case (.add, .daysDuration(let first), .daysDuration(let second)): .minutes(sum(first, second))
    case (.subtract, .daysDuration(let first), .daysDuration(let second)): .minutes(sum(first, 0 &- second))
    case (.add, .yearsDuration(let first), .yearsDuration(let second)): .months(sum(first, second))
    case (.subtract, .yearsDuration(let first), .yearsDuration(let second)): .months(sum(first, 0 &- second))
    case (.add, let moment, .daysDuration(let minutes)), (.add, .daysDuration(let minutes), let moment):
      moment.adding(minutes: minutes)
    case (.add, let moment, .yearsDuration(let months)), (.add, .yearsDuration(let months), let moment):
      moment.adding(months: months)
    case (.subtract, let moment, .daysDuration(let minutes)): moment.adding(minutes: 0 &- minutes)
    case (.subtract, let moment, .yearsDuration(let months)): moment.adding(months: 0 &- months)
    case (.subtract, _, _): difference(left, right)
    case (.multiply, .number(let factor), let duration), (.multiply, let duration, .number(let factor)):
      scaled(duration) { $0.multiplied(by: factor) }
    case (.divide, let duration, .number(let divisor)): scaled(duration) { $0.divided(by: divisor) }
    case (.divide, .daysDuration(let first), .daysDuration(let second)),
      (.divide, .yearsDuration(let first), .yearsDuration(let second)):
      Decimal(first).divided(by: Decimal(second)).map(Value.number) ?? .null
    default: .null
    }
  }

  private func sum(_ left: Int, _ right: Int) -> Int? {
    let (total, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : total
  }

  private func number(_ left: Decimal, _ right: Decimal) -> Decimal? {
    switch self {
    case .add: left.adding(right)
    case .subtract: left.subtracting(right)
    case .multiply: left.multiplied(by: right)
    case .divide: left.divided(by: right)
    case .power: left.power(right)
    }
  }

  private func difference(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.date(let later), .date(let earlier)):
      .minutes((Int(later.dayNumber) - Int(earlier.dayNumber)) * 1440)
    case (.dateTime(let later, let end), .dateTime(let earlier, let start)):
      .minutes((Int(later.dayNumber) - Int(earlier.dayNumber)) * 1440 + end - start)
    case (.time(let later), .time(let earlier)): .minutes(later - earlier)
    default: .null
    }
  }

  /// A duration times or divided by a number, parts of a minute or month cut off.
  private func scaled(_ duration: Value, _ operation: (Decimal) -> Decimal?) -> Value {
    switch duration {
    case .daysDuration(let minutes): .minutes(operation(Decimal(minutes))?.rounded(.down)?.intValue)
    case .yearsDuration(let months): .months(operation(Decimal(months))?.rounded(.down)?.intValue)
    default: .null
    }
  }
}

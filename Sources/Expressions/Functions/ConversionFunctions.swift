import Calendars

extension Builtin {
  /// Conversions between kinds of values (DMN 1.5, table 72).
  func conversion(_ arguments: [Value]) -> Value {
    switch self {
    case .number: return Builtin.number(arguments)
    case .string: return arguments[0] == .null ? .null : .string(arguments[0].standardText)
    case .not: return Value(truth: arguments[0].truth.map { !$0 })
    case .date: return Builtin.date(arguments)
    case .time: return Builtin.time(arguments)
    case .dateAndTime: return Builtin.dateAndTime(arguments)
    case .duration:
      guard case .string(let text) = arguments[0] else { return .null }
      return TemporalLiteral(duration: text).map(Value.init) ?? .null
    case .yearsAndMonthsDuration:
      guard let from = arguments[0].day, let to = arguments[1].day else { return .null }
      return .yearsDuration(YearsDuration(from: from, to: to))
    default: return .null
    }
  }

  /// `number(from, grouping separator, decimal separator)`.
  private static func number(_ arguments: [Value]) -> Value {
    guard case .string(var text) = arguments[0] else { return .null }
    guard arguments.count > 1 else { return Decimal(literal: text).map(Value.number) ?? .null }
    var grouping: String?
    if case .string(let separator) = arguments[1] { grouping = separator }
    var decimal: String?
    if arguments.count > 2, case .string(let separator) = arguments[2] { decimal = separator }
    guard grouping.map({ [" ", ",", "."].contains($0) }) ?? true, decimal.map({ [",", "."].contains($0) }) ?? true,
      grouping == nil || grouping != decimal
    else { return .null }
    if let grouping { text = text.split(separator: grouping, omittingEmptySubsequences: false).joined() }
    if let decimal, decimal != "." {
      guard !text.contains(".") else { return .null }
      text = text.split(separator: decimal, omittingEmptySubsequences: false).joined(separator: ".")
    }
    return Decimal(literal: text).map(Value.number) ?? .null
  }

  private static func date(_ arguments: [Value]) -> Value {
    if arguments.count == 3 {
      guard case .number(let year) = arguments[0], case .number(let month) = arguments[1],
        case .number(let day) = arguments[2]
      else { return .null }
      return CivilDate(year: year, month: month, day: day).map(Value.date) ?? .null
    }
    switch arguments[0].alone {
    case .string(let text): return CivilDate(iso: text).map(Value.date) ?? .null
    case .date(let date): return .date(date)
    case .dateTime(let moment): return .date(moment.date)
    default: return .null
    }
  }

  private static func time(_ arguments: [Value]) -> Value {
    if arguments.count > 1 {
      guard case .number(let hour) = arguments[0], case .number(let minute) = arguments[1] else { return .null }
      var second = Decimal.zero
      if arguments.count > 2 {
        guard case .number(let written) = arguments[2] else { return .null }
        second = written
      }
      var offset: DaysDuration?
      if arguments.count > 3, case .daysDuration(let written) = arguments[3] { offset = written }
      return ClockTime(hour: hour, minute: minute, second: second, offset: offset).map(Value.time) ?? .null
    }
    switch arguments[0].alone {
    case .string(let text): return ClockTime(parsing: text).map(Value.time) ?? .null
    case .time(let time): return .time(time)
    case .dateTime(let moment): return .time(moment.clock)
    case .date(let date): return .time(DateAndTime(midnightOf: date).clock)
    default: return .null
    }
  }

  private static func dateAndTime(_ arguments: [Value]) -> Value {
    if arguments.count == 2 {
      guard let date = arguments[0].day, case .time(let clock) = arguments[1] else { return .null }
      return .dateTime(DateAndTime(date: date, clock: clock))
    }
    switch arguments[0].alone {
    case .string(let text): return DateAndTime(parsing: text).map(Value.dateTime) ?? .null
    case .date(let date): return .dateTime(DateAndTime(midnightOf: date))
    case .dateTime(let moment): return .dateTime(moment)
    default: return .null
    }
  }
}

extension Value {
  /// The only element of a list, else the value itself.
  fileprivate var alone: Value {
    if case .list(let elements) = self, elements.count == 1 { elements[0] } else { self }
  }

  /// The day of a date or a date and time.
  var day: CivilDate? {
    switch alone {
    case .date(let date): date
    case .dateTime(let moment): moment.date
    default: nil
    }
  }
}

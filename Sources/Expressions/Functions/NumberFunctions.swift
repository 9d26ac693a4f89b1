extension Builtin {
  /// Functions on numbers (DMN 1.5, table 76).
  func numeric(_ arguments: [Value]) -> Value {
    if self == .abs { return Builtin.magnitude(arguments[0]) }
    guard case .number(let number) = arguments[0] else { return .null }
    let result: Decimal?
    switch self {
    case .decimal: result = Builtin.rounded(number, arguments, .halfEven)
    case .floor: result = Builtin.rounded(number, arguments, .floor)
    case .ceiling: result = Builtin.rounded(number, arguments, .ceiling)
    case .roundUp: result = Builtin.rounded(number, arguments, .up)
    case .roundDown: result = Builtin.rounded(number, arguments, .down)
    case .roundHalfUp: result = Builtin.rounded(number, arguments, .halfUp)
    case .roundHalfDown: result = Builtin.rounded(number, arguments, .halfDown)
    case .roundHalfEven: result = Builtin.rounded(number, arguments, .halfEven)
    case .modulo:
      guard case .number(let divisor) = arguments[1] else { return .null }
      result = number.modulo(divisor)
    case .sqrt: result = number.squareRoot
    case .log: result = number.logarithm
    case .exp: result = number.exponential
    case .odd, .even:
      guard let rest = number.modulo(Decimal(2)), number.rounded(.down) == number else { return .null }
      return .boolean(rest.isZero == (self == .even))
    default: return .null
    }
    return result.map(Value.number) ?? .null
  }

  /// The scale is cut to a whole number and must be one that a number can have.
  private static func rounded(_ number: Decimal, _ arguments: [Value], _ rounding: Rounding) -> Decimal? {
    guard arguments.count > 1 else { return number.rounded(rounding) }
    guard case .number(let written) = arguments[1], let scale = written.rounded(.down)?.intValue,
      (-Decimal.exponentLimit...6176).contains(scale)
    else { return nil }
    return number.rounded(rounding, scale: scale)
  }

  private static func magnitude(_ value: Value) -> Value {
    switch value {
    case .number(let number): .number(number.magnitude)
    case .daysDuration(let duration): .daysDuration(duration.magnitude)
    case .yearsDuration(let duration): duration.magnitude.map(Value.yearsDuration) ?? .null
    case .list(let elements) where elements.count == 1: magnitude(elements[0])
    default: .null
    }
  }

  /// `day of year` and its like, of a date or a date and time.
  func calendar(_ value: Value) -> Value {
    guard let date = value.day else { return .null }
    switch self {
    case .dayOfYear: return .number(Decimal(date.dayOfYear))
    case .weekOfYear: return .number(Decimal(date.weekOfYear))
    case .dayOfWeek: return .string(date.dayOfWeek)
    case .monthOfYear: return .string(date.monthOfYear)
    default: return .null
    }
  }
}

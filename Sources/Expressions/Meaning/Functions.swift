import Calendars

extension Builtin {
  /// The result of a call; null for arguments that do not fit.
  func value(_ arguments: [Value]) -> Value {
    switch self {
    case .min, .max, .sum, .count: return aggregate(arguments)
    case .floor: return rounded(arguments, .floor)
    case .ceiling: return rounded(arguments, .ceiling)
    case .roundUp: return rounded(arguments, .up)
    case .roundDown: return rounded(arguments, .down)
    case .roundHalfUp: return rounded(arguments, .halfUp)
    case .roundHalfDown: return rounded(arguments, .halfDown)
    case .roundHalfEven: return rounded(arguments, .halfEven)
    case .abs: return magnitude(arguments[0])
    case .modulo:
      guard case .number(let dividend) = arguments[0], case .number(let divisor) = arguments[1] else { return .null }
      return dividend.modulo(divisor).map(Value.number) ?? .null
    case .date, .time, .dateAndTime, .duration: return temporal(arguments)
    case .contains, .startsWith, .endsWith, .stringLength: return onStrings(arguments)
    case .listContains:
      guard case .list(let elements) = arguments[0] else { return .null }
      return .boolean(elements.contains { arguments[1].isEqual(to: $0) == true })
    }
  }

  private func aggregate(_ arguments: [Value]) -> Value {
    var elements = arguments
    if arguments.count == 1, case .list(let inner) = arguments[0] { elements = inner }
    if self == .count { return .number(Decimal(elements.count)) }
    guard var result = elements.first else { return .null }
    if self == .sum, elements.count == 1 { return magnitude(result) == .null ? .null : result }
    guard self == .sum || result.isLess(than: result) != nil else { return .null }
    for element in elements.dropFirst() {
      if self == .sum {
        if case .string = element { return .null }
        result = Arithmetic.add.value(result, element)
        continue
      }
      guard let isLess = element.isLess(than: result) else { return .null }
      if isLess == (self == .min) { result = element }
    }
    return result
  }

  private func rounded(_ arguments: [Value], _ rounding: Rounding) -> Value {
    guard case .number(let number) = arguments[0] else { return .null }
    var scale = 0
    if arguments.count == 2 {
      guard case .number(let places) = arguments[1], let wanted = places.intValue else { return .null }
      scale = wanted
    }
    return number.rounded(rounding, scale: scale).map(Value.number) ?? .null
  }

  private func magnitude(_ value: Value) -> Value {
    switch value {
    case .number(let number): .number(number.magnitude)
    case .daysDuration(let minutes): minutes < 0 ? value.negated : value
    case .yearsDuration(let months): months < 0 ? value.negated : value
    default: .null
    }
  }

  private func onStrings(_ arguments: [Value]) -> Value {
    guard case .string(let text) = arguments[0] else { return .null }
    if self == .stringLength { return .number(Decimal(text.unicodeScalars.count)) }
    guard case .string(let part) = arguments[1] else { return .null }
    let whole = Array(text.utf8)
    let piece = Array(part.utf8)
    switch self {
    case .startsWith: return .boolean(whole.starts(with: piece))
    case .endsWith: return .boolean(whole.reversed().starts(with: piece.reversed()))
    default: return .boolean(piece.isEmpty || text.contains(part))
    }
  }

  private func temporal(_ arguments: [Value]) -> Value {
    switch (self, arguments.count, arguments[0]) {
    case (.date, 1, .string(let text)): return TemporalText.date(text) ?? .null
    case (.date, 1, .date(let date)), (.date, 1, .dateTime(let date, _)): return .date(date)
    case (.date, 3, _):
      guard let parts = integers(arguments), let date = CivilDate(year: parts[0], month: parts[1], day: parts[2])
      else { return .null }
      return .date(date)
    case (.time, 1, .string(let text)): return TemporalText.time(text) ?? .null
    case (.time, 1, .time(let minutes)), (.time, 1, .dateTime(_, let minutes)): return .time(minutes: minutes)
    case (.time, 2..., _):
      guard let parts = integers(arguments), (0..<24).contains(parts[0]), (0..<60).contains(parts[1]),
        parts.count == 2 || parts[2] == 0
      else { return .null }
      return .time(minutes: parts[0] * 60 + parts[1])
    case (.dateAndTime, 1, .string(let text)): return TemporalText.dateTime(text) ?? .null
    case (.dateAndTime, 1, .dateTime): return arguments[0]
    case (.dateAndTime, 1, .date(let date)): return .dateTime(date: date, minutes: 0)
    case (.dateAndTime, 2, .date(let date)), (.dateAndTime, 2, .dateTime(let date, _)):
      guard case .time(let minutes) = arguments[1] else { return .null }
      return .dateTime(date: date, minutes: minutes)
    case (.duration, 1, .string(let text)): return TemporalText.duration(text) ?? .null
    default: return .null
    }
  }

  private func integers(_ arguments: [Value]) -> [Int]? {
    let parts = arguments.compactMap { value -> Int? in
      if case .number(let number) = value { number.intValue } else { nil }
    }
    return parts.count == arguments.count ? parts : nil
  }
}

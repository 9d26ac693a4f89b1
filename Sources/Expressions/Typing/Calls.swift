import Diagnostics

extension Typing {
  mutating func call(_ builtin: Builtin, _ arguments: [ExpressionNodeID], _ written: ExpressionNodeID) -> Typed {
    if let value = constant(builtin, arguments, written) {
      return emit(.leaf(.literal(value)), value.type, written)
    }
    let hint = builtin == .listContains ? arguments.compactMap { enumeration(of: $0) }.first : nil
    let typed = arguments.map { type($0, hint: hint) }
    let result = resultType(builtin, Array(zip(arguments, typed.map(\.type))))
    return emit(.call(builtin, typed.map(\.id)), result, written)
  }

  /// The value of `date("…")` and its like; a finding where the text is none.
  private mutating func constant(_ builtin: Builtin, _ arguments: [ExpressionNodeID], _ written: ExpressionNodeID)
    -> Value?
  {
    guard arguments.count == 1, case .leaf(.literal(.string(let content))) = tree[arguments[0]] else { return nil }
    let value: Value?
    let kind: Kind
    switch builtin {
    case .date: (value, kind) = (TemporalText.date(content), ExpressionKinds.dateFormat)
    case .time: (value, kind) = (TemporalText.time(content), ExpressionKinds.dateFormat)
    case .dateAndTime: (value, kind) = (TemporalText.dateTime(content), ExpressionKinds.dateFormat)
    case .duration: (value, kind) = (TemporalText.duration(content), ExpressionKinds.durationFormat)
    default: return nil
    }
    if let value { return value }
    report(
      kind, arguments[0],
      vi: "“\(content)” không đọc được; mẫu: 2026-08-20, 15:30:00, 2026-08-20T15:30, P3D, PT8H.",
      en: "“\(content)” cannot be read; patterns: 2026-08-20, 15:30:00, 2026-08-20T15:30, P3D, PT8H.")
    return .null
  }

  private mutating func resultType(
    _ builtin: Builtin, _ arguments: [(id: ExpressionNodeID, type: ExpressionType)]
  ) -> ExpressionType {
    switch builtin {
    case .min, .max, .sum, .count: return aggregate(builtin, arguments)
    case .floor, .ceiling, .roundUp, .roundDown, .roundHalfUp, .roundHalfDown, .roundHalfEven, .modulo:
      for argument in arguments { require([.number], argument.type, argument.id) }
      return .number
    case .abs:
      require([.number, .daysDuration, .yearsDuration], arguments[0].type, arguments[0].id)
      return arguments[0].type
    case .date:
      if arguments.count == 1 {
        require([.string, .date, .dateTime], arguments[0].type, arguments[0].id)
      } else {
        for argument in arguments { require([.number], argument.type, argument.id) }
      }
      return .date
    case .time:
      if arguments.count == 1 {
        require([.string, .time, .dateTime], arguments[0].type, arguments[0].id)
      } else {
        for argument in arguments { require([.number], argument.type, argument.id) }
      }
      return .time
    case .dateAndTime:
      require(
        arguments.count == 1 ? [.string, .dateTime, .date] : [.date, .dateTime], arguments[0].type, arguments[0].id)
      if arguments.count == 2 { require([.time], arguments[1].type, arguments[1].id) }
      return .dateTime
    case .duration:
      require([.string], arguments[0].type, arguments[0].id)
      return .any
    case .contains, .startsWith, .endsWith, .stringLength:
      for argument in arguments { require([.string], argument.type, argument.id) }
      return builtin == .stringLength ? .number : .boolean
    case .listContains:
      require([.list(.any)], arguments[0].type, arguments[0].id)
      if case .list(let element) = arguments[0].type {
        requireComparable(arguments[1].type, element, needsOrder: false, arguments[1].id, arguments[0].id)
      }
      return .boolean
    }
  }

  /// Functions that take one list or its elements.
  private mutating func aggregate(
    _ builtin: Builtin, _ arguments: [(id: ExpressionNodeID, type: ExpressionType)]
  ) -> ExpressionType {
    var elements = arguments
    if arguments.count == 1, case .list(let element) = arguments[0].type { elements = [(arguments[0].id, element)] }
    if builtin == .count { return .number }
    var joined: ExpressionType?
    for element in elements {
      if builtin == .sum {
        require([.number, .daysDuration, .yearsDuration], element.type, element.id)
      } else if let first = elements.first {
        requireComparable(first.type, element.type, needsOrder: true, first.id, element.id)
      }
      joined = joined.map { $0.joined(with: element.type) } ?? element.type
    }
    return joined ?? .any
  }
}

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
    guard !isStandard, arguments.count == 1, case .leaf(.literal(.string(let content))) = tree[arguments[0]]
    else { return nil }
    let value: Value?
    let kind: Kind
    switch builtin {
    case .date: (value, kind) = (CatalogueTemporalText.date(content).map(Value.date), ExpressionKinds.dateFormat)
    case .time: (value, kind) = (CatalogueTemporalText.time(content).map(Value.time), ExpressionKinds.dateFormat)
    case .dateAndTime:
      (value, kind) = (
        CatalogueTemporalText.dateAndTime(content).map(Value.dateTime), ExpressionKinds.dateFormat
      )
    case .duration: (value, kind) = (TemporalLiteral(duration: content).map(Value.init), ExpressionKinds.durationFormat)
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
    case .min, .max, .sum, .mean, .product, .median: return aggregate(builtin, arguments)
    case .abs:
      require([.number, .daysDuration, .yearsDuration], arguments.first?.type ?? .any, arguments.first?.id)
      return arguments.first?.type ?? .any
    case .date where arguments.count == 1:
      require([.string, .date, .dateTime], arguments[0].type, arguments[0].id)
      return .date
    case .time where arguments.count == 1:
      require([.string, .time, .dateTime], arguments[0].type, arguments[0].id)
      return .time
    case .dateAndTime where arguments.count == 1:
      require([.string, .dateTime, .date], arguments[0].type, arguments[0].id)
      return .dateTime
    case .listContains where arguments.count == 2:
      require([.list(.any)], arguments[0].type, arguments[0].id)
      if case .list(let element) = arguments[0].type {
        requireComparable(arguments[1].type, element, needsOrder: false, arguments[1].id, arguments[0].id)
      }
      return .boolean
    default: return fitted(builtin, arguments)
    }
  }

  /// Checks the arguments against the first signature that takes so many.
  private mutating func fitted(
    _ builtin: Builtin, _ arguments: [(id: ExpressionNodeID, type: ExpressionType)]
  ) -> ExpressionType {
    let fitting = builtin.signatures.filter { $0.arity.contains(arguments.count) }
    guard let signature = fitting.first else { return .any }
    if fitting.count == 1 {
      for (index, argument) in arguments.enumerated() {
        let parameter = signature.parameters[min(index, signature.parameters.count - 1)]
        let wanted = ExpressionType(parameter.type)
        if case .list = wanted, case .list = argument.type { continue }
        // A value alone is the list of it.
        if case .list(let element) = wanted, element == .any { continue }
        require([wanted], argument.type, argument.id)
      }
    }
    switch builtin {
    case .reverse, .sublist, .append, .insertBefore, .remove, .listReplace, .distinctValues, .duplicateValues, .sort:
      return arguments.first?.type ?? .any
    default: return ExpressionType(signature.result)
    }
  }

  /// Functions that take one list or its elements.
  private mutating func aggregate(
    _ builtin: Builtin, _ arguments: [(id: ExpressionNodeID, type: ExpressionType)]
  ) -> ExpressionType {
    var elements = arguments
    if arguments.count == 1, case .list(let element) = arguments[0].type { elements = [(arguments[0].id, element)] }
    var joined: ExpressionType?
    for element in elements {
      if builtin == .product || builtin == .median {
        require([.number], element.type, element.id)
      } else if builtin == .sum || builtin == .mean {
        require([.number, .daysDuration, .yearsDuration], element.type, element.id)
      } else if let first = elements.first {
        requireComparable(first.type, element.type, needsOrder: true, first.id, element.id)
      }
      joined = joined.map { $0.joined(with: element.type) } ?? element.type
    }
    return joined ?? .any
  }
}

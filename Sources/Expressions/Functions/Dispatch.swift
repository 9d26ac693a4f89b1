extension Builtin {
  /// The result of a call; null for arguments that do not fit any signature.
  func value(_ arguments: [Value], _ evaluation: inout Evaluation, _ facts: (FactID) -> Value) -> Value {
    for signature in signatures {
      guard let fitted = signature.fitted(arguments, refusesNull: refusesNull) else { continue }
      return evaluation.bounded(result(fitted, &evaluation, facts))
    }
    return .null
  }

  /// Whether even an optional argument must not be null.
  private var refusesNull: Bool {
    switch self {
    case .floor, .ceiling, .roundUp, .roundDown, .roundHalfUp, .roundHalfDown, .roundHalfEven: true
    default: false
    }
  }

  private func result(_ arguments: [Value], _ evaluation: inout Evaluation, _ facts: (FactID) -> Value) -> Value {
    switch self {
    case .number, .string, .date, .time, .dateAndTime, .duration, .yearsAndMonthsDuration, .not:
      return conversion(arguments)
    case .substring, .stringLength, .upperCase, .lowerCase, .substringBefore, .substringAfter, .replace, .contains,
      .startsWith, .endsWith, .matches, .split, .stringJoin:
      return text(arguments, &evaluation)
    case .sort, .listReplace: return ordering(arguments, &evaluation, facts)
    case .listContains, .sublist, .append, .concatenate, .insertBefore, .remove, .reverse, .indexOf, .union,
      .distinctValues, .duplicateValues, .flatten:
      return list(arguments, &evaluation)
    case .count, .min, .max, .sum, .mean, .all, .any, .product, .median, .stddev, .mode: return aggregate(arguments)
    case .decimal, .floor, .ceiling, .roundUp, .roundDown, .roundHalfUp, .roundHalfDown, .roundHalfEven, .abs, .modulo,
      .sqrt, .log, .exp, .odd, .even:
      return numeric(arguments)
    case .is:
      guard arguments.count == 2 else { return .boolean(false) }
      return .boolean(arguments[0].isIdentical(to: arguments[1]))
    case .now: return evaluation.now.map(Value.dateTime) ?? .null
    case .today: return evaluation.now.map { .date($0.date) } ?? .null
    case .dayOfYear, .dayOfWeek, .monthOfYear, .weekOfYear: return calendar(arguments[0])
    case .range: return Value.range(parsing: arguments[0])
    case .before, .after, .meets, .metBy, .overlaps, .overlapsBefore, .overlapsAfter, .finishes, .finishedBy,
      .includes, .during, .starts, .startedBy, .coincides:
      return relation(arguments)
    case .context, .contextPut, .contextMerge, .getValue, .getEntries: return contexts(arguments, &evaluation)
    }
  }
}

extension Signature {
  /// The arguments as the parameters want them; a variadic one is gathered in a list. Nil when they do not fit.
  func fitted(_ arguments: [Value], refusesNull: Bool) -> [Value]? {
    guard arity.contains(arguments.count) else { return nil }
    var result: [Value] = []
    for (index, parameter) in parameters.enumerated() {
      guard index < arguments.count else { break }
      if isVariadic, index == parameters.count - 1 {
        var rest: [Value] = []
        for argument in arguments[index...] {
          guard let value = argument.converted(to: parameter.type) else { return nil }
          rest.append(value)
        }
        result.append(.list(rest))
        break
      }
      let argument = arguments[index]
      if argument == .null {
        guard parameter.type == .any || (parameter.isOptional && !refusesNull) else { return nil }
        result.append(.null)
        continue
      }
      guard let value = fit(argument, parameter.type) else { return nil }
      result.append(value)
    }
    return result
  }

  private func fit(_ argument: Value, _ type: TypeName) -> Value? {
    guard case .function = type else { return argument.converted(to: type) }
    if case .function = argument { return argument }
    return nil
  }
}

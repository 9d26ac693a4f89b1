import Expressions

/// One side of a comparison: a condition that may be unknown, or a value.
enum ComparedSide {
  case truth(Verdict)
  case value(Operand, ExpressionType)
}

extension TwoValuedWriter {
  func side(_ id: ExpressionNodeID) throws(UntranslatableExpression) -> ComparedSide {
    if case .leaf = expression[id] { return .value(try operand(id), type(id)) }
    if let value = constant(id) { return .value(try operand(of: value), type(id)) }
    return type(id) == .boolean ? .truth(try verdict(id)) : .value(try operand(id), type(id))
  }

  func compare(
    _ comparison: Comparison, _ left: ComparedSide, _ right: ComparedSide
  ) throws(UntranslatableExpression) -> Verdict {
    switch comparison {
    case .equal: return .definite(try equality(left, right))
    case .notEqual: return .definite(try equality(left, right).negation)
    default: break
    }
    guard case .value(let first, let type) = left, case .value(let second, let other) = right else { return .unknown }
    if first.defined == .no || second.defined == .no { return .unknown }
    guard type.comparesAsText || type == .number, other.comparesAsText || other == .number else {
      throw UntranslatableExpression("phép so sánh lớn bé giữa hai giá trị kiểu \(type.title.vi)")
    }
    let (one, two) = compared(first, second)
    let atom = Formula.atom(
      "\(one) \(comparison.sign) \(two)", contrary: "\(one) \(comparison.contrary.sign) \(two)")
    return Verdict.definite(atom).given(.all([first.defined, second.defined]))
  }

  /// FEEL's `=`, which is never unknown between values of one type: null equals null and nothing else.
  private func equality(_ left: ComparedSide, _ right: ComparedSide) throws(UntranslatableExpression) -> Formula {
    switch (left, right) {
    case (.value(let first, let type), .value(let second, let other)):
      if case .list = type, spelling == .juel { throw UntranslatableExpression("phép so sánh hai danh sách") }
      if case .list = other, spelling == .juel { throw UntranslatableExpression("phép so sánh hai danh sách") }
      if first.defined == .no { return second.defined.negation }
      if second.defined == .no { return first.defined.negation }
      if let one = first.literal, let two = second.literal { return .constant(one.isEqual(to: two) == true) }
      let (one, two) = compared(first, second)
      let isEqual = spelling.equality(one, two)
      if first.isBare, second.isBare, first.denominator == second.denominator || first.isPlain || second.isPlain {
        return isEqual
      }
      return .any([
        .all([first.defined, second.defined, isEqual]), .all([first.defined.negation, second.defined.negation]),
      ])
    case (.truth(let first), .truth(let second)): return TwoValuedWriter.equality(first, second)
    case (.truth(let first), .value(let second, _)): return TwoValuedWriter.equality(first, verdict(of: second))
    case (.value(let first, _), .truth(let second)): return TwoValuedWriter.equality(verdict(of: first), second)
    }
  }

  private static func equality(_ first: Verdict, _ second: Verdict) -> Formula {
    .any([
      .all([first.holds, second.holds]), .all([first.fails, second.fails]),
      .all([first.holds.negation, first.fails.negation, second.holds.negation, second.fails.negation]),
    ])
  }

  /// Both values as they are compared: over a common denominator, or as they are where one is a literal.
  private func compared(_ left: Operand, _ right: Operand) -> (String, String) {
    if left.isPlain && right.literal != nil || right.isPlain && left.literal != nil {
      return (left.divided.text, right.divided.text)
    }
    let (first, second, _) = aligned(left, right)
    return (first.text, second.text)
  }

  /// `in`: whether one of the tests lets the value pass.
  func membership(
    _ value: ExpressionNodeID, _ tests: [ExpressionNodeID]
  ) throws(UntranslatableExpression) -> Verdict {
    if case .list = type(value) { throw UntranslatableExpression("phép “trong” hỏi về cả một danh sách") }
    let subject = try side(value)
    var verdicts: [Verdict] = []
    for test in tests { verdicts.append(try accepts(subject, test)) }
    return .any(verdicts)
  }

  private func accepts(
    _ subject: ComparedSide, _ test: ExpressionNodeID
  ) throws(UntranslatableExpression) -> Verdict {
    switch expression[test] {
    case .test(let comparison, let inner): return try compare(comparison, subject, side(inner))
    case .range(let lower, let upper, let includesLower, let includesUpper):
      return try lies(subject, side(lower), side(upper), includesLower, includesUpper)
    case .list(let elements):
      var formulas: [Formula] = []
      for element in elements {
        if case .list = type(element) { throw UntranslatableExpression("danh sách trong danh sách") }
        formulas.append(try accepts(subject, element).holds)
      }
      return .definite(.any(formulas))
    default:
      if let value = constant(test) { return try accepts(subject, value, type(test)) }
      guard case .list = type(test) else { return try compare(.equal, subject, side(test)) }
      let list = try operand(test)
      guard case .value(let element, _) = subject, element.isBare, list.isBare else {
        throw UntranslatableExpression("phép “trong” với danh sách tính được")
      }
      // Null is in a list that is not there.
      return .definite(
        .any([
          .all([list.defined, contains(list.text, element.text)]),
          .all([list.defined.negation, element.defined.negation]),
        ]))
    }
  }

  private func accepts(
    _ subject: ComparedSide, _ test: Value, _ type: ExpressionType
  ) throws(UntranslatableExpression) -> Verdict {
    switch test {
    case .list(let elements):
      var formulas: [Formula] = []
      for element in elements { formulas.append(try accepts(subject, element, .any).holds) }
      return .definite(.any(formulas))
    case .range(let bounds):
      let kind = ComparedSide.type(of: subject)
      let (lower, upper) = (try operand(of: bounds.lower), try operand(of: bounds.upper))
      if let comparison = bounds.comparison {
        return try compare(comparison, subject, .value(bounds.lower == .null ? upper : lower, kind))
      }
      return try lies(
        subject, .value(lower, kind), .value(upper, kind), bounds.includesLower, bounds.includesUpper)
    default: return try compare(.equal, subject, .value(try operand(of: test), type))
    }
  }

  private func lies(
    _ subject: ComparedSide, _ lower: ComparedSide, _ upper: ComparedSide, _ includesLower: Bool, _ includesUpper: Bool
  ) throws(UntranslatableExpression) -> Verdict {
    .all([
      try compare(includesLower ? .greaterOrEqual : .greater, subject, lower),
      try compare(includesUpper ? .lessOrEqual : .less, subject, upper),
    ])
  }

  /// Whether a list that is there has an element.
  func contains(_ list: String, _ element: String) -> Formula {
    spelling == .python
      ? .atom("\(element) in \(list)", contrary: "\(element) not in \(list)")
      : .atom("\(list).contains(\(element))", contrary: "!\(list).contains(\(element))")
  }
}

extension ComparedSide {
  fileprivate static func type(of side: ComparedSide) -> ExpressionType {
    if case .value(_, let type) = side { type } else { .boolean }
  }
}

extension Operand {
  /// A name: what an engine's variable or a bound name holds.
  fileprivate var isPlain: Bool { isBare && denominator == 1 && literal == nil }
}

extension ExpressionType {
  /// Whether the order of the values is that of their text: dates and their like have one width in ISO 8601.
  fileprivate var comparesAsText: Bool {
    switch self {
    case .string, .date, .dateTime, .time: true
    default: false
    }
  }
}

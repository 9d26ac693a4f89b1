import Expressions

/// What a value in a guard is made of, as far as comparing it can be decided.
enum Term: Sendable {
  case constant(Value)
  /// The fact itself, by its slot.
  case fact(Int)
  /// A number computed from at most one fact.
  case numeric(Numeric)
  /// Two facts or more, or something that only evaluation can tell.
  case other
}

extension GuardReading {
  /// What a node is made of, when the nodes below it are known.
  func term(_ node: ExpressionNode<ExpressionLeaf>, _ terms: [Term]) -> Term {
    switch node {
    case .leaf(.literal(let value)): return .constant(value)
    case .leaf(.enumerationValue(let word)): return .constant(.string(word))
    case .leaf(.fact(let id)): return slots[id].map(Term.fact) ?? .other
    case .negative(let inner): return numeric(terms[inner.index]).map { .numeric($0.negated) } ?? .other
    case .arithmetic(let arithmetic, let left, let right):
      if isNull(arithmetic, terms[left.index], terms[right.index]) { return .constant(.null) }
      guard let first = numeric(terms[left.index]), let second = numeric(terms[right.index]) else { return .other }
      return GuardReading.numeric(arithmetic, first, second).map(Term.numeric) ?? .other
    case .call(.floor, let arguments), .call(.ceiling, let arguments):
      guard arguments.count == 1 else { return .other }
      return numeric(terms[arguments[0].index]).map { .numeric($0.rounded) } ?? .other
    case .call(.min, let arguments), .call(.max, let arguments):
      guard let first = arguments.first, var best = numeric(terms[first.index]) else { return .other }
      for argument in arguments.dropFirst() {
        guard let next = numeric(terms[argument.index]), let both = best.extreme(with: next) else { return .other }
        best = both
      }
      return .numeric(best.rounded)
    default: return .other
    }
  }

  /// Whether arithmetic gives null in every case: an operand is null, or a number is divided by zero.
  private func isNull(_ arithmetic: Arithmetic, _ left: Term, _ right: Term) -> Bool {
    if case .constant(.null) = left { return true }
    switch right {
    case .constant(.null): return true
    case .constant(.number(let divisor)): return arithmetic == .divide && divisor.isZero
    default: return false
    }
  }

  /// A term as a number of at most one fact.
  func numeric(_ term: Term) -> Numeric? {
    switch term {
    case .constant(.number(let number)): return Numeric(constant: number)
    case .fact(let slot):
      guard case .grid(.number(let decimals)) = scales[slot].kind else { return nil }
      return Numeric(slot: slot, decimals: decimals)
    case .numeric(let numeric): return numeric
    case .constant, .other: return nil
    }
  }

  private static func numeric(_ arithmetic: Arithmetic, _ left: Numeric, _ right: Numeric) -> Numeric? {
    switch arithmetic {
    case .add: return left.adding(right)
    case .subtract: return left.adding(right.negated)
    case .multiply:
      if let factor = constant(right) { return left.multiplied(by: factor) }
      return constant(left).map { right.multiplied(by: $0) }
    case .divide:
      guard let divisor = constant(right), !divisor.isZero else { return nil }
      return left.divided(by: divisor)
    case .power: return nil
    }
  }

  private static func constant(_ numeric: Numeric) -> Decimal? {
    numeric.slot == nil ? numeric.line?.offset : nil
  }
}

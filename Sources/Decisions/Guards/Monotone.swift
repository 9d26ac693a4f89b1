import Expressions

/// A value computed from at most one fact that never falls, or never rises, as the fact grows.
struct Monotone: Sendable {
  /// Nil for a constant.
  var slot: Int?
  var direction: Direction

  static let constant = Monotone(slot: nil, direction: .constant)

  var reversed: Monotone { Monotone(slot: slot, direction: direction.reversed) }

  /// What both together do when added; nil when they ask for two facts or go against each other.
  func joined(with other: Monotone) -> Monotone? {
    guard slot == nil || other.slot == nil || slot == other.slot else { return nil }
    let way = direction + other.direction
    return way == .unknown ? nil : Monotone(slot: slot ?? other.slot, direction: way)
  }
}

extension GuardReading {
  /// How a node goes with the one fact for which it asks; nil when it asks for several or goes up and down.
  func monotone(_ id: ExpressionNodeID, in expression: TypedExpression, depth: Int = 0) -> Monotone? {
    guard depth <= TypedExpression.greatestDepth else { return nil }
    func inner(_ id: ExpressionNodeID) -> Monotone? { monotone(id, in: expression, depth: depth + 1) }
    switch expression[id] {
    case .leaf(.literal): return .constant
    case .leaf(.fact(let fact)):
      guard let slot = slots[fact], case .grid = scales[slot].kind else { return nil }
      return Monotone(slot: slot, direction: .rising)
    case .negative(let node): return inner(node)?.reversed
    case .arithmetic(let operation, let left, let right):
      guard let first = inner(left), let second = inner(right) else { return nil }
      return joined(operation, first, second, operands: (left, right), result: id, expression)
    case .path(let node, let name):
      return GuardReading.risingParts[expression.types[node.index]]?.contains(name) == true ? inner(node) : nil
    case .call(let builtin, let arguments): return call(builtin, arguments, expression, inner)
    default: return nil
    }
  }

  /// The parts that grow with the whole.
  private static let risingParts: [ExpressionType: Set<String>] = [
    .date: ["year"], .dateTime: ["year"], .time: ["hour"], .daysDuration: ["days"], .yearsDuration: ["years"],
  ]

  private func joined(
    _ operation: Arithmetic, _ first: Monotone, _ second: Monotone, operands: (ExpressionNodeID, ExpressionNodeID),
    result: ExpressionNodeID, _ expression: TypedExpression
  ) -> Monotone? {
    // A time of day that is moved begins again at midnight.
    guard expression.types[result.index] != .time else { return nil }
    switch operation {
    case .add: return first.joined(with: second)
    case .subtract: return first.joined(with: second.reversed)
    case .multiply:
      if let factor = constant(operands.1, expression) { return first.turned(by: factor) }
      return constant(operands.0, expression).flatMap { second.turned(by: $0) }
    case .divide: return constant(operands.1, expression).flatMap { first.turned(by: $0) }
    case .power: return nil
    }
  }

  /// A number that stands in the text and is not zero.
  private func constant(_ id: ExpressionNodeID, _ expression: TypedExpression) -> Decimal? {
    switch expression[id] {
    case .leaf(.literal(.number(let number))): number.isZero ? nil : number
    case .negative(let inner): constant(inner, expression)?.negated
    default: nil
    }
  }

  private func call(
    _ builtin: Builtin, _ arguments: [ExpressionNodeID], _ expression: TypedExpression,
    _ inner: (ExpressionNodeID) -> Monotone?
  ) -> Monotone? {
    switch builtin {
    case .decimal, .floor, .ceiling, .roundUp, .roundDown, .roundHalfUp, .roundHalfDown, .roundHalfEven:
      guard let first = arguments.first, arguments.dropFirst().allSatisfy({ inner($0)?.slot == nil }) else {
        return nil
      }
      return inner(first)
    case .date, .dateAndTime:
      guard arguments.count == 1 else { return nil }
      switch expression.types[arguments[0].index] {
      case .date, .dateTime: return inner(arguments[0])
      default: return nil
      }
    case .yearsAndMonthsDuration:
      guard arguments.count == 2, let from = inner(arguments[0]), let to = inner(arguments[1]) else { return nil }
      return from.reversed.joined(with: to)
    case .min, .max:
      guard let first = arguments.first, var all = inner(first) else { return nil }
      for argument in arguments.dropFirst() {
        guard let next = inner(argument), let both = all.joined(with: next) else { return nil }
        all = both
      }
      return all
    default: return nil
    }
  }

  /// How two such values stand to each other; the cut is found by evaluating them.
  func monotoneOrdering(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, in expression: TypedExpression
  ) -> Ordering? {
    guard let first = monotone(left, in: expression), let second = monotone(right, in: expression),
      let difference = first.joined(with: second.reversed), let slot = difference.slot,
      case .grid(let grid) = scales[slot].kind
    else { return nil }
    let compare = { (position: Int128) -> (isLess: Bool, isGreater: Bool)? in
      guard let fact = grid.value(at: position) else { return nil }
      let low = expression.evaluate(left) { _ in fact }
      let high = expression.evaluate(right) { _ in fact }
      guard let isLess = low.isLess(than: high), let isGreater = high.isLess(than: low) else { return nil }
      return (isLess, isGreater)
    }
    let rises = difference.direction == .rising
    let range = scales[slot].range ?? grid.range
    let reached = firstPosition(in: range) { position in compare(position).map { rises ? !$0.isLess : !$0.isGreater } }
    let passed = firstPosition(in: range) { position in compare(position).map { rises ? $0.isGreater : $0.isLess } }
    guard let reached, let passed, reached <= passed else { return nil }
    return Ordering(slot: slot, reached: reached, passed: passed, isRising: rises)
  }
}

extension Monotone {
  fileprivate func turned(by factor: Decimal) -> Monotone { factor < .zero ? reversed : self }
}

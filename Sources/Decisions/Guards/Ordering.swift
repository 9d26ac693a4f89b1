import Expressions

/// How a left value stands to a right one for every position of one fact.
struct Ordering: Sendable {
  let slot: Int
  /// The first position at which the two are equal, and the first after those.
  let reached: Int128
  let passed: Int128
  /// The left value grows with the fact, or the right one falls.
  let isRising: Bool

  var less: TruthProfile {
    isRising ? TruthProfile(.holds, [(reached, .fails)]) : TruthProfile(.fails, [(passed, .holds)])
  }

  var greater: TruthProfile {
    isRising ? TruthProfile(.fails, [(passed, .holds)]) : TruthProfile(.holds, [(reached, .fails)])
  }

  var equal: TruthProfile { TruthProfile(.fails, [(reached, .holds), (passed, .fails)]) }

  var reversed: Ordering { Ordering(slot: slot, reached: reached, passed: passed, isRising: !isRising) }
}

/// One side of a comparison.
struct Operand: Sendable {
  let node: ExpressionNodeID
  let term: Term
}

extension GuardReading {
  /// How two values of which one fact decides stand to each other; nil when that is not certain.
  func ordering(_ left: Operand, _ right: Operand, in expression: TypedExpression) -> Ordering? {
    switch (left.term, right.term) {
    case (.fact(let slot), .constant(let value)):
      guard case .grid(let grid) = scales[slot].kind, let places = grid.positions(of: value) else { return nil }
      return Ordering(slot: slot, reached: places.first, passed: places.after, isRising: true)
    case (.constant, .fact): return ordering(right, left, in: expression)?.reversed
    default:
      return computedOrdering(left, right, in: expression) ?? monotoneOrdering(left.node, right.node, in: expression)
    }
  }

  private func computedOrdering(_ left: Operand, _ right: Operand, in expression: TypedExpression) -> Ordering? {
    guard let first = numeric(left.term), let second = numeric(right.term),
      let difference = first.adding(second.negated), let slot = difference.slot,
      case .grid(let grid) = scales[slot].kind
    else { return nil }
    // Rounded values on both sides keep their order only when their difference needs no exact line.
    let direction = first.direction + second.direction.reversed
    let way = direction == .unknown ? difference.direction : direction
    guard way == .rising || way == .falling else { return nil }
    let compare = { (position: Int128) -> (isLess: Bool, isGreater: Bool)? in
      guard let fact = grid.number(at: position),
        let low = number(at: left.node, of: expression, where: { _ in fact }),
        let high = number(at: right.node, of: expression, where: { _ in fact })
      else { return nil }
      return (low < high, high < low)
    }
    let rises = way == .rising
    let hasReached = { (position: Int128) in compare(position).map { rises ? !$0.isLess : !$0.isGreater } }
    let hasPassed = { (position: Int128) in compare(position).map { rises ? $0.isGreater : $0.isLess } }
    let places = guessed(difference, grid, hasReached, hasPassed) ?? searched(difference, grid, hasReached, hasPassed)
    return places.map { Ordering(slot: slot, reached: $0.0, passed: $0.1, isRising: rises) }
  }

  /// The cut where a line crosses zero, if trying its neighbours confirms it.
  private func guessed(
    _ difference: Numeric, _ grid: Grid, _ hasReached: (Int128) -> Bool?, _ hasPassed: (Int128) -> Bool?
  ) -> (Int128, Int128)? {
    guard let line = difference.line, let root = line.offset.negated.divided(by: line.slope),
      let places = grid.positions(of: root), grid.range.contains(places.first - 1),
      grid.range.contains(places.after), hasReached(places.first - 1) == false, hasReached(places.first) == true,
      hasPassed(places.after - 1) == false, hasPassed(places.after) == true
    else { return nil }
    return (places.first, places.after)
  }

  private func searched(
    _ difference: Numeric, _ grid: Grid, _ hasReached: (Int128) -> Bool?, _ hasPassed: (Int128) -> Bool?
  ) -> (Int128, Int128)? {
    let guess = difference.nearRoot.flatMap { grid.positions(of: $0)?.first } ?? 0
    guard let reached = firstPosition(in: grid.range, near: guess, where: hasReached),
      let passed = firstPosition(in: grid.range, near: reached, where: hasPassed), reached <= passed
    else { return nil }
    return (reached, passed)
  }
}

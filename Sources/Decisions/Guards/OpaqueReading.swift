import Expressions

extension GuardReading {
  enum OpaqueComparison {
    case less
    case equal
  }

  private mutating func keys(_ reading: inout Reading) -> [TermKey] {
    if let keys = reading.keys { return keys }
    let keys = terms.keys(of: reading.expression)
    reading.keys = keys
    return keys
  }

  /// A whole condition that only evaluation can tell.
  mutating func opaque(_ id: ExpressionNodeID, _ reading: inout Reading) -> FormulaID {
    let key = keys(&reading)[id.index]
    return opaque(.truth(key), id, [id], .truth, [.fails, .holds, .unknown], reading.expression)
  }

  /// A comparison that only evaluation can tell.
  ///
  /// Where both sides always have an order, one outcome of three settles all comparisons between them.
  mutating func opaque(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ comparison: OpaqueComparison, _ reading: inout Reading
  ) -> FormulaID {
    let keys = keys(&reading)
    let first = keys[left.index]
    let second = keys[right.index]
    let (low, high) = (min(first, second), max(first, second))
    if alwaysHasOrder(reading.terms[left.index], reading.terms[right.index]) {
      if first == second { return pool.constant(comparison == .equal ? .holds : .fails) }
      let truths: [Truth] =
        switch comparison {
        case .equal: [.fails, .holds, .fails]
        case .less: first == low ? [.holds, .fails, .fails] : [.fails, .fails, .holds]
        }
      let (one, other) = first == low ? (left, right) : (right, left)
      return opaque(.order(low, high), one, [one, other], .order, truths, reading.expression)
    }
    let key = comparison == .equal ? OpaqueKey.equal(low, high) : .less(first, second)
    return opaque(key, left, [left, right], .truth, [.fails, .holds, .unknown], reading.expression)
  }

  private func alwaysHasOrder(_ left: Term, _ right: Term) -> Bool {
    if let first = numeric(left), let second = numeric(right) {
      // A line never overflows nor divides by zero.
      return first.line != nil && second.line != nil
    }
    guard case .fact(let slot) = left, case .fact(let other) = right else { return false }
    switch (scales[slot].kind, scales[other].kind) {
    case (.grid(.date), .grid(.date)), (.grid(.minutes), .grid(.minutes)), (.grid(.months), .grid(.months)),
      (.text, .text):
      return true
    default: return false
    }
  }

  private mutating func opaque(
    _ key: OpaqueKey, _ node: ExpressionNodeID, _ nodes: [ExpressionNodeID], _ outcomes: OpaqueCondition.Outcomes,
    _ truths: [Truth], _ expression: TypedExpression
  ) -> FormulaID {
    if let known = opaqueKeys[key] { return pool.add(.atom(.opaque(known, truths))) }
    let place = opaqueConditions.count
    opaqueKeys[key] = place
    opaqueConditions.append(
      OpaqueCondition(
        expression: expression, node: GuardReading.whole(nodes, in: expression), operands: nodes,
        facts: GuardReading.facts(below: nodes, in: expression), outcomes: outcomes))
    return pool.add(.atom(.opaque(place, truths)))
  }

  /// The nearest node above some nodes.
  private static func whole(_ nodes: [ExpressionNodeID], in expression: TypedExpression) -> ExpressionNodeID {
    guard nodes.count > 1 else { return nodes.first ?? expression.root }
    let above = expression.nodes.firstIndex { node in nodes.allSatisfy { node.children.contains($0) } }
    return above.map { ExpressionNodeID($0) } ?? nodes[0]
  }

  private static func facts(below nodes: [ExpressionNodeID], in expression: TypedExpression) -> [FactID] {
    var open = nodes
    var seen: Set<Int> = []
    var facts: Set<FactID> = []
    while let id = open.popLast() {
      guard seen.insert(id.index).inserted else { continue }
      if case .leaf(.fact(let fact)) = expression[id] { facts.insert(fact) }
      open += expression[id].children
    }
    return facts.sorted()
  }
}

extension TypedExpression {
  /// The value under the given facts, in FEEL's three-valued logic; whatever cannot be computed is null.
  ///
  /// Every node is computed once, from the ends to the root, without recursion.
  package func evaluate(_ facts: (FactID) -> Value) -> Value {
    var values: [Value] = []
    values.reserveCapacity(nodes.count)
    for node in nodes { values.append(value(of: node, values, facts)) }
    return values[values.count - 1]
  }

  private func value(of node: ExpressionNode<ExpressionLeaf>, _ values: [Value], _ facts: (FactID) -> Value) -> Value {
    switch node {
    case .leaf(.literal(let value)): value
    case .leaf(.fact(let id)): facts(id)
    case .leaf(.enumerationValue(let name)): .string(name)
    case .negative(let inner): values[inner.index].negated
    case .not(let inner): Value(truth: values[inner.index].truth.map { !$0 })
    case .and(let left, let right): Value(truth: allTrue([values[left.index].truth, values[right.index].truth]))
    case .or(let left, let right): Value(truth: anyTrue([values[left.index].truth, values[right.index].truth]))
    case .comparison(let comparison, let left, let right):
      Value(truth: comparison.holds(values[left.index], values[right.index]))
    case .arithmetic(let arithmetic, let left, let right):
      arithmetic.value(values[left.index], values[right.index])
    case .between(let value, let lower, let upper):
      Value(
        truth: allTrue([
          Comparison.greaterOrEqual.holds(values[value.index], values[lower.index]),
          Comparison.lessOrEqual.holds(values[value.index], values[upper.index]),
        ]))
    case .membership(let value, let tests):
      Value(truth: anyTrue(tests.map { holds($0, for: values[value.index], values) }))
    case .test(_, let inner): values[inner.index]
    case .conditional(let test, let then, let otherwise):
      values[test.index].truth == true ? values[then.index] : values[otherwise.index]
    case .list(let elements): .list(elements.map { values[$0.index] })
    case .range(let lower, let upper, let includesLower, let includesUpper):
      .range(
        Value.Bounds(
          lower: values[lower.index], upper: values[upper.index], includesLower: includesLower,
          includesUpper: includesUpper))
    case .call(let builtin, let arguments): builtin.value(arguments.map { values[$0.index] })
    }
  }

  /// Whether one test after `in` holds for a value.
  private func holds(_ test: ExpressionNodeID, for value: Value, _ values: [Value]) -> Bool? {
    if case .test(let comparison, _) = self[test] { return comparison.holds(value, values[test.index]) }
    switch values[test.index] {
    case .range(let bounds): return value.isIn(bounds)
    case .list(let elements):
      return anyTrue(
        elements.map {
          if case .range(let bounds) = $0 { return value.isIn(bounds) }
          return value.isEqual(to: $0)
        })
    case let single: return value.isEqual(to: single)
    }
  }
}

extension DecisionTable {
  /// The table as one expression, so that what asks for its value can be decided over all cases: `if row 1 holds then
  /// its output else …`.
  ///
  /// Rows that contradict each other count as the first of them. Nil for policies that give lists or extremes, and for
  /// tables of more than 200 rows.
  package func expression(in scope: Scope) -> TypedExpression? {
    guard rules.count <= 200 else { return nil }
    var writer = TableWriter(scope: scope)
    switch policy {
    case .unique, .any, .first: return writer.finished(firstOf: rules, else: defaultOutput)
    case .priority: return byPriority.flatMap { writer.finished(firstOf: $0, else: defaultOutput) }
    case .sum: return writer.finished(sumOf: rules, else: defaultOutput)
    case .count:
      let ones = rules.map { Rule(condition: $0.condition, output: $0.output.one) }
      return writer.finished(sumOf: ones, else: defaultOutput ?? rules.first?.output.zero)
    case .ruleOrder, .outputOrder, .collect, .minimum, .maximum: return nil
    }
  }

  /// The rules by the place of their outputs in the order; nil when an output is not a literal.
  private var byPriority: [Rule]? {
    var places: [Int] = []
    for rule in rules {
      guard let literal = rule.output.literal,
        let place = outputOrder.firstIndex(where: { $0.isEqual(to: literal) == true })
      else { return nil }
      places.append(place)
    }
    return rules.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { rules[$0] }
  }
}

/// Writes nodes one after the other.
private struct TableWriter {
  let scope: Scope
  var nodes: [ExpressionNode<ExpressionLeaf>] = []
  var types: [ExpressionType] = []
  var ranges: [Range<Int>] = []

  private mutating func add(_ node: ExpressionNode<ExpressionLeaf>, _ type: ExpressionType) -> ExpressionNodeID {
    nodes.append(node)
    types.append(type)
    ranges.append(0..<0)
    return ExpressionNodeID(nodes.count - 1)
  }

  private mutating func add(_ part: TypedExpression) -> ExpressionNodeID {
    let shift = nodes.count
    nodes += part.nodes.map { $0.mapChildren(leaf: { $0 }) { ExpressionNodeID($0.index + shift) } }
    types += part.types
    ranges += part.ranges
    return ExpressionNodeID(nodes.count - 1)
  }

  private mutating func output(_ part: TypedExpression?) -> ExpressionNodeID {
    part.map { add($0) } ?? add(.leaf(.literal(.null)), .null)
  }

  private mutating func condition(_ rule: DecisionTable.Rule) -> ExpressionNodeID {
    rule.condition.map { add($0) } ?? add(.leaf(.literal(.boolean(true))), .boolean)
  }

  private var whole: TypedExpression? {
    TypedExpression(nodes: nodes, types: types, ranges: ranges, scope: scope)
  }

  mutating func finished(firstOf rules: [DecisionTable.Rule], else otherwise: TypedExpression?) -> TypedExpression? {
    var rest = output(otherwise)
    for rule in rules.reversed() {
      let test = condition(rule)
      let then = add(rule.output)
      rest = add(.conditional(test, then: then, otherwise: rest), types[then.index])
    }
    return whole
  }

  /// The sum of the outputs of the rules that hold; the other value when none does.
  mutating func finished(sumOf rules: [DecisionTable.Rule], else otherwise: TypedExpression?) -> TypedExpression? {
    guard rules.allSatisfy({ $0.output.type == .number }), let first = rules.first else { return nil }
    var any = condition(first)
    for rule in rules.dropFirst() {
      let next = condition(rule)
      any = add(.or(any, next), .boolean)
    }
    var sum = term(first)
    for rule in rules.dropFirst() {
      let next = term(rule)
      sum = add(.arithmetic(.add, sum, next), .number)
    }
    let none = output(otherwise)
    _ = add(.conditional(any, then: sum, otherwise: none), .number)
    return whole
  }

  private mutating func term(_ rule: DecisionTable.Rule) -> ExpressionNodeID {
    let test = condition(rule)
    let then = add(rule.output)
    let zero = add(.leaf(.literal(.number(.zero))), .number)
    return add(.conditional(test, then: then, otherwise: zero), .number)
  }
}

extension TypedExpression {
  /// The value when the expression is a literal or a declared value.
  package var literal: Value? {
    switch self[root] {
    case .leaf(.literal(let value)): value
    case .leaf(.enumerationValue(let name)): .string(name)
    default: nil
    }
  }

  /// An expression that is always this value of a fact.
  package static func constant(_ value: Value, of type: FactType) -> TypedExpression {
    TypedExpression(
      nodes: [.leaf(.literal(value))], types: [ExpressionType(type)], ranges: [0..<0], scope: Scope([])) ?? .null
  }

  fileprivate var one: TypedExpression { number(.one) }
  fileprivate var zero: TypedExpression { number(.zero) }

  private func number(_ number: Decimal) -> TypedExpression {
    TypedExpression(nodes: [.leaf(.literal(.number(number)))], types: [.number], ranges: [0..<0], scope: scope) ?? self
  }
}

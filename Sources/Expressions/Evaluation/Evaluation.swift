/// Evaluates one typed tree in FEEL's three-valued logic; whatever cannot be computed is null.
///
/// Depth, steps and the size of what is made are bounded: beyond a limit the result is null, so that no expression hangs
/// or fills the memory.
struct Evaluation {
  /// How deep nodes and calls of functions may nest.
  static let depthLimit = 600
  /// How many nodes may be evaluated.
  static let stepLimit = 1_000_000
  /// How many elements and bytes lists and strings may hold together.
  static let sizeLimit = 10_000_000

  let now: DateAndTime?
  var locals: [Value] = []
  var depth = 0
  var steps = 0
  var size = 0

  init(now: DateAndTime?) { self.now = now }

  /// Whether something of this size may still be made.
  mutating func mayMake(_ count: Int) -> Bool {
    size = size &+ max(0, count)
    return size <= Evaluation.sizeLimit && count <= Evaluation.sizeLimit
  }

  func local(_ local: Local) -> Value { locals.indices.contains(local.slot) ? locals[local.slot] : .null }

  mutating func bind(_ local: Local, _ value: Value) {
    while locals.count <= local.slot { locals.append(.null) }
    locals[local.slot] = value
  }
}

extension TypedExpression {
  /// The value under the given facts; `now` is what `now()` and `today()` say, null without it.
  package func evaluate(now: DateAndTime? = nil, _ facts: (FactID) -> Value) -> Value {
    var evaluation = Evaluation(now: now)
    return value(root, &evaluation, facts)
  }

  /// The value under the given facts where many are asked for: at most so many steps are taken and so many elements and
  /// bytes made, and never more than the general limits allow; null beyond.
  package func evaluate(atMost allowance: Int, _ facts: (FactID) -> Value) -> Value {
    var evaluation = Evaluation(now: nil)
    evaluation.steps = max(0, Evaluation.stepLimit - max(0, allowance))
    evaluation.size = max(0, Evaluation.sizeLimit - max(0, allowance))
    return value(root, &evaluation, facts)
  }

  /// The value of one node under the given facts; null for one that leans on names bound around it.
  package func evaluate(_ id: ExpressionNodeID, _ facts: (FactID) -> Value) -> Value {
    var evaluation = Evaluation(now: nil)
    return value(id, &evaluation, facts)
  }

  /// The value of a node.
  func value(_ id: ExpressionNodeID, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value) -> Value {
    if case .leaf(let leaf) = nodes[id.index] {
      switch leaf {
      case .literal(let value): return value
      case .fact(let id): return facts(id)
      case .enumerationValue(let name): return .string(name)
      case .local(let local): return evaluation.local(local)
      }
    }
    evaluation.steps += 1
    guard evaluation.depth < Evaluation.depthLimit, evaluation.steps < Evaluation.stepLimit else { return .null }
    evaluation.depth += 1
    defer { evaluation.depth -= 1 }
    return inner(nodes[id.index], &evaluation, facts)
  }

  private func inner(
    _ node: ExpressionNode<ExpressionLeaf>, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    switch node {
    case .leaf: .null
    case .negative(let inner): value(inner, &evaluation, facts).negated
    case .not(let inner): Value(truth: value(inner, &evaluation, facts).truth.map { !$0 })
    case .and(let left, let right): conjunction(left, right, &evaluation, facts)
    case .or(let left, let right): disjunction(left, right, &evaluation, facts)
    case .comparison(let comparison, let left, let right):
      Value(truth: comparison.holds(value(left, &evaluation, facts), value(right, &evaluation, facts)))
    case .arithmetic(let arithmetic, let left, let right):
      evaluation.bounded(arithmetic.value(value(left, &evaluation, facts), value(right, &evaluation, facts)))
    case .conditional(let test, let then, let otherwise):
      value(value(test, &evaluation, facts).truth == true ? then : otherwise, &evaluation, facts)
    case .between, .membership, .test, .range: comparing(node, &evaluation, facts)
    case .list(let elements): list(elements, &evaluation, facts)
    case .call(let builtin, let arguments):
      builtin.value(arguments.map { value($0, &evaluation, facts) }, &evaluation, facts)
    case .path(let inner, let name): value(inner, &evaluation, facts).member(name)
    case .filter, .member, .context: structured(node, &evaluation, facts)
    case .function, .invocation, .namedInvocation: functional(node, &evaluation, facts)
    case .loop(let iterations, let partial, let body): loop(iterations, partial, body, &evaluation, facts)
    case .quantified(let quantifier, let iterations, let condition):
      quantified(quantifier, iterations, condition, &evaluation, facts)
    case .instance(let inner, let type): .boolean(value(inner, &evaluation, facts).isInstance(of: type))
    }
  }

  private func conjunction(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    let first = value(left, &evaluation, facts).truth
    if first == false { return .boolean(false) }
    return Value(truth: allTrue([first, value(right, &evaluation, facts).truth]))
  }

  private func disjunction(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    let first = value(left, &evaluation, facts).truth
    if first == true { return .boolean(true) }
    return Value(truth: anyTrue([first, value(right, &evaluation, facts).truth]))
  }

  private func list(
    _ elements: [ExpressionNodeID], _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    guard evaluation.mayMake(elements.count) else { return .null }
    return .list(elements.map { value($0, &evaluation, facts) })
  }

  private func comparing(
    _ node: ExpressionNode<ExpressionLeaf>, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    switch node {
    case .between(let inner, let lower, let upper):
      let middle = value(inner, &evaluation, facts)
      return Value(
        truth: allTrue([
          Comparison.greaterOrEqual.holds(middle, value(lower, &evaluation, facts)),
          Comparison.lessOrEqual.holds(middle, value(upper, &evaluation, facts)),
        ]))
    case .membership(let inner, let tests):
      let subject = value(inner, &evaluation, facts)
      return Value(truth: anyTrue(tests.map { value($0, &evaluation, facts).accepts(subject) }))
    case .test(let comparison, let inner): return .range(Value.Bounds(comparison, value(inner, &evaluation, facts)))
    case .range(let lower, let upper, let includesLower, let includesUpper):
      return .range(
        Value.Bounds(
          lower: value(lower, &evaluation, facts), upper: value(upper, &evaluation, facts),
          includesLower: includesLower, includesUpper: includesUpper))
    default: return .null
    }
  }
}

extension Evaluation {
  /// A value whose size is counted; null beyond the limit.
  mutating func bounded(_ value: Value) -> Value {
    switch value {
    case .string(let text): mayMake(text.utf8.count) ? value : .null
    case .list(let elements): mayMake(elements.count) ? value : .null
    default: value
    }
  }
}

extension Value {
  /// Whether this test after `in` lets a value pass.
  func accepts(_ subject: Value) -> Bool? {
    switch self {
    case .range(let bounds): return subject.isIn(bounds)
    case .list(let elements):
      if case .list = subject, subject.isEqual(to: self) == true { return true }
      return elements.contains { element in
        if case .range(let bounds) = element {
          return subject.isIn(bounds) == true || subject.isEqual(to: element) == true
        }
        return subject.isEqual(to: element) == true
      }
    default: return subject.isEqual(to: self)
    }
  }
}

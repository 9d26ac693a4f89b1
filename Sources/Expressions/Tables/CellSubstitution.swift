extension TypedExpression {
  /// The expression with another in the place of a local; `slots` is how many places for locals this one has.
  ///
  /// What is said of one value alone is written plainly: `x in (< 5)` as `x < 5`.
  func replacing(_ local: Local, by other: TypedExpression, slots: Int, in scope: Scope) -> TypedExpression? {
    var copy = Substitution(source: self, replacements: [.local(local): other], shift: slots, simplifies: true)
    copy.add(root)
    return TypedExpression(nodes: copy.nodes, types: copy.types, ranges: copy.ranges, scope: scope)
  }

  /// The expression with the expressions that give some facts in their places; nil when it would become too large.
  package func replacing(_ facts: [FactID: TypedExpression], in scope: Scope) -> TypedExpression? {
    let asked = usedFacts.filter { facts[$0] != nil }
    guard !asked.isEmpty else { return self }
    let replacements = Dictionary(uniqueKeysWithValues: asked.map { (ExpressionLeaf.fact($0), facts[$0] ?? self) })
    let growth = nodes.reduce(0) { sum, node in
      if case .leaf(let leaf) = node { sum + (replacements[leaf]?.nodes.count ?? 0) } else { sum }
    }
    guard growth < 4_000 else { return nil }
    // Places of locals in the parts must not meet those of the whole.
    let slots = 1 + (nodes.compactMap(\.highestSlot).max() ?? -1)
    var copy = Substitution(source: self, replacements: replacements, shift: slots, simplifies: false)
    copy.add(root)
    return TypedExpression(nodes: copy.nodes, types: copy.types, ranges: copy.ranges, scope: scope)
  }
}

/// A copy under way; depth is that of the expressions, which the parser bounds.
private struct Substitution {
  let source: TypedExpression
  let replacements: [ExpressionLeaf: TypedExpression]
  let shift: Int
  /// Whether a test of one value is written as the comparison that it is.
  let simplifies: Bool
  var nodes: [ExpressionNode<ExpressionLeaf>] = []
  var types: [ExpressionType] = []
  var ranges: [Range<Int>] = []

  @discardableResult
  mutating func add(_ id: ExpressionNodeID) -> ExpressionNodeID {
    let node = source[id]
    if case .leaf(let leaf) = node, let replacement = replacements[leaf] {
      return add(replacement, at: source.ranges[id.index])
    }
    let plain = simplifies ? plainer(node) : node
    var places: [ExpressionNodeID: ExpressionNodeID] = [:]
    for child in plain.children where places[child] == nil { places[child] = add(child) }
    return append(
      plain.mapChildren(leaf: { $0 }) { places[$0] ?? $0 }, source.types[id.index], source.ranges[id.index])
  }

  private mutating func add(_ replacement: TypedExpression, at range: Range<Int>) -> ExpressionNodeID {
    let start = nodes.count
    for (node, type) in zip(replacement.nodes, replacement.types) {
      let moved = node.mapChildren(leaf: { $0 }) { ExpressionNodeID($0.index + start) }
      append(moved.shiftingLocals(by: shift), type, range)
    }
    return ExpressionNodeID(nodes.count - 1)
  }

  @discardableResult
  private mutating func append(
    _ node: ExpressionNode<ExpressionLeaf>, _ type: ExpressionType, _ range: Range<Int>
  ) -> ExpressionNodeID {
    nodes.append(node)
    types.append(type)
    ranges.append(range)
    return ExpressionNodeID(nodes.count - 1)
  }

  /// A test of one value as the comparison that it is.
  private func plainer(_ node: ExpressionNode<ExpressionLeaf>) -> ExpressionNode<ExpressionLeaf> {
    guard case .membership(let value, let tests) = node, tests.count == 1 else { return node }
    switch source[tests[0]] {
    case .test(let comparison, let bound): return .comparison(comparison, value, bound)
    case .range(let lower, let upper, includesLower: true, includesUpper: true):
      return .between(value, lower: lower, upper: upper)
    default: break
    }
    switch source.types[tests[0].index] {
    case .boolean, .number, .string, .date, .dateTime, .time, .daysDuration, .yearsDuration, .enumeration:
      return .comparison(.equal, value, tests[0])
    case .any, .null, .list, .range, .context, .function: return node
    }
  }
}

extension ExpressionNode where Leaf == ExpressionLeaf {
  /// The highest place of a local that the node names.
  fileprivate var highestSlot: Int? {
    switch self {
    case .leaf(.local(let local)), .filter(_, _, let local): local.slot
    case .member(_, let items, _): items.map(\.slot).max()
    case .context(let keys, _): keys.map(\.local.slot).max()
    case .function(let parameters, _): parameters.map(\.local.slot).max()
    case .loop(let iterations, let partial, _): max(partial.slot, iterations.map(\.local.slot).max() ?? 0)
    case .quantified(_, let iterations, _): iterations.map(\.local.slot).max()
    case .leaf, .negative, .not, .and, .or, .comparison, .arithmetic, .between, .membership, .test, .conditional, .list,
      .range, .call, .path, .invocation, .namedInvocation, .instance:
      nil
    }
  }

  /// The same node with the places of its locals moved up, so that they do not meet those of another expression.
  fileprivate func shiftingLocals(by shift: Int) -> ExpressionNode {
    func moved(_ local: Local) -> Local {
      Local(slot: local.slot + shift, name: local.name, isRenamable: local.isRenamable)
    }
    func moved(_ iteration: Iteration) -> Iteration {
      Iteration(local: moved(iteration.local), domain: iteration.domain, upper: iteration.upper)
    }
    switch self {
    case .leaf(.local(let local)): return .leaf(.local(moved(local)))
    case .filter(let list, let condition, let item): return .filter(list, condition, item: moved(item))
    case .member(let name, let items, let otherwise): return .member(name, of: items.map(moved), otherwise: otherwise)
    case .context(let keys, let nodes):
      return .context(keys.map { ContextKey(key: $0.key, local: moved($0.local)) }, nodes)
    case .function(let parameters, let body):
      return .function(
        parameters: parameters.map { Parameter(name: $0.name, local: moved($0.local), type: $0.type) }, body: body)
    case .loop(let iterations, let partial, let body):
      return .loop(iterations.map(moved), partial: moved(partial), body: body)
    case .quantified(let quantifier, let iterations, let condition):
      return .quantified(quantifier, iterations.map(moved), condition: condition)
    case .leaf, .negative, .not, .and, .or, .comparison, .arithmetic, .between, .membership, .test, .conditional, .list,
      .range, .call, .path, .invocation, .namedInvocation, .instance:
      return self
    }
  }
}

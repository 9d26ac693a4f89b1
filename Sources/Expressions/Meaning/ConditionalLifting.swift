extension TypedExpression {
  /// An equivalent expression in which nothing is reckoned or compared with a choice inside: `(if a then 1 else 2) > x`
  /// becomes `if a then 1 > x else 2 > x`, whose parts can be decided one by one.
  ///
  /// Nil when it would have more than 4,000 nodes.
  package func liftingConditionals() -> TypedExpression? {
    guard nodes.contains(where: { if case .conditional = $0 { true } else { false } }) else { return self }
    var lifting = Lifting(source: self)
    guard let tree = lifting.tree(root) else { return nil }
    var nodes: [ExpressionNode<ExpressionLeaf>] = []
    var types: [ExpressionType] = []
    var ranges: [Range<Int>] = []
    tree.flatten { node, origin in
      nodes.append(node)
      types.append(self.types[origin.index])
      ranges.append(self.ranges[origin.index])
      return ExpressionNodeID(nodes.count - 1)
    }
    return TypedExpression(nodes: nodes, types: types, ranges: ranges, scope: scope)
  }
}

/// A node with what stands below it, while it is being rebuilt; children stand for those of `node`, in their order.
private indirect enum LiftedTree {
  case node(ExpressionNode<ExpressionLeaf>, origin: ExpressionNodeID, children: [LiftedTree])
  case choice(origin: ExpressionNodeID, test: LiftedTree, then: LiftedTree, otherwise: LiftedTree)

  @discardableResult
  func flatten(_ add: (ExpressionNode<ExpressionLeaf>, ExpressionNodeID) -> ExpressionNodeID) -> ExpressionNodeID {
    switch self {
    case .node(let node, let origin, let children):
      var places = children.map { $0.flatten(add) }[...]
      return add(node.mapChildren(leaf: { $0 }) { _ in places.popFirst() ?? ExpressionNodeID(0) }, origin)
    case .choice(let origin, let test, let then, let otherwise):
      let parts = (test.flatten(add), then.flatten(add), otherwise.flatten(add))
      return add(.conditional(parts.0, then: parts.1, otherwise: parts.2), origin)
    }
  }
}

private struct Lifting {
  let source: TypedExpression
  var size = 0

  /// The tree of a node; depth is that of the source, which is bounded. Nil beyond the size.
  mutating func tree(_ id: ExpressionNodeID) -> LiftedTree? {
    let node = source[id]
    var children: [LiftedTree] = []
    for child in node.children {
      guard let tree = tree(child) else { return nil }
      children.append(tree)
    }
    size += 1
    guard size <= 4_000 else { return nil }
    switch node {
    case .conditional: return .choice(origin: id, test: children[0], then: children[1], otherwise: children[2])
    case .negative, .comparison, .arithmetic, .between, .membership, .test, .range, .call:
      return lifted(node, id, children, from: 0)
    default: return .node(node, origin: id, children: children)
    }
  }

  /// The node under the choices of its children.
  private mutating func lifted(
    _ node: ExpressionNode<ExpressionLeaf>, _ id: ExpressionNodeID, _ children: [LiftedTree], from start: Int
  ) -> LiftedTree? {
    size += 1
    guard size <= 4_000 else { return nil }
    for index in children.indices.dropFirst(start) {
      guard case .choice(let origin, let test, let then, let otherwise) = children[index] else { continue }
      var (first, second) = (children, children)
      first[index] = then
      second[index] = otherwise
      // A branch may itself be a choice: the same child is looked at again.
      guard let left = lifted(node, id, first, from: index), let right = lifted(node, id, second, from: index)
      else { return nil }
      return .choice(origin: origin, test: test, then: left, otherwise: right)
    }
    return .node(node, origin: id, children: children)
  }
}

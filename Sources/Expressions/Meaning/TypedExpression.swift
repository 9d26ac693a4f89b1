/// An expression whose names and types have been found right: a flat tree, children before parents, the root last.
///
/// Equal trees over equally declared facts are equal, wherever and however they were written.
package struct TypedExpression: Sendable {
  package let nodes: [ExpressionNode<ExpressionLeaf>]
  /// The type of every node.
  package let types: [ExpressionType]
  /// For every node the bytes of the text it was parsed from.
  package let ranges: [Range<Int>]
  /// The facts that it asks for, in the order of their ids.
  package let usedFacts: [FactID]
  let scope: Scope

  /// Nil for an empty tree.
  init?(nodes: [ExpressionNode<ExpressionLeaf>], types: [ExpressionType], ranges: [Range<Int>], scope: Scope) {
    guard !nodes.isEmpty, nodes.count == types.count, nodes.count == ranges.count else { return nil }
    self.init(whole: nodes, types, ranges, scope)
  }

  private init(
    whole nodes: [ExpressionNode<ExpressionLeaf>], _ types: [ExpressionType], _ ranges: [Range<Int>], _ scope: Scope
  ) {
    self.nodes = nodes
    self.types = types
    self.ranges = ranges
    self.scope = scope
    var used: Set<FactID> = []
    for case .leaf(.fact(let id)) in nodes { used.insert(id) }
    usedFacts = used.sorted()
  }

  /// The expression `null`.
  package static let null = TypedExpression(whole: [.leaf(.literal(.null))], [.null], [0..<0], Scope([]))

  package var root: ExpressionNodeID { ExpressionNodeID(nodes.count - 1) }

  /// The type of the whole.
  package var type: ExpressionType { types[types.count - 1] }

  package subscript(id: ExpressionNodeID) -> ExpressionNode<ExpressionLeaf> { nodes[id.index] }

  /// A text of an expression nested deeper than this, counting every `and` of a chain, is refused by the parser.
  package static let greatestDepth = Parser.depthLimit

  /// The longest way from the root down to an end.
  package var depth: Int {
    var depths = [Int](repeating: 1, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      depths[index] = 1 + (node.children.map { depths[$0.index] }.max() ?? 0)
    }
    return depths.last ?? 0
  }

  /// All of the expressions joined with `and`, this one first; facts keep their ids, which must be those of the scope.
  package func conjunction(_ others: [TypedExpression], in scope: Scope) -> TypedExpression {
    var nodes = self.nodes
    var types = self.types
    var ranges = self.ranges
    for other in others {
      let left = ExpressionNodeID(nodes.count - 1)
      let shift = nodes.count
      nodes += other.nodes.map { $0.mapChildren(leaf: { $0 }) { ExpressionNodeID($0.index + shift) } }
      types += other.types
      ranges += other.ranges
      let right = ExpressionNodeID(nodes.count - 1)
      nodes.append(.and(left, right))
      types.append(.boolean)
      ranges.append(ranges[left.index])
    }
    return TypedExpression(whole: nodes, types, ranges, scope)
  }

  /// The three-valued negation of the expression.
  package func negated(in scope: Scope) -> TypedExpression {
    TypedExpression(whole: nodes + [.not(root)], types + [.boolean], ranges + [ranges[root.index]], scope)
  }
}

extension TypedExpression: Hashable {
  package static func == (left: TypedExpression, right: TypedExpression) -> Bool {
    left.nodes == right.nodes && left.usedFacts.map { left.scope[$0] } == right.usedFacts.map { right.scope[$0] }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(nodes) }
}

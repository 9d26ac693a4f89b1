/// The place of a node in the array of its tree.
package struct ExpressionNodeID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// How two values are compared.
package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  var needsOrder: Bool { self != .equal && self != .notEqual }
}

/// What is done with two numbers, dates or durations.
package enum Arithmetic: String, Hashable, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "**"
}

/// One node of a flat tree: children are places in the same array.
package enum ExpressionNode<Leaf: Hashable & Sendable>: Hashable, Sendable {
  case leaf(Leaf)
  case negative(ExpressionNodeID)
  case not(ExpressionNodeID)
  case and(ExpressionNodeID, ExpressionNodeID)
  case or(ExpressionNodeID, ExpressionNodeID)
  case comparison(Comparison, ExpressionNodeID, ExpressionNodeID)
  case arithmetic(Arithmetic, ExpressionNodeID, ExpressionNodeID)
  case between(ExpressionNodeID, lower: ExpressionNodeID, upper: ExpressionNodeID)
  /// True if one of the tests holds; a test is a `test`, a range, a list of values, or one value.
  case membership(ExpressionNodeID, tests: [ExpressionNodeID])
  /// A comparison with the value that stands before `in`.
  case test(Comparison, ExpressionNodeID)
  case conditional(ExpressionNodeID, then: ExpressionNodeID, otherwise: ExpressionNodeID)
  case list([ExpressionNodeID])
  case range(ExpressionNodeID, ExpressionNodeID, includesLower: Bool, includesUpper: Bool)
  case call(Builtin, [ExpressionNodeID])

  /// The nodes directly below, in the order in which they are written.
  package var children: [ExpressionNodeID] {
    switch self {
    case .leaf: []
    case .negative(let node), .not(let node), .test(_, let node): [node]
    case .and(let left, let right), .or(let left, let right), .comparison(_, let left, let right),
      .arithmetic(_, let left, let right), .range(let left, let right, _, _):
      [left, right]
    case .between(let first, let second, let third), .conditional(let first, let second, let third):
      [first, second, third]
    case .membership(let node, let tests): [node] + tests
    case .list(let nodes), .call(_, let nodes): nodes
    }
  }

  /// The same node with other children, which are given in the order of `children`.
  func mapChildren<Other>(leaf: (Leaf) -> Other, _ map: (ExpressionNodeID) -> ExpressionNodeID) -> ExpressionNode<Other>
  {
    switch self {
    case .leaf(let value): .leaf(leaf(value))
    case .negative(let node): .negative(map(node))
    case .not(let node): .not(map(node))
    case .and(let left, let right): .and(map(left), map(right))
    case .or(let left, let right): .or(map(left), map(right))
    case .comparison(let operation, let left, let right): .comparison(operation, map(left), map(right))
    case .arithmetic(let operation, let left, let right): .arithmetic(operation, map(left), map(right))
    case .between(let value, let lower, let upper): .between(map(value), lower: map(lower), upper: map(upper))
    case .membership(let value, let tests): .membership(map(value), tests: tests.map(map))
    case .test(let operation, let node): .test(operation, map(node))
    case .conditional(let test, let then, let otherwise):
      .conditional(map(test), then: map(then), otherwise: map(otherwise))
    case .list(let nodes): .list(nodes.map(map))
    case .range(let lower, let upper, let includesLower, let includesUpper):
      .range(map(lower), map(upper), includesLower: includesLower, includesUpper: includesUpper)
    case .call(let builtin, let nodes): .call(builtin, nodes.map(map))
    }
  }
}

/// What stands at the ends of a tree as it was written, before typing.
enum WrittenLeaf: Hashable, Sendable {
  case literal(Value)
  /// A declared name: a fact, an enumeration's value, or both.
  case name(fact: FactID?, value: String?)
  /// Words that are no declared name; typing says what they should have been.
  case unknown(String)
}

/// What stands at the ends of a typed tree.
package enum ExpressionLeaf: Hashable, Sendable {
  case literal(Value)
  case fact(FactID)
  /// A declared value, where it is compared with a fact of its enumeration.
  case enumerationValue(String)
}

/// A tree as it was written: nodes, and the bytes of the text from which each came.
struct Expression {
  private(set) var nodes: [ExpressionNode<WrittenLeaf>] = []
  private(set) var ranges: [Range<Int>] = []
  private var depths: [Int] = []

  mutating func add(_ node: ExpressionNode<WrittenLeaf>, _ range: Range<Int>) -> ExpressionNodeID {
    nodes.append(node)
    ranges.append(range)
    depths.append(1 + (node.children.map { depths[$0.index] }.max() ?? 0))
    return ExpressionNodeID(nodes.count - 1)
  }

  subscript(id: ExpressionNodeID) -> ExpressionNode<WrittenLeaf> { nodes[id.index] }

  func range(_ id: ExpressionNodeID) -> Range<Int> { ranges[id.index] }

  /// The longest way from the node down to an end.
  func depth(_ id: ExpressionNodeID) -> Int { depths[id.index] }
}

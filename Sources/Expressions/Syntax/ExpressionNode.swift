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

/// One node of a flat tree: children are places in the same array, before the node itself.
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
  /// A comparison with the value that stands before `in`; by itself, the values that pass it.
  case test(Comparison, ExpressionNodeID)
  case conditional(ExpressionNodeID, then: ExpressionNodeID, otherwise: ExpressionNodeID)
  case list([ExpressionNodeID])
  case range(ExpressionNodeID, ExpressionNodeID, includesLower: Bool, includesUpper: Bool)
  case call(Builtin, [ExpressionNodeID])
  /// What an entry of a context, a part of a date or duration, or the entries of a list's contexts are.
  case path(ExpressionNodeID, String)
  /// The elements for which a condition holds, or the element at a place; `item` is the element being judged.
  case filter(ExpressionNodeID, ExpressionNodeID, item: Local)
  /// A name inside filters: an entry of the innermost element that has it, else what it means outside.
  case member(String, of: [Local], otherwise: ExpressionNodeID)
  /// Values under keys; each entry is a local that the later entries see.
  case context([ContextKey], [ExpressionNodeID])
  case function(parameters: [Parameter], body: ExpressionNodeID)
  case invocation(ExpressionNodeID, [ExpressionNodeID])
  case namedInvocation(ExpressionNodeID, names: [String], [ExpressionNodeID])
  /// The values of the body over all combinations; `partial` holds those found so far.
  case loop([Iteration], partial: Local, body: ExpressionNodeID)
  case quantified(Quantifier, [Iteration], condition: ExpressionNodeID)
  case instance(ExpressionNodeID, of: TypeName)

  /// The nodes directly below, in the order in which they are written.
  package var children: [ExpressionNodeID] {
    switch self {
    case .leaf: []
    case .negative(let node), .not(let node), .test(_, let node), .path(let node, _), .member(_, _, let node),
      .function(_, let node), .instance(let node, _):
      [node]
    case .and(let left, let right), .or(let left, let right), .comparison(_, let left, let right),
      .arithmetic(_, let left, let right), .range(let left, let right, _, _), .filter(let left, let right, _):
      [left, right]
    case .between(let first, let second, let third), .conditional(let first, let second, let third):
      [first, second, third]
    case .membership(let node, let nodes), .invocation(let node, let nodes), .namedInvocation(let node, _, let nodes):
      [node] + nodes
    case .list(let nodes), .call(_, let nodes), .context(_, let nodes): nodes
    case .loop(let iterations, _, let body), .quantified(_, let iterations, let body):
      iterations.flatMap(\.children) + [body]
    }
  }

  /// The same node with other children and leaves.
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
    case .path(let node, let name): .path(map(node), name)
    case .filter(let list, let condition, let item): .filter(map(list), map(condition), item: item)
    case .member(let name, let items, let otherwise): .member(name, of: items, otherwise: map(otherwise))
    case .context(let keys, let nodes): .context(keys, nodes.map(map))
    case .function(let parameters, let body): .function(parameters: parameters, body: map(body))
    case .invocation(let function, let nodes): .invocation(map(function), nodes.map(map))
    case .namedInvocation(let function, let names, let nodes):
      .namedInvocation(map(function), names: names, nodes.map(map))
    case .loop(let iterations, let partial, let body):
      .loop(iterations.map { $0.mapChildren(map) }, partial: partial, body: map(body))
    case .quantified(let quantifier, let iterations, let condition):
      .quantified(quantifier, iterations.map { $0.mapChildren(map) }, condition: map(condition))
    case .instance(let node, let type): .instance(map(node), of: type)
    }
  }
}

/// What stands at the ends of a tree as it was written, before typing.
enum WrittenLeaf: Hashable, Sendable {
  case literal(Value)
  /// A declared name: a fact, an enumeration's value, or both.
  case name(fact: FactID?, value: String?)
  case local(Local)
  /// The name of a built-in function that is not called here.
  case builtin(Builtin)
  /// Words that are no declared name; typing says what they should have been.
  case unknown(String)
}

/// What stands at the ends of a typed tree.
package enum ExpressionLeaf: Hashable, Sendable {
  case literal(Value)
  case fact(FactID)
  /// A declared value, where it is compared with a fact of its enumeration.
  case enumerationValue(String)
  /// A name bound inside the expression itself.
  case local(Local)
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

import Expressions

/// A part of a guard that cannot be decided from classes of values; what leans on it is marked undecided.
package struct OpaqueCondition: Hashable, Sendable {
  /// The first guard in which it stands.
  package let expression: TypedExpression
  /// Where it stands in that guard.
  package let node: ExpressionNodeID
  /// The condition itself, or the two values that are compared, in the order in which an order of them is told.
  package let operands: [ExpressionNodeID]
  /// The facts that it asks for, in the order of their ids.
  package let facts: [FactID]
  /// What its outcomes mean.
  package let outcomes: Outcomes

  /// The ways in which it can come out.
  package enum Outcomes: Hashable, Sendable {
    /// It fails, holds, or cannot be computed.
    case truth
    /// The first operand is less than, equal to or greater than the second.
    case order
  }

  /// The two facts of which it is the order, when it is nothing more.
  var orderedFacts: (FactID, FactID)? {
    guard outcomes == .order, operands.count == 2, case .leaf(.fact(let first)) = expression[operands[0]],
      case .leaf(.fact(let second)) = expression[operands[1]]
    else { return nil }
    return (first, second)
  }

  /// Whether it comes out this way in a case; nil when that cannot be computed here.
  func comesOut(_ outcome: Int, _ values: (FactID) -> Value) -> Bool? {
    switch outcomes {
    case .truth:
      guard node == expression.root, operands == [node] else { return nil }
      return Truth(expression.evaluate(values).truth).rawValue == UInt8(outcome)
    case .order:
      guard operands.count == 2, let first = operand(operands[0], values), let second = operand(operands[1], values),
        let isLess = first.isLess(than: second), let isGreater = second.isLess(than: first)
      else { return nil }
      return outcome == (isLess ? 0 : (isGreater ? 2 : 1))
    }
  }

  private func operand(_ id: ExpressionNodeID, _ values: (FactID) -> Value) -> Value? {
    if case .leaf(.fact(let fact)) = expression[id] { return values(fact) }
    let number = number(at: id, of: expression) { fact in
      if case .number(let number) = values(fact) { number } else { nil }
    }
    return number.map(Value.number)
  }

  /// The bytes of the guard's text in which it is written.
  package var range: Range<Int> { expression.ranges[node.index] }
}

/// By what opaque conditions are recognised as the same.
enum OpaqueKey: Hashable, Sendable {
  case truth(TermKey)
  case less(TermKey, TermKey)
  case equal(TermKey, TermKey)
  case order(TermKey, TermKey)
}

/// The identity of a subtree, equal for equal subtrees of different guards.
typealias TermKey = Int32

/// Subtrees of guards, each with one key.
struct TermTable: Sendable {
  /// A node whose children are keys, or one of a kind that cannot be taken apart, known by its whole guard.
  private enum Entry: Hashable, Sendable {
    case node(ExpressionNode<ExpressionLeaf>)
    case whole(TypedExpression, Int)
  }

  private var keys: [Entry: TermKey] = [:]

  /// The keys of all nodes of a guard.
  mutating func keys(of expression: TypedExpression) -> [TermKey] {
    var found: [TermKey] = []
    found.reserveCapacity(expression.nodes.count)
    for (index, node) in expression.nodes.enumerated() {
      let entry = TermTable.node(node, found).map(Entry.node) ?? .whole(expression, index)
      if let known = keys[entry] {
        found.append(known)
      } else {
        let key = TermKey(keys.count)
        keys[entry] = key
        found.append(key)
      }
    }
    return found
  }

  private static func node(
    _ node: ExpressionNode<ExpressionLeaf>, _ keys: [TermKey]
  ) -> ExpressionNode<ExpressionLeaf>? {
    let key = { (id: ExpressionNodeID) in ExpressionNodeID(Int(keys[id.index])) }
    switch node {
    case .leaf: return node
    case .negative(let inner): return .negative(key(inner))
    case .not(let inner): return .not(key(inner))
    case .and(let left, let right): return .and(key(left), key(right))
    case .or(let left, let right): return .or(key(left), key(right))
    case .comparison(let comparison, let left, let right): return .comparison(comparison, key(left), key(right))
    case .arithmetic(let arithmetic, let left, let right): return .arithmetic(arithmetic, key(left), key(right))
    case .between(let value, let lower, let upper): return .between(key(value), lower: key(lower), upper: key(upper))
    case .membership(let value, let tests): return .membership(key(value), tests: tests.map(key))
    case .test(let comparison, let inner): return .test(comparison, key(inner))
    case .conditional(let test, let then, let otherwise):
      return .conditional(key(test), then: key(then), otherwise: key(otherwise))
    case .list(let elements): return .list(elements.map(key))
    case .call(let builtin, let arguments): return .call(builtin, arguments.map(key))
    default: return nil
    }
  }
}

/// A name bound inside an expression: the place of its value, and how it is written.
///
/// Two are equal when their places are; the name is for people.
package struct Local: Hashable, Sendable {
  package let slot: Int
  package let name: String
  /// Nothing outside the expression depends on the name, so that standard FEEL may have it in ASCII.
  let isRenamable: Bool

  package static func == (left: Local, right: Local) -> Bool { left.slot == right.slot }

  package func hash(into hasher: inout Hasher) { hasher.combine(slot) }
}

/// One parameter of a function literal.
package struct Parameter: Hashable, Sendable {
  package let name: String
  package let local: Local
  /// What the argument must be; anything when nil.
  package let type: TypeName?
}

/// The key of an entry of a context, and the local by which later entries name its value.
package struct ContextKey: Hashable, Sendable {
  package let key: String
  package let local: Local
}

/// `x in list`, or `x in 1..5` where `upper` is the second bound.
package struct Iteration: Hashable, Sendable {
  package let local: Local
  package let domain: ExpressionNodeID
  package let upper: ExpressionNodeID?

  var children: [ExpressionNodeID] { [domain] + (upper.map { [$0] } ?? []) }

  func mapChildren(_ map: (ExpressionNodeID) -> ExpressionNodeID) -> Iteration {
    Iteration(local: local, domain: map(domain), upper: upper.map(map))
  }
}

/// `some … satisfies` or `every … satisfies`.
package enum Quantifier: Hashable, Sendable {
  case some
  case every
}

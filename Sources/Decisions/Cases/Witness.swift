import Expressions

/// One concrete case that anyone can replay.
package struct Witness: Hashable, Sendable {
  /// The value of a fact in the case.
  package struct Entry: Hashable, Sendable {
    package let fact: FactID
    package let value: Value
    /// The value matters for why the case was chosen; others are free within the constraints.
    package let matters: Bool
  }

  /// A way in which an opaque condition would have to come out.
  package struct Assumption: Hashable, Sendable {
    package let condition: OpaqueCondition
    /// The truth of the condition when its outcomes are truth values; nil when they are an order.
    package let truth: Truth?
    /// -1, 0 or 1 when the outcomes are an order: less, equal, greater.
    package let order: Int?
  }

  /// In the order of the facts' ids; every fact that was declared has a value.
  package let entries: [Entry]
  /// Without these outcomes the case is not one.
  package let assumptions: [Assumption]

  /// The value of a fact; null for one that was not declared.
  package func value(of fact: FactID) -> Value { entries.first { $0.fact == fact }?.value ?? .null }
}

/// Whether there are cases in a set, as far as this can be decided.
package enum Verdict: Hashable, Sendable {
  case never
  /// There is such a case: this one.
  case happens(Witness)
  /// There may be: the case needs opaque conditions to come out in a certain way.
  case undecided(Witness)
}

extension CaseSpace {
  /// A case of the set, with preferred values of facts where the set leaves the choice; nil for the empty set.
  package func witness(in set: CaseSet, preferring preferred: [FactID: Value] = [:]) -> Witness? {
    witness(leadingTo: DiagramStore.all, in: set.id, preferring: preferred)
  }

  func witness(leadingTo leaf: DiagramStore.ID, in root: DiagramStore.ID, preferring preferred: [FactID: Value])
    -> Witness?
  {
    let wanted = classes(of: preferred)
    guard let path = store.path(from: root, to: leaf, wanted: Array(wanted[..<levelCount])) else { return nil }
    return witness(of: path, preferring: preferred)
  }

  /// The classes of given values; -1 for what is not given.
  private func classes(of values: [FactID: Value]) -> [Int] {
    variables.map { variable in
      guard case .fact(let fact, _, _) = variable.subject, let value = values[fact] else { return -1 }
      return variable.index(of: value) ?? -1
    }
  }

  /// The case with the given class on every level; -1 for any.
  func witness(of path: [Int], preferring preferred: [FactID: Value]) -> Witness {
    var entries: [Witness.Entry] = []
    var assumptions: [Witness.Assumption] = []
    for (place, variable) in variables.enumerated() {
      let settled = path[safe: place] ?? -1
      switch variable.subject {
      case .fact(let fact, _, _):
        let wish = preferred[fact].flatMap { value in variable.index(of: value).map { (value, $0) } }
        let index = settled >= 0 ? settled : (wish?.1 ?? 0)
        let value = wish?.1 == index ? wish?.0 : variable.representatives[safe: index]
        entries.append(Witness.Entry(fact: fact, value: value ?? .null, matters: settled >= 0))
      case .opaque(let index, let outcomes):
        guard settled >= 0 else { continue }
        assumptions.append(
          Witness.Assumption(
            condition: opaqueConditions[index], truth: outcomes == .truth ? Truth(rawValue: UInt8(settled)) : nil,
            order: outcomes == .order ? settled - 1 : nil))
      }
    }
    return Witness(entries: entries.sorted { $0.fact < $1.fact }, assumptions: assumptions)
  }

  /// The opaque conditions on which membership of the set depends.
  package func opaqueConditions(of set: CaseSet) -> [OpaqueCondition] {
    store.support(set.id).compactMap { level in
      if case .opaque(let index, _) = variables[level].subject { opaqueConditions[index] } else { nil }
    }
  }

  /// The cases that lie in the set however opaque conditions come out.
  package mutating func certain(_ set: CaseSet) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.eliminated(set.id, levels: opaqueLevels, .and))
  }

  var opaqueLevels: [Bool] { variables[..<levelCount].map(\.isOpaque) }

  /// Whether the set has a case: exactly where it can be decided, and with the case.
  ///
  /// A case that needs an opaque condition to come out in some way is only a possible one.
  package mutating func verdict(
    on set: CaseSet, preferring preferred: [FactID: Value] = [:]
  ) throws(Undecided) -> Verdict {
    guard let possible = witness(in: set, preferring: preferred) else { return .never }
    guard !possible.assumptions.isEmpty else { return .happens(possible) }
    let sure = try certain(set)
    return witness(in: sure, preferring: preferred).map(Verdict.happens) ?? .undecided(possible)
  }
}

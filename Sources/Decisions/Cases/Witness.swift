import Expressions

/// One concrete case that anyone can replay.
package struct Witness: Hashable, Sendable {
  /// The value of a fact in the case.
  package struct Entry: Hashable, Sendable {
    package let fact: FactID
    package let value: Value
    /// The value matters for why the case was chosen; others are free within the constraints.
    package let matters: Bool

    package init(fact: FactID, value: Value, matters: Bool) {
      self.fact = fact
      self.value = value
      self.matters = matters
    }
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

  package init(entries: [Entry], assumptions: [Assumption]) {
    self.entries = entries
    self.assumptions = assumptions
  }

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
  package mutating func witness(in set: CaseSet, preferring preferred: [FactID: Value] = [:]) -> Witness? {
    witness(leadingTo: DiagramStore.all, in: set.id, preferring: preferred)
  }

  mutating func witness(
    leadingTo leaf: DiagramStore.ID, in root: DiagramStore.ID, preferring preferred: [FactID: Value]
  ) -> Witness? {
    let wanted = classes(of: preferred)
    guard let path = store.path(from: root, to: leaf, wanted: Array(wanted[..<levelCount])) else { return nil }
    return marked(witness(of: path, preferring: preferred), path, in: root)
  }

  /// The witness with those facts marked on which it depends among the allowed cases: what only the constraints ask is no
  /// reason.
  private mutating func marked(_ witness: Witness, _ path: [Int], in root: DiagramStore.ID) -> Witness {
    guard allowed != DiagramStore.all,
      let plain = Answer({ () throws(Undecided) in try store.simplified(root, within: allowed) }).known
    else { return witness }
    var asked: Set<FactID> = []
    var id = plain
    while !store.isLeaf(id) {
      let level = Int(store.levels[Int(id)])
      var index = path[level]
      if case .fact(let fact, _, _) = variables[level].subject {
        asked.insert(fact)
        index = variables[level].index(of: witness.value(of: fact)) ?? index
      }
      id = store.child(id, max(index, 0))
    }
    let entries = witness.entries.map {
      Witness.Entry(fact: $0.fact, value: $0.value, matters: $0.matters && asked.contains($0.fact))
    }
    return Witness(entries: entries, assumptions: witness.assumptions)
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
    realisation(of: path, preferring: preferred).witness
  }

  /// The opaque conditions on which membership of the set depends.
  package mutating func opaqueConditions(of set: CaseSet) -> [OpaqueCondition] {
    store.support(set.id).compactMap { level in
      if case .opaque(let index, _) = variables[level].subject { opaqueConditions[index] } else { nil }
    }
  }

  /// The cases that lie in the set however opaque conditions come out.
  package mutating func certain(_ set: CaseSet) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.eliminated(set.id, levels: opaqueLevels, .and))
  }

  var opaqueLevels: [Bool] { variables[..<levelCount].map(\.isOpaque) }

  /// How many ways through a set are tried to find one that needs no assumption.
  private static let greatestTries = 200

  /// Whether the set has a case: exactly where it can be decided, and with the case.
  ///
  /// A case that needs an opaque condition to come out in some way counts when values are found for which it does; the
  /// order of two facts is decided exactly.
  package mutating func verdict(
    on set: CaseSet, preferring preferred: [FactID: Value] = [:]
  ) throws(Undecided) -> Verdict {
    guard let possible = witness(in: set, preferring: preferred) else { return .never }
    guard !possible.assumptions.isEmpty else { return .happens(possible) }
    let inAnyCase = try certain(set)
    if let sure = witness(in: inAnyCase, preferring: preferred) { return .happens(sure) }
    var tries = 0
    var isPossible = false
    var found: Witness?
    var path = [Int](repeating: -1, count: levelCount)
    let isComplete = forEachWay(set.id, &path) { way in
      tries += 1
      let real = realisation(of: way, preferring: preferred)
      isPossible = isPossible || !real.isImpossible
      if real.witness.assumptions.isEmpty { found = marked(real.witness, way, in: set.id) }
      return found == nil && tries < CaseSpace.greatestTries
    }
    if let found { return .happens(found) }
    return isComplete && !isPossible ? .never : .undecided(possible)
  }

  /// Calls for every way to the leaf 1 until `body` returns false; whether all have been tried.
  private func forEachWay(_ id: DiagramStore.ID, _ path: inout [Int], _ body: ([Int]) -> Bool) -> Bool {
    if id == DiagramStore.none { return true }
    if store.isLeaf(id) { return body(path) }
    let level = Int(store.levels[Int(id)])
    for index in 0..<store.arity(id) {
      path[level] = index
      guard forEachWay(store.child(id, index), &path, body) else { return false }
    }
    path[level] = -1
    return true
  }
}

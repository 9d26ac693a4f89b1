import Expressions

extension CaseSpace {
  /// The cases in both sets.
  package mutating func and(_ left: CaseSet, _ right: CaseSet) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.apply(.and, left.id, right.id))
  }

  /// The cases in at least one of the sets.
  package mutating func or(_ left: CaseSet, _ right: CaseSet) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.apply(.or, left.id, right.id))
  }

  /// The cases in at least one of many sets.
  package mutating func union(_ sets: [CaseSet]) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.union(sets.map(\.id)))
  }

  /// The allowed cases that are not in the set.
  package mutating func not(_ set: CaseSet) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.apply(.difference, allowed, set.id))
  }

  /// The cases of the first set that are not in the second.
  package mutating func subtracting(_ right: CaseSet, from left: CaseSet) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.apply(.difference, left.id, right.id))
  }

  /// Whether every case of the first set is in the second.
  package mutating func implies(_ left: CaseSet, _ right: CaseSet) throws(Undecided) -> Bool {
    try store.apply(.difference, left.id, right.id) == DiagramStore.none
  }

  /// Whether no case is in both sets.
  package mutating func areDisjoint(_ left: CaseSet, _ right: CaseSet) throws(Undecided) -> Bool {
    try store.isDisjoint(left.id, right.id)
  }

  /// Whether no case is in the set.
  package func isEmpty(_ set: CaseSet) -> Bool { set.id == DiagramStore.none }

  /// The cases that lie in the set for some values of the given facts, whatever values they have themselves.
  package mutating func exists(_ facts: [FactID], _ set: CaseSet) throws(Undecided) -> CaseSet {
    let open = try store.eliminated(set.id, levels: levels(of: facts), .or)
    return CaseSet(id: try store.apply(.and, open, allowed))
  }

  /// The cases that lie in the set for all allowed values of the given facts.
  package mutating func forAll(_ facts: [FactID], _ set: CaseSet) throws(Undecided) -> CaseSet {
    try not(try exists(facts, try not(set)))
  }

  /// The cases of the set in which a fact has a value of the given one's class; none when no case has the value.
  package mutating func restrict(_ set: CaseSet, _ fact: FactID, to value: Value) throws(Undecided) -> CaseSet {
    guard let place = place(of: fact), let index = variables[place].index(of: value) else { return none }
    guard place < levelCount else { return set }
    var children = [DiagramStore.ID](repeating: DiagramStore.none, count: variables[place].classCount)
    children[index] = DiagramStore.all
    return CaseSet(id: try store.apply(.and, set.id, try store.node(place, children)))
  }

  /// The facts on which membership of the set depends, constraints included.
  package mutating func facts(of set: CaseSet) -> [FactID] {
    store.support(set.id).compactMap { level in
      if case .fact(let fact, _, _) = variables[level].subject { fact } else { nil }
    }
  }

  /// How many diagram nodes the set takes, leaves included.
  package mutating func size(_ set: CaseSet) -> Int { store.size(set.id) }

  func place(of fact: FactID) -> Int? {
    variables.firstIndex { variable in
      if case .fact(fact, _, _) = variable.subject { true } else { false }
    }
  }

  private func levels(of facts: [FactID]) -> [Bool] {
    let wanted = Set(facts)
    return variables[..<levelCount].map { variable in
      if case .fact(let fact, _, _) = variable.subject { wanted.contains(fact) } else { false }
    }
  }
}

extension DiagramStore {
  /// The union, halves first, so that small sets meet small sets.
  mutating func union(_ sets: [ID]) throws(Undecided) -> ID {
    var sets = sets
    if sets.isEmpty { return DiagramStore.none }
    while sets.count > 1 {
      var next: [ID] = []
      for index in stride(from: 0, to: sets.count, by: 2) {
        next.append(index + 1 < sets.count ? try apply(.or, sets[index], sets[index + 1]) : sets[index])
      }
      sets = next
    }
    return sets[0]
  }
}

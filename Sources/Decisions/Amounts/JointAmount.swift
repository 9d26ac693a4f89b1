import Expressions

/// Several amounts at once: which of their values occur together.
package struct JointAmount: Sendable {
  /// In every case the number of its combination.
  package let amount: CaseAmount
  /// The values of a combination, in the order of the amounts; nil where an amount has none.
  package let combinations: [[Int64?]]
}

extension CaseSpace {
  /// The combinations of values that occur in the cases of a set; more than `limit` of them are undecided.
  package mutating func joint(
    _ amounts: [CaseAmount], within set: CaseSet? = nil, atMost limit: Int
  ) throws(Undecided) -> JointAmount {
    var combined = try restrict(try amount(0), to: set ?? all)
    var combinations: [[Int64?]] = [[]]
    for amount in amounts {
      var known: [Pair: Int64] = [:]
      var next: [[Int64?]] = []
      let id = try store.paired(combined.id, amount.id) { store, left, right throws(Undecided) in
        let pair = Pair(
          left: store.leafValue(left), right: right == DiagramStore.outside ? nil : store.leafValue(right))
        if let place = known[pair] { return try store.leaf(place) }
        guard next.count < limit else { throw .tooManyOperations(limit: limit) }
        let place = Int64(next.count)
        known[pair] = place
        next.append(combinations[Int(pair.left)] + [pair.right])
        return try store.leaf(place)
      }
      combined = CaseAmount(id: id)
      combinations = next
    }
    return JointAmount(amount: combined, combinations: combinations)
  }

  private struct Pair: Hashable {
    let left: Int64
    let right: Int64?
  }

  /// 1 in the cases of the set, 0 in the others.
  package mutating func indicator(of set: CaseSet) throws(Undecided) -> CaseAmount { try amount(1, in: set) }

  /// The amount with each value changed to another; nil takes the value away.
  package mutating func mapped(
    _ amount: CaseAmount, _ change: (Int64) -> Int64?
  ) throws(Undecided) -> CaseAmount {
    let id = try store.mapped(amount.id) { store, leaf throws(Undecided) in
      guard leaf != DiagramStore.outside, let value = change(store.leafValue(leaf)) else { return DiagramStore.outside }
      return try store.leaf(value)
    }
    return CaseAmount(id: id)
  }

  /// The cases in which the amount has a value.
  package mutating func cases(having amount: CaseAmount) throws(Undecided) -> CaseSet {
    let id = try store.mapped(amount.id) { _, leaf throws(Undecided) in
      leaf == DiagramStore.outside ? DiagramStore.none : DiagramStore.all
    }
    return try and(CaseSet(id: id), all)
  }

  /// An amount that has a value in no case.
  package var nothing: CaseAmount { CaseAmount(id: DiagramStore.outside) }

  /// A case in which the amount has a value; nil when there is none.
  package mutating func witness(
    having value: Int64, of amount: CaseAmount, preferring preferred: [FactID: Value] = [:]
  ) -> Witness? {
    guard let leaf = store.leafID(of: value) else { return nil }
    return witness(leadingTo: leaf, in: amount.id, preferring: preferred)
  }
}

extension DiagramStore {
  /// Puts a leaf in the place of every pair of leaves; where the first has no value, the pair has none.
  fileprivate mutating func paired(
    _ first: ID, _ second: ID, _ make: (inout DiagramStore, ID, ID) throws(Undecided) -> ID
  ) throws(Undecided) -> ID {
    pending.removeAll(keepingCapacity: true)
    return try pairing(first, second, oneTimeCode(), make)
  }

  private mutating func pairing(
    _ first: ID, _ second: ID, _ code: Int32, _ make: (inout DiagramStore, ID, ID) throws(Undecided) -> ID
  ) throws(Undecided) -> ID {
    if first == DiagramStore.outside { return first }
    if isLeaf(first), isLeaf(second) { return try make(&self, first, second) }
    if let known = cache.result(code, first, second) { return known }
    try step()
    let firstLevel = levels[Int(first)]
    let secondLevel = levels[Int(second)]
    let level = min(firstLevel, secondLevel)
    for index in 0..<Int(arities[Int(level)]) {
      let left = firstLevel == level ? child(first, index) : first
      let right = secondLevel == level ? child(second, index) : second
      pending.append(try pairing(left, right, code, make))
    }
    let result = try node(level)
    cache.store(code, first, second, result)
    return result
  }
}

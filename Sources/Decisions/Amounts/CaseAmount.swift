import Expressions

/// A whole number that may differ from case to case, in a unit that the caller chooses; outside of its cases it has no
/// value. Equal amounts are equal values.
package struct CaseAmount: Hashable, Sendable {
  let id: DiagramStore.ID
}

/// An extreme value and a case that has it.
package struct Extreme: Hashable, Sendable {
  package let value: Int64
  package let witness: Witness

  package init(value: Int64, witness: Witness) {
    self.value = value
    self.witness = witness
  }
}

extension CaseAmount {
  /// An exact decimal number in units of 10⁻ᵈ; nil when it has more decimals or does not fit.
  package static func units(of number: Decimal, decimals: Int) -> Int64? {
    guard (0...18).contains(decimals) else { return nil }
    return number.multiplied(by: Decimal(powerOfTen(decimals)))?.intValue.map(Int64.init)
  }
}

extension CaseSpace {
  /// The same amount in every allowed case.
  package mutating func amount(_ value: Int64) throws(Undecided) -> CaseAmount { try amount(value, in: all, else: nil) }

  /// An amount in the cases of a set; elsewhere another, or no value.
  package mutating func amount(
    _ value: Int64, in set: CaseSet, else other: Int64? = 0
  ) throws(Undecided) -> CaseAmount {
    let outside = try other.map { value throws(Undecided) in try store.leaf(value) } ?? DiagramStore.outside
    return try within(try store.choice(set.id, try store.leaf(value), outside))
  }

  private mutating func within(_ id: DiagramStore.ID) throws(Undecided) -> CaseAmount {
    CaseAmount(id: try store.apply(.within, allowed, id))
  }

  /// The sum in the cases in which both have a value.
  package mutating func sum(_ left: CaseAmount, _ right: CaseAmount) throws(Undecided) -> CaseAmount {
    CaseAmount(id: try store.apply(.plus, left.id, right.id))
  }

  /// The lesser of the two values, or the one that there is.
  package mutating func minimum(_ left: CaseAmount, _ right: CaseAmount) throws(Undecided) -> CaseAmount {
    CaseAmount(id: try store.apply(.minimum, left.id, right.id))
  }

  /// The greater of the two values, or the one that there is.
  package mutating func maximum(_ left: CaseAmount, _ right: CaseAmount) throws(Undecided) -> CaseAmount {
    CaseAmount(id: try store.apply(.maximum, left.id, right.id))
  }

  /// The first amount in the cases of the set, the second elsewhere.
  package mutating func choice(
    _ set: CaseSet, then: CaseAmount, otherwise: CaseAmount
  ) throws(Undecided) -> CaseAmount {
    try within(try store.choice(set.id, then.id, otherwise.id))
  }

  /// The amount in the cases of the set only.
  package mutating func restrict(_ amount: CaseAmount, to set: CaseSet) throws(Undecided) -> CaseAmount {
    CaseAmount(id: try store.apply(.within, set.id, amount.id))
  }

  /// The cases in which the first amount exceeds the second; both must have a value.
  package mutating func cases(
    where left: CaseAmount, exceeds right: CaseAmount
  ) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.apply(.greater, left.id, right.id))
  }

  /// The cases in which the amount is at least so much.
  package mutating func cases(where amount: CaseAmount, reaches bound: Int64) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.reaching(amount.id, bound))
  }

  /// The least value and a case that has it; nil when no case has a value.
  package mutating func least(
    _ amount: CaseAmount, preferring preferred: [FactID: Value] = [:]
  ) -> Extreme? {
    store.extremes(amount.id).flatMap { extreme(amount, $0.least, preferred) }
  }

  /// The greatest value and a case that has it; nil when no case has a value.
  package mutating func greatest(
    _ amount: CaseAmount, preferring preferred: [FactID: Value] = [:]
  ) -> Extreme? {
    store.extremes(amount.id).flatMap { extreme(amount, $0.greatest, preferred) }
  }

  private mutating func extreme(
    _ amount: CaseAmount, _ leaf: DiagramStore.ID, _ preferred: [FactID: Value]
  ) -> Extreme? {
    witness(leadingTo: leaf, in: amount.id, preferring: preferred).map {
      Extreme(value: store.leafValue(leaf), witness: $0)
    }
  }

  /// All values that occur, each with the set of its cases, in rising order.
  package mutating func values(of amount: CaseAmount) throws(Undecided) -> [(value: Int64, cases: CaseSet)] {
    let leaves = store.reachable(from: [amount.id]).filter { store.isLeaf($0) && $0 != DiagramStore.outside }
    var values: [(value: Int64, cases: CaseSet)] = []
    for leaf in leaves {
      let cases = try store.mapped(amount.id) { _, found throws(Undecided) in
        found == leaf ? DiagramStore.all : DiagramStore.none
      }
      values.append((store.leafValue(leaf), CaseSet(id: cases)))
    }
    return values.sorted { $0.value < $1.value }
  }

  /// How many diagram nodes the amount takes, leaves included.
  package mutating func size(_ amount: CaseAmount) -> Int { store.size(amount.id) }

  /// The opaque conditions on which the amount depends.
  package mutating func opaqueConditions(of amount: CaseAmount) -> [OpaqueCondition] {
    opaqueConditions(of: CaseSet(id: amount.id))
  }
}

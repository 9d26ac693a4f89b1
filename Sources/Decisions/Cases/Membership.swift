import Expressions

extension CaseSpace {
  /// Whether a case lies in the set; facts without a value may have any.
  ///
  /// Nil when that depends on what is not given: another fact, or how an opaque condition comes out.
  package func contains(_ set: CaseSet, _ values: [FactID: Value]) -> Bool? {
    guard let leaf = leaf(of: set.id, values) else { return nil }
    return leaf == DiagramStore.all
  }

  /// The amount in a case; nil when it has no value there, or that depends on what is not given.
  package func value(of amount: CaseAmount, _ values: [FactID: Value]) -> Int64? {
    guard let leaf = leaf(of: amount.id, values), leaf != DiagramStore.outside else { return nil }
    return store.leafValue(leaf)
  }

  private func leaf(of root: DiagramStore.ID, _ values: [FactID: Value]) -> DiagramStore.ID? {
    var id = root
    while !store.isLeaf(id) {
      guard case .fact(let fact, _, _) = variables[Int(store.levels[Int(id)])].subject, let value = values[fact],
        let index = variables[Int(store.levels[Int(id)])].index(of: value)
      else { return nil }
      id = store.child(id, index)
    }
    return id
  }
}

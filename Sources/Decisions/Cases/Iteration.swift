import Expressions

extension CaseSpace {
  /// Calls for every case of the set, one for each combination of classes, until `body` returns false.
  ///
  /// Opaque conditions are taken as open: a case that may lie in the set comes once.
  package mutating func forEachCase(in set: CaseSet, _ body: (Witness) -> Bool) throws(Undecided) {
    let possible = try store.eliminated(set.id, levels: opaqueLevels, .or)
    var path = [Int](repeating: -1, count: levelCount)
    _ = visit(possible, level: 0, &path, body)
  }

  private func visit(
    _ id: DiagramStore.ID, level: Int, _ path: inout [Int], _ body: (Witness) -> Bool
  ) -> Bool {
    guard id != DiagramStore.none else { return true }
    guard level < levelCount else { return body(witness(of: path, preferring: [:])) }
    guard !variables[level].isOpaque else { return visit(id, level: level + 1, &path, body) }
    let asks = !store.isLeaf(id) && Int(store.levels[Int(id)]) == level
    for index in 0..<variables[level].classCount {
      path[level] = index
      guard visit(asks ? store.child(id, index) : id, level: level + 1, &path, body) else { return false }
    }
    path[level] = -1
    return true
  }
}

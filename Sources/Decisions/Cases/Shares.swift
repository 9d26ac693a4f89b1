import Expressions

extension CaseSpace {
  /// How often a case lies in the set, when facts are independent and their values occur as often as stated; nil when
  /// that depends on a fact without shares or on an opaque condition.
  package func share(of set: CaseSet, _ shares: [FactID: [(value: Value, share: Double)]]) -> Double? {
    let weights = variables[..<levelCount].map { variable -> [Double]? in
      guard case .fact(let fact, _, _) = variable.subject, let stated = shares[fact] else { return nil }
      var weights = [Double](repeating: 0, count: variable.classCount)
      for entry in stated {
        if let index = variable.index(of: entry.value) { weights[index] += entry.share }
      }
      return weights
    }
    return store.share(of: set.id, weights)
  }
}

extension DiagramStore {
  fileprivate func share(of set: ID, _ weights: [[Double]?]) -> Double? {
    var shares: [ID: Double?] = [DiagramStore.none: 0, DiagramStore.all: 1]
    for id in reachable(from: [set]) where !isLeaf(id) {
      let below = (0..<arity(id)).map { shares[child(id, $0)] ?? nil }
      guard let own = weights[Int(levels[Int(id)])] else {
        let first = below.first ?? nil
        shares[id] = .some(below.allSatisfy { $0 == first } ? first : nil)
        continue
      }
      var sum: Double? = 0
      for (weight, share) in zip(own, below) where weight > 0 {
        sum = sum.flatMap { sum in share.map { sum + weight * $0 } }
      }
      shares[id] = .some(sum)
    }
    return shares[set] ?? nil
  }
}

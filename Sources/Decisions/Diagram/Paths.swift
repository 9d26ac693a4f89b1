extension DiagramStore {
  /// The number of combinations of classes that lead to the leaf 1, each class counted with its weight.
  func count(_ set: ID, weights: [[BigCount]]) -> BigCount {
    let totals = weights.map { $0.reduce(.zero, +) }
    var counts: [ID: BigCount] = [:]
    let level = { (id: ID) in isLeaf(id) ? arities.count : Int(levels[Int(id)]) }
    for id in reachable(from: [set]) {
      if isLeaf(id) {
        counts[id] = id == DiagramStore.all ? .one : .zero
        continue
      }
      var sum = BigCount.zero
      for index in 0..<arity(id) {
        let below = child(id, index)
        var part = (counts[below] ?? .zero) * weights[level(id)][index]
        for skipped in level(id) + 1..<max(level(below), level(id) + 1) where !part.isZero {
          part = part * totals[skipped]
        }
        sum += part
      }
      counts[id] = sum
    }
    return totals[..<level(set)].reduce(counts[set] ?? .zero, *)
  }

  /// The classes on a way to a leaf that avoids unwanted ones where it can; -1 where the way does not ask.
  ///
  /// Nil when the leaf cannot be reached. `wanted` holds the class wished for on every level, -1 for any.
  func path(from root: ID, to leaf: ID, wanted: [Int]) -> [Int]? {
    let far = Int32.max
    var costs: [ID: Int32] = [:]
    for id in reachable(from: [root]) {
      if isLeaf(id) {
        costs[id] = id == leaf ? 0 : far
        continue
      }
      let wish = wanted[Int(levels[Int(id)])]
      var least = far
      for index in 0..<arity(id) {
        guard let below = costs[child(id, index)], below < far else { continue }
        least = min(least, below + (wish < 0 || wish == index ? 0 : 1))
      }
      costs[id] = least
    }
    guard let whole = costs[root], whole < far else { return nil }
    var classes = [Int](repeating: -1, count: arities.count)
    var id = root
    var rest = whole
    while !isLeaf(id) {
      let level = Int(levels[Int(id)])
      let wish = wanted[level]
      let fitting = (0..<arity(id)).first { index in
        guard let below = costs[child(id, index)], below < far else { return false }
        return below + (wish < 0 || wish == index ? 0 : 1) == rest
      }
      guard let index = fitting else { return nil }
      classes[level] = index
      rest = costs[child(id, index)] ?? 0
      id = child(id, index)
    }
    return classes
  }

  /// The least and the greatest leaf that cases reach; nil when none has a value.
  func extremes(_ amount: ID) -> (least: ID, greatest: ID)? {
    let found = reachable(from: [amount]).filter { isLeaf($0) && $0 != DiagramStore.outside }
    guard var least = found.first else { return nil }
    var greatest = least
    for id in found {
      if leafValue(id) < leafValue(least) { least = id }
      if leafValue(id) > leafValue(greatest) { greatest = id }
    }
    return (least, greatest)
  }
}

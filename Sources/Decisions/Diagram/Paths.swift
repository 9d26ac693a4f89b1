extension DiagramStore {
  /// The number of combinations of classes that lead to the leaf 1, each class counted with its weight.
  func count(_ set: ID, weights: [[BigCount]]) -> BigCount {
    let totals = weights.map { $0.reduce(.zero, +) }
    let nodes = reachable(from: [set])
    let places = NodePlaces(nodes)
    var counts: [BigCount] = []
    counts.reserveCapacity(nodes.count)
    let level = { (id: ID) in isLeaf(id) ? arities.count : Int(levels[Int(id)]) }
    for id in nodes {
      guard !isLeaf(id) else {
        counts.append(id == DiagramStore.all ? .one : .zero)
        continue
      }
      let own = level(id)
      var sum = BigCount.zero
      for index in 0..<arity(id) {
        let below = child(id, index)
        guard below != DiagramStore.none else { continue }
        var part = counts[places[below]] * weights[own][index]
        for skipped in own + 1..<max(level(below), own + 1) where !part.isZero { part = part * totals[skipped] }
        sum += part
      }
      counts.append(sum)
    }
    return totals[..<level(set)].reduce(counts.last ?? .zero, *)
  }

  /// The classes on a way to a leaf that avoids unwanted ones where it can; -1 where the way does not ask.
  ///
  /// Nil when the leaf cannot be reached. `wanted` holds the class wished for on every level, -1 for any.
  func path(from root: ID, to leaf: ID, wanted: [Int]) -> [Int]? {
    let far = Int32.max
    let nodes = reachable(from: [root])
    let places = NodePlaces(nodes)
    var costs: [Int32] = []
    costs.reserveCapacity(nodes.count)
    for id in nodes {
      guard !isLeaf(id) else {
        costs.append(id == leaf ? 0 : far)
        continue
      }
      let wish = wanted[Int(levels[Int(id)])]
      var least = far
      for index in 0..<arity(id) {
        let below = costs[places[child(id, index)]]
        if below < far { least = min(least, below + (wish < 0 || wish == index ? 0 : 1)) }
      }
      costs.append(least)
    }
    guard var rest = costs.last, rest < far else { return nil }
    var classes = [Int](repeating: -1, count: arities.count)
    var id = root
    while !isLeaf(id) {
      let level = Int(levels[Int(id)])
      let wish = wanted[level]
      let fitting = (0..<arity(id)).first { index in
        let below = costs[places[child(id, index)]]
        return below < far && below + (wish < 0 || wish == index ? 0 : 1) == rest
      }
      guard let index = fitting else { return nil }
      classes[level] = index
      id = child(id, index)
      rest = costs[places[id]]
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

/// The place of each of some nodes among them.
private struct NodePlaces {
  private let nodes: [DiagramStore.ID]
  /// For every id its place; empty where few ids lie far apart, which are then searched.
  private var table: ContiguousArray<Int32> = []

  /// The nodes must be in rising order.
  init(_ nodes: [DiagramStore.ID]) {
    self.nodes = nodes
    guard let last = nodes.last, Int(last) < nodes.count * 16 else { return }
    table = ContiguousArray(repeating: 0, count: Int(last) + 1)
    for (place, id) in nodes.enumerated() { table[Int(id)] = Int32(truncatingIfNeeded: place) }
  }

  subscript(id: DiagramStore.ID) -> Int {
    if !table.isEmpty { return Int(table[Int(id)]) }
    var low = 0
    var high = nodes.count - 1
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// In which column each shape stands, and which arrows lead back.
struct Layers {
  /// By shape; a shape on another's edge has its host's column.
  private(set) var column: [Int]
  /// By arrow: its target does not stand to the right of its source.
  private(set) var isBackward: [Bool]

  var columnCount: Int { (column.max() ?? -1) + 1 }

  init(_ graph: LayoutGraph) {
    column = Array(repeating: 0, count: graph.sizes.count)
    isBackward = Array(repeating: false, count: graph.edges.count)
    var outgoing = Array(repeating: [Int](), count: graph.sizes.count)
    var incoming = outgoing
    for (index, edge) in graph.edges.enumerated() {
      guard let edge else { continue }
      outgoing[edge.source].append(index)
      incoming[edge.target].append(index)
    }
    let finished = markBackward(graph, outgoing, incoming)
    for shape in finished.reversed() {
      for case let (index, edge?) in outgoing[shape].map({ ($0, graph.edges[$0]) }) where !isBackward[index] {
        column[edge.target] = max(column[edge.target], column[shape] + edge.length)
      }
    }
    pullRight(finished, graph, outgoing, incoming)
    let least = column.min() ?? 0
    for shape in column.indices { column[shape] -= least }
    for (shape, host) in graph.hosts.enumerated() {
      if let host { column[shape] = column[host] }
    }
  }

  /// Finds by depth-first search the arrows that close a ring; returns the shapes in the order in which they are left,
  /// which is a reversed topological order of the other arrows.
  private mutating func markBackward(_ graph: LayoutGraph, _ outgoing: [[Int]], _ incoming: [[Int]]) -> [Int] {
    enum Visit { case none, open, done }
    var visits = Array(repeating: Visit.none, count: column.count)
    var finished: [Int] = []
    var path: [(shape: Int, next: Int)] = []
    let placed = column.indices.filter { graph.hosts[$0] == nil }
    for root in placed.filter({ incoming[$0].isEmpty }) + placed where visits[root] == .none {
      visits[root] = .open
      path.append((root, 0))
      while let (shape, next) = path.last {
        guard next < outgoing[shape].count else {
          visits[shape] = .done
          finished.append(shape)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let index = outgoing[shape][next]
        guard let target = graph.edges[index]?.target else { continue }
        switch visits[target] {
        case .open: isBackward[index] = true
        case .done: continue
        case .none:
          visits[target] = .open
          path.append((target, 0))
        }
      }
    }
    return finished
  }

  /// Moves shapes with more arrows to the right than to the left next to what follows them.
  private mutating func pullRight(
    _ finished: [Int], _ graph: LayoutGraph, _ outgoing: [[Int]], _ incoming: [[Int]]
  ) {
    for shape in finished {
      let forward = outgoing[shape].filter { !isBackward[$0] }
      guard forward.count > incoming[shape].count(where: { !isBackward[$0] }) else { continue }
      let limits = forward.compactMap { index in graph.edges[index].map { column[$0.target] - $0.length } }
      if let limit = limits.min() { column[shape] = max(column[shape], limit) }
    }
  }
}

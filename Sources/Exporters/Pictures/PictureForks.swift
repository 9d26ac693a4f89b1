import Plan

/// Where a process forks: into ways of which a case takes one, or into ways that it takes side by side.
struct PictureForks {
  /// By step: the steps drawn beside it that end the case, so that it is only done when they are not.
  private(set) var declined: [[Int]]
  /// The ways out of each step and, first, out of the start: the same number for steps that a case does side by side,
  /// different ones for those that exclude each other, nil where neither is sure.
  private var ways: [[Int: Int?]]
  private let order: PictureOrder

  init(_ plan: ExecutablePlan, _ order: PictureOrder) {
    self.order = order
    declined = Array(repeating: [], count: plan.nodes.count)
    ways = Array(repeating: [:], count: plan.nodes.count + 1)
    var targets = Array(repeating: [Int](), count: plan.nodes.count + 1)
    for step in plan.nodes.indices where order.isDrawn[step] {
      for source in order.links[step].isEmpty ? [0] : order.links[step].map({ $0 + 1 }) { targets[source].append(step) }
    }
    for (source, steps) in targets.enumerated() where steps.count > 1 {
      addWays(from: source, to: steps)
      for step in steps {
        declined[step] += steps.filter { order.isOtherwise(step, than: $0) && !declined[step].contains($0) }
      }
    }
  }

  /// Steps that may occur together are on one way.
  private mutating func addWays(from source: Int, to steps: [Int]) {
    var open = steps
    var number = 0
    while let first = open.popLast() {
      var way = [first]
      var next = 0
      while next < way.count {
        let step = way[next]
        way += open.filter { !order.areAlternatives(step, $0) }
        open.removeAll { way.contains($0) }
        next += 1
      }
      let isSure = way.allSatisfy { step in
        way.allSatisfy { step == $0 || (!order.areAlternatives(step, $0) && order.areIndependent(step, $0)) }
      }
      for step in way { ways[source][step] = .some(isSure ? number : nil) }
      number += 1
    }
  }

  /// The way on which a step follows another; nil for the start.
  func way(from source: Int?, to step: Int) -> Int? { ways[source.map { $0 + 1 } ?? 0][step] ?? nil }

  /// Whether a step follows another where a step beside it does not end the case.
  func isOtherwise(_ step: Int, after source: Int?) -> Bool {
    let beside = ways[source.map { $0 + 1 } ?? 0]
    return declined[step].contains { beside.keys.contains($0) }
  }
}

extension ProcessPicture {
  enum Fork {
    case choice
    case parallel
  }

  /// What the arrows that leave an item mean together; nil for a single one and where it is not sure.
  func fork(at item: Int) -> Fork? {
    let leaving = links.filter { $0.kind == .sequence && $0.source == item }
    let ways = leaving.compactMap(\.way)
    guard leaving.count > 1, ways.count == leaving.count else { return nil }
    return Set(ways).count > 1 ? .choice : .parallel
  }
}

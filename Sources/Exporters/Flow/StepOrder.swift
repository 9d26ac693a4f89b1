import Plan

/// The order in which the nodes of a plan follow each other, without the arrows that follow from others.
struct StepOrder: Sendable {
  /// Nodes that must be done before each one and are not before another such node.
  let predecessors: [[Int]]
  let successors: [[Int]]
  /// Whether some case can reach each node: nothing comes after a step that ends every case.
  let isReached: [Bool]
  private let before: [NodeSet]

  init(of plan: ExecutablePlan) {
    let count = plan.nodes.count
    var before: [NodeSet] = []
    var predecessors: [[Int]] = []
    var isReached: [Bool] = []
    for (index, node) in plan.nodes.enumerated() {
      let direct = Set(node.predecessors.filter { $0 >= 0 && $0 < index }).sorted()
      var all = NodeSet(count)
      for predecessor in direct {
        all.formUnion(before[predecessor])
        all.insert(predecessor)
      }
      before.append(all)
      predecessors.append(
        direct.filter { candidate in !direct.contains { $0 != candidate && before[$0].contains(candidate) } })
      isReached.append(direct.allSatisfy { isReached[$0] && !plan.nodes[$0].endsEveryCase })
    }
    var successors = [[Int]](repeating: [], count: count)
    for index in 0..<count where isReached[index] {
      for predecessor in predecessors[index] { successors[predecessor].append(index) }
    }
    self.before = before
    self.predecessors = predecessors
    self.isReached = isReached
    self.successors = successors
  }

  /// Whether one node must be done before another begins.
  func isBefore(_ first: Int, _ second: Int) -> Bool { before[second].contains(first) }

  /// Whether two nodes may be under way at the same time.
  func areConcurrent(_ first: Int, _ second: Int) -> Bool {
    first != second && !isBefore(first, second) && !isBefore(second, first)
  }
}

extension PlanNode {
  /// Whether every case that reaches the node ends there.
  var endsEveryCase: Bool { ends != nil && when == nil }
}

/// A set of small numbers.
private struct NodeSet: Sendable {
  private var words: [UInt64]

  init(_ count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ member: Int) -> Bool { words[member / 64] >> UInt64(member % 64) & 1 == 1 }

  mutating func insert(_ member: Int) { words[member / 64] |= 1 << UInt64(member % 64) }

  mutating func formUnion(_ other: NodeSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }
}

import Plan

/// Nodes that stand in one place of the process: one node, or several of which a case passes at most one.
///
/// Steps written side by side under conditions that exclude each other (the commune signs, or the land office does) are
/// a choice, not parallel work.
struct StepGroups: Sendable {
  /// The members of every group, in the order of the plan; groups stand in topological order.
  let members: [[Int]]
  /// The group of every node; nil for nodes that no case reaches.
  let group: [Int?]
  let order: StepOrder

  init(of plan: ExecutablePlan) {
    let order = StepOrder(of: plan)
    let guards = ExclusiveGuards(plan: plan)
    var members: [[Int]] = []
    var group = [Int?](repeating: nil, count: plan.nodes.count)
    for index in plan.nodes.indices where order.isReached[index] {
      let place = members.firstIndex { others in
        order.predecessors[others[0]] == order.predecessors[index]
          && order.successors[others[0]] == order.successors[index]
          && others.allSatisfy { guards.exclude(plan.nodes[$0].when, plan.nodes[index].when) }
      }
      if let place {
        members[place].append(index)
        group[index] = place
      } else {
        group[index] = members.count
        members.append([index])
      }
    }
    self.members = members
    self.group = group
    self.order = order
  }

  /// The groups directly before a group, in order.
  func predecessors(of place: Int) -> [Int] {
    Set(order.predecessors[members[place][0]].compactMap { group[$0] }).sorted()
  }

  /// The groups directly after a group, in order.
  func successors(of place: Int) -> [Int] {
    Set(order.successors[members[place][0]].compactMap { group[$0] }).sorted()
  }

  /// Whether two nodes may be at work in the same case at the same time.
  func areConcurrent(_ first: Int, _ second: Int) -> Bool {
    group[first] != group[second] && order.areConcurrent(first, second)
  }

  /// Whether nothing else can be at work while a node is.
  func isAlone(_ node: Int) -> Bool {
    !group.indices.contains { group[$0] != nil && areConcurrent($0, node) }
  }
}

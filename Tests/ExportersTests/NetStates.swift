@testable import Exporters

/// Every state that a net can reach, found by trying everything.
struct NetStates {
  /// Places that hold a token, in order; a place that holds two makes the net unsafe.
  typealias State = [Int]

  private(set) var isSafe = true
  private(set) var isWhole = true
  private(set) var fired: Set<Int> = []
  private var following: [State: Set<State>] = [:]

  static let greatestCount = 60_000

  init(of net: WorkflowNet) {
    var open: [State] = [[WorkflowNet.source]]
    following[open[0]] = []
    while let state = open.popLast() {
      let marked = Set(state)
      for (index, transition) in net.transitions.enumerated() where transition.inputs.allSatisfy(marked.contains) {
        fired.insert(index)
        let rest = marked.subtracting(transition.inputs)
        if !rest.isDisjoint(with: transition.outputs) || Set(transition.outputs).count < transition.outputs.count {
          isSafe = false
        }
        let next = rest.union(transition.outputs).sorted()
        following[state, default: []].insert(next)
        if following[next] == nil {
          following[next] = []
          open.append(next)
        }
      }
      guard following.count < NetStates.greatestCount else {
        isWhole = false
        return
      }
    }
  }

  /// States from which the end, with the sink alone marked, cannot be reached any more.
  var lost: Int {
    var before: [State: [State]] = [:]
    for (state, nexts) in following { for next in nexts { before[next, default: []].append(state) } }
    var reaching: Set<State> = [[WorkflowNet.sink]]
    var open: [State] = [[WorkflowNet.sink]]
    while let state = open.popLast() {
      for previous in before[state] ?? [] where reaching.insert(previous).inserted { open.append(previous) }
    }
    return following.keys.count { !reaching.contains($0) }
  }

  /// States in which the sink is marked beside other places.
  var untidyEnds: Int { following.keys.count { $0.contains(WorkflowNet.sink) && $0.count > 1 } }
}

/// The number of a step in its graph.
package struct StepID: Hashable, Sendable {
  package let index: Int
}

/// Steps that follow each other without a circle; a step whose guard is false is passed over in no time.
package struct StepGraph: Sendable {
  struct Step: Sendable {
    let cases: CaseSet
    let time: Int64
    let predecessors: [Int]
  }

  private(set) var steps: [Step] = []

  package init() {}

  /// Adds a step taken in the given cases; it begins when all the steps named before it have ended or been passed over.
  package mutating func add(in cases: CaseSet, time: Int64, after predecessors: [StepID] = []) -> StepID {
    let earlier = Set(predecessors.map(\.index)).filter { steps.indices.contains($0) }.sorted()
    steps.append(Step(cases: cases, time: time, predecessors: earlier))
    return StepID(index: steps.count - 1)
  }
}

/// The longest way through a step graph over all cases.
package struct LongestPath: Hashable, Sendable {
  /// The sum of the times of the steps taken on the way.
  package let time: Int64
  /// The case that takes so long.
  package let witness: Witness
  /// The steps taken on the way, in their order.
  package let steps: [StepID]
}

extension StepGraph {
  /// Stretches of the graph that every way goes through, one after the other.
  ///
  /// A step through which every way leads stands alone; what lies between two such steps is one stretch.
  func stretches() -> [Range<Int>] {
    let count = steps.count
    // Where the last edge that begins before a step ends; a way that begins late or ends early spans too.
    var reach = 0
    var ends = [Int](repeating: 0, count: count)
    for (index, step) in steps.enumerated() {
      for predecessor in step.predecessors { ends[predecessor] = max(ends[predecessor], index) }
    }
    for index in ends.indices where ends[index] == 0 { ends[index] = count }
    let lastStart = steps.lastIndex { $0.predecessors.isEmpty } ?? 0
    var result: [Range<Int>] = []
    var start = 0
    for index in 0..<count {
      let isPassage = reach <= index && lastStart <= index
      if isPassage {
        if start < index { result.append(start..<index) }
        result.append(index..<index + 1)
        start = index + 1
      }
      reach = max(reach, ends[index])
    }
    if start < count { result.append(start..<count) }
    return result
  }
}

extension CaseSpace {
  /// The time at which everything is done, for every case at once.
  ///
  /// The diagram has a leaf for every distinct sum of times; where only the greatest is asked, `longestPath` gets by
  /// without it.
  package mutating func finishTimes(_ graph: StepGraph) throws(Undecided) -> CaseAmount {
    var times: [DiagramStore.ID] = []
    var end = DiagramStore.none
    for step in graph.steps {
      var start: DiagramStore.ID?
      for predecessor in step.predecessors {
        start =
          try start.map { time throws(Undecided) in
            try store.apply(.maximum, time, times[predecessor])
          } ?? times[predecessor]
      }
      let taken = try store.simplified(step.cases.id, within: allowed)
      let own = try store.choice(taken, try store.leaf(step.time), DiagramStore.none)
      times.append(try store.apply(.plus, start ?? DiagramStore.none, own))
    }
    let followed = Set(graph.steps.flatMap(\.predecessors))
    var isFirst = true
    for index in graph.steps.indices where !followed.contains(index) {
      end = isFirst ? times[index] : try store.apply(.maximum, end, times[index])
      isFirst = false
    }
    return CaseAmount(id: try store.apply(.within, allowed, end))
  }
}

import Expressions

extension CaseSpace {
  /// The greatest time over all cases of a set, with the case and the way that take it; nil for the empty set.
  ///
  /// What the case still assumes of opaque conditions stands with its witness: then the time is a bound, not a certainty.
  /// Exact, and without the diagram of all times: stretches that follow one another are terms of a sum, a stretch with
  /// parallel branches keeps only times that can still become the greatest.
  package mutating func longestPath(
    _ graph: StepGraph, within set: CaseSet? = nil, preferring preferred: [FactID: Value] = [:]
  ) throws(Undecided) -> LongestPath? {
    var asked = set ?? all
    for _ in 0..<CaseSpace.greatestRefutations {
      guard !isEmpty(asked), let classes = try slowest(graph, in: asked, preferring: preferred) else { return nil }
      let real = realisation(of: classes, preferring: preferred)
      guard real.isImpossible else {
        let guards = graph.steps.map(\.cases.id)
        let way = StepSearch(graph, guards).longestWay(classes.map { max($0, 0) }, store)
        return LongestPath(time: way.time, witness: real.witness, steps: way.steps.map { StepID(index: $0) })
      }
      // No values make these classes a case: what they describe is left out.
      asked = try subtracting(CaseSet(id: try way(classes)), from: asked)
    }
    throw .tooManyOperations(limit: CaseSpace.greatestRefutations)
  }

  /// How often a case that turns out impossible is left out before the question is given up.
  private static var greatestRefutations: Int { 64 }

  /// All cases with the settled classes.
  private mutating func way(_ classes: [Int]) throws(Undecided) -> DiagramStore.ID {
    var set = DiagramStore.all
    for (level, settled) in classes.enumerated().reversed() where settled >= 0 {
      var children = [DiagramStore.ID](repeating: DiagramStore.none, count: variables[level].classCount)
      children[settled] = set
      set = try store.node(level, children)
    }
    return set
  }

  /// The classes of the slowest case of a set; nil when it has none.
  private mutating func slowest(
    _ graph: StepGraph, in asked: CaseSet, preferring preferred: [FactID: Value]
  ) throws(Undecided) -> [Int]? {
    var guards: [DiagramStore.ID] = []
    for step in graph.steps { guards.append(try store.simplified(step.cases.id, within: allowed)) }
    let search = StepSearch(graph, guards)
    let start = try search.firstGuess(asked.id, &store)
    var terms = try search.terms(reaching: start, &store)
    for limit in constraints + [try store.simplified(asked.id, within: allowed)] where limit != DiagramStore.all {
      terms.append(try store.apply(.within, limit, DiagramStore.none))
    }
    guard let found = try SumMaximisation.greatest(terms, atLeast: start, in: &store) else { return nil }
    return try completed(found.classes, in: asked, preferring: preferred)
  }

  /// Settles what a case still leaves open so that it lies in the set.
  private mutating func completed(
    _ classes: [Int], in set: CaseSet, preferring preferred: [FactID: Value]
  ) throws(Undecided) -> [Int] {
    let rest = try store.settled(set.id, classes)
    let wanted = variables[..<levelCount].map { variable in
      guard case .fact(let fact, _, _) = variable.subject, let value = preferred[fact] else { return -1 }
      return variable.index(of: value) ?? -1
    }
    guard let path = store.path(from: rest, to: DiagramStore.all, wanted: wanted) else { return classes }
    return zip(classes, path).map { $0 >= 0 ? $0 : $1 }
  }
}

/// The parts of a search for the longest way.
struct StepSearch {
  private let graph: StepGraph
  private let guards: [DiagramStore.ID]
  private let stretches: [Range<Int>]
  /// The longest way after each step inside its stretch, and through each stretch, if every possible step were taken.
  private let tails: [Int64]
  private let spans: [Int64]

  init(_ graph: StepGraph, _ guards: [DiagramStore.ID]) {
    self.graph = graph
    self.guards = guards
    stretches = graph.stretches()
    let times = graph.steps.indices.map {
      guards[$0] == DiagramStore.none
        ? 0 : (guards[$0] == DiagramStore.all ? graph.steps[$0].time : max(graph.steps[$0].time, 0))
    }
    var tails = [Int64](repeating: 0, count: graph.steps.count)
    var spans: [Int64] = []
    for stretch in stretches {
      var longest: Int64 = 0
      for index in stretch.reversed() {
        let whole = clampedSum(tails[index], times[index])
        for predecessor in graph.steps[index].predecessors where stretch.contains(predecessor) {
          tails[predecessor] = max(tails[predecessor], whole)
        }
        longest = max(longest, whole)
      }
      spans.append(longest)
    }
    self.tails = tails
    self.spans = spans
  }

  /// The longest way in one case, given by the class on every level.
  func longestWay(_ classes: [Int], _ store: DiagramStore) -> (time: Int64, steps: [Int]) {
    var times: [Int64] = []
    var before: [Int] = []
    var isTaken: [Bool] = []
    for (index, step) in graph.steps.enumerated() {
      let last = step.predecessors.max { times[$0] < times[$1] }
      isTaken.append(store.leaf(of: guards[index], at: classes) == DiagramStore.all)
      before.append(last ?? -1)
      times.append(clampedSum(last.map { times[$0] } ?? 0, isTaken[index] ? step.time : 0))
    }
    let followed = Set(graph.steps.flatMap(\.predecessors))
    let ends = graph.steps.indices.filter { !followed.contains($0) }
    guard let end = ends.max(by: { times[$0] < times[$1] }) else { return (0, []) }
    var way: [Int] = []
    var index = end
    while index >= 0 {
      if isTaken[index] { way.append(index) }
      index = before[index]
    }
    return (times[end], way.reversed())
  }

  /// The time of a case found by changing one fact after another for the better: a bound for the search.
  func firstGuess(_ set: DiagramStore.ID, _ store: inout DiagramStore) throws(Undecided) -> Int64 {
    let levels = Array(Set(guards.flatMap { store.support($0) })).sorted()
    var best = Int64.min
    let tries = [-1, 1, 0].map { [Int](repeating: $0, count: store.arities.count) }
    for wanted in tries {
      guard let path = store.path(from: set, to: DiagramStore.all, wanted: wanted) else { continue }
      var classes = zip(path, wanted).map { $0 >= 0 ? $0 : max($1, 0) }
      var time = longestWay(classes, store).time
      var isBetter = true
      for _ in 0..<6 where isBetter {
        isBetter = false
        for level in levels {
          for index in 0..<Int(store.arities[level]) where index != classes[level] {
            try store.step()
            let old = classes[level]
            classes[level] = index
            let next = store.leaf(of: set, at: classes) == DiagramStore.all ? longestWay(classes, store).time : .min
            if next > time {
              time = next
              isBetter = true
            } else {
              classes[level] = old
            }
          }
        }
      }
      best = max(best, time)
    }
    return best
  }

  /// An amount for every stretch; times that cannot lead to the wanted whole have no value.
  func terms(reaching wanted: Int64, _ store: inout DiagramStore) throws(Undecided) -> [DiagramStore.ID] {
    let whole = spans.reduce(0, clampedSum)
    var byGuard: [DiagramStore.ID: Int64] = [:]
    var terms: [DiagramStore.ID] = []
    for (place, stretch) in stretches.enumerated() {
      if stretch.count == 1 {
        byGuard[guards[stretch.lowerBound]] = clampedSum(
          byGuard[guards[stretch.lowerBound]] ?? 0, graph.steps[stretch.lowerBound].time)
      } else {
        // What the other stretches cannot make up for is hopeless.
        terms.append(try parallel(stretch, reaching: wanted &- (whole &- spans[place]), &store))
      }
    }
    for (taken, time) in byGuard.sorted(by: { $0.key < $1.key }) {
      terms.append(try store.choice(taken, try store.leaf(time), DiagramStore.none))
    }
    return terms
  }

  private func parallel(
    _ stretch: Range<Int>, reaching wanted: Int64, _ store: inout DiagramStore
  ) throws(Undecided) -> DiagramStore.ID {
    var times: [Int: DiagramStore.ID] = [:]
    var followers = [Bool](repeating: false, count: graph.steps.count)
    for index in stretch {
      for predecessor in graph.steps[index].predecessors { followers[predecessor] = true }
    }
    var leaving: Set<Int> = []
    for index in stretch.upperBound..<max(graph.steps.count, stretch.upperBound) {
      for predecessor in graph.steps[index].predecessors where stretch.contains(predecessor) {
        leaving.insert(predecessor)
      }
    }
    var end = DiagramStore.outside
    for index in stretch {
      let step = graph.steps[index]
      let inside = step.predecessors.filter { stretch.contains($0) }
      var time = inside.count < step.predecessors.count || inside.isEmpty ? DiagramStore.none : DiagramStore.outside
      for predecessor in inside {
        time = try store.apply(.maximum, time, times[predecessor] ?? DiagramStore.outside)
      }
      let own = try store.choice(guards[index], try store.leaf(step.time), DiagramStore.none)
      time = try store.apply(.plus, time, own)
      time = try store.dropped(time, below: wanted &- tails[index])
      times[index] = time
      if leaving.contains(index) || !followers[index] { end = try store.apply(.maximum, end, time) }
    }
    return end
  }
}

private func clampedSum(_ left: Int64, _ right: Int64) -> Int64 {
  let (sum, overflow) = left.addingReportingOverflow(right)
  return overflow ? (right > 0 ? .max : .min) : sum
}

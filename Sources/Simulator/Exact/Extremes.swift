import Decisions
import Expressions
import Plan

extension ExactSimulation {
  /// The greatest value of a figure in the cases of a set, and a case that has it; nil where no case has a value.
  ///
  /// Gets by without the diagram of the figure where that would be too large: sums of terms and longest ways are
  /// maximised directly.
  package mutating func greatest(of figure: Figure, within set: CaseSet? = nil) throws(Undecided) -> Extreme? {
    let usual = usualValues
    let whole = set ?? cases.space.all
    // The longest way needs no moments, which many facts make dear.
    if figure == .duration, cases.space.variedFacts.count > ExactSimulation.manyFacts,
      let graph = try workingTimeGraph(),
      case .known(let longest) = attempt(
        operations: effort, { copy throws(Undecided) in try copy.longestPath(graph, in: whole) })
    {
      return longest.map { Extreme(value: $0.time, witness: $0.witness) }
    }
    let direct = Answer { () throws(Undecided) in try amount(of: figure) }
    if case .known(let amount) = direct {
      return cases.space.greatest(try cases.space.restrict(amount, to: whole), preferring: usual)
    }
    guard let graph = try sumGraph(of: figure, sign: 1) else { throw direct.reason }
    return try longestPath(graph, in: whole).map { Extreme(value: $0.time, witness: $0.witness) }
  }

  /// The least value of a figure in the cases of a set, and a case that has it; nil where no case has a value.
  package mutating func least(of figure: Figure, within set: CaseSet? = nil) throws(Undecided) -> Extreme? {
    let usual = usualValues
    let whole = set ?? cases.space.all
    let direct = Answer { () throws(Undecided) in try amount(of: figure) }
    if case .known(let amount) = direct {
      return cases.space.least(try cases.space.restrict(amount, to: whole), preferring: usual)
    }
    // The least of several ways side by side is no longest way of anything.
    guard figure != .duration || plan.isSequence, let graph = try sumGraph(of: figure, sign: -1) else {
      throw direct.reason
    }
    return try longestPath(graph, in: whole).map {
      Extreme(value: -$0.time, witness: $0.witness)
    }
  }

  /// What the terms of a figure, and their greatest sum, may cost.
  static let manyFacts = 16
  static let termEffort = 14_000

  mutating func longestPath(
    _ graph: StepGraph, in set: CaseSet
  ) throws(Undecided) -> LongestPath? {
    let usual = usualValues
    return try attempt(operations: max(effort, ExactSimulation.termEffort)) { copy throws(Undecided) in
      try copy.cases.space.longestPath(graph, within: set, preferring: usual)
    }.get()
  }

  /// A graph whose longest way is the figure; nil for a figure that is no such way.
  mutating func sumGraph(of figure: Figure, sign: Int64) throws(Undecided) -> StepGraph? {
    if figure == .duration { return try workingTimeGraph(sign: sign) }
    let found = attempt(operations: ExactSimulation.termEffort) { copy throws(Undecided) in try copy.terms(of: figure) }
    guard let terms = try found.get() else { return nil }
    var graph = StepGraph()
    var last: [StepID] = []
    for (set, value) in terms { last = [graph.add(in: set, time: sign * Int64(value), after: last)] }
    return graph
  }

  /// The graph of working time; nil when some step takes time by the clock or in days, or a turn or a branch side by side
  /// with an end makes the duration more than a longest way.
  package mutating func workingTimeGraph(sign: Int64 = 1) throws(Undecided) -> StepGraph? {
    guard plan.nodes.allSatisfy(\.takesWorkingTimeOnly) else { return nil }
    let course = try knownCourse()
    let following = plan.reachableNodes
    guard !course.isTurned,
      plan.nodes.indices.allSatisfy({ node in
        plan.nodes[node].ends == nil
          || following[node].count + following.count { $0.contains(node) } == plan.nodes.count - 1
      })
    else { return nil }
    var graph = StepGraph()
    var steps: [StepID] = []
    for (index, node) in plan.nodes.enumerated() {
      let set = try cases.space.union(course.visits.filter { $0.node == index }.map(\.cases))
      let time = sign * Int64(node.time?.workingMinutes ?? 0)
      steps.append(graph.add(in: set, time: time, after: node.predecessors.map { steps[$0] }))
    }
    return graph
  }
}

extension PlanNode {
  var takesWorkingTimeOnly: Bool {
    (time == nil || time?.workingMinutes != nil) && consultations.allSatisfy { $0.span == nil }
  }
}

extension ExecutablePlan {
  /// No two nodes stand side by side.
  package var isSequence: Bool {
    nodes.indices.allSatisfy { $0 == 0 || nodes[$0].predecessors == [$0 - 1] }
  }
}

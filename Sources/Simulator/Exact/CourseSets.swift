import Decisions
import Plan

extension ExactSimulation {
  /// The cases that end in each way.
  package mutating func outcomes() throws(Undecided) -> [(outcome: Outcome, cases: CaseSet)] {
    var sets: [Outcome: CaseSet] = [:]
    for ending in try knownCourse().endings {
      let outcome = ending.node.flatMap { plan.nodes[$0].ends } ?? .completed
      sets[outcome] = try cases.space.or(sets[outcome] ?? cases.space.none, ending.cases)
    }
    return Outcome.allCases.map { ($0, sets[$0] ?? cases.space.none) }
  }

  /// The cases that a node ends.
  package mutating func cases(endedBy node: Int) throws(Undecided) -> CaseSet {
    var set = cases.space.none
    for ending in try knownCourse().endings where ending.node == node {
      set = try cases.space.or(set, ending.cases)
    }
    return set
  }

  /// The cases in which a node is worked at.
  package mutating func cases(taking node: Int) throws(Undecided) -> CaseSet {
    var set = cases.space.none
    for visit in try knownCourse().visits where visit.node == node { set = try cases.space.or(set, visit.cases) }
    return set
  }

  /// How often a node is worked at.
  package mutating func visitCount(of node: Int) throws(Undecided) -> CaseAmount {
    try sum(try knownCourse().visits.filter { $0.node == node }.map { ($0.cases, 1) })
  }

  /// The nodes that the end of a case cuts short, with the cases.
  package mutating func cutNodes() throws(Undecided) -> [(node: Int, cases: CaseSet)] {
    var sets: [Int: CaseSet] = [:]
    for visit in try knownCourse().visits where !cases.space.isEmpty(visit.cut) {
      sets[visit.node] = try cases.space.or(sets[visit.node] ?? cases.space.none, visit.cut)
    }
    return sets.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

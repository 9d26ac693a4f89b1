import Decisions
import Plan

extension ExactSimulation {
  /// For every change of the agency that has the dossier its cases.
  mutating func handOvers() throws(Undecided) -> [CaseSet] {
    if let known = memory.handOvers { return try known.get() }
    let log = try knownCourse().log
    let answer = attempt(operations: max(effort, ExactSimulation.termEffort)) { copy throws(Undecided) in
      var route = try DossierRoute(copy.plan, &copy.cases)
      for event in log { try route.follow(event, &copy.cases) }
      return route.handOvers
    }
    memory.handOvers = answer
    return try answer.get()
  }
}

/// Who has the dossier, in all cases at once, as the course goes on.
///
/// It comes from where the steps before were done, after a return from the step that sent it back, after a supplement
/// from where it was; steps whose place is not known pass it on.
private struct DossierRoute {
  private typealias Holders = [String: CaseSet]

  private(set) var handOvers: [CaseSet] = []
  private let plan: ExecutablePlan
  /// Where each node is worked at.
  private var places: [Holders] = []
  /// Who has the dossier when a node is done, in the rounds before and as this round would leave it.
  private var left: [Holders]
  private var leaving: [Holders]
  private var arriving: [Holders]
  /// Who hands the dossier over where it does not come from the predecessors, and in which cases.
  private var handing: [Holders]
  private var isHanded: [CaseSet]

  init(_ plan: ExecutablePlan, _ cases: inout PlanSpace) throws(Undecided) {
    self.plan = plan
    let none = [Holders](repeating: [:], count: plan.nodes.count)
    (left, leaving, arriving, handing) = (none, none, none, none)
    isHanded = Array(repeating: cases.space.none, count: plan.nodes.count)
    for node in plan.nodes {
      var holders: Holders = [:]
      for (place, here) in try cases.places(of: node) {
        if let holder = place.holder {
          holders[holder] = try cases.space.or(holders[holder] ?? cases.space.none, here)
        }
      }
      places.append(holders)
    }
  }

  mutating func follow(_ event: Course.Event, _ cases: inout PlanSpace) throws(Undecided) {
    switch event {
    case .round(let open, let taken):
      for node in plan.nodes.indices { try pass(node, open[node], taken[node], &cases) }
    case .visit(let node, let set): try count(node, set, &cases)
    case .settled(let completed, let kept):
      for node in plan.nodes.indices where node != kept && !cases.space.isEmpty(completed[node]) {
        try replace(&left[node], by: leaving[node], in: completed[node], &cases)
        try replace(&handing[node], by: [:], in: completed[node], &cases)
        isHanded[node] = try cases.space.subtracting(completed[node], from: isHanded[node])
      }
    case .resumed(let node, let set): try hand(node, places[node], in: set, &cases)
    case .reopened(let target, let sender, let set): try hand(target, leaving[sender], in: set, &cases)
    }
  }

  /// Through whose hands the dossier goes at a node in a round.
  private mutating func pass(
    _ node: Int, _ open: CaseSet, _ taken: CaseSet, _ cases: inout PlanSpace
  ) throws(Undecided) {
    var before: Holders = [:]
    for predecessor in plan.nodes[node].predecessors {
      for (holder, set) in leaving[predecessor] {
        before[holder] = try cases.space.or(before[holder] ?? cases.space.none, set)
      }
    }
    if !cases.space.isEmpty(isHanded[node]) { try replace(&before, by: handing[node], in: isHanded[node], &cases) }
    arriving[node] = before
    var known = cases.space.none
    for (_, set) in places[node] { known = try cases.space.or(known, set) }
    var after = before
    try replace(&after, by: places[node], in: try cases.space.and(taken, known), &cases)
    var whole = left[node]
    try replace(&whole, by: after, in: open, &cases)
    leaving[node] = whole.filter { !cases.space.isEmpty($0.value) }
  }

  private mutating func count(_ node: Int, _ set: CaseSet, _ cases: inout PlanSpace) throws(Undecided) {
    for (from, holders) in arriving[node].sorted(by: { $0.key < $1.key }) {
      for (to, here) in places[node].sorted(by: { $0.key < $1.key }) where to != from {
        let moved = try cases.space.and(set, try cases.space.and(holders, here))
        if !cases.space.isEmpty(moved) { handOvers.append(moved) }
      }
    }
  }

  private mutating func hand(
    _ node: Int, _ holders: Holders, in set: CaseSet, _ cases: inout PlanSpace
  ) throws(Undecided) {
    isHanded[node] = try cases.space.or(isHanded[node], set)
    try replace(&handing[node], by: holders, in: set, &cases)
  }

  /// In the cases of a set others have the dossier.
  private func replace(
    _ holders: inout Holders, by others: Holders, in set: CaseSet, _ cases: inout PlanSpace
  ) throws(Undecided) {
    for holder in Set(holders.keys).union(others.keys).sorted() {
      let before = try cases.space.subtracting(set, from: holders[holder] ?? cases.space.none)
      let now = try cases.space.and(set, others[holder] ?? cases.space.none)
      holders[holder] = try cases.space.or(before, now)
    }
  }
}

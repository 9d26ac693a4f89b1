import Decisions
import Plan

/// What all cases have behind them when a round begins.
struct CourseState {
  /// The cases in which a node is done or passed over.
  private(set) var done: [CaseSet]
  /// When it was; no value where it is not.
  private(set) var finish: [CaseAmount]
  /// Before that a node does not begin.
  private(set) var notBefore: [CaseAmount]
  /// How often a node has begun.
  private(set) var begun: [CaseAmount]
  /// The cases in which a node with a condition of its own on returns still sends back.
  private(set) var sendsBack: [CaseSet]
  /// The cases in which a node is the next to ask for a supplement.
  private(set) var asks: [CaseSet]
  let holds: [CaseSet]
  /// Whether any case has been in a round before.
  private(set) var isFirstRound = true
  let following: [Set<Int>]
  let preceding: [Set<Int>]
  /// The cases of each supplement sequence that has so many requests behind it.
  private var sequences: [(sequence: Int, asked: Int, cases: CaseSet)] = []
  /// The cases in which a node has sent back so often.
  private var returned: [[CaseSet]]
  private let wantedReturns: [[CaseSet]]

  init(_ plan: ExecutablePlan, _ cases: inout PlanSpace) throws(Undecided) {
    let count = plan.nodes.count
    let none = cases.space.none
    done = Array(repeating: none, count: count)
    finish = Array(repeating: cases.space.nothing, count: count)
    notBefore = Array(repeating: try cases.space.amount(Int64(cases.receivedAt.minutes)), count: count)
    begun = Array(repeating: try cases.space.amount(0), count: count)
    asks = Array(repeating: none, count: count)
    let following = plan.reachableNodes
    self.following = following
    preceding = following.indices.map { node in Set(following.indices.filter { following[$0].contains(node) }) }
    var holds: [CaseSet] = []
    for node in plan.nodes { holds.append(try cases.cases(where: node.when)) }
    self.holds = holds
    var wanted: [[CaseSet]] = []
    for (index, node) in plan.nodes.enumerated() { wanted.append(try CourseState.returns(of: node, index, &cases)) }
    let all = cases.space.all
    wantedReturns = wanted
    sendsBack = wanted.map { $0.first ?? none }
    returned = wanted.map { $0.isEmpty ? [] : [all] }
    if let fact = cases.turns.supplementFact {
      for index in cases.turns.supplements.indices {
        let set = try cases.space.restrict(cases.space.all, fact, to: .string(String(index)))
        sequences.append((index, 0, set))
      }
      try findAsking(&cases)
    }
  }

  /// For each number of returns behind it, the cases in which a node sends back once more.
  private static func returns(
    of node: PlanNode, _ index: Int, _ cases: inout PlanSpace
  ) throws(Undecided) -> [CaseSet] {
    guard let rule = node.sendBack, rule.atMost > 0 else { return [] }
    if let condition = rule.when {
      let set = try cases.cases(where: condition)
      return Array(repeating: set, count: min(rule.atMost, 64))
    }
    guard let position = cases.turns.returns.firstIndex(where: { $0.node == index }) else { return [] }
    let fact = cases.turns.returnFact(position)
    let most = cases.turns.returns[position].atMost
    var sets: [CaseSet] = []
    for behind in 0..<most {
      var set = cases.space.none
      for times in behind + 1...most {
        set = try cases.space.or(
          set, try cases.space.restrict(cases.space.all, fact, to: .string(String(times))))
      }
      sets.append(set)
    }
    return sets
  }

  private mutating func findAsking(_ cases: inout PlanSpace) throws(Undecided) {
    asks = Array(repeating: cases.space.none, count: asks.count)
    for entry in sequences {
      let sequence = cases.turns.supplements[entry.sequence]
      guard entry.asked < sequence.count else { continue }
      let node = sequence[entry.asked]
      asks[node] = try cases.space.or(asks[node], entry.cases)
    }
  }

  /// Takes over what a round has done in some cases.
  mutating func settle(
    _ round: CourseRound, _ completed: [CaseSet], except kept: Int?, _ cases: inout PlanSpace
  ) throws(Undecided) {
    isFirstRound = false
    for node in done.indices where !cases.space.isEmpty(completed[node]) {
      begun[node] = try cases.space.sum(begun[node], try cases.space.indicator(of: completed[node]))
      guard node != kept else { continue }
      done[node] = try cases.space.or(done[node], completed[node])
      finish[node] = try cases.space.choice(completed[node], then: round.finish[node], otherwise: finish[node])
    }
  }

  /// A node begins again when the completed dossier is back.
  mutating func resume(_ stop: CourseStop, at back: CaseAmount, _ cases: inout PlanSpace) throws(Undecided) {
    notBefore[stop.node] = try cases.space.choice(stop.cases, then: back, otherwise: notBefore[stop.node])
    var next: [(sequence: Int, asked: Int, cases: CaseSet)] = []
    for entry in sequences {
      let moved = try cases.space.and(entry.cases, stop.cases)
      let kept = try cases.space.subtracting(stop.cases, from: entry.cases)
      if !cases.space.isEmpty(moved) { next.append((entry.sequence, entry.asked + 1, moved)) }
      if !cases.space.isEmpty(kept) { next.append((entry.sequence, entry.asked, kept)) }
    }
    sequences = next
    try findAsking(&cases)
  }

  /// A node and everything after it is to be done again.
  mutating func reopen(
    from target: Int, by stop: CourseStop, _ at: CaseAmount, _ round: CourseRound, _ completed: [CaseSet],
    _ cases: inout PlanSpace
  ) throws(Undecided) {
    for node in following[target].union([target]) {
      let given = try round.underWay(node, at: stop, completed, &cases)
      begun[node] = try cases.space.sum(begun[node], try cases.space.indicator(of: given))
      done[node] = try cases.space.subtracting(stop.cases, from: done[node])
      finish[node] = try cases.space.restrict(finish[node], to: done[node])
    }
    notBefore[target] = try cases.space.choice(stop.cases, then: at, otherwise: notBefore[target])
    // One more return is behind these cases.
    var counts = returned[stop.node]
    counts.append(cases.space.none)
    for behind in counts.indices.dropLast().reversed() {
      let moved = try cases.space.and(counts[behind], stop.cases)
      counts[behind] = try cases.space.subtracting(moved, from: counts[behind])
      counts[behind + 1] = try cases.space.or(counts[behind + 1], moved)
    }
    returned[stop.node] = counts
    var sends = cases.space.none
    // No case has more returns behind it than have been counted.
    for (behind, set) in wantedReturns[stop.node].prefix(counts.count).enumerated() {
      sends = try cases.space.or(sends, try cases.space.and(set, counts[behind]))
    }
    sendsBack[stop.node] = sends
  }
}

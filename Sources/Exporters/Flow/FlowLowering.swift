import Diagnostics
import Expressions
import Plan

extension FlowGraph {
  /// The process of a plan; or why tokens are no picture of it. Nil for a plan without steps.
  static func lowered(from plan: ExecutablePlan, initialises: Bool) -> Result<FlowGraph?, FlowProblems> {
    guard !plan.nodes.isEmpty else { return .success(nil) }
    let groups = StepGroups(of: plan)
    let (returns, problems) = groups.returns(of: plan)
    guard problems.isEmpty else { return .failure(FlowProblems(problems)) }
    var lowering = FlowLowering(plan: plan, groups: groups, returns: returns)
    lowering.build(initialises: initialises)
    return .success(lowering.graph)
  }
}

/// Why a plan has no process of tokens.
struct FlowProblems: Error {
  let problems: [ExportProblem]

  init(_ problems: [ExportProblem]) { self.problems = problems }
}

/// Builds the elements of a plan's process, group by group in topological order.
struct FlowLowering {
  let plan: ExecutablePlan
  let groups: StepGroups
  let returns: [StepReturn]
  var graph = FlowGraph()
  let laneOfNode: [Int]
  let laneOfAgency: [String: Int]
  /// Where a node's work begins again: before its condition, and after it.
  var doors: [Int: Door] = [:]
  /// What a token leaves a group by; nil where every case ends in the group.
  private var exits: [LooseEnd?] = []
  /// Merges on the arrows on which a return lays tokens again, by the groups at both ends.
  var relays: [Arrow: Int] = [:]
  private let relayed: Set<Arrow>

  /// Where a return to a node leads.
  struct Door {
    /// Before the node's condition.
    var outer: Int?
    /// After the node's condition.
    var inner: Int?
    /// Behind all the alternatives that the node is one of.
    var bypass: Int?
  }

  /// The start of an arrow whose end is not known yet.
  struct LooseEnd {
    var source: Int
    var condition: FlowCondition?
    var name: Label?
    /// Terminations beside the arrow: without them a case would go on along it.
    var resumes: [Int] = []
  }

  /// Two groups, one after the other.
  struct Arrow: Hashable {
    var from: Int
    var to: Int
  }

  init(plan: ExecutablePlan, groups: StepGroups, returns: [StepReturn]) {
    self.plan = plan
    self.groups = groups
    self.returns = returns
    let laid = FlowLanes.laid(out: plan)
    graph.lanes = laid.lanes
    laneOfNode = laid.laneOfNode
    laneOfAgency = laid.laneOfAgency
    var relayed: Set<Arrow> = []
    for entry in returns.flatMap(\.entries) {
      if let from = groups.group[entry.source], let to = groups.group[entry.target] {
        relayed.insert(Arrow(from: from, to: to))
      }
    }
    self.relayed = relayed
    graph.unreached = plan.nodes.indices.filter { groups.group[$0] == nil }
  }

  mutating func build(initialises: Bool) {
    let first = laneOfNode[0]
    let start = add(.start, "start-event", Label(vi: "Người nộp gửi hồ sơ", en: "The applicant files"), lane: first)
    var frontier = LooseEnd(source: start)
    let hasFlags = groups.group.indices.contains { node in
      groups.group[node] != nil && plan.nodes[node].onIncomplete != nil
        || returns.contains { $0.from == node && plan.nodes[node].sendBack?.when == nil }
    }
    if initialises && hasFlags {
      let name = Label(vi: "Ghi nhận hồ sơ", en: "Record the dossier")
      let element = add(.initialisation, "start-khoi_tao", name, lane: first)
      join(frontier, to: element)
      frontier = LooseEnd(source: element)
    }
    for decision in plan.decisions { decide(decision, after: nil, lane: first, &frontier) }
    let sources = groups.members.indices.filter { groups.predecessors(of: $0).isEmpty }
    frontier = forked(frontier, for: sources.count, id: "start", lane: first, node: nil)
    for place in groups.members.indices { buildGroup(place, from: frontier) }
    complete()
    noteEndsBesideOthers()
  }

  private mutating func noteEndsBesideOthers() {
    let ending = Set(graph.elements.filter(\.kind.isTermination).compactMap(\.node)).filter { !groups.isAlone($0) }
    graph.endingBesideOthers = ending
    var reached = Set(
      plan.nodes.indices.filter { node in
        groups.group[node] != nil
          && ending.contains { $0 != node && (groups.areConcurrent($0, node) || groups.order.isBefore($0, node)) }
      })
    // A return under way when the case ends still leads back.
    var isGrowing = !reached.isEmpty
    while isGrowing {
      let repeated = returns.filter { reached.contains($0.from) }.flatMap { turn in
        plan.nodes.indices.filter { node in
          node == turn.to || (groups.order.isBefore(turn.to, node) && groups.order.isBefore(node, turn.from))
        }
      }
      isGrowing = !reached.isSuperset(of: repeated)
      reached.formUnion(repeated)
    }
    graph.reachedAfterEnd = reached
  }

  private mutating func buildGroup(_ place: Int, from start: LooseEnd) {
    let members = groups.members[place]
    let node = members[0]
    let lane = laneOfNode[node]
    let predecessors = groups.predecessors(of: place)
    var arrivals = predecessors.compactMap { from in
      exits[from].map { relayedEnd($0, from: from, to: place, lane: lane) }
    }
    if predecessors.isEmpty { arrivals = [start] }
    let firstElement = graph.elements.count
    let frontier = joined(arrivals, id: plan.nodes[node].id, lane: lane, node: node)
    let ends = members.count == 1 ? step(node, from: frontier) : alternatives(members, from: frontier)
    let isBypassed = members.count > 1 && members.contains(where: isReturnedTo)
    var exit = merged(
      ends, id: "\(plan.nodes[node].id)-xong", lane: lane, node: node, evenForOne: isBypassed)
    if isBypassed { for member in members { doors[member]?.bypass = exit?.source } }
    exit?.resumes = (firstElement..<graph.elements.count).filter { graph.elements[$0].kind.isTermination }
    let followers = groups.successors(of: place).count
    exits.append(exit.map { forked($0, for: followers, id: plan.nodes[node].id, lane: lane, node: node) })
  }

  /// An arrow between two groups, with a merge on it where a return lays a token on it again.
  private mutating func relayedEnd(_ end: LooseEnd, from: Int, to: Int, lane: Int) -> LooseEnd {
    let arrow = Arrow(from: from, to: to)
    guard relayed.contains(arrow) else { return end }
    let node = groups.members[to][0]
    let other = plan.nodes[groups.members[from][0]].id
    let merge = add(.exclusiveMerge, "\(plan.nodes[node].id)-sau-\(other)", Label(""), lane: lane, node: node)
    join(end, to: merge)
    relays[arrow] = merge
    return LooseEnd(source: merge)
  }

  private mutating func complete() {
    let last = groups.members.indices.filter { groups.successors(of: $0).isEmpty && exits[$0] != nil }
    guard let final = last.last else { return }
    let lane = laneOfNode[groups.members[final][0]]
    let frontier = joined(last.compactMap { exits[$0] }, id: "end", lane: lane, node: nil)
    // Beside a branch that ends the case, the others merely run out.
    let isWhole = !groups.members.indices.contains { exits[$0] == nil && groups.successors(of: $0).isEmpty }
    let name = isWhole ? Outcome.completed.flowName : Label(vi: "Hết việc của nhánh", en: "Branch done")
    let end = add(.completion, isWhole ? "end-event" : "end-nhanh", name, lane: lane)
    join(frontier, to: end)
  }
}

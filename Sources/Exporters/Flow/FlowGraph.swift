import Calendars
import Plan

/// The process of a plan as engines understand it: elements joined by sequence flows, each of which carries one token.
struct FlowGraph: Sendable {
  var elements: [FlowElement] = []
  var flows: [SequenceFlow] = []
  var lanes: [FlowLane] = []
  var counters: [FlowCounter] = []
  /// Variables of yes and no that steps set and gateways ask for, all `false` at first.
  var flags: [String] = []
  /// For terminations the flow on which the case would go on if they let it; none where nothing could follow.
  var resumptions: [Int: Int] = [:]
  /// Nodes that may end a case while another node is under way.
  var endingBesideOthers: Set<Int> = []
  /// Nodes at which something may still wait, or arrive, after a case was ended beside it.
  var reachedAfterEnd: Set<Int> = []
  /// Nodes after a step that ends every case: no case reaches them.
  var unreached: [Int] = []

  /// Flows into an element, in the order in which they were made.
  func incoming(_ element: Int) -> [Int] { flows.indices.filter { flows[$0].target == element } }

  /// Joins of parallel branches that a case may pass more than once.
  var repeatedJoins: [Int] {
    elements.indices.filter { elements[$0].kind == .parallelJoin && leadsBack(to: $0) }
  }

  private func leadsBack(to element: Int) -> Bool {
    var seen: Set<Int> = []
    var open = [element]
    while let next = open.popLast() {
      for flow in outgoing(next) {
        let target = flows[flow].target
        if target == element { return true }
        if seen.insert(target).inserted { open.append(target) }
      }
    }
    return false
  }

  /// Flows out of an element, in the order in which they were made.
  func outgoing(_ element: Int) -> [Int] { flows.indices.filter { flows[$0].source == element } }
}

/// A step, an event, a gateway or an automatic task.
struct FlowElement: Sendable {
  /// ASCII, unique in the process; the one that does a node's work has the node's own id.
  var id: String
  var name: Label
  var kind: Kind
  var lane: Int
  /// The node of the plan that it belongs to; nil for the frame around all nodes.
  var node: Int?

  /// What an element is to an engine.
  enum Kind: Hashable, Sendable {
    case start
    /// Sets flags and counters for engines that do not know undefined variables.
    case initialisation
    case decision(DecisionReference)
    case work
    /// Time passes.
    case wait(Span)
    /// Something comes from outside, nobody knows when.
    case arrival
    case call(code: String)
    /// A body gives its opinion: the node's consultation at an index.
    case consultation(Int)
    /// A body has kept silent: a timer on the consultation element at an index.
    case silence(Span, host: Int)
    /// A counter goes up by one.
    case count(Int)
    case exclusiveSplit, exclusiveMerge, parallelSplit, parallelJoin
    /// Waits for the first of the events behind it.
    case eventSplit
    /// The applicant is told what is missing.
    case supplementRequest
    /// The applicant brings what was missing.
    case resubmission
    /// The applicant's time is over.
    case patience(Span)
    /// The applicant will not complete the dossier, where no time is set.
    case withdrawal
    /// The last step is done.
    case completion
    /// The case ends at once, whatever else is under way.
    case termination(Outcome)

    var isTermination: Bool { if case .termination = self { true } else { false } }
  }
}

/// An arrow of the process.
struct SequenceFlow: Sendable {
  var source: Int
  var target: Int
  /// Asked at an exclusive gateway; the flow without one is the default.
  var condition: FlowCondition?
  /// What the condition is about, in the author's words.
  var name: Label?
}

/// What an exclusive gateway asks.
enum FlowCondition: Hashable, Sendable {
  case holds(Guard)
  case flag(String)
  /// The counter at an index has passed its bound.
  case exceeded(Int)
}

/// An agency, or the people of one within it.
struct FlowLane: Hashable, Sendable {
  var id: String
  var name: Label
  /// The agency's lane; nil for an agency.
  var parent: Int?
  /// The group that an engine offers the steps to, ASCII; nil for an agency with people of its own.
  var group: String?
}

/// How often something happened, against how often it may.
struct FlowCounter: Hashable, Sendable {
  /// The variable that is counted up.
  var variable: String
  var atMost: Int
  /// A second variable that counts the same for all nodes together, and its bound.
  var total: Total?
  /// The variable that says afterwards whether a bound was passed.
  var exceeded: String

  /// A count shared by several nodes.
  struct Total: Hashable, Sendable {
    var variable: String
    var atMost: Int
  }
}

/// Where the ends of a process would go on if they let the case: for analysers that know no end of a whole case.
package struct ProcessResumption: Sendable {
  /// The end event.
  package let end: String
  /// The sequence flow along which a case goes that does not end there; nil where every case does.
  package let flow: String?
}

/// The ends of a plan's process that stop everything at once; none for a plan without a process of tokens.
package func resumptions(of plan: ExecutablePlan) -> [ProcessResumption] {
  guard case .success(let graph?) = FlowGraph.lowered(from: plan, initialises: false) else { return [] }
  return graph.elements.indices.filter { graph.elements[$0].kind.isTermination }.map { index in
    ProcessResumption(end: graph.elements[index].id, flow: graph.resumptions[index].map { "f\($0 + 1)" })
  }
}

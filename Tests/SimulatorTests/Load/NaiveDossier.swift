import Expressions
import Plan

@testable import Simulator

/// A dossier, and everything that has happened to it.
final class NaiveDossier {
  let procedure: Int
  let plan: ExecutablePlan
  let steps: [LoadStep]
  let predecessors: [[Int]]
  let number: Int
  let key: RandomKey
  let received: Int
  let values: [Value]
  var nodes: [Node]
  var visits: [RecordedVisit] = []
  var ended: Int?
  var outcome: Outcome?
  /// The appointment at the end.
  var due: Int?
  /// Office seconds that the legal clock had counted at the end.
  var legalTime = 0
  // The legal clock.
  var clockStart: Int
  var standing: [(from: Int, until: Int)] = []
  var settled: Set<Int> = []
  var competentStart: Int?
  var elsewhereStart: Int?
  var duesStart: Int?
  /// Waits for officers, in office seconds.
  var waits: [(staff: Int, seconds: Int)] = []

  struct Node {
    enum State: Equatable {
      case notBegun
      case queued(NaiveVisit)
      case served(NaiveVisit)
      case passing(NaiveVisit)
      case awaiting(until: Int)
      /// The applicant will not come back in time.
      case forsaken
      case done
    }

    var state = State.notBegun
    var round = 0
    var requests = 0
    var returns = 0
    /// When it was done, or opened again, among all that happened to the dossier.
    var changed = 0
  }

  init(_ procedure: Int, of scenario: LoadScenario, number: Int, key: RandomKey, received: Int, values: [Value]) {
    self.procedure = procedure
    let known = scenario.procedures[procedure]
    plan = known.plan
    steps = known.steps
    predecessors = known.predecessors
    self.number = number
    self.key = key
    self.received = received
    self.values = values
    clockStart = received
    nodes = plan.nodes.map { _ in Node() }
  }

  private var changes = 0

  /// Something has happened to a node.
  func change(_ node: Int, to state: Node.State) {
    changes += 1
    nodes[node].state = state
    nodes[node].changed = changes
  }

  func isReady(_ node: Int) -> Bool {
    nodes[node].state == .notBegun && predecessors[node].allSatisfy { nodes[$0].state == .done }
  }

  /// The nodes that can begin, in the order in which they became ready.
  var ready: [Int] {
    nodes.indices.filter(isReady).sorted { left, right in
      (becameReady(left), left) < (becameReady(right), right)
    }
  }

  private func becameReady(_ node: Int) -> Int {
    max(nodes[node].changed, predecessors[node].map { nodes[$0].changed }.max() ?? 0)
  }

  /// A node and all that come after it.
  func everything(from node: Int) -> [Int] {
    var reached: Set<Int> = [node]
    for _ in nodes {
      for index in nodes.indices where !reached.isDisjoint(with: predecessors[index]) { reached.insert(index) }
    }
    return reached.sorted()
  }

  func holds(_ condition: Guard?) -> Bool {
    guard let condition else { return true }
    return condition.expression.evaluate { values.indices.contains($0.index) ? values[$0.index] : .null }
      == .boolean(true)
  }
}

/// A dossier at a node, once.
final class NaiveVisit: Equatable {
  let dossier: NaiveDossier
  let node: Int
  let round: Int
  let enabled: Int
  let place: Int?
  /// Who has to be free for it.
  let staff: Int?
  var start: Int
  var isCalledOff = false
  /// The number of its joining a queue.
  var joined = 0

  init(_ dossier: NaiveDossier, _ node: Int, at now: Int, place: Int?, staff: Int?) {
    self.dossier = dossier
    self.node = node
    round = dossier.nodes[node].round
    enabled = now
    start = now
    self.place = place
    self.staff = staff
  }

  static func == (left: NaiveVisit, right: NaiveVisit) -> Bool { left === right }
}

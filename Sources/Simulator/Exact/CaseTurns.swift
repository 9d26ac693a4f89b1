import Calendars
import Decisions
import Expressions
import Plan

/// What may turn a case round, as facts of the case: which supplements are asked for, and how often a step sends back.
struct CaseTurns: Sendable {
  /// Every lawful sequence of steps that ask for a supplement; the first is none.
  private(set) var supplements: [[Int]] = [[]]
  /// The nodes that send back when the case says so, with the greatest number of times.
  private(set) var returns: [(node: Int, atMost: Int)] = []
  /// False when some sequences were left out for their number.
  private(set) var isExhaustive = true
  /// The id of the first fact that stands for a turn.
  private let firstFact: Int

  private static let greatestSequenceCount = 48
  private static let greatestReturnCount = 8

  init(of plan: ExecutablePlan) {
    firstFact = plan.facts.count
    for (index, node) in plan.nodes.enumerated() {
      guard let rule = node.sendBack, rule.when == nil, rule.atMost > 0, returns.count < 12 else { continue }
      if rule.atMost > Self.greatestReturnCount { isExhaustive = false }
      returns.append((index, min(rule.atMost, Self.greatestReturnCount)))
    }
    let asking = plan.nodes.indices.filter { plan.nodes[$0].onIncomplete != nil }
    guard !asking.isEmpty else { return }
    let reachable = plan.reachableNodes
    var open: [[Int]] = [[]]
    while let sequence = open.first {
      open.removeFirst()
      for node in asking where CaseTurns.allows(sequence + [node], in: plan) {
        // A step before the last one asks again only when something can lead back to it.
        if let last = sequence.last, node < last, reachable[node].contains(last), !CaseTurns.canReturn(plan) {
          continue
        }
        guard supplements.count < Self.greatestSequenceCount else {
          isExhaustive = false
          return
        }
        supplements.append(sequence + [node])
        open.append(sequence + [node])
      }
    }
  }

  private static func canReturn(_ plan: ExecutablePlan) -> Bool {
    plan.nodes.contains { $0.sendBack.map { $0.atMost > 0 } ?? false }
  }

  /// Whether the last request of a sequence is within its own bound and that of the procedure.
  private static func allows(_ sequence: [Int], in plan: ExecutablePlan) -> Bool {
    guard let last = sequence.last, let policy = plan.nodes[last].onIncomplete else { return false }
    let own = sequence.count { $0 == last }
    return own <= policy.atMost && sequence.count <= max(policy.atMost, plan.supplement.atMost)
  }

  /// The fact that says which supplements are asked for; nil when none ever is.
  var supplementFact: FactID? { supplements.count > 1 ? FactID(firstFact) : nil }

  /// The fact that says how often the n-th returning node sends back.
  func returnFact(_ position: Int) -> FactID {
    FactID(firstFact + (supplementFact == nil ? 0 : 1) + position)
  }

  /// The facts of all turns; their values are the places in the lists above.
  var domains: [FactDomain] {
    var domains: [FactDomain] = []
    if let fact = supplementFact { domains.append(CaseTurns.domain(fact, supplements.count)) }
    for (position, rule) in returns.enumerated() {
      domains.append(CaseTurns.domain(returnFact(position), rule.atMost + 1))
    }
    return domains
  }

  private static func domain(_ fact: FactID, _ count: Int) -> FactDomain {
    FactDomain(fact, .enumeration((0..<count).map(String.init)), isEnumerated: true)
  }

  /// Takes the turns of a witness over into a case; the applicant always needs all of his time.
  func apply(_ witness: Witness, to instance: inout Case) -> [Int] {
    for (position, rule) in returns.enumerated() {
      let times = CaseTurns.place(witness.value(of: returnFact(position)))
      if times > 0 { instance.sendBacks.append(SendBackEvent(node: rule.node, times: times)) }
    }
    guard let fact = supplementFact else { return [] }
    let place = CaseTurns.place(witness.value(of: fact))
    return supplements.indices.contains(place) ? supplements[place] : []
  }

  private static func place(_ value: Value) -> Int {
    if case .string(let text) = value { Int(text) ?? 0 } else { 0 }
  }

  /// The usual course: nothing turns the case.
  var usualValues: [FactID: Value] {
    Dictionary(uniqueKeysWithValues: domains.map { ($0.fact, .string("0")) })
  }
}

extension ExecutablePlan {
  /// For every node all that come after it.
  package var reachableNodes: [Set<Int>] {
    var reached = [Set<Int>](repeating: [], count: nodes.count)
    for index in nodes.indices.reversed() {
      for predecessor in nodes[index].predecessors where reached.indices.contains(predecessor) {
        reached[predecessor].formUnion(reached[index])
        reached[predecessor].insert(index)
      }
    }
    return reached
  }
}

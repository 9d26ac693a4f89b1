import Plan

/// A Petri net with one source, one sink and every other part between them (van der Aalst's workflow net).
struct WorkflowNet: Sendable {
  /// Named in the order in which they were made; the first is the source, the second the sink.
  var places: [String] = []
  var transitions: [Transition] = []

  static let source = 0
  static let sink = 1

  /// What may happen: tokens taken and laid.
  struct Transition: Sendable {
    var id: String
    /// Nil for a step of the net itself that nobody sees.
    var name: Label?
    var inputs: [Int]
    var outputs: [Int]
  }
}

extension WorkflowNet {
  /// The control flow of a process: exclusive merges are places, conditions are free choices, reminders are left out.
  ///
  /// Where a case may be ended beside other work, two places tell whether it is still open; once it is over, steps
  /// still under way are passed over without being done, until all branches meet.
  init(of graph: FlowGraph) {
    var builder = WorkflowNetBuilder(graph: graph)
    builder.build()
    self = builder.net
  }
}

/// Makes the net, element by element.
private struct WorkflowNetBuilder {
  let graph: FlowGraph
  var net = WorkflowNet()
  /// The place of every flow.
  private var placeOfFlow: [Int] = []
  private var open: Int?
  private var over: Int?
  /// For nodes in which every case ends: a place that the last step waits for too.
  private var strays: [(node: Int?, place: Int)] = []

  init(graph: FlowGraph) { self.graph = graph }

  mutating func build() {
    net.places = ["source", "sink"]
    layPlaces()
    if !graph.endingBesideOthers.isEmpty {
      open = place("open")
      over = place("over")
    }
    for element in graph.elements.indices { add(element) }
    finish()
  }

  private mutating func place(_ name: String) -> Int {
    net.places.append(name)
    return net.places.count - 1
  }

  /// One place for all flows that meet in a chain of exclusive merges.
  private mutating func layPlaces() {
    var representative = Array(graph.flows.indices)
    func root(_ flow: Int) -> Int {
      var flow = flow
      while representative[flow] != flow { flow = representative[flow] }
      return flow
    }
    for element in graph.elements.indices where graph.elements[element].kind == .exclusiveMerge {
      guard let out = graph.outgoing(element).first else { continue }
      for flow in graph.incoming(element) { representative[root(flow)] = root(out) }
    }
    var places: [Int: Int] = [:]
    for flow in graph.flows.indices {
      let root = root(flow)
      if let known = places[root] {
        placeOfFlow.append(known)
      } else {
        let made = place("p\(flow + 1)")
        places[root] = made
        placeOfFlow.append(made)
      }
    }
  }

  private mutating func add(_ element: Int) {
    let inputs = graph.incoming(element).map { placeOfFlow[$0] }
    let outputs = graph.outgoing(element).map { placeOfFlow[$0] }
    let item = graph.elements[element]
    switch item.kind {
    case .exclusiveMerge, .completion: break
    case .start: transition(item.id, nil, [WorkflowNet.source], outputs + (open.map { [$0] } ?? []))
    case .exclusiveSplit, .eventSplit:
      for (index, output) in outputs.enumerated() { transition("\(item.id)-\(index + 1)", nil, inputs, [output]) }
    case .parallelSplit, .parallelJoin, .initialisation, .count: transition(item.id, nil, inputs, outputs)
    case .silence(_, let host): task(item, graph.incoming(host).map { placeOfFlow[$0] }, outputs, canBeCut: false)
    case .termination: terminate(element, inputs)
    case .decision, .work, .wait, .arrival, .call, .consultation, .supplementRequest, .resubmission, .patience,
      .withdrawal:
      task(item, inputs, outputs, canBeCut: true)
    }
  }

  /// A step: done while the case is open; passed over once it is not.
  private mutating func task(_ item: FlowElement, _ inputs: [Int], _ outputs: [Int], canBeCut: Bool) {
    guard let open, let over else {
      transition(item.id, item.name, inputs, outputs)
      return
    }
    transition(item.id, item.name, inputs + [open], outputs + [open])
    if canBeCut, isReachedAfterEnd(item) { transition("\(item.id)-cut", nil, inputs + [over], outputs + [over]) }
  }

  private mutating func terminate(_ element: Int, _ inputs: [Int]) {
    let item = graph.elements[element]
    guard let open, let over, item.node.map(graph.endingBesideOthers.contains) ?? false else {
      transition(item.id, item.name, inputs + (open.map { [$0] } ?? []), [WorkflowNet.sink])
      if let over, isReachedAfterEnd(item) { transition("\(item.id)-cut", nil, inputs + [over], [WorkflowNet.sink]) }
      return
    }
    let next: Int
    if let flow = graph.resumptions[element] {
      next = placeOfFlow[flow]
    } else {
      next = stray(of: item.node)
    }
    transition(item.id, item.name, inputs + [open], [next, over])
    if isReachedAfterEnd(item) { transition("\(item.id)-cut", nil, inputs + [over], [next, over]) }
  }

  private func isReachedAfterEnd(_ item: FlowElement) -> Bool {
    item.node.map(graph.reachedAfterEnd.contains) ?? false
  }

  private mutating func stray(of node: Int?) -> Int {
    if let known = strays.first(where: { $0.node == node }) { return known.place }
    let made = place("after\(strays.count + 1)")
    strays.append((node, made))
    return made
  }

  /// The last step: all branches have met, with the case still open or over.
  private mutating func finish() {
    let end = graph.elements.indices.first { graph.elements[$0].kind == .completion }
    let last = end.map { graph.incoming($0).map { placeOfFlow[$0] } } ?? []
    let name = end.map { graph.elements[$0].name }
    let id = end.map { graph.elements[$0].id } ?? "end-event"
    guard let open, let over else {
      if end != nil { transition(id, name, last, [WorkflowNet.sink]) }
      return
    }
    if end != nil && strays.isEmpty { transition(id, name, last + [open], [WorkflowNet.sink]) }
    // Where every case goes through a termination, the last of them has closed what was still under way.
    guard end != nil || !strays.isEmpty else { return }
    transition("\(id)-over", nil, last + strays.map(\.place) + [over], [WorkflowNet.sink])
  }

  private mutating func transition(_ id: String, _ name: Label?, _ inputs: [Int], _ outputs: [Int]) {
    net.transitions.append(WorkflowNet.Transition(id: id, name: name, inputs: inputs, outputs: outputs))
  }
}

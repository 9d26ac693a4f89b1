import Expressions
import Plan

/// Elements and arrows, one at a time.
extension FlowLowering {
  mutating func add(
    _ kind: FlowElement.Kind, _ id: String, _ name: Label, lane: Int, node: Int? = nil
  ) -> Int {
    graph.elements.append(FlowElement(id: id, name: name, kind: kind, lane: lane, node: node))
    return graph.elements.count - 1
  }

  /// Leads a loose end to an element.
  @discardableResult
  mutating func join(_ end: LooseEnd, to target: Int) -> Int {
    graph.flows.append(SequenceFlow(source: end.source, target: target, condition: end.condition, name: end.name))
    for termination in end.resumes { graph.resumptions[termination] = graph.flows.count - 1 }
    return graph.flows.count - 1
  }

  /// Waits for all of several arrows.
  mutating func joined(_ ends: [LooseEnd], id: String, lane: Int, node: Int?) -> LooseEnd {
    guard ends.count != 1 else { return ends[0] }
    let gateway = add(.parallelJoin, "\(id)-nhap", Label(""), lane: lane, node: node)
    for end in ends { join(end, to: gateway) }
    return LooseEnd(source: gateway)
  }

  /// Goes on from whichever of several arrows; nil where there is none.
  mutating func merged(
    _ ends: [LooseEnd], id: String, lane: Int, node: Int?, evenForOne: Bool = false
  ) -> LooseEnd? {
    guard ends.count > (evenForOne ? 0 : 1) else { return ends.first }
    let gateway = add(.exclusiveMerge, id, Label(""), lane: lane, node: node)
    for end in ends { join(end, to: gateway) }
    return LooseEnd(source: gateway)
  }

  /// Goes on along several arrows at once.
  mutating func forked(_ end: LooseEnd, for count: Int, id: String, lane: Int, node: Int?) -> LooseEnd {
    guard count > 1 else { return end }
    let gateway = add(.parallelSplit, "\(id)-tach", Label(""), lane: lane, node: node)
    join(end, to: gateway)
    return LooseEnd(source: gateway)
  }

  /// A variable that no fact has, and no step as its id.
  func variable(_ wanted: String) -> String {
    var name = wanted
    while plan.facts.contains(where: { $0.id == name }) || plan.nodes.contains(where: { $0.id == name }) { name += "_" }
    return name
  }

  /// A gateway that asks one question: along `yes` when it holds, else along the default.
  mutating func ask(
    _ question: FlowCondition, id: String, name: Label, yes: Label, no: Label, node: Int, from frontier: LooseEnd
  ) -> (yes: LooseEnd, no: LooseEnd) {
    let gateway = add(.exclusiveSplit, id, name, lane: laneOfNode[node], node: node)
    join(frontier, to: gateway)
    return (
      LooseEnd(source: gateway, condition: question, name: yes), LooseEnd(source: gateway, condition: nil, name: no)
    )
  }

  mutating func decide(_ decision: DecisionReference, after node: Int?, lane: Int, _ frontier: inout LooseEnd) {
    let id = node.map { "\(decision.id)-\(plan.nodes[$0].id)" } ?? decision.id
    let element = add(.decision(decision), id, decision.name, lane: lane, node: node)
    join(frontier, to: element)
    frontier = LooseEnd(source: element)
  }
}

extension Outcome {
  /// The end of a case as an event is called: the plan's title with a capital.
  var flowName: Label { Label(vi: StepWords.capitalized(title.vi), en: StepWords.capitalized(title.en)) }
}

import Calendars
import Diagnostics
import Plan

/// The process itself: lanes, elements, flows.
extension BPMNDocument {
  mutating func process() -> XMLElement {
    var children: [XMLElement] = []
    children.append(XMLElement("bpmn:documentation", text: processDocumentation))
    children += processExtensions
    children.append(laneSet)
    if dialect == .python { children += dataObjects }
    for index in graph.elements.indices {
      children.append(element(index))
      children += reminder(of: index)
    }
    for index in graph.flows.indices { children.append(sequenceFlow(index)) }
    return XMLElement(
      "bpmn:process",
      [
        "id": plan.processID, "name": plan.name.vi, "isExecutable": "true",
        "camunda:historyTimeToLive": dialect.historyTimeToLive,
      ], children)
  }

  private var processDocumentation: String {
    var lines = ["Thủ tục \(plan.code): \(plan.name.vi).", "Theo quy định ngày \(plan.asOf.vietnamese)."]
    if !plan.grounds.isEmpty { lines.append("Căn cứ: \(plan.grounds.joined(separator: "; ")).") }
    let names = plan.facts.indices.filter { plan.facts[$0].origin != .derived }.map { index in
      "\(words.writer.variable(.init(index))) (\(plan.facts[index].label.vi))"
    }
    if !names.isEmpty { lines.append("Biến khi nộp hồ sơ: \(names.joined(separator: ", ")).") }
    if dialect == .feel && graph.elements.contains(where: { $0.kind.isMessageEvent }) {
      lines.append("Biến ma_ho_so: mã hồ sơ, để nhận đúng thông điệp của người nộp.")
    }
    if !graph.unreached.isEmpty {
      let unreached = graph.unreached.map { "“\(plan.nodes[$0].label.vi)”" }.joined(separator: ", ")
      lines.append("Không hồ sơ nào đi đến: \(unreached).")
    }
    return lines.joined(separator: "\n")
  }

  private var laneSet: XMLElement {
    let agencies = graph.lanes.indices.filter { graph.lanes[$0].parent == nil }
    let lanes = agencies.map { agency -> XMLElement in
      let people = graph.lanes.indices.filter { graph.lanes[$0].parent == agency }
      let ids = elementIDs(inLanes: people)
      // An agency whose people nobody names needs no band within its band.
      if people.allSatisfy(graph.isOnlyLane) {
        return lane(graph.lanes[agency].id, graph.lanes[agency].name, ids)
      }
      let inner = people.map { index in
        let lane = graph.lanes[index]
        return self.lane(
          lane.id, lane.name.vi.isEmpty ? graph.lanes[agency].name : lane.name, elementIDs(inLanes: [index]))
      }
      return lane(
        graph.lanes[agency].id, graph.lanes[agency].name, ids,
        [XMLElement("bpmn:childLaneSet", ["id": "\(graph.lanes[agency].id)-lanes"], inner)])
    }
    return XMLElement("bpmn:laneSet", ["id": "the-lanes"], lanes)
  }

  private func lane(_ id: String, _ name: Label, _ ids: [String], _ children: [XMLElement] = []) -> XMLElement {
    XMLElement(
      "bpmn:lane", ["id": id, "name": name.vi], ids.map { XMLElement("bpmn:flowNodeRef", text: $0) } + children)
  }

  private func elementIDs(inLanes lanes: [Int]) -> [String] {
    graph.elements.indices.filter { lanes.contains(graph.elements[$0].lane) }.flatMap { index -> [String] in
      let id = graph.elements[index].id
      return hasReminder(index) ? [id, "\(id)-han", "\(id)-bao_han"] : [id]
    }
  }

  /// Counters that all branches of a case share, for engines whose branches have variables of their own.
  private var dataObjects: [XMLElement] {
    var names: [String] = []
    for name in graph.counters.flatMap(\.variables) where !names.contains(name) { names.append(name) }
    return names.flatMap { name in
      [
        XMLElement("bpmn:dataObject", ["id": name, "name": name]),
        XMLElement("bpmn:dataObjectReference", ["id": "\(name)-ref", "name": name, "dataObjectRef": name]),
      ]
    }
  }

  private mutating func sequenceFlow(_ index: Int) -> XMLElement {
    let flow = graph.flows[index]
    var children: [XMLElement] = []
    if let condition = flow.condition {
      let text = text(of: condition, node: graph.elements[flow.source].node)
      children = [XMLElement("bpmn:conditionExpression", ["xsi:type": "bpmn:tFormalExpression"], text: text)]
    }
    let name = flow.name.flatMap { $0.vi.isEmpty ? nil : $0.vi }
    return XMLElement(
      "bpmn:sequenceFlow",
      [
        "id": "f\(index + 1)", "name": name, "sourceRef": graph.elements[flow.source].id,
        "targetRef": graph.elements[flow.target].id,
      ], children)
  }
}

/// A timer on the lower edge of a step: it tells that the step's time is over, and the step goes on.
extension BPMNDocument {
  func hasReminder(_ index: Int) -> Bool { graph.reminderSpan(of: index, in: plan) != nil }

  private func reminder(of index: Int) -> [XMLElement] {
    guard let span = graph.reminderSpan(of: index, in: plan) else { return [] }
    let id = graph.elements[index].id
    let timer = timer(span)
    let boundary = XMLElement(
      "bpmn:boundaryEvent",
      ["id": "\(id)-han", "name": span.description(.vi), "attachedToRef": id, "cancelActivity": "false"],
      [
        XMLElement("bpmn:documentation", text: "Đến hạn của bước: \(timer.rule.vi)"),
        XMLElement("bpmn:outgoing", text: "\(id)-han-di"), timerDefinition("\(id)-han", timer),
      ])
    let end = XMLElement(
      "bpmn:endEvent", ["id": "\(id)-bao_han", "name": "Báo đến hạn"],
      [XMLElement("bpmn:incoming", text: "\(id)-han-di")])
    let flow = XMLElement(
      "bpmn:sequenceFlow", ["id": "\(id)-han-di", "sourceRef": "\(id)-han", "targetRef": "\(id)-bao_han"])
    return [boundary, end, flow]
  }

  func timerDefinition(_ id: String, _ timer: TimerDuration) -> XMLElement {
    XMLElement(
      "bpmn:timerEventDefinition", ["id": "\(id)-timer"],
      [
        XMLElement(
          "bpmn:timeDuration", ["xsi:type": "bpmn:tFormalExpression"], text: words.literal(timer.iso))
      ])
  }
}

extension FlowGraph {
  /// The time after which an engine tells that a step is due; nil for elements that have no such timer.
  func reminderSpan(of index: Int, in plan: ExecutablePlan) -> Span? {
    let element = elements[index]
    guard let node = element.node else { return nil }
    switch element.kind {
    case .work, .call: return plan.nodes[node].time
    case .consultation(let rule):
      let isWatched = elements.contains { if case .silence(_, index) = $0.kind { true } else { false } }
      return isWatched ? nil : plan.nodes[node].consultations[rule].span
    default: return nil
    }
  }
}

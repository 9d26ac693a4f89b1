import Calendars
import Expressions
import Plan

/// One element of the process as XML; what engines read beyond the standard stands in `EngineExtensions`.
extension BPMNDocument {
  mutating func element(_ index: Int) -> XMLElement {
    let item = graph.elements[index]
    var tag = Tag(item.kind, dialect)
    tag.attributes += engineAttributes(of: index)
    if item.kind == .exclusiveSplit,
      let usual = graph.outgoing(index).first(where: { graph.flows[$0].condition == nil })
    {
      tag.attributes.append(("default", "f\(usual + 1)"))
    }
    if case .silence(_, let host) = item.kind {
      tag.attributes += [("attachedToRef", graph.elements[host].id), ("cancelActivity", "true")]
    }
    if case .call(let code) = item.kind {
      tag.attributes.append(("calledElement", ExecutablePlan.processID(of: code)))
    }
    var children: [XMLElement] = []
    let documentation = self.documentation(of: index)
    if !documentation.isEmpty { children.append(XMLElement("bpmn:documentation", text: documentation)) }
    children += engineExtensions(of: index)
    children += graph.incoming(index).map { XMLElement("bpmn:incoming", text: "f\($0 + 1)") }
    children += graph.outgoing(index).map { XMLElement("bpmn:outgoing", text: "f\($0 + 1)") }
    children += content(of: index)
    var element = XMLElement(tag.name, [:], children)
    element.attributes =
      [("id", item.id)] + (item.name.vi.isEmpty ? [] : [("name", item.name.vi)]) + tag.attributes
    return element
  }

  private struct Tag {
    var name: String
    var attributes: [(name: String, value: String)] = []

    init(_ kind: FlowElement.Kind, _ dialect: Dialect) {
      name =
        switch kind {
        case .start: "bpmn:startEvent"
        case .initialisation: "bpmn:scriptTask"
        case .decision: "bpmn:businessRuleTask"
        case .work, .consultation: "bpmn:userTask"
        case .wait, .arrival, .resubmission, .patience, .withdrawal: "bpmn:intermediateCatchEvent"
        case .call: "bpmn:callActivity"
        case .silence: "bpmn:boundaryEvent"
        case .count: dialect == .juel ? "bpmn:serviceTask" : "bpmn:scriptTask"
        case .exclusiveSplit, .exclusiveMerge: "bpmn:exclusiveGateway"
        case .parallelSplit, .parallelJoin: "bpmn:parallelGateway"
        case .eventSplit: "bpmn:eventBasedGateway"
        case .supplementRequest: "bpmn:intermediateThrowEvent"
        case .completion, .termination: "bpmn:endEvent"
        }
    }
  }

  private func documentation(of index: Int) -> String {
    let item = graph.elements[index]
    guard let node = item.node else { return "" }
    let rule = plan.nodes[node]
    switch item.kind {
    case .work, .wait, .arrival, .call:
      return StepDocumentation(plan: plan, node: rule, timer: rule.time.map(timer)).text
    case .consultation(let consultation):
      let asked = rule.consultations[consultation]
      return asked.span.map { "\(asked.agency) trả lời trong \(timer($0).rule.vi)" } ?? "\(asked.agency) trả lời"
    case .patience(let span): return "Người nộp bổ sung trong \(timer(span).rule.vi)"
    case .silence(let span, _): return "Hết \(timer(span).rule.vi) mà không trả lời"
    case .supplementRequest:
      let grounds = (rule.onIncomplete ?? plan.supplement).grounds
      return grounds.isEmpty ? "" : "Căn cứ: \(grounds.joined(separator: "; "))"
    default: return ""
    }
  }

  /// What stands behind the flows of an element.
  private func content(of index: Int) -> [XMLElement] {
    let item = graph.elements[index]
    switch item.kind {
    case .wait(let span), .patience(let span), .silence(let span, _): return [timerDefinition(item.id, timer(span))]
    case .arrival, .resubmission, .withdrawal, .supplementRequest:
      return [
        XMLElement(
          "bpmn:messageEventDefinition", messageAttributes(of: item))
      ]
    case .termination: return [XMLElement("bpmn:terminateEventDefinition", ["id": "\(item.id)-dung_het"])]
    case .initialisation:
      return [XMLElement("bpmn:script", text: graph.flags.map { "\($0) = False" }.joined(separator: "\n"))]
    case .count(let counter): return dialect == .python ? countingContent(item, graph.counters[counter]) : []
    case .work, .consultation: return dialect == .python ? owner(of: index) : []
    default: return []
    }
  }

  private func messageAttributes(of item: FlowElement) -> KeyValuePairs<String, String?> {
    ["id": "\(item.id)-thong_diep", "messageRef": "message-\(item.id)"]
  }

  private func countingContent(_ item: FlowElement, _ counter: FlowCounter) -> [XMLElement] {
    let variables = counter.variables
    let properties = variables.map { XMLElement("bpmn:property", ["id": "\(item.id)-\($0)", "name": $0]) }
    let inputs = variables.map { name in
      XMLElement(
        "bpmn:dataInputAssociation", ["id": "\(item.id)-\(name)-doc"],
        [
          XMLElement("bpmn:sourceRef", text: "\(name)-ref"),
          XMLElement("bpmn:targetRef", text: "\(item.id)-\(name)"),
        ])
    }
    let outputs = variables.map { name in
      XMLElement(
        "bpmn:dataOutputAssociation", ["id": "\(item.id)-\(name)-ghi"],
        [
          XMLElement("bpmn:sourceRef", text: "\(item.id)-\(name)"), XMLElement("bpmn:targetRef", text: "\(name)-ref"),
        ])
    }
    return properties + inputs + outputs + [XMLElement("bpmn:script", text: words.script(for: counter))]
  }

  private func owner(of index: Int) -> [XMLElement] {
    let groups = candidateGroups(of: index).map { "group(\($0))" }.joined(separator: ", ")
    guard !groups.isEmpty else { return [] }
    let expression = XMLElement("bpmn:formalExpression", text: groups)
    return [
      XMLElement(
        "bpmn:potentialOwner", [:], [XMLElement("bpmn:resourceAssignmentExpression", [:], [expression])])
    ]
  }
}

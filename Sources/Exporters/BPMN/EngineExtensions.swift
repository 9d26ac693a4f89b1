import Plan

/// What engines read beyond the standard: groups, called decisions and processes, counters, first values.
extension BPMNDocument {
  /// Extension attributes of an element.
  func engineAttributes(of index: Int) -> [(name: String, value: String)] {
    let item = graph.elements[index]
    switch (item.kind, dialect) {
    case (.work, .juel), (.consultation, .juel):
      let groups = groupExpression(of: index) ?? candidateGroups(of: index).joined(separator: ",")
      return [("camunda:candidateGroups", groups), ("flowable:candidateGroups", groups)]
    case (.decision(let decision), .juel):
      return [
        ("camunda:decisionRef", decision.id), ("camunda:resultVariable", decision.resultVariable),
        ("camunda:mapDecisionResult", camundaResult(of: decision.subject)),
      ]
    case (.count(let counter), .juel):
      let name = graph.counters[counter].variable
      return [
        ("camunda:expression", "${\(name) + 1}"), ("camunda:resultVariable", name),
        ("flowable:expression", "${\(name) + 1}"), ("flowable:resultVariableName", name),
      ]
    case (.count, .python), (.initialisation, _): return [("scriptFormat", "python")]
    case (.call, .juel): return [("camunda:calledElementBinding", "latest"), ("flowable:inheritVariables", "true")]
    default: return []
    }
  }

  /// The element's `extensionElements`; none where the dialect needs nothing.
  func engineExtensions(of index: Int) -> [XMLElement] {
    let children =
      switch dialect {
      case .feel: zeebeExtensions(of: index)
      case .python: spiffExtensions(of: index)
      case .juel: camundaExtensions(of: index)
      }
    return children.isEmpty ? [] : [XMLElement("bpmn:extensionElements", [:], children)]
  }

  /// How Camunda 7 hands on what a table gives: rows, one row, or the values of the one column.
  private func camundaResult(of subject: DecisionReference.Subject) -> String {
    switch subject {
    case .dossier, .fees: "resultList"
    case .limit: "singleResult"
    case .table(let index): plan.tables[index].policy.givesList ? "collectEntries" : "singleEntry"
    }
  }

  /// First values of flags and counters, for engines in which an unknown variable is an error.
  var processExtensions: [XMLElement] {
    guard dialect == .juel else { return [] }
    var values: [(String, String)] = graph.flags.map { ($0, "false") }
    for name in graph.counters.flatMap(\.variables) where !values.contains(where: { $0.0 == name }) {
      values.append((name, "0"))
    }
    let all = values.flatMap { name, value in listeners("start", "${execution.setVariable('\(name)', \(value))}") }
    return all.isEmpty ? [] : [XMLElement("bpmn:extensionElements", [:], all)]
  }

  private func listeners(_ event: String, _ expression: String) -> [XMLElement] {
    ["camunda", "flowable"].map { engine in
      XMLElement("\(engine):executionListener", ["event": event, "expression": expression])
    }
  }

  private func zeebeExtensions(of index: Int) -> [XMLElement] {
    let item = graph.elements[index]
    switch item.kind {
    case .work, .consultation:
      let groups = groupExpression(of: index) ?? candidateGroups(of: index).joined(separator: ",")
      return [XMLElement("zeebe:userTask"), XMLElement("zeebe:assignmentDefinition", ["candidateGroups": groups])]
    case .decision(let decision):
      return [
        XMLElement(
          "zeebe:calledDecision", ["decisionId": decision.id, "resultVariable": decision.resultVariable])
      ]
    case .call(let code):
      return [
        XMLElement(
          "zeebe:calledElement",
          ["processId": ExecutablePlan.processID(of: code), "propagateAllChildVariables": "false"])
      ]
    case .supplementRequest:
      return [
        XMLElement("zeebe:taskDefinition", ["type": "tthc-yeu-cau-bo-sung"])
      ]
    case .count(let counter):
      let counter = graph.counters[counter]
      var outputs: [XMLElement] = []
      if let total = counter.total {
        outputs = [counter.variable, total.variable].map { name in
          XMLElement("zeebe:output", ["source": "=\(counted(name, in: counter))", "target": name])
        }
      }
      let script = XMLElement(
        "zeebe:script", ["expression": "=\(increased(counter.variable))", "resultVariable": counter.variable])
      return outputs.isEmpty ? [script] : [script, XMLElement("zeebe:ioMapping", [:], outputs)]
    default: return []
    }
  }

  private func increased(_ name: String) -> String { "(if \(name) = null then 0 else \(name)) + 1" }

  private func counted(_ name: String, in counter: FlowCounter) -> String {
    name == counter.variable ? name : increased(name)
  }

  private func spiffExtensions(of index: Int) -> [XMLElement] {
    guard case .decision(let decision) = graph.elements[index].kind else { return [] }
    return [XMLElement("spiffworkflow:calledDecisionId", text: decision.id)]
  }

  private func camundaExtensions(of index: Int) -> [XMLElement] {
    switch graph.elements[index].kind {
    case .count(let counter):
      guard let total = graph.counters[counter].total?.variable else { return [] }
      return listeners("end", "${execution.setVariable('\(total)', \(total) + 1)}")
    case .call: return [XMLElement("camunda:in", ["variables": "all"])]
    default: return []
    }
  }

  /// Groups that may do a step: one for every place in which it can be done.
  func candidateGroups(of index: Int) -> [String] {
    let item = graph.elements[index]
    guard case .work = item.kind, let node = item.node, plan.nodes[node].places.count > 1 else {
      return [graph.lanes[item.lane].group].compactMap { $0 }
    }
    var groups: [String] = []
    for place in plan.nodes[node].places {
      let group = FlowLanes.group(agency: place.flowName, people: plan.nodes[node].people)
      if !groups.contains(group) { groups.append(group) }
    }
    return groups
  }

  /// The group as an expression where conditions tell the places apart; nil where there is one place, or no words.
  private func groupExpression(of index: Int) -> String? {
    let item = graph.elements[index]
    guard case .work = item.kind, let node = item.node, plan.nodes[node].places.count > 1 else { return nil }
    var text: String?
    for place in plan.nodes[node].places.reversed() {
      let group = FlowLanes.group(agency: place.flowName, people: plan.nodes[node].people)
      guard let condition = place.when, let otherwise = text else {
        text = dialect == .feel ? "[\"\(group)\"]" : "'\(group)'"
        continue
      }
      guard case .success(let test) = words.writer.condition(condition) else { return nil }
      text =
        dialect == .feel
        ? "if \(test) then [\"\(group)\"] else \(otherwise)" : "(\(test)) ? '\(group)' : \(otherwise)"
    }
    return text.map(words.enclosed)
  }
}

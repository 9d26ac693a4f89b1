import JSON

extension Case {
  /// The case as a case file states it: facts by name, the moment of receipt, supplements and returns.
  package func caseJSON(of plan: ExecutablePlan) -> JSON {
    var members: [JSON.Member] = []
    for (index, fact) in plan.facts.enumerated()
    where fact.origin != .derived && values.indices.contains(index) && values[index] != .null {
      members.append(JSON.Member(fact.label.vi, .string(values[index].text)))
    }
    if !supplements.isEmpty {
      let rows = supplements.map { event in
        JSON.object(present: [
          "bước": .string(plan.nodes[event.node].label.vi),
          "nộp lại": event.resubmitted.map { .string($0.description) },
        ])
      }
      members.append(JSON.Member("bổ sung", .array(rows)))
    }
    if !sendBacks.isEmpty {
      let rows: [JSON] = sendBacks.map {
        ["bước": .string(plan.nodes[$0.node].label.vi), "lần": .integer($0.times)]
      }
      members.append(JSON.Member("trả lại", .array(rows)))
    }
    return .object(members)
  }
}

import Plan

/// A plan's process as a place/transition net in PNML (ISO/IEC 15909-2).
///
/// Source and sink are marked as initial and final; steps nobody sees carry ProM's invisible mark, which analysers read.
func pnmlDocument(of plan: ExecutablePlan) -> ExportOutcome {
  switch FlowGraph.lowered(from: plan, initialises: false) {
  case .failure(let failure): return .impossible(failure.problems)
  case .success(nil): return .nothing
  case .success(let graph?): return .file(WorkflowNet(of: graph).pnml(of: plan).document())
  }
}

extension WorkflowNet {
  private static let namespace = "http://www.pnml.org/version-2009/grammar/pnml"
  private static let kind = "http://www.pnml.org/version-2009/grammar/ptnet"

  func pnml(of plan: ExecutablePlan) -> XMLElement {
    let page = XMLElement("page", ["id": "page"], placeElements + transitionElements + arcElements)
    let final = XMLElement(
      "finalmarkings", [:],
      [
        XMLElement(
          "marking", [:],
          [XMLElement("place", ["idref": places[WorkflowNet.sink]], [XMLElement("text", text: "1")])])
      ])
    let net = XMLElement(
      "net", ["id": "net", "type": WorkflowNet.kind], [named("\(plan.code) \(plan.name.vi)"), page, final])
    return XMLElement("pnml", ["xmlns": WorkflowNet.namespace], [net])
  }

  private func named(_ name: String) -> XMLElement { XMLElement("name", [:], [XMLElement("text", text: name)]) }

  private var placeElements: [XMLElement] {
    places.enumerated().map { index, name in
      let mark =
        index == WorkflowNet.source ? [XMLElement("initialMarking", [:], [XMLElement("text", text: "1")])] : []
      return XMLElement("place", ["id": name], [named(name)] + mark)
    }
  }

  private var transitionElements: [XMLElement] {
    transitions.map { transition in
      let mark = XMLElement(
        "toolspecific",
        ["tool": "ProM", "version": "6.4", "activity": "$invisible$", "localNodeID": transition.id])
      return XMLElement(
        "transition", ["id": "t-\(transition.id)"],
        [named(transition.name?.vi ?? transition.id)] + (transition.name == nil ? [mark] : []))
    }
  }

  private var arcElements: [XMLElement] {
    var arcs: [XMLElement] = []
    func arc(_ source: String, _ target: String) {
      arcs.append(XMLElement("arc", ["id": "a\(arcs.count + 1)", "source": source, "target": target]))
    }
    for transition in transitions {
      for place in transition.inputs { arc(places[place], "t-\(transition.id)") }
      for place in transition.outputs { arc("t-\(transition.id)", places[place]) }
    }
    return arcs
  }
}

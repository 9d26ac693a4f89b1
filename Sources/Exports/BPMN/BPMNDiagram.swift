import Plan
struct BPMNDiagram { let plan: ExecutablePlan; let graph: FlowGraph; let messageFlows: [BPMNDocument.MessageFlow]
  var element: XMLElement { XMLElement("bpmndi:BPMNDiagram", ["id": "diagram"], [XMLElement("bpmndi:BPMNPlane", ["id": "plane", "bpmnElement": "collaboration"])]) } }

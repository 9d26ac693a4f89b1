import Calendars
import Diagnostics
import Plan

/// A plan's process in BPMN 2.0 with its diagram; conditions, counters, groups and timers as the dialect's engines read them.
func bpmnDocument(of plan: ExecutablePlan, dialect: Dialect) -> ExportOutcome {
  switch FlowGraph.lowered(from: plan, initialises: dialect == .python) {
  case .failure(let failure): return .impossible(failure.problems)
  case .success(nil): return .nothing
  case .success(let graph?):
    var document = BPMNDocument(plan: plan, graph: graph, dialect: dialect)
    if dialect == .python { document.refuseRepeatedJoins() }
    let root = document.definitions()
    guard document.problems.isEmpty else { return .impossible(document.problems) }
    // An engine would stop at the first table that is not there.
    if case .impossible(let problems) = decisionDocument(plan, dialect) { return .impossible(problems) }
    return .file(root.document())
  }
}

/// Writes one process; what the dialect has no words for is gathered on the way.
struct BPMNDocument {
  let plan: ExecutablePlan
  let graph: FlowGraph
  let words: EngineWords
  private(set) var problems: [ExportProblem] = []
  /// Every time of the process as a timer counts it.
  private let timers: [Span: TimerDuration]

  static let applicant = "participant-applicant"
  static let office = "participant-office"

  init(plan: ExecutablePlan, graph: FlowGraph, dialect: Dialect) {
    self.plan = plan
    self.graph = graph
    words = EngineWords(writer: DialectWriter(plan: plan, dialect: dialect))
    var timers: [Span: TimerDuration] = [:]
    for span in plan.nodes.flatMap(\.spans) + [plan.supplement.applicantTime].compactMap({ $0 })
    where timers[span] == nil {
      timers[span] = TimerDuration(span, on: plan.calendar, asOf: plan.asOf.year)
    }
    self.timers = timers
  }

  func timer(_ span: Span) -> TimerDuration {
    timers[span] ?? TimerDuration(span, on: plan.calendar, asOf: plan.asOf.year)
  }

  var dialect: Dialect { words.dialect }

  /// The engine for which a modelling tool opens the file.
  private var platform: (name: String, version: String)? {
    switch dialect {
    case .feel: ("Camunda Cloud", "8.6.0")
    case .python: nil
    case .juel: ("Camunda Platform", "7.21.0")
    }
  }

  mutating func definitions() -> XMLElement {
    let process = self.process()
    let diagram = BPMNDiagram(plan: plan, graph: graph, messageFlows: messageFlows).element
    return XMLElement(
      "bpmn:definitions",
      [
        "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
        "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
        "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
        "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xmlns:zeebe": dialect == .feel ? "http://camunda.org/schema/zeebe/1.0" : nil,
        "xmlns:spiffworkflow": dialect == .python ? "http://spiffworkflow.org/bpmn/schema/1.0/core" : nil,
        "xmlns:camunda": dialect == .juel ? "http://camunda.org/schema/1.0/bpmn" : nil,
        "xmlns:modeler": dialect == .python ? nil : "http://camunda.org/schema/modeler/1.0",
        "xmlns:flowable": dialect == .juel ? "http://flowable.org/bpmn" : nil,
        "id": "definitions-\(plan.processID)", "name": plan.name.vi,
        "targetNamespace": "urn:vn:tthc:\(plan.processID)",
        "expressionLanguage": dialect == .feel ? "https://www.omg.org/spec/DMN/20191111/FEEL/" : nil,
        "exporter": "tthc",
        "modeler:executionPlatform": platform?.name, "modeler:executionPlatformVersion": platform?.version,
      ], messages + [collaboration, process, diagram])
  }

  /// The words of a condition; a problem with the step's place where the dialect has none.
  mutating func text(of condition: FlowCondition, node: Int?) -> String {
    switch words.condition(condition, in: graph) {
    case .success(let text): return text
    case .failure(let failure):
      note(failure, node)
      return ""
    }
  }

  /// SpiffWorkflow joins branches too early, or twice, when a case comes to the same join again.
  fileprivate mutating func refuseRepeatedJoins() {
    for join in graph.repeatedJoins {
      let step = graph.elements[join].node.map { plan.nodes[$0] }
      let name = step?.label ?? plan.name
      let message = Text(
        vi:
          "Bước “\(name.vi)”: các nhánh song song nhập lại bên trong một vòng lặp (trả lại, bổ sung). SpiffWorkflow nhập "
          + "nhánh sai ở vòng sau, nên không ghi dạng python. Hãy dùng feel hoặc juel, hoặc để việc trả lại, bổ sung ở bước "
          + "không có nhánh song song.",
        en:
          "Step “\(name.en)”: parallel branches meet inside a loop (a return, a supplement). SpiffWorkflow joins them "
          + "wrongly the second time, so the python dialect is not written. Use feel or juel, or let steps without parallel "
          + "branches return the case or ask for supplements.")
      note(message, step)
    }
  }

  private mutating func note(_ failure: UntranslatableExpression, _ node: Int?) {
    let step = node.map { plan.nodes[$0] }
    let vi = step.map { "Bước “\($0.label.vi)”: " } ?? ""
    let en = step.map { "Step “\($0.label.en)”: " } ?? ""
    note(Text(vi: vi + failure.message.vi, en: en + failure.message.en), step)
  }

  private mutating func note(_ message: Text, _ step: PlanNode?) {
    let problem = ExportProblem(message: message, source: step?.source)
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension PlanNode {
  /// All the times that the node states.
  fileprivate var spans: [Span] {
    ([time, onIncomplete?.applicantTime] + consultations.map(\.span)).compactMap { $0 }
  }
}

/// The two participants and what they send each other.
extension BPMNDocument {
  /// What passes between the applicant and the office, with the element at the office's end.
  struct MessageFlow {
    let id: String
    let name: Label
    let element: Int
    let isFromApplicant: Bool
  }

  var messageFlows: [MessageFlow] {
    var flows: [MessageFlow] = []
    func add(_ element: Int, _ name: Label, isFromApplicant: Bool) {
      flows.append(
        MessageFlow(
          id: "m-\(graph.elements[element].id)", name: name, element: element, isFromApplicant: isFromApplicant))
    }
    for (index, element) in graph.elements.enumerated() {
      switch element.kind {
      case .supplementRequest:
        add(index, Label(vi: "Thông báo bổ sung", en: "Request for a supplement"), isFromApplicant: false)
      case .resubmission: add(index, Label(vi: "Hồ sơ bổ sung", en: "Completed dossier"), isFromApplicant: true)
      case .withdrawal: add(index, Label(vi: "Không bổ sung", en: "Withdrawal"), isFromApplicant: true)
      case .work:
        let acts = Set(element.node.map { plan.nodes[$0].acts.map(\.code) } ?? [])
        if acts.contains("receive") { add(index, Label(vi: "Hồ sơ", en: "Dossier"), isFromApplicant: true) }
        if acts.contains("returnResult") && !acts.contains("receive") {
          add(index, Label(vi: "Kết quả", en: "Result"), isFromApplicant: false)
        }
      default: break
      }
    }
    return flows
  }

  private var collaboration: XMLElement {
    let participants = [
      XMLElement("bpmn:participant", ["id": BPMNDocument.applicant, "name": "Người nộp hồ sơ"]),
      XMLElement(
        "bpmn:participant",
        ["id": BPMNDocument.office, "name": "\(plan.code) \(plan.name.vi)", "processRef": plan.processID]),
    ]
    let flows = messageFlows.map { flow in
      let element = graph.elements[flow.element].id
      return XMLElement(
        "bpmn:messageFlow",
        [
          "id": flow.id, "name": flow.name.vi, "sourceRef": flow.isFromApplicant ? BPMNDocument.applicant : element,
          "targetRef": flow.isFromApplicant ? element : BPMNDocument.applicant,
        ])
    }
    return XMLElement("bpmn:collaboration", ["id": "the-collaboration"], participants + flows)
  }

  /// Messages that engines correlate, one for every event that sends or waits for one.
  private var messages: [XMLElement] {
    graph.elements.filter { $0.kind.isMessageEvent }.map { element in
      var children: [XMLElement] = []
      if dialect == .feel && element.kind != .supplementRequest {
        children = [
          XMLElement(
            "bpmn:extensionElements", [:], [XMLElement("zeebe:subscription", ["correlationKey": "=ma_ho_so"])])
        ]
      }
      return XMLElement(
        "bpmn:message", ["id": "message-\(element.id)", "name": plan.messageName(element.id)], children)
    }
  }
}

extension FlowElement.Kind {
  /// Whether an engine sends or awaits a message here.
  var isMessageEvent: Bool {
    switch self {
    case .supplementRequest, .resubmission, .withdrawal, .arrival: true
    default: false
    }
  }
}

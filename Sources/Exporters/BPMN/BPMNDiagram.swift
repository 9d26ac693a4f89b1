import Calendars
import Plan

/// Where a process is drawn: the applicant's pool above, the office's pool with its lanes below.
struct BPMNDiagram {
  let plan: ExecutablePlan
  let graph: FlowGraph
  let messageFlows: [BPMNDocument.MessageFlow]
  private let drawing: Diagram
  /// The lane of the drawing for every lane of the process; nil for one that is drawn as its agency.
  private let drawnLane: [Int]

  /// The title strip at the left of a pool.
  private static let title = 30
  private static let left = 160
  private static let top = 80
  private static let applicantHeight = 60
  /// Between the pools, where the names of messages stand.
  private static let gap = 60
  /// Text outside shapes, as modelling tools set it.
  private static let words = TextMeasure(sizeTenths: 110)

  /// The width at which modelling tools break such texts.
  private static let labelWidth = 90

  /// The room that a text outside a shape needs; nil for no text.
  private static func block(_ text: String) -> Size? {
    let lines = words.wrap(text, width: labelWidth)
    guard !lines.isEmpty else { return nil }
    return Size(width: labelWidth, height: 14 * lines.count)
  }

  /// What a reminder needs below its step.
  private static let reminder = Size(width: 120, height: 70)

  init(plan: ExecutablePlan, graph: FlowGraph, messageFlows: [BPMNDocument.MessageFlow]) {
    self.plan = plan
    self.graph = graph
    self.messageFlows = messageFlows
    let (request, drawnLane) = BPMNDiagram.request(plan, graph)
    self.drawnLane = drawnLane
    drawing = layOut(request)
  }

  private static func request(_ plan: ExecutablePlan, _ graph: FlowGraph) -> (DiagramRequest, [Int]) {
    var request = DiagramRequest()
    var drawnLane: [Int] = []
    for (index, lane) in graph.lanes.enumerated() {
      if let parent = lane.parent, graph.isOnlyLane(index) {
        drawnLane.append(drawnLane[parent])
        continue
      }
      drawnLane.append(request.lanes.count)
      let length = TextMeasure(sizeTenths: 120).width(lane.name.vi)
      request.lanes.append(.init(parent: lane.parent.map { drawnLane[$0] }, titleLength: min(length, 240) + 16))
    }
    for index in graph.elements.indices {
      let element = graph.elements[index]
      var size = Size(width: 36, height: 36)
      var label: Size?
      switch element.kind {
      case .work, .call, .consultation, .decision, .initialisation, .count:
        size = element.name.vi.count > 45 ? Size(width: 150, height: 100) : Size(width: 120, height: 80)
        if graph.reminderSpan(of: index, in: plan) != nil { label = reminder }
      case .exclusiveSplit, .exclusiveMerge, .parallelSplit, .parallelJoin, .eventSplit:
        size = Size(width: 50, height: 50)
        label = block(element.name.vi)
      default: label = block(element.name.vi)
      }
      var host: Int?
      if case .silence(_, let index) = element.kind { host = index }
      request.shapes.append(
        .init(
          width: size.width, height: size.height, lane: drawnLane[element.lane], host: host, label: label))
    }
    for flow in graph.flows {
      let label = flow.name.flatMap { block($0.vi) }
      request.arrows.append(.init(source: flow.source, target: flow.target, label: label))
    }
    return (request, drawnLane)
  }

  private var office: Point {
    Point(x: BPMNDiagram.left + BPMNDiagram.title, y: BPMNDiagram.top + BPMNDiagram.applicantHeight + BPMNDiagram.gap)
  }

  private func placed(_ box: Box) -> Box {
    Box(x: box.x + office.x, y: box.y + office.y, width: box.width, height: box.height)
  }

  var element: XMLElement {
    let plane = XMLElement(
      "bpmndi:BPMNPlane", ["id": "the-plane", "bpmnElement": "the-collaboration"],
      pools + lanes + shapes + reminders + edges + messages)
    return XMLElement("bpmndi:BPMNDiagram", ["id": "the-diagram"], [plane])
  }

  private var pools: [XMLElement] {
    let width = drawing.size.width + BPMNDiagram.title
    let applicant = Box(
      x: BPMNDiagram.left, y: BPMNDiagram.top, width: width, height: BPMNDiagram.applicantHeight)
    let office = Box(x: BPMNDiagram.left, y: self.office.y, width: width, height: drawing.size.height)
    return [
      shape(BPMNDocument.applicant, applicant, isHorizontal: true),
      shape(BPMNDocument.office, office, isHorizontal: true),
    ]
  }

  private var lanes: [XMLElement] {
    graph.lanes.indices.compactMap { index in
      if graph.lanes[index].parent != nil && graph.isOnlyLane(index) { return nil }
      return shape(graph.lanes[index].id, placed(drawing.lanes[drawnLane[index]]), isHorizontal: true)
    }
  }

  private var shapes: [XMLElement] {
    graph.elements.indices.map { index in
      let label = graph.reminderSpan(of: index, in: plan) == nil ? drawing.shapeLabels[index].map(placed) : nil
      return shape(
        graph.elements[index].id, placed(drawing.shapes[index]), label: label,
        hasMarker: [.exclusiveSplit, .exclusiveMerge].contains(graph.elements[index].kind))
    }
  }

  /// A timer on the lower edge of a step, and under it the end of its short way.
  private var reminders: [XMLElement] {
    graph.elements.indices.flatMap { index -> [XMLElement] in
      guard let span = graph.reminderSpan(of: index, in: plan) else { return [] }
      let id = graph.elements[index].id
      let step = placed(drawing.shapes[index])
      let bottom = step.y + step.height
      let center = step.x + 28
      let timer = Box(x: center - 18, y: bottom - 18, width: 36, height: 36)
      let end = Box(x: center - 12, y: bottom + 38, width: 24, height: 24)
      let timerLabel = Box(
        x: center + 22, y: bottom + 4, width: min(BPMNDiagram.words.width(span.description(.vi)), 92), height: 14)
      let endLabel = Box(x: center + 18, y: bottom + 43, width: 68, height: 14)
      return [
        shape("\(id)-han", timer, label: timerLabel), shape("\(id)-bao_han", end, label: endLabel),
        edge(
          "\(id)-han-di", [Point(x: center, y: bottom + 18), Point(x: center, y: bottom + 38)]),
      ]
    }
  }

  private var edges: [XMLElement] {
    graph.flows.indices.map { index in
      edge(
        "f\(index + 1)", drawing.arrows[index].map { Point(x: $0.x + office.x, y: $0.y + office.y) },
        label: drawing.arrowLabels[index].map(placed))
    }
  }

  private var messages: [XMLElement] {
    messageFlows.enumerated().map { index, flow in
      let box = placed(drawing.shapes[flow.element])
      let x = freeColumn(over: box)
      let pool = BPMNDiagram.top + BPMNDiagram.applicantHeight
      let points = [Point(x: x, y: pool), Point(x: x, y: box.y)]
      let width = min(BPMNDiagram.words.width(flow.name.vi), 110)
      let label = Box(x: x + 4, y: pool + (index.isMultiple(of: 2) ? 8 : 26), width: width, height: 14)
      return edge(flow.id, flow.isFromApplicant ? points : points.reversed(), label: label)
    }
  }

  /// Where a line straight up from a shape passes no other shape; its middle where there is no such place.
  private func freeColumn(over box: Box) -> Int {
    let middle = box.x + box.width / 2
    let columns = [0, box.width / 4, -box.width / 4, box.width / 2 - 4, 4 - box.width / 2].map { middle + $0 }
    let above = drawing.shapes.map(placed).filter { $0.y + $0.height <= box.y }
    return columns.first { x in !above.contains { $0.x <= x && x <= $0.x + $0.width } } ?? middle
  }

  private func shape(
    _ id: String, _ box: Box, label: Box? = nil, isHorizontal: Bool = false, hasMarker: Bool = false
  ) -> XMLElement {
    XMLElement(
      "bpmndi:BPMNShape",
      [
        "id": "\(id)-hinh", "bpmnElement": id, "isHorizontal": isHorizontal ? "true" : nil,
        "isMarkerVisible": hasMarker ? "true" : nil,
      ], [bounds(box)] + label.map { [XMLElement("bpmndi:BPMNLabel", [:], [bounds($0)])] }.orEmpty)
  }

  private func edge(_ id: String, _ points: [Point], label: Box? = nil) -> XMLElement {
    XMLElement(
      "bpmndi:BPMNEdge", ["id": "\(id)-hinh", "bpmnElement": id],
      points.map { XMLElement("di:waypoint", ["x": "\($0.x)", "y": "\($0.y)"]) }
        + label.map { [XMLElement("bpmndi:BPMNLabel", [:], [bounds($0)])] }.orEmpty)
  }

  private func bounds(_ box: Box) -> XMLElement {
    XMLElement(
      "dc:Bounds", ["x": "\(box.x)", "y": "\(box.y)", "width": "\(box.width)", "height": "\(box.height)"])
  }
}

extension Optional where Wrapped == [XMLElement] {
  fileprivate var orEmpty: [XMLElement] { self ?? [] }
}

extension FlowGraph {
  /// Whether a lane is the nameless and only one of its agency, and is drawn as the agency itself.
  func isOnlyLane(_ index: Int) -> Bool {
    guard let parent = lanes[index].parent, lanes[index].name.vi.isEmpty else { return false }
    return lanes.count { $0.parent == parent } == 1
  }
}

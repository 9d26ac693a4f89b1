/// The requirements graph as a picture: what cases bring below, decisions above.
struct DecisionDiagram {
  let inputs: [DecisionInput]
  let requirements: [DecisionRequirements]
  let sources: [[String]]

  private static let size = Size(width: 180, height: 80)
  private static let gap = 40

  var element: XMLElement {
    var places: [String: Box] = [:]
    var shapes: [XMLElement] = []
    func place(_ id: String, _ column: Int, _ y: Int) {
      let box = Box(
        x: 100 + column * (Self.size.width + Self.gap), y: y, width: Self.size.width, height: Self.size.height)
      places[id] = box
      shapes.append(
        XMLElement("dmndi:DMNShape", ["id": "hinh_\(id)", "dmnElementRef": id], [Self.bounds(box)]))
    }
    for (column, requirement) in requirements.enumerated() { place(requirement.reference.id, column, 80) }
    for (column, input) in inputs.enumerated() { place(input.id, column, 320) }
    var edges: [XMLElement] = []
    for (requirement, sources) in zip(requirements, sources) {
      guard let target = places[requirement.reference.id] else { continue }
      for (index, source) in sources.enumerated() {
        guard let from = places[source] else { continue }
        let id = "\(requirement.reference.id)_can_\(index + 1)"
        // Beside each other: from side to side; else from top to bottom.
        let isBeside = from.y == target.y
        let start = isBeside ? Self.side(of: from, towards: target) : Point(x: from.x + from.width / 2, y: from.y)
        let end =
          isBeside
          ? Self.side(of: target, towards: from) : Point(x: target.x + target.width / 2, y: target.y + target.height)
        edges.append(
          XMLElement(
            "dmndi:DMNEdge", ["id": "canh_\(id)", "dmnElementRef": id], [Self.waypoint(start), Self.waypoint(end)]))
      }
    }
    return XMLElement("dmndi:DMNDI", [:], [XMLElement("dmndi:DMNDiagram", ["id": "so_do"], shapes + edges)])
  }

  private static func side(of box: Box, towards other: Box) -> Point {
    Point(x: other.x > box.x ? box.x + box.width : box.x, y: box.y + box.height / 2)
  }

  private static func bounds(_ box: Box) -> XMLElement {
    XMLElement("dc:Bounds", ["x": "\(box.x)", "y": "\(box.y)", "width": "\(box.width)", "height": "\(box.height)"])
  }

  private static func waypoint(_ point: Point) -> XMLElement {
    XMLElement("di:waypoint", ["x": "\(point.x)", "y": "\(point.y)"])
  }
}

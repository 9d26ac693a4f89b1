import Plan

/// What the signs of a picture mean; only those that occur in it.
struct SVGLegend {
  private static let measure = TextMeasure(sizeTenths: 105)
  private static let signWidth = 40
  private static let lineHeight = 24
  private static let gap = 22

  private enum Sign {
    case step, condition, wait, call, consultation, supplement, sendBack, choice, parallel, connector

    var words: String {
      switch self {
      case .step: "Bước công việc"
      case .condition: "Bước có điều kiện: không đúng điều kiện thì bỏ qua"
      case .wait: "Bước chờ"
      case .call: "Thực hiện thủ tục khác"
      case .consultation: "Lấy ý kiến"
      case .supplement: "Yêu cầu bổ sung hồ sơ"
      case .sendBack: "Trả lại bước trước"
      case .choice: "Chỉ theo một trong các hướng"
      case .parallel: "Làm song song"
      case .connector: "Nối với hàng khác của sơ đồ"
      }
    }
  }

  private let places: [(sign: Sign, point: Point)]
  let height: Int

  init(_ pieces: [PieceLayout], width: Int) {
    let items = pieces.flatMap(\.picture.items)
    let links = pieces.flatMap(\.picture.links)
    func hasStep(_ kind: NodeKind) -> Bool {
      items.contains { if case .step(_, kind) = $0.kind { true } else { false } }
    }
    func says(_ style: ProcessPicture.Paragraph.Style) -> Bool {
      items.contains { $0.texts.contains { $0.style == style } }
    }
    var signs: [Sign] = []
    if hasStep(.work) { signs.append(.step) }
    if says(.condition) { signs.append(.condition) }
    if hasStep(.wait) { signs.append(.wait) }
    if hasStep(.call) { signs.append(.call) }
    if items.contains(where: { $0.kind == .consultation }) { signs.append(.consultation) }
    if says(.supplement) { signs.append(.supplement) }
    if links.contains(where: { $0.kind == .sendBack }) { signs.append(.sendBack) }
    let forks = pieces.flatMap { piece in piece.picture.items.indices.compactMap(piece.picture.fork) }
    if forks.contains(.choice) { signs.append(.choice) }
    if forks.contains(.parallel) { signs.append(.parallel) }
    if items.contains(where: { $0.kind == .connector }) { signs.append(.connector) }
    var places: [(sign: Sign, point: Point)] = []
    var point = Point(x: 0, y: 0)
    for sign in signs {
      let need = SVGLegend.signWidth + SVGLegend.measure.width(sign.words)
      if point.x > 0, point.x + need > width { point = Point(x: 0, y: point.y + SVGLegend.lineHeight) }
      places.append((sign, point))
      point.x += need + SVGLegend.gap
    }
    self.places = places
    height = point.y + SVGLegend.lineHeight
  }

  func elements(at origin: Point) -> [XMLElement] {
    places.flatMap { place in
      let corner = Point(x: origin.x + place.point.x, y: origin.y + place.point.y)
      let text = SVG.text(
        place.sign.words, at: Point(x: corner.x + SVGLegend.signWidth, y: corner.y + 14), measure: SVGLegend.measure)
      return SVGLegend.drawing(place.sign, at: corner) + [text]
    }
  }

  private static func drawing(_ sign: Sign, at corner: Point) -> [XMLElement] {
    let box = Box(x: corner.x, y: corner.y + 2, width: 32, height: 16)
    let left = Point(x: corner.x, y: corner.y + 10)
    let right = Point(x: corner.x + 32, y: corner.y + 10)
    switch sign {
    case .step: return [SVG.rectangle(box, radius: 5, width: "1.2")]
    case .condition:
      return [
        SVG.rectangle(box, radius: 5, fill: SVGDrawing.band, width: "1.2"),
        SVG.rectangle(Box(x: box.x + 1, y: box.y + 8, width: 30, height: 7), radius: 4, stroke: nil),
      ]
    case .wait: return [SVG.rectangle(box, radius: 5, width: "1.4", dashes: "6 3")]
    case .call:
      return [SVG.rectangle(box, width: "1.2")]
        + [box.x + 5, box.x + 27].map {
          SVG.line(Point(x: $0, y: box.y), Point(x: $0, y: box.y + 16), width: "1.2")
        }
    case .consultation: return [SVG.line(left, right, width: "1.2", dashes: "2 3")]
    case .supplement: return [SVGShapes.loop(at: Point(x: corner.x + 22, y: corner.y + 11))]
    case .sendBack: return [SVG.line(left, right, width: "1.2", dashes: "7 4")]
    case .choice, .parallel:
      let fork = SVGShapes.fork(sign == .choice ? .choice : .parallel, at: Point(x: corner.x + 16, y: corner.y + 10))
      return [SVG.line(left, right, width: "1.2"), fork]
    case .connector: return SVGShapes.circle(Box(x: corner.x + 12, y: corner.y, width: 20, height: 20))
    }
  }
}

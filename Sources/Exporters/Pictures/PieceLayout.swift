import Plan

/// One row of a picture with the place of everything in it.
struct PieceLayout {
  static let stepWidth = 146
  static let circle = 28
  private static let labelWidth = 130
  /// Titles of lanes up to this length stand on one line.
  private static let shortTitle = 126
  static let labelMeasure = TextMeasure(sizeTenths: 105)
  static let titleMeasure = TextMeasure(sizeTenths: 110, isBold: true)

  let picture: ProcessPicture
  /// The text in each item, or below it.
  let blocks: [TextBlock]
  /// The text beside each link.
  let labels: [[String]]
  let laneTitles: [[String]]
  /// Shapes stand in the order of the items; after them come the points from which steps ask others.
  let diagram: Diagram

  init(_ picture: ProcessPicture) {
    self.picture = picture
    let blocks = picture.items.map { TextBlock($0.texts, width: PieceLayout.textWidth(of: $0)) }
    let labels = picture.links.map { link in
      link.text.map { PieceLayout.labelMeasure.wrap($0, width: PieceLayout.labelWidth) } ?? []
    }
    let titles = picture.lanes.map { PieceLayout.titleMeasure.halved($0, unlessWithin: PieceLayout.shortTitle) }
    var request = DiagramRequest()
    request.lanes = titles.map { lines in
      DiagramRequest.Lane(titleLength: (lines.map(PieceLayout.titleMeasure.width).max() ?? 0) + 4)
    }
    request.shapes = zip(picture.items, blocks).map { PieceLayout.shape($0, $1) }
    var asking: [Int: Int] = [:]
    for link in picture.links where link.kind == .asks && asking[link.source] == nil {
      asking[link.source] = request.shapes.count
      request.shapes.append(
        DiagramRequest.Shape(width: 0, height: 0, lane: picture.items[link.source].lane, host: link.source))
    }
    request.arrows = zip(picture.links, labels).map { link, lines in
      let width = lines.map(PieceLayout.labelMeasure.width).max() ?? 0
      let label = lines.isEmpty ? nil : Size(width: width + 6, height: lines.count * 14 + 2)
      let source = link.kind == .asks ? asking[link.source] ?? link.source : link.source
      return DiagramRequest.Arrow(source: source, target: link.target, label: label)
    }
    self.blocks = blocks
    self.labels = labels
    laneTitles = titles
    diagram = layOut(request)
  }

  /// How wide the lines in or below an item may be.
  static func textWidth(of item: ProcessPicture.Item) -> Int {
    switch item.kind {
    case .step(_, let kind): stepWidth - 2 * TextBlock.padding - (kind == .call ? 10 : 0)
    case .consultation: stepWidth - 2 * TextBlock.padding
    case .start, .end, .connector: 84
    }
  }

  private static func shape(_ item: ProcessPicture.Item, _ block: TextBlock) -> DiagramRequest.Shape {
    switch item.kind {
    case .step, .consultation:
      return DiagramRequest.Shape(width: stepWidth, height: block.height, lane: item.lane)
    case .connector: return DiagramRequest.Shape(width: circle, height: circle, lane: item.lane)
    case .start, .end:
      let width = block.lines.map { $0.style.measure.width($0.text) }.max() ?? 0
      return DiagramRequest.Shape(
        width: circle, height: circle, lane: item.lane, label: Size(width: width + 4, height: block.height))
    }
  }
}

import Plan

/// Draws one row of a picture.
struct SVGDrawing {
  static let ink = "#1a1a1a"
  static let band = "#e9edf2"
  private let layout: PieceLayout
  private let origin: Point
  /// Lanes run to this width, so that all rows of a picture end alike.
  private let width: Int

  init(_ layout: PieceLayout, at origin: Point, width: Int) {
    self.layout = layout
    self.origin = origin
    self.width = width
  }

  var elements: [XMLElement] {
    let picture = layout.picture
    return picture.lanes.indices.map(lane) + picture.links.indices.map(arrow)
      + picture.items.indices.compactMap(fork) + picture.items.indices.map { item($0) }
      + picture.links.indices.compactMap(label)
  }

  private func moved(_ box: Box) -> Box {
    Box(x: box.x + origin.x, y: box.y + origin.y, width: box.width, height: box.height)
  }

  private func lane(_ index: Int) -> XMLElement {
    var box = moved(layout.diagram.lanes[index])
    box.width = width
    let strip = Box(x: box.x, y: box.y, width: LaneTree.stripWidth, height: box.height)
    let lines = layout.laneTitles[index]
    let middle = strip.y + strip.height / 2
    var title = [SVG.rectangle(strip, fill: SVGDrawing.band)]
    for (number, line) in lines.enumerated() {
      let x = strip.x + LaneTree.stripWidth / 2 + (2 * number - lines.count + 1) * 13 / 2 + 4
      title.append(
        SVG.text(
          line, at: Point(x: x, y: middle), measure: PieceLayout.titleMeasure, anchor: "middle", turned: true))
    }
    return XMLElement(
      "g", ["data-lane": layout.picture.lanes[index]],
      [SVG.rectangle(box, fill: "none"), XMLElement("g", ["data-box": "title"], title)])
  }

  private func arrow(_ index: Int) -> XMLElement {
    let points = layout.diagram.arrows[index].map { "\($0.x + origin.x),\($0.y + origin.y)" }
    let kind = layout.picture.links[index].kind
    let dashes: String? =
      switch kind {
      case .sequence: nil
      case .sendBack: "7 4"
      case .asks: "2 3"
      }
    return XMLElement(
      "polyline",
      [
        "points": points.joined(separator: " "), "fill": "none", "stroke": SVGDrawing.ink, "stroke-width": "1.2",
        "stroke-linejoin": "round", "stroke-dasharray": dashes, "marker-end": "url(#mui-ten)",
        "marker-start": kind == .asks ? "url(#mui-ten-nguoc)" : nil,
      ])
  }

  /// A sign on the line that leaves an item, before its arrows part.
  private func fork(_ index: Int) -> XMLElement? {
    guard let fork = layout.picture.fork(at: index) else { return nil }
    let box = moved(layout.diagram.shapes[index])
    return SVGShapes.fork(fork, at: Point(x: box.x + box.width + 9, y: box.y + box.height / 2))
  }

  private func label(_ index: Int) -> XMLElement? {
    guard let box = layout.diagram.arrowLabels[index].map(moved) else { return nil }
    let lines = layout.labels[index].enumerated().map { number, line in
      SVG.text(
        line, at: Point(x: box.x + box.width / 2, y: box.y + 11 + number * 14), measure: PieceLayout.labelMeasure,
        anchor: "middle",
        isItalic: true)
    }
    return XMLElement("g", ["data-box": "label"], [SVG.rectangle(box, fill: "#ffffff", stroke: nil)] + lines)
  }

  private func item(_ index: Int) -> XMLElement {
    let item = layout.picture.items[index]
    let box = moved(layout.diagram.shapes[index])
    let block = layout.blocks[index]
    switch item.kind {
    case .step(_, let kind):
      return XMLElement("g", ["data-box": "step"], SVGShapes.step(box, block, kind) + inner(block, box, kind))
    case .consultation:
      return XMLElement(
        "g", ["data-box": "step"], SVGShapes.consultation(box, block) + inner(block, box, .work))
    case .connector:
      let letter = SVG.text(
        item.texts.first?.text ?? "", at: Point(x: box.x + box.width / 2, y: box.y + box.height / 2 + 4),
        measure: ProcessPicture.Paragraph.Style.name.measure, anchor: "middle")
      return XMLElement("g", ["data-box": "connector"], SVGShapes.circle(box) + [letter])
    case .start: return XMLElement("g", [:], SVGShapes.circle(box) + below(index))
    case .end(let outcome): return XMLElement("g", [:], SVGShapes.end(box, outcome) + below(index))
    }
  }

  private func inner(_ block: TextBlock, _ box: Box, _ kind: NodeKind) -> [XMLElement] {
    block.lines.map { line in
      let indent = (line.style == .supplement ? TextBlock.signWidth : 0) + (kind == .call ? 5 : 0)
      return SVG.text(
        line.text,
        at: Point(x: box.x + TextBlock.padding + indent, y: box.y + line.top + line.style.lineHeight * 3 / 4),
        measure: line.style.measure, isItalic: line.style.isItalic)
    }
  }

  private func below(_ index: Int) -> [XMLElement] {
    guard let box = layout.diagram.shapeLabels[index].map(moved) else { return [] }
    return layout.blocks[index].lines.map { line in
      SVG.text(
        line.text, at: Point(x: box.x + box.width / 2, y: box.y + line.top - 2 + line.style.lineHeight * 3 / 4),
        measure: line.style.measure, anchor: "middle")
    }
  }
}

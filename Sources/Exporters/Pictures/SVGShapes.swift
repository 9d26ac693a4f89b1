import Plan

/// The forms of steps and ends; told apart without colour.
enum SVGShapes {
  /// A rounded box with a shaded band for its condition; dashed where one only waits, with double sides for another
  /// procedure.
  static func step(_ box: Box, _ block: TextBlock, _ kind: NodeKind) -> [XMLElement] {
    let radius = kind == .call ? 0 : 8
    var shapes = [
      SVG.rectangle(box, radius: radius, width: kind == .wait ? "1.4" : "1.2", dashes: kind == .wait ? "6 3" : nil)
    ]
    shapes += parts(box, block, radius)
    if kind == .call {
      for x in [box.x + 5, box.x + box.width - 5] {
        shapes.append(SVG.line(Point(x: x, y: box.y), Point(x: x, y: box.y + box.height), width: "1.2"))
      }
    }
    if let top = block.supplementTop {
      shapes.append(loop(at: Point(x: box.x + TextBlock.padding + (kind == .call ? 5 : 0) + 6, y: box.y + top + 7)))
    }
    return shapes
  }

  static func consultation(_ box: Box, _ block: TextBlock) -> [XMLElement] {
    [SVG.rectangle(box, dashes: "2 2")] + parts(box, block, 0)
  }

  /// The shade behind a condition and the lines between the parts of a box.
  private static func parts(_ box: Box, _ block: TextBlock, _ radius: Int) -> [XMLElement] {
    var shapes: [XMLElement] = []
    if block.lines.first?.style == .condition, let divider = block.dividers.first {
      shapes.append(band(box, height: divider, radius: radius))
    }
    for divider in block.dividers {
      let y = box.y + divider
      shapes.append(SVG.line(Point(x: box.x, y: y), Point(x: box.x + box.width, y: y), width: "0.6"))
    }
    return shapes
  }

  /// The upper part of a box, within its border.
  private static func band(_ box: Box, height: Int, radius: Int) -> XMLElement {
    let (left, right, top) = (box.x + 1, box.x + box.width - 1, box.y + 1)
    let curve = max(radius - 1, 0)
    return XMLElement(
      "path",
      [
        "d": "M\(left),\(box.y + height) V\(top + curve) Q\(left),\(top) \(left + curve),\(top) H\(right - curve) "
          + "Q\(right),\(top) \(right),\(top + curve) V\(box.y + height) Z",
        "fill": SVGDrawing.band,
      ])
  }

  /// An arrow that turns back on itself, 12 pixels wide.
  static func loop(at middle: Point) -> XMLElement {
    let (x, y) = (middle.x, middle.y)
    return XMLElement(
      "g", ["fill": "none", "stroke": SVGDrawing.ink, "stroke-width": "1.3"],
      [
        XMLElement("path", ["d": "M\(x + 5),\(y) A5,5 0 1 1 \(x + 2),\(y - 5)"]),
        XMLElement("path", ["d": "M\(x - 1),\(y - 7) L\(x + 3),\(y - 5) L\(x),\(y - 2)"]),
      ])
  }

  /// A diamond where one way is chosen, a bar where all are taken; 12 pixels wide at most.
  static func fork(_ fork: ProcessPicture.Fork, at middle: Point) -> XMLElement {
    let (x, y) = (middle.x, middle.y)
    switch fork {
    case .choice:
      return SVG.path("M\(x - 6),\(y) L\(x),\(y - 7) L\(x + 6),\(y) L\(x),\(y + 7) Z", fill: "#ffffff")
    case .parallel: return SVG.line(Point(x: x, y: y - 9), Point(x: x, y: y + 9), width: "4")
    }
  }

  static func circle(_ box: Box, width: String = "1.2") -> [XMLElement] {
    [
      XMLElement(
        "circle",
        [
          "cx": "\(box.x + box.width / 2)", "cy": "\(box.y + box.height / 2)", "r": "\(box.width / 2)",
          "fill": "#ffffff", "stroke": SVGDrawing.ink, "stroke-width": width,
        ])
    ]
  }

  /// A thick ring; crossed for a refusal, with a square for a case that is stopped.
  static func end(_ box: Box, _ outcome: Outcome) -> [XMLElement] {
    let (x, y) = (box.x + box.width / 2, box.y + box.height / 2)
    let ring = circle(box, width: "3")
    switch outcome {
    case .completed: return ring
    case .refused:
      return ring + [
        SVG.path("M\(x - 6),\(y - 6) L\(x + 6),\(y + 6) M\(x + 6),\(y - 6) L\(x - 6),\(y + 6)", width: "2")
      ]
    case .stopped:
      return ring + [SVG.rectangle(Box(x: x - 5, y: y - 5, width: 10, height: 10), fill: SVGDrawing.ink)]
    }
  }
}

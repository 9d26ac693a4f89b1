/// Elements of SVG with their looks as attributes, which every program that takes SVG understands.
enum SVG {
  static func rectangle(
    _ box: Box, radius: Int? = nil, fill: String = "#ffffff", stroke: String? = SVGDrawing.ink, width: String = "1",
    dashes: String? = nil
  ) -> XMLElement {
    XMLElement(
      "rect",
      [
        "x": "\(box.x)", "y": "\(box.y)", "width": "\(box.width)", "height": "\(box.height)",
        "rx": radius.map { "\($0)" }, "fill": fill, "stroke": stroke, "stroke-width": stroke == nil ? nil : width,
        "stroke-dasharray": dashes,
      ])
  }

  static func line(_ start: Point, _ end: Point, width: String = "1", dashes: String? = nil) -> XMLElement {
    XMLElement(
      "line",
      [
        "x1": "\(start.x)", "y1": "\(start.y)", "x2": "\(end.x)", "y2": "\(end.y)", "stroke": SVGDrawing.ink,
        "stroke-width": width, "stroke-dasharray": dashes,
      ])
  }

  static func path(_ commands: String, fill: String = "none", width: String = "1.2") -> XMLElement {
    XMLElement("path", ["d": commands, "fill": fill, "stroke": SVGDrawing.ink, "stroke-width": width])
  }

  /// A line of text, drawn to the length that was measured whatever the face; `point` lies on its base line, which runs
  /// upwards when it is turned.
  static func text(
    _ text: String, at point: Point, measure: TextMeasure, anchor: String? = nil, isItalic: Bool = false,
    turned: Bool = false
  ) -> XMLElement {
    let (whole, tenths) = measure.sizeTenths.quotientAndRemainder(dividingBy: 10)
    return XMLElement(
      "text",
      [
        "x": "\(point.x)", "y": "\(point.y)", "font-size": tenths == 0 ? "\(whole)" : "\(whole).\(tenths)",
        "text-anchor": anchor, "font-weight": measure.isBold ? "bold" : nil, "font-style": isItalic ? "italic" : nil,
        "textLength": text.isEmpty ? nil : "\(measure.width(text))", "lengthAdjust": "spacingAndGlyphs",
        "transform": turned ? "rotate(-90 \(point.x) \(point.y))" : nil,
      ], text: text)
  }
}

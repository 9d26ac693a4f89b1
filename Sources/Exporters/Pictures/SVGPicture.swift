import Plan

/// The process of a plan as a picture in SVG that needs nothing beside itself; nothing for a plan without a process.
func svgPicture(of plan: ExecutablePlan) -> ExportOutcome {
  guard let picture = ProcessPicture(of: plan) else { return .nothing }
  return .file(SVGPage(plan, SVGPage.rows(of: picture)).document())
}

/// A picture as a page: name, rows of the process, legend.
struct SVGPage {
  private static let margin = 16
  private static let rowGap = 18
  private static let leastWidth = 700
  private static let greatestRowCount = 4
  /// A4 sideways without its margins, at 96 pixels to the inch.
  private static let sheet = Size(width: 1083, height: 754)
  private static let nameMeasure = TextMeasure(sizeTenths: 160, isBold: true)
  private static let subtitleMeasure = TextMeasure(sizeTenths: 115)

  private let plan: ExecutablePlan
  private let rows: [PieceLayout]
  private let width: Int
  private let name: [String]
  private let subtitle: [String]
  private let legend: SVGLegend

  init(_ plan: ExecutablePlan, _ rows: [PieceLayout]) {
    self.plan = plan
    self.rows = rows
    width = SVGPage.width(of: rows)
    let inner = width - 2 * SVGPage.margin
    name = SVGPage.nameMeasure.wrap(plan.name.vi, width: inner)
    subtitle = StepWords(plan: plan).subtitle.flatMap { SVGPage.subtitleMeasure.wrap($0, width: inner) }
    legend = SVGLegend(rows, width: inner)
  }

  private static func width(of rows: [PieceLayout]) -> Int {
    max(rows.map(\.diagram.size.width).max() ?? 0, leastWidth) + 2 * margin
  }

  /// The process in as many rows as let it be printed largest on a sheet of A4, upright or sideways; more rows only when
  /// they gain a seventh and one does not fit in full size.
  static func rows(of picture: ProcessPicture) -> [PieceLayout] {
    let pieces = PicturePieces(picture)
    var best: [PieceLayout] = []
    var bestScale = 0
    for count in 1...min(greatestRowCount, max(pieces.columnCount / 3, 1)) where bestScale < 1000 {
      let choices = (count == 1 ? [true] : [true, false]).map { isEven in
        pieces.cut(into: count, isEven: isEven).map { PieceLayout($0) }
      }
      guard let rows = choices.max(by: { scale(of: $0) < scale(of: $1) }) else { continue }
      let found = scale(of: rows)
      if found > bestScale + bestScale / 7 {
        best = rows
        bestScale = found
      }
    }
    return best
  }

  /// How large some rows can be printed on a sheet, in thousandths.
  private static func scale(of rows: [PieceLayout]) -> Int {
    let width = width(of: rows)
    let height = rows.reduce(120) { $0 + $1.diagram.size.height + rowGap }
    return max(
      min(sheet.width * 1000 / width, sheet.height * 1000 / height),
      min(sheet.height * 1000 / width, sheet.width * 1000 / height))
  }

  func document() -> [UInt8] {
    var content = [
      XMLElement("title", ["id": "ten"], text: "\(plan.code) – \(plan.name.vi)"),
      XMLElement("desc", ["id": "mo-ta"], text: description), SVGPage.markers,
    ]
    var y = SVGPage.margin
    for line in name {
      content.append(SVG.text(line, at: Point(x: SVGPage.margin, y: y + 16), measure: SVGPage.nameMeasure))
      y += 22
    }
    for line in subtitle {
      content.append(SVG.text(line, at: Point(x: SVGPage.margin, y: y + 12), measure: SVGPage.subtitleMeasure))
      y += 16
    }
    y += 8
    for row in rows {
      content += SVGDrawing(row, at: Point(x: SVGPage.margin, y: y), width: width - 2 * SVGPage.margin).elements
      y += row.diagram.size.height + SVGPage.rowGap
    }
    content += legend.elements(at: Point(x: SVGPage.margin, y: y))
    y += legend.height + SVGPage.margin
    content.insert(
      SVG.rectangle(Box(x: 0, y: 0, width: width, height: y), stroke: nil), at: 3)
    return XMLElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": "\(width)", "height": "\(y)", "viewBox": "0 0 \(width) \(y)",
        "role": "img", "aria-labelledby": "ten mo-ta", "lang": "vi", "xml:lang": "vi",
        "font-family": "Arial, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif", "fill": SVGDrawing.ink,
      ], content
    ).document()
  }

  /// The picture for those who hear it read out.
  private var description: String {
    let steps = rows.flatMap { row in
      row.picture.items.compactMap { item -> String? in
        guard case .step = item.kind else { return nil }
        let lane = row.picture.lanes.indices.contains(item.lane) ? row.picture.lanes[item.lane] : ""
        return (item.texts.map(\.text) + [lane]).joined(separator: "; ")
      }
    }
    return "Sơ đồ quy trình gồm \(steps.count) bước. " + steps.joined(separator: ". ") + "."
  }

  private static var markers: XMLElement {
    func marker(_ id: String, tip: String, path: String) -> XMLElement {
      XMLElement(
        "marker",
        [
          "id": id, "viewBox": "0 0 10 10", "refX": tip, "refY": "5", "markerWidth": "9", "markerHeight": "9",
          "markerUnits": "userSpaceOnUse", "orient": "auto",
        ], [XMLElement("path", ["d": path, "fill": SVGDrawing.ink])])
    }
    return XMLElement(
      "defs", [:],
      [
        marker("mui-ten", tip: "10", path: "M0,1 L10,5 L0,9 Z"),
        marker("mui-ten-nguoc", tip: "0", path: "M10,1 L0,5 L10,9 Z"),
      ])
  }
}

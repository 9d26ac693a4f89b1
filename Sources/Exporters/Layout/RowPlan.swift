/// The rows of all lanes from top to bottom, and what passes through them.
struct RowPlan {
  /// An arrow, or the text of a shape on an edge, that takes cells of a row.
  struct Passage {
    /// The arrow; nil for a text alone.
    let arrow: Int?
    /// From which shape on an edge it comes down.
    let boundary: Int?
    let columns: ClosedRange<Int>
    /// Where the arrow's label stands.
    let labelColumn: Int?
    var row: Int
  }

  /// A row's lane and which of its cells are taken; rows keep their number when others come between.
  struct Row {
    let lane: Int
    var taken: ColumnSet
    /// Cells with a shape or a label, which no arrow can go down through.
    var solid: ColumnSet
  }

  /// The way down from a shape's lower edge, between two rows.
  struct Drop {
    let column: Int
    let upper: Int
    let lower: Int
  }

  var rows: [Row] = []
  /// Rows from top to bottom.
  private(set) var order: [Int] = []
  /// By row.
  private(set) var position: [Int] = []
  /// By shape.
  private(set) var rowOfShape: [Int] = []
  var passages: [Passage] = []
  /// By arrow: its passage.
  var passageOfArrow: [Int?]
  /// By shape on an edge: the passage beside whose beginning its text stands.
  var passageOfText: [Int?]
  /// Widths of columns as the shapes in them ask.
  let columnWidths: [Int]
  /// Where arrows go down from shapes on edges.
  var drops: [Drop] = []

  init(_ graph: LayoutGraph, _ layers: Layers) {
    passageOfArrow = Array(repeating: nil, count: graph.edges.count)
    passageOfText = Array(repeating: nil, count: graph.sizes.count)
    var widths = Array(repeating: 0, count: layers.columnCount)
    for (shape, size) in graph.sizes.enumerated() {
      widths[layers.column[shape]] = max(widths[layers.column[shape]], size.width)
    }
    columnWidths = widths
    placeShapes(graph, layers)
    placeArrows(graph, layers)
    var leaving = Array(repeating: [Int](), count: graph.sizes.count)
    for (arrow, edge) in graph.edges.enumerated() {
      if let boundary = edge?.boundary { leaving[boundary].append(arrow) }
    }
    for shape in graph.sizes.indices where !graph.boundaries[shape].isEmpty {
      placeBoundaries(of: shape, graph, leaving, layers)
    }
  }

  private mutating func placeShapes(_ graph: LayoutGraph, _ layers: Layers) {
    let shapeRows = ShapeRows(graph, layers).row
    var counts = Array(repeating: 1, count: graph.lanes.leaves.count)
    for (shape, row) in shapeRows.enumerated() {
      counts[graph.laneOfShape[shape]] = max(counts[graph.laneOfShape[shape]], row + 1)
    }
    var firsts: [Int] = []
    for (lane, count) in counts.enumerated() {
      firsts.append(order.count)
      for _ in 0..<count { insertRow(lane, at: order.count) }
    }
    rowOfShape = shapeRows.indices.map { firsts[graph.laneOfShape[$0]] + shapeRows[graph.hosts[$0] ?? $0] }
    for shape in shapeRows.indices where graph.hosts[shape] == nil {
      rows[rowOfShape[shape]].taken.insert(layers.column[shape])
      rows[rowOfShape[shape]].solid.insert(layers.column[shape])
    }
  }

  /// Puts a new row before a position; returns its number.
  @discardableResult mutating func insertRow(_ lane: Int, at index: Int) -> Int {
    let row = rows.count
    rows.append(Row(lane: lane, taken: ColumnSet(columnWidths.count), solid: ColumnSet(columnWidths.count)))
    order.insert(row, at: index)
    position.append(index)
    for later in order.indices[index...] { position[order[later]] = later }
    return row
  }
}

/// In which row of its lane each shape stands: near the shapes it is joined with, so that few arrows cross.
struct ShapeRows {
  private static let sweepCount = 6
  /// More than any lane has rows, so that lanes stay apart in one number.
  private static let laneStep = 1 << 20

  private(set) var row: [Int]
  private let lanes: [Int]
  /// Shapes that share a lane and a column, by column.
  private var cells: [[[Int]]]
  private var before: [[Int]]
  private var after: [[Int]]

  init(_ graph: LayoutGraph, _ layers: Layers) {
    let count = graph.sizes.count
    row = Array(repeating: 0, count: count)
    lanes = graph.laneOfShape
    before = Array(repeating: [], count: count)
    after = before
    for case let (index, edge?) in graph.edges.enumerated() where !layers.isBackward[index] {
      before[edge.target].append(edge.source)
      after[edge.source].append(edge.target)
    }
    var byColumn = Array(repeating: [Int](), count: layers.columnCount)
    for shape in row.indices where graph.hosts[shape] == nil { byColumn[layers.column[shape]].append(shape) }
    let lanes = self.lanes
    cells = byColumn.map { shapes in
      let sorted = shapes.sorted { (lanes[$0], $0) < (lanes[$1], $1) }
      return sorted.reduce(into: [[Int]]()) { cells, shape in
        if let last = cells.last?.last, lanes[last] == lanes[shape] {
          cells[cells.count - 1].append(shape)
        } else {
          cells.append([shape])
        }
      }
    }
    improve(graph)
    closeGaps(graph.lanes.leaves.count)
  }

  private mutating func improve(_ graph: LayoutGraph) {
    var best = row
    var least = Int.max
    for sweep in 0..<ShapeRows.sweepCount {
      let isForward = sweep.isMultiple(of: 2)
      for column in isForward ? Array(cells.indices) : cells.indices.reversed() {
        for cell in cells[column].indices { arrange(column, cell, by: isForward ? before : after) }
      }
      let cost = climb()
      if cost < least {
        least = cost
        best = row
      }
    }
    row = best
  }

  /// Sorts a cell's shapes by where their neighbours stand and gives each the row of a neighbour where it can.
  private mutating func arrange(_ column: Int, _ cell: Int, by neighbours: [[Int]]) {
    let shapes = cells[column][cell]
    let keys = shapes.map { shape -> Int in
      let places = neighbours[shape].map { place(of: $0) }
      return places.isEmpty ? place(of: shape) * 16 : places.reduce(0, +) * 16 / places.count
    }
    let order = shapes.indices.sorted { (keys[$0], row[shapes[$0]], $0) < (keys[$1], row[shapes[$1]], $1) }
    cells[column][cell] = order.map { shapes[$0] }
    var free = 0
    for shape in cells[column][cell] {
      let near = neighbours[shape].filter { lanes[$0] == lanes[shape] }.map { row[$0] }.sorted()
      row[shape] = max(free, near.isEmpty ? 0 : near[near.count / 2])
      free = row[shape] + 1
    }
  }

  private func place(of shape: Int) -> Int { lanes[shape] * ShapeRows.laneStep + row[shape] }

  /// How far all arrows climb, in rows.
  private func climb() -> Int {
    var heights = Array(repeating: 0, count: (lanes.max() ?? 0) + 1)
    for shape in row.indices { heights[lanes[shape]] = max(heights[lanes[shape]], row[shape] + 1) }
    var tops = [0]
    for height in heights { tops.append((tops.last ?? 0) + height) }
    var cost = heights.reduce(0, +) * 2
    for (source, targets) in after.enumerated() {
      for target in targets {
        cost += abs(tops[lanes[source]] + row[source] - tops[lanes[target]] - row[target])
      }
    }
    return cost
  }

  /// Numbers the rows of a lane that hold a shape without gaps.
  private mutating func closeGaps(_ laneCount: Int) {
    var members = Array(repeating: [Int](), count: laneCount)
    for column in cells {
      for cell in column { for shape in cell { members[lanes[shape]].append(shape) } }
    }
    for shapes in members {
      var number = -1
      var last = -1
      for shape in shapes.sorted(by: { row[$0] < row[$1] }) {
        if row[shape] != last {
          last = row[shape]
          number += 1
        }
        row[shape] = number
      }
    }
  }
}

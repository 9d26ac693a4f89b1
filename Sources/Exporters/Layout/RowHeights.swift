/// Where the rows and lanes lie from top to bottom.
struct RowHeights {
  static let laneMargin = 6
  static let labelGap = 4
  private static let rowMargin = 10
  private static let leastLaneHeight = 40

  /// The line through the middle of each row, by row.
  private(set) var middles: [Int]
  /// By lane of the request.
  private(set) var lanes: [Range<Int>]
  private(set) var total = 0

  init(_ graph: LayoutGraph, _ plan: RowPlan) {
    var above = Array(repeating: RowHeights.rowMargin, count: plan.rows.count)
    var below = above
    for (shape, size) in graph.sizes.enumerated() where graph.hosts[shape] == nil {
      let row = plan.rowOfShape[shape]
      above[row] = max(above[row], size.height / 2 + RowHeights.rowMargin)
      below[row] = max(below[row], RowHeights.extent(below: shape, graph) + RowHeights.rowMargin)
    }
    func raise(_ row: Int, for label: Size?) {
      guard let label else { return }
      above[row] = max(above[row], label.height + 2 * RowHeights.labelGap)
    }
    for passage in plan.passages { raise(passage.row, for: passage.arrow.flatMap { graph.edges[$0]?.label }) }
    for (shape, passage) in plan.passageOfText.enumerated() {
      if let passage { raise(plan.passages[passage].row, for: graph.labels[shape]) }
    }
    middles = Array(repeating: 0, count: plan.rows.count)
    lanes = Array(repeating: 0..<0, count: graph.lanes.parents.count)
    var rowsOfLeaf = Array(repeating: [Int](), count: graph.lanes.leaves.count)
    for row in plan.order { rowsOfLeaf[plan.rows[row].lane].append(row) }
    let needs = rowsOfLeaf.map { rows in
      rows.reduce(2 * RowHeights.laneMargin) { $0 + above[$1] + below[$1] }
    }
    let heights = RowHeights.leafHeights(graph.lanes, needs)
    var tops = [0]
    for (leaf, height) in heights.enumerated() {
      var y = (tops.last ?? 0) + (height - needs[leaf]) / 2 + RowHeights.laneMargin
      for row in rowsOfLeaf[leaf] {
        middles[row] = y + above[row]
        y += above[row] + below[row]
      }
      tops.append((tops.last ?? 0) + height)
    }
    total = tops.last ?? 0
    for (lane, leaves) in graph.lanes.leafRanges.enumerated() {
      lanes[lane] = tops[leaves.lowerBound]..<tops[leaves.upperBound]
    }
  }

  /// Pixels that a shape with its text and what sits on its edge takes below the middle of its row.
  private static func extent(below shape: Int, _ graph: LayoutGraph) -> Int {
    let size = graph.sizes[shape]
    return size.height - size.height / 2 + overhang(of: shape, graph)
      + (graph.labels[shape].map { $0.height + labelGap } ?? 0)
  }

  /// How far the shapes on a shape's edge stick out.
  static func overhang(of shape: Int, _ graph: LayoutGraph) -> Int {
    graph.boundaries[shape].map { graph.sizes[$0].height - graph.sizes[$0].height / 2 }.max() ?? 0
  }

  /// As high as the rows need and every title is long.
  private static func leafHeights(_ lanes: LaneTree, _ needs: [Int]) -> [Int] {
    var heights = needs.map { lanes.parents.isEmpty ? $0 : max($0, leastLaneHeight) }
    for lane in lanes.depths.indices.sorted(by: { (-lanes.depths[$0], $0) < (-lanes.depths[$1], $1) }) {
      let leaves = lanes.leafRanges[lane]
      let missing = lanes.titleLengths[lane] + 2 * laneMargin - heights[leaves].reduce(0, +)
      guard missing > 0, !leaves.isEmpty else { continue }
      let share = missing / leaves.count
      for leaf in leaves { heights[leaf] += share }
      heights[leaves.lowerBound] += missing - share * leaves.count
    }
    return heights
  }
}

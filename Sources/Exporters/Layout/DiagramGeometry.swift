/// Turns the grid into pixels.
struct DiagramGeometry {
  private let graph: LayoutGraph
  private let layers: Layers
  private let plan: RowPlan
  private let heights: RowHeights
  private var gutters: [Gutter]
  /// The net that leaves each shape to the right, and the one that each passage forms at its end.
  private var netOfShape: [Int?]
  private var netOfPassage: [Int?]
  private var columns: ColumnPlaces

  init(_ graph: LayoutGraph, _ layers: Layers, _ plan: RowPlan) {
    self.graph = graph
    self.layers = layers
    self.plan = plan
    heights = RowHeights(graph, plan)
    gutters = Array(repeating: Gutter(), count: layers.columnCount + 1)
    netOfShape = Array(repeating: nil, count: graph.sizes.count)
    netOfPassage = Array(repeating: nil, count: plan.passages.count)
    columns = ColumnPlaces(from: 0, left: [], right: [], tracks: [])
    connect()
    for gutter in gutters.indices { gutters[gutter].assignTracks() }
    let (left, right) = reaches()
    columns = ColumnPlaces(
      from: graph.lanes.stripsWidth, left: left, right: right, tracks: gutters.map(\.trackCount))
  }

  /// Tells every gutter which arrows enter and leave it where.
  private mutating func connect() {
    for (arrow, edge) in graph.edges.enumerated() {
      guard let edge else { continue }
      let (from, to) = (layers.column[edge.source], layers.column[edge.target])
      let passage = plan.passageOfArrow[arrow]
      if edge.boundary == nil {
        let net = netOfShape[edge.source] ?? gutters[from + 1].add(from: edge.source)
        netOfShape[edge.source] = net
        gutters[from + 1].pin(net, left: middle(ofShape: edge.source))
        let height = passage.map { middle(ofPassage: $0) } ?? middle(ofShape: edge.target)
        if layers.isBackward[arrow] {
          gutters[from + 1].pin(net, left: height)
        } else {
          gutters[from + 1].pin(net, right: height)
        }
      }
      guard let passage else { continue }
      let net = netOfPassage[passage] ?? gutters[to].add(from: edge.source)
      gutters[to].join(net, from: edge.source)
      netOfPassage[passage] = net
      if layers.isBackward[arrow] {
        gutters[to].pin(net, right: middle(ofPassage: passage))
      } else {
        gutters[to].pin(net, left: middle(ofPassage: passage))
      }
      gutters[to].pin(net, right: middle(ofShape: edge.target))
    }
  }

  private func middle(ofShape shape: Int) -> Int { heights.middles[plan.rowOfShape[shape]] }

  private func middle(ofPassage passage: Int) -> Int { heights.middles[plan.passages[passage].row] }

  /// How far each column's content reaches to the left and to the right of its middle.
  private func reaches() -> (left: [Int], right: [Int]) {
    var left = Array(repeating: 0, count: layers.columnCount)
    var right = left
    func reach(_ column: Int, from low: Int, to high: Int) {
      left[column] = max(left[column], -low)
      right[column] = max(right[column], high)
    }
    for (shape, size) in graph.sizes.enumerated() {
      let column = layers.column[shape]
      let offset = graph.hosts[shape].map { DiagramGeometry.offset(of: shape, on: $0, graph) } ?? 0
      reach(column, from: offset - size.width / 2, to: offset + size.width - size.width / 2)
      guard let label = graph.labels[shape] else { continue }
      if graph.hosts[shape] == nil {
        reach(column, from: -label.width / 2, to: label.width - label.width / 2)
      } else {
        reach(column, from: offset, to: offset + label.width + 2 * RowHeights.labelGap)
      }
    }
    for passage in plan.passages {
      guard let column = passage.labelColumn, let label = passage.arrow.flatMap({ graph.edges[$0]?.label }) else {
        continue
      }
      let offset = labelOffset(of: passage, label) - RowHeights.labelGap
      reach(column, from: offset, to: offset + label.width + 2 * RowHeights.labelGap)
    }
    return (left, right)
  }

  /// Where an arrow's label begins, from the middle of its column; beside all ways down where they are in that column.
  private func labelOffset(of passage: RowPlan.Passage, _ label: Size) -> Int {
    guard let boundary = passage.boundary, passage.labelColumn == layers.column[boundary] else {
      return -label.width / 2
    }
    let host = graph.hosts[boundary] ?? boundary
    let leftmost = graph.boundaries[host].first ?? boundary
    return DiagramGeometry.offset(of: leftmost, on: host, graph) - label.width - RowHeights.labelGap
  }

  /// How far the middle of a shape on an edge lies from its host's.
  private static func offset(of boundary: Int, on host: Int, _ graph: LayoutGraph) -> Int {
    let siblings = graph.boundaries[host]
    let widest = siblings.map { graph.sizes[$0].width }.max() ?? 0
    let spacing = max(graph.sizes[host].width / (siblings.count + 1), widest + RowHeights.labelGap)
    return (2 * (siblings.firstIndex(of: boundary) ?? 0) - siblings.count + 1) * spacing / 2
  }

  func diagram() -> Diagram {
    let boxes = graph.sizes.indices.map { box(of: $0) }
    return Diagram(
      size: Size(width: columns.total, height: heights.total),
      lanes: heights.lanes.enumerated().map { lane, range in
        let x = graph.lanes.depths[lane] * LaneTree.stripWidth
        return Box(x: x, y: range.lowerBound, width: columns.total - x, height: range.count)
      },
      shapes: boxes, shapeLabels: boxes.indices.map { shapeLabel(of: $0, boxes[$0]) },
      arrows: graph.edges.indices.map { DiagramGeometry.simplified(path(of: $0, boxes)) },
      arrowLabels: graph.edges.indices.map { arrowLabel(of: $0) })
  }

  private func box(of shape: Int) -> Box {
    let size = graph.sizes[shape]
    var x = columns.middles[layers.column[shape]]
    var y = middle(ofShape: shape)
    if let host = graph.hosts[shape] {
      x += DiagramGeometry.offset(of: shape, on: host, graph)
      y += graph.sizes[host].height - graph.sizes[host].height / 2
    }
    return Box(x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height)
  }

  private func shapeLabel(of shape: Int, _ box: Box) -> Box? {
    guard let size = graph.labels[shape] else { return nil }
    if graph.hosts[shape] != nil {
      guard let passage = plan.passageOfText[shape] else { return nil }
      return Box(
        x: box.x + box.width / 2 + RowHeights.labelGap,
        y: middle(ofPassage: passage) - RowHeights.labelGap - size.height, width: size.width, height: size.height)
    }
    let y = box.y + box.height + RowHeights.overhang(of: shape, graph) + RowHeights.labelGap
    return Box(x: columns.middles[layers.column[shape]] - size.width / 2, y: y, width: size.width, height: size.height)
  }

  private func arrowLabel(of arrow: Int) -> Box? {
    guard let size = graph.edges[arrow]?.label, let index = plan.passageOfArrow[arrow] else { return nil }
    let passage = plan.passages[index]
    guard let column = passage.labelColumn else { return nil }
    return Box(
      x: columns.middles[column] + labelOffset(of: passage, size),
      y: middle(ofPassage: index) - RowHeights.labelGap - size.height, width: size.width, height: size.height)
  }

  private func path(of arrow: Int, _ boxes: [Box]) -> [Point] {
    guard let edge = graph.edges[arrow] else { return [] }
    let target = boxes[edge.target]
    let gutter = layers.column[edge.target]
    let start = middle(ofShape: edge.source)
    let end = middle(ofShape: edge.target)
    let passage = plan.passageOfArrow[arrow]
    let height = passage.map { middle(ofPassage: $0) } ?? end
    var points: [Point] = []
    if let boundary = edge.boundary {
      let x = boxes[boundary].x + boxes[boundary].width / 2
      points = [Point(x: x, y: boxes[boundary].y + boxes[boundary].height), Point(x: x, y: height)]
    } else if let net = netOfShape[edge.source] {
      points = [Point(x: boxes[edge.source].x + boxes[edge.source].width, y: start)]
      points += turn(
        layers.column[edge.source] + 1, net, from: start, to: height, isBack: layers.isBackward[arrow], isLeft: true)
    }
    if let passage, let net = netOfPassage[passage] {
      points += turn(gutter, net, from: height, to: end, isBack: layers.isBackward[arrow], isLeft: false)
    }
    return points + [Point(x: target.x, y: end)]
  }

  /// The corners of a change of rows; an arrow that leads back stays on one side of the gutter.
  private func turn(
    _ gutter: Int, _ net: Int, from start: Int, to end: Int, isBack: Bool, isLeft: Bool
  ) -> [Point] {
    guard let trunk = gutters[gutter].nets[net].trunk else { return [] }
    let left = columns.x(gutter: gutter, track: trunk.leftTrack)
    let right = columns.x(gutter: gutter, track: trunk.rightTrack)
    if isBack || trunk.joint == nil {
      let x = isLeft ? left : right
      return [Point(x: x, y: start), Point(x: x, y: end)]
    }
    let joint = trunk.joint ?? end
    return [
      Point(x: left, y: start), Point(x: left, y: joint), Point(x: right, y: joint), Point(x: right, y: end),
    ]
  }

  /// Without points between two others on one line.
  private static func simplified(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    for point in points {
      if point == result.last { continue }
      if result.count > 1 {
        let (first, second) = (result[result.count - 2], result[result.count - 1])
        let isStraight = (first.x == second.x && second.x == point.x) || (first.y == second.y && second.y == point.y)
        if isStraight { result.removeLast() }
      }
      result.append(point)
    }
    return result
  }
}

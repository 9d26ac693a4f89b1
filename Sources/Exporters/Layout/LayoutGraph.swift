/// A request without its oddities: every index names something, every size is bounded.
struct LayoutGraph {
  /// Larger sizes are cut to this, so that no sum overflows.
  static let greatestLength = 100_000

  /// An arrow between shapes that have a place in the grid.
  struct Edge {
    let source: Int
    let target: Int
    /// The shape on the source's lower edge from which the arrow leaves.
    let boundary: Int?
    let label: Size?

    /// How many columns the target lies at least to the right: a label has one of its own.
    var length: Int { label == nil ? 1 : 2 }
  }

  let lanes: LaneTree
  let sizes: [Size]
  let labels: [Size?]
  /// The shape in the grid on which a shape sits.
  let hosts: [Int?]
  /// Shapes on the lower edge of each shape.
  let boundaries: [[Int]]
  /// A lane without children for each shape.
  let laneOfShape: [Int]
  /// In the order of the request's arrows; nil where an end is missing.
  let edges: [Edge?]

  init(_ request: DiagramRequest) {
    let shapes = request.shapes
    lanes = LaneTree(request.lanes)
    sizes = shapes.map { LayoutGraph.bounded(Size(width: $0.width, height: $0.height)) }
    labels = shapes.map { $0.label.map(LayoutGraph.bounded) }
    let hosts = shapes.indices.map { LayoutGraph.host(of: $0, shapes) }
    var boundaries = Array(repeating: [Int](), count: shapes.count)
    for (shape, host) in hosts.enumerated() {
      if let host { boundaries[host].append(shape) }
    }
    self.hosts = hosts
    self.boundaries = boundaries
    let lanes = self.lanes
    laneOfShape = shapes.indices.map { lanes.leaf(under: shapes[hosts[$0] ?? $0].lane) }
    edges = request.arrows.map { arrow in
      guard shapes.indices.contains(arrow.source), shapes.indices.contains(arrow.target) else { return nil }
      return Edge(
        source: hosts[arrow.source] ?? arrow.source, target: hosts[arrow.target] ?? arrow.target,
        boundary: hosts[arrow.source] == nil ? nil : arrow.source, label: arrow.label.map(LayoutGraph.bounded))
    }
  }

  private static func bounded(_ size: Size) -> Size {
    Size(
      width: min(max(size.width, 0), greatestLength), height: min(max(size.height, 0), greatestLength))
  }

  /// The shape at the end of the chain of hosts; nil for a shape of its own and where the chain is a ring.
  private static func host(of shape: Int, _ shapes: [DiagramRequest.Shape]) -> Int? {
    var current = shape
    for _ in shapes.indices {
      guard let next = shapes[current].host, shapes.indices.contains(next) else {
        return current == shape ? nil : current
      }
      current = next
    }
    return nil
  }
}

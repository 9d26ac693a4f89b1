/// The lanes from top to bottom and how they nest.
struct LaneTree {
  /// Pixels of the strip at a lane's left edge in which its title stands.
  static let stripWidth = 30

  let parents: [Int?]
  let depths: [Int]
  let titleLengths: [Int]
  /// Lanes without children, from top to bottom. Where a request has no lanes it holds one that is not drawn.
  let leaves: [Int]
  /// The leaves under each lane, as positions in `leaves`: neighbours, because the order is that of the tree.
  let leafRanges: [Range<Int>]

  init(_ lanes: [DiagramRequest.Lane]) {
    let parents = lanes.indices.map { LaneTree.parent(of: $0, lanes) }
    var children = Array(repeating: [Int](), count: lanes.count)
    for (lane, parent) in parents.enumerated() {
      if let parent { children[parent].append(lane) }
    }
    var depths = Array(repeating: 0, count: lanes.count)
    var ranges = Array(repeating: 0..<0, count: lanes.count)
    var leaves: [Int] = []
    var open = lanes.indices.filter { parents[$0] == nil }.reversed().map { (lane: $0, isLeaving: false) }
    while let (lane, isLeaving) = open.popLast() {
      guard !isLeaving else {
        ranges[lane] = ranges[lane].lowerBound..<leaves.count
        continue
      }
      depths[lane] = parents[lane].map { depths[$0] + 1 } ?? 0
      ranges[lane] = leaves.count..<leaves.count
      if children[lane].isEmpty { leaves.append(lane) }
      open.append((lane, true))
      open += children[lane].reversed().map { (lane: $0, isLeaving: false) }
    }
    self.parents = parents
    self.depths = depths
    titleLengths = lanes.map { min(max($0.titleLength, 0), LayoutGraph.greatestLength) }
    self.leaves = leaves.isEmpty ? [0] : leaves
    leafRanges = ranges
  }

  /// Pixels that all strips side by side need.
  var stripsWidth: Int { (depths.max().map { $0 + 1 } ?? 0) * LaneTree.stripWidth }

  /// The first leaf under a lane, as a position in `leaves`; the first of all for a lane that is not there.
  func leaf(under lane: Int) -> Int { leafRanges.indices.contains(lane) ? leafRanges[lane].lowerBound : 0 }

  /// The lane's parent; nil where it names none or itself by a detour.
  private static func parent(of lane: Int, _ lanes: [DiagramRequest.Lane]) -> Int? {
    guard let parent = lanes[lane].parent, lanes.indices.contains(parent) else { return nil }
    var current = parent
    for _ in lanes.indices {
      guard current != lane else { return nil }
      guard let next = lanes[current].parent, lanes.indices.contains(next) else { return parent }
      current = next
    }
    return nil
  }
}

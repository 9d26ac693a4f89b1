@testable import Exporters

/// Repeatable numbers for tests (xorshift64*, Vigna 2016).
struct LayoutRandom {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(bound, 1)
  }
}

extension DiagramRequest {
  /// A request with nested lanes, shapes on edges, labels, rings, loops and parallel arrows.
  static func random(_ seed: Int, shapes: Int? = nil, arrows: Int? = nil) -> DiagramRequest {
    var random = LayoutRandom(seed)
    var request = DiagramRequest()
    let laneCount = random.below(7)
    for lane in 0..<laneCount {
      let parent = lane > 0 && random.below(3) == 0 ? random.below(lane) : nil
      request.lanes.append(Lane(parent: parent, titleLength: random.below(150)))
    }
    let count = shapes ?? random.below(30)
    for shape in 0..<count {
      let isSmall = random.below(3) == 0
      var new = Shape(
        width: isSmall ? 36 : 80 + random.below(60), height: isSmall ? 36 : 50 + random.below(60),
        lane: random.below(max(laneCount, 1)))
      if isSmall, shape > 0, random.below(2) == 0 {
        let host = random.below(shape)
        if request.shapes[host].host == nil, request.shapes[host].width > 36 { new.host = host }
      }
      if isSmall, random.below(2) == 0 { new.label = Size(width: 20 + random.below(100), height: 14) }
      request.shapes.append(new)
    }
    let grounded = request.shapes.indices.filter { request.shapes[$0].host == nil }
    guard !grounded.isEmpty else { return request }
    for _ in 0..<(arrows ?? random.below(count * 2)) {
      let source = random.below(count)
      let near = min(count - 1, max(0, source + random.below(9) - 2))
      let target =
        random.below(3) == 0 || request.shapes[near].host != nil ? grounded[random.below(grounded.count)] : near
      var arrow = Arrow(source: source, target: target)
      if random.below(4) == 0 { arrow.label = Size(width: 20 + random.below(120), height: 14 + random.below(20)) }
      request.arrows.append(arrow)
    }
    return request
  }

  /// The lane without children in which a shape has to stand.
  func leafLane(of shape: Int) -> Int? {
    guard var lane = lanes.indices.contains(shapes[shape].lane) ? shapes[shape].lane : nil else { return nil }
    while let child = lanes.firstIndex(where: { $0.parent == lane }) { lane = child }
    return lane
  }
}

extension Box {
  func overlaps(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
  }

  func contains(_ other: Box) -> Bool {
    x <= other.x && other.x + other.width <= x + width && y <= other.y && other.y + other.height <= y + height
  }

  func hasOnBorder(_ point: Point) -> Bool {
    let isOnSide = (point.x == x || point.x == x + width) && (y...y + height).contains(point.y)
    let isOnEdge = (point.y == y || point.y == y + height) && (x...x + width).contains(point.x)
    return isOnSide || isOnEdge
  }

  /// Whether a horizontal or vertical line runs through the inside.
  func isCut(from first: Point, to second: Point) -> Bool {
    min(first.x, second.x) < x + width && max(first.x, second.x) > x && min(first.y, second.y) < y + height
      && max(first.y, second.y) > y
  }
}

/// The space between two columns, in which arrows change rows on vertical tracks of their own.
struct Gutter {
  /// Arrows that run together through the gutter: those of one shape, or one that passes.
  struct Net {
    /// Heights at which it enters or leaves on the left and on the right.
    var left: [Int] = []
    var right: [Int] = []
    /// Where it changes rows; nil for a net that runs straight.
    var trunk: Trunk?
    /// The shape that all its arrows come from; nil where they come from several.
    var source: Int?
  }

  /// A vertical line, or two joined by a horizontal one where the nets' orders contradict each other.
  struct Trunk {
    var leftTrack: Int
    var rightTrack: Int
    /// The height of the joining line; nil where both tracks are one.
    var joint: Int?
  }

  private static let clearance = 8

  private(set) var nets: [Net] = []
  private(set) var trackCount = 0

  /// Adds a net; returns its number.
  mutating func add(from source: Int) -> Int {
    nets.append(Net(source: source))
    return nets.count - 1
  }

  /// Tells that a net also holds an arrow of a shape.
  mutating func join(_ net: Int, from source: Int) {
    if nets[net].source != source { nets[net].source = nil }
  }

  mutating func pin(_ net: Int, left height: Int) { nets[net].left.append(height) }

  mutating func pin(_ net: Int, right height: Int) { nets[net].right.append(height) }

  /// A vertical line to be put on a track.
  private struct Line {
    let net: Int
    let heights: ClosedRange<Int>
    let left: [Int]
    let right: [Int]
    var track: Int?
    /// The least track it may take.
    var least = 0
    /// Nets of the same source that would cross it if they turned after it.
    var earlier: [Int] = []
  }

  /// Gives every net that changes rows its track.
  ///
  /// A net that enters on the left at the height where another leaves on the right has to turn before that one does;
  /// among the free orders, the one with few crossings is taken.
  mutating func assignTracks() {
    var lines: [Line] = []
    for (index, net) in nets.enumerated() {
      let heights = net.left + net.right
      guard let low = heights.min(), let high = heights.max(), low < high else { continue }
      lines.append(Line(net: index, heights: low...high, left: net.left, right: net.right))
    }
    for index in lines.indices {
      lines[index].earlier = lines.filter { turns($0, before: lines[index]) }.map(\.net)
    }
    var waiting = Gutter.inGoodOrder(lines)
    var entering: [Int: Int] = [:]
    for line in lines { for height in line.left { entering[height] = line.net } }
    var used = Set(nets.flatMap { $0.left + $0.right })
    var placed: [Line] = []
    while !waiting.isEmpty {
      if let ready = waiting.firstIndex(where: { blocker(of: $0, entering) == nil }) {
        let line = waiting.remove(at: ready)
        finish(line, entering, &placed)
      } else {
        let line = waiting.remove(at: ring(in: waiting, entering))
        let joint = Gutter.freeHeight(near: line.left.first ?? line.heights.lowerBound, &used)
        let (first, second) = Gutter.split(line, at: joint)
        let track = place(first, &placed)
        nets[line.net].trunk = Trunk(leftTrack: track, rightTrack: track, joint: joint)
        waiting.append(second)
      }
    }
  }

  /// Whether a line of the same source only keeps clear of another when it turns first.
  private func turns(_ first: Line, before second: Line) -> Bool {
    guard first.net != second.net, let source = nets[first.net].source, source == nets[second.net].source,
      first.heights.overlaps(second.heights)
    else { return false }
    return Gutter.crossings(first, leftOf: second) < Gutter.crossings(second, leftOf: first)
  }

  /// A net that has to turn before a line does and has no track yet.
  private func blocker(of line: Line, _ entering: [Int: Int]) -> Int? {
    for height in line.right {
      if let other = entering[height], other != line.net, nets[other].trunk == nil { return other }
    }
    return line.earlier.first { nets[$0].trunk == nil }
  }

  /// A line that waits for itself by a detour; every line given waits for another one.
  private func ring(in waiting: [Line], _ entering: [Int: Int]) -> Int {
    var current = 0
    for _ in waiting.indices {
      guard let other = blocker(of: waiting[current], entering),
        let next = waiting.firstIndex(where: { $0.net == other })
      else { return current }
      current = next
    }
    return current
  }

  /// Puts a whole line, or the right part of one that was split, on its track.
  private mutating func finish(_ line: Line, _ entering: [Int: Int], _ placed: inout [Line]) {
    var line = line
    for height in line.right {
      guard let other = entering[height], other != line.net, let trunk = nets[other].trunk else { continue }
      line.least = max(line.least, trunk.leftTrack + 1)
    }
    for net in line.earlier {
      if let trunk = nets[net].trunk { line.least = max(line.least, trunk.leftTrack + 1) }
    }
    guard let trunk = nets[line.net].trunk else {
      let track = place(line, &placed)
      nets[line.net].trunk = Trunk(leftTrack: track, rightTrack: track, joint: nil)
      return
    }
    line.least = max(line.least, trunk.leftTrack + 1)
    let track = place(line, &placed)
    nets[line.net].trunk?.rightTrack = track
  }

  private mutating func place(_ line: Line, _ placed: inout [Line]) -> Int {
    var line = line
    let near = line.heights.lowerBound - Gutter.clearance...line.heights.upperBound + Gutter.clearance
    let taken = Set(placed.filter { $0.heights.overlaps(near) }.compactMap(\.track))
    var track = line.least
    while taken.contains(track) { track += 1 }
    line.track = track
    placed.append(line)
    trackCount = max(trackCount, track + 1)
    return track
  }

  /// A height at which nothing enters, leaves or joins.
  private static func freeHeight(near height: Int, _ used: inout Set<Int>) -> Int {
    var distance = 6
    while true {
      let candidate = height + distance
      if !(candidate - 3...candidate + 3).contains(where: used.contains) {
        used.insert(candidate)
        return candidate
      }
      distance += 1
    }
  }

  private static func split(_ line: Line, at joint: Int) -> (Line, Line) {
    func part(_ left: [Int], _ right: [Int]) -> Line {
      let heights = left + right
      return Line(
        net: line.net, heights: (heights.min() ?? joint)...(heights.max() ?? joint), left: left, right: right,
        earlier: line.earlier)
    }
    return (part(line.left, [joint]), part([joint], line.right))
  }

  private static func crossings(_ first: Line, leftOf second: Line) -> Int {
    second.left.count(where: first.heights.contains) + first.right.count(where: second.heights.contains)
  }

  /// Lines that should stand further left first, judged by the crossings with all others.
  private static func inGoodOrder(_ lines: [Line]) -> [Line] {
    var scores = Array(repeating: 0, count: lines.count)
    for first in lines.indices {
      for second in lines.indices where second > first && lines[first].heights.overlaps(lines[second].heights) {
        let difference =
          Gutter.crossings(lines[first], leftOf: lines[second])
          - Gutter.crossings(lines[second], leftOf: lines[first])
        scores[first] += difference
        scores[second] -= difference
      }
    }
    return lines.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }.map { lines[$0] }
  }
}

import Foundation
import Testing

@testable import Exporters

@Suite struct LayoutTests {
  private static let seeds = Array(1...400)

  @Test(arguments: seeds) func noBoxOverlapsAnother(_ seed: Int) {
    let request = DiagramRequest.random(seed)
    let diagram = layOut(request)
    var boxes = diagram.shapes.enumerated().map { (name: "shape \($0.offset)", box: $0.element) }
    for (index, box) in diagram.shapeLabels.enumerated() { if let box { boxes.append(("text \(index)", box)) } }
    for (index, box) in diagram.arrowLabels.enumerated() { if let box { boxes.append(("label \(index)", box)) } }
    for first in boxes.indices {
      for second in boxes.indices.dropFirst(first + 1) where boxes[first].box.overlaps(boxes[second].box) {
        let isSeat =
          second < request.shapes.count
          && (request.shapes[first].host == second || request.shapes[second].host == first)
        #expect(isSeat, "seed \(seed): \(boxes[first]) and \(boxes[second])")
      }
    }
    for (index, shape) in request.shapes.enumerated() {
      #expect((shape.label == nil) == (diagram.shapeLabels[index] == nil))
    }
    for (index, arrow) in request.arrows.enumerated() {
      #expect((arrow.label == nil) == (diagram.arrowLabels[index] == nil), "seed \(seed): arrow \(index)")
    }
  }

  @Test(arguments: seeds) func everythingStandsInItsLaneAndLanesInTheirFrames(_ seed: Int) {
    let request = DiagramRequest.random(seed)
    let diagram = layOut(request)
    let whole = Box(x: 0, y: 0, width: diagram.size.width, height: diagram.size.height)
    for (shape, box) in diagram.shapes.enumerated() {
      let lane = request.leafLane(of: request.shapes[shape].host ?? shape)
      if let lane { #expect(diagram.lanes[lane].contains(box), "seed \(seed): shape \(shape)") }
      #expect(whole.contains(box))
      if let label = diagram.shapeLabels[shape] {
        #expect(whole.contains(label))
        if let lane { #expect(diagram.lanes[lane].contains(label)) }
      }
      if let host = request.shapes[shape].host {
        #expect(box.y + box.height / 2 == diagram.shapes[host].y + diagram.shapes[host].height)
      }
    }
    for label in diagram.arrowLabels { if let label { #expect(whole.contains(label)) } }
    for point in diagram.arrows.joined() {
      #expect((0...whole.width).contains(point.x) && (0...whole.height).contains(point.y), "seed \(seed): \(point)")
    }
    for (index, lane) in request.lanes.enumerated() {
      #expect(diagram.lanes[index].height >= lane.titleLength)
      guard let parent = lane.parent else { continue }
      #expect(diagram.lanes[parent].contains(diagram.lanes[index]))
      #expect(diagram.lanes[index].x >= diagram.lanes[parent].x + 30)
    }
    for first in request.lanes.indices {
      for second in request.lanes.indices.dropFirst(first + 1)
      where request.lanes[first].parent == request.lanes[second].parent {
        #expect(!diagram.lanes[first].overlaps(diagram.lanes[second]))
      }
    }
  }

  @Test(arguments: seeds) func arrowsAreOrthogonalAndRunAroundShapes(_ seed: Int) {
    let request = DiagramRequest.random(seed)
    let diagram = layOut(request)
    for (index, points) in diagram.arrows.enumerated() {
      let arrow = request.arrows[index]
      guard let first = points.first, let last = points.last else {
        Issue.record("seed \(seed): arrow \(index) has no points")
        continue
      }
      #expect(diagram.shapes[arrow.source].hasOnBorder(first), "seed \(seed): arrow \(index)")
      #expect(diagram.shapes[arrow.target].hasOnBorder(last), "seed \(seed): arrow \(index)")
      for (from, to) in zip(points, points.dropFirst()) {
        #expect((from.x == to.x) != (from.y == to.y), "seed \(seed): arrow \(index) \(points)")
        for (shape, box) in diagram.shapes.enumerated()
        where shape != request.shapes[arrow.source].host && shape != arrow.source {
          #expect(!box.isCut(from: from, to: to), "seed \(seed): arrow \(index) through shape \(shape)")
        }
      }
    }
  }

  @Test(arguments: seeds) func labelsAreNotStruckThrough(_ seed: Int) {
    let diagram = layOut(.random(seed))
    let labels = (diagram.shapeLabels + diagram.arrowLabels).compactMap { $0 }
    for (index, points) in diagram.arrows.enumerated() {
      for (from, to) in zip(points, points.dropFirst()) {
        for label in labels {
          #expect(!label.isCut(from: from, to: to), "seed \(seed): arrow \(index) through \(label)")
        }
      }
    }
  }

  @Test(arguments: seeds) func onlyArrowsOfOneEndRunOnTopOfEachOther(_ seed: Int) {
    let request = DiagramRequest.random(seed)
    let diagram = layOut(request)
    for first in request.arrows.indices {
      for second in request.arrows.indices.dropFirst(first + 1)
      where request.arrows[first].source != request.arrows[second].source
        && request.arrows[first].target != request.arrows[second].target
      {
        let shared = LayoutTests.shared(diagram.arrows[first], diagram.arrows[second])
        #expect(shared == nil, "seed \(seed): arrows \(first) and \(second)")
      }
    }
  }

  @Test(arguments: seeds) func arrowsOfOneShapeToOneColumnDoNotCross(_ seed: Int) {
    let request = DiagramRequest.random(seed)
    let diagram = layOut(request)
    for first in request.arrows.indices {
      for second in request.arrows.indices.dropFirst(first + 1)
      where request.arrows[first].source == request.arrows[second].source
        && request.shapes[request.arrows[first].source].host == nil
      {
        let targets = [first, second].map { diagram.shapes[request.arrows[$0].target] }
        guard targets[0] != targets[1],
          targets[0].x + targets[0].width / 2 == targets[1].x + targets[1].width / 2
        else { continue }
        let crossing = LayoutTests.crossing(diagram.arrows[first], diagram.arrows[second])
        #expect(crossing == nil, "seed \(seed): arrows \(first) and \(second)")
      }
    }
  }

  @Test(arguments: seeds) func anArrowThatPassesByDoesNotSeemToLeaveANeighbour(_ seed: Int) {
    let request = DiagramRequest.random(seed)
    let diagram = layOut(request)
    func middle(_ shape: Int) -> Point {
      let box = diagram.shapes[shape]
      return Point(x: box.x + box.width / 2, y: box.y + box.height / 2)
    }
    let grounded = request.shapes.indices.filter { request.shapes[$0].host == nil }
    let columns = Set(grounded.map { middle($0).x }).sorted()
    for (index, arrow) in request.arrows.enumerated() where grounded.contains(arrow.source) {
      let twins = request.arrows.filter {
        $0.source == arrow.source && middle($0.target).x == middle(arrow.target).x
      }
      let points = diagram.arrows[index]
      guard twins.count == 1, points.count > 3, middle(arrow.source).x < middle(arrow.target).x else { continue }
      for (from, to) in zip(points, points.dropFirst()).dropFirst().dropLast() where from.y == to.y {
        guard let next = columns.first(where: { $0 > from.x }), next < to.x,
          let before = columns.last(where: { $0 < from.x })
        else { continue }
        let isBeside = grounded.contains {
          $0 != arrow.source && middle($0) == Point(x: before, y: from.y)
        }
        #expect(!isBeside, "seed \(seed): arrow \(index)")
      }
    }
  }

  @Test func ofTwoLabelledArrowsTheOneToTheUpperShapeRunsAbove() {
    var request = DiagramRequest()
    request.lanes = [.init()]
    request.shapes = (0..<4).map { .init(width: $0 == 3 ? 100 : 36, height: 36, lane: 0) }
    for order in [[1, 2], [2, 1]] {
      request.arrows = order.map { .init(source: 0, target: $0, label: Size(width: 60, height: 14)) }
      request.arrows.append(.init(source: 2, target: 3))
      let diagram = layOut(request)
      let crossing = LayoutTests.crossing(diagram.arrows[0], diagram.arrows[1])
      #expect(crossing == nil, "\(diagram.arrows)")
      let isAbove = diagram.shapes[order[0]].y < diagram.shapes[order[1]].y
      #expect(isAbove == ((diagram.arrowLabels[0]?.y ?? 0) < (diagram.arrowLabels[1]?.y ?? 0)))
    }
  }

  /// A point inside a horizontal part of one path and inside a vertical part of the other.
  private static func crossing(_ first: [Point], _ second: [Point]) -> Point? {
    func inside(_ value: Int, _ one: Int, _ other: Int) -> Bool { min(one, other) < value && value < max(one, other) }
    for (a, b) in zip(first, first.dropFirst()) {
      for (c, d) in zip(second, second.dropFirst()) {
        if a.y == b.y, c.x == d.x, inside(c.x, a.x, b.x), inside(a.y, c.y, d.y) { return Point(x: c.x, y: a.y) }
        if a.x == b.x, c.y == d.y, inside(a.x, c.x, d.x), inside(c.y, a.y, b.y) { return Point(x: a.x, y: c.y) }
      }
    }
    return nil
  }

  /// A part of positive length that two paths have in common.
  private static func shared(_ first: [Point], _ second: [Point]) -> (Point, Point)? {
    for (a, b) in zip(first, first.dropFirst()) {
      for (c, d) in zip(second, second.dropFirst()) {
        let isHorizontal =
          a.y == b.y && c.y == d.y && a.y == c.y
          && min(max(a.x, b.x), max(c.x, d.x)) > max(min(a.x, b.x), min(c.x, d.x))
        let isVertical =
          a.x == b.x && c.x == d.x && a.x == c.x
          && min(max(a.y, b.y), max(c.y, d.y)) > max(min(a.y, b.y), min(c.y, d.y))
        if isHorizontal || isVertical { return (a, c) }
      }
    }
    return nil
  }

  @Test func arrowsLeadToTheRightUnlessTheyCloseARing() {
    var request = DiagramRequest()
    request.lanes = [.init(), .init()]
    request.shapes = (0..<6).map { .init(width: 100, height: 60, lane: $0 % 2) }
    request.arrows = [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4), (4, 5), (4, 2)].map { .init(source: $0.0, target: $0.1) }
    let boxes = layOut(request).shapes
    for arrow in request.arrows.dropLast() {
      #expect(boxes[arrow.source].x + boxes[arrow.source].width < boxes[arrow.target].x)
    }
    #expect(boxes[4].x > boxes[2].x)
  }

  @Test func aLineOfStepsInOneLaneIsStraight() {
    var request = DiagramRequest()
    request.lanes = [.init()]
    request.shapes = (0..<5).map { _ in .init(width: 100, height: 60, lane: 0) }
    request.arrows = (0..<4).map { .init(source: $0, target: $0 + 1) }
    #expect(layOut(request).arrows.allSatisfy { $0.count == 2 })
  }

  @Test func textOfAnArrowStandsBesideIt() throws {
    var request = DiagramRequest()
    request.shapes = (0..<2).map { _ in .init(width: 100, height: 60, lane: 0) }
    request.arrows = [.init(source: 0, target: 1, label: Size(width: 70, height: 14))]
    let diagram = layOut(request)
    let label = try #require(diagram.arrowLabels[0])
    let y = try #require(diagram.arrows[0].first?.y)
    #expect(label.y + label.height < y && y - label.y - label.height < 8)
  }

  @Test func theSameRequestGivesTheSameDiagram() {
    for seed in 1...50 {
      #expect(String(describing: layOut(.random(seed))) == String(describing: layOut(.random(seed))))
    }
  }

  @Test func oddRequestsAreDrawnAllTheSame() {
    #expect(layOut(DiagramRequest()).shapes.isEmpty)
    var request = DiagramRequest()
    request.lanes = [.init(parent: 1), .init(parent: 0), .init(parent: 2), .init(parent: 99, titleLength: -5)]
    request.shapes = [
      .init(width: -10, height: .max, lane: 99), .init(width: .max, height: 0, lane: -1, host: 1),
      .init(width: 36, height: 36, lane: 0, host: 3), .init(width: 36, height: 36, lane: 1, host: 2),
      .init(width: 36, height: 36, lane: 0, host: 0), .init(width: 20, height: 20, lane: 0, host: 4),
    ]
    request.arrows = [
      .init(source: 0, target: 0), .init(source: 4, target: 4), .init(source: 5, target: 4),
      .init(source: 0, target: 5),
      .init(source: -1, target: 0), .init(source: 0, target: 77, label: Size(width: .max, height: .min)),
      .init(source: 1, target: 0, label: Size(width: .max, height: .min)), .init(source: 4, target: 0),
    ]
    let diagram = layOut(request)
    #expect(diagram.shapes.count == 6 && diagram.arrows.count == 8)
    #expect(diagram.arrows[4].isEmpty && diagram.arrows[5].isEmpty)
  }

  /// Seconds of this thread's own work, which other tests beside it do not lengthen.
  private func work(shapes: Int, arrows: Int) -> Double {
    let requests = (1...4).map { DiagramRequest.random($0, shapes: shapes, arrows: arrows) }
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    for request in requests { _ = layOut(request) }
    return now() - start
  }

  @Test func workGrowsAboutByTheSquareOfAProcessAtMost() {
    let (first, second) = (work(shapes: 50, arrows: 83), work(shapes: 150, arrows: 249))
    #expect(second < 15 * first + 0.1, "\(first) s, then \(second) s")
  }
}

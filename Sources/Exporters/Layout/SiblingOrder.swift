extension RowPlan {
  /// Lets the arrows of one shape to one column run in the order of their targets, so that none cross.
  mutating func sortSiblings(_ graph: LayoutGraph, _ layers: Layers) {
    struct Way: Hashable {
      let source: Int
      let columns: ClosedRange<Int>
    }
    var siblings: [Way: [Int]] = [:]
    var ways: [Way] = []
    for (arrow, edge) in graph.edges.enumerated() {
      guard let edge, let passage = passageOfArrow[arrow], !layers.isBackward[arrow] else { continue }
      let way = Way(source: edge.source, columns: passages[passage].columns)
      if siblings[way] == nil { ways.append(way) }
      siblings[way, default: []].append(arrow)
    }
    for way in ways {
      let arrows = siblings[way] ?? []
      guard arrows.count > 1 else { continue }
      let sorted = arrows.sorted { first, second in
        let heights = [first, second].map { graph.edges[$0].map { position[rowOfShape[$0.target]] } ?? 0 }
        return (heights[0], first) < (heights[1], second)
      }
      let places = arrows.compactMap { passageOfArrow[$0] }.map { passages[$0].row }
      for (arrow, row) in zip(sorted, places.sorted { position[$0] < position[$1] }) {
        if let passage = passageOfArrow[arrow] { passages[passage].row = row }
      }
    }
  }
}

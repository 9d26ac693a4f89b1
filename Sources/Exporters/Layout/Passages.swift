extension RowPlan {
  /// Where a passage may run: in a row that exists, or in a new one before a position.
  enum Place {
    case row(Int)
    case gap(before: Int, lane: Int)
  }

  /// Finds rows for the arrows that pass columns; short ones first, so that long ones run around them.
  mutating func placeArrows(_ graph: LayoutGraph, _ layers: Layers) {
    var spans: [(arrow: Int, edge: LayoutGraph.Edge, columns: ClosedRange<Int>)] = []
    for case let (index, edge?) in graph.edges.enumerated() where edge.boundary == nil {
      let (from, to) = (layers.column[edge.source], layers.column[edge.target])
      if layers.isBackward[index] {
        spans.append((index, edge, to...from))
      } else if to - from > 1 {
        spans.append((index, edge, from + 1...to - 1))
      }
    }
    for span in spans.sorted(by: { ($0.columns.count, $0.arrow) < ($1.columns.count, $1.arrow) }) {
      let ends = [span.edge.source, span.edge.target]
      let candidates = places(inLanesOf: ends, span.columns, graph)
      let isBackward = layers.isBackward[span.arrow]
      guard
        let place = cheapest(candidates, ends: ends.map { position[rowOfShape[$0]] }, prefersLast: !isBackward)
      else { continue }
      let label = span.edge.label.flatMap { _ in wanted(span.columns, isBackward: isBackward).first }
      take(place, span.columns, arrow: span.arrow, boundary: nil, label: label)
    }
    sortSiblings(graph, layers)
    for passage in passages {
      if let column = passage.labelColumn { rows[passage.row].solid.insert(column) }
    }
  }

  /// Finds rows below a shape for what comes down from its edge: the rightmost nearest, so that none cross.
  mutating func placeBoundaries(of host: Int, _ graph: LayoutGraph, _ arrows: [[Int]], _ layers: Layers) {
    let column = layers.column[host]
    var floor = rowOfShape[host]
    for boundary in graph.boundaries[host].reversed() {
      var needs = arrows[boundary].map(Int?.some)
      if needs.isEmpty, graph.labels[boundary] != nil { needs = [nil] }
      for arrow in needs {
        let edge = arrow.flatMap { graph.edges[$0] }
        let target = edge.map { layers.column[$0.target] } ?? column
        let isBackward = arrow.map { layers.isBackward[$0] } ?? false
        let columns = isBackward ? target...column : column...max(column, target - 1)
        if let arrow, !isBackward, let shared = fork(from: boundary, columns, edge, layers) {
          passageOfArrow[arrow] = shared
          continue
        }
        let ends = [position[floor], edge.map { position[rowOfShape[$0.target]] } ?? position[floor]]
        let labels = edge?.label == nil ? [] : wanted(columns, isBackward: isBackward, after: column)
        guard let place = place(below: floor, column, columns, ends: ends, labels: labels) else { continue }
        let label = openColumn(labels, at: place) ?? labels.first
        floor = take(place, columns, arrow: arrow, boundary: boundary, label: label)
        if let label { rows[floor].solid.insert(label) }
        drops.append(Drop(column: column, upper: rowOfShape[host], lower: floor))
        if passageOfText[boundary] == nil, graph.labels[boundary] != nil {
          passageOfText[boundary] = passages.count - 1
        }
      }
    }
  }

  /// The passage of another arrow from the same shape on an edge to the same column, where neither has a label.
  private func fork(
    from boundary: Int, _ columns: ClosedRange<Int>, _ edge: LayoutGraph.Edge?, _ layers: Layers
  ) -> Int? {
    guard edge?.label == nil else { return nil }
    return passages.firstIndex { passage in
      guard let arrow = passage.arrow, passage.boundary == boundary else { return false }
      return passage.columns == columns && passage.labelColumn == nil && !layers.isBackward[arrow]
    }
  }

  private func place(
    below floor: Int, _ column: Int, _ columns: ClosedRange<Int>, ends: [Int], labels: [Int]
  ) -> Place? {
    let candidates = places(below: floor, column, columns)
    let clear = labels.isEmpty ? candidates : candidates.filter { openColumn(labels, at: $0) != nil }
    return cheapest(clear.isEmpty ? candidates : clear, ends: ends, prefersLast: false)
  }

  private func places(inLanesOf shapes: [Int], _ columns: ClosedRange<Int>, _ graph: LayoutGraph) -> [Place] {
    let lanes = shapes.map { graph.laneOfShape[$0] }
    var result: [Place] = []
    for (index, row) in order.enumerated() where lanes.contains(rows[row].lane) {
      result.append(.gap(before: index, lane: rows[row].lane))
      if !rows[row].taken.intersects(columns), isClear(row, beside: columns, shapes) {
        result.append(.row(row))
      }
      if index + 1 == order.count || rows[order[index + 1]].lane != rows[row].lane {
        result.append(.gap(before: index + 1, lane: rows[row].lane))
      }
    }
    return result
  }

  /// Whether no shape but an arrow's source and target stands where the arrow would enter or leave a row, and seem to be
  /// joined to it.
  private func isClear(_ row: Int, beside columns: ClosedRange<Int>, _ ends: [Int]) -> Bool {
    zip([columns.lowerBound - 1, columns.upperBound + 1], ends).allSatisfy { column, end in
      rowOfShape[end] == row || !columnWidths.indices.contains(column) || !rows[row].solid.contains(column)
    }
  }

  /// The rows of a lane to which one can go straight down in a column.
  private func places(below floor: Int, _ column: Int, _ columns: ClosedRange<Int>) -> [Place] {
    let lane = rows[floor].lane
    var result: [Place] = []
    for index in order.indices[(position[floor] + 1)...] {
      result.append(.gap(before: index, lane: lane))
      let row = rows[order[index]]
      guard row.lane == lane, !row.solid.contains(column) else { return result }
      if !row.taken.intersects(columns) { result.append(.row(order[index])) }
    }
    result.append(.gap(before: order.count, lane: lane))
    return result
  }

  /// Twice the position, so that a new row lies between two.
  private func height(_ place: Place) -> Int {
    switch place {
    case .row(let row): position[row] * 2
    case .gap(let before, _): before * 2 - 1
    }
  }

  /// The place with the least way up and down; a new row costs as much as one and a half rows of way.
  private func cheapest(_ candidates: [Place], ends: [Int], prefersLast: Bool) -> Place? {
    var best: Place?
    var least = Int.max
    for place in candidates {
      let height = height(place)
      var cost = ends.reduce(0) { $0 + abs(height - $1 * 2) + (height == $1 * 2 ? 0 : 1) }
      if case .gap = place { cost += 3 }
      if cost < least || (cost == least && prefersLast) {
        least = cost
        best = place
      }
    }
    return best
  }

  /// The columns in which a label stands best, best first: next to the source, or the widest on the way back.
  private func wanted(_ columns: ClosedRange<Int>, isBackward: Bool, after host: Int? = nil) -> [Int] {
    let others = columns.filter { $0 != host }
    let columns = others.isEmpty ? Array(columns) : others
    return isBackward ? columns.sorted { (-columnWidths[$0], $0) < (-columnWidths[$1], $1) } : columns
  }

  /// The first of some columns in which nothing comes down through a row.
  private func openColumn(_ columns: [Int], at place: Place) -> Int? {
    let height = height(place)
    return columns.first { column in
      !drops.contains {
        $0.column == column && position[$0.upper] * 2 < height && height < position[$0.lower] * 2
      }
    }
  }

  @discardableResult private mutating func take(
    _ place: Place, _ columns: ClosedRange<Int>, arrow: Int?, boundary: Int?, label: Int?
  ) -> Int {
    let row: Int
    switch place {
    case .row(let existing): row = existing
    case .gap(let before, let lane): row = insertRow(lane, at: before)
    }
    rows[row].taken.insert(columns)
    if let arrow { passageOfArrow[arrow] = passages.count }
    passages.append(Passage(arrow: arrow, boundary: boundary, columns: columns, labelColumn: label, row: row))
    return row
  }
}

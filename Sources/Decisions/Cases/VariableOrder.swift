/// In which order the variables of a case space are asked.
package enum VariableOrder: Hashable, Sendable {
  /// As the guards name them first.
  case firstAppearance
  /// Variables that guards ask together stand near each other (FORCE: Aloul, Markov, Sakallah 2003).
  case grouped
  /// What leaves the fewest cases comes first: for tables, whose entries ask one fact each.
  case selective
}

extension VariableOrder {
  /// The variables in their order; `groups` holds for every guard the variables that it asks, as it names them.
  ///
  /// `rejection` says how much the guards on a variable alone leave out.
  func arranged(_ count: Int, _ groups: [[Int]], rejection: [Double]) -> [Int] {
    var order: [Int] = []
    var isPlaced = [Bool](repeating: false, count: count)
    for variable in groups.joined() where !isPlaced[variable] {
      isPlaced[variable] = true
      order.append(variable)
    }
    order += (0..<count).filter { !isPlaced[$0] }
    if self == .selective {
      let place = VariableOrder.places(order)
      return order.sorted {
        rejection[$0] != rejection[$1] ? rejection[$0] > rejection[$1] : place[$0] < place[$1]
      }
    }
    guard self == .grouped else { return order }
    let edges = Set(groups.map { Set($0).sorted() }.filter { $0.count > 1 }).sorted { $0.lexicographicallyPrecedes($1) }
    return edges.isEmpty ? order : VariableOrder.pulled(order, edges)
  }

  /// Moves every variable to the middle of the guards that ask it until the guards span no fewer variables.
  private static func pulled(_ start: [Int], _ edges: [[Int]]) -> [Int] {
    var order = start
    var best = start
    var bestSpan = span(start, edges)
    var worseRounds = 0
    for _ in 0..<60 where worseRounds < 8 {
      let place = places(order)
      var pull = [Double](repeating: 0, count: order.count)
      var weight = [Double](repeating: 0, count: order.count)
      for edge in edges {
        let centre = edge.reduce(0) { $0 + Double(place[$1]) } / Double(edge.count)
        // Guards of few variables hold theirs together more tightly.
        let strength = 1 / Double(edge.count - 1)
        for variable in edge {
          pull[variable] += centre * strength
          weight[variable] += strength
        }
      }
      let target = order.indices.map { weight[$0] > 0 ? pull[$0] / weight[$0] : Double(place[$0]) }
      order.sort { target[$0] != target[$1] ? target[$0] < target[$1] : place[$0] < place[$1] }
      let next = span(order, edges)
      if next < bestSpan { (best, bestSpan, worseRounds) = (order, next, 0) } else { worseRounds += 1 }
    }
    return best
  }

  private static func places(_ order: [Int]) -> [Int] {
    var places = [Int](repeating: 0, count: order.count)
    for (place, variable) in order.enumerated() { places[variable] = place }
    return places
  }

  private static func span(_ order: [Int], _ edges: [[Int]]) -> Int {
    let place = places(order)
    return edges.reduce(0) { sum, edge in
      let spots = edge.map { place[$0] }
      return sum + (spots.max() ?? 0) - (spots.min() ?? 0)
    }
  }
}

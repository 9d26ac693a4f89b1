/// Choosing sets that together hold every element, at the least cost.
///
/// The search is exact: elements and sets that others make needless are struck out, what is left is branched on, and a branch
/// ends when what it must still cost is no better than the best choice known.
package struct SetCover {
  private let elementCount: Int
  private let sets: [Bits]
  private let costs: [Int]

  /// Elements are numbered from 0; those outside the range are left out. Costs are positive; a set without one costs 1.
  package init(elementCount: Int, sets: [[Int]], costs: [Int] = []) {
    self.elementCount = max(elementCount, 0)
    let range = 0..<max(elementCount, 0)
    self.sets = sets.map { Bits(range.count, $0.filter(range.contains)) }
    self.costs = sets.indices.map { costs.indices.contains($0) ? max(costs[$0], 1) : 1 }
  }

  /// The sets of a cheapest choice, in order; among equals the same one every time. Nil when some element is in no set, or
  /// the search would take more branches than allowed.
  package func cheapest(branches: Int = 20_000) -> [Int]? {
    var search = Search(costs: costs, branchesLeft: branches)
    search.run(
      Position(open: Bits(elementCount, Array(0..<elementCount)), sets: sets.enumerated().map { ($0, $1) }))
    return search.branchesLeft > 0 ? search.best?.sorted() : nil
  }
}

/// What is still to be held, and by what.
private struct Position {
  var open: Bits
  var sets: [(index: Int, elements: Bits)]
  var chosen: [Int] = []
  var cost = 0

  mutating func choose(_ index: Int, _ elements: Bits, at price: Int) {
    chosen.append(index)
    cost += price
    open.subtract(elements)
  }
}

private struct Search {
  let costs: [Int]
  var branchesLeft: Int
  var best: [Int]?
  private var bestCost = Int.max

  init(costs: [Int], branchesLeft: Int) {
    self.costs = costs
    self.branchesLeft = branchesLeft
  }

  /// Recursion is as deep as there are elements: every branch holds one more.
  mutating func run(_ start: Position) {
    guard branchesLeft > 0 else { return }
    branchesLeft -= 1
    var position = start
    guard reduce(&position), position.cost < bestCost else { return }
    guard let scarcest = scarcest(in: position) else {
      best = position.chosen
      bestCost = position.cost
      return
    }
    guard position.cost + bound(of: position) < bestCost else { return }
    for (index, elements) in holders(of: scarcest, in: position) {
      var next = position
      next.choose(index, elements, at: costs[index])
      next.sets.removeAll { $0.index == index }
      run(next)
      // What follows does without this set.
      position.sets.removeAll { $0.index == index }
    }
  }

  /// Takes what must be taken and drops what cannot help; false when some element is in no set.
  private func reduce(_ position: inout Position) -> Bool {
    while true {
      let open = position.open
      position.sets = position.sets.map { ($0.index, $0.elements.intersection(open)) }
      position.sets.removeAll { $0.elements.isEmpty }
      dropDominated(&position)
      guard let (index, elements) = forced(in: position) else {
        return open.elements.allSatisfy { element in position.sets.contains { $0.elements.contains(element) } }
      }
      position.choose(index, elements, at: costs[index])
      position.sets.removeAll { $0.index == index }
    }
  }

  /// Drops sets that hold no more than another which costs no more.
  private func dropDominated(_ position: inout Position) {
    let sets = position.sets
    position.sets = sets.enumerated().filter { place, set in
      !sets.enumerated().contains { other, rival in
        guard other != place, set.elements.isSubset(of: rival.elements), costs[rival.index] <= costs[set.index] else {
          return false
        }
        let isEqual = rival.elements == set.elements && costs[rival.index] == costs[set.index]
        return !isEqual || other < place
      }
    }.map(\.element)
  }

  /// The only set that holds some element.
  private func forced(in position: Position) -> (index: Int, elements: Bits)? {
    for element in position.open.elements {
      let holders = position.sets.filter { $0.elements.contains(element) }
      if holders.count == 1 { return holders[0] }
    }
    return nil
  }

  /// The element that the fewest sets hold; nil when nothing is open.
  private func scarcest(in position: Position) -> Int? {
    position.open.elements.min { left, right in
      holders(of: left, in: position).count < holders(of: right, in: position).count
    }
  }

  private func holders(of element: Int, in position: Position) -> [(index: Int, elements: Bits)] {
    position.sets.filter { $0.elements.contains(element) }
  }

  /// What elements that share no set must cost at least.
  private func bound(of position: Position) -> Int {
    var total = 0
    var used: Set<Int> = []
    for element in position.open.elements {
      let holders = holders(of: element, in: position)
      guard let least = holders.map({ costs[$0.index] }).min(), used.isDisjoint(with: holders.map(\.index)) else {
        continue
      }
      used.formUnion(holders.map(\.index))
      total += least
    }
    return total
  }
}

/// A set of small numbers.
private struct Bits: Hashable {
  private var words: [UInt64]

  init(_ count: Int, _ elements: [Int]) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
    for element in elements { words[element / 64] |= 1 << UInt64(element % 64) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var elements: [Int] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }

  func contains(_ element: Int) -> Bool { words[element / 64] & (1 << UInt64(element % 64)) != 0 }

  func isSubset(of other: Bits) -> Bool { zip(words, other.words).allSatisfy { $0 & ~$1 == 0 } }

  func intersection(_ other: Bits) -> Bits {
    var result = self
    for word in words.indices { result.words[word] &= other.words[word] }
    return result
  }

  mutating func subtract(_ other: Bits) {
    for word in words.indices { words[word] &= ~other.words[word] }
  }
}

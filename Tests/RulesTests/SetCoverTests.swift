import Rules
import Testing

/// The cheapest choice found by trying all of them.
private func cheapestByTrial(_ elementCount: Int, _ sets: [[Int]], _ costs: [Int]) -> Int? {
  (0..<(1 << sets.count)).compactMap { choice -> Int? in
    let chosen = sets.indices.filter { choice & (1 << $0) != 0 }
    guard Set(chosen.flatMap { sets[$0] }).isSuperset(of: 0..<elementCount) else { return nil }
    return chosen.map { costs[$0] }.reduce(0, +)
  }.min()
}

private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(sides, 1)))
  }
}

@Suite struct SetCoverTests {
  @Test(arguments: 0..<400) func costsAsMuchAsTheBestOfAllChoices(_ seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 977 &+ 13)
    let elementCount = dice.roll(8) + 1
    let sets = (0..<(dice.roll(9) + 1)).map { _ in (0..<elementCount).filter { _ in dice.roll(3) == 0 } }
    let costs = sets.map { _ in seed.isMultiple(of: 2) ? 1 : dice.roll(5) + 1 }
    let found = SetCover(elementCount: elementCount, sets: sets, costs: costs).cheapest()
    let best = cheapestByTrial(elementCount, sets, costs)
    #expect(found.map { $0.map { costs[$0] }.reduce(0, +) } == best)
    if let found { #expect(Set(found.flatMap { sets[$0] }) == Set(0..<elementCount)) }
  }

  @Test func greedyChoiceIsBeaten() {
    let sets = [[0, 1, 2, 3], [0, 1, 4], [2, 3, 5], [4], [5]]
    #expect(SetCover(elementCount: 6, sets: sets).cheapest() == [1, 2])
  }

  @Test func nothingToHoldNeedsNothing() {
    #expect(SetCover(elementCount: 0, sets: [[], [0]]).cheapest() == [])
  }

  @Test func elementInNoSetHasNoCover() {
    #expect(SetCover(elementCount: 2, sets: [[0], [0]]).cheapest() == nil)
  }

  @Test func amongEqualSetsTheFirstIsKept() {
    #expect(SetCover(elementCount: 2, sets: [[0, 1], [0, 1], [1]]).cheapest() == [0])
  }

  @Test func searchThatTakesTooLongIsGivenUp() {
    var dice = Dice(state: 7)
    let sets = (0..<60).map { _ in (0..<60).filter { _ in dice.roll(8) == 0 } }
    #expect(SetCover(elementCount: 60, sets: sets).cheapest(branches: 3) == nil)
  }

  @Test func hundredSetsInTriplesAreDecided() {
    let sets = (0..<99).map { [$0, ($0 + 1) % 99, ($0 + 2) % 99] }
    #expect(SetCover(elementCount: 99, sets: sets).cheapest(branches: 200_000)?.count == 33)
  }
}

/// Random choices that depend on a seed alone.
struct Dice {
  private var chance: BenchChance

  init(seed: Int) { chance = BenchChance(seed: UInt64(truncatingIfNeeded: seed)) }

  /// One of the numbers of a range.
  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }

  /// True once in so many times.
  mutating func isOne(in count: Int) -> Bool { roll(1...count) == 1 }

  /// One of some things.
  mutating func one<Element>(of list: [Element]) -> Element { list[roll(0...list.count - 1)] }
}

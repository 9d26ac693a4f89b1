/// Random choices that depend on a seed alone.
struct Dice {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  /// One of the numbers of a range.
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return range.lowerBound + Int(bits % UInt64(range.count))
  }

  /// True once in so many times.
  mutating func isOne(in count: Int) -> Bool { roll(1...count) == 1 }

  /// One of some things.
  mutating func one<Element>(of list: [Element]) -> Element { list[roll(0...list.count - 1)] }
}

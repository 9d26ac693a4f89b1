/// A set of columns of the grid.
struct ColumnSet {
  private var words: [UInt64]

  init(_ count: Int) { words = Array(repeating: 0, count: count / 64 + 1) }

  func contains(_ column: Int) -> Bool { words[column >> 6] & (1 << UInt64(column & 63)) != 0 }

  mutating func insert(_ column: Int) { words[column >> 6] |= 1 << UInt64(column & 63) }

  mutating func insert(_ columns: ClosedRange<Int>) {
    for column in columns { insert(column) }
  }

  func intersects(_ columns: ClosedRange<Int>) -> Bool {
    for word in columns.lowerBound >> 6...columns.upperBound >> 6 {
      let first = word == columns.lowerBound >> 6 ? UInt64.max << UInt64(columns.lowerBound & 63) : UInt64.max
      let last = word == columns.upperBound >> 6 ? UInt64.max >> UInt64(63 - columns.upperBound & 63) : UInt64.max
      if words[word] & first & last != 0 { return true }
    }
    return false
  }
}

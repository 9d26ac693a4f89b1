/// A set of rows of one table.
protocol RowSet: Hashable {
  init(rows: [Int], count: Int)
  var isEmpty: Bool { get }
  func intersection(_ other: Self) -> Self
  func subtracting(_ other: Self) -> Self
  func isDisjoint(with other: Self) -> Bool
  func contains(_ row: Int) -> Bool
  /// A number that differs between most sets.
  var mixed: UInt64 { get }
  /// Calls for each row in rising order.
  func forEach(_ body: (Int) -> Void)
}

/// Up to 64 rows in one word.
extension UInt64: RowSet {
  init(rows: [Int], count: Int) { self = rows.reduce(0) { $0 | 1 << UInt64($1) } }
  var isEmpty: Bool { self == 0 }
  func intersection(_ other: UInt64) -> UInt64 { self & other }
  func subtracting(_ other: UInt64) -> UInt64 { self & ~other }
  func isDisjoint(with other: UInt64) -> Bool { self & other == 0 }
  func contains(_ row: Int) -> Bool { self >> UInt64(row) & 1 == 1 }
  var mixed: UInt64 { (self ^ (self >> 32)) &* 0xD6E8_FEB8_6659_FD93 }

  func forEach(_ body: (Int) -> Void) {
    var rest = self
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }
}

/// Any number of rows as bits in words.
struct RowBits: RowSet {
  private var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: max((count + 63) / 64, 1)) }

  init(rows: [Int], count: Int) {
    self.init(count: count)
    for row in rows { self[row] = true }
  }

  subscript(row: Int) -> Bool {
    get { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
    set {
      let bit: UInt64 = 1 << UInt64(row & 63)
      if newValue { words[row >> 6] |= bit } else { words[row >> 6] &= ~bit }
    }
  }

  mutating func formIntersection(_ other: RowBits) { for index in words.indices { words[index] &= other.words[index] } }
  mutating func formUnion(_ other: RowBits) { for index in words.indices { words[index] |= other.words[index] } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func intersection(_ other: RowBits) -> RowBits {
    var result = self
    result.formIntersection(other)
    return result
  }

  func subtracting(_ other: RowBits) -> RowBits {
    var result = self
    for index in words.indices { result.words[index] &= ~other.words[index] }
    return result
  }

  func isDisjoint(with other: RowBits) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return false }
    return true
  }

  func contains(_ row: Int) -> Bool { self[row] }

  var mixed: UInt64 { words.reduce(0) { ($0 ^ $1 ^ ($0 >> 31)) &* 0xD6E8_FEB8_6659_FD93 } }

  func forEach(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() { word.forEach { body(place * 64 + $0) } }
  }

  /// The rows in rising order.
  var rows: [Int] {
    var rows: [Int] = []
    forEach { rows.append($0) }
    return rows
  }
}

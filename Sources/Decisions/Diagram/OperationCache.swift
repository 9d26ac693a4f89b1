/// Remembers results of operations on nodes: direct-mapped, forgetful, grows with use.
struct OperationCache: Sendable {
  private struct Entry {
    var first: Int32 = -1
    var second: Int32 = -1
    var operation: Int32 = 0
    var result: Int32 = 0
  }

  private static let greatestSize = 1 << 20
  private var entries: ContiguousArray<Entry>
  private var stored = 0

  init() { entries = ContiguousArray(repeating: Entry(), count: 1 << 8) }

  private func slot(_ first: Int32, _ second: Int32, _ operation: Int32) -> Int {
    var hash = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    hash = (hash ^ UInt64(UInt32(bitPattern: operation)) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & UInt64(entries.count - 1))
  }

  func result(_ operation: Int32, _ first: Int32, _ second: Int32) -> Int32? {
    let entry = entries[slot(first, second, operation)]
    return entry.first == first && entry.second == second && entry.operation == operation ? entry.result : nil
  }

  mutating func store(_ operation: Int32, _ first: Int32, _ second: Int32, _ result: Int32) {
    stored += 1
    if stored > entries.count, entries.count < OperationCache.greatestSize { grow() }
    entries[slot(first, second, operation)] = Entry(
      first: first, second: second, operation: operation, result: result)
  }

  private mutating func grow() {
    let old = entries
    stored = 0
    entries = ContiguousArray(repeating: Entry(), count: old.count * 4)
    for entry in old where entry.first >= 0 { entries[slot(entry.first, entry.second, entry.operation)] = entry }
  }
}

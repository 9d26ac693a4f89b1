/// Results by level, set and the rows that still apply: open addressing in one array.
struct CoverageMemory<Rows: RowSet> {
  private struct Entry {
    var rows: Rows
    /// -1 where the place is free.
    var level: Int32
    var set: DiagramStore.ID
    var result: DiagramStore.ID
  }

  private static var free: Entry { Entry(rows: Rows(rows: [], count: 0), level: -1, set: 0, result: 0) }

  private var entries = ContiguousArray(repeating: CoverageMemory.free, count: 1 << 8)
  private var count = 0

  mutating func removeAll() {
    guard count > 0 else { return }
    self = CoverageMemory()
  }

  /// Where the key stands, or would stand.
  private func slot(_ level: Int32, _ set: DiagramStore.ID, _ rows: Rows) -> Int {
    var hash = UInt64(UInt32(bitPattern: set)) << 32 | UInt64(UInt32(bitPattern: level))
    hash = (hash ^ rows.mixed) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: hash >> 28) & (entries.count - 1)
    while entries[slot].level >= 0 {
      if entries[slot].level == level, entries[slot].set == set, entries[slot].rows == rows { return slot }
      slot = (slot + 1) & (entries.count - 1)
    }
    return slot
  }

  func result(_ level: Int, _ set: DiagramStore.ID, _ rows: Rows) -> DiagramStore.ID? {
    let slot = slot(Int32(truncatingIfNeeded: level), set, rows)
    return entries[slot].level >= 0 ? entries[slot].result : nil
  }

  mutating func store(_ level: Int, _ set: DiagramStore.ID, _ rows: Rows, _ result: DiagramStore.ID) {
    if count * 5 >= entries.count * 3 {
      let old = entries
      entries = ContiguousArray(repeating: CoverageMemory.free, count: old.count * 2)
      for entry in old where entry.level >= 0 { entries[slot(entry.level, entry.set, entry.rows)] = entry }
    }
    count += 1
    let level = Int32(truncatingIfNeeded: level)
    entries[slot(level, set, rows)] = Entry(rows: rows, level: level, set: set, result: result)
  }
}

/// The states that ways down the levels have reached on one level, each once: a set, and the rows that still apply.
struct CoverageFrontier<Rows: RowSet> {
  private(set) var rows: ContiguousArray<Rows> = []
  private(set) var sets: ContiguousArray<DiagramStore.ID> = []
  /// For a hash the number of its state and one; zero where there is none.
  private var table = ContiguousArray<Int32>(repeating: 0, count: 1 << 6)

  private static func hash(_ set: DiagramStore.ID, _ rows: Rows) -> Int {
    let hash = (UInt64(UInt32(bitPattern: set)) ^ rows.mixed) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 28)
  }

  /// The number of a state, which is added when it is new.
  mutating func number(of set: DiagramStore.ID, _ kept: Rows) -> Int32 {
    var slot = CoverageFrontier.hash(set, kept) & (table.count - 1)
    while table[slot] != 0 {
      let known = Int(table[slot]) - 1
      if rows[known] == kept, sets[known] == set { return Int32(truncatingIfNeeded: known) }
      slot = (slot + 1) & (table.count - 1)
    }
    rows.append(kept)
    sets.append(set)
    table[slot] = Int32(truncatingIfNeeded: rows.count)
    if rows.count * 2 > table.count { grow() }
    return Int32(truncatingIfNeeded: rows.count - 1)
  }

  private mutating func grow() {
    table = ContiguousArray(repeating: 0, count: table.count * 2)
    for place in rows.indices {
      var slot = CoverageFrontier.hash(sets[place], rows[place]) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(truncatingIfNeeded: place + 1)
    }
  }
}

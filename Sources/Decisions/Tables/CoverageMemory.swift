/// Results by level, set and the rows that still apply: open addressing over flat words.
struct CoverageMemory {
  private struct Entry {
    var level: Int32
    var set: DiagramStore.ID
    var result: DiagramStore.ID
  }

  private let wordCount: Int
  private var entries: ContiguousArray<Entry> = []
  private var words: ContiguousArray<UInt64> = []
  private var table = ContiguousArray<Int32>(repeating: 0, count: 1 << 6)

  init(wordCount: Int) { self.wordCount = wordCount }

  mutating func removeAll() {
    guard !entries.isEmpty else { return }
    entries.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    table = ContiguousArray(repeating: 0, count: 1 << 6)
  }

  private func hash(_ level: Int32, _ set: DiagramStore.ID, _ rows: ContiguousArray<UInt64>, _ base: Int) -> Int {
    var hash = (UInt64(UInt32(bitPattern: set)) << 32 | UInt64(UInt32(bitPattern: level))) &* 0x9E37_79B9_7F4A_7C15
    for word in 0..<wordCount {
      hash = (hash ^ rows[base + word] ^ (hash >> 31)) &* 0xD6E8_FEB8_6659_FD93
    }
    return Int(truncatingIfNeeded: hash >> 24)
  }

  private func isEntry(
    _ place: Int, _ level: Int32, _ set: DiagramStore.ID, _ rows: ContiguousArray<UInt64>, _ base: Int
  ) -> Bool {
    guard entries[place].level == level, entries[place].set == set else { return false }
    for word in 0..<wordCount where words[place * wordCount + word] != rows[base + word] { return false }
    return true
  }

  func result(
    _ level: Int, _ set: DiagramStore.ID, _ rows: ContiguousArray<UInt64>, _ base: Int
  ) -> DiagramStore.ID? {
    let level = Int32(truncatingIfNeeded: level)
    var slot = hash(level, set, rows, base) & (table.count - 1)
    while table[slot] != 0 {
      let place = Int(table[slot]) - 1
      if isEntry(place, level, set, rows, base) { return entries[place].result }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  mutating func store(
    _ level: Int, _ set: DiagramStore.ID, _ rows: ContiguousArray<UInt64>, _ base: Int, _ result: DiagramStore.ID
  ) {
    let level = Int32(truncatingIfNeeded: level)
    if entries.count * 2 >= table.count { grow() }
    entries.append(Entry(level: level, set: set, result: result))
    for word in 0..<wordCount { words.append(rows[base + word]) }
    insert(hash(level, set, rows, base), entries.count)
  }

  private mutating func insert(_ hash: Int, _ number: Int) {
    var slot = hash & (table.count - 1)
    while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
    table[slot] = Int32(truncatingIfNeeded: number)
  }

  private mutating func grow() {
    table = ContiguousArray(repeating: 0, count: table.count * 4)
    for (place, entry) in entries.enumerated() {
      insert(hash(entry.level, entry.set, words, place * wordCount), place + 1)
    }
  }
}

/// Finds what the boxes of rows leave uncovered, going down the levels with the rows that still apply.
///
/// Two ways down that leave the same rows are one, so that the work grows with the distinct sets of rows and not with
/// the number of cases.
struct Coverage {
  private let wordCount: Int
  private let levelCount: Int
  private let rowCount: Int
  /// For every level and class the rows that admit it.
  private var admits: ContiguousArray<UInt64> = []
  private var admitsStart: [Int] = []
  /// For every level the rows that ask it, and the rows that ask neither it nor a later one.
  private var asks: ContiguousArray<UInt64>
  private var finished: ContiguousArray<UInt64>
  /// For every level and row the rows that admit at least as much from there on; tables of up to 64 rows only.
  private var greater: ContiguousArray<UInt64> = []
  /// The rows that still apply, one stretch of words for each level on the way down.
  private var alive: ContiguousArray<UInt64> = []
  private var memory: CoverageMemory

  /// Only rows that are boxes take part.
  init(_ regions: [RowRegions.Region], arities: [Int32]) {
    rowCount = regions.count
    wordCount = max((regions.count + 63) / 64, 1)
    levelCount = arities.count
    asks = ContiguousArray(repeating: 0, count: (arities.count + 1) * wordCount)
    finished = asks
    memory = CoverageMemory(wordCount: wordCount)
    for (level, arity) in arities.enumerated() {
      admitsStart.append(admits.count)
      admits.append(contentsOf: repeatElement(0, count: Int(arity) * wordCount))
      for (row, region) in regions.enumerated() {
        let (word, bit) = (row >> 6, UInt64(1) << UInt64(row & 63))
        let admitted = region.admits[level]
        if admitted != nil { asks[level * wordCount + word] |= bit }
        for index in 0..<Int(arity) where admitted?[index] ?? true {
          admits[admitsStart[level] + index * wordCount + word] |= bit
        }
      }
    }
    for row in regions.indices { finished[levelCount * wordCount + (row >> 6)] |= 1 << UInt64(row & 63) }
    for level in (0..<levelCount).reversed() {
      for word in 0..<wordCount {
        finished[level * wordCount + word] =
          finished[(level + 1) * wordCount + word] & ~asks[level * wordCount + word]
      }
    }
    if wordCount == 1 { compare(regions) }
  }

  private mutating func compare(_ regions: [RowRegions.Region]) {
    greater = ContiguousArray(repeating: 0, count: (levelCount + 1) * rowCount)
    for row in 0..<rowCount {
      var larger = rowCount == 64 ? UInt64.max : (UInt64(1) << UInt64(rowCount)) &- 1
      for level in (0...levelCount).reversed() {
        if level < levelCount, let admitted = regions[row].admits[level] {
          for index in admitted.indices where admitted[index] { larger &= admits[admitsStart[level] + index] }
        } else if level < levelCount {
          larger &= ~asks[level] | fullRows(regions, level)
        }
        greater[level * rowCount + row] = larger
      }
    }
  }

  private func fullRows(_ regions: [RowRegions.Region], _ level: Int) -> UInt64 {
    let end = level + 1 < admitsStart.count ? admitsStart[level + 1] : admits.count
    return admits[admitsStart[level]..<end].reduce(UInt64.max, &)
  }

  /// The cases of a set in which none of the rows holds.
  mutating func uncovered(
    _ set: DiagramStore.ID, by rows: RowBits, in store: inout DiagramStore
  ) throws(Undecided) -> DiagramStore.ID {
    prepare(rows, &store)
    return try remaining(set, 0, &store)
  }

  /// The classes of a case of the set in which none of the rows holds; nil when there is none, -1 for any class.
  mutating func firstUncovered(
    _ set: DiagramStore.ID, by rows: RowBits, in store: inout DiagramStore
  ) throws(Undecided) -> [Int]? {
    prepare(rows, &store)
    var path = [Int](repeating: -1, count: levelCount)
    return try escapes(set, 0, &path, &store) ? path : nil
  }

  private mutating func prepare(_ rows: RowBits, _ store: inout DiagramStore) {
    store.pending.removeAll(keepingCapacity: true)
    memory.removeAll()
    alive.removeAll(keepingCapacity: true)
    alive.append(contentsOf: rows.words)
  }

  private enum Standing {
    case covered
    case free
    case open
  }

  /// Whether the rows that still apply settle the rest, at the top of `alive`.
  private mutating func standing(_ level: Int) -> Standing {
    let base = alive.count - wordCount
    if wordCount == 1 { return standingOfOneWord(level, base) }
    var any: UInt64 = 0
    for word in 0..<wordCount {
      if alive[base + word] & finished[level * wordCount + word] != 0 { return .covered }
      any |= alive[base + word]
    }
    return any == 0 ? .free : .open
  }

  private mutating func standingOfOneWord(_ level: Int, _ base: Int) -> Standing {
    var rows = alive[base]
    if rows == 0 { return .free }
    if rows & finished[level] != 0 { return .covered }
    // A row that another one contains from here on adds nothing.
    var rest = rows
    while rest != 0 {
      let row = rest.trailingZeroBitCount
      rest &= rest - 1
      let others = greater[level * rowCount + row] & rows & ~(1 << UInt64(row))
      if others != 0 { rows &= ~(1 << UInt64(row)) }
    }
    alive[base] = rows
    return .open
  }

  private func asksLevel(_ level: Int) -> Bool {
    let base = alive.count - wordCount
    for word in 0..<wordCount where alive[base + word] & asks[level * wordCount + word] != 0 { return true }
    return false
  }

  /// Puts the rows that admit a class on top of `alive`.
  private mutating func descend(_ level: Int, _ index: Int) {
    let base = alive.count - wordCount
    let start = admitsStart[level] + index * wordCount
    for word in 0..<wordCount { alive.append(alive[base + word] & admits[start + word]) }
  }

  /// The next level that the rows or the set ask.
  private func next(_ level: Int, _ set: DiagramStore.ID, _ store: DiagramStore) -> Int {
    var level = level
    while level < levelCount, Int(store.levels[Int(set)]) != level, !asksLevel(level) { level += 1 }
    return level
  }

  private mutating func remaining(
    _ set: DiagramStore.ID, _ from: Int, _ store: inout DiagramStore
  ) throws(Undecided) -> DiagramStore.ID {
    if set == DiagramStore.none { return set }
    switch standing(from) {
    case .covered: return DiagramStore.none
    case .free: return set
    case .open: break
    }
    let level = next(from, set, store)
    guard level < levelCount else { return set }
    let base = alive.count - wordCount
    if let known = memory.result(level, set, alive, base) { return known }
    try store.step()
    let splitsSet = Int(store.levels[Int(set)]) == level
    for index in 0..<Int(store.arities[level]) {
      descend(level, index)
      store.pending.append(try remaining(splitsSet ? store.child(set, index) : set, level + 1, &store))
      alive.removeLast(wordCount)
    }
    let result = try store.node(Int32(level))
    memory.store(level, set, alive, base, result)
    return result
  }

  private mutating func escapes(
    _ set: DiagramStore.ID, _ from: Int, _ path: inout [Int], _ store: inout DiagramStore
  ) throws(Undecided) -> Bool {
    if set == DiagramStore.none { return false }
    switch standing(from) {
    case .covered: return false
    case .free:
      let wanted = [Int](repeating: -1, count: levelCount)
      guard let rest = store.path(from: set, to: DiagramStore.all, wanted: wanted) else { return false }
      for (level, index) in rest.enumerated() where index >= 0 { path[level] = index }
      return true
    case .open: break
    }
    let level = next(from, set, store)
    guard level < levelCount else { return false }
    let base = alive.count - wordCount
    if memory.result(level, set, alive, base) != nil { return false }
    try store.step()
    let splitsSet = Int(store.levels[Int(set)]) == level
    for index in 0..<Int(store.arities[level]) {
      descend(level, index)
      let found = try escapes(splitsSet ? store.child(set, index) : set, level + 1, &path, &store)
      alive.removeLast(wordCount)
      if found {
        path[level] = index
        return true
      }
    }
    path[level] = -1
    memory.store(level, set, alive, base, DiagramStore.none)
    return false
  }
}

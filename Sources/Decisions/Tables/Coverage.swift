/// Finds what the boxes of rows leave uncovered, going down the levels with the rows that still apply.
///
/// Two ways down that leave the same rows are one, so that the work grows with the distinct sets of rows and not with
/// the number of cases.
struct Coverage<Rows: RowSet> {
  /// What the table says on one level.
  private struct Level {
    /// For every class the rows that admit it.
    let admitting: [Rows]
    /// The rows that ask the level, and those that ask neither it nor a later one.
    let asking: Rows
    let finished: Rows
    /// For every row the rows that admit at least as much from there on; none for large tables.
    let greater: [Rows]
  }

  private let levels: [Level]
  private let rowCount: Int
  private var memory = CoverageMemory<Rows>()

  /// Comparing all rows with all others pays for small tables only.
  private static var greatestCompared: Int { 64 }

  init(_ regions: [RowRegions.Region], arities: [Int32]) {
    rowCount = regions.count
    let rows = Array(regions.indices)
    let set = { (rows: [Int]) in Rows(rows: rows, count: regions.count) }
    var finished = rows
    var greater = regions.count <= Coverage.greatestCompared ? rows.map { _ in rows } : []
    var levels: [Level] = []
    for level in arities.indices.reversed() {
      let asking = rows.filter { regions[$0].admits[level] != nil }
      finished.removeAll { regions[$0].admits[level] != nil }
      let admits = { (row: Int, index: Int) in regions[row].admits[level]?[index] ?? true }
      let classes = 0..<Int(arities[level])
      for row in greater.indices {
        greater[row].removeAll { other in classes.contains { admits(row, $0) && !admits(other, $0) } }
      }
      levels.append(
        Level(
          admitting: classes.map { index in set(rows.filter { admits($0, index) }) }, asking: set(asking),
          finished: set(finished), greater: greater.enumerated().map { row, others in set(others.filter { $0 != row }) }
        ))
    }
    self.levels = levels.reversed()
  }

  /// The cases of a set in which none of the rows holds.
  func uncovered(
    _ set: DiagramStore.ID, by rows: [Int], in store: inout DiagramStore
  ) throws(Undecided) -> DiagramStore.ID {
    var frontier = CoverageFrontier<Rows>()
    let start = place(set, Rows(rows: rows, count: rowCount), 0, &frontier)
    var ways: [ContiguousArray<Int32>] = []
    var sizes: [ContiguousArray<Bool>] = []
    for level in levels.indices {
      var next = CoverageFrontier<Rows>()
      var targets: ContiguousArray<Int32> = []
      var isAsked: ContiguousArray<Bool> = []
      let asking = levels[level].asking
      let admitting = levels[level].admitting
      for (set, rows) in zip(frontier.sets, frontier.rows) {
        try store.step()
        let splitsSet = Int(store.levels[Int(set)]) == level
        isAsked.append(splitsSet || !rows.isDisjoint(with: asking))
        guard splitsSet || !rows.isDisjoint(with: asking) else {
          targets.append(place(set, rows, level + 1, &next))
          continue
        }
        for index in 0..<admitting.count {
          let below = splitsSet ? store.child(set, index) : set
          targets.append(place(below, rows.intersection(admitting[index]), level + 1, &next))
        }
      }
      ways.append(targets)
      sizes.append(isAsked)
      frontier = next
    }
    return try built(start, ways, sizes, &store)
  }

  /// Where a way down goes on: the number of a state of the next level, or a settled result r as -1 - r.
  private func place(
    _ set: DiagramStore.ID, _ rows: Rows, _ level: Int, _ frontier: inout CoverageFrontier<Rows>
  ) -> Int32 {
    if set == DiagramStore.none || rows.isEmpty { return -1 - set }
    guard level < levels.count, rows.isDisjoint(with: levels[level].finished) else { return -1 - DiagramStore.none }
    return frontier.number(of: set, reduced(rows, level))
  }

  /// Makes the nodes of all states, the last level first.
  private func built(
    _ start: Int32, _ ways: [ContiguousArray<Int32>], _ sizes: [ContiguousArray<Bool>], _ store: inout DiagramStore
  ) throws(Undecided) -> DiagramStore.ID {
    store.pending.removeAll(keepingCapacity: true)
    var below: ContiguousArray<DiagramStore.ID> = []
    for level in ways.indices.reversed() {
      var results: ContiguousArray<DiagramStore.ID> = []
      results.reserveCapacity(sizes[level].count)
      let targets = ways[level]
      let arity = Int(store.arities[level])
      var way = 0
      for isAsked in sizes[level] {
        for target in targets[way..<way + (isAsked ? arity : 1)] {
          store.pending.append(target < 0 ? -1 - target : below[Int(target)])
        }
        way += isAsked ? arity : 1
        if isAsked {
          results.append(try store.node(Int32(level)))
        } else if let only = store.pending.popLast() {
          results.append(only)
        }
      }
      below = results
    }
    return start < 0 ? -1 - start : below[Int(start)]
  }

  /// The classes of a case of the set in which none of the rows holds; nil when there is none, -1 for any class.
  mutating func firstUncovered(
    _ set: DiagramStore.ID, by rows: [Int], in store: inout DiagramStore
  ) throws(Undecided) -> [Int]? {
    prepare(&store)
    var path = [Int](repeating: -1, count: levels.count)
    return try escapes(set, Rows(rows: rows, count: rowCount), 0, &path, &store) ? path : nil
  }

  private mutating func prepare(_ store: inout DiagramStore) {
    store.pending.removeAll(keepingCapacity: true)
    memory.removeAll()
  }

  /// The next level that the rows or the set ask.
  private func next(_ level: Int, _ set: DiagramStore.ID, _ rows: Rows, _ store: DiagramStore) -> Int {
    var level = level
    let own = Int(store.levels[Int(set)])
    while level < levels.count, own != level, rows.isDisjoint(with: levels[level].asking) { level += 1 }
    return level
  }

  /// The rows without those that another one of them contains from a level on, which add nothing.
  private func reduced(_ rows: Rows, _ level: Int) -> Rows {
    let greater = levels[level].greater
    guard !greater.isEmpty else { return rows }
    var kept = rows
    rows.forEach { row in
      if !kept.isDisjoint(with: greater[row]) { kept = kept.subtracting(Rows(rows: [row], count: rowCount)) }
    }
    return kept
  }

  private mutating func escapes(
    _ set: DiagramStore.ID, _ rows: Rows, _ from: Int, _ path: inout [Int], _ store: inout DiagramStore
  ) throws(Undecided) -> Bool {
    if set == DiagramStore.none { return false }
    if rows.isEmpty {
      let wanted = [Int](repeating: -1, count: levels.count)
      guard let rest = store.path(from: set, to: DiagramStore.all, wanted: wanted) else { return false }
      for (level, index) in rest.enumerated() where index >= 0 { path[level] = index }
      return true
    }
    if from < levels.count, !rows.isDisjoint(with: levels[from].finished) { return false }
    let level = next(from, set, rows, store)
    guard level < levels.count else { return false }
    let kept = reduced(rows, level)
    if memory.result(level, set, kept) != nil { return false }
    try store.step()
    let splitsSet = Int(store.levels[Int(set)]) == level
    let admitting = levels[level].admitting
    for index in 0..<admitting.count {
      let below = kept.intersection(admitting[index])
      if try escapes(splitsSet ? store.child(set, index) : set, below, level + 1, &path, &store) {
        path[level] = index
        return true
      }
    }
    path[level] = -1
    memory.store(level, set, kept, DiagramStore.none)
    return false
  }
}

/// Finds the greatest value of a sum of amounts without building the diagram of the sum.
///
/// Variables are eliminated one after another, each from the few terms that depend on it (bucket elimination: Dechter
/// 1999); values that cannot reach a sum already known are dropped. Where the terms are too entangled for that, cases
/// are split on the variable that most terms depend on, with the greatest values of the terms as bound.
struct SumMaximisation {
  /// An amount and the levels on which it depends.
  private struct Term {
    let id: DiagramStore.ID
    let levels: [Int]
    let greatest: Int64
  }

  /// The sum, and the class chosen on every level; -1 where none matters.
  struct Result {
    let value: Int64
    let classes: [Int]
  }

  /// A variable that was eliminated, and the sum that tells its best class.
  private struct Bucket {
    let level: Int
    let sum: DiagramStore.ID
  }

  /// Products of class counts up to this size are summed at once; beyond it cases are split.
  private static let greatestTable = 1 << 17

  /// The greatest sum that is at least `bound`; nil when there is none.
  static func greatest(
    _ terms: [DiagramStore.ID], atLeast bound: Int64, in store: inout DiagramStore
  ) throws(Undecided) -> Result? {
    var prepared: [Term] = []
    for id in terms {
      guard let term = term(id, store) else { return nil }
      prepared.append(term)
    }
    return try split(prepared, bound, &store)
  }

  private static func term(_ id: DiagramStore.ID, _ store: DiagramStore) -> Term? {
    store.extremes(id).map {
      Term(id: id, levels: store.support(id), greatest: store.leafValue($0.greatest))
    }
  }

  private static func split(
    _ terms: [Term], _ bound: Int64, _ store: inout DiagramStore
  ) throws(Undecided) -> Result? {
    guard try total(terms) >= bound else { return nil }
    let order = elimination(terms, store)
    guard order.size > greatestTable else { return try eliminated(terms, order.levels, bound, &store) }
    var uses: [Int: Int] = [:]
    for term in terms { for level in term.levels { uses[level, default: 0] += 1 } }
    guard let level = uses.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
    var branches: [(index: Int, terms: [Term], greatest: Int64)] = []
    for index in 0..<Int(store.arities[level]) {
      var classes = [Int](repeating: -1, count: store.arities.count)
      classes[level] = index
      var fixed: [Term] = []
      for known in terms {
        guard known.levels.contains(level) else {
          fixed.append(known)
          continue
        }
        guard let part = term(try store.settled(known.id, classes), store) else { break }
        fixed.append(part)
      }
      if fixed.count == terms.count { branches.append((index, fixed, try total(fixed))) }
    }
    branches.sort { ($0.greatest, $1.index) > ($1.greatest, $0.index) }
    var best: Result?
    for branch in branches {
      let wanted = best.map { $0.value &+ 1 } ?? bound
      guard let found = try split(branch.terms, wanted, &store) else { continue }
      var classes = found.classes
      classes[level] = branch.index
      best = Result(value: found.value, classes: classes)
    }
    return best
  }

  private static func total(_ terms: [Term]) throws(Undecided) -> Int64 {
    var sum: Int64 = 0
    for term in terms {
      let (next, overflow) = sum.addingReportingOverflow(term.greatest)
      guard !overflow else { throw .amountTooLarge }
      sum = next
    }
    return sum
  }

  /// In which order variables go: always the one whose terms depend on the fewest combinations of others.
  private static func elimination(_ terms: [Term], _ store: DiagramStore) -> (levels: [Int], size: Int) {
    var scopes = terms.map { Set($0.levels) }.filter { !$0.isEmpty }
    var open = Set(scopes.joined())
    var order: [Int] = []
    var largest = 1
    while !open.isEmpty {
      var best: (level: Int, size: Int)?
      for level in open.sorted() {
        let scope = scopes.reduce(into: Set<Int>()) { if $1.contains(level) { $0.formUnion($1) } }
        let size = scope.reduce(1) { min($0 * Int(store.arities[$1]), 1 << 40) }
        if size < best?.size ?? Int.max { best = (level, size) }
      }
      guard let best else { break }
      var union = scopes.reduce(into: Set<Int>()) { if $1.contains(best.level) { $0.formUnion($1) } }
      union.remove(best.level)
      scopes.removeAll { $0.contains(best.level) }
      if !union.isEmpty { scopes.append(union) }
      open.remove(best.level)
      order.append(best.level)
      largest = max(largest, best.size)
      // Whether it is too much is known; how much does not matter.
      if largest > greatestTable { break }
    }
    return (order, largest)
  }

  private static func eliminated(
    _ terms: [Term], _ order: [Int], _ bound: Int64, _ store: inout DiagramStore
  ) throws(Undecided) -> Result? {
    var open = terms
    var buckets: [Bucket] = []
    for level in order {
      let touched = open.filter { $0.levels.contains(level) }.sorted { $0.levels.count < $1.levels.count }
      open.removeAll { $0.levels.contains(level) }
      let others = try total(open)
      var sum = DiagramStore.none
      for term in touched { sum = try store.apply(.plus, sum, term.id) }
      let (wanted, overflow) = bound.subtractingReportingOverflow(others)
      if !overflow { sum = try store.dropped(sum, below: wanted) }
      buckets.append(Bucket(level: level, sum: sum))
      var gone = [Bool](repeating: false, count: store.arities.count)
      gone[level] = true
      guard let rest = term(try store.eliminated(sum, levels: gone, .maximum), store) else { return nil }
      open.append(rest)
    }
    let value = try total(open)
    guard value >= bound else { return nil }
    var classes = [Int](repeating: -1, count: store.arities.count)
    for bucket in buckets.reversed() {
      let rest = try store.settled(bucket.sum, classes)
      guard let best = store.extremes(rest)?.greatest,
        let path = store.path(from: rest, to: best, wanted: [Int](repeating: -1, count: store.arities.count))
      else { return nil }
      classes[bucket.level] = max(path[bucket.level], 0)
    }
    return Result(value: value, classes: classes)
  }
}

/// The lines that two texts share, in the order of both.
///
/// Lines that stand once in each text are matched first (patience diff, Bram Cohen), what lies between them by a longest
/// common subsequence (Myers 1986). Where a stretch without such lines is very long it counts as changed whole, so that
/// no pair of texts takes long.
struct LineMatching {
  /// Above so many pairs of lines a stretch counts as changed whole.
  private static let mostPairs = 1_000_000
  private static let greatestDepth = 64

  private let old: [Int]
  private let new: [Int]
  private(set) var pairs: [(old: Int, new: Int)] = []

  /// Lines are given as numbers: equal lines, equal numbers.
  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    match(0..<old.count, 0..<new.count, depth: 0)
  }

  private mutating func match(_ olds: Range<Int>, _ news: Range<Int>, depth: Int) {
    var (olds, news) = (olds, news)
    while let i = olds.first, let j = news.first, old[i] == new[j] {
      pairs.append((i, j))
      olds = (i + 1)..<olds.upperBound
      news = (j + 1)..<news.upperBound
    }
    var tail = 0
    while tail < min(olds.count, news.count), old[olds.upperBound - 1 - tail] == new[news.upperBound - 1 - tail] {
      tail += 1
    }
    let (endOld, endNew) = (olds.upperBound, news.upperBound)
    matchMiddle(olds.lowerBound..<endOld - tail, news.lowerBound..<endNew - tail, depth: depth)
    for back in stride(from: tail, to: 0, by: -1) { pairs.append((endOld - back, endNew - back)) }
  }

  private mutating func matchMiddle(_ olds: Range<Int>, _ news: Range<Int>, depth: Int) {
    guard !olds.isEmpty, !news.isEmpty else { return }
    let anchors = depth < Self.greatestDepth ? commonUniqueLines(olds, news) : []
    guard !anchors.isEmpty else {
      matchPlainly(olds, news)
      return
    }
    var (i, j) = (olds.lowerBound, news.lowerBound)
    for anchor in anchors {
      match(i..<anchor.old, j..<anchor.new, depth: depth + 1)
      pairs.append(anchor)
      (i, j) = (anchor.old + 1, anchor.new + 1)
    }
    match(i..<olds.upperBound, j..<news.upperBound, depth: depth + 1)
  }

  private mutating func matchPlainly(_ olds: Range<Int>, _ news: Range<Int>) {
    let (product, overflow) = olds.count.multipliedReportingOverflow(by: news.count)
    guard !overflow, product <= Self.mostPairs else { return }
    let before = Array(old[olds])
    let after = Array(new[news])
    var removed = Array(repeating: false, count: before.count)
    var added = Array(repeating: false, count: after.count)
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed[offset] = true
      case .insert(let offset, _, _): added[offset] = true
      }
    }
    let kept = before.indices.filter { !removed[$0] }
    for (i, j) in zip(kept, after.indices.filter { !added[$0] }) {
      pairs.append((olds.lowerBound + i, news.lowerBound + j))
    }
  }

  /// The longest run, rising in both texts, of lines that each stretch holds once.
  private func commonUniqueLines(_ olds: Range<Int>, _ news: Range<Int>) -> [(old: Int, new: Int)] {
    let places = Self.uniquePlaces(new, news)
    let inOld = Self.uniquePlaces(old, olds)
    let common = olds.compactMap { i in inOld[old[i]].flatMap { _ in places[old[i]].map { (old: i, new: $0) } } }
    // Longest increasing subsequence by piles: the top of each pile, and behind every card the one left of it.
    var tops: [Int] = []
    var before = Array(repeating: -1, count: common.count)
    for (index, pair) in common.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if common[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tops[low - 1] : -1
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var run: [(old: Int, new: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      run.append(common[index])
      index = before[index]
    }
    return run.reversed()
  }

  /// Where the lines stand that a stretch holds exactly once.
  private static func uniquePlaces(_ lines: [Int], _ range: Range<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var repeated: Set<Int> = []
    for index in range where places.updateValue(index, forKey: lines[index]) != nil { repeated.insert(lines[index]) }
    for line in repeated { places[line] = nil }
    return places
  }
}

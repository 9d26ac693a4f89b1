/// A place that both sides changed, each in its own way.
package struct MergeConflict: Hashable, Sendable {
  /// Lines of the three texts, counted from 0.
  package let base: Range<Int>
  package let current: Range<Int>
  package let new: Range<Int>
  /// Lines of the merged text that were kept from the current one.
  package let merged: Range<Int>
}

/// What became of two sets of changes to one text.
package struct MergedText: Hashable, Sendable {
  package let bytes: [UInt8]
  /// In the order of the text; where it is empty every change of both sides is in.
  package let conflicts: [MergeConflict]
}

/// Merges by lines what was changed on two sides since a common base: a change of one side is taken, one made alike on
/// both is taken once, changes of different lines are both taken. Where both sides changed the same lines differently,
/// or put different lines in one place, the current text stays and the conflict is told; no line is lost silently.
///
/// How an editor ends lines or composes letters is no change: lines that stay keep the bytes of the current text, and
/// new ones are ended as its lines are.
package func mergedText(base: [UInt8], current: [UInt8], new: [UInt8]) -> MergedText {
  if current == base || current == new { return MergedText(bytes: new, conflicts: []) }
  if new == base { return MergedText(bytes: current, conflicts: []) }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let hasMark = current.starts(with: mark) && !new.starts(with: mark)
  var numbering = LineNumbering()
  let old = numbering.lines(of: base)
  let ours = numbering.lines(of: hasMark ? Array(current.dropFirst(mark.count)) : current)
  let theirs = numbering.lines(of: new).ended(like: ours)
  var merge = ThreeWayMerge(base: old.numbers, ours: Side(old, ours), theirs: Side(old, theirs))
  let merged = merge.run()
  return hasMark ? MergedText(bytes: mark + merged.bytes, conflicts: merged.conflicts) : merged
}

/// Lines of the base that one side replaced by others; either may be none.
private struct Change {
  let base: Range<Int>
  let side: Range<Int>
}

/// One of the two texts, with its changes in the order of the base.
private struct Side {
  let lines: NumberedLines
  let changes: [Change]
  /// The next change, and how far the lines of this side are ahead of the base before it.
  var next = 0
  var ahead = 0

  init(_ base: NumberedLines, _ lines: NumberedLines) {
    self.lines = lines
    var changes: [Change] = []
    var (i, j) = (0, 0)
    let ends = (old: base.numbers.count, new: lines.numbers.count)
    for pair in LineMatching(base.numbers, lines.numbers).pairs + [ends] {
      if i < pair.old || j < pair.new { changes.append(Change(base: i..<pair.old, side: j..<pair.new)) }
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    self.changes = changes
  }

  var change: Change? { next < changes.count ? changes[next] : nil }

  mutating func take() {
    guard let change else { return }
    ahead += change.side.count - change.base.count
    next += 1
  }
}

private struct ThreeWayMerge {
  let base: [Int]
  var ours: Side
  var theirs: Side
  var merged: [ArraySlice<UInt8>] = []
  var conflicts: [MergeConflict] = []

  mutating func run() -> MergedText {
    var done = 0
    while let start = [ours.change, theirs.change].compactMap({ $0?.base.lowerBound }).min() {
      merged += ours.lines.bytes[done + ours.ahead..<start + ours.ahead]
      done = mergeGroup(at: start)
    }
    merged += ours.lines.bytes[(done + ours.ahead)...]
    return MergedText(bytes: Array(merged.joined()), conflicts: conflicts)
  }

  /// Merges the changes that meet one another, from the line at which the first of them begins; says where they end.
  private mutating func mergeGroup(at start: Int) -> Int {
    let (startOurs, startTheirs) = (start + ours.ahead, start + theirs.ahead)
    let (firstOurs, firstTheirs) = (ours.next, theirs.next)
    var group: Range<Int>?
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      if let change = ours.change, group.map({ meets($0, change.base) }) ?? (change.base.lowerBound == start) {
        group = (group?.lowerBound ?? start)..<max(group?.upperBound ?? start, change.base.upperBound)
        ours.take()
        hasGrown = true
      }
      if let change = theirs.change, group.map({ meets($0, change.base) }) ?? (change.base.lowerBound == start) {
        group = (group?.lowerBound ?? start)..<max(group?.upperBound ?? start, change.base.upperBound)
        theirs.take()
        hasGrown = true
      }
    }
    let end = group?.upperBound ?? start
    let mine = startOurs..<end + ours.ahead
    let other = startTheirs..<end + theirs.ahead
    if ours.next == firstOurs {
      merged += theirs.lines.bytes[other]
    } else {
      let place = merged.count..<merged.count + mine.count
      merged += ours.lines.bytes[mine]
      if theirs.next > firstTheirs, ours.lines.numbers[mine] != theirs.lines.numbers[other] {
        conflicts.append(MergeConflict(base: start..<end, current: mine, new: other, merged: place))
      }
    }
    return end
  }

  /// Whether two stretches of the base share a line, or touch where one of them is only an insertion: then there is no
  /// telling which comes first.
  private func meets(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    if one.isEmpty || other.isEmpty { return one.lowerBound <= other.upperBound && other.lowerBound <= one.upperBound }
    return one.lowerBound < other.upperBound && other.lowerBound < one.upperBound
  }
}

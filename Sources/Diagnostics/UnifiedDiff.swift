/// The change from one text to another in the unified format of POSIX diff; empty when they are equal.
///
/// Lines end at line feeds; a carriage return is part of its line. Three lines of context stand around a change.
package func unifiedDiff(from old: SourceFile, to new: SourceFile) -> String {
  let lines = DiffLine.between(old.bytes, new.bytes)
  let hunks = DiffHunk.all(of: lines)
  guard !hunks.isEmpty else { return "" }
  let isAbsolute = old.path.hasPrefix("/")
  var result = "--- \(isAbsolute ? "" : "a/")\(old.path)\n+++ \(isAbsolute ? "" : "b/")\(new.path)\n"
  for hunk in hunks {
    result += "@@ -\(hunk.old.text) +\(hunk.new.text) @@\n"
    for line in lines[hunk.lines] {
      result += line.change.rawValue + String(decoding: line.bytes, as: UTF8.self)
      if line.bytes.last != UInt8(ascii: "\n") { result += "\n\\ No newline at end of file\n" }
    }
  }
  return result
}

/// A line that two texts share or that one of them has.
private struct DiffLine {
  enum Change: String {
    case kept = " "
    case removed = "-"
    case added = "+"
  }

  let change: Change
  let bytes: ArraySlice<UInt8>

  /// Above so many pairs of lines, what differs in the middle is shown as replaced whole.
  private static let mostPairs = 4_000_000

  static func between(_ old: [UInt8], _ new: [UInt8]) -> [DiffLine] {
    let before = lines(of: old)
    let after = lines(of: new)
    let head = zip(before, after).prefix { $0 == $1 }.count
    let most = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix(most).prefix { $0 == $1 }.count
    let middle = between(before[head..<before.count - tail], after[head..<after.count - tail])
    return before[..<head].map { DiffLine(change: .kept, bytes: $0) } + middle
      + before[(before.count - tail)...].map { DiffLine(change: .kept, bytes: $0) }
  }

  private static func between(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [DiffLine] {
    let old = Array(old)
    let new = Array(new)
    guard old.count.multipliedReportingOverflow(by: new.count).partialValue <= mostPairs else {
      return old.map { DiffLine(change: .removed, bytes: $0) } + new.map { DiffLine(change: .added, bytes: $0) }
    }
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var result: [DiffLine] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        result.append(DiffLine(change: .removed, bytes: old[i]))
        i += 1
      } else if j < new.count, added.contains(j) || i >= old.count {
        result.append(DiffLine(change: .added, bytes: new[j]))
        j += 1
      } else {
        result.append(DiffLine(change: .kept, bytes: old[i]))
        i += 1
        j += 1
      }
    }
    return result
  }

  /// The lines with their line feeds.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}

/// Changes near each other, with the lines around them.
private struct DiffHunk {
  /// A run of lines of one text, counted from 1.
  struct Part {
    var start: Int
    var count: Int

    /// A part without lines is named by the line before it.
    var text: String { "\(count == 0 ? start - 1 : start),\(count)" }
  }

  var lines: Range<Int>
  var old: Part
  var new: Part

  private static let context = 3

  static func all(of lines: [DiffLine]) -> [DiffHunk] {
    var ranges: [Range<Int>] = []
    for index in lines.indices where lines[index].change != .kept {
      let around = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = ranges.last, around.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<around.upperBound
      } else {
        ranges.append(around)
      }
    }
    var hunks: [DiffHunk] = []
    var (old, new, index) = (1, 1, 0)
    for range in ranges {
      old += range.lowerBound - index
      new += range.lowerBound - index
      let removed = lines[range].count { $0.change != .added }
      let added = lines[range].count { $0.change != .removed }
      hunks.append(
        DiffHunk(lines: range, old: Part(start: old, count: removed), new: Part(start: new, count: added)))
      old += removed
      new += added
      index = range.upperBound
    }
    return hunks
  }
}

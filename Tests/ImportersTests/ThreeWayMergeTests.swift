import Testing

@testable import Importers

/// Three-way merge of texts by lines.
struct ThreeWayMergeTests {
  private func merge(_ base: String, _ current: String, _ new: String) -> (text: String, conflicts: [MergeConflict]) {
    let merged = mergedText(base: Array(base.utf8), current: Array(current.utf8), new: Array(new.utf8))
    return (String(decoding: merged.bytes, as: UTF8.self), merged.conflicts)
  }

  @Test("Changes of different lines are both taken")
  func disjointChanges() {
    let merged = merge("a\nb\nc\nd\n", "a\nB\nc\nd\n", "a\nb\nc\nD\ne\n")
    #expect(merged.text == "a\nB\nc\nD\ne\n")
    #expect(merged.conflicts.isEmpty)
  }

  @Test("Lines next to each other, each changed by one side, are both taken")
  func neighbours() {
    let merged = merge("a\nb\nc\n", "a\nB\nc\n", "a\nb\nC\n")
    #expect(merged.text == "a\nB\nC\n")
    #expect(merged.conflicts.isEmpty)
  }

  @Test("Where both sides changed one line differently the current text stays and the place is told")
  func conflict() {
    let merged = merge("a\nb\nc\n", "a\nmine\nc\nd\n", "new\na\ntheirs\nalso\nc\n")
    #expect(merged.text == "new\na\nmine\nc\nd\n")
    #expect(merged.conflicts == [MergeConflict(base: 1..<2, current: 1..<2, new: 2..<4, merged: 2..<3)])
  }

  @Test("A change made alike on both sides is taken once")
  func alike() {
    let merged = merge("a\nb\nc\n", "a\nX\nc\nd\n", "a\nX\nc\n")
    #expect(merged.text == "a\nX\nc\nd\n")
    #expect(merged.conflicts.isEmpty)
  }

  @Test("Different lines put in one place, and a line that one side took away and the other changed, are conflicts")
  func insertionsAndDeletions() {
    #expect(merge("a\nb\n", "a\nx\nb\n", "a\ny\nb\n").conflicts.count == 1)
    #expect(merge("a\nb\nc\n", "a\nc\n", "a\nB\nc\n").text == "a\nc\n")
    #expect(merge("a\nb\nc\n", "a\nc\n", "a\nB\nc\n").conflicts.count == 1)
    #expect(merge("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n").text == "a\nc\nd\n")
  }

  @Test("A last line without its line feed is another line", arguments: ["a", "a\r\nb", ""])
  func lastLine(_ base: String) {
    #expect(merge(base, base, base + "\nc").text == base + "\nc")
    #expect(merge(base, base + "\nc", base).text == base + "\nc")
    #expect(merge(base, "", base).text.isEmpty)
  }

  @Test("A text that nobody edited becomes the new one to the byte")
  func uneditedText() {
    let (composed, decomposed) = ("\u{e1}\n", "a\u{301}\n")
    let merged = mergedText(
      base: Array(composed.utf8), current: Array(composed.utf8), new: Array(decomposed.utf8))
    #expect(merged.bytes == Array(decomposed.utf8))
  }

  /// Texts with edits drawn at random; the same seed, the same texts.
  private struct Texts {
    var random: Seeded

    mutating func base() -> [String] {
      (0..<Int.random(in: 0...30, using: &random)).map { _ in "line \(Int.random(in: 0...12, using: &random))\n" }
    }

    mutating func edited(_ lines: [String], within range: Range<Int>? = nil) -> [String] {
      var lines = lines
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let range = range ?? 0..<lines.count
        let place = Int.random(in: range.lowerBound...min(range.upperBound, lines.count), using: &random)
        let word = "edit \(Int.random(in: 0...99, using: &random))\n"
        switch Int.random(in: 0...2, using: &random) {
        case 0: lines.insert(word, at: place)
        case 1 where place < lines.count: lines[place] = word
        case 2 where place < lines.count: lines.remove(at: place)
        default: lines.append(word)
        }
      }
      return lines
    }
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test("The laws of merging hold for texts edited at random")
  func laws() {
    var texts = Texts(random: Seeded(state: 7))
    for _ in 0..<3000 {
      let base = texts.base()
      let (b, c, n) = (base.joined(), texts.edited(base).joined(), texts.edited(base).joined())
      #expect(merge(b, c, b).text == c)
      #expect(merge(b, b, n).text == n)
      #expect(merge(b, n, n).text == n)
      let (one, other) = (merge(b, c, n), merge(b, n, c))
      #expect(one.conflicts.map(\.base) == other.conflicts.map(\.base))
      #expect(one.conflicts.map(\.current) == other.conflicts.map(\.new))
      if one.conflicts.isEmpty { #expect(one.text == other.text) }
      // Every line of an edit is in the merged text, or in a place that is told.
      let kept = Set(one.text.split(separator: "\n"))
      let new = n.split(separator: "\n", omittingEmptySubsequences: false)
      let told = one.conflicts.flatMap { new[$0.new.clamped(to: 0..<new.count)] }
      for line in new where line.hasPrefix("edit") { #expect(kept.contains(line) || told.contains(line)) }
      for line in c.split(separator: "\n") where line.hasPrefix("edit") { #expect(kept.contains(line)) }
    }
  }

  @Test("Edits of different halves, with a line between them that nobody repeats, compose")
  func composing() {
    var texts = Texts(random: Seeded(state: 11))
    for _ in 0..<1000 {
      let (first, second) = (texts.base(), texts.base())
      let (editedFirst, editedSecond) = (texts.edited(first), texts.edited(second))
      let middle = ["== middle ==\n"]
      let merged = merge(
        (first + middle + second).joined(), (editedFirst + middle + second).joined(),
        (first + middle + editedSecond).joined())
      #expect(merged.text == (editedFirst + middle + editedSecond).joined())
      #expect(merged.conflicts.isEmpty)
    }
  }

  @Test("Long texts without a line in common merge at once", .timeLimit(.minutes(1)))
  func longTexts() {
    func text(_ word: String) -> String { (0..<40_000).map { "\(word) \($0 % 9000)\n" }.joined() }
    let merged = merge(text("a"), text("b"), text("c"))
    #expect(merged.text == text("b"))
    #expect(merged.conflicts.count == 1)
  }
}

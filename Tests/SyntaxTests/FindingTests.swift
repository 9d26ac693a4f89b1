import Diagnostics
import Testing

@testable import Syntax

@Suite struct FindingTests {
  @Test(
    "a mistake is reported by its kind at its place",
    arguments: [
      ("a: \"x\nb: y\n", "unclosed-quote", "\""), ("a: 'x\nb: y\n", "unclosed-quote", "'"),
      ("a: \"x\nb: \"y\"\n", "unclosed-quote", "\""), ("a: [x, y\nb: z\n", "unclosed-bracket", "["),
      ("a: {x: y\n", "unclosed-bracket", "{"), ("a: [x, [y]\n", "unclosed-bracket", "["),
      ("a:\n    b: c\n  d: e\n", "bad-indentation", "d: e"), ("a: b\n  c: d # e\n", "bad-indentation", "c: d"),
      ("a: - b\n", "bad-indentation", "- b"), ("a:\n  - b\n c\n", "bad-indentation", "c"),
      ("a: b: c\n", "colon-in-value", ":"), ("a: x\nbc\nd: e\n", "missing-colon", "bc"),
      ("a: \"b\" c\n", "text-after-value", "c"), ("a: \"\\d\"\n", "bad-escape", "\\d"),
      ("a: @b\n", "reserved-character", "@b"), ("a: `b\n", "reserved-character", "`b"),
      ("a: “b c”\n", "smart-quotes", "“b c”"), ("a: 1\nb: 2\na: 3\n", "duplicate-key", "a"),
      ("[a]: b\n", "complex-key", "["), ("? {a: b}\n: c\n", "complex-key", "{"), ("<<: {a: b}\n", "merge-key", "<<"),
      ("a: &b c\n", "anchor", "&b"), ("a: !!str c\n", "tag", "!!str"), ("a: !x [c]\n", "tag", "!x"),
      ("%YAML 1.1\n---\na: b\n", "directive", "%YAML 1.1"), ("%TAG ! x\n---\na: b\n", "directive", "%TAG ! x"),
      ("a: b\n---\nc: d\n", "several-documents", "---"), ("a: b\u{0}c\n", "control-character", "\u{0}"),
      ("a: b\u{2028}c\n", "control-character", "\u{2028}"), ("a: b\n\tc: d\n", "tab-indentation", "\t"),
      ("a: ** b\n", "alias", "** b"), ("a: [b, , c]\n", "syntax-error", ", c]"), ("a: |x\n  y\n", "syntax-error", "x"),
      ("[a]\nb: c\n", "syntax-error", "b: c"), ("a: b]\nc: [d e: f g: h]\n", "syntax-error", ": h]"),
    ])
  func kindAndPlace(text: String, kind: String, place: String) {
    let reading = Reading(text)
    #expect(reading.kinds == [kind])
    #expect(reading.places == [place])
  }

  @Test("an alias is refused and leaves an empty value")
  func alias() {
    let reading = Reading("a: &x b\nc: *x\nd: e\n")
    #expect(reading.kinds == ["anchor", "alias"])
    #expect(reading.shape == "{a=b,c=,d=e}")
    #expect(reading.nodeTexts[2] == "b")
  }

  @Test("a second key points at the first", arguments: [2, 40])
  func duplicateNote(count: Int) {
    let keys = (0..<count).map { "k\($0): x\n" }.joined()
    let reading = Reading(keys + "k1: y\n")
    #expect(reading.kinds == ["duplicate-key"])
    #expect(reading.findings.first?.notes.first?.range == SourceRange(reading.source, 6, 8))
  }

  @Test("the same key in two mappings is no duplicate")
  func noDuplicate() {
    #expect(Reading("- a: 1\n- a: 2\n- {a: 3, b: {a: 4}}\n").findings.isEmpty)
  }

  @Test("keys that differ only in Unicode form are duplicates")
  func duplicateByForm() {
    #expect(Reading("cấp: 1\nca\u{302}\u{301}p: 2\n").kinds.sorted() == ["duplicate-key", "text-not-nfc"])
  }

  @Test("all colons inside values of a file are reported, the tree is whole, and the fixes mend the file")
  func colons() {
    let reading = Reading("a: b: c\nd: e\nf: g: h # i\n")
    #expect(reading.kinds == ["colon-in-value", "colon-in-value"])
    #expect(reading.shape == "{a=b: c,d=e,f=g: h}")
    #expect(reading.tree?.isComplete == false)
    let mended = Reading(reading.applyingFixes())
    #expect(mended.findings.isEmpty && mended.shape == reading.shape)
  }

  @Test("tabs on several lines are each reported and the nesting is still understood")
  func tabs() {
    let reading = Reading("a:\n\tb: c\n\td:\n\t\te: f\ng: |\n  h\n  \ti\n")
    #expect(reading.kinds == ["tab-indentation", "tab-indentation", "tab-indentation"])
    #expect(reading.shape.hasPrefix("{a={b=c,d={e=f}},g=h"))
    #expect(Reading(reading.applyingFixes()).findings.isEmpty)
  }

  @Test(
    "a tab becomes as many spaces as its neighbours have",
    arguments: [
      ("a:\n  - b: 1\n\tc: 2\n    d: 3\n", "a:\n  - b: 1\n    c: 2\n    d: 3\n"),
      ("a:\n  - b: 1\n    c: 2\n\t- b: 3\n    c: 4\n", "a:\n  - b: 1\n    c: 2\n  - b: 3\n    c: 4\n"),
      ("a:\n    b: 1\n\tc: 2\n\n\td: 3\n", "a:\n    b: 1\n    c: 2\n\n    d: 3\n"),
      ("a:\n    b: 1 # x:\n    # y:\n\tc: 2\n", "a:\n    b: 1 # x:\n    # y:\n    c: 2\n"),
      ("a:\n  b:\n\tc: 2\n", "a:\n  b:\n    c: 2\n"),
      ("a:\r\n    b: 1\r\n\tc: 2\r\n", "a:\r\n    b: 1\r\n    c: 2\r\n"),
      ("a:\n\tb: 1\n", "a:\n  b: 1\n"), ("\ta: 1\n", "  a: 1\n"),
    ])
  func tabsAmongSpaces(_ text: String, _ mended: String) {
    let reading = Reading(text)
    #expect(reading.kinds.allSatisfy { $0 == "tab-indentation" } && !reading.kinds.isEmpty)
    #expect(Array(reading.applyingFixes().utf8) == Array(mended.utf8))
  }

  @Test("a tab inside a block scalar or behind a value is no mistake")
  func harmlessTabs() {
    #expect(Reading("a: |\n  b\n  \tc\nd: e\t# f\n").findings.isEmpty)
  }

  @Test("behind a syntax error the tree so far is kept and other mistakes are still reported")
  func independentMistakes() {
    var bytes = Array("a: b\nc: [d\ne: “f”\ng: \"h\" ".utf8)
    bytes += [0xFF, 0xFE, 0x0A]
    let reading = Reading(bytes: bytes)
    #expect(Set(reading.kinds) == ["invalid-utf8", "unclosed-bracket", "smart-quotes"])
    #expect(reading.shape.hasPrefix("{a=b,c=[d"))
    #expect(reading.tree?.isComplete == false)
  }

  @Test("invalid UTF-8 is reported at each run of bytes and the rest of the file is read")
  func invalidUTF8() {
    let reading = Reading(bytes: Array("a: b".utf8) + [0xE1, 0xBA] + Array("c\nd: ".utf8) + [0xC0] + Array("\n".utf8))
    #expect(reading.kinds == ["invalid-utf8", "invalid-utf8"])
    #expect(reading.findings.map(\.range.start) == [4, 11])
    #expect(reading.tree?.root.flatMap { reading.tree?.count($0) } == 2)
  }

  @Test("findings of one kind are capped and the last says so")
  func capped() {
    let bytes = (0..<200).flatMap { _ -> [UInt8] in [0x2D, 0x20, 0xC3, 0xA1, 0xFF, 0x0A] }
    let reading = Reading(bytes: bytes)
    #expect(reading.findings.count == 50)
    #expect(reading.findings.last?.notes.count == 1)
  }

  @Test("UTF-16 is named as such, with or without a mark", arguments: [[0xFF, 0xFE], [0xFE, 0xFF], []] as [[UInt8]])
  func utf16(mark: [UInt8]) {
    let reading = Reading(bytes: mark + "a: bcd\n".utf8.flatMap { [$0, 0] })
    #expect(reading.kinds == ["wrong-encoding"])
    #expect(reading.tree == nil)
  }

  @Test("a file over the limit is not read")
  func tooLarge() {
    let reading = Reading("a: bcdef\n", limits: SyntaxLimits(maxBytes: 8))
    #expect(reading.kinds == ["file-too-large"] && reading.tree == nil)
  }

  @Test("64 levels are read, the 65th is refused")
  func depth() {
    let deep = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
    #expect(Reading(deep(64)).findings.isEmpty)
    let refused = Reading(deep(65))
    #expect(refused.kinds == ["too-deep"] && refused.findings.first?.range.start == 64)
    #expect(refused.tree?.isComplete == false && refused.tree?.nodes.count == 64)
    #expect(Reading(String(repeating: "[", count: 100_000)).kinds == ["too-deep"])
  }

  @Test("too many values stop the reading, what was read stays")
  func tooMany() {
    let reading = Reading("- a\n- b\n- c\n", limits: SyntaxLimits(maxNodes: 3))
    #expect(reading.kinds == ["too-many-nodes"])
    #expect(reading.shape == "[a,b]")
  }

  @Test("a key that still waits for its value gets an empty one when reading ends")
  func waitingKey() {
    let reading = Reading("a: b\nc: @d\n")
    #expect(reading.shape == "{a=b,c=}")
    #expect(reading.value("c").flatMap { reading.tree?.keyRange(of: $0) } == SourceRange(reading.source, 5, 6))
  }

  @Test("decomposed text is reported once and its safe fix composes all of it")
  func notNFC() {
    let reading = Reading("tên: Ca\u{302}\u{301}p\n# cu\u{309}a\nb: ok\n")
    #expect(reading.kinds == ["text-not-nfc"])
    #expect(reading.findings.first?.fix?.isSafe == true)
    #expect(Array(reading.applyingFixes().utf8) == Array("tên: Cấp\n# của\nb: ok\n".utf8))
  }

  @Test("curly quotes inside a value are text", arguments: ["a: “b” và “c”\n", "a: nộp “b”\n", "a: \"“b”\"\n"])
  func curlyText(text: String) {
    #expect(Reading(text).findings.isEmpty)
  }

  @Test("the fix for curly quotes yields the bare value")
  func curlyFix() {
    #expect(Reading(Reading("a: “b c”\n").applyingFixes()).shape == "{a=b c}")
  }

  @Test("curly quotes round a value with a colon: both are reported and one fix mends them")
  func curlyColon() {
    let reading = Reading("a: “b: c”\n")
    #expect(reading.kinds == ["colon-in-value", "smart-quotes"])
    #expect(reading.applyingFixes() == "a: \"b: c\"\n")
  }

  @Test("more colons than can be bridged are still called what they are")
  func manyColons() {
    let reading = Reading((0..<100).map { "k\($0): b: c\n" }.joined())
    #expect(Set(reading.kinds) == ["colon-in-value"])
    #expect(reading.findings.count == 50)
  }
}

import Diagnostics
import Testing

@testable import Syntax

@Suite struct TreeTests {
  @Test("mappings, lists and scalars keep their order and nesting")
  func nesting() {
    let reading = Reading("a: 1\nb:\n  - x\n  - {c: d, e: [f]}\nc:\n- y\n")
    #expect(reading.shape == "{a=1,b=[x,{c=d,e=[f]}],c=[y]}")
    #expect(reading.findings.isEmpty)
    #expect(reading.tree?.isComplete == true)
  }

  @Test("a range holds exactly the bytes of its node, also behind Vietnamese letters")
  func exactRanges() {
    let reading = Reading("tên: Cấp bản sao  # ghi chú\nđơn vị:\n  - 'Sở Tư pháp'\n  - [\"Ủy ban\", xã]\n\n")
    #expect(
      reading.nodeTexts == [
        "tên: Cấp bản sao  # ghi chú\nđơn vị:\n  - 'Sở Tư pháp'\n  - [\"Ủy ban\", xã]",
        "tên", "Cấp bản sao", "đơn vị", "- 'Sở Tư pháp'\n  - [\"Ủy ban\", xã]", "'Sở Tư pháp'",
        "[\"Ủy ban\", xã]", "\"Ủy ban\"", "xã",
      ])
  }

  @Test("ranges count four-byte characters, a byte order mark and CRLF right")
  func oddBytes() {
    let reading = Reading("\u{FEFF}a: 😀 x\r\nb: |\r\n  dòng\r\n\r\nc: z\r\n")
    #expect(Array(reading.nodeTexts.dropFirst()) == ["a", "😀 x", "b", "|\r\n  dòng", "c", "z"])
    #expect(reading.shape == "{a=😀 x,b=dòng\n,c=z}")
    #expect(reading.findings.isEmpty)
  }

  @Test(
    "a block scalar ends with its last line that is not blank",
    arguments: [
      ("a: |\n  x\n  y\n\n\nb: z\n", "|\n  x\n  y"),
      ("a: >-\n  x\n\n  # chữ\n# chú thích\nb: z\n", ">-\n  x\n\n  # chữ"),
      ("a: |\n\n\nb: z\n", "|"), ("a: | # chú thích\nb: z\n", "|"), ("a: |\n  x  ", "|\n  x  "),
    ])
  func blockScalarEnd(text: String, expected: String) {
    let reading = Reading(text)
    #expect(reading.value("a").map { reading.sources.text(reading.tree!.range($0)) } == expected)
  }

  @Test("the style of every scalar is kept")
  func styles() {
    let reading = Reading("- a\n- 'b'\n- \"c\"\n- |\n  d\n- >\n  e\n")
    let styles = reading.nodes.dropFirst().compactMap { reading.tree?.style($0) }
    #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
  }

  @Test("an empty value is a scalar without text behind its key")
  func emptyValue() throws {
    let reading = Reading("a:\nb: x\n")
    let tree = try #require(reading.tree)
    let value = try #require(reading.value("a"))
    #expect(tree.text(value) == "")
    #expect(tree.range(value) == SourceRange(reading.source, 2, 2))
  }

  @Test("a value knows the range of its key; keys, items and the root have none")
  func keyRanges() throws {
    let reading = Reading("a: [b, {c: d}]\n")
    let tree = try #require(reading.tree)
    let keys = reading.nodes.map { tree.keyRange(of: $0).map(reading.sources.text) }
    #expect(keys == [nil, nil, "a", nil, nil, nil, "c"])
  }

  @Test("only collections in brackets and braces are flow collections")
  func flow() throws {
    let reading = Reading("a: [x]\nb: {c: d}\ne:\n  - f\n")
    let tree = try #require(reading.tree)
    let flow = reading.nodes.filter { tree.isFlow($0) }.map { reading.sources.text(tree.range($0)) }
    #expect(flow == ["[x]", "{c: d}"])
  }

  @Test("counts are of entries and items")
  func counts() throws {
    let reading = Reading("a: [x, y, z]\nb: {}\n")
    let tree = try #require(reading.tree)
    #expect(tree.root.map(tree.count) == 2)
    #expect(reading.value("a").map(tree.count) == 3)
    #expect(reading.value("b").map(tree.count) == 0)
    #expect(tree.entries(try #require(reading.value("b"))).map(\.key).isEmpty)
  }

  @Test("a pair inside a list is a mapping that ends with its value")
  func singlePair() {
    #expect(Array(Reading("a: [b: c, d]\n").nodeTexts.dropFirst(2)) == ["[b: c, d]", "b: c", "b", "c", "d"])
  }

  @Test(
    "files without content have no root and no findings",
    arguments: ["", "# chỉ chú thích\n", "\u{FEFF}", "\n\n", "---\n"])
  func nothing(text: String) {
    let reading = Reading(text)
    #expect(reading.tree != nil && reading.tree?.root == nil)
    #expect(reading.findings.isEmpty)
  }

  @Test("text is NFC although the source is not")
  func normalized() {
    let reading = Reading("a: Ca\u{302}\u{301}p\nb: x\n")
    #expect(reading.value("a").map { Array(reading.tree!.text($0).utf8) } == Array("Cấp".utf8))
    #expect(reading.source(of: "x", in: "b") == "x")
  }

  @Test(
    "a part of a text leads to its source",
    arguments: [
      ("a: mười ngày làm việc\n", "ngày", "ngày"), ("a: 'nó ''mười'' ngày'\n", "ngày", "ngày"),
      ("a: 'nó ''mười'' ngày'\n", "'mười'", "''mười''"), (#"a: "x\ty \u1EA5z ngày""#, "ngày", "ngày"),
      (#"a: "x\ty \u1EA5z ngày""#, "ấ", #"\u1EA5"#), ("a: một\n   hai\n\n   ba\n", "hai", "hai"),
      ("a: một\n   hai\n\n   ba\n", "ba", "ba"), ("a: |\n  một\n\n    hai\n  ba\n", "hai", "hai"),
      ("a: |\n  một\n\n    hai\n  ba\n", "ba", "ba"), ("a: >\n  một\n  hai\n\n  ba\n   bốn\n  năm\n", "ba", "ba"),
      ("a: >\n  một\n  hai\n\n  ba\n   bốn\n  năm\n", "năm", "năm"), ("a: |\r\n  một\r\n  hai\r\n", "hai", "hai"),
      ("a: \"một  \n   hai\\\n   ba\"\n", "hai", "hai"), ("a: \"một  \n   hai\\\n   ba\"\n", "ba", "ba"),
      ("a: |2\n    hai\n", "hai", "hai"),
    ])
  func partRanges(text: String, part: String, expected: String) {
    #expect(Reading(text).source(of: part, in: "a") == expected)
  }

  @Test("an offset outside the text is clamped to the value")
  func clampedPart() throws {
    let reading = Reading("a: xyz # c\n")
    let tree = try #require(reading.tree)
    let value = try #require(reading.value("a"))
    #expect(tree.range(1..<99, in: value) == SourceRange(reading.source, 4, 6))
  }

  @Test("comments are collected in order and know whether they trail")
  func comments() throws {
    let reading = Reading("# đầu\na: \"x # y\" # sau\nb: z#không\n  # riêng\nc: | # khối\n  # chữ\n# cuối\n")
    let tree = try #require(reading.tree)
    #expect(tree.comments.map(\.text) == [" đầu", " sau", " riêng", " khối", " cuối"])
    #expect(tree.comments.map(\.isTrailing) == [false, true, false, true, false])
    #expect(reading.sources.text(tree.comments[1].range) == "# sau")
  }

  @Test("long decomposed text is composed as a whole", arguments: ["ca\u{302}\u{301}p ", "o\u{302}\u{309}", "ố"])
  func longNormalized(piece: String) throws {
    let text = String(repeating: piece, count: 3_000) + "."
    let reading = Reading("a: " + text + "\n")
    let value = try #require(reading.value("a"))
    #expect(reading.tree.map { Array($0.text(value).utf8) } == Array(text.nfc.utf8))
  }
}

import Testing

@testable import Diagnostics

/// Columns against the characters that the language itself forms of the whole line.
@Suite struct CharacterCountTests {
  private static let pieces = [
    "a", "Z", " ", "\t", "đ", "Ư", "ế", "ỹ", "ż", "ɏ", "–", "“", "”", "…", "‰", "\u{301}", "\u{323}", "e", "\u{200D}",
    "\u{FE0F}", "😀", "👍🏽", "🇻🇳", "\u{600}", "\u{2028}", "\r", "한", "ᄒ", "ᅡ", "\u{A0}", "\u{370}", "\u{1F00}", "\u{AD}",
    "×",
  ]

  @Test(arguments: 1...40) func columnsAreThoseOfTheWholeLine(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    // Few kinds of pieces, so that many lines are of letters only.
    let kinds = (0..<1 + next(6)).map { _ in Self.pieces[next(seed % 2 == 0 ? 15 : Self.pieces.count)] }
    let text = (0..<60).map { _ in kinds[next(kinds.count)] }.joined()
    let table = LineTable(file: SourceFile(path: "a", text: text))
    for place in text.unicodeScalars.indices {
      let offset = text.utf8.distance(from: text.startIndex, to: place)
      let before = text.indices.prefix { text.index(after: $0) <= place }
      let units = before.reduce(0) { $0 + text[$1].utf16.count }
      let wanted = SourcePosition(line: 1, column: before.count + 1, utf16Column: units)
      #expect(table.position(at: offset) == wanted, "\(text.debugDescription) at \(offset)")
    }
  }
}

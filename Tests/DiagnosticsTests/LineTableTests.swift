import Diagnostics
import Testing

@Suite struct LineTableTests {
  private func table(_ text: String) -> LineTable { LineTable(file: SourceFile(path: "a", text: text)) }

  @Test func linesEndWithLineFeedOrCarriageReturnLineFeedOnly() {
    let table = table("a\r\nb\u{85}c\u{2028}d\re\nf")
    #expect(table.lineCount == 3)
    #expect(table.byteRange(ofLine: 1) == 0..<1)
    #expect(table.byteRange(ofLine: 2) == 3..<13)
    #expect(table.byteRange(ofLine: 3) == 14..<15)
    #expect(table.line(at: 2) == 1)
    #expect(table.line(at: 13) == 2)
    #expect(table.line(at: 14) == 3)
  }

  @Test(arguments: [
    // "é" decomposed takes three bytes and one column; the face takes four bytes, one column, two UTF-16 units.
    (0, 1, 0), (1, 1, 0), (3, 2, 2), (5, 2, 2), (7, 3, 4), (8, 4, 5),
  ])
  func columnsCountCharactersAndUnitsCountUTF16(offset: Int, column: Int, utf16: Int) {
    #expect(
      table("e\u{301}😀ab").position(at: offset) == SourcePosition(line: 1, column: column, utf16Column: utf16))
  }

  @Test func offsetsOutsideTheFileAreClampedToItsEnds() {
    let table = table("ab\ncd")
    #expect(table.position(at: -5) == SourcePosition(line: 1, column: 1, utf16Column: 0))
    #expect(table.position(at: .max) == SourcePosition(line: 2, column: 3, utf16Column: 2))
    #expect(table.byteRange(ofLine: 0) == 0..<2)
    #expect(table.byteRange(ofLine: 9) == 3..<5)
    #expect(self.table("").position(at: 7) == SourcePosition(line: 1, column: 1, utf16Column: 0))
  }

  @Test func anOffsetInATerminatorStandsAtTheEndOfItsLine() {
    #expect(table("ab\r\nc").position(at: 3) == SourcePosition(line: 1, column: 3, utf16Column: 2))
  }

  @Test func aFinalTerminatorOpensAnEmptyLine() {
    #expect(table("a\n").lineCount == 2)
    #expect(table("a\n").byteRange(ofLine: 2) == 2..<2)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstLine() {
    #expect(table("\u{FEFF}abc").position(at: 4).column == 2)
    #expect(table("\u{FEFF}abc").position(at: 0).column == 1)
    #expect(table("\u{FEFF}abc").byteRange(ofLine: 1) == 3..<6)
  }

  @Test func bytesThatAreNotUTF8StillHaveColumns() {
    let table = LineTable(file: SourceFile(path: "a", bytes: [0x61, 0xFF, 0xC3, 0x62, 0x80, 0x80, 0x80, 0x80]))
    #expect(table.position(at: 1).column == 2)
    #expect(table.position(at: 3).column == 4)
    let columns = (0...8).map { table.position(at: $0).column }
    #expect(columns == columns.sorted())
    #expect(columns.last == 9)
  }
}

import Diagnostics
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("cách thức", 9), ("ca\u{301}ch", 4), ("日本", 4), ("Ａ", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("😀", 2), ("❤️", 2), ("👨‍👩‍👧", 2), ("🇻🇳", 2), ("đ₫", 2), ("\u{200B}", 0), ("…“”", 3),
  ])
  func aTextTakesTheColumnsThatATerminalGivesIt(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }
}

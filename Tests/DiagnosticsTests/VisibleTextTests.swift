import Diagnostics
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("Giấy khai sinh", "Giấy khai sinh"), ("a\nb", "a␤b"), ("a\r\nb", "a\\x0D␤b"), ("\u{1B}[2J\u{7}", "\\x1B[2J\\x07"),
    ("\u{0}\u{9B}31m", "\\x00\\x9B31m"), ("\u{202E}gnp\u{2066}", "\\u202Egnp\\u2066"), ("a\u{2028}b", "a\\u2028b"),
  ])
  func `a line stays one line and steers nothing`(text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }

  @Test func `lines keep their breaks and nothing else`() {
    #expect(VisibleText.lines("a\nb\u{1B}c\r\n") == "a\nb\\x1Bc\\x0D\n")
  }
}

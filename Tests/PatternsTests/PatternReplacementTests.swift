import Patterns
import Testing

@Suite("Patterns: replacing and splitting")
struct PatternReplacementTests {
  @Test(
    "Every match is replaced, the leftmost first, by its groups and the text around them",
    arguments: [
      ("abcd", "(ab)|(a)", "[1=$1][2=$2]", "[1=ab][2=]cd"), ("abracadabra", "bra", "*", "a*cada*"),
      ("abracadabra", "a.*a", "*", "*"), ("abracadabra", "a.*?a", "*", "*c*bra"), ("AAAA", "A+?", "b", "bbbb"),
      ("abracadabra", "a(.)", "a$1$1", "abbraccaddabbra"), ("darted", "^(.*?)d(.*)$", "$1c$2", "carted"),
      ("abc", "d", "x", "abc"), ("abc", "b", "", "ac"), ("5", "5", "$0\\$\\\\", "5$\\"), ("ab", "(a)", "$10", "a0b"),
      ("ab", "(a)", "<$2>", "<>b"), ("ab", "(a)", "<$12>", "<a2>b"), ("ab", "(a)", "<$00>", "<a>b"),
      ("ab", "(a)", "<$05>", "<>b"),
      ("abcdefghij", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$10$1$11", "jaa1"), ("abab", "(?:(a)|(b))+", "$1$2", "ab"),
      ("20/08/2026", "(\\d+)/(\\d+)/(\\d+)", "$3-$2-$1", "2026-08-20"), ("", "a", "b", ""),
      ("aba", "(b*?|c??){2}?a", "<$1>", "<><b>"), ("-ba", "(b*(.*?)){1,2}[ab]", "<$0>", "<-b><a>"),
      ("xay", "a(b{2,})?", "<$1>", "x<>y"), ("aXbx", "[^x]", "-", "---x"),
    ])
  func replacing(text: String, pattern: String, replacement: String, expected: String) {
    #expect(Pattern(pattern)?.replacing(in: text, with: replacement) == expected)
  }

  @Test(
    "A replacement with a stray sign is not valid, even where nothing matches",
    arguments: ["$", "$a", "\\", "\\n", "a$ 1", "\\1"])
  func invalidReplacement(replacement: String) {
    #expect(Pattern("a")?.replacing(in: "a", with: replacement) == nil)
    #expect(Pattern("a")?.replacing(in: "b", with: replacement) == nil)
  }

  @Test("Under flag q the replacement is literal too")
  func literalReplacement() {
    #expect(Pattern("a.", flags: "q")?.replacing(in: "a.ab", with: "$0\\") == "$0\\ab")
  }

  @Test(
    "A pattern that matches the empty text neither replaces nor splits",
    arguments: ["", "a*", "a?|b", "^", "$", "(a)?\\1", "^$"])
  func emptyMatches(pattern: String) {
    #expect(Pattern(pattern)?.matches("b") != nil)
    #expect(Pattern(pattern)?.replacing(in: "b", with: "x") == nil)
    #expect(Pattern(pattern)?.splitting("b") == nil)
  }

  @Test("A replacement cannot blow a text up beyond the steps")
  func boundedResult() {
    let text = String(repeating: "a", count: 10_000)
    #expect(Pattern("a")?.replacing(in: text, with: String(repeating: "x", count: 10)) != nil)
    #expect(Pattern("a")?.replacing(in: text, with: text) == nil)
  }

  @Test(
    "A text is split at every match, with empty parts where matches touch or stand at an end",
    arguments: [
      ("a;b;c;;", ";", ["a", "b", "c", "", ""]), (";a", ";", ["", "a"]), ("a", ";", ["a"]), ("", ";", []),
      ("John Doe", "\\s", ["John", "Doe"]), ("a, b ,c", "\\s*,\\s*", ["a", "b", "c"]), ("abba", "ab|a", ["", "b", ""]),
      ("a1b22c", "\\d+", ["a", "b", "c"]), ("xã;phường", ";", ["xã", "phường"]),
    ])
  func splitting(text: String, pattern: String, expected: [String]) {
    #expect(Pattern(pattern)?.splitting(text) == expected)
  }
}

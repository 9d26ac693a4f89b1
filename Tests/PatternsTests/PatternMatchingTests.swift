import Patterns
import Testing

@Suite("Patterns: matching")
struct PatternMatchingTests {
  @Test(
    "A pattern is found anywhere in the text unless anchors hold it",
    arguments: [
      ("", "", true), ("abc", "", true), ("hộ tịch", "ộ t", true), ("abc", "^b", false), ("abc", "b$", false),
      ("abc", "^abc$", true), ("a", "a|", true), ("b", "^(?:a|)$", false), ("acb", "a(b|c)+$", true),
      ("aab", "^a{2}b$", true), ("aaab", "^a{2}b$", false), ("aaab", "^a{2,}b$", true), ("ab", "^a{2,}b$", false),
      ("aaaa", "^a{1,3}$", false), ("b", "^a{0}b$", true), ("ab", "^(a){0}ab$", true), ("abab", "^(ab){2}$", true),
      ("ababab", "^(ab){1,2}$", false), ("xyxyx", "^(?:xy?){3}$", true), ("aaa", "^(a*)*$", true),
      ("aab", "^(a*?)*?b$", true), ("ab", "^(?:a??){2}b$", true), ("b", "^(?:a?){3,}b$", true),
      ("a-", "^(?:^a??){2}-$", true),
      ("abcabcabd", "(abc)*abd$", true), ("a.b", "^a\\.b$", true), ("axb", "^a\\.b$", false),
      ("a\tb\nc\rd", "^a\\tb\\nc\\rd$", true),
      ("\\|.-^?*+{}()[]$", "^\\\\\\|\\.\\-\\^\\?\\*\\+\\{\\}\\(\\)\\[\\]\\$$", true),
      ("ab", "^*ab$+", true),
    ])
  func finding(text: String, pattern: String, expected: Bool) {
    #expect(Pattern(pattern)?.matches(text) == expected)
  }

  @Test(
    "The dot stops at line ends, which flag s lifts",
    arguments: [
      ("a\nb", "", false), ("a\rb", "", false), ("a\u{2028}b", "", true), ("a\nb", "s", true), ("a\rb", "s", true),
      ("aốb", "", true),
    ])
  func dot(text: String, flags: String, expected: Bool) {
    #expect(Pattern("^a.b$", flags: flags)?.matches(text) == expected)
  }

  @Test(
    "Under flag m anchors hold at every line, but a newline at the end starts none",
    arguments: [
      ("a\nb", "^b", "", false), ("a\nb", "^b", "m", true), ("a\nb", "a$", "", false), ("a\nb", "a$", "m", true),
      ("a\n", "a$", "", false), ("a\n", "^$", "m", false), ("a\n\nb", "^$", "m", true), ("\na", "^$", "m", true),
      ("", "^$", "m", true), ("a\r", "a$", "m", false), ("a\n", "\\n$", "m", false), ("a\n", "\\n$", "", true),
    ])
  func lines(text: String, pattern: String, flags: String, expected: Bool) {
    #expect(Pattern(pattern, flags: flags)?.matches(text) == expected)
  }

  @Test(
    "A back-reference repeats the text of its group, nothing if the group took no part",
    arguments: [
      ("abab", "^(ab)\\1$", "", true), ("abba", "^(ab)\\1$", "", false), ("b", "^(a)?b\\1$", "", true),
      ("abcdefghijj", "^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10$", "", true), ("aa0", "^(a)\\10$", "", true),
      ("aA", "^(a)\\1$", "", false), ("aA", "^(a)\\1$", "i", true), ("ĐđđĐ", "^(đ+)\\1$", "i", true),
      ("abcbc", "^(?:(a)|b|c|\\1)+$", "", true), ("aab", "^(a*)\\1b$", "", true),
    ])
  func references(text: String, pattern: String, flags: String, expected: Bool) {
    #expect(Pattern(pattern, flags: flags)?.matches(text) == expected)
  }

  @Test(
    "Flag i takes case variants before negation and subtraction, and leaves categories alone",
    arguments: [
      ("ỦY BAN", "^ủy ban$", true), ("X", "^[A-Z-[OI]]$", true), ("x", "^[A-Z-[OI]]$", true),
      ("o", "^[A-Z-[OI]]$", false), ("O", "^[a-z-[oi]]$", false), ("q", "[^Q]", false), ("Q", "[^q]", false),
      ("\u{212A}", "^[a-z]$", true), ("\u{17F}", "^s$", true), ("a", "^\\p{Lu}$", false), ("a", "^[\\p{Lu}]$", false),
      ("b", "^[\\p{Lu}B]$", true), ("ς", "^Σ$", true), ("Ế", "^[à-ỹ]$", true), ("1", "^[^a-z]$", true),
    ])
  func caselessness(text: String, pattern: String, expected: Bool) {
    #expect(Pattern(pattern, flags: "i")?.matches(text) == expected)
  }

  @Test(
    "Flag x drops white space outside classes, also inside escapes and braces",
    arguments: [
      ("hello world", "hello\\ sworld", true), ("helloworld", "hel lo\n world", true), ("a b", "^a[ ]b$", true),
      ("ab", "^a[ ]b$", false), ("aaa", "^a{ 3 }$", true), ("abc", "^\\p{ IsBasicLatin }+$", true),
      ("a[ b", "^a\\[[ ] b$", true), ("a] b", "^ a [\\] ]+ b$", true),
    ])
  func layout(text: String, pattern: String, expected: Bool) {
    #expect(Pattern(pattern, flags: "x")?.matches(text) == expected)
  }

  @Test(
    "Flag q makes the pattern literal",
    arguments: [
      ("a.b*", ".b*", "q", true), ("axb", "a.b", "q", false), ("(", "(", "q", true), ("A.B", "a.b", "qi", true),
      ("a b", "a b", "qx", true), ("a^b", "^b", "qm", true),
    ])
  func literals(text: String, pattern: String, flags: String, expected: Bool) {
    #expect(Pattern(pattern, flags: flags)?.matches(text) == expected)
  }
}

import Patterns
import Testing

@Suite("Patterns: character classes")
struct PatternClassTests {
  @Test(
    "A class in brackets has exactly its members",
    arguments: [
      ("[abc]", "abc", "d-]"), ("[a-c]", "abc", "dA-"), ("[^a-c]", "dA\n", "abc"), ("[-a]", "-a", "b"),
      ("[a-]", "-a", "b"), ("[^-a]", "b", "-a"), ("[a^]", "a^", "b"), ("[^^]", "a", "^"),
      ("[.*+?(){}|$]", ".*+?(){}|$", "a\\"),
      ("[\\]\\[\\\\\\-]", "[]\\-", "a"), ("[\\n-\\r]", "\n\u{0B}\r", "\t"), ("[+--]", "+,-", "."),
      ("[à-ỹ]", "àđếỹ", "aÀ"),
      ("[a-z-[aeiou]]", "bz", "ae-["), ("[a-z-[b-y-[m]]]", "amz", "bny"), ("[^a-z-[0-9]]", "A-", "a5"),
      ("[a--[a]]", "-", "a"), ("[\\w-[\\d_]]", "aế", "1"), ("[\\d\\s]", "1 \n", "a"), ("[\\d-]", "1-", "a"),
      ("[\\D]", "a", "1"), ("[^\\D]", "1", "a"), ("[\\S1 ]", "a1 ", "\t"),
    ])
  func members(pattern: String, inside: String, outside: String) throws {
    try expect(pattern, inside: inside, outside: outside)
  }

  @Test(
    "An escape of many scalars has exactly its members",
    arguments: [
      ("\\s", " \t\n\r", "a\u{A0}\u{0B}"), ("\\S", "a\u{A0}", " \t\n\r"), ("\\d", "09٣", "a²½"), ("\\D", "a²", "09٣"),
      ("\\w", "aếĐ9+€\u{0301}", " .-_!\u{0}"), ("\\W", " .-_!", "aếĐ9"), ("\\i", "aĐ_:", "1-. "),
      ("\\I", "1-. ", "aĐ_:"),
      ("\\c", "aĐ_:1-.·", " !/"), ("\\C", " !/", "aĐ1-."),
      ("\\p{L}", "aĐǅªế", "1 .\u{0301}"), ("\\P{L}", "1 .", "aĐ"), ("\\p{Lu}", "AĐẾ", "ađ1"), ("\\p{Ll}", "ađ", "AĐ"),
      ("\\p{M}", "\u{0301}\u{0323}", "a"), ("\\p{N}", "1²Ⅳ", "a"), ("\\p{Nd}", "1", "²Ⅳ"), ("\\p{Nl}", "Ⅳ", "1"),
      ("\\p{P}", ".-(_«»!", "a+$"), ("\\p{Sc}", "₫$€", "+a"), ("\\p{Sm}", "+<", "₫"), ("\\p{Zs}", " \u{A0}", "\n"),
      ("\\p{C}", "\u{0}\u{AD}\u{E000}\u{0378}", "a "), ("\\p{Cn}", "\u{0378}", "a\u{E000}"), ("\\P{Lu}", "a1", "AĐ"),
      ("\\p{IsBasicLatin}", "a~\u{0}", "à"), ("\\P{IsBasicLatin}", "àế", "a"), ("\\p{IsLatin-1Supplement}", "àÿ", "aā"),
      ("\\p{IsLatinExtended-A}", "āđ", "ưà"), ("\\p{IsLatinExtended-B}", "ươ", "đ"),
      ("\\p{IsLatinExtendedAdditional}", "ếỹ", "eê"),
      ("\\p{IsCombiningDiacriticalMarks}", "\u{0301}", "á"), ("\\p{IsGreek}", "Ω", "O"), ("\\p{IsCyrillic}", "Д", "D"),
      ("\\p{IsCJKUnifiedIdeographs}", "字", "a"), ("\\p{IsCJKUnifiedIdeographsExtensionB}", "𠀀", "字"),
      ("[^\\p{IsBasicLatin}0]", "à", "a0"),
    ])
  func escapes(pattern: String, inside: String, outside: String) throws {
    try expect(pattern, inside: inside, outside: outside)
  }

  private func expect(_ pattern: String, inside: String, outside: String) throws {
    let whole = try #require(Pattern("^\(pattern)$"), "\(pattern) is valid")
    for scalar in inside.unicodeScalars {
      #expect(whole.matches(String(scalar)) == true, "\(pattern) has \(scalar.debugDescription)")
    }
    for scalar in outside.unicodeScalars {
      #expect(whole.matches(String(scalar)) == false, "\(pattern) lacks \(scalar.debugDescription)")
    }
  }
}

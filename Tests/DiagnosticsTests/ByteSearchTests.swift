import Diagnostics
import Testing

struct ByteSearchTests {
  @Test(
    "A phrase is found where the search by characters finds it",
    arguments: [
      "", "a", "viết tắt", "chữ viết tắt là", "viết viết tắt", "viết tắ", "t", "ắt", "aab", "aaab", "đ", "ttt",
    ])
  func sameAsByCharacters(_ text: String) {
    for phrase in ["a", "aab", "viết tắt", "t", "tt", "đ", "dài hơn cả bài", "ắt"] {
      #expect(text.firstOccurrence(of: phrase) == text.firstRange(of: phrase)?.lowerBound, "\(text) \(phrase)")
    }
    #expect(text.firstOccurrence(of: "") == text.startIndex)
  }
}

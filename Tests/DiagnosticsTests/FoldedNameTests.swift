import Foundation
import Testing

@testable import Diagnostics

@Suite struct FoldedNameTests {
  /// Vietnamese letters with all tones, in both cases, and the signs of ordinary text; `o`, `u` and `q` often.
  private static let alphabet: [Character] = Array(
    "ooouuuqqaeyhtAĂÂĐÊÔƠƯăâđêôơưàáảãạèéẻẽẹỳýỷỹỵòóỏõọùúủũụÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴÒÓỎÕỌÙÚỦŨỤấầẩẫậếềểễệốộớợứự 0-9(),.–“”×÷ªº²½"
      .precomposedStringWithCanonicalMapping)

  @Test func theQuickFoldOfVietnameseIsThatOfTheGeneralTables() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = String((0..<count).compactMap { _ in Self.alphabet.randomElement(using: &generator) })
      let decomposed = text.decomposedStringWithCanonicalMapping
      // What is decomposed is left to the general tables; a letter of another alphabet at the end sees to the rest.
      #expect(Array(FoldedName(text).key.utf8) == Array(FoldedName(decomposed).key.utf8), "\(text)")
      let general = FoldedName(text + "!Ω").key
      #expect(FoldedName(text + "!").key + "ω" == general, "\(text)")
    }
  }

  @Test(arguments: [
    ("  Ủy ban \t Nhân dân ", "uỷ ban nhân dân"), ("HOÀ BÌNH", "hòa bình"), ("quý", "QUÝ"), ("khoẻ mạnh", "khỏe mạnh"),
    ("thuỳ", "thùy"), ("oà", "òa"),
  ])
  func spellingsOfOneNameAreEqual(_ left: String, _ right: String) {
    #expect(FoldedName(left) == FoldedName(right))
    #expect(FoldedName(left).hashValue == FoldedName(right).hashValue)
  }

  @Test(arguments: [("hoàn", "hòan"), ("huỷnh", "hủynh"), ("quỳ", "qùy"), ("đất", "dất"), ("a b", "ab")])
  func differentNamesAreNot(_ left: String, _ right: String) {
    #expect(FoldedName(left) != FoldedName(right))
  }
}

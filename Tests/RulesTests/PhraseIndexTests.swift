import Diagnostics
import Testing

@testable import Rules

struct PhraseIndexTests {
  private static let index: PhraseIndex = {
    var index = PhraseIndex()
    for name in ["Ủy ban nhân dân cấp huyện", "Sổ hộ khẩu", "Sở Kế hoạch và Đầu tư", "CMND"] {
      index.add(FoldedName(name), meaning: name)
    }
    return index
  }()

  @Test(
    "Names are found in any case, between any signs, and only as whole words",
    arguments: [
      ("Nộp tại ỦY BAN NHÂN DÂN CẤP HUYỆN.", ["Ủy ban nhân dân cấp huyện"]),
      ("sổ  hộ khẩu, CMND", ["Sổ hộ khẩu", "CMND"]), ("“Sổ hộ khẩu”–bản sao", ["Sổ hộ khẩu"]),
      ("sở kế hoạch và đầu tư; Sở KẾ HOẠCH VÀ ĐẦU TƯ", ["Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư"]),
      ("hộ khẩu", []), ("Sổ hộ khẩuu", []), ("xSổ hộ khẩu", []), ("Sổ hộ", []), ("", []), ("…", []), ("CMND", ["CMND"]),
    ] as [(String, [String])])
  func names(_ text: String, _ expected: [String]) {
    #expect(Self.index.all(in: text).map(\.meaning) == expected)
    #expect(Self.index.first(in: FoldedName(text))?.meaning == expected.first)
  }
}

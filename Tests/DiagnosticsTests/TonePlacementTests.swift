import Diagnostics
import Testing

@Suite struct TonePlacementTests {
  @Test(arguments: [
    ("hoà", "hòa"), ("hoá", "hóa"), ("hoả", "hỏa"), ("hoã", "hõa"), ("hoạ", "họa"), ("khoẻ", "khỏe"), ("loè", "lòe"),
    ("khoé", "khóe"), ("nhoẽ", "nhõe"), ("xoẹ", "xọe"), ("thuỳ", "thùy"), ("thuý", "thúy"), ("uỷ", "ủy"), ("uỹ", "ũy"),
    ("thuỵ", "thụy"), ("UỶ BAN", "Ủy ban"), ("số hoá, tuỳ chọn", "Số Hóa, tùy chọn"), ("“hoá”", "“hóa”"),
    ("hoa\u{301}", "hóa"), ("uỷ 😀", "ủy 😀"), ("hoá×2", "hóa×2"),
  ])
  func bothPlacementsAreOneName(_ newer: String, _ older: String) {
    #expect(FoldedName(newer) == FoldedName(older))
    #expect(FoldedName(older).key == FoldedName(older).key.nfc)
  }

  @Test(arguments: [
    "quý", "quỳ", "quỷ", "hoàn", "toán", "huỳnh", "ngoái", "hoạch", "suýt", "ngoéo", "khuỷu", "hòa", "ủy",
    "hoá đ".replacing(" ", with: ""),
  ])
  func syllablesWithOnePlacementKeepIt(_ text: String) { #expect(FoldedName(text).key == text) }

  @Test(arguments: [("hoà", "hoá"), ("hòa", "hoa"), ("thuỷ", "thúy"), ("uỷ", "quỷ"), ("mùa", "mua")])
  func tonesStillTellNamesApart(_ one: String, _ other: String) { #expect(FoldedName(one) != FoldedName(other)) }
}

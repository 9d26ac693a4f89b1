import Testing

@testable import Importers

/// The small readers of an import.
struct TextPartsTests {
  @Test(
    "Numbering before a name and punctuation behind it are no part of it",
    arguments: [
      ("- Tờ khai;", "Tờ khai"), ("a) Tờ khai.", "Tờ khai"), ("1. Tờ khai", "Tờ khai"), ("1.Tờ khai", "Tờ khai"),
      ("(1) Tờ khai", "Tờ khai"), ("g.1) Tờ khai", "Tờ khai"), ("II. Tờ khai", "Tờ khai"),
      ("+  Tờ\u{A0} khai:", "Tờ khai"),
      ("02 ảnh chân dung", "02 ảnh chân dung"), ("1.5 USD", "1.5 USD"), ("A", "A"), ("", ""), ("---", ""),
      ("Đơn (mẫu 1)", "Đơn (mẫu 1)"), ("3x4 cm", "3x4 cm"),
    ])
  func cleanedName(_ text: String, _ name: String) { #expect(text.cleanedName == name) }

  @Test(
    "The number of an instrument ends where its letters end",
    arguments: [
      ("54/2014/QH1354/2014", "54/2014/QH13"), ("92/2015/TT-BTCLuật", "92/2015/TT-BTC"),
      ("64/2025/TT-BTCQUY", "64/2025/TT-BTC"),
      ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP"), ("15/2019/QĐ-TTg của", "15/2019/QĐ-TTg"),
      ("05/2005/TTLT-BTC-BTP ngày", "05/2005/TTLT-BTC-BTP"), ("02/2020/UBTVQH14", "02/2020/UBTVQH14"),
      ("12/2025/TT-NHNNquy", "12/2025/TT-NHNN"),
    ])
  func instrumentCode(_ text: String, _ code: String) { #expect(InstrumentCode(text)?.text == code) }

  @Test(
    "Dates, amounts and halves of numbers are no instruments",
    arguments: ["12/5/2024", "54/2014", "1/2", "25", "x", ""])
  func noInstrument(_ text: String) { #expect(InstrumentCode(text) == nil) }

  @Test("A table of grounds without anything between its cells is taken apart")
  func groundRows() {
    let rows = GroundRows(
      "Tên văn bản pháp lýMã văn bảnLuật 54/2014/QH1354/2014/QH13Nghị quyết số 66.7/2025/NQ-CP của Chính phủ66.7/2025/NQ-CPThông tư số 25/2022/TT-BTC ngày 28/4/202225Quy định31/2026/TT-BTC"
    )
    #expect(rows.rows.map(\.code.text) == ["54/2014/QH13", "66.7/2025/NQ-CP", "31/2026/TT-BTC"])
    #expect(rows.rows.map(\.title) == ["Luật 54/2014/QH13", "Nghị quyết số 66.7/2025/NQ-CP của Chính phủ", nil])
    #expect(rows.rest == ["Thông tư số 25/2022/TT-BTC ngày 28/4/202225Quy định"])
  }

  @Test("A comma parts agencies only before a word with which names of bodies begin")
  func agencies() {
    #expect(
      AgencyFields.read("Cục Thuế - Bộ tài chính, Thuế tỉnh, thành phố, Thuế cơ sở").names == [
        "Cục Thuế - Bộ tài chính", "Thuế tỉnh, thành phố", "Thuế cơ sở",
      ])
    #expect(AgencyFields.read("Nộp tại bộ phận một cửa; nếu xa thì gửi bưu điện: 119 Nguyễn Sơn").isProse)
    #expect(AgencyFields.level(of: "Sở Tư pháp") == "tỉnh")
    #expect(AgencyFields.level(of: "Bảo hiểm xã hội") == nil)
    #expect(AgencyFields.level(of: "Ủy ban nhân dân tỉnh, huyện, xã") == nil)
  }

  @Test("Steps are cut where they are numbered, not where they are mentioned")
  func steps() {
    #expect(
      "Bước 1: nộp. Bước 2: xem như Bước 1. - Bước 3. trả".numberedSteps == [
        "Bước 1: nộp.", "Bước 2: xem như Bước 1.", "- Bước 3. trả",
      ])
    #expect("Thực hiện theo bước 1 nêu trên".numberedSteps == ["Thực hiện theo bước 1 nêu trên"])
  }

  @Test("What of a text stands nowhere else is found")
  func coverage() {
    var coverage = TextCoverage("Trực tiếp 10 Ngày Miễn phí Ghi thêm")
    for words in ["Trực tiếp", "10  Ngày", "Miễn phí"] { coverage.cover(words) }
    #expect(coverage.rest == ["Ghi thêm"])
  }
}

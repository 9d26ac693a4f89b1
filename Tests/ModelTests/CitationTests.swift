import Diagnostics
import Testing

@testable import Model

@Suite struct CitationTests {
  private func instrument(_ citation: String) -> String? {
    Reading("căn cứ: '\(citation)'").cited?.text
  }

  @Test(arguments: [
    ("Luật Hộ tịch 60/2014/QH13", "Luật Hộ tịch 60/2014/QH13"),
    ("Luật Hộ tịch 60/2014/QH13 điều 28 khoản 1", "Luật Hộ tịch 60/2014/QH13"),
    ("Luật Hộ tịch 60/2014/QH13, điều 28", "Luật Hộ tịch 60/2014/QH13"),
    ("luật  hộ tịch 60/2014/qh13; điều 28", "Luật Hộ tịch 60/2014/QH13"),
    ("Luật Hộ tịch: điều 28", "Luật Hộ tịch 60/2014/QH13"), ("Luật Hộ tịch.", "Luật Hộ tịch 60/2014/QH13"),
    ("NĐ 120/2025 phụ lục I", "Nghị định 120/2025/NĐ-CP"),
  ])
  func citationBeginsWithItsInstrument(_ citation: String, _ name: String) {
    #expect(instrument(citation) == name)
    #expect(Reading("căn cứ: '\(citation)'").found == [])
  }

  @Test func longestNameOfAnInstrumentIsTaken() {
    let more = "- văn bản: Nghị định 120\n- văn bản: Nghị định 120 sửa đổi"
    func cited(_ text: String) -> String? {
      Reading("căn cứ: \(text)", and: [more]).cited?.text
    }
    #expect(cited("Nghị định 120 sửa đổi điều 1") == "Nghị định 120 sửa đổi")
    #expect(cited("Nghị định 120 điều 1") == "Nghị định 120")
    #expect(cited("Nghị định 120/2025/NĐ-CP điều 1") == "Nghị định 120/2025/NĐ-CP")
  }

  @Test(arguments: [
    "Luật Hộ tich 60/2014/QH13", "Luật Hộ tich 60/2014/QH13 điều 28 khoản 1 điểm a và điều 30 khoản 2",
    "Luật Hộ tịch 60/2014/QH14, Điều 28 khoản 1 điểm a",
  ])
  func undeclaredInstrumentIsAWarningWithTheNearestName(_ citation: String) {
    let reading = Reading("căn cứ: '\(citation)'")
    // A name and its alias may both be near.
    if citation.contains("tich") || citation.contains("QH14") {
      let alias = reading.cited
      #expect(citation.contains("tich") ? alias == nil : alias != nil)
    }
    guard citation.contains("tich") else { return }
    #expect(reading.kinds == ["undeclared-instrument"])
    #expect(reading.findings.first?.severity == .warning)
    #expect(reading.findings.first?.message.vi.contains("“Luật Hộ tịch 60/2014/QH13”") == true)
    #expect(reading.procedure?.isComplete == true)
  }

  @Test(arguments: ["xem Luật Hộ tịch", "LuậtHộ tịch", "Nghị định 120/2025/NĐ-CPP"])
  func instrumentElsewhereInTheCitationDoesNotCount(_ citation: String) {
    #expect(Reading("căn cứ: \(citation)").kinds == ["undeclared-instrument"])
  }

  @Test(arguments: [
    "thành phần hồ sơ: {giấy tờ: Tờ khai thử, căn cứ: Luật lạ}",
    "thành phần hồ sơ: {giấy tờ: Tờ khai thử, thay bằng: {cơ sở dữ liệu: CSDL dân cư, căn cứ: Luật lạ}}",
    "thành phần hồ sơ: {giấy tờ: A, nếu không có: {giấy tờ: Tờ khai thử, căn cứ: Luật lạ}}",
    "thành phần hồ sơ: {gồm: [{một trong: [{giấy tờ: Tờ khai thử, căn cứ: Luật lạ}]}]}",
    "phí, lệ phí: {lệ phí: A, mức: 1đ, căn cứ: Luật lạ}",
    "phí, lệ phí: {lệ phí: A, mức: 1đ, miễn: {đối tượng: B, căn cứ: Luật lạ}}",
    "phí, lệ phí: {lệ phí: A, mức: 1đ, giảm: {mức: 50%, căn cứ: Luật lạ}}",
    "thời hạn: {trong: 1 ngày, căn cứ: Luật lạ}", "bổ sung: {căn cứ: Luật lạ}",
    "quy trình: {bước: một, làm: ký, xét: Tờ khai thử, căn cứ: Luật lạ}",
    "quy trình: {bước: một, làm: ký, xét: Tờ khai thử, nếu thiếu: {căn cứ: Luật lạ}}",
  ])
  func everyGroundOfAProcedureIsLookedUp(_ parts: String) {
    let kinds = Reading(parts).kinds.filter { $0 != "unknown-name" }
    #expect(kinds == ["undeclared-instrument"])
  }

  @Test(arguments: ["cơ quan: Sở Thử", "giấy tờ: Thẻ thử", "cơ sở dữ liệu: CSDL thử"])
  func groundsOfRegistriesAreLookedUp(_ item: String) {
    #expect(Reading("số bộ: 1", and: ["\(item)\ncăn cứ: Luật lạ"]).found == ["undeclared-instrument: Luật lạ"])
    #expect(Reading("số bộ: 1", and: ["\(item)\ncăn cứ: Luật Hộ tịch điều 1"]).found == [])
  }

  @Test func catalogueWithoutInstrumentsIsNotPestered() {
    #expect(Reading(alone: "thủ tục: 9.1\ncăn cứ: Luật lạ").found == [])
  }

  @Test func versionInForceOfACitedInstrumentIsTaken() {
    let versions =
      "- văn bản: Luật Thử\n  tên: cũ\n  hiệu lực: {đến: 2026-06-30}\n"
      + "- văn bản: Luật Thử\n  tên: mới\n  hiệu lực: {từ: 2026-07-01}"
    for (day, title) in [("2026-06-30", "cũ"), ("2026-07-01", "mới")] {
      let reading = Reading("căn cứ: Luật Thử điều 1", and: [versions], asOf: Sample.date(day))
      let cited = reading.text?.grounds.first.flatMap { reading.catalogue.instrument(cited: $0) }
      #expect(cited?.title == title)
    }
  }
}

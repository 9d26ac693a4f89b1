import Calendars
import Testing

@testable import Importers

/// Times of records: what is certain becomes a limit, all else stays as it stands.
struct LimitReadingTests {
  private func amounts(_ reading: LimitReading) -> [String] {
    reading.limits.map { limit in
      let other = limit.otherwise.isEmpty ? "" : " else"
      return limit.amount + (limit.condition.map { " if \($0.factName)" } ?? "") + other
    }
  }

  @Test(
    "Number and unit of the record are taken over exactly",
    arguments: [
      ("30.0", "Ngày", "30 ngày"), ("5", "Ngày làm việc", "5 ngày làm việc"), ("8", "Giờ", "8 giờ"),
      ("1.5", "Ngày làm việc", "1,5 ngày làm việc"), ("02", "MONTH", "2 tháng"),
      ("7", "WORKING_DAY", "7 ngày làm việc"),
    ])
  func exact(value: String, unit: String, expected: String) throws {
    let reading = readLimit(value: value, unit: unit, text: nil, description: nil)
    #expect(amounts(reading) == [expected])
    #expect(reading.limits.first?.wording == nil)
    #expect(Span(parsing: expected) != nil)
  }

  @Test(
    "No limit is made of a number without a unit, of nought, or of words that state none",
    arguments: [
      ("5", "KHÁC (unit missing)", "5", nil), ("0", "Ngày", "0 Ngày", nil), (nil, nil, "Không có thông tin", nil),
      ("5", "OTHER", "5", "Trong thời hạn 07 ngày làm việc"), ("1", nil, nil, "Trực tuyến"),
      ("1.5", "Ngày", "1.5 Ngày", nil), ("99999999", "Ngày", nil, nil),
    ] as [(String?, String?, String?, String?)])
  func unread(value: String?, unit: String?, text: String?, description: String?) {
    let reading = readLimit(value: value, unit: unit, text: text, description: description)
    #expect(reading.limits.isEmpty)
    #expect(!reading.verbatim.isEmpty)
  }

  @Test("A description that says the same once more is told to repeat it")
  func repeated() {
    let text = "Trong thời hạn 05 (năm) ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ."
    let reading = readLimit(value: "5", unit: "Ngày làm việc", text: "5 Ngày làm việc", description: text)
    #expect(amounts(reading) == ["5 ngày làm việc"])
    #expect(reading.repeated == [text] && reading.verbatim.isEmpty)
    #expect(reading.limits.first?.wording == nil)
  }

  @Test("Another time in the description stays in words beside the record's own")
  func contradiction() {
    let reading = readLimit(
      value: "5", unit: "Ngày làm việc", text: nil, description: "30 ngày kể từ ngày nhận đủ hồ sơ hợp lệ")
    #expect(amounts(reading) == ["5 ngày làm việc"])
    #expect(reading.verbatim == ["30 ngày kể từ ngày nhận đủ hồ sơ hợp lệ"])
  }

  @Test("A missing unit is found where the description states the same number with one")
  func unitInWords() {
    let reading = readLimit(
      value: "15", unit: "KHÁC (unit missing)", text: "15", description: "15 ngày kể từ ngày nhận được hồ sơ hợp lệ")
    #expect(amounts(reading) == ["15 ngày"])
    #expect(reading.limits.first?.wording != nil)
  }

  @Test(
    "Times that differ by case are read with their cases",
    arguments: [
      (
        "28 ngày làm việc (đối với trường hợp cấp mới), 02 ngày làm việc (đối với trường hợp cấp lại) kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ",
        ["28 ngày làm việc if trường hợp mới", "2 ngày làm việc if cấp lại"]
      ),
      (
        "Đối với trường hợp thành lập chi nhánh là 35 ngày; trường hợp thành lập phòng giao dịch: không quá 28 ngày",
        ["35 ngày if thành lập chi nhánh", "28 ngày if thành lập phòng giao dịch"]
      ),
    ])
  func cases(text: String, expected: [String]) {
    let reading = readLimit(value: nil, unit: nil, text: "Không có thông tin", description: text)
    #expect(amounts(reading).map { $0.replacing("cấp mới", with: "trường hợp mới") } == expected)
  }

  @Test("One exceptional case leaves the record's own time to all others")
  func exceptionalCase() {
    let reading = readLimit(
      value: "10", unit: "Ngày làm việc", text: nil,
      description: "20 ngày làm việc đối với trường hợp có cây xanh thuộc danh mục cần bảo tồn")
    #expect(
      amounts(reading) == [
        "20 ngày làm việc if có cây xanh thuộc danh mục cần bảo tồn", "10 ngày làm việc else",
      ])
  }

  @Test(
    "Parts of the whole time, other starts of the count and cases told elsewhere are not read",
    arguments: [
      "- Thời hạn kiểm tra hồ sơ: 03 ngày làm việc, kể từ khi nhận hồ sơ;\n- Thời hạn thẩm định: 15 ngày làm việc",
      "Trong thời hạn 10 ngày làm việc kể từ ngày kết thúc kiểm tra thực tế",
      "- Đối với các trường hợp từ (1) đến (7): 17 ngày làm việc.\n- Đối với trường hợp (8): 12 ngày làm việc.",
      "Thời hạn giải quyết: 02 ngày làm việc và 45 ngày.",
      "05 ngày làm việc kể từ ngày nhận đủ hồ sơ hoặc 10 ngày làm việc đối với trường hợp phải kiểm tra thực tế",
      "Trước ngày 20 tháng 6 năm 2026",
    ])
  func unclear(text: String) {
    let reading = readLimit(value: nil, unit: nil, text: nil, description: text)
    #expect(reading.limits.isEmpty)
    #expect(reading.verbatim == [text])
    let stated = readLimit(value: "20", unit: "Ngày", text: nil, description: text)
    #expect(amounts(stated) == ["20 ngày"])
    #expect(stated.verbatim == [text])
  }

  @Test("Working hours in words win over the record's one word for hours")
  func workingHours() {
    let reading = readLimit(value: "2", unit: "Giờ", text: nil, description: "không quá 02 giờ làm việc")
    #expect(amounts(reading) == ["2 giờ làm việc"])
    #expect(reading.limits.first?.wording == "không quá 02 giờ làm việc")
  }

  @Test(
    "The same day is read with the hour after which the next one counts",
    arguments: [
      ("Ngay trong ngày làm việc", "có"),
      (
        "Trong ngày làm việc; trường hợp nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo.",
        "nhận sau 15:00 thì ngày làm việc tiếp theo"
      ),
    ])
  func sameDay(text: String, expected: String) {
    let reading = readLimit(value: nil, unit: nil, text: text, description: nil)
    #expect(reading.limits.map(\.kind) == [.sameDay])
    #expect(amounts(reading) == [expected])
    let more = readLimit(value: nil, unit: nil, text: text + " và nộp phí", description: nil)
    #expect(more.limits.isEmpty)
  }
}

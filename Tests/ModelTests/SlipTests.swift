import Diagnostics
import Testing

@testable import Model

/// Slips of officers: each is one finding, at its place, with the way out.
@Suite struct SlipTests {
  private func replacement(_ parts: String) -> String? {
    let reading = Reading(parts)
    return reading.findings.count == 1 ? reading.findings.first?.fix?.edits.first?.replacement : reading.found.joined()
  }

  @Test(arguments: [
    ("không quá 12 ngày làm việc", "12 ngày làm việc"), ("12 ngay lam viec", "12 ngày làm việc"),
    ("12 (mười hai) ngày làm việc", "12 ngày làm việc"), ("nửa ngày", "'0,5 ngày làm việc'"),
    ("1/2 ngày làm việc", "'0,5 ngày làm việc'"), ("mười lăm ngày", "15 ngày"), ("ba mươi ngày", "30 ngày"),
    ("10 ngày làm viêc", "10 ngày làm việc"), ("tối đa 30 phút", "30 phút"),
    ("1 ngày làm việc 6 giờ", "14 giờ làm việc"),
    ("1 ngày làm việc 4 giờ", "'1,5 ngày làm việc'"), ("1 giờ làm việc 7 phút", "67 phút làm việc"),
    ("10 ngày làm việc kể từ ngày nhận đủ hồ sơ", "10 ngày làm việc"),
  ])
  func durationOffersWhatWasMeant(_ written: String, _ meant: String) {
    #expect(replacement("thời hạn: \(written)") == meant)
    #expect(replacement("thời hạn:\n  - trong: \(written)") == meant)
    #expect(Reading("thời hạn: \(meant)").found == [])
  }

  @Test(arguments: [
    ("200 nghìn đồng", "200.000 đồng"), ("200k", "200.000 đồng"), ("2 triệu đồng", "2.000.000 đồng"),
    ("200,000 đồng", "200.000 đồng"), ("1,5 triệu", "1.500.000 đồng"), ("15 ngàn", "15.000 đồng"),
  ])
  func moneyOffersWhatWasMeant(_ written: String, _ meant: String) {
    #expect(replacement("phí, lệ phí: [{lệ phí: Lệ phí thử, mức: '\(written)'}]") == meant)
  }

  @Test(arguments: ["8.000 đồng/bản", "0,5 triệu/bản", "một ít", "99999999999 tỷ", "1,234 k5", "k", "-5k"])
  func moneyThatIsNoAmountOffersNothing(_ written: String) {
    let reading = Reading("phí, lệ phí: [{lệ phí: Lệ phí thử, mức: '\(written)'}]")
    #expect(reading.kinds == ["bad-money"])
    #expect(reading.findings.first?.fix == nil)
  }

  @Test(arguments: [
    "1-7-2025", "1.7.2025", "01.07.2025", "ngày 01 tháng 7 năm 2025", "2025/07/01", "1/7/25", "2025-7-1",
  ])
  func dateOffersWhatWasMeant(_ written: String) {
    #expect(replacement("hiệu lực: {từ: \(written)}") == "2025-07-01")
    #expect(Reading("hiệu lực: {từ: \(written)}").findings.first?.message.vi.contains("chưa đúng dạng") == true)
  }

  @Test(arguments: ["31/02/2025", "30-2-2025", "hôm nay", "7/2025", "2025-13-01"])
  func dateThatIsNoneOffersNothing(_ written: String) {
    let reading = Reading("hiệu lực: {từ: \(written)}")
    #expect(reading.kinds == ["bad-date"])
    #expect(reading.findings.first?.fix == nil)
  }

  @Test(arguments: [
    "thành phàn hồ sơ: [Tờ khai thử]\nquy trình:\n  - bước: một\n    làm: ký\n    xét: Tờ khai thử\n    tạo: Kết quả thử",
    "1. thành phần hồ sơ: [Giấy Z]\nquy trình:\n  - bước: một\n    làm: ký\n    xét: Giấy Z\n    tạo: Kết quả thử",
    "dữ kiệnn: {khẩn: có/không}\nràng buộc: [khẩn]\ntình huống: [{tên: a, cho: {khẩn: có}, thì: {giấy tờ: 1}}]",
  ])
  func misspeltPartIsOneFinding(_ parts: String) { #expect(Reading(parts).kinds == ["unknown-keyword"]) }

  @Test func misspeltProcessLeavesNoUnknownSteps() {
    let reading = Reading(alone: "thủ tục: 9.1\nquy trìn: []\ntình huống: [{tên: a, thì: {các bước: [một]}}]")
    #expect(reading.kinds == ["unknown-keyword"])
    #expect(reading.text?.unreadParts == ["quy trình"])
  }

  @Test(arguments: [
    "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    khi: lưu ý: có", "ràng buộc:\n  - cách thức nộp: trực tuyến: x",
    "phí, lệ phí:\n  - lệ phí: A\n    mức: x: y",
  ])
  func colonInsideAValueIsOneFinding(_ parts: String) {
    #expect(Reading(parts).findings.count == 1, "\(Reading(parts).found)")
  }

  @Test(arguments: [
    ("cấp", "phường", Level.commune), ("cấp", "thị trấn", .commune), ("cấp", "đặc khu", .commune),
    ("cấp", "thành phố", .province),
  ])
  func unitsStandForTheirLevel(_ key: String, _ word: String, _ level: Level) {
    let reading = Reading("\(key): \(word)")
    #expect(reading.found == [])
    #expect(reading.text?.levels.map(\.value) == [level])
  }

  @Test func mixedKeywordsMarkTheFirstOfTheMinority() {
    let reading = Reading("field: Hộ tịch\nsets: 1")
    #expect(reading.found == ["mixed-keywords: field"])
    #expect(reading.findings.first?.fix?.edits.first?.replacement == "lĩnh vực")
    #expect(Reading(alone: "- document: A\n  kind: paper\n  mẫu: B").found == ["mixed-keywords: mẫu"])
  }

  @Test(arguments: [
    "Luật Hộ tịch số 60/2014/QH13", "khoản 2 Điều 5 Luật Hộ tịch số 60/2014/QH13 ngày 20/11/2014 của Quốc hội",
    "điểm a khoản 2 Điều 5 của Luật Hộ tịch 60/2014/QH13", "Điều 28 và Điều 30 Luật Hộ tịch 60/2014/QH13",
  ])
  func citationIsFoundWhereverTheInstrumentStands(_ text: String) {
    let reading = Reading("căn cứ: \(text)")
    #expect(reading.found == [])
    #expect(reading.cited?.text == "Luật Hộ tịch 60/2014/QH13")
  }

  @Test func instrumentNamedInTheTitleOfAnotherIsNotTheGround() {
    let reading = Reading("căn cứ: Thông tư 04/2020/TT-BTP hướng dẫn Luật Hộ tịch 60/2014/QH13")
    #expect(reading.kinds == ["undeclared-instrument"])
  }

  @Test(arguments: [
    ("giờ làm việc: []", "doubtful-calendar"), ("giờ làm việc: [00:00-24:00]", "doubtful-calendar"),
    ("ngày nghỉ: [{ngày: 2026-08-22, tên: a}]\n  làm bù: [{ngày: 2026-08-22, tên: b}]", "doubtful-calendar"),
    ("làm bù: [{ngày: 2026-08-20, tên: b}]", "doubtful-calendar"),
    ("ngày nghỉ: [{từ: 2025-01-01, đến: 2027-01-01, tên: a}]", "effective-dates-contradict"),
    ("ngày nghỉ: [{ngày: 2025-01-01, từ: 2025-01-01, đến: 2025-01-02, tên: a}]", "effective-dates-contradict"),
  ])
  func oddCalendarIsOneFinding(_ entries: String, _ kind: String) {
    #expect(Reading(alone: "- lịch: L\n  \(entries)").kinds == [kind])
  }

  @Test func usualCalendarIsNone() {
    let entries = "ngày nghỉ: [{từ: 2026-01-01, đến: 2026-12-31, tên: a}]\n  giờ làm việc: [07:30-11:30, 13:30-17:30]"
    #expect(Reading(alone: "- lịch: L\n  \(entries)").kinds == [])
    #expect(Reading(alone: "- lịch: L\n  làm bù: [{ngày: 2026-08-22, tên: b}]").kinds == [])
  }

  @Test(arguments: [
    "- {cơ quan: A, thuộc: B}\n- {cơ quan: B, thuộc: A}", "- {cơ quan: A, thuộc: A}",
    "- {cơ quan: A, thay bằng: B}\n- {cơ quan: B, thay bằng: C}\n- {cơ quan: C, thay bằng: A}",
    "- {giấy tờ: Giấy A, thay bằng: {giấy tờ: Giấy B}}\n- {giấy tờ: Giấy B, thay bằng: {giấy tờ: Giấy A}}",
    "- {văn bản: Luật A, thay bằng: Luật B}\n- {văn bản: Luật B, thay bằng: Luật A}",
  ])
  func circleIsOneFinding(_ items: String) { #expect(Reading(alone: items).kinds == ["registry-cycle"]) }

  @Test(arguments: [
    "- {cơ quan: A, thuộc: B}\n- {cơ quan: B}\n- {cơ quan: C, thuộc: B}",
    "- {cơ quan: A, hiệu lực: {đến: 2024-12-31}, thay bằng: B}\n- {cơ quan: B, hiệu lực: {từ: 2025-01-01, đến: 2025-12-31}, thay bằng: A}\n- {cơ quan: A, hiệu lực: {từ: 2026-01-01}}",
  ])
  func successiveVersionsAreNoCircle(_ items: String) { #expect(Reading(alone: items).kinds == []) }

  @Test(arguments: ["{a: 1}", "[1, 2]", "[{a: 1}]"])
  func factOfACaseTakesASingleValue(_ value: String) {
    let reading = Reading(
      "dữ kiện: {số gian hàng: số}\ntình huống:\n  - {tên: a, cho: {số gian hàng: \(value)}, thì: {giấy tờ: 1}}")
    #expect(reading.kinds == ["wrong-type"])
    #expect(reading.findings.first?.message.vi.contains("một giá trị đơn") == true)
  }

  @Test func numberSignBehindASpaceIsExplained() {
    let reading = Reading("dữ kiện: {số trang: số}\nràng buộc:\n  - số trang > #100")
    #expect(reading.kinds == ["missing-operand"])
    #expect(reading.findings.first?.notes.count == 1)
    #expect(
      Reading("dữ kiện: {số trang: số}\nràng buộc:\n  - số trang >#100").findings.first?.message.vi.contains(
        "chú thích") == true)
  }
}

import Calendars
import Diagnostics
import Testing

@testable import Model

@Suite struct ScalarTests {
  @Test func codeWithTrailingDigitsStaysText() {
    let reading = Reading("thủ tục: 1.100")
    #expect(reading.procedure?.code.text == "1.100")
    #expect(reading.found == [])
  }

  @Test(arguments: ["không", "no", "true", "null", "~", "007", "1e3", "2026-01-01"])
  func textIsNeverGuessedToBeSomethingElse(_ text: String) {
    let reading = Reading("tên: \(text)")
    #expect(reading.text?.name?.value == text)
    #expect(reading.found == [])
  }

  @Test(arguments: [
    ("0,5 ngày làm việc", Span(workingMinutes: 240, in: .workingDay)), ("3 working days", Span(3, .workingDay)),
    ("2 giờ làm việc", Span(2, .workingHour)), ("24 giờ", Span(24, .clockHour)), ("10 phút", Span(10, .minute)),
    ("15 ngày", Span(15, .calendarDay)), ("1 tháng", Span(1, .month)), ("1 năm", Span(1, .year)),
  ])
  func limitIsReadInItsUnit(_ text: String, _ span: Span?) {
    let reading = Reading("thời hạn: \(text)")
    #expect(reading.text?.limits.first?.amount?.value.span == span)
    #expect(span != nil)
    #expect(reading.found == [])
  }

  @Test(arguments: [
    ("3", "limit-without-unit"), ("3 hôm", "bad-duration"), ("không", "bad-duration"), ("-3 ngày", "bad-duration"),
    ("99999999999999999999 ngày", "bad-duration"), ("0 ngày", "bad-duration"),
  ])
  func durationThatIsNoneHasOneFinding(_ text: String, _ kind: String) {
    #expect(Reading("thời hạn: \(text)").found == ["\(kind): \(text)"])
  }

  @Test(arguments: [
    ("8.000 đồng", 8000), ("8.000đ", 8000), ("8000", 8000), ("3.000.000 VND", 3_000_000), ("0 đồng", 0),
    ("15.000 Đồng", 15_000), ("120000 vnđ", 120_000), ("miễn phí", 0), ("free", 0),
  ])
  func moneyIsReadInWholeDong(_ text: String, _ amount: Int) {
    let reading = Reading("phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: \(text)")
    #expect(reading.text?.fees?.items.first?.amount?.value.money == Money(amount))
    #expect(reading.found == [])
  }

  @Test(arguments: [
    "15,000 đồng", "1.00 đồng", "1.0000 đồng", "-5 đồng", "đồng", "12.000 đồng/bản", "1.000.000.000.000.000",
  ])
  func amountThatIsNoneHasOneFinding(_ text: String) {
    #expect(
      Reading("phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: \(text)").found == ["bad-money: \(text)"])
  }

  @Test func amountSetByAnotherBodyIsUnknownNotZero() {
    let reading = Reading("phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: theo quy định của HĐND tỉnh")
    guard case .setElsewhere(let text)? = reading.text?.fees?.items.first?.amount?.value else {
      Issue.record("read as an amount")
      return
    }
    #expect(text == "theo quy định của HĐND tỉnh")
    #expect(reading.text?.fees?.items.first?.amount?.value.money == nil)
  }

  @Test(arguments: [(0, "0 đồng"), (999, "999 đồng"), (8000, "8.000 đồng"), (1_234_567, "1.234.567 đồng")])
  func moneyPrintsAsItIsReadAgain(_ amount: Int, _ text: String) {
    #expect(Money(amount).description == text)
    #expect(Money(parsing: text) == Money(amount))
  }

  @Test(arguments: ["2026-02-03", "03/02/2026", "3/2/2026"]) func dateIsReadBothWays(_ text: String) {
    #expect(Reading("hiệu lực: {từ: \(text)}").text?.validity.from == Sample.date("2026-02-03"))
  }

  @Test(arguments: ["2026-02-30", "2026/02/03", "2/2026", "hôm nay", "2026-2-3", "99999999999999999999-01-01"])
  func dateThatIsNoneHasOneFinding(_ text: String) {
    #expect(Reading("hiệu lực: {từ: \(text)}").found == ["bad-date: \(text)"])
  }

  @Test(arguments: [("50%", 50_000), ("12,5 %", 12_500), ("0.125%", 125), ("100%", 100_000), ("0%", 0)])
  func rateIsExact(_ text: String, _ thousandths: Int) {
    #expect(Rate(parsing: text)?.thousandthsOfPercent == thousandths)
  }

  @Test(arguments: ["50", "101%", "100,1%", "1,2345%", "-1%", "+5%", "5,+1%", "%", ",5%", "5,%", "một nửa", "1,2,3%"])
  func rateThatIsNoneIsRefused(_ text: String) {
    #expect(Rate(parsing: text) == nil)
  }

  @Test(arguments: [
    ("hai", "bad-number"), ("-1", "bad-number"), ("1,5", "bad-number"), ("99999999999999999999", "bad-number"),
    ("2000000", "bad-number"), ("+2", "bad-number"), ("[2, 3]", "wrong-type"),
  ])
  func countThatIsNoneHasOneFinding(_ text: String, _ kind: String) {
    #expect(Reading("số bộ: \(text)").kinds == [kind])
  }

  @Test func numberThatIsTooLargeIsToldItsBound() {
    let message = Reading("số bộ: 2000000").findings.first?.message.vi ?? ""
    #expect(message.contains("1.000.000"))
  }

  @Test(arguments: [("có", true), ("không", false), ("Yes", true), ("NO", false)])
  func booleanIsReadWhereOneIsExpected(_ text: String, _ value: Bool) {
    let reading = Reading(alone: "cơ quan: Sở Thử\nmột cửa: \(text)")
    #expect(reading.catalogue.agencies.items.first?.isOneStop == value)
    #expect(reading.found == [])
  }

  @Test func booleanThatIsNoneHasOneFinding() {
    #expect(Reading(alone: "cơ quan: Sở Thử\nmột cửa: có lẽ").found == ["unknown-word: có lẽ"])
  }

  @Test func decimalCommaInBracesHasOneFindingWithAFix() {
    let reading = Reading("dữ kiện:\n  khẩn: {kiểu: có/không, tỷ lệ: 0,5%}")
    #expect(reading.kinds == ["comma-in-number"])
    #expect(reading.foundAfterFix == [])
  }

  @Test func decimalCommaAmongSharesOfValuesHasOneFindingWithAFix() {
    let reading = Reading("dữ kiện:\n  loại: {kiểu: [cũ, mới], tỷ lệ: {cũ: 0,5%, mới: '99,5%'}}")
    #expect(reading.kinds == ["comma-in-number"])
    #expect(reading.foundAfterFix == [])
  }

  @Test func decimalCommaInARequiredFieldHasOneFinding() {
    let reading = Reading("thành phần hồ sơ:\n  - {giấy tờ: Mẫu số 1,2 bản, mẫu: M}")
    #expect(reading.kinds.filter { $0 == "comma-in-number" || $0 == "missing-keyword" } == ["comma-in-number"])
  }

  @Test(arguments: ["11:30-07:30", "07:30", "7 giờ đến 11 giờ", "07:30-25:00", "07:30-07:30"])
  func officeHoursThatAreNoneHaveOneFinding(_ text: String) {
    #expect(Reading(alone: "lịch: Lịch thử\ngiờ làm việc: ['\(text)']").kinds == ["bad-duration"])
  }

  @Test func officeHoursThatOverlapAreNotSilentlyReplaced() {
    #expect(Reading(alone: "lịch: Lịch thử\ngiờ làm việc: [07:30-11:30, 11:00-17:00]").kinds == ["bad-duration"])
  }

  @Test(arguments: ["{từ: 2026-02-20, đến: 2026-02-16}", "{tên: Tết}", "{từ: 2026-02-16}"])
  func holidayWithoutDaysHasOneFinding(_ text: String) {
    #expect(Reading(alone: "lịch: Lịch thử\nngày nghỉ: [\(text)]").kinds == ["effective-dates-contradict"])
  }

  @Test func expectedCountBelowZeroIsRefused() {
    let scenario = "tình huống:\n  - tên: một\n    thì: {giấy tờ: "
    #expect(Reading(scenario + "-1}").found == ["bad-number: -1"])
    #expect(Reading(scenario + "99999999999999999999}").kinds == ["bad-number"])
    #expect(Reading(scenario + "0}").found == [])
  }

  @Test func conditionWithAColonIsExplainedAsOne() {
    let reading = Reading("thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    khi: {a: b}")
    #expect(reading.kinds == ["wrong-type"])
    #expect(reading.findings.first?.message.vi.contains("dấu hai chấm") == true)
  }
}

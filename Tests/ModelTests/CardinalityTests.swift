import Diagnostics
import Testing

@testable import Model

@Suite struct CardinalityTests {
  @Test func singleValueStandsForAListOfOne() {
    let one = Reading("căn cứ: Luật Hộ tịch 60/2014/QH13\nđối tượng: cá nhân\nquy trình: {bước: một, làm: ký}")
    let list = Reading("căn cứ: [Luật Hộ tịch 60/2014/QH13]\nđối tượng: [cá nhân]\nquy trình: [{bước: một, làm: [ký]}]")
    #expect(one.found == [] && list.found == [])
    #expect(one.text?.grounds.count == 1 && one.text?.process.count == 1)
    #expect(one.text.map { described($0.process) } == list.text.map { described($0.process) })
  }

  @Test func emptyListIsEmpty() {
    let reading = Reading("căn cứ: []\nquy trình: []\nthành phần hồ sơ: []")
    #expect(reading.text?.grounds.isEmpty == true && reading.text?.process.isEmpty == true)
    #expect(reading.text?.components?.items.isEmpty == true)
    #expect(reading.found == [])
  }

  @Test(arguments: ["không", "none", "Không"]) func nothingMayBeStated(_ word: String) {
    let reading = Reading("thành phần hồ sơ: \(word)\nphí, lệ phí: \(word)\nyêu cầu: \(word)")
    guard case .none? = reading.text?.components, case .none? = reading.text?.fees,
      case .none? = reading.text?.requirements
    else {
      Issue.record("not read as none")
      return
    }
    #expect(Reading("số bộ: 1").text?.supplement == nil)
  }

  @Test func wordForNothingIsDescribedAsAWholeWord() throws {
    guard case .anyOf(let shapes) = ValueType<String>.text.list.stated().shape(),
      case .scalar(_, let pattern?)? = shapes.last
    else {
      Issue.record("no pattern")
      return
    }
    let expression = try Regex(pattern)
    #expect(try expression.firstMatch(in: "không") != nil)
    #expect(try expression.firstMatch(in: "none") != nil)
    #expect(try expression.firstMatch(in: "không biết") == nil)
    #expect(try expression.firstMatch(in: "và none") == nil)
  }

  @Test(arguments: [
    "- giấy tờ: Giấy A\n- thủ tục: 1.1\n- lịch: L", "- document: Giấy A\n- procedure: 1.1\n- calendar: L",
  ])
  func fileMayHoldItemsOfSeveralKinds(_ text: String) {
    let reading = Reading(alone: text)
    #expect(reading.items.count == 3)
    #expect(reading.found == [])
  }

  @Test(arguments: ["", "# chỉ có ghi chú\n"]) func emptyFileHoldsNothing(_ text: String) {
    let reading = Reading(alone: text)
    #expect(reading.items.isEmpty && reading.found == [])
  }

  @Test(arguments: [
    ("chỉ là chữ", "unknown-item"), ("- chỉ là chữ", "unknown-item"), ("thủ tụck: 1.1", "unknown-item"),
    ("- [a, b]", "unknown-item"), ("tên: Thử", "unknown-item"),
  ])
  func itemOfNoKindHasOneFinding(_ text: String, _ kind: String) {
    let reading = Reading(alone: text)
    #expect(reading.kinds == [kind])
    #expect(reading.items.isEmpty)
  }

  @Test(arguments: [
    ("kết quả:\n  - mã: KQ1", "giấy tờ"), ("tình huống:\n  - tên: một", "thì"),
    ("thành phần hồ sơ:\n  - mẫu: M1", "giấy tờ"), ("phí, lệ phí:\n  - mức: 1.000 đồng", "phí"),
    ("dữ kiện:\n  khẩn: {mô tả: gì đó}", "kiểu"), ("dữ kiện:\n  khẩn: {}", "kiểu"),
    ("quy trình:\n  - bước: một\n    tại: Sở Tư pháp", "làm"),
    ("cơ quan giải quyết:\n  - khi: đúng", "cơ quan"),
  ])
  func missingKeywordHasOneFindingThatNamesIt(_ parts: String, _ keyword: String) {
    let reading = Reading(parts)
    #expect(reading.kinds == ["missing-keyword"])
    #expect(reading.findings.first?.message.vi.contains("“\(keyword)”") == true)
  }

  @Test func keywordWithoutValueHasOneFinding() {
    #expect(Reading("lĩnh vực:").found == ["empty-value: lĩnh vực"])
    #expect(Reading("kết quả:\n  - giấy tờ:\n    mã: KQ").found == ["empty-value: giấy tờ"])
    #expect(Reading("căn cứ:\n  -\n  - Luật Hộ tịch").kinds == ["empty-value"])
    #expect(Reading("dữ kiện:\n  khẩn:").kinds == ["empty-value"])
  }

  @Test func unknownKeywordOffersTheNearestAndTheFixMends() {
    let reading = Reading("linh vưc: Hộ tịch")
    #expect(reading.found == ["unknown-keyword: linh vưc"])
    #expect(reading.findings.first?.message.vi.contains("“lĩnh vực”") == true)
    #expect(reading.foundAfterFix == [])
  }

  @Test func keywordThatIsLikeNoneIsOfferedNothing() {
    let reading = Reading("xyzxyzxyz: Hộ tịch")
    #expect(reading.found == ["unknown-keyword: xyzxyzxyz"])
    #expect(reading.findings.first?.fix == nil)
  }

  @Test func keywordTwiceInTwoLanguagesHasOneFinding() {
    let reading = Reading("lĩnh vực: Hộ tịch\nfield: Hộ tịch")
    #expect(reading.found == ["keyword-twice: field"])
    #expect(reading.text?.field == "Hộ tịch")
  }

  @Test func keywordTwiceInOtherCaseHasOneFinding() {
    #expect(Reading(alone: "- giấy tờ: Giấy A\n  mẫu: M1\n  Mẫu: M2").kinds == ["keyword-twice"])
  }

  @Test func keywordTwiceInOneSpellingHasOneFinding() {
    #expect(Reading(alone: "- giấy tờ: Giấy A\n  mẫu: M1\n  mẫu: M2").kinds.count == 1)
  }

  @Test func mixedLanguagesHaveOneFindingAtTheTop() {
    let reading = Reading(alone: "- giấy tờ: Giấy A\n  form: M1\n  code: G")
    #expect(reading.found == ["mixed-keywords: giấy tờ"])
    #expect(reading.findings.first?.severity == .warning)
  }

  @Test func englishKeywordsInCapitalsAreNotMixed() {
    #expect(Reading(alone: "- Document: Giấy A\n  form: M1").found == [])
    #expect(Reading(alone: "- giấy tờ: Giấy A\n  Form: M1").kinds == ["mixed-keywords"])
  }

  @Test func partsOfAnItemMayBeInAnotherLanguage() {
    #expect(Reading("quyết định công bố: {number: 1/QĐ, date: 2026-01-01}").found == [])
  }

  @Test(arguments: [
    "tên: [Một, Hai]", "tên: {a: b}", "quyết định công bố: 1/QĐ", "quyết định công bố: [1/QĐ]", "dữ kiện: khẩn",
    "dữ kiện: [khẩn]", "quy trình: tiếp nhận", "quy trình: [tiếp nhận]", "hiệu lực: 2026-01-01",
    "thời hạn: [3 ngày]", "phí, lệ phí: 8.000 đồng", "số bộ: {một: 1}", "cách thức: {trực tiếp: có}",
    "căn cứ: {Luật: điều 1}", "căn cứ: [[Luật Hộ tịch]]", "thành phần hồ sơ: [[Tờ khai]]",
    "kết quả: [[Kết quả thử]]", "ràng buộc: [[đúng]]", "bổ sung: không", "tình huống: một",
    "dữ kiện:\n  loại: [chỉ một]", "thời hạn: {trong: [1 ngày]}", "thời hạn: {giờ chốt: [15:00]}",
    "phí, lệ phí:\n  - lệ phí: A\n    mức: [1.000 đồng]", "yêu cầu: {a: b}", "nguyên văn: {a: b}",
  ])
  func valueOfTheWrongShapeHasOneFinding(_ parts: String) {
    #expect(Reading(parts).kinds == ["wrong-type"])
  }

  @Test(arguments: [
    ("cách thức: [trực tiếp, trực tuyếnn]", "trực tuyếnn", "trực tuyến"), ("cấp: xa", "xa", "xã"),
    ("mức trực tuyến: toan trinh", "toan trinh", "toàn trình"),
    ("chuyển tiếp: theo ngay nop", "theo ngay nop", "theo ngày nộp"),
  ])
  func wordOutsideItsVocabularyOffersTheNearestAndTheFixMends(_ parts: String, _ word: String, _ near: String) {
    let reading = Reading(parts)
    #expect(reading.found == ["unknown-word: \(word)"])
    #expect(reading.findings.first?.fix?.edits.first?.replacement == near)
    #expect(reading.foundAfterFix == [])
  }

  @Test func badActKeepsTheStepForThoseThatNameIt() {
    let text = "quy trình:\n  - bước: một\n    làm: thẩm địnhh\n  - bước: hai\n    sau: một\n    làm: ký"
    #expect(Reading(text).found == ["unknown-word: thẩm địnhh"])
    let missing = "quy trình:\n  - bước: một\n    tại: Sở Tư pháp\n  - bước: hai\n    sau: một\n    làm: ký"
    #expect(Reading(missing).kinds == ["missing-keyword"])
  }

  @Test func badTypeOfAFactIsNotRepeatedByTheConditionsThatAskForIt() {
    let parts = "dữ kiện:\n  khẩn: co/khong\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    khi: khẩn"
    let reading = Reading(parts)
    #expect(reading.found == ["unknown-word: co/khong"])
    #expect(reading.procedure?.isComplete == false)
    let full = parts.replacing("khẩn: co/khong", with: "khẩn: {kiểu: co/khong, xác định bởi: thẩm tra}")
    #expect(Reading(full + "\ntình huống: {tên: a, cho: {khẩn: có}, thì: {giấy tờ: 1}}").kinds == ["unknown-word"])
  }

  @Test func paymentIsPhiOrLePhiNotBoth() {
    #expect(Reading("phí, lệ phí:\n  - lệ phí: A\n    phí: A\n    mức: 1.000 đồng").kinds == ["keyword-twice"])
  }
}

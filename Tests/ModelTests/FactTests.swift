import Diagnostics
import Expressions
import Testing

@testable import Model

@Suite struct FactTests {
  private func fees(_ lines: String) -> String { "phí, lệ phí:\n  - lệ phí: A\n    mức: 1.000 đồng\n    \(lines)" }

  @Test func everyProcedureKnowsItsChannelAndTimeOfReceipt() {
    let reading = Reading("cách thức: [bưu chính, trực tiếp]")
    #expect(reading.fact("cách thức nộp")?.type == .enumeration(["bưu chính", "trực tiếp"]))
    #expect(reading.fact("cách thức nộp")?.defaultValue == .string("bưu chính"))
    #expect(reading.fact("nhận lúc")?.type == .dateTime)
    #expect(reading.fact("đối tượng") == nil && reading.fact("nơi nộp") == nil)
  }

  @Test func subjectAndFilingPlaceAreFactsOnlyWhereThereAreSeveral() {
    let reading = Reading("đối tượng: [cá nhân, tổ chức]\nnơi nộp: [Sở Tư pháp, UBND cấp xã]")
    #expect(reading.fact("đối tượng")?.type == .enumeration(["cá nhân", "tổ chức"]))
    #expect(reading.fact("nơi nộp")?.type == .enumeration(["Sở Tư pháp", "UBND cấp xã"]))
    #expect(reading.fact("đối tượng")?.source == .subject && reading.fact("nơi nộp")?.source == .filingPlace)
  }

  @Test func wordWrittenTwiceIsOneValue() {
    #expect(Reading("cách thức: [trực tiếp, in person]").fact("cách thức nộp")?.type == .enumeration(["trực tiếp"]))
  }

  @Test(arguments: [
    ("có/không", FactType.boolean, Value.boolean(false)), ("yes/no", .boolean, .boolean(false)),
    ("số", .number, .number(Decimal(0))), ("[b, a]", .enumeration(["b", "a"]), .string("b")),
    ("ngày", .date, .null), ("ngày giờ", .dateTime, .null), ("thời lượng", .daysDuration, .null),
    ("chữ", .string, .null), ("{kiểu: có/không, mặc định: có}", .boolean, .boolean(true)),
    ("{kiểu: số, mặc định: 5}", .number, .number(Decimal(5))),
    ("{kiểu: [b, a], mặc định: A}", .enumeration(["b", "a"]), .string("a")),
  ])
  func declaredFactHasItsTypeAndDefault(_ text: String, _ type: FactType, _ value: Value) {
    let reading = Reading("dữ kiện:\n  Điều hỏi: \(text)")
    #expect(reading.fact("điều  hỏi")?.type == type)
    #expect(reading.fact("điều hỏi")?.defaultValue == value)
    #expect(reading.fact("điều hỏi")?.source == .declared)
    #expect(reading.found == [])
  }

  @Test(arguments: ["{kiểu: có/không, mặc định: năm}", "{kiểu: số, mặc định: có}", "{kiểu: [a, b], mặc định: c}"])
  func defaultOfAnotherTypeHasOneFinding(_ text: String) {
    #expect(Reading("dữ kiện:\n  khẩn: \(text)").kinds == ["bad-fact-value"])
  }

  @Test func valueOfAnEnumerationWrittenTwiceHasOneFinding() {
    #expect(Reading("dữ kiện:\n  loại: [cũ, mới, Cũ]").kinds == ["bad-fact-value"])
  }

  @Test(arguments: ["nhận lúc", "Cách  thức nộp"]) func builtInFactCannotBeDeclared(_ name: String) {
    let reading = Reading("dữ kiện:\n  \(name): chữ")
    #expect(reading.found == ["fact-name-clash: \(name)"])
  }

  @Test func factDeclaredTwiceIsAClash() {
    #expect(Reading("dữ kiện:\n  khẩn: có/không\n  Khẩn: số").found == ["fact-name-clash: Khẩn"])
  }

  @Test func choiceMakesAnEnumerationOfItsPapers() {
    let item = "thành phần hồ sơ:\n  - một trong: [Giấy A, Giấy B]"
    #expect(Reading(item).fact("lựa chọn Giấy A")?.type == .enumeration(["Giấy A", "Giấy B"]))
    let named = Reading(item + "\n    tên: giấy nhà")
    #expect(named.fact("giấy nhà")?.type == .enumeration(["Giấy A", "Giấy B"]))
    #expect(named.fact("giấy nhà")?.defaultValue == .string("Giấy A"))
    #expect(named.found == [])
  }

  @Test func choicesOfOneNameWithOtherPapersClash() {
    let choices = "thành phần hồ sơ:\n  - một trong: [Giấy A, Giấy B]\n  - một trong: [Giấy A, Giấy C]"
    let reading = Reading(choices)
    #expect(reading.kinds == ["fact-name-clash"])
    #expect(reading.findings.first?.message.vi.contains("tên") == true)
    #expect(Reading(choices + "\n    tên: khác").found == [])
  }

  @Test func choiceOfOnePaperAsksNothing() {
    #expect(Reading("thành phần hồ sơ:\n  - một trong: [Giấy A]").fact("lựa chọn Giấy A") == nil)
  }

  @Test func rowOfFallbacksAsksForEveryPaperButTheLast() {
    let reading = Reading(
      "thành phần hồ sơ:\n  - giấy tờ: Giấy A\n    nếu không có: [Giấy B, Giấy C, Giấy D]")
    let asked = reading.procedure?.facts.filter { $0.source == .availability }.map(\.name)
    #expect(asked == ["có Giấy A", "có Giấy B", "có Giấy C"])
    #expect(reading.fact("có Giấy A")?.defaultValue == .boolean(true))
  }

  @Test func fallbackOfAFallbackAsksForBoth() {
    let reading = Reading(
      "thành phần hồ sơ:\n  - giấy tờ: Giấy A\n    nếu không có: {giấy tờ: Giấy B, nếu không có: Giấy C}")
    #expect(reading.fact("có Giấy A") != nil && reading.fact("có Giấy B") != nil)
    #expect(reading.fact("có Giấy C") == nil)
  }

  @Test func exemptAndRelievedSubjectsAreFactsDefaultingToNo() {
    let reading = Reading(fees("miễn: [hộ nghèo, Hộ  nghèo]\n    giảm: {mức: 50%, đối tượng: trẻ em}"))
    #expect(reading.procedure?.facts.filter { $0.source == .entitlement }.map(\.name) == ["hộ nghèo", "trẻ em"])
    #expect(reading.fact("hộ nghèo")?.defaultValue == .boolean(false))
    #expect(reading.found == [])
  }

  @Test func impliedFactMayBeDeclaredWithItsOwnType() {
    let reading = Reading("dữ kiện:\n  hộ nghèo: {kiểu: có/không, mặc định: có}\n" + fees("miễn: hộ nghèo"))
    #expect(reading.fact("hộ nghèo")?.defaultValue == .boolean(true))
    #expect(reading.found == [])
  }

  @Test(arguments: [
    "phí, lệ phí:\n  - lệ phí: A\n    mức: 1.000 đồng\n    miễn: trùng",
    "thành phần hồ sơ:\n  - một trong: [Giấy A, Giấy B]\n    tên: trùng",
  ])
  func impliedFactDeclaredWithAnotherTypeIsAClash(_ parts: String) {
    #expect(Reading("dữ kiện:\n  trùng: số\n\(parts)").found == ["fact-name-clash: trùng"])
  }

  @Test(arguments: [
    ("xác định bởi: thẩm tra", ""), ("mô tả: gì đó", "    xác định: khẩn\n"),
    ("xác định bởi: thẩm tra", "    xác định: khẩn\n"),
  ])
  func stepThatSettlesAFactIsSaidInEitherSpelling(_ line: String, _ determines: String) {
    let reading = Reading(
      "dữ kiện:\n  khẩn: {kiểu: có/không, \(line)}\nquy trình:\n  - bước: tiếp nhận\n    làm: ký\n"
        + "  - bước: thẩm tra\n    làm: ký\n\(determines)")
    #expect(reading.fact("khẩn")?.determinedBy == 1)
    #expect(reading.found == [])
  }

  @Test func factSettledByNoStepOrNoFactSettledHasOneFinding() {
    #expect(
      Reading("dữ kiện:\n  khẩn: {kiểu: có/không, xác định bởi: thẩm traa}").found == ["unknown-name: thẩm traa"])
    #expect(Reading(Sample.process(("một", ["xác định: khẩn"]))).found == ["unknown-name: khẩn"])
  }

  private let settled = "dữ kiện:\n  khẩn: {kiểu: có/không, xác định bởi: hai}\n"

  @Test(arguments: [
    ("một", true), ("hai", true), ("ba", false),
  ])
  func conditionOfAStepMayAskOnlyForWhatEarlierStepsSettled(_ asking: String, _ isTooEarly: Bool) {
    let steps = ["một", "hai", "ba"].map { "  - bước: \($0)\n    làm: ký\n" + ($0 == asking ? "    khi: khẩn\n" : "") }
    let reading = Reading(settled + "quy trình:\n" + steps.joined())
    #expect(reading.found == (isTooEarly ? ["fact-used-before-known: khẩn"] : []))
  }

  @Test func parallelBranchDoesNotKnowWhatTheOtherSettles() {
    let steps = Sample.process(
      ("một", []), ("hai", ["sau: một"]), ("ba", ["sau: một", "khi: khẩn"]), ("bốn", ["sau: [hai, ba]", "khi: khẩn"]))
    #expect(Reading(settled + steps).found == ["fact-used-before-known: khẩn"])
  }

  @Test func sendBackMayAskForWhatItsOwnStepSettles() {
    let steps = Sample.process(("một", []), ("hai", ["trả lại: {bước: một, khi: khẩn}"]))
    #expect(Reading(settled + steps).found == [])
  }

  @Test(arguments: [
    ("thành phần hồ sơ:\n  - giấy tờ: Giấy A\n    khi: khẩn", true),
    ("thành phần hồ sơ:\n  - giấy tờ: Giấy A\n    nếu không có: {giấy tờ: Giấy B, khi: khẩn}", true),
    ("thành phần hồ sơ:\n  - khi: khẩn\n    gồm: Giấy A", true),
    ("thành phần hồ sơ:\n  - một trong: [Giấy A, Giấy B]\n    khi: khẩn", true), ("ràng buộc: khẩn", true),
    ("thời hạn:\n  - {khi: khẩn, trong: 1 ngày}\n  - trong: 3 ngày", false),
    ("kết quả: {giấy tờ: Giấy A, khi: khẩn}", false),
    ("phí, lệ phí: {lệ phí: A, mức: 1.000 đồng, khi: khẩn}", false),
    ("phí, lệ phí: {lệ phí: A, mức: 1.000 đồng, khi: khẩn, thu khi: nộp hồ sơ}", true),
    ("phí, lệ phí: {lệ phí: A, mức: 1.000 đồng, thu khi: nộp hồ sơ, miễn: {đối tượng: B, khi: khẩn}}", true),
    ("phí, lệ phí: {lệ phí: A, mức: 1.000 đồng, thu khi: nộp hồ sơ, giảm: {mức: 50%, khi: khẩn}}", true),
    ("phí, lệ phí: {lệ phí: A, mức: 1.000 đồng, thu khi: nhận kết quả, giảm: {mức: 50%, khi: khẩn}}", false),
    ("phí, lệ phí: {lệ phí: A, công thức: if khẩn then 1 else 2, thu khi: nộp hồ sơ}", true),
  ])
  func whatMustBeKnownOnFilingMayNotAskForLaterFacts(_ parts: String, _ isTooEarly: Bool) {
    let reading = Reading(settled + Sample.process(("một", []), ("hai", [])) + parts)
    #expect(reading.kinds == (isTooEarly ? ["fact-used-before-known"] : []))
  }

  @Test func conditionOverAnUnknownFactHasOneFindingInsideTheCondition() {
    let reading = Reading("thời hạn:\n  - {khi: cách thức nộp = trực tiếp và khẩm, trong: 1 ngày}\n  - trong: 3 ngày")
    #expect(reading.findings.count == 1)
    #expect(reading.findings.map { reading.sources.text($0.range) } == ["khẩm"])
    #expect(reading.procedure?.isComplete == false)
  }
}

import Calendars
import Diagnostics
import Testing

@testable import Model

@Suite struct OverlayTests {
  private let published = """
    dữ kiện:
      khẩn: có/không
      loại: [cũ, mới]
      mất: có/không
    thành phần hồ sơ:
      - giấy tờ: Giấy A
        bản chính: 1
      - khi: khẩn
        gồm: [Giấy B, Giấy C]
      - một trong: [Giấy D, Giấy E]
        tên: chọn
    phí, lệ phí:
      - {lệ phí: Lệ phí thử, mức: theo quy định của HĐND tỉnh}
      - {phí: Phí thử, mức: 5.000 đồng}
    bổ sung: {tối đa: 1, trong: 10 ngày}
    ghi chú: công bố
    tình huống: [{tên: công bố, thì: {giấy tờ: 2}}]
    """

  private func lay(_ locals: String..., asOf date: CivilDate = Sample.day) -> Reading {
    Reading(
      published, and: locals.enumerated().map { "quy trình nội bộ: QT-\($0)\náp dụng: 9.000001\n\($1)" }, asOf: date)
  }

  private func papers(_ reading: Reading) -> [String] {
    reading.text?.components?.items.flatMap(\.components).map(\.document.text) ?? []
  }

  @Test func emptyLocalTextChangesNothingButTheScenarios() {
    let reading = lay("")
    let alone = Reading(published)
    #expect(reading.found == [])
    #expect(papers(reading) == papers(alone))
    #expect(reading.text?.facts.map(\.name) == alone.text?.facts.map(\.name))
    #expect(reading.text?.scenarios.isEmpty == true && alone.text?.scenarios.count == 1)
    #expect(reading.procedure?.overlays.count == 1 && reading.procedure?.published != nil)
    #expect(reading.catalogue.overlaidTexts.map(\.code.text) == ["9.000001"])
    #expect(alone.catalogue.overlaidTexts.isEmpty)
  }

  @Test func componentOfTheSameNameReplacesAndANewOneAdds() {
    let reading = lay("thành phần hồ sơ:\n  - {giấy tờ: giấy a, bản sao: 2}\n  - Giấy Mới")
    #expect(papers(reading) == ["giấy a", "Giấy B", "Giấy C", "Giấy D", "Giấy E", "Giấy Mới"])
    #expect(reading.text?.components?.items.first?.components.first?.counts.copies == 2)
    #expect(reading.found == [])
  }

  @Test func componentInsideAGroupOrChoiceIsReplacedInItsPlace() {
    let reading = lay("thành phần hồ sơ:\n  - {giấy tờ: Giấy C, mẫu: M}\n  - {giấy tờ: Giấy D, mẫu: N}")
    #expect(papers(reading) == ["Giấy A", "Giấy B", "Giấy C", "Giấy D", "Giấy E"])
    let forms = reading.text?.components?.items.flatMap(\.components).map(\.form)
    #expect(forms == [nil, nil, "M", "N", nil])
  }

  @Test func waivedComponentsGoWhereverTheyStand() {
    let waive = ["A", "B", "D"].map { "  - {giấy tờ: Giấy \($0), bỏ: có}\n" }.joined()
    let reading = lay("thành phần hồ sơ:\n" + waive)
    #expect(papers(reading) == ["Giấy C", "Giấy E"])
    #expect(reading.fact("chọn") == nil)
    #expect(reading.found == [])
  }

  @Test func groupLeftEmptyIsDropped() {
    let reading = lay("thành phần hồ sơ: [{giấy tờ: Giấy B, bỏ: có}, {giấy tờ: Giấy C, bỏ: có}]")
    #expect(reading.text?.components?.items.count == 2)
  }

  @Test func waiverOfAPaperThatIsNotDemandedIsReported() {
    let reading = lay("thành phần hồ sơ: {giấy tờ: Giấy Â, bỏ: có}")
    #expect(reading.found == ["unknown-name: Giấy Â"])
    #expect(papers(reading) == ["Giấy A", "Giấy B", "Giấy C", "Giấy D", "Giấy E"])
    #expect(reading.foundAfterFix == [])
  }

  @Test func everyListingOfAPaperIsReplacedByEveryLocalOne() {
    let twice =
      "thành phần hồ sơ:\n  - {giấy tờ: Giấy A, khi: khẩn}\n  - {giấy tờ: Giấy A, khi: không khẩn}\n  - Giấy Z"
    func listed(_ local: String) -> [String] {
      papers(
        Reading(
          "dữ kiện:\n  khẩn: có/không\n\(twice)", and: ["quy trình nội bộ: QT\náp dụng: 9.000001\n\(local)"]))
    }
    #expect(listed("thành phần hồ sơ: {giấy tờ: Giấy A, bỏ: có}") == ["Giấy Z"])
    #expect(listed("thành phần hồ sơ: {giấy tờ: Giấy A, bản sao: 1}") == ["Giấy A", "Giấy Z"])
    #expect(
      listed("thành phần hồ sơ: [{giấy tờ: Giấy Z, khi: khẩn}, {giấy tờ: Giấy Z, khi: không khẩn, mẫu: M}]")
        == ["Giấy A", "Giấy A", "Giấy Z", "Giấy Z"])
  }

  @Test(arguments: ["[]", "không"]) func localListWithoutPapersIsHarmless(_ list: String) {
    let reading = Reading([
      "thủ tục: 9.1\ntên: T", "quy trình nội bộ: QT\náp dụng: 9.1\nthành phần hồ sơ: \(list)\nphí, lệ phí: \(list)",
    ])
    #expect(reading.text?.components?.items.isEmpty == true && reading.text?.fees?.items.isEmpty == true)
    #expect(reading.found == [])
  }

  @Test func noPapersStatedLocallyMeansNone() {
    let reading = lay("thành phần hồ sơ: không\nphí, lệ phí: không")
    #expect(papers(reading) == [])
    #expect(reading.text?.fees?.items.isEmpty == true)
  }

  @Test func feesGoByName() {
    let reading = lay("phí, lệ phí:\n  - {lệ phí: Lệ phí thử, mức: 8.000 đồng}\n  - {phí: Phí mới, mức: 1.000 đồng}")
    #expect(
      reading.text?.fees?.items.map { "\($0.name.text) \($0.amount?.value.money?.amount ?? -1)" }
        == ["Phí thử 5000", "Lệ phí thử 8000", "Phí mới 1000"])
  }

  @Test func limitsProcessResultsAndSupplementAreReplacedWhole() {
    let reading = lay(
      "thời hạn: 1 ngày làm việc\nquy trình: [{bước: một, làm: ký}]\nkết quả: Giấy khác\nbổ sung: {tối đa: 0}")
    #expect(reading.text?.limits.map { $0.amount?.value.span } == [Span(1, .workingDay)])
    #expect(reading.text?.process.map(\.name.text) == ["một"])
    #expect(reading.text?.results?.items.map(\.document.text) == ["Giấy khác"])
    #expect(reading.text?.supplement?.atMost == 0 && reading.text?.supplement?.applicantTime == nil)
    #expect(reading.procedure?.published?.process.count == 3)
    #expect(reading.found == [])
  }

  @Test func groundsNotesAndProseAdd() {
    let reading = lay("căn cứ: Nghị định 120/2025/NĐ-CP điều 1\nghi chú: địa phương\nnguyên văn: Điều 1\ntrình tự: Nộp")
    #expect(reading.text?.grounds.count == 2)
    #expect(reading.text?.notes == ["công bố", "địa phương"])
    #expect(reading.text?.verbatim == ["Điều 1"] && reading.text?.sequence == ["Nộp"])
  }

  @Test func reasonForBeingPartlyOnlineComesWithTheLevel() {
    let reading = lay("mức trực tuyến: một phần\nlý do một phần: còn bản giấy")
    #expect(reading.text?.onlineLevel?.value == .partial && reading.text?.partialReason == "còn bản giấy")
  }

  @Test func factRedeclaredLocallyTakesThePlaceOfThePublishedOneAndOfNoOther() {
    let reading = lay("dữ kiện:\n  Loại: {kiểu: [cũ, mới, hỏng], mặc định: mới}\n  thêm: số")
    #expect(reading.text?.facts.map { $0.name.folded.key } == ["khẩn", "loại", "mất", "thêm"])
    #expect(reading.fact("loại")?.type == .enumeration(["cũ", "mới", "hỏng"]))
    #expect(reading.fact("loại")?.defaultValue == .string("mới"))
    #expect(reading.found == [])
  }

  @Test func factAddedLocallyLeavesThePublishedOnes() {
    #expect(lay("dữ kiện:\n  thêm: số").text?.facts.map(\.name.text) == ["khẩn", "loại", "mất", "thêm"])
  }

  @Test func factWrittenTwiceInTheLocalTextIsAClash() {
    #expect(lay("dữ kiện:\n  thêm: số\n  Thêm: có/không").found == ["fact-name-clash: Thêm"])
  }

  @Test func severalLocalTextsApplyInOrder() {
    let reading = lay("thời hạn: 2 ngày\nphí, lệ phí: {phí: Phí thử, mức: 1đ}", "thời hạn: 1 ngày")
    #expect(reading.text?.limits.map { $0.amount?.value.span } == [Span(1, .calendarDay)])
    #expect(reading.text?.fees?.items.last?.amount?.value.money == Money(1))
    #expect(reading.procedure?.overlays.map(\.code.text) == ["QT-0", "QT-1"])
  }

  @Test(arguments: [("2026-06-30", 3), ("2026-07-01", 1)])
  func localTextCountsOnlyWhileInForce(_ day: String, _ days: Int) {
    let reading = lay("thời hạn: 1 ngày làm việc\nhiệu lực: {từ: 2026-07-01}", asOf: Sample.date(day))
    #expect(reading.text?.limits.first?.amount?.value.span == Span(days, .workingDay))
    #expect(reading.found == [])
  }

  @Test func partsOfALocalTextNotInForceAreDropped() {
    let reading = lay("thành phần hồ sơ: {giấy tờ: Giấy Z, hiệu lực: {từ: 2027-01-01}}")
    #expect(!papers(reading).contains("Giấy Z"))
  }

  @Test func waivedPaperLeavesThePublishedSteps() {
    let steps = "quy trình:\n  - bước: một\n    làm: ký\n    xét: [Tờ khai thử, Giấy B]\n    tạo: Kết quả thử"
    let reading = Reading(
      "thành phần hồ sơ: [Tờ khai thử, Giấy B]\n" + steps,
      and: ["quy trình nội bộ: QT\náp dụng: 9.000001\nthành phần hồ sơ: {giấy tờ: giấy b, bỏ: có}"])
    #expect(reading.found == [])
    #expect(reading.text?.process.first?.examines.map(\.text) == ["Tờ khai thử"])
    let none = Reading(
      steps.replacing("Giấy B", with: "Tờ khai thử"),
      and: ["quy trình nội bộ: QT\náp dụng: 9.000001\nthành phần hồ sơ: không"])
    #expect(none.found == [])
  }

  @Test func newProcessDropsWhatFactsAndPhasesSayOfThePublishedSteps() {
    let reading = Reading(
      """
      dữ kiện:
        cũ: {kiểu: có/không, xác định bởi: thẩm tra}
        giữ: {kiểu: có/không, xác định bởi: tiếp nhận}
      thời hạn:
        - trong: 3 ngày
          giai đoạn: [{trong: 1 ngày, đến: thẩm tra}, {trong: 2 ngày, từ: tiếp nhận}]
      """,
      and: [
        "quy trình nội bộ: QT\náp dụng: 9.000001\nquy trình:\n  - bước: tiếp nhận\n    làm: ký\n    tạo: Kết quả thử"
      ])
    #expect(reading.found == [])
    #expect(reading.fact("cũ")?.determinedBy == nil && reading.fact("giữ")?.determinedBy == 0)
    #expect(reading.text?.limits.first?.phases.map { $0.from?.text ?? $0.to?.text ?? "-" } == ["-", "tiếp nhận"])
    #expect(reading.catalogue.overlaidTexts.first?.facts.first { $0.name == "cũ" }?.determinedBy == 1)
  }

  @Test func localTextWithoutAPublishedOneIsReportedAndNoCodeGuessed() {
    let reading = Reading("số bộ: 1", and: ["quy trình nội bộ: QT\náp dụng: 9.00001"])
    #expect(reading.found == ["applies-to-unknown-procedure: 9.00001"])
    #expect(reading.findings.first?.message.vi.contains("9.000001") == false)
    let call = Reading("quy trình:\n  - bước: một\n    làm: ký\n    gọi thủ tục: 9.00001")
    #expect(call.found == ["unknown-name: 9.00001"])
    #expect(call.findings.first?.fix == nil && call.findings.first?.message.vi.contains("9.000001") == false)
  }

  @Test func localTextOverAProcedureNoLongerInForceIsReported() {
    let reading = Reading(
      "hiệu lực: {đến: 2026-06-30}", and: ["thủ tục: QT\náp dụng: 9.000001\nhiệu lực: {từ: 2026-01-01}"])
    #expect(reading.found == ["applies-to-unknown-procedure: 9.000001"])
  }

  @Test func internalProcessMustSayWhatItServes() {
    #expect(Reading("số bộ: 1", and: ["quy trình nội bộ: QT"]).found == ["internal-process-stands-alone: QT"])
  }

  @Test func procedureThatAppliesAnotherIsALocalText() {
    let reading = Reading("số bộ: 1", and: ["thủ tục: QT-9\náp dụng: 9.000001\nsố bộ: 3"])
    #expect(reading.catalogue.procedures.count == 1)
    #expect(reading.text?.sets?.value == 3)
    #expect(reading.procedure?.code.text == "9.000001")
  }
}

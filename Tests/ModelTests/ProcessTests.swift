import Testing

@testable import Model

@Suite struct ProcessTests {
  private func graph(_ text: String) -> ProcessGraph? { Reading(text).procedure?.graph }

  @Test func stepsFollowEachOtherByDefault() {
    let graph = graph(Sample.process(("một", []), ("hai", []), ("ba", [])))
    #expect(graph?.predecessors == [[], [0], [1]])
    #expect(graph?.order == [0, 1, 2])
    #expect(graph?.precedes(0, 2) == true && graph?.precedes(2, 0) == false && graph?.precedes(1, 1) == false)
    #expect(graph?.lastSteps == [2])
  }

  @Test func stepWaitsForEveryStepThatItNames() {
    let text = Sample.process(("một", []), ("hai", ["sau: Một"]), ("ba", ["after: [một]"]), ("bốn", ["sau: [hai, ba]"]))
    let graph = graph(text)
    #expect(graph?.predecessors == [[], [0], [0], [1, 2]])
    #expect(graph?.precedes(1, 2) == false && graph?.precedes(0, 3) == true)
    #expect(graph?.lastSteps == [3])
  }

  @Test(arguments: ["đầu", "start", "Đầu"]) func stepMayBeginAtOnce(_ word: String) {
    let graph = graph(Sample.process(("một", []), ("hai", ["sau: \(word)"]), ("ba", ["sau: [một, hai]"])))
    #expect(graph?.predecessors == [[], [], [0, 1]])
  }

  @Test func stepMayWaitForOneWrittenBelow() {
    let graph = graph(Sample.process(("một", ["sau: hai"]), ("hai", ["sau: đầu"])))
    #expect(graph?.order == [1, 0])
    #expect(graph?.precedes(1, 0) == true)
  }

  @Test func cycleHasOneFindingThatNamesItsStepsOnly() {
    let reading = Reading(
      Sample.process(
        ("một", ["sau: ba"]), ("hai", ["sau: ba"]), ("ba", ["sau: hai"]), ("bốn", []), ("năm", ["sau: đầu"])))
    #expect(reading.found == ["process-cycle: ba"])
    #expect(reading.findings.first?.message.vi == "Các bước chờ lẫn nhau: “hai”, “ba”.")
    #expect(reading.procedure?.isComplete == false)
  }

  @Test func stepThatWaitsForItselfIsACycle() {
    #expect(Reading(Sample.process(("một", ["sau: một"]))).found == ["process-cycle: một"])
  }

  @Test func cycleIsNotRepeatedBySendBacksAndConditions() {
    let reading = Reading(
      "dữ kiện:\n  khẩn: {kiểu: có/không, xác định bởi: một}\n"
        + Sample.process(
          ("một", []), ("hai", ["sau: ba"]), ("ba", ["sau: hai"]), ("bốn", ["khi: khẩn", "trả lại: {bước: ba}"])))
    #expect(reading.kinds == ["process-cycle"])
  }

  @Test func everyStepOfACyclicProcessIsStillOrderedOnce() {
    let graph = graph(Sample.process(("một", []), ("hai", ["sau: ba"]), ("ba", ["sau: hai"])))
    #expect(graph?.order.sorted() == [0, 1, 2])
  }

  @Test func stepNameMayStandOnce() {
    let reading = Reading(Sample.process(("một", []), ("Một", [])))
    #expect(reading.found == ["step-named-twice: Một"])
    #expect(reading.findings.first?.notes.isEmpty == false)
  }

  @Test func unknownStepOffersTheNearestAndTheFixMends() {
    let reading = Reading(Sample.process(("tiếp nhận", []), ("thẩm tra", []), ("ba", ["sau: tham tra"])))
    #expect(reading.found == ["unknown-name: tham tra"])
    #expect(reading.foundAfterFix == [])
  }

  @Test(arguments: [("ba", true), ("hai", false), ("một", false)])
  func sendBackGoesToAnEarlierStepOnly(_ target: String, _ isWrong: Bool) {
    let reading = Reading(Sample.process(("một", []), ("hai", ["trả lại: {bước: \(target)}"]), ("ba", [])))
    #expect(reading.found == (isWrong ? ["send-back-not-earlier: \(target)"] : []))
  }

  @Test func sendBackToAParallelBranchIsReported() {
    let reading = Reading(
      Sample.process(("một", []), ("hai", ["sau: một"]), ("ba", ["sau: một", "trả lại: {bước: hai}"])))
    #expect(reading.found == ["send-back-not-earlier: hai"])
  }

  @Test func placeIsInheritedAndTheResultReturnsWhereTheCaseBegan() {
    let reading = Reading(
      "quy trình:\n  - {bước: một, tại: UBND cấp xã, làm: tiếp nhận}\n  - {bước: hai, làm: ký}\n"
        + "  - {bước: ba, tại: Sở Tư pháp, làm: ký}\n  - {bước: bốn, làm: ký}\n  - {bước: năm, làm: trả kết quả}\n"
        + "  - {bước: sáu, làm: lưu trữ}")
    let places = reading.text?.placesOfSteps.map { $0.map { $0.agency?.text } }
    #expect(
      places == [["UBND cấp xã"], ["UBND cấp xã"], ["Sở Tư pháp"], ["Sở Tư pháp"], ["UBND cấp xã"], ["Sở Tư pháp"]])
  }

  @Test(arguments: ["nơi nộp", "filing place", "Nơi  nộp"]) func filingPlaceIsNoAgency(_ word: String) {
    let reading = Reading("quy trình: {bước: một, tại: \(word), người: ai đó, làm: ký}")
    #expect(reading.text?.process.first?.places.first?.isFilingPlace == true)
    #expect(reading.found == [])
  }

  @Test(arguments: [
    ("người: công chức chuyen môn", "công chức chuyen môn"), ("đơn vị: Văn phong", "Văn phong"),
  ])
  func roleOrUnitThatTheAgencyDoesNotDeclareIsAWarning(_ line: String, _ name: String) {
    let reading = Reading(Sample.process(("một", ["tại: UBX"]), ("hai", [line])))
    #expect(reading.found == ["unknown-role: \(name)"])
    #expect(reading.findings.first?.severity == .warning)
    #expect(reading.findings.first?.message.vi.contains("Có phải ý bạn là") == true)
  }

  @Test func agencyThatDeclaresNoRolesAllowsAny() {
    #expect(Reading(Sample.process(("một", ["tại: Sở Tư pháp", "người: ai đó", "đơn vị: phòng nào đó"]))).found == [])
  }

  @Test func rolesAreThoseOfTheVersionInForce() {
    let versions = """
      - cơ quan: Sở Hai
        cấp: tỉnh
        người: cũ
        hiệu lực: {đến: 2026-06-30}
      - cơ quan: Sở Hai
        cấp: tỉnh
        người: mới
        hiệu lực: {từ: 2026-07-01}
      """
    func kinds(_ role: String, _ day: String) -> [String] {
      Reading(
        Sample.process(("một", ["tại: Sở Hai", "người: \(role)"])), and: [versions], asOf: Sample.date(day)
      ).kinds
    }
    #expect(kinds("mới", "2026-07-01") == [] && kinds("cũ", "2026-06-30") == [])
    #expect(kinds("cũ", "2026-07-01") == ["unknown-role"] && kinds("mới", "2026-06-30") == ["unknown-role"])
  }

  @Test func roleOfOneOfSeveralPlacesIsEnough() {
    let at =
      "tại: [{cơ quan: UBX, khi: cách thức nộp = trực tiếp}, {cơ quan: Trung tâm Phục vụ hành chính công cấp xã}]"
    #expect(Reading(Sample.process(("một", [at, "người: công chức một cửa"]))).found == [])
  }

  @Test(arguments: [
    ("trong: 5 ngày làm việc", "2 ngày làm việc", "24 giờ làm việc", true),
    ("trong: 5 ngày làm việc", "2 ngày làm việc", "2 ngày làm việc", false),
    ("trong: 5 ngày", "2 ngày", "3 ngày", true),
    ("trong: 5 ngày", "2 ngày", "2 ngày", false), ("trong: 1 năm", "6 tháng", "6 tháng", true),
    ("trong: 3 tháng", "1 tháng", "1 tháng", false), ("trong: 2 giờ", "60 phút", "60 phút", true),
    ("trong: 5 ngày", "2 ngày", "3 ngày làm việc", false),
  ])
  func phasesAddUpToTheirTotal(_ total: String, _ first: String, _ second: String, _ isRight: Bool) {
    let reading = Reading("thời hạn:\n  - \(total)\n    giai đoạn: [{trong: \(first)}, {trong: \(second)}]")
    #expect(reading.kinds == (isRight ? [] : ["phases-do-not-add-up"]))
  }

  @Test(arguments: ["khi: cách thức nộp = trực tiếp", "{trong: 1 ngày, trong ngày: có}", "ghi chú: gì đó"])
  func limitSaysHowLongInOneWay(_ limit: String) {
    #expect(Reading("thời hạn:\n  - \(limit)\n  - trong: 3 ngày").kinds == ["limit-unclear"])
  }

  @Test func phasesLieBetweenKnownSteps() {
    let phases = "thời hạn:\n  - giai đoạn: [{trong: 1 ngày, từ: tiếp nhận, đến: thẩm traa}]"
    #expect(Reading(phases).found == ["unknown-name: thẩm traa"])
  }
}

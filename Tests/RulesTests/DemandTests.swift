import Diagnostics
import Testing

/// What the findings about a dossier say beside the line at which they stand.
@Suite struct DemandTests {
  private func finding(_ id: String, _ trials: [Trial], _ title: String) throws -> Finding {
    let trial = try #require(trials.first { $0.rule == id && $0.title == title })
    return try finding(id, in: trial.text)
  }

  private func finding(_ id: String, in text: String) throws -> Finding {
    try #require(Bench.compile(text).findings.first { $0.kind.id == id })
  }

  @Test func lookUpIsNamedWithItsFirstDay() throws {
    let found = try finding("document-proves-nothing-new", DemandTrials.evidence, "looked up for another paper")
    #expect(found.message.vi.contains("“x” tra cứu ở Cơ sở dữ liệu thử từ ngày 01/01/2026"))
    #expect(found.message.en.contains("looked up in Cơ sở dữ liệu thử since 2026-01-01"))
    #expect(found.notes.map(\.text.vi) == ["Trong trường hợp này chỉ cần 1 trong 2 giấy tờ: “Tờ khai thử”."])
  }

  @Test func smallestSufficientSetIsShown() throws {
    let found = try finding(
      "document-proves-nothing-new", DemandTrials.evidence, "the smallest set and not the first one")
    #expect(found.message.vi.contains("“x” đã có ở “Giấy B”, “y” đã có ở “Giấy C”"))
    #expect(
      found.notes.map(\.text.vi) == [
        "Trong trường hợp này chỉ cần 3 trong 4 giấy tờ: “Tờ khai thử”, “Giấy B”, “Giấy C”."
      ])
  }

  @Test func caseOfAnIdlePaperAndTheStepsPassedOverAreNamed() throws {
    let found = try finding(
      "document-demanded-but-idle", DemandTrials.idle, "two steps leave a case between them")
    #expect(found.message.vi.contains("a: không, b: không"))
    #expect(found.message.vi.contains("bước “soát bản vẽ”, “soát bản vẽ khác” được bỏ qua"))
  }

  @Test func sheetsAndOfficesAreCounted() throws {
    let found = try finding("copies-beyond-need", DemandTrials.sheets, "two sets")
    #expect(found.message.vi.contains("phải nộp 4 bản (2 bộ × 1 bản chính, 1 bản sao)"))
    #expect(found.message.vi.contains("chỉ qua 2 cơ quan, nên nhiều nhất cần 3 bản"))
  }

  @Test(arguments: [
    ("mức trực tuyến: toàn trình\n", "khi: cách thức nộp = trực tuyến", Severity.error),
    ("mức trực tuyến: toàn trình\n", "ghi chú: bản gốc", .warning), ("", "khi: cách thức nộp = trực tuyến", .warning),
  ])
  func onlyAFullServiceThatAsksOnlineFilersAloneIsInBreach(
    _ level: String, _ line: String, _ severity: Severity
  ) throws {
    let found = try finding(
      "paper-on-online-channel",
      in: level
        + "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1}\n  - giấy tờ: Bằng\n    cách: xuất trình\n    \(line)\n"
    )
    #expect(found.severity == severity)
  }

  @Test func repeatedRowIsTakenOutOnlyWhereItSaysNothingOfItsOwn() throws {
    let repeated = try finding(
      "same-document-twice",
      in: "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1}\n  - {giấy tờ: Tờ khai thử, bản chính: 1}\n")
    #expect(repeated.fix?.isSafe == true)
    let conditional = try finding(
      "same-document-twice", DossierTrials.papers, "demanded of all, and of some once more")
    #expect(conditional.fix == nil)
    #expect(conditional.message.vi.contains("cách thức nộp: trực tiếp"))
  }

  @Test func manyRowsOfOnePaperAreDecidedAtOnce() {
    let rows = (0..<150).map { "  - {giấy tờ: Tờ khai thử, khi: số = \($0)}\n" }.joined()
    let compilation = Bench.compile("dữ kiện:\n  số: {kiểu: số, từ: 0, đến: 149}\nthành phần hồ sơ:\n" + rows)
    #expect(!compilation.findings.contains { $0.kind.id == "same-document-twice" })
  }
}

import Calendars
import Diagnostics
import Testing

@testable import Model

@Suite struct ValidityTests {
  private func procedure(_ name: String, _ validity: String) -> String {
    Sample.procedure(with: "tên: \(name)\nhiệu lực: \(validity)")
  }

  @Test(arguments: [("2025-12-31", nil), ("2026-01-01", "Một"), ("2026-06-30", "Một"), ("2026-07-01", "Hai")])
  func versionOfAProcedureInForceOnTheDayIsTaken(_ day: String, _ name: String?) {
    let texts = [
      Sample.registries, procedure("Hai", "{từ: 2026-07-01}"), procedure("Một", "{từ: 2026-01-01, đến: 2026-06-30}"),
    ]
    let reading = Reading(texts, asOf: Sample.date(day))
    #expect(reading.catalogue.procedures.map { $0.text.name?.value } == (name.map { [$0] } ?? []))
    #expect(reading.found == [])
  }

  @Test(arguments: [
    ("{từ: 2026-01-01, đến: 2026-07-01}", "{từ: 2026-07-01}", true),
    ("{từ: 2026-01-01, đến: 2026-06-30}", "{từ: 2026-07-01}", false), ("{từ: 2026-01-01}", "{từ: 2027-01-01}", true),
  ])
  func versionsOfAProcedureMustNotOverlap(_ first: String, _ second: String, _ overlap: Bool) {
    let reading = Reading([Sample.registries, procedure("Một", first), procedure("Hai", second)])
    #expect(reading.kinds == (overlap ? ["declared-twice"] : []))
    #expect(reading.findings.allSatisfy { $0.range.source.index == 2 && !$0.notes.isEmpty })
  }

  @Test(arguments: ["cơ quan", "giấy tờ", "cơ sở dữ liệu", "văn bản", "nhóm liên thông", "lịch"])
  func itemDeclaredTwiceForOneDayHasOneFinding(_ kind: String) {
    let rest = kind == "nhóm liên thông" ? "\n  gồm: {thủ tục: 9.000001}" : ""
    let twice = "- \(kind): Tên thử\(rest)\n- \(kind): tên  THỬ\(rest)"
    #expect(Reading("số bộ: 1", and: [twice]).found == ["declared-twice: tên  THỬ"])
  }

  @Test(arguments: ["cơ quan", "giấy tờ", "cơ sở dữ liệu", "văn bản", "nhóm liên thông"])
  func successiveVersionsOfAnItemAreFine(_ kind: String) {
    let rest = kind == "nhóm liên thông" ? "\n  gồm: {thủ tục: 9.000001}" : ""
    let versions =
      "- \(kind): Tên thử\(rest)\n  hiệu lực: {đến: 2026-06-30}\n- \(kind): Tên thử\(rest)\n  hiệu lực: {từ: 2026-07-01}"
    #expect(Reading("số bộ: 1", and: [versions]).found == [])
  }

  @Test func versionOfADocumentInForceOnTheDayIsTaken() {
    let versions =
      "- giấy tờ: Thẻ\n  mẫu: A\n  hiệu lực: {đến: 2026-06-30}\n- giấy tờ: Thẻ\n  mẫu: B\n  hiệu lực: {từ: 2026-07-01}"
    let documents = Reading(alone: versions).catalogue.documents
    let name = FoldedName("thẻ").key
    #expect(documents.item(.init(name), on: Sample.date("2026-06-30"))?.form == "A")
    #expect(documents.item(.init(name), on: Sample.date("2026-07-01"))?.form == "B")
    #expect(documents.versions(of: .init(name)).count == 2)
  }

  @Test(arguments: [
    "thành phần hồ sơ: {giấy tờ: Tờ khai thử, hiệu lực: V}",
    "thành phần hồ sơ: {giấy tờ: A, nếu không có: {giấy tờ: Tờ khai thử, hiệu lực: V}}",
    "thành phần hồ sơ: {gồm: [{một trong: [{giấy tờ: Tờ khai thử, hiệu lực: V}]}]}",
    "phí, lệ phí: {lệ phí: A, mức: 1.000 đồng, hiệu lực: V}", "thời hạn: {trong: 1 ngày, hiệu lực: V}",
  ])
  func partMustLieInsideTheWhole(_ part: String) {
    let whole = "hiệu lực: {từ: 2026-01-01, đến: 2026-12-31}\n"
    func kinds(_ validity: String) -> [String] {
      Reading(whole + part.replacing("V", with: validity)).kinds.filter { $0 != "unknown-name" }
    }
    #expect(kinds("{từ: 2025-12-31}") == ["effective-dates-contradict"])
    #expect(kinds("{đến: 2027-01-01}") == ["effective-dates-contradict"])
    #expect(kinds("{đến: 2025-06-01}") == ["effective-dates-contradict"])
    #expect(kinds("{từ: 2026-01-01, đến: 2026-12-31}") == [])
  }

  @Test func textNotInForceIsStillCheckedForItsDates() {
    let reading = Reading(
      "hiệu lực: {từ: 2027-01-01}\nthời hạn: {trong: 1 ngày, hiệu lực: {từ: 2026-01-01}}")
    #expect(reading.kinds == ["effective-dates-contradict"])
    #expect(reading.catalogue.procedures.isEmpty)
  }

  @Test func partsOfAJointServiceLieInsideItToo() {
    let service =
      "nhóm liên thông: LT\ngồm: {thủ tục: 9.000001}\nhiệu lực: {từ: 2026-01-01}\n"
      + "thời hạn: {trong: 1 ngày, hiệu lực: {từ: 2025-01-01}}"
    #expect(Reading("số bộ: 1", and: [service]).kinds == ["effective-dates-contradict"])
  }

  @Test func partsNotInForceAreDropped() {
    let reading = Reading(
      """
      thành phần hồ sơ:
        - {giấy tờ: Giấy A, hiệu lực: {đến: 2026-06-30}}
        - gồm: [{giấy tờ: Giấy B, hiệu lực: {từ: 2027-01-01}}, Giấy C]
        - một trong: [{giấy tờ: Giấy D, hiệu lực: {từ: 2027-01-01}}, Giấy E, Giấy F]
          tên: chọn
        - giấy tờ: Tờ khai thử
          nếu không có: [{giấy tờ: Giấy H, hiệu lực: {từ: 2027-01-01}}, Giấy I]
      phí, lệ phí:
        - {lệ phí: Cũ, mức: 1.000 đồng, hiệu lực: {đến: 2026-06-30}}
        - {lệ phí: Mới, mức: 2.000 đồng, hiệu lực: {từ: 2026-07-01}}
      thời hạn:
        - {trong: 1 ngày, hiệu lực: {đến: 2026-06-30}}
        - {trong: 2 ngày, hiệu lực: {từ: 2026-07-01}}
      """)
    let papers = reading.text?.components?.items.flatMap(\.components).map(\.document.text)
    #expect(papers == ["Giấy C", "Giấy E", "Giấy F", "Tờ khai thử", "Giấy I"])
    #expect(reading.text?.fees?.items.map(\.name.text) == ["Mới"])
    #expect(reading.text?.limits.map { $0.amount?.value.span } == [Span(2, .calendarDay)])
    #expect(reading.fact("chọn")?.type == .enumeration(["Giấy E", "Giấy F"]))
    #expect(reading.fact("có Giấy H") == nil)
  }

  @Test(arguments: [
    "hiệu lực: {từ: 2026-07-01, đến: 2026-06-30}",
    "thành phần hồ sơ: {giấy tờ: Tờ khai thử, thay bằng: {cơ sở dữ liệu: CSDL dân cư, từ: 2026-07-01, đến: 2026-06-30}}",
    "phí, lệ phí: {lệ phí: A, mức: 1.000 đồng, giảm: {mức: 50%, từ: 2026-07-01, đến: 2026-06-30}}",
    "phí, lệ phí: {lệ phí: A, mức: 1.000 đồng, hiệu lực: {từ: 2026-07-01, đến: 2026-06-30}}",
  ])
  func endBeforeTheStartHasOneFinding(_ parts: String) {
    #expect(Reading(parts).kinds == ["effective-dates-contradict"])
  }

  @Test func validityIsClosedAtBothEnds() {
    let validity = Validity(from: Sample.date("2026-01-01"), until: Sample.date("2026-01-02"))
    #expect(validity.contains(Sample.date("2026-01-01")) && validity.contains(Sample.date("2026-01-02")))
    #expect(!validity.contains(Sample.date("2025-12-31")) && !validity.contains(Sample.date("2026-01-03")))
    #expect(validity.overlaps(Validity(from: Sample.date("2026-01-02"))))
    #expect(!validity.overlaps(Validity(from: Sample.date("2026-01-03"))))
    #expect(Validity.always.contains(Sample.day) && Validity.always.overlaps(.always))
  }

  @Test func daysOfChangeAreThoseOnWhichSomethingBeginsOrHasCeased() {
    let reading = Reading(
      "hiệu lực: {từ: 2026-01-01, đến: 2026-12-31}\nphí, lệ phí: {lệ phí: A, mức: 1đ, hiệu lực: {từ: 2026-03-01}}",
      and: [
        "giấy tờ: Thẻ\nbãi bỏ: {từ: 2026-04-01}",
        "nhóm liên thông: LT\ngồm: {thủ tục: 9.000001}\nthời hạn: {trong: 1 ngày, hiệu lực: {từ: 2026-05-01}}",
      ])
    let days = ["2025-07-01", "2026-01-01", "2026-03-01", "2026-04-01", "2026-05-01", "2027-01-01"]
    #expect(reading.draft.changeDates == days.map(Sample.date))
  }
}

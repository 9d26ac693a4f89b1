import Calendars
import Compiler
import Diagnostics
import Testing

@Suite struct DatedFindingTests {
  private static let end = CivilDate(year: 2027, month: 12, day: 31)

  private func findings(_ text: String, through end: CivilDate? = Self.end) -> [Finding] {
    var sources = SourceSet()
    for (name, content) in [
      ("co-quan.yaml", SampleCatalogue.registries), ("van-ban.yaml", SampleCatalogue.instruments),
      ("lich.yaml", SampleCatalogue.calendar), ("thu-tuc.yaml", SampleCatalogue.procedure(with: text)),
    ] {
      _ = sources.add(SourceFile(path: name, text: content))
    }
    return DatedFindings(CatalogueText(sources), options: CompilationOptions(asOf: SampleCatalogue.asOf), through: end)
      .findings
  }

  /// `id from until` of each finding.
  private func days(_ text: String) -> [String] {
    findings(text).map { "\($0.kind.id) \($0.days?.from ?? "-") \($0.days?.until ?? "-")" }
  }

  private func component(_ validity: String) -> String {
    "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n  - giấy tờ: Giấy tờ khác có liên quan\n    hiệu lực: \(validity)\n"
  }

  @Test func findingThatBeginsLaterSaysFromWhichDay() throws {
    let later = try #require(findings("căn cứ: Luật Hộ tịch 60/2014/QH13").first)
    #expect(later.kind.id == "legal-basis-expired")
    #expect(later.message.vi.hasPrefix("Từ 01/03/2027: ") && later.message.en.hasPrefix("From 2027-03-01: "))
    #expect(later.days == HoldingDays(from: "2027-03-01", until: nil))
  }

  @Test func findingThatEndsByItselfSaysUntilWhen() {
    let text = component("{đến: 2027-05-31}") + "căn cứ: Luật Khác\n"
    let finding = findings(text).first { $0.kind.id == "open-ended-demand" }
    #expect(finding?.message.vi.hasPrefix("Đến hết 31/05/2027: ") == true)
    #expect(finding?.days == HoldingDays(from: nil, until: "2027-05-31"))
  }

  @Test func findingOfSomeMonthsSaysBoth() {
    let text = component("{từ: 2027-02-01, đến: 2027-05-31}")
    #expect(days(text).contains("open-ended-demand 2027-02-01 2027-05-31"))
  }

  @Test func findingThatHoldsAllTheTimeSaysNothing() {
    let text = component("{từ: 2026-01-01}")
    #expect(days(text).contains("open-ended-demand - -"))
    #expect(findings(text, through: nil).allSatisfy { $0.days == nil })
  }

  @Test func findingThatComesBackIsToldForEachTime() {
    let twice =
      component("{đến: 2026-12-31}") + "  - giấy tờ: Giấy xác nhận\n    hiệu lực: {từ: 2027-02-01}\n"
    #expect(days(twice).filter { $0.hasPrefix("open-ended") } == ["open-ended-demand - 2026-12-31"])
    let agency = "cơ quan phối hợp: Sở Mới\n"
    var sources = SourceSet()
    let registries =
      SampleCatalogue.registries
      + "\n- cơ quan: Sở Mới\n  cấp: tỉnh\n  hiệu lực: {từ: 2027-02-01, đến: 2027-04-30}\n"
    for (name, content) in [
      ("co-quan.yaml", registries), ("lich.yaml", SampleCatalogue.calendar),
      ("thu-tuc.yaml", SampleCatalogue.procedure(with: agency + "căn cứ: Luật Khác\n")),
    ] {
      _ = sources.add(SourceFile(path: name, text: content))
    }
    let dated = DatedFindings(
      CatalogueText(sources), options: CompilationOptions(asOf: SampleCatalogue.asOf), through: Self.end)
    let spells = dated.findings.filter { $0.kind.id == "reference-to-dissolved-body" }.map(\.days)
    #expect(spells == [HoldingDays(from: nil, until: "2027-01-31"), HoldingDays(from: "2027-05-01", until: nil)])
  }
}

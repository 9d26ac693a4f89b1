import Calendars
import Compiler
import Diagnostics
import Testing

@Suite struct ExemptionRecordTests {
  private static let open = "  - giấy tờ: Giấy tờ khác có liên quan\n"
  private static let dossier = "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n"

  private func compile(_ text: String) -> Compilation { SampleCatalogue.compile(text, base: .procedure).compilation }

  private func ids(_ findings: [Finding]) -> [String] { findings.map(\.kind.id) }

  @Test func exemptionTakesTheFindingOutOfTheReportAndKeepsItOnRecord() throws {
    let plain = compile(Self.dossier + Self.open)
    #expect(ids(plain.findings).contains("open-ended-demand") && plain.accepted.isEmpty)
    let exempt = "    miễn kiểm tra: [{mã: open-ended-demand, lý do: luật ghi vậy}]\n"
    let compilation = compile(Self.dossier + Self.open + exempt)
    #expect(ids(compilation.accepted) == ["open-ended-demand"])
    #expect(compilation.accepted.first?.acceptance?.reason == "luật ghi vậy")
    #expect(ids(compilation.findings) == ids(plain.findings).filter { $0 != "open-ended-demand" })
    #expect(compilation.sources.text(try #require(compilation.accepted.first?.acceptance?.range)).contains("luật ghi"))
  }

  @Test func exemptionOfAnotherItemCoversNothing() {
    let exempt = "    miễn kiểm tra: [{mã: open-ended-demand, lý do: luật ghi vậy}]\n"
    let compilation = compile(Self.dossier + exempt + Self.open)
    #expect(compilation.accepted.isEmpty)
    #expect(ids(compilation.findings).contains("open-ended-demand"))
    #expect(ids(compilation.findings).contains("exemption-unused"))
  }

  @Test func exemptionOfAnotherCheckCoversNothing() {
    let exempt = "    miễn kiểm tra: [{mã: document-abolished, lý do: luật ghi vậy}]\n"
    let compilation = compile(Self.dossier + Self.open + exempt)
    #expect(compilation.accepted.isEmpty)
    #expect(ids(compilation.findings).contains("open-ended-demand"))
  }

  @Test func exemptionOfTheProcedureCoversAllItsParts() {
    let text = Self.dossier + Self.open + "miễn kiểm tra:\n  - {mã: open-ended-demand, lý do: luật ghi vậy}\n"
    #expect(ids(compile(text).accepted) == ["open-ended-demand"])
  }

  @Test func ofTwoExemptionsTheInnerCountsAndTheOuterIsUnused() {
    let exempt = "    miễn kiểm tra: [{mã: open-ended-demand, lý do: trong}]\n"
    let outer = "miễn kiểm tra:\n  - {mã: open-ended-demand, lý do: ngoài}\n"
    let compilation = compile(Self.dossier + Self.open + exempt + outer)
    #expect(compilation.accepted.map(\.acceptance?.reason) == ["trong"])
    #expect(ids(compilation.findings).contains("exemption-unused"))
  }

  @Test func unknownCheckIsAnsweredWithTheNearestName() {
    let compilation = compile("miễn kiểm tra:\n  - {mã: open-ended-demnd, lý do: luật ghi vậy}\n")
    let finding = compilation.findings.first { $0.kind.id == "unknown-check" }
    #expect(finding?.severity == .error)
    #expect(finding?.message.vi.contains("“open-ended-demand”") == true)
  }

  @Test(arguments: ["unknown-keyword", "tab-indentation", "exemption-unused", "scenario-fails"])
  func slipsOfWritingCannotBeExempted(_ id: String) {
    let compilation = compile("miễn kiểm tra:\n  - {mã: \(id), lý do: để sau}\n")
    #expect(ids(compilation.findings) == ["exemption-not-allowed"])
  }

  @Test func exemptedErrorStandsInNoPlansWay() {
    let dead = "cơ quan phối hợp: Phòng Tư pháp cấp huyện\n"
    #expect(compile(dead).procedures.first?.plan == nil)
    let exempt = "miễn kiểm tra:\n  - {mã: reference-to-dissolved-body, lý do: chờ quyết định}\n"
    #expect(compile(dead + exempt).procedures.first?.plan != nil)
  }

  /// What was not judged cannot be called unused: a text that cannot be read, an item that is not in force.
  @Test(arguments: [
    "cấp: xãa\nmiễn kiểm tra:\n  - {mã: open-ended-demand, lý do: luật ghi vậy}\n",
    "phí, lệ phí:\n  - lệ phí: Phí mới\n    mức: 8.000 đồng\n    hiệu lực: {từ: 2027-01-01}\n    miễn kiểm tra: {mã: fee-without-setter, lý do: đang chờ}\n",
    "hiệu lực: {từ: 2027-01-01}\nmiễn kiểm tra: {mã: open-ended-demand, lý do: luật ghi vậy}\n",
  ])
  func exemptionOfWhatIsNotJudgedIsNotCalledUnused(_ text: String) {
    #expect(!ids(compile(text).findings).contains("exemption-unused"))
  }

  @Test func exemptionThatIsUsedOnALaterDayIsUsed() throws {
    var sources = SourceSet()
    _ = sources.add(SourceFile(path: "co-quan.yaml", text: SampleCatalogue.registries))
    _ = sources.add(SourceFile(path: "van-ban.yaml", text: SampleCatalogue.instruments))
    _ = sources.add(SourceFile(path: "lich.yaml", text: SampleCatalogue.calendar))
    let exempt = "miễn kiểm tra:\n  - {mã: legal-basis-expired, lý do: đang sửa luật}\n"
    _ = sources.add(SourceFile(path: "thu-tuc.yaml", text: SampleCatalogue.procedure(with: exempt)))
    let text = CatalogueText(sources)
    let options = CompilationOptions(asOf: SampleCatalogue.asOf)
    let now = DatedFindings(text, options: options)
    #expect(ids(now.findings) == ["exemption-unused"])
    let later = DatedFindings(text, options: options, through: CivilDate(year: 2027, month: 6, day: 30))
    #expect(ids(later.findings) == [])
    #expect(ids(later.accepted) == ["legal-basis-expired"])
    #expect(later.accepted.first?.days == HoldingDays(from: "2027-03-01", until: nil))
  }
}

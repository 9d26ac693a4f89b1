import Calendars
import Compiler
import Diagnostics
import JSON
import Plan
import Testing

@Suite struct CatalogueLawTests {
  private var compiled: Compilation { OwnCatalogue.compiled }

  private func path(_ finding: Finding) -> String { compiled.sources[finding.range.source].path }

  @Test func catalogueIsThere() {
    #expect(OwnCatalogue.files.count >= 40)
    #expect(OwnCatalogue.shared.count >= 5)
  }

  @Test func nothingOutsideTheDraftsHasAnError() {
    let errors = compiled.findings.filter { $0.severity == .error && !OwnCatalogue.isDraft(path($0)) }
    #expect(errors.map(compiled.described).isEmpty, "\(errors.map(compiled.described).joined(separator: "\n"))")
  }

  @Test func draftsShowTheMistakesThatTheyAreWrittenToShow() {
    let stated: Set<String> = [
      "case-exceeds-limit", "document-abolished", "document-held-by-state", "document-never-examined",
      "fact-never-used", "fee-without-setter", "guard-hidden-in-prose", "legal-basis-expired", "mixed-day-units",
      "no-limit-for-channel", "not-received-at-one-stop", "not-returned-at-one-stop", "note-posing-as-component",
      "open-ended-demand", "partial-online-without-reason", "ping-pong-routing", "reference-to-dissolved-body",
      "refusal-without-document", "relief-expired", "result-never-produced", "step-without-actor",
      "supplement-more-than-once", "unpublished-demand",
    ]
    let shown = Set(compiled.findings.filter { OwnCatalogue.isDraft(path($0)) }.map(\.kind.id))
    #expect(stated.count >= 20)
    #expect(stated.subtracting(shown).isEmpty)
  }

  @Test func everyProcedureOutsideTheDraftsHasAPlan() {
    let without = compiled.procedures.filter { compiled in
      compiled.plan == nil
        && !compiled.procedure.files.contains { OwnCatalogue.isDraft(self.compiled.sources[$0].path) }
    }
    #expect(without.map(\.procedure.code.text).isEmpty)
    #expect(compiled.procedures.filter { $0.plan != nil }.count >= 30)
  }

  @Test func everyScenarioPasses() {
    var count = 0
    for item in compiled.procedures {
      guard let plan = item.lowered else { continue }
      for run in runScenarios(of: item.procedure, plan: plan) {
        count += 1
        #expect(run.isPassed, "\(run.procedure) \(run.name): \(run.findings.map(\.message.vi))")
      }
    }
    #expect(count >= 80)
  }

  private func plans(_ compilation: Compilation) -> [String: String] {
    Dictionary(
      compilation.procedures.compactMap { item in item.plan.map { ($0.code, $0.json.text(.pretty)) } },
      uniquingKeysWith: { $0 + "\n" + $1 })
  }

  @Test func sameCatalogueGivesTheSameBytes() {
    let again = OwnCatalogue.compile(OwnCatalogue.files)
    #expect(plans(again) == plans(compiled))
    #expect(again.findings.map(again.described) == compiled.findings.map(compiled.described))
  }

  @Test(arguments: 0..<3) func orderOfFilesChangesNothing(_ order: Int) {
    var files = OwnCatalogue.files
    if order == 0 {
      files.reverse()
    } else {
      var random = SplitMix(state: UInt64(order))
      files.shuffle(using: &random)
    }
    let other = OwnCatalogue.compile(files)
    #expect(plans(other) == plans(compiled))
    let mine = Set(compiled.findings.map(compiled.described)), others = Set(other.findings.map(other.described))
    #expect(mine.symmetricDifference(others).isEmpty)
    #expect(compiled.findings.count == other.findings.count)
  }

  @Test func planReadsBackAndWritesTheSameBytes() throws {
    for item in compiled.procedures {
      guard let plan = item.plan else { continue }
      for layout in [JSON.Layout.pretty, .compact] {
        let bytes = plan.json.encoded(layout)
        let read = try ExecutablePlan.read(JSON.parse(bytes).get())
        let again = try #require(try? read.get(), "\(plan.code)")
        #expect(again.json.encoded(layout) == bytes, "\(plan.code)")
      }
    }
  }

  @Test func plansDoNotNameTheFolderOfTheCatalogue() {
    for (code, text) in plans(compiled) { #expect(!text.contains("Procedures/"), "\(code)") }
  }

  @Test(
    arguments: [(2025, 7, 1), (2025, 12, 31), (2026, 1, 1), (2026, 2, 13), (2026, 7, 1), (2026, 11, 21), (2027, 3, 1)])
  func catalogueIsReadAsOfOtherDates(_ year: Int, _ month: Int, _ day: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    let compilation = Compilation(OwnCatalogue.whole, options: OwnCatalogue.options(date))
    #expect(compilation.firstMisplacedFinding == nil)
    #expect(compilation.catalogue.asOf == date)
    for item in compilation.procedures {
      if let plan = item.plan { #expect(plan.asOf == date) }
    }
  }

  @Test func everyDateOfChangeInTheCatalogueIsRead() {
    let dates = OwnCatalogue.whole.draft.changeDates
    #expect(dates.count > 5)
    for date in [dates.first, dates.last].compactMap({ $0 }) {
      #expect(Compilation(OwnCatalogue.whole, options: OwnCatalogue.options(date)).firstMisplacedFinding == nil)
    }
  }
}

import Compiler
import Diagnostics
import JSON
import Testing

@Suite struct BaselineTests {
  private static let text = "thành phần hồ sơ:\n  - giấy tờ: Giấy tờ khác có liên quan\n"

  private func compile(_ text: String) -> Compilation { SampleCatalogue.compile(text, base: .procedure).compilation }

  private func compare(_ baseline: Baseline, _ compilation: Compilation) -> Baseline.Comparison {
    baseline.comparison(with: compilation.findings, in: compilation.sources, root: "")
  }

  private func recorded(_ text: String) -> Baseline {
    let compilation = compile(text)
    return Baseline(recording: compilation.findings, in: compilation.sources, root: "")
  }

  @Test func recordedFindingsAreKnown() {
    let compilation = compile(Self.text)
    let comparison = compare(recorded(Self.text), compilation)
    #expect(comparison.fresh.isEmpty && comparison.stale == 0)
    #expect(comparison.known == compilation.findings.count && comparison.known > 0)
  }

  @Test(arguments: ["# chú thích\n", "ghi chú: thêm dòng\n", "trình tự:\n  - một\n  - hai\n"])
  func editsElsewhereDoNotBringFindingsBack(_ more: String) {
    #expect(compare(recorded(Self.text), compile(more + Self.text)).fresh.isEmpty)
  }

  @Test func sameDemandOnceMoreIsNew() {
    let twice = Self.text + "  - giấy tờ: Giấy tờ khác có liên quan\n"
    let fresh = compare(recorded(Self.text), compile(twice)).fresh
    #expect(fresh.filter { $0.kind.id == "open-ended-demand" }.count == 1)
  }

  @Test func otherDemandOfTheSameKindIsNew() {
    let other = Self.text + "  - giấy tờ: Các giấy tờ khác nếu có\n"
    #expect(compare(recorded(Self.text), compile(other)).fresh.contains { $0.kind.id == "open-ended-demand" })
  }

  @Test func mendedFindingsAreStale() {
    let comparison = compare(recorded(Self.text), compile(""))
    #expect(comparison.known == 0 && comparison.stale == recorded(Self.text).count)
  }

  @Test func documentReadsBackAndDoesNotDependOnTheOrder() throws {
    let compilation = compile(Self.text)
    let backwards = Baseline(recording: compilation.findings.reversed(), in: compilation.sources, root: "")
    let text = recorded(Self.text).json.text(.pretty)
    #expect(backwards.json.text(.pretty) == text)
    let again = try #require(Baseline.read(try JSON.parse(text).get()))
    #expect(again.json.text(.pretty) == text)
    #expect(compare(again, compilation).fresh.isEmpty)
  }

  @Test(arguments: [
    "[]", "{}", #"{"tthc": "baseline", "version": 2, "findings": []}"#,
    #"{"tthc": "baseline", "version": 1, "findings": [{"id": "a"}]}"#,
    #"{"tthc": "baseline", "version": 1, "findings": [{"id": "a", "file": "b", "fingerprint": "c", "count": 0}]}"#,
    #"{"tthc": "baseline", "version": 1, "findings": [{"id": "a", "fingerprint": "c", "count": 1}]}"#,
    #"{"tthc": "baseline", "version": 1, "findings": [{"id": "a", "file": "b", "fingerprint": "c", "count": 9223372036854775807}]}"#,
  ])
  func otherDocumentsAreNoBaseline(_ text: String) throws {
    #expect(Baseline.read(try JSON.parse(text).get()) == nil)
  }

  @Test func folderOfTheCatalogueDoesNotCount() {
    func comparison(_ first: String, _ second: String) -> Baseline.Comparison {
      func sources(_ root: String) -> SourceSet {
        var sources = SourceSet()
        _ = sources.add(SourceFile(path: root + "/a.yaml", text: "cấp xã: gì đó\n"))
        return sources
      }
      let old = Compilation(sources(first), options: CompilationOptions(asOf: SampleCatalogue.asOf, root: first))
      let new = Compilation(sources(second), options: CompilationOptions(asOf: SampleCatalogue.asOf, root: second))
      return Baseline(recording: old.findings, in: old.sources, root: first)
        .comparison(with: new.findings, in: new.sources, root: second)
    }
    let moved = comparison("k", "/o/khac")
    #expect(moved.known > 0 && moved.fresh.isEmpty && moved.stale == 0)
  }
}

import Compiler
import Diagnostics
import Rules
import Testing

/// One example of one kind, as an argument of a test.
struct KindExample: CustomTestStringConvertible, Sendable {
  let kind: Kind
  let index: Int

  var example: Example { kind.examples[index] }
  var testDescription: String { "\(kind.id) #\(index + 1)" }

  static let all = AllKinds.all.flatMap { kind in kind.examples.indices.map { KindExample(kind: kind, index: $0) } }
}

@Suite struct ExampleTests {
  /// Findings of an example's own file as `line id`, and what its marks announce.
  private func compare(_ example: KindExample) -> (expected: [String], found: [Finding], lines: [String]) {
    let (compilation, file) = SampleCatalogue.compile(example.example.text, base: example.example.base)
    let source = compilation.sources[file]
    let table = LineTable(file: source)
    let whole = source.text(from: 0, to: source.bytes.count)
    let expected = expectedMarks(in: whole).map { "\($0.line) \($0.id)" }
    let found = compilation.findings.filter { $0.range.source == file }
    return (expected, found, found.map { "\(table.line(at: $0.range.start)) \($0.kind.id)" })
  }

  @Test(arguments: KindExample.all) func kindFiresOnTheMarkedLinesOnly(_ example: KindExample) {
    let (expected, _, lines) = compare(example)
    let suffix = " \(example.kind.id)"
    #expect(Set(lines.filter { $0.hasSuffix(suffix) }) == Set(expected.filter { $0.hasSuffix(suffix) }))
  }

  /// Fragments that show a slip of writing are no procedures; whole procedures must show nothing else that is wrong.
  @Test(arguments: KindExample.all.filter { $0.example.base == .procedure && $0.kind.group != .expressions })
  func exampleHoldsNoErrorThatItDoesNotMark(_ example: KindExample) {
    let (expected, found, lines) = compare(example)
    let errors = zip(found, lines).filter { $0.0.severity == .error }.map(\.1)
    #expect(Set(errors).isSubset(of: Set(expected)))
  }

  @Test(arguments: AllKinds.all.filter { !$0.examples.isEmpty }.map(\.id))
  func someExampleShowsTheKind(_ id: String) throws {
    let kind = try #require(AllKinds.kind(id))
    #expect(kind.examples.contains { example in expectedMarks(in: example.text).contains { $0.id == id } })
  }

  @Test(arguments: KindExample.all.filter { $0.example.fixed != nil })
  func fixRemovesItsFindingAndAddsNoError(_ example: KindExample) throws {
    let base = example.example.base
    let (compilation, file) = SampleCatalogue.compile(example.example.text, base: base)
    let finding = try #require(
      compilation.findings.first { $0.kind == example.kind && $0.range.source == file && $0.fix != nil })
    let fix = try #require(finding.fix)
    let mended = try #require(applying(fix.edits, to: compilation.sources[file], id: file))
    let text = mended.text(from: 0, to: mended.bytes.count)
    let (again, _) = SampleCatalogue.compile(text, base: base)
    let mine = again.findings.filter { $0.range.source == file }
    #expect(!mine.contains { $0.kind == example.kind && $0.range.start == finding.range.start })
    let before = Set(compilation.findings.filter { $0.severity == .error }.map(\.kind))
    let after = Set(again.findings.filter { $0.severity == .error }.map(\.kind))
    #expect(after.isSubset(of: before))
  }

  @Test func sampleProcedureIsClean() {
    let (compilation, file) = SampleCatalogue.compile("", base: .procedure)
    #expect(compilation.findings.filter { $0.range.source == file }.isEmpty)
    #expect(compilation.procedures.first?.plan != nil)
  }

  @Test func idsAreUniqueAndKebabCase() {
    let ids = AllKinds.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(id)") }
  }

  @Test func everyCheckHasAnExample() {
    for rule in Rule.all { #expect(!rule.kind.examples.isEmpty, "\(rule.kind.id)") }
  }

  @Test(arguments: AllKinds.all.map(\.id)) func kindSpeaksVietnameseAndEnglish(_ id: String) throws {
    let kind = try #require(AllKinds.kind(id))
    for text in [kind.title, kind.why] {
      #expect(!text.vi.isEmpty && !text.en.isEmpty)
      #expect(text.vi != text.en)
      #expect(text.vi == text.vi.nfc)
    }
  }
}

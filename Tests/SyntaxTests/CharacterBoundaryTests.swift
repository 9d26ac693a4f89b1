import Diagnostics
import Syntax
import Testing

@Suite struct CharacterBoundaryTests {
  @Test func noteAtTheBeginningOfAValueHoldsItsWholeFirstLetter() throws {
    var sources = SourceSet()
    let id = sources.add(SourceFile(path: "a.yaml", text: "tên: Ủy ban: cấp xã\n"))
    var findings: [Finding] = []
    _ = parseYAML(id, of: sources, findings: &findings)
    let finding = try #require(findings.first { $0.kind.id == "colon-in-value" })
    let range = try #require(finding.notes.first?.range)
    #expect(sources.text(range) == "Ủ")
  }
}

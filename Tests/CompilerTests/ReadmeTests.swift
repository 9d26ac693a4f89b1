import Compiler
import Diagnostics
import Testing

/// What README.md shows is what the program says.
@Suite struct ReadmeTests {
  /// The first fenced block of a language.
  private func block(_ language: String) -> [String] {
    let lines = PackageFolder.text("README.md").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard let start = lines.firstIndex(of: "```\(language)") else { return [] }
    return Array(lines[(start + 1)...].prefix { $0 != "```" })
  }

  @Test func exampleHasTwentyLinesAndItsFindings() throws {
    let text = block("yaml")
    #expect(text.count == 20)
    let file = SourceFile(path: "ban-sao.yaml", text: text.joined(separator: "\n") + "\n")
    let compilation = OwnCatalogue.compile(OwnCatalogue.shared + [file])
    let mine = compilation.findings.filter { compilation.sources[$0.range.source].path == "ban-sao.yaml" }
    let shown = TerminalRenderer(language: .vi, useColor: false).render(findings: mine, sources: compilation.sources)
    let lines = shown.split(separator: "\n").map(String.init)
    let expected = block("text")
    #expect(expected.count > 5)
    for line in expected { #expect(lines.contains(line), "README shows a line that the program does not: \(line)") }
  }
}

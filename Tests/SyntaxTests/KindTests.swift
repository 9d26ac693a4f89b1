import Diagnostics
import Testing

@testable import Syntax

@Suite struct KindTests {
  @Test("ids are unique and every kind explains itself in both languages")
  func complete() {
    let kinds = SyntaxKinds.all
    #expect(Set(kinds.map(\.id)).count == kinds.count)
    for kind in kinds {
      #expect(!kind.title.vi.isEmpty && !kind.title.en.isEmpty && !kind.why.vi.isEmpty && !kind.why.en.isEmpty)
    }
  }

  @Test("an example fires on exactly the marked lines", arguments: SyntaxKinds.all.map(\.id))
  func examples(id: String) throws {
    let kind = try #require(SyntaxKinds.all.first { $0.id == id })
    for example in kind.examples {
      let reading = Reading(example.text)
      let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
      let marked = lines.indices.filter { lines[$0].hasSuffix("#! \(id)") }
      let fired = reading.findings.map { finding in
        example.text.utf8.prefix(finding.range.start).count(where: { $0 == 0x0A })
      }
      #expect(fired == marked, "\(example.text)")
      #expect(Set(reading.kinds).isSubset(of: [id]))
      if let fixed = example.fixed { #expect(Array(reading.applyingFixes().utf8) == Array(fixed.utf8)) }
    }
  }
}

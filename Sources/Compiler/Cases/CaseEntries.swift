import Diagnostics
import Model
import Plan
import Syntax

extension GivenValue {
  /// The line as a plan's case takes it.
  var entry: CaseEntry {
    switch value {
    case .scalar(let text): return CaseEntry(name: name.text, value: text)
    case .events(let rows):
      return CaseEntry(name: name.text, content: .events(rows.map { (step: $0.step.text, detail: $0.detail) }))
    }
  }
}

/// A case as a file states it, with the places of its lines.
package struct CaseFile: Sendable {
  package let entries: [CaseEntry]
  /// Range of each entry.
  package let ranges: [SourceRange]

  /// Reads a case file (YAML or JSON): names of facts with values, optionally under `cho`.
  package init(_ source: SourceID, of sources: SourceSet, findings: inout [Finding]) {
    let given = parseYAML(source, of: sources, findings: &findings).map { decodeGiven($0, findings: &findings) } ?? []
    entries = given.map(\.entry)
    ranges = given.map(\.range)
  }

  /// Nothing stated: every fact takes its default.
  package init() {
    entries = []
    ranges = []
  }
}

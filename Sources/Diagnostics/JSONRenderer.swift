import JSON
import Parallel

extension Text {
  /// Both languages: `{"vi": …, "en": …}`.
  package var json: JSON { ["vi": .string(vi), "en": .string(en)] }
}

/// Writes findings as one JSON document for programs; its `version` changes when a member changes its meaning.
package struct JSONRenderer: Sendable {
  package init() {}

  /// The canonical, indented document as UTF-8 with a newline at its end; `accepted` are the findings that the text accepts,
  /// which count for nothing. Lines and columns count from 1, `utf16` and byte `offset` from 0; ends are exclusive.
  package func render(findings: [Finding], accepted: [Finding] = [], sources: SourceSet) -> [UInt8] {
    func count(_ severity: Severity) -> JSON { .integer(findings.count { $0.severity == severity }) }
    var document = JSONDocument()
    document.add("version", 1)
    document.add("findings", JSONRenderer.items(findings, sources))
    document.add("exempt", JSONRenderer.items(accepted, sources))
    document.add(
      "summary",
      [
        "errors": count(.error), "warnings": count(.warning), "infos": count(.info), "exempt": .integer(accepted.count),
      ])
    return document.finished()
  }

  /// Findings in runs, each written by one core; most of a run share few files.
  private static func items(_ findings: [Finding], _ sources: SourceSet) -> [JSONItems] {
    let length = 256
    let runs = stride(from: 0, to: findings.count, by: length).map { findings[$0..<min($0 + length, findings.count)] }
    return concurrentMap(runs) { run in
      var tables = LineTables(sources)
      var items = JSONItems()
      for finding in run { items.add(json(finding, &tables)) }
      return items
    }
  }

  private static func json(_ finding: Finding, _ tables: inout LineTables) -> JSON {
    .object(present: [
      "id": .string(finding.kind.id),
      "group": .string(finding.kind.group.rawValue),
      "severity": .string(finding.severity.rawValue),
      "message": finding.message.json,
      "file": path(finding.range, tables),
      "range": range(finding.range, &tables),
      "notes": .array(finding.notes.map { note($0, &tables) }),
      "fix": finding.fix.map { fix($0, &tables) },
      "ground": (finding.ground ?? finding.kind.ground)?.json,
      "procedure": finding.procedure.map { .string($0) },
      "from": (finding.days?.from).map { .string($0) },
      "until": (finding.days?.until).map { .string($0) },
      "exemption": finding.acceptance.map { exemption($0, &tables) },
    ])
  }

  private static func exemption(_ acceptance: Acceptance, _ tables: inout LineTables) -> JSON {
    .object(present: [
      "reason": .string(acceptance.reason),
      "file": path(acceptance.range, tables),
      "range": range(acceptance.range, &tables),
    ])
  }

  private static func note(_ note: Note, _ tables: inout LineTables) -> JSON {
    .object(present: [
      "message": note.text.json,
      "file": note.range.flatMap { path($0, tables) },
      "range": note.range.flatMap { range($0, &tables) },
    ])
  }

  private static func fix(_ fix: Fix, _ tables: inout LineTables) -> JSON {
    let edits = fix.edits.map { edit in
      JSON.object(present: [
        "file": path(edit.range, tables),
        "range": range(edit.range, &tables),
        "replacement": .string(edit.replacement),
      ])
    }
    return ["title": fix.title.json, "safe": .bool(fix.isSafe), "edits": .array(edits)]
  }

  private static func path(_ range: SourceRange, _ tables: LineTables) -> JSON? {
    tables.file(range.source).map { .string($0.path) }
  }

  private static func range(_ range: SourceRange, _ tables: inout LineTables) -> JSON? {
    guard let (start, end) = tables.positions(of: range) else { return nil }
    return ["start": position(start, offset: range.start), "end": position(end, offset: range.end)]
  }

  private static func position(_ position: SourcePosition, offset: Int) -> JSON {
    [
      "line": .integer(position.line),
      "column": .integer(position.column),
      "utf16": .integer(position.utf16Column),
      "offset": .integer(offset),
    ]
  }
}

import Calendars
import Compiler
import Diagnostics
import JSON
import Rules

/// What the checks find in an imported catalogue, and how many of its procedures each of them could judge.
struct ImportChecks {
  /// One check: what it found, and of how many procedures it had what it needs.
  struct Line {
    let kind: Kind
    let findings: Int
    let judged: Int
  }

  let procedures: Int
  /// In the order of the list of checks.
  let lines: [Line]
  /// Findings about the text itself: names, conditions, amounts.
  let language: Int

  init(_ files: [String: [UInt8]], beside others: SourceSet, asOf: CivilDate) {
    var sources = others
    for path in files.keys.sorted() { _ = sources.add(SourceFile(path: path, bytes: files[path] ?? [])) }
    let compilation = Compilation(sources, options: CompilationOptions(asOf: asOf))
    let own = Set(sources.files.indices.dropFirst(others.files.count).map { SourceID($0) })
    let findings = compilation.findings.filter { own.contains($0.range.source) }
    let counts = Dictionary(grouping: findings, by: \.kind.id).mapValues(\.count)
    let judged = compilation.judged { own.contains($0.procedure.text.range.source) }
    procedures = judged.procedures
    lines = Rule.all.map { rule in
      Line(kind: rule.kind, findings: counts[rule.kind.id] ?? 0, judged: judged.counts[rule.kind.id] ?? 0)
    }
    let checks = Set(Rule.all.map(\.kind.id))
    language = findings.count { !checks.contains($0.kind.id) }
  }

  var json: [JSON] {
    lines.map { line in
      [
        "id": .string(line.kind.id), "findings": .integer(line.findings), "judged": .integer(line.judged),
        "notJudged": .integer(procedures - line.judged),
      ]
    }
  }
}

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
    let needs: Information
  }

  let procedures: Int
  /// In the order of the list of checks.
  let lines: [Line]
  /// Findings about the text itself: names, conditions, amounts.
  let language: Int

  init(_ files: [String: [UInt8]], beside others: SourceSet, asOf: CivilDate) {
    var sources = others
    for path in files.keys.sorted() { _ = sources.add(SourceFile(path: path, bytes: files[path] ?? [])) }
    let compilation = Compilation(sources, options: CompilationOptions(asOf: asOf, keepsPlans: false))
    let own = Set(sources.files.indices.dropFirst(others.files.count).map { SourceID($0) })
    let findings = compilation.findings.filter { own.contains($0.range.source) }
    let counts = Dictionary(grouping: findings, by: \.kind.id).mapValues(\.count)
    let judged = compilation.judged { !own.isDisjoint(with: $0.procedure.files) }
    procedures = judged.procedures
    lines = Rule.all.map { rule in
      Line(
        kind: rule.kind, findings: counts[rule.kind.id] ?? 0, judged: judged.counts[rule.kind.id] ?? 0,
        needs: rule.needs)
    }
    let checks = Set(Rule.all.map(\.kind.id))
    language = findings.count { !checks.contains($0.kind.id) }
  }

  /// What keeps checks from judging: each by the rarest information that it needs, with how many checks want it.
  func lacking(_ blind: [Line]) -> [(part: Text, count: Int)] {
    let givers = Dictionary(
      uniqueKeysWithValues: Information.Part.allCases.map { part in
        (part, lines.filter { $0.needs.parts.contains(part) }.map(\.judged).max() ?? 0)
      })
    var counts: [Information.Part: Int] = [:]
    for line in blind {
      guard let part = line.needs.parts.min(by: { givers[$0] ?? 0 < givers[$1] ?? 0 }) else { continue }
      counts[part, default: 0] += 1
    }
    return Information.Part.allCases.compactMap { part in counts[part].map { (part.title, $0) } }
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

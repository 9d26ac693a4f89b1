import JSON

/// Writes findings as a SARIF 2.1.0 log (OASIS standard, 2020) with one run.
package struct SARIFRenderer: Sendable {
  private let language: Language
  private let toolVersion: String?

  /// `language` is that of titles and messages; the help of a rule is given in both.
  package init(language: Language = .vi, toolVersion: String? = nil) {
    self.language = language
    self.toolVersion = toolVersion
  }

  /// The canonical, indented log with a newline at its end.
  package func render(findings: [Finding], accepted: [Finding] = [], sources: SourceSet) -> String {
    json(findings: findings, accepted: accepted, sources: sources).text(.pretty)
  }

  /// The log as a value, `accepted` being the findings that the text accepts, told as suppressed results; its rules are the kinds that occur, sorted by id.
  package func json(findings: [Finding], accepted: [Finding] = [], sources: SourceSet) -> JSON {
    var tables = LineTables(sources)
    let findings = findings + accepted
    let kinds = Set(findings.map(\.kind)).sorted { $0.id < $1.id }
    var ruleIndex: [Kind: Int] = [:]
    for (index, kind) in kinds.enumerated() { ruleIndex[kind] = index }
    let driver = JSON.object(present: [
      "name": "tthc",
      "version": toolVersion.map { .string($0) },
      "rules": .array(kinds.map(rule)),
    ])
    let results = findings.map { result($0, ruleIndex: ruleIndex[$0.kind], isMarked: !accepted.isEmpty, &tables) }
    let run: JSON = [
      "tool": ["driver": driver],
      "language": .string(language.rawValue),
      "columnKind": "utf16CodeUnits",
      "results": .array(results),
    ]
    return ["$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]]
  }

  private func rule(_ kind: Kind) -> JSON {
    let help = kind.ground.map { Text(vi: "\(kind.why.vi)\n\($0.vi)", en: "\(kind.why.en)\n\($0.en)") } ?? kind.why
    return [
      "id": .string(kind.id),
      "shortDescription": text(kind.title[language]),
      "fullDescription": text(kind.why[language]),
      "help": text("\(help.vi)\n\n\(help.en)"),
      "defaultConfiguration": ["level": .string(SARIFRenderer.level(kind.severity))],
      "properties": ["tags": [.string(kind.group.rawValue)]],
    ]
  }

  /// Where one result of a run says whether it is suppressed, all of them do (section 3.27.23); `isMarked` asks for it.
  private func result(
    _ finding: Finding, ruleIndex: Int?, isMarked: Bool, _ tables: inout LineTables
  ) -> JSON {
    // A remark without a place has no member of its own and follows the message.
    let remarks = finding.notes.filter { $0.range == nil }.map { $0.text[language] }
    let places = finding.notes.compactMap { related($0, &tables) }
    let change = finding.fix.flatMap { fix($0, &tables) }
    return .object(present: [
      "ruleId": .string(finding.kind.id),
      "ruleIndex": ruleIndex.map { .integer($0) },
      "level": .string(SARIFRenderer.level(finding.severity)),
      "message": text(([finding.message[language]] + remarks).joined(separator: "\n")),
      "locations": .array(location(finding.range, &tables).map { [["physicalLocation": $0]] } ?? []),
      "relatedLocations": places.isEmpty ? nil : .array(places),
      "fixes": change.map { [$0] },
      "suppressions": isMarked ? .array(finding.acceptance.map { [suppression($0, &tables)] } ?? []) : nil,
      "properties": finding.days.map(SARIFRenderer.properties),
    ])
  }

  private func suppression(_ acceptance: Acceptance, _ tables: inout LineTables) -> JSON {
    .object(present: [
      "kind": "inSource",
      "justification": .string(acceptance.reason),
      "location": location(acceptance.range, &tables).map { ["physicalLocation": $0] },
    ])
  }

  private static func properties(_ days: HoldingDays) -> JSON {
    .object(present: ["from": days.from.map { .string($0) }, "until": days.until.map { .string($0) }])
  }

  private func related(_ note: Note, _ tables: inout LineTables) -> JSON? {
    guard let range = note.range, let location = location(range, &tables) else { return nil }
    return ["physicalLocation": location, "message": text(note.text[language])]
  }

  /// Nil for a fix without edits: the standard demands at least one change.
  private func fix(_ fix: Fix, _ tables: inout LineTables) -> JSON? {
    var changes: [JSON] = []
    for id in Set(fix.edits.map(\.range.source)).sorted() {
      guard let file = tables.file(id) else { return nil }
      let replacements = fix.edits.filter { $0.range.source == id }.compactMap { replacement($0, &tables) }
      changes.append(["artifactLocation": artifact(file), "replacements": .array(replacements)])
    }
    return changes.isEmpty ? nil : ["description": text(fix.title[language]), "artifactChanges": .array(changes)]
  }

  private func replacement(_ edit: TextEdit, _ tables: inout LineTables) -> JSON? {
    guard let region = region(edit.range, &tables) else { return nil }
    return ["deletedRegion": region, "insertedContent": text(edit.replacement)]
  }

  private func location(_ range: SourceRange, _ tables: inout LineTables) -> JSON? {
    guard let file = tables.file(range.source), let region = region(range, &tables) else { return nil }
    return ["artifactLocation": artifact(file), "region": region]
  }

  private func region(_ range: SourceRange, _ tables: inout LineTables) -> JSON? {
    guard let (start, end) = tables.positions(of: range) else { return nil }
    return [
      "startLine": .integer(start.line),
      "startColumn": .integer(start.utf16Column + 1),
      "endLine": .integer(end.line),
      "endColumn": .integer(end.utf16Column + 1),
    ]
  }

  private func artifact(_ file: SourceFile) -> JSON { ["uri": .string(PathReference.uri(of: file.path))] }

  private func text(_ text: String) -> JSON { ["text": .string(text)] }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .info: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

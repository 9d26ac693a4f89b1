/// Writes findings as a report for people: place and message, the source line, the reason, the way out, the ground.
///
/// Control characters of sources, names and messages are written as escapes, so no input can steer the terminal.
package struct TerminalRenderer: Sendable {
  private let language: Language
  private let style: TerminalStyle
  /// Columns that a source line may take.
  private let snippetWidth: Int

  /// `width` is the number of columns of the terminal; without it source lines take up to 160.
  package init(language: Language, useColor: Bool, width: Int? = nil) {
    self.language = language
    style = TerminalStyle(useColor: useColor)
    snippetWidth = width.map { min(max($0, 40), 1000) - TerminalMargin.columns } ?? 160
  }

  /// The report in the order given, a blank line between findings; a kind's reason is told where it first occurs.
  package func render(findings: [Finding], sources: SourceSet) -> String {
    var tables = LineTables(sources)
    var explained: Set<Kind> = []
    let blocks = findings.map { finding in
      let lines = block(finding, &tables, tellsWhy: explained.insert(finding.kind).inserted)
      return lines.map { $0 + "\n" }.joined()
    }
    return blocks.joined(separator: "\n")
  }

  private func block(_ finding: Finding, _ tables: inout LineTables, tellsWhy: Bool) -> [String] {
    let role = TerminalStyle.role(of: finding.severity)
    let place = style(place(of: finding.range, &tables) + ":", .path)
    let severity = style(finding.severity.title[language] + ":", role)
    let id = style("[\(finding.kind.id)]", .margin)
    var lines = ["\(place) \(severity) \(VisibleText.escaped(finding.message[language])) \(id)"]
    lines += snippet(of: finding.range, role, &tables)
    for note in finding.notes { lines += self.note(note, &tables) }
    if tellsWhy {
      let reason = FirstSentence.of(finding.kind.why[language])
      lines += remark(Text(vi: "vì sao", en: "why"), VisibleText.escaped(reason))
    }
    if let fix = finding.fix { lines += self.fix(fix, &tables) }
    if let ground = finding.ground ?? finding.kind.ground {
      lines += remark(Text(vi: "căn cứ", en: "ground"), VisibleText.escaped(ground[language]))
    }
    return lines
  }

  /// `path:line:column`, or a question mark for a file that the set does not hold.
  private func place(of range: SourceRange, _ tables: inout LineTables) -> String {
    guard let file = tables.file(range.source), let position = tables.position(at: range.start, in: range.source)
    else { return "?" }
    return "\(VisibleText.escaped(file.path)):\(position.line):\(position.column)"
  }

  private func snippet(of range: SourceRange, _ role: TerminalStyle.Role, _ tables: inout LineTables) -> [String] {
    guard let file = tables.file(range.source), let table = tables.table(range.source), !file.bytes.isEmpty
    else { return [] }
    let first = table.line(at: range.start)
    let last = table.line(at: max(range.start, range.end - 1))
    let line = table.byteRange(ofLine: first)
    let shown = SourceSnippet(file, line: line, marked: range.start..<range.end, limit: snippetWidth)
    let underline = String(repeating: "^", count: shown.length)
    var lines = [
      style(TerminalMargin.numbered(first), .margin) + (shown.text.isEmpty ? "" : " " + shown.text),
      style(TerminalMargin.bar, .margin) + " " + String(repeating: " ", count: shown.indent) + style(underline, role),
    ]
    if last > first {
      let rest = Text(vi: "… đến dòng \(last)", en: "… through line \(last)")
      lines.append(style(TerminalMargin.bar, .margin) + " " + rest[language])
    }
    return lines
  }

  private func note(_ note: Note, _ tables: inout LineTables) -> [String] {
    let text = style(TerminalMargin.bar, .margin) + " " + VisibleText.escaped(note.text[language])
    guard let range = note.range else { return [text] }
    return [text + " (" + place(of: range, &tables) + ")"] + snippet(of: range, .info, &tables)
  }

  private func fix(_ fix: Fix, _ tables: inout LineTables) -> [String] {
    let added = FixedLines.of(fix, &tables).map { line in
      let shown = SourceSnippet(
        SourceFile(path: "", bytes: line), line: 0..<line.count, marked: 0..<0, limit: snippetWidth)
      return style(TerminalMargin.added, .margin) + " " + style(shown.text, .addition)
    }
    return remark(Text(vi: "sửa", en: "fix"), VisibleText.escaped(fix.title[language])) + added
  }

  private func remark(_ label: Text, _ text: String) -> [String] {
    text.isEmpty ? [] : [style(TerminalMargin.remark, .margin) + " \(label[language]): \(text)"]
  }
}

/// What stands left of a report's lines.
private enum TerminalMargin {
  static let columns = 8
  static let bar = "      |"
  static let remark = "      ="
  static let added = "      +"

  static func numbered(_ line: Int) -> String {
    let number = String(line)
    return String(repeating: " ", count: max(0, 5 - number.count)) + number + " |"
  }
}

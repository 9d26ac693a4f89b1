/// Writes findings as workflow commands of GitHub Actions, one a line, which become annotations of the changed files.
package struct GitHubRenderer: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// One workflow command a finding, in the order given.
  package func render(findings: [Finding], sources: SourceSet) -> String {
    var tables = LineTables(sources)
    return findings.map { command($0, &tables) + "\n" }.joined()
  }

  private func command(_ finding: Finding, _ tables: inout LineTables) -> String {
    let name =
      switch finding.severity {
      case .info: "notice"
      case .warning: "warning"
      case .error: "error"
      }
    var properties = place(of: finding.range, &tables)
    properties.append(("title", "\(finding.kind.title[language]) [\(finding.kind.id)]"))
    let list = properties.map { "\($0.0)=\(GitHubRenderer.escapedProperty($0.1))" }.joined(separator: ",")
    return "::\(name) \(list)::\(GitHubRenderer.escapedMessage(message(finding)))"
  }

  private func message(_ finding: Finding) -> String {
    var lines = [finding.message[language]]
    lines += finding.notes.map { $0.text[language] }
    if let fix = finding.fix { lines.append(Text(vi: "Sửa: ", en: "Fix: ")[language] + fix.title[language]) }
    if let ground = finding.ground ?? finding.kind.ground {
      lines.append(Text(vi: "Căn cứ: ", en: "Ground: ")[language] + ground[language])
    }
    return lines.joined(separator: "\n")
  }

  /// Columns are given for a range on one line only: the runner refuses them elsewhere.
  private func place(of range: SourceRange, _ tables: inout LineTables) -> [(String, String)] {
    guard let file = tables.file(range.source), let (start, end) = tables.positions(of: range) else { return [] }
    var properties = [("file", file.path), ("line", String(start.line)), ("endLine", String(end.line))]
    if start.line == end.line {
      properties.append(("col", String(start.column)))
      properties.append(("endColumn", String(end.column)))
    }
    return properties
  }

  private static func escapedMessage(_ text: String) -> String {
    escaped(VisibleText.lines(text), ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(VisibleText.escaped(text), ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let code = codes[scalar] { result += code } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}

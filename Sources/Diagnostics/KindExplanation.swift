import JSON

/// The manual page of a kind of finding.
package struct KindExplanation: Sendable {
  private let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  /// The page as plain text with a newline at its end; the marks `#! id` show where the examples are at fault.
  package func text(in language: Language) -> String {
    let group = Text(vi: "Nhóm", en: "Group")[language] + ": \(kind.group.title[language]) (\(kind.group.rawValue))"
    let severity = Text(vi: "Mức độ", en: "Severity")[language] + ": \(kind.severity.title[language])"
    var sections = ["\(kind.id) — \(kind.title[language])\n\(group)\n\(severity)\n"]
    sections.append(section(Text(vi: "Vì sao và cách xử lý", en: "Why, and the way out")[language], kind.why[language]))
    if let ground = kind.ground {
      sections.append(section(Text(vi: "Căn cứ", en: "Ground")[language], ground[language]))
    }
    for (index, example) in kind.examples.enumerated() {
      let number = kind.examples.count > 1 ? " \(index + 1)" : ""
      let title = Text(vi: "Ví dụ", en: "Example")[language] + number
      sections.append(section("\(title) (\(KindExplanation.title(of: example.base)[language]))", example.text))
      if let fixed = example.fixed {
        sections.append(section(Text(vi: "Sau khi sửa", en: "After the fix")[language], fixed))
      }
    }
    return sections.joined(separator: "\n")
  }

  /// The same page for programs, texts in both languages; each example lists its marks by line.
  package var json: JSON {
    .object(present: [
      "id": .string(kind.id),
      "title": kind.title.json,
      "group": .string(kind.group.rawValue),
      "severity": .string(kind.severity.rawValue),
      "why": kind.why.json,
      "ground": kind.ground?.json,
      "examples": .array(kind.examples.map(KindExplanation.json)),
    ])
  }

  /// A heading and its indented lines; empty lines stay empty.
  private func section(_ title: String, _ body: String) -> String {
    var lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return title + "\n" + lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
  }

  private static func title(of base: Example.Base) -> Text {
    switch base {
    case .file: Text(vi: "cả tệp", en: "a whole file")
    case .procedure: Text(vi: "thay vào một thủ tục mẫu", en: "replaces keys of a sample procedure")
    }
  }

  private static func json(_ example: Example) -> JSON {
    let base =
      switch example.base {
      case .file: "file"
      case .procedure: "procedure"
      }
    let marks = expectedMarks(in: example.text).map { mark -> JSON in
      ["line": .integer(mark.line), "id": .string(mark.id)]
    }
    return .object(present: [
      "base": .string(base),
      "text": .string(example.text),
      "marks": .array(marks),
      "fixed": example.fixed.map { .string($0) },
    ])
  }
}

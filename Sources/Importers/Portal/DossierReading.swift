import Diagnostics
import Model

/// The table of components of a record, row by row, under its headings.
struct DossierReading {
  /// Rows under one heading.
  struct Section {
    var heading: CaseReading?
    var rows: [Row] = []
  }

  struct Row {
    let row: PortalRecord.Row
    let name: Said
    let reading: ComponentReading
    /// The paper, or the papers of which one is enough, as cleaned for the registry.
    let names: [String]
  }

  private(set) var sections: [Section] = []
  let cases: DossierCases

  init(_ record: PortalRecord) {
    var headings: [String] = []
    for row in record.components {
      if let heading = row.heading?.text, !headings.contains(heading) { headings.append(heading) }
    }
    var current: String?
    for row in record.components {
      guard let name = row.name else { continue }
      if sections.isEmpty || row.heading?.text != current {
        current = row.heading?.text
        sections.append(Section(heading: current.map { readCase($0, amongCases: headings) }))
      }
      sections[sections.count - 1].rows.append(Self.read(row, name))
    }
    cases = DossierCases(&sections)
  }

  private static func read(_ row: PortalRecord.Row, _ name: Said) -> Row {
    var reading = readComponent(
      name: name.text, originals: row.originals?.text, copies: row.copies?.text, hasForm: !row.forms.isEmpty)
    let written = reading.alternatives.isEmpty ? [reading.name] : reading.alternatives
    var names = written.map(\.cleanedName).filter { !SqueezedText($0).isEmpty }
    if Set(names.map(FoldedName.init)).count < names.count { names = [reading.name.cleanedName] }
    if names.isEmpty || SqueezedText(names[0]).isEmpty { reading.isNote = true }
    return Row(row: row, name: name, reading: reading, names: reading.isNote ? [] : names)
  }

  /// The only row, where it says that nothing is demanded.
  var statedNone: Row? {
    guard sections.count == 1, sections[0].rows.count == 1, sections[0].heading == nil else { return nil }
    if case .nothing? = StatedNone(sections[0].rows[0].name.text) { return sections[0].rows[0] }
    return nil
  }

  /// The papers named.
  var documents: [String] { statedNone == nil ? sections.flatMap { $0.rows.flatMap(\.names) } : [] }
}

/// The results of a record.
struct ResultsReading {
  struct Row {
    let document: String
    let code: String?
  }

  enum Outcome {
    case named
    /// The record says that there is none.
    case nothing
    /// Nothing is said.
    case unstated
    /// A text from which no names can be taken.
    case prose
  }

  private(set) var rows: [Row] = []
  let outcome: Outcome
  /// Whether the names were taken out of a text.
  let isFromText: Bool

  init(_ record: PortalRecord) {
    rows = record.results.compactMap { result in
      guard let name = result.name?.text.cleanedName, !SqueezedText(name).isEmpty else { return nil }
      return Row(document: name, code: result.code?.text.singleSpaced)
    }
    isFromText = rows.isEmpty
    guard rows.isEmpty, let text = record.resultsText?.text else {
      outcome = rows.isEmpty ? .unstated : .named
      return
    }
    switch StatedNone(text) {
    case .unknown?: outcome = .unstated
    case .nothing?: outcome = .nothing
    case nil:
      rows = Self.rows(in: text)
      outcome = rows.isEmpty ? .prose : .named
    }
  }

  /// A line or two that name papers; longer text is none.
  private static func rows(in text: String) -> [Row] {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).singleSpaced }.filter { !$0.isEmpty }
    guard lines.allSatisfy({ $0.count <= 250 && !$0.hasSuffix(":") }), lines.count <= 5 else { return [] }
    let hasMarks = lines.allSatisfy {
      $0.cleanedName.count + 1 < $0.count && $0.first.map { "-+*•".contains($0) } ?? false
    }
    guard lines.count == 1 || hasMarks else { return [] }
    return lines.compactMap { line in
      let parts = line.components(separatedBy: "Mã: ")
      guard parts.count <= 2, let name = parts.first?.cleanedName, !SqueezedText(name).isEmpty else { return nil }
      let code = parts.count == 2 ? parts[1].cleanedName : nil
      if let code, code.contains(" ") || code.count > 24 { return nil }
      return Row(document: name, code: code)
    }
  }
}

/// Words that say that there is nothing.
enum StatedNone {
  /// There is none: `Không`, `Không có.`
  case nothing
  /// The field was left blank: `Không có thông tin`.
  case unknown

  init?(_ text: String) {
    guard text.utf8.count <= 80 else { return nil }
    switch FoldedName(text.cleanedName).key {
    case "không", "không có", "không quy định", "không yêu cầu", "không có yêu cầu", "không có yêu cầu, điều kiện":
      self = .nothing
    case "không có thông tin", "-", "--", "": self = .unknown
    default: return nil
    }
  }
}

import Diagnostics

/// How the parts of a report become its text.
enum ReportLines {
  /// Sections parted by an empty line; whatever names hold, each line of a section stays one line of the text.
  static func text(_ sections: [[String]]) -> String {
    let shown = sections.filter { !$0.isEmpty }.map { $0.map(VisibleText.line).joined(separator: "\n") }
    return shown.joined(separator: "\n\n") + "\n"
  }
}

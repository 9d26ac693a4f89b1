import Diagnostics

/// Rows of cells laid out in columns of a terminal: the first column to the left, the others to the right.
struct ColumnTable {
  let head: [String]
  var rows: [[String]]

  private static let indent = 2
  private static let gap = 2
  /// The first column is cut to no less than this.
  private static let leastNameWidth = 12

  /// The lines; columns that do not fit are continued below, the first one repeated.
  func lines(width: Int) -> [String] {
    guard !rows.isEmpty, head.count > 1 else { return [] }
    let all = ([head] + rows).map { $0.map(VisibleText.line) }
    let widths = head.indices.map { column in all.map { displayWidth($0[column]) }.max() ?? 0 }
    let rest = widths.dropFirst()
    let needed = rest.reduce(ColumnTable.indent) { $0 + $1 + ColumnTable.gap }
    // A long name gives way first; when even a short one leaves no room, columns go below.
    let least = min(widths[0], max(ColumnTable.leastNameWidth, width / 4))
    let name = min(widths[0], max(least, width - needed))
    var bands: [[Int]] = [[]]
    var used = ColumnTable.indent + name
    for column in 1..<head.count {
      let more = ColumnTable.gap + widths[column]
      if used + more > width, bands[bands.count - 1].isEmpty == false {
        bands.append([])
        used = ColumnTable.indent + name
      }
      bands[bands.count - 1].append(column)
      used += more
    }
    return bands.flatMap { band in
      all.map { row in
        let first = fitted(row[0], to: name)
        let line = band.reduce(ColumnTable.padded(first, to: name, indent: ColumnTable.indent)) { line, column in
          let space = ColumnTable.gap + widths[column] - displayWidth(row[column])
          return line + String(repeating: " ", count: max(0, space)) + row[column]
        }
        return line.trimmedAtEnd
      }
    }
  }

  private static func padded(_ text: String, to width: Int, indent: Int) -> String {
    String(repeating: " ", count: indent) + text + String(repeating: " ", count: max(0, width - displayWidth(text)))
  }
}

/// A text of at most so many columns of a terminal, its end cut off with an ellipsis.
func fitted(_ text: String, to columns: Int) -> String {
  guard displayWidth(text) > columns else { return text }
  var result = ""
  var used = 1
  for character in text {
    let width = displayWidth(String(character))
    if used + width > columns { break }
    result.append(character)
    used += width
  }
  while result.last == " " { result.removeLast() }
  return columns > 0 ? result + "…" : ""
}

/// A text broken at spaces into lines of at most so many columns, the first after `first`, the others after `indent`.
func wrapped(_ text: String, first: String = "", indent: String = "", width: Int) -> [String] {
  var lines: [String] = []
  var line = first
  var isEmpty = true
  for word in VisibleText.line(text).split(separator: " ") {
    if !isEmpty, displayWidth(line) + 1 + displayWidth(String(word)) > width {
      lines.append(line)
      line = indent
      isEmpty = true
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  lines.append(line)
  return lines
}

extension String {
  /// Without the spaces at its end.
  var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

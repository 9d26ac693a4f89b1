/// One source line as a terminal shows it, with the part to underline: both safe to print and of bounded width.
struct SourceSnippet {
  let text: String
  /// Columns before the underline.
  let indent: Int
  /// Columns of the underline, at least 1.
  let length: Int

  /// A character as shown, and the columns it takes.
  private struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool
  }

  private static let ellipsis = Cell(text: "…", width: 1, isMarked: false)
  private static let tabWidth = 4

  /// Shows a line; `marked` is clamped to it. A line wider than `limit` is trimmed around the marked part.
  init(_ file: SourceFile, line: Range<Int>, marked: Range<Int>, limit: Int) {
    let line = line.clamped(to: 0..<file.bytes.count)
    let marked = marked.clamped(to: line)
    let near = SourceSnippet.near(marked, in: line, file.bytes, reach: max(limit, 1) * 8)
    var cells = SourceSnippet.cells(file, near, marked)
    // An empty place is marked by the character that follows it, or by one column at the end of the line.
    if !cells.contains(where: \.isMarked) { cells.append(Cell(text: "", width: 1, isMarked: true)) }
    let shown = SourceSnippet.trimmed(
      cells, limit: limit, cutBefore: near.lowerBound > line.lowerBound, cutAfter: near.upperBound < line.upperBound)
    text = shown.map(\.text).joined()
    indent = shown.prefix { !$0.isMarked }.reduce(0) { $0 + $1.width }
    length = max(1, shown.drop { !$0.isMarked }.prefix { $0.isMarked }.reduce(0) { $0 + $1.width })
  }

  /// The bytes worth decoding: the cost of showing a line must not grow with a line of megabytes.
  private static func near(_ marked: Range<Int>, in line: Range<Int>, _ bytes: [UInt8], reach: Int) -> Range<Int> {
    let low = max(line.lowerBound, marked.lowerBound - reach)
    let high = min(line.upperBound, marked.lowerBound + reach)
    return ScalarBoundary.before(low, in: line, bytes)..<ScalarBoundary.before(high, in: line, bytes)
  }

  private static func cells(_ file: SourceFile, _ part: Range<Int>, _ marked: Range<Int>) -> [Cell] {
    // Offsets are counted in the decoded text, where a byte that is not UTF-8 takes the space of its replacement.
    let start = file.text(from: part.lowerBound, to: marked.lowerBound).utf8.count
    let end = start + file.text(from: marked.lowerBound, to: min(marked.upperBound, part.upperBound)).utf8.count
    var cells: [Cell] = []
    var column = 0
    var offset = 0
    for character in file.text(from: part.lowerBound, to: part.upperBound) {
      let next = offset + character.utf8.count
      let isMarked = start == end ? offset <= start && start < next : offset < end && start < next
      let text: String
      if character == "\t" {
        text = String(repeating: " ", count: tabWidth - column % tabWidth)
      } else {
        text = VisibleText.escaped(String(character))
      }
      let cell = Cell(text: text, width: displayWidth(text), isMarked: isMarked)
      cells.append(cell)
      column += cell.width
      offset = next
    }
    return cells
  }

  private static func trimmed(_ cells: [Cell], limit: Int, cutBefore: Bool, cutAfter: Bool) -> [Cell] {
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > limit || cutBefore || cutAfter else { return cells }
    let mark = cells.firstIndex(where: \.isMarked) ?? 0
    // A third of the width goes to what stands before the marked part.
    var first = mark
    var width = 0
    while first > 0, width + cells[first - 1].width <= limit / 3 {
      first -= 1
      width += cells[first].width
    }
    var last = mark
    while last < cells.count, width + cells[last].width <= limit {
      width += cells[last].width
      last += 1
    }
    var shown = Array(cells[first..<last])
    if first > 0 || cutBefore { shown.insert(ellipsis, at: 0) }
    if last < cells.count || cutAfter { shown.append(ellipsis) }
    return shown
  }
}

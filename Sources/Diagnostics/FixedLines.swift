/// The lines that a fix leaves behind, where they are few enough to show beside the finding.
enum FixedLines {
  private static let most = 3
  /// Of a longer stretch a report would only show its beginning.
  private static let mostBytes = 4096

  /// The changed lines without terminators; empty when the fix only deletes, is large or touches several files.
  static func of(_ fix: Fix, _ tables: inout LineTables) -> [[UInt8]] {
    guard let first = fix.edits.first?.range, fix.edits.allSatisfy({ $0.range.source == first.source }),
      let file = tables.file(first.source), let table = tables.table(first.source)
    else { return [] }
    let touched = fix.edits.reduce(first) { $0.union($1.range) }
    let firstLine = table.line(at: touched.start)
    let lastLine = table.line(at: touched.end)
    guard lastLine - firstLine <= most else { return [] }
    let start = min(table.byteRange(ofLine: firstLine).lowerBound, max(touched.start, 0))
    let end = max(table.byteRange(ofLine: lastLine).upperBound, min(touched.end, file.bytes.count))
    guard end - start <= mostBytes,
      let bytes = EditedBytes.applying(fix.edits, to: file.bytes, in: start..<max(start, end))
    else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
      Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    return lines.count <= most ? lines.filter { !$0.isEmpty } : []
  }
}

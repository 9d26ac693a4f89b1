/// A table in text (RFC 4180): UTF-8 with or without a byte order mark, fields parted by `,`, `;` or tabs, whichever the
/// first line has most of; quotes double inside quotes; lines end in LF or CRLF.
struct DelimitedText {
  struct Row {
    /// The line of the file on which the row begins, from 1.
    let line: Int
    let fields: [String]
  }

  private(set) var rows: [Row] = []
  /// The line on which a quote was opened that nothing closes.
  private(set) var openQuote: Int?

  init(_ bytes: [UInt8]) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    read(body, separator: DelimitedText.separator(of: body))
  }

  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { break }
      if !isQuoted, [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(byte) {
        counts[byte, default: 0] += 1
      }
    }
    return [UInt8(ascii: ";"), UInt8(ascii: "\t")].reduce(UInt8(ascii: ",")) { best, byte in
      counts[byte, default: 0] > counts[best, default: 0] ? byte : best
    }
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
    var field: [UInt8] = []
    var fields: [String] = []
    var (line, start, quoteLine) = (1, 1, 1)
    var isQuoted = false
    var index = bytes.startIndex
    func end(_ field: inout [UInt8]) -> String {
      defer { field = [] }
      return String(decoding: field, as: UTF8.self)
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else {
          field.append(byte)
          continue
        }
        if index < bytes.endIndex, bytes[index] == byte {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty: (isQuoted, quoteLine) = (true, line)
      case separator: fields.append(end(&field))
      case UInt8(ascii: "\n"):
        if field.last == UInt8(ascii: "\r") { field.removeLast() }
        fields.append(end(&field))
        add(&fields, line: start)
        start = line
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !fields.isEmpty {
      fields.append(end(&field))
      add(&fields, line: start)
    }
    if isQuoted { openQuote = quoteLine }
  }

  private mutating func add(_ fields: inout [String], line: Int) {
    if fields.contains(where: { !$0.trimmingSpaces.isEmpty }) { rows.append(Row(line: line, fields: fields)) }
    fields = []
  }
}

import Foundation

/// A place as people and editors count it.
package struct SourcePosition: Hashable, Sendable {
  /// Counted from 1.
  package let line: Int
  /// User-visible characters (grapheme clusters), counted from 1.
  package let column: Int
  /// UTF-16 code units before the place on its line, counted from 0.
  package let utf16Column: Int

  package init(line: Int, column: Int, utf16Column: Int) {
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
  }
}

/// Translates byte offsets of one file into lines and columns; every offset has an answer, clamped to the file.
///
/// Lines end with LF or CRLF; a byte-order mark is no part of the first line. Bytes that are not UTF-8 count as
/// the replacement characters in which they are shown.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  /// A file holds less than four gigabytes; half the room for ten thousand files is ten megabytes.
  private let starts: [UInt32]

  package init(file: SourceFile) {
    bytes = file.bytes
    var starts: [UInt32] = [file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    file.bytes.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return }
      // Lines of a catalogue are some sixty bytes long.
      starts.reserveCapacity(bytes.count / 50)
      var index = 0
      while let found = memchr(first + index, Int32(UInt8(ascii: "\n")), bytes.count - index) {
        index = UnsafeRawPointer(found) - first + 1
        starts.append(UInt32(clamping: index))
      }
    }
    self.starts = starts
  }

  /// At least 1; a terminator at the end of the file opens one more, empty line.
  package var lineCount: Int { starts.count }

  /// The line on which a byte stands, counted from 1; a terminator belongs to the line that it ends.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = low + (high - low) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The bytes of a line without its terminator; the line number is clamped to the file.
  package func byteRange(ofLine line: Int) -> Range<Int> {
    let index = min(max(line, 1), starts.count) - 1
    let start = Int(starts[index])
    guard index + 1 < starts.count else { return start..<max(bytes.count, start) }
    var end = Int(starts[index + 1]) - 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The place of a byte offset; one inside a character is placed at the start of that character.
  package func position(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let content = byteRange(ofLine: line)
    let offset = min(max(offset, content.lowerBound), content.upperBound)
    return SourcePosition(line: line, before: CharacterCount(before: offset, in: content, bytes))
  }
}

extension SourcePosition {
  init(line: Int, before count: CharacterCount) {
    self.init(line: line, column: count.characters + 1, utf16Column: count.units)
  }
}

import Foundation

extension UnsafeBufferPointer where Element == UInt8 {
  /// The first byte of the line that holds `position`.
  func startOfLine(_ position: Int) -> Int {
    var start = Swift.min(Swift.max(position, 0), count)
    while start > 0, self[start - 1] != 0x0A, self[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// The end of the line that holds `position`, before its line break.
  func endOfLine(_ position: Int) -> Int {
    var end = Swift.min(Swift.max(position, 0), count)
    while end < count, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
    return end
  }

  /// The start of the line after the one that holds `position`; nil at the end of the file.
  func nextLine(_ position: Int) -> Int? {
    let end = endOfLine(position)
    guard end < count else { return nil }
    return end + 1 < count && self[end] == 0x0D && self[end + 1] == 0x0A ? end + 2 : end + 1
  }

  /// The same in a file whose lines all end with LF.
  func lineBehindLF(_ position: Int) -> Int? {
    guard let start = baseAddress, position < count,
      let found = memchr(start + position, Int32(UInt8(ascii: "\n")), count - position)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
  }

  /// The end of the line's content: without trailing blanks and without a comment.
  func endOfContent(_ start: Int) -> Int {
    var end = endOfLine(start)
    var position = start
    while position + 1 < end {
      if isBlank(position), self[position + 1] == UInt8(ascii: "#") { end = position }
      position += 1
    }
    while end > start, isBlank(end - 1) { end -= 1 }
    return end
  }

  /// The first byte from `position` that is neither space nor tab.
  func skippingBlanks(_ position: Int) -> Int {
    var position = position
    while position < count, isBlank(position) { position += 1 }
    return position
  }

  /// Whether a range within the bytes holds just those of another buffer.
  func hasSameBytes(_ range: Range<Int>, as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = baseAddress, let others = other.baseAddress, range.count == other.count else {
      return range.isEmpty && other.isEmpty
    }
    return memcmp(start + range.lowerBound, others, range.count) == 0
  }

  func isBlank(_ position: Int) -> Bool { self[position] == 0x20 || self[position] == 0x09 }

  func string(_ start: Int, _ end: Int) -> String {
    let start = Swift.min(Swift.max(start, 0), count)
    return String(decoding: self[start..<Swift.min(Swift.max(start, end), count)], as: UTF8.self)
  }
}

/// The lines on which the values of one JSON value begin, by their paths like `steps[2].time_text`; the value itself is “”.
package struct JSONLines: Sendable {
  private let lines: [String: Int]

  /// Of a value in a text that parses, from the offset and line at which it begins.
  package init(_ bytes: [UInt8], from start: (offset: Int, line: Int) = (0, 1)) {
    var scan = JSONLineScan(bytes: bytes, index: start.offset, line: start.line)
    scan.value(at: "")
    lines = scan.lines
  }

  /// Nil for a path that the value does not have.
  package subscript(path: String) -> Int? { lines[path] }

  /// Where the items of a list begin that is a whole text which parses; none for other values.
  package static func items(of bytes: [UInt8]) -> [(offset: Int, line: Int)] {
    var scan = JSONLineScan(bytes: bytes, index: 0, line: 1)
    scan.isNoting = false
    return scan.items()
  }
}

/// Goes through a JSON text that is known to parse, and counts its lines.
private struct JSONLineScan {
  let bytes: [UInt8]
  var index: Int
  var line: Int
  var isNoting = true
  var lines: [String: Int] = [:]

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func items() -> [(offset: Int, line: Int)] {
    skipSpace()
    guard current == UInt8(ascii: "[") else { return [] }
    index += 1
    var items: [(offset: Int, line: Int)] = []
    while skipSpace(), let byte = current, byte != UInt8(ascii: "]") {
      items.append((index, line))
      value(at: "")
      skipComma()
    }
    return items
  }

  mutating func value(at path: String) {
    skipSpace()
    if isNoting { lines[path] = line }
    switch current {
    case UInt8(ascii: "{"): object(at: path)
    case UInt8(ascii: "["): array(at: path)
    case UInt8(ascii: "\""): skipString()
    default:
      index += 1
      while let byte = current, byte > 0x20, ![UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte) {
        index += 1
      }
    }
  }

  private mutating func object(at path: String) {
    index += 1
    while skipSpace(), current == UInt8(ascii: "\"") {
      let start = index
      skipString()
      let name = isNoting ? text(start..<index) : ""
      skipSpace()
      index += 1
      value(at: path.isEmpty ? name : "\(path).\(name)")
      skipComma()
    }
    index += 1
  }

  private mutating func array(at path: String) {
    index += 1
    var count = 0
    while skipSpace(), let byte = current, byte != UInt8(ascii: "]") {
      value(at: isNoting ? "\(path)[\(count)]" : "")
      count += 1
      skipComma()
    }
    index += 1
  }

  private mutating func skipString() {
    index += 1
    while let byte = current, byte != UInt8(ascii: "\"") { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
    index += 1
  }

  private func text(_ range: Range<Int>) -> String {
    guard case .success(.string(let text)) = JSON.parse(Array(bytes[range.clamped(to: bytes.indices)])) else {
      return ""
    }
    return text
  }

  private mutating func skipComma() {
    skipSpace()
    if current == UInt8(ascii: ",") { index += 1 }
  }

  /// Always true, so that a loop can begin with it.
  @discardableResult
  private mutating func skipSpace() -> Bool {
    while let byte = current, byte <= 0x20 || byte >= 0x80 {
      if byte == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
    return true
  }
}

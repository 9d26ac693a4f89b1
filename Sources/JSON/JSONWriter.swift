extension JSON {
  /// How a value is laid out; both forms are canonical: the same value always gives the same bytes.
  package enum Layout: Sendable {
    /// No white space at all.
    case compact
    /// Two spaces per level, one member or item a line, a newline at the end.
    case pretty
  }

  /// The value as UTF-8 JSON text; only quotes, backslashes and control characters are escaped.
  package func encoded(_ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(self)
    return writer.bytes
  }

  /// The value as JSON text: `encoded` as a string.
  package func text(_ layout: Layout = .compact) -> String {
    String(decoding: encoded(layout), as: UTF8.self)
  }
}

/// Writes one value into a byte buffer, with its own stack: no depth of nesting can exhaust the call stack.
struct JSONWriter {
  var bytes: [UInt8] = []
  /// How many containers stand around what is written.
  var depth = 0
  private let isPretty: Bool
  private var open: [Container] = []

  /// An array or object of which some parts have been written.
  private struct Container {
    enum Parts {
      case items([JSON])
      case members([JSON.Member])
    }
    let parts: Parts
    var next = 0
  }

  init(layout: JSON.Layout) { isPretty = layout == .pretty }

  /// Writes a whole document.
  mutating func write(_ root: JSON) {
    writeValue(root)
    if isPretty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Writes one value where the document stands.
  mutating func writeValue(_ root: JSON) {
    begin(root)
    while let container = open.last {
      let next = container.next
      switch container.parts {
      case .items(let items) where next < items.count:
        advance()
        begin(items[next])
      case .members(let members) where next < members.count:
        advance()
        quote(members[next].key)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        begin(members[next].value)
      case .items: close(UInt8(ascii: "]"))
      case .members: close(UInt8(ascii: "}"))
      }
    }
  }

  /// Writes a whole scalar, or the opening bracket of a container whose parts follow.
  private mutating func begin(_ value: JSON) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let text) where JSONNumber.isWhole(text): bytes.append(contentsOf: text.utf8)
    case .number(let text), .string(let text): quote(text)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      open.append(Container(parts: .items(items)))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      open.append(Container(parts: .members(members)))
    }
  }

  /// Moves to the next part of the innermost container: comma, line and indent.
  private mutating func advance() {
    if open[open.count - 1].next > 0 { bytes.append(UInt8(ascii: ",")) }
    open[open.count - 1].next += 1
    breakLine()
  }

  private mutating func close(_ bracket: UInt8) {
    if let container = open.popLast(), container.next > 0 { breakLine() }
    bytes.append(bracket)
  }

  mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: (open.count + depth) * 2))
  }

  mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var plainStart = 0
      for (index, byte) in utf8.enumerated() where JSONWriter.mustEscape(byte) {
        bytes.append(contentsOf: utf8[plainStart..<index])
        escape(byte)
        plainStart = index + 1
      }
      bytes.append(contentsOf: utf8[plainStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    let short: Unicode.Scalar? =
      switch byte {
      case UInt8(ascii: "\""): "\""
      case UInt8(ascii: "\\"): "\\"
      case 0x08: "b"
      case 0x09: "t"
      case 0x0A: "n"
      case 0x0C: "f"
      case 0x0D: "r"
      default: nil
      }
    bytes.append(UInt8(ascii: "\\"))
    if let short {
      bytes.append(UInt8(ascii: short))
    } else {
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 0x0F)])
    }
  }
}

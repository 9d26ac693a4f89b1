import Diagnostics

extension Parser {
  /// Quotation marks of other kinds than the straight double ones.
  static let foreignQuotes: [(open: String, close: String)] = [
    ("“", "”"), ("„", "“"), ("”", "”"), ("‘", "’"), ("’", "’"), ("«", "»"), ("'", "'"),
  ]

  /// Reads a string in double quotation marks, which stands here; nil after a finding.
  mutating func string(_ start: Int) -> String? {
    var end = start + 1
    while let byte = text[end], byte != UInt8(ascii: "\"") { end += byte == UInt8(ascii: "\\") ? 2 : 1 }
    guard end < text.count else {
      report(
        ExpressionKinds.unclosedString, start, start + 1, vi: "Chữ mở ngoặc kép ở đây chưa đóng.",
        en: "The string opened here is not closed.")
      return nil
    }
    index = end + 1
    let content = Escapes.read(text.text(text.origin(start + 1)..<text.origin(end)))
    return isStandard ? content : content.nfc
  }

  mutating func foreignString(_ start: Int, _ quotes: (open: String, close: String)) -> ExpressionNodeID? {
    let inner = start + quotes.open.utf8.count
    var end = inner
    while end < text.count, !text.has(quotes.close, at: end) { end += 1 }
    index = min(end + quotes.close.utf8.count, text.count)
    let content = text.text(text.origin(inner)..<text.origin(end))
    let range = text.range(start, index)
    drafts.append(
      Draft(
        kind: ExpressionKinds.wrongQuotes, range: range,
        message: Text(
          vi: "Chữ đặt trong ngoặc kép thẳng: \"\(content)\" (giá trị của dữ kiện thì không cần ngoặc).",
          en: "Strings stand in straight double quotation marks: \"\(content)\" (values of a fact need none)."),
        replacement: (
          Text(vi: "Dùng ngoặc kép thẳng", en: "Use straight quotation marks"), Escapes.quote(content), false
        )
      ))
    return add(.leaf(.literal(.string(content.nfc))), from: start)
  }

  /// `@"…"`, after the sign.
  mutating func temporal(_ start: Int) -> ExpressionNodeID? {
    guard text[index] == UInt8(ascii: "\"") else {
      reportUnexpected()
      return nil
    }
    guard let content = string(index) else { return nil }
    if isStandard { return add(.leaf(.literal(Value(literal: content) ?? .null)), from: start) }
    guard let value = CatalogueTemporalText.any(content).map(Value.init) else {
      report(
        ExpressionKinds.dateFormat, start, index,
        vi: "“\(content)” không phải ngày, giờ hay thời lượng (2026-08-20, 15:30:00, 2026-08-20T15:30, P3D, PT8H).",
        en: "“\(content)” is no date, time or duration (2026-08-20, 15:30:00, 2026-08-20T15:30, P3D, PT8H).")
      return nil
    }
    return add(.leaf(.literal(value)), from: start)
  }
}

/// Escapes inside strings, as in FEEL.
enum Escapes {
  static func read(_ written: String) -> String {
    guard written.utf8.contains(UInt8(ascii: "\\")) else { return written }
    var result = String.UnicodeScalarView()
    var rest = Substring.UnicodeScalarView(written.unicodeScalars[...])
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let escaped = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch escaped {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "r": result.append("\r")
      case "u", "U": append(code(escaped, &rest), written: escaped, to: &result)
      case "\"", "\\", "'": result.append(escaped)
      default:
        // Regular expressions are full of such pairs.
        result.append("\\")
        result.append(escaped)
      }
    }
    return String(result)
  }

  private static func append(
    _ scalar: Unicode.Scalar?, written: Unicode.Scalar, to result: inout String.UnicodeScalarView
  ) {
    if scalar == nil { result.append("\\") }
    result.append(scalar ?? written)
  }

  /// The character of `\u` and four digits, or two such halves of a pair, or `\U` and six digits.
  private static func code(_ escaped: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    let length = escaped == "u" ? 4 : 6
    guard let unit = hexadecimal(rest, length) else { return nil }
    var consumed = length
    var code = unit
    if escaped == "u", (0xD800..<0xDC00).contains(unit) {
      let tail = rest.dropFirst(4)
      guard tail.prefix(2).elementsEqual("\\u".unicodeScalars), let low = hexadecimal(tail.dropFirst(2), 4),
        (0xDC00..<0xE000).contains(low)
      else { return nil }
      code = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
      consumed = 10
    }
    guard let scalar = Unicode.Scalar(code) else { return nil }
    rest.removeFirst(consumed)
    return scalar
  }

  private static func hexadecimal(_ text: Substring.UnicodeScalarView, _ length: Int) -> UInt32? {
    let digits = text.prefix(length)
    guard digits.count == length, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
  }

  /// The text as a string literal.
  static func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if isJoining(scalar) {
          let digits = String(scalar.value, radix: 16)
          result += "\\U" + String(repeating: "0", count: 6 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// Whether the scalar would melt into the character before it, be it a quotation mark.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
    default: scalar.properties.isGraphemeExtend || scalar.properties.isEmojiModifier
    }
  }
}

import Diagnostics

/// Spellings of text in YAML that read back as that text.
enum SpecificationScalar {
  /// Text of several lines as a literal block; nil for one line, or where a block would not give it back.
  static func block(_ text: String) -> (header: String, lines: [String])? {
    let text = clean(text)
    guard text.utf8.contains(0x0A) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, let last = lines.last, !first.isEmpty, first.first != " ", !last.isEmpty else {
      return nil
    }
    return ("|-", lines)
  }

  /// Text behind a key or dash.
  static func line(_ text: String) -> String {
    let text = clean(text)
    return isPlain(text, inFlow: false) ? text : quoted(text)
  }

  /// Text within brackets.
  static func flow(_ text: String) -> String {
    let text = clean(text)
    return isPlain(text, inFlow: true) ? text : quoted(text)
  }

  /// A key in block style.
  static func key(_ text: String) -> String {
    let text = clean(text)
    return isPlain(text, inFlow: false) && !text.contains(":") ? text : quoted(text)
  }

  /// The text in NFC, without the characters that no file may hold nor marks that stand on nothing, and with one kind of
  /// line break.
  static func clean(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isOrdinary) { return text }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where afterReturn: continue
      case 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x09, 0xA0, 0x202F, 0x2007: scalars.append(" ")
      case 0x00...0x1F where scalar != "\n": continue
      case 0x7F...0x9F, 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFFFE, 0xFFFF, 0xAD: continue
      case _ where scalar.properties.generalCategory == .nonspacingMark && scalars.last.map { $0 == "\n" } ?? true:
        continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars).nfc
  }

  /// Letters of Vietnamese, ASCII but for controls, and the line break: nothing in them is ever changed.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x0A, 0xA1...0xAC, 0xAE...0x1B0, 0x1EA0...0x1EF9, 0x2010...0x2027: true
    default: false
    }
  }

  /// Whether YAML reads the text back unquoted, and no reader would take it for anything but text.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20, last != 0x3A else {
      return false
    }
    // The indicators ! " # % & ' * , - : > ? @ [ ] ` { | } at the beginning; `-`, `?` and `:` may begin a word.
    if "!\"#%&'*,>@[]`{|}".utf8.contains(first) { return false }
    if "-?:".utf8.contains(first), bytes.count < 2 || bytes[1] == 0x20 || inFlow { return false }
    if text == "~" || text.hasPrefix("---") || text.hasPrefix("...") { return false }
    if words.contains(text.lowercased()) { return false }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: return false
      case UInt8(ascii: "#"): if bytes[index - 1] == 0x20 { return false }
      case UInt8(ascii: ":"):
        if index + 1 == bytes.count || bytes[index + 1] == 0x20 || inFlow { return false }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inFlow { return false }
      case 0xE2: if isSmartQuote(bytes, index) && index == 0 { return false }
      default: continue
      }
    }
    return true
  }

  /// One of the curly quotes U+2018–U+201F, which at the beginning of a value are taken for a slip.
  private static func isSmartQuote(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x98...0x9F).contains(bytes[index + 2])
  }

  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// The text in quotes: single ones where one line allows, else double with escapes.
  private static func quoted(_ text: String) -> String {
    let isOneLine = !text.utf8.contains(0x0A)
    let quote = isOneLine ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    var bytes = [quote]
    for byte in text.utf8 {
      switch byte {
      case quote: bytes += [isOneLine ? quote : UInt8(ascii: "\\"), quote]
      case UInt8(ascii: "\\") where !isOneLine: bytes += [byte, byte]
      case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [quote], as: UTF8.self)
  }
}

/// Text from a source or a file name, made safe to print.
package enum VisibleText {
  /// A whole line of a report or note: a line break inside it shows as `␤`, so that no name can forge a line.
  package static func line(_ text: String) -> String { escaped(text, lineBreak: "␤") }

  /// Several lines, such as a report whose lines are safe already: nothing but their breaks is let through.
  package static func lines(_ text: String) -> String { escaped(text, lineBreak: "\n") }

  /// The text with control characters, line separators and direction overrides written as in YAML: `\x1B`, `\u202E`.
  ///
  /// Line breaks become spaces where nothing else is asked. No input can move the cursor, colour or reorder what is
  /// shown.
  static func escaped(_ text: String, lineBreak: Unicode.Scalar = " ") -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        result.append(lineBreak)
      } else if mustEscape(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value < 0x100 ? 2 : 4
    return (width == 2 ? "\\x" : "\\u") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

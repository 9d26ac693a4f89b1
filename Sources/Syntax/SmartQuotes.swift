import Diagnostics

/// Word processors turn quotes into “ ”, which YAML takes for letters.
enum SmartQuotes {
  static let opening: Set<Character> = ["“", "”", "‘", "’", "„", "«"]
  static let closing: Set<Character> = ["“", "”", "‘", "’", "»"]

  /// Whether one pair of typographic quotes encloses the whole text.
  static func wrap(_ text: String) -> Bool {
    guard text.count >= 2, let first = text.first, let last = text.last else { return false }
    guard opening.contains(first), closing.contains(last) else { return false }
    return !text.dropFirst().dropLast().contains(where: { opening.contains($0) || closing.contains($0) })
  }

  static func report(_ text: String, _ start: Int, _ end: Int, _ log: inout FindingLog) {
    let inner = String(text.dropFirst().dropLast())
    let isPlain = !inner.contains(where: { $0 == "\"" || $0 == "\\" || $0.isNewline })
    let fix = Fix(
      Text(vi: "Thay bằng dấu nháy kép thẳng", en: "Use straight quotes"),
      [TextEdit(log.range(start, end), "\"\(inner)\"")])
    log.report(
      SyntaxKinds.smartQuotes, start, end,
      vi: "Dấu ngoặc kép cong ở hai đầu được hiểu là chữ, không phải dấu nháy của YAML.",
      en: "The curly quotes around this value are taken as letters, not as YAML quotes.",
      fix: isPlain ? fix : nil)
  }
}

extension TreeBuilder {
  mutating func reportSmartQuotes(_ node: Node) {
    let start = Int(node.start)
    guard node.end - node.start > 4, bytes[start] == 0xE2 || bytes[start] == 0xC2 else { return }
    let text = bytes.string(start, Int(node.end))
    if SmartQuotes.wrap(text) { SmartQuotes.report(text, start, Int(node.end), &log) }
  }
}

extension Parse {
  /// Looks for quoted values line by line in what was not read.
  mutating func reportSmartQuotes(after position: Int) {
    let places = bytes.withUnsafeBufferPointer { bytes -> [(Int, Int)] in
      var places: [(Int, Int)] = []
      var line: Int? = bytes.startOfLine(position)
      while let start = line {
        line = bytes.nextLine(start)
        let end = bytes.endOfContent(start)
        guard let value = bytes.startOfValue(start, end), value >= position else { continue }
        if bytes[value] == 0xE2 || bytes[value] == 0xC2, SmartQuotes.wrap(bytes.string(value, end)) {
          places.append((value, end))
        }
      }
      return places
    }
    for (start, end) in places { SmartQuotes.report(bytes.text(start, end), start, end, &log) }
  }
}

extension [UInt8] {
  func text(_ start: Int, _ end: Int) -> String { withUnsafeBufferPointer { $0.string(start, end) } }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Where the value of a line begins: behind its dashes and its first `: `; nil for a line without value.
  func startOfValue(_ start: Int, _ end: Int) -> Int? {
    var position = skippingBlanks(start)
    while position + 1 < end, self[position] == UInt8(ascii: "-"), isBlank(position + 1) {
      position = skippingBlanks(position + 1)
    }
    guard position < end, self[position] != UInt8(ascii: "#") else { return nil }
    var colon = position
    while colon + 1 < end {
      if self[colon] == UInt8(ascii: ":"), isBlank(colon + 1) {
        let value = skippingBlanks(colon + 1)
        return value < end ? value : nil
      }
      colon += 1
    }
    return position
  }
}

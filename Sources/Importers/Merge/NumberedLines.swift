/// The lines of a text as numbers and as bytes, with their ends.
struct NumberedLines {
  fileprivate(set) var numbers: [Int] = []
  fileprivate(set) var bytes: [ArraySlice<UInt8>] = []

  private var endsWithReturn: Bool {
    let ended = bytes.filter { $0.last == UInt8(ascii: "\n") }
    return ended.count { $0.hasReturn } * 2 > ended.count
  }

  /// The lines ended as most of another text are.
  func ended(like other: NumberedLines) -> NumberedLines {
    guard other.endsWithReturn else { return self }
    var lines = self
    lines.bytes = bytes.map { line in
      line.last == UInt8(ascii: "\n") && !line.hasReturn ? line.dropLast() + [0x0D, 0x0A] : line
    }
    return lines
  }
}

/// Numbers lines: equal text, equal numbers, however its lines are ended and its letters composed. A last line without
/// an end is another line than one with it.
struct LineNumbering {
  private enum Key: Hashable {
    /// Strings are equal where Unicode holds them for the same.
    case text(String, isEnded: Bool)
    case bytes(ArraySlice<UInt8>)
  }

  private var numbers: [Key: Int] = [:]

  mutating func lines(of bytes: [UInt8]) -> NumberedLines {
    var lines = NumberedLines()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      let key = LineNumbering.key(of: line)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      lines.numbers.append(number)
      lines.bytes.append(line)
      start = end
    }
    return lines
  }

  private static func key(of line: ArraySlice<UInt8>) -> Key {
    let isEnded = line.last == UInt8(ascii: "\n")
    let content = line.dropLast(isEnded ? (line.hasReturn ? 2 : 1) : 0)
    return String(validating: content, as: UTF8.self).map { .text($0, isEnded: isEnded) } ?? .bytes(line)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line ends as those of Windows editors.
  fileprivate var hasReturn: Bool { suffix(2).elementsEqual([0x0D, 0x0A]) }
}

/// Whether two texts differ in nothing but line ends, the composition of letters and a byte-order mark.
func isSameText(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  if one == other { return true }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let texts = [one, other].map { $0.starts(with: mark) ? Array($0.dropFirst(mark.count)) : $0 }
  var numbering = LineNumbering()
  return numbering.lines(of: texts[0]).numbers == numbering.lines(of: texts[1]).numbers
}

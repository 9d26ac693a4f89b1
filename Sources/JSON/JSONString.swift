extension JSONParser {
  /// Reads a string from its opening to its closing quote.
  mutating func parseString() throws(JSONError) -> String {
    index += 1
    var content: [UInt8] = []
    var plainStart = index
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        let end = index
        index += 1
        // Most strings have no escape and are decoded straight from the text.
        if content.isEmpty { return String(decoding: bytes[plainStart..<end], as: UTF8.self) }
        content.append(contentsOf: bytes[plainStart..<end])
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        content.append(contentsOf: bytes[plainStart..<index])
        content.append(contentsOf: try parseEscape().utf8)
        plainStart = index
      case 0..<0x20: throw failure(.unescapedControlCharacter)
      case 0x20..<0x80: index += 1
      default:
        guard let length = UTF8Sequence.length(in: bytes, at: index) else { throw failure(.invalidUTF8) }
        index += length
      }
    }
    throw failure(.endOfText)
  }

  /// Reads one escape, or the two that make one character beyond U+FFFF.
  private mutating func parseEscape() throws(JSONError) -> String {
    let start = index
    index += 1
    guard let letter = current else { throw failure(.endOfText) }
    index += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return String(Character(try parseScalar(escapeStart: start)))
    default: throw failure(.unknownEscape, at: start)
    }
  }

  private mutating func parseScalar(escapeStart: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try parseFourDigits(escapeStart: escapeStart)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), current == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw failure(.unpairedSurrogate, at: escapeStart) }
    index += 2
    let second = try parseFourDigits(escapeStart: index - 2)
    let high = (UInt32(first) & 0x3FF) << 10
    guard UTF16.isTrailSurrogate(second),
      let scalar = Unicode.Scalar(0x1_0000 + (high | (UInt32(second) & 0x3FF)))
    else { throw failure(.unpairedSurrogate, at: escapeStart) }
    return scalar
  }

  private mutating func parseFourDigits(escapeStart: Int) throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw failure(.endOfText) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure(.unknownEscape, at: escapeStart)
      }
      value = value << 4 | UInt16(digit)
      index += 1
    }
    return value
  }
}

/// Well-formed UTF-8 after table 3-7 of the Unicode Standard: no overlong forms, no surrogates.
enum UTF8Sequence {
  /// The length of the multi-byte character that starts at an index; nil where it is not well formed.
  static func length(in bytes: [UInt8], at index: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= bytes.count, second ~= bytes[index + 1] else { return nil }
    return bytes[(index + 2)..<(index + length)].allSatisfy { 0x80...0xBF ~= $0 } ? length : nil
  }
}

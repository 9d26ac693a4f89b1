/// What one pass over a file tells about it, so that the searches for rare mistakes can be left out for nearly all files.
struct TextSurvey {
  /// Whether the file is well-formed UTF-8 of ASCII, Vietnamese letters and common signs: no control character, no strange
  /// space, nothing that NFC could change.
  let isPlain: Bool
  /// Whether there is a backslash, by which a quoted value may hold characters that the file does not show.
  let hasEscapes: Bool
  /// Whether lines may end otherwise than with LF.
  let hasCarriageReturns: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hasEscapes = false
    var hasCarriageReturns = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
        if byte == UInt8(ascii: "\\") { hasEscapes = true }
        if byte == 0x0D { hasCarriageReturns = true }
        index += 1
      } else if let length = TextSurvey.lengthOfPlainSign(bytes, at: index, byte) {
        index += length
      } else {
        break
      }
    }
    isPlain = index == bytes.count
    self.hasEscapes = hasEscapes
    self.hasCarriageReturns = hasCarriageReturns
  }

  /// The bytes of a sign beyond ASCII that no search is interested in; nil for all others, and for what is no UTF-8.
  private static func lengthOfPlainSign(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ lead: UInt8
  ) -> Int? {
    func continues(_ offset: Int) -> Bool { index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80 }
    switch lead {
    // Latin-1 beyond its control characters and its no-break space.
    case 0xC2: return continues(1) && bytes[index + 1] > 0xA0 ? 2 : nil
    // Latin letters up to where the combining marks begin.
    case 0xC3...0xCB: return continues(1) ? 2 : nil
    case 0xE1: return continues(2) && 0xB8...0xBB ~= bytes[index + 1] ? 3 : nil
    case 0xE2:
      guard continues(1), continues(2) else { return nil }
      switch (bytes[index + 1], bytes[index + 2]) {
      // Dashes, quotation marks, bullets; the currency signs; operators; boxes and shapes.
      case (0x80, 0x90...0xA7), (0x80, 0xB0...0xBF), (0x82, _), (0x88...0x8B, _), (0x94...0x9B, _): return 3
      default: return nil
      }
    // Word's own bullets, for private use.
    case 0xEF: return continues(1) && continues(2) && 0x80...0xA2 ~= bytes[index + 1] ? 3 : nil
    default: return nil
    }
  }
}

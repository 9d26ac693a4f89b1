import Diagnostics

/// Words in capitals, as Vietnamese texts abbreviate.
enum Abbreviation {
  /// Words that every applicant knows, and Roman numerals of few letters.
  private static let common: Set<String> = [
    "UBND", "HĐND", "CCCD", "CMND", "TTHC", "BHYT", "BHXH", "CSDL", "VN", "TP", "QR", "PDF", "GPS", "USD", "VND", "ID",
    "TNHH", "OTP", "HIV", "AIDS", "ASEAN", "EU", "UN", "WHO", "ISO", "ODA", "ADN", "MB", "KB", "GB", "TCVN", "QCVN",
    // Parts of the numbers of instruments.
    "QĐ", "NĐ", "TT", "NQ", "CP",
  ]

  /// Words in brackets that still read as an explanation: “sau đây viết tắt là …”.
  private static let longestExplanation = 8

  /// The abbreviations of a text, in its order; none of a text that is written in capitals.
  static func all(in text: String) -> [String] {
    let words = capitals(in: text[...])
    return words.enumerated().compactMap { index, word in
      guard isAbbreviation(word.text) else { return nil }
      // Two words in capitals side by side are a heading.
      let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
      return neighbours.contains { abs($0.place - word.place) == 1 } ? nil : word.text
    }
  }

  /// The words of at least two letters, all of them capitals, with their places among all words.
  private static func capitals(in text: Substring) -> [(place: Int, text: String)] {
    var found: [(place: Int, text: String)] = []
    var place = 0
    var length = 0
    var isInCapitals = true
    var start = text.startIndex
    func end(at index: String.Index) {
      if length > 1, isInCapitals { found.append((place, String(text[start..<index]))) }
      if length > 0 { place += 1 }
      length = 0
      isInCapitals = true
    }
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if scalar.endsWord {
        end(at: index)
      } else {
        if length == 0 { start = index }
        length += 1
        isInCapitals = isInCapitals && scalar.isCapital
      }
    }
    end(at: text.endIndex)
    return found
  }

  /// The abbreviations that a text explains: in brackets, or after the words for it.
  static func explained(in text: String) -> [String] {
    let bytes = text.utf8
    var found: [String] = []
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
      rest = rest[bytes.index(after: open)...]
      let end = rest.firstIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "(") } ?? rest.endIndex
      let inner = text[rest.startIndex..<end]
      // A sentence in brackets uses an abbreviation; it explains none.
      guard inner.utf8.count(where: { $0 == 0x20 }) < longestExplanation else { continue }
      found += capitals(in: inner).map(\.text)
    }
    if let mark = text.firstOccurrence(of: "viết tắt") { found += capitals(in: text[mark...]).map(\.text) }
    return found
  }

  private static func isInCapitals(_ word: String) -> Bool { word.allSatisfy { $0.isLetter && $0.isUppercase } }

  private static func isAbbreviation(_ word: String) -> Bool {
    (2...6).contains(word.count) && isInCapitals(word) && !common.contains(word)
      && !word.allSatisfy { "IVXLCDM".contains($0) }
      // A word of one syllable in capitals has vowels between its letters; abbreviations are initials.
      && word.count { "AĂÂEÊIOÔƠUƯY".contains($0) } * 2 <= word.count
  }
}

extension Unicode.Scalar {
  /// Space, or a mark between words.
  fileprivate var endsWord: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x201C, 0x201D: true
    case 0x21..<0x80: false
    default: value < 0x300 || 0x1EA0...0x1EF9 ~= value ? value == 0xA0 || value == 0x85 : properties.isWhitespace
    }
  }

  /// A capital letter; the Vietnamese ones without the general tables.
  fileprivate var isCapital: Bool {
    switch value {
    case 0x41...0x5A: true
    case 0x00..<0x80, 0xE0...0xFF: false
    case 0x1EA0...0x1EF9: value & 1 == 0
    default: properties.isUppercase
    }
  }
}

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
    return words.indices.compactMap { index in
      // Two words in capitals side by side are a heading.
      let isInHeading = words[index].follows || index + 1 < words.count && words[index + 1].follows
      return isInHeading || !isAbbreviation(words[index].text) ? nil : words[index].text
    }
  }

  /// The words of at least two letters, all of them capitals, and whether they follow another such word at once.
  private static func capitals(in text: Substring) -> [(text: String, follows: Bool)] {
    var text = text
    return text.withUTF8 { bytes in
      let initials = initials
      var found: [(text: String, follows: Bool)] = []
      var index = 0
      var endOfLast: Int?
      while index < bytes.count {
        // Most words begin with a small letter, or go on with one.
        guard initials.contains(bytes[index]), bytes.isBeginningOfWord(index),
          let second = bytes.endOfCapital(at: index)
        else {
          index += 1
          continue
        }
        let start = index
        index = second
        while index < bytes.count, let next = bytes.endOfCapital(at: index) { index = next }
        guard index > second, index == bytes.count || bytes.endOfWord(at: index) > 0 else { continue }
        let follows = endOfLast.map { bytes.isGap($0..<start) } ?? false
        found.append((String(decoding: bytes[start..<index], as: UTF8.self), follows))
        endOfLast = index
      }
      return found
    }
  }

  /// The bytes with which a capital letter may begin.
  private static let initials = ByteSet { 0x41...0x5A ~= $0 || $0 >= 0xC3 }

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
    !common.contains(word) && (2...6).contains(word.count) && isInCapitals(word)
      && !word.allSatisfy { "IVXLCDM".contains($0) }
      // A word of one syllable in capitals has vowels between its letters; abbreviations are initials.
      && word.count { "AĂÂEÊIOÔƠUƯY".contains($0) } * 2 <= word.count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes a space or a mark between words has here; 0 for anything else, which is part of a word.
  fileprivate func endOfWord(at index: Int) -> Int {
    switch self[index] {
    case 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B: 1
    // “ and ”
    case 0xE2 where index + 2 < count && self[index + 1] == 0x80 && self[index + 2] | 1 == 0x9D: 3
    default: lengthOfSpace(at: index)
    }
  }

  /// Whether there is nothing before a place, or a space or a mark between words.
  fileprivate func isBeginningOfWord(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    var before = index - 1
    while before > 0, self[before] & 0xC0 == 0x80 { before -= 1 }
    return endOfWord(at: before) == index - before
  }

  /// Whether there are only spaces and marks between words.
  fileprivate func isGap(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, case let length = endOfWord(at: index), length > 0 { index += length }
    return index >= range.upperBound
  }

  /// Where a capital letter that stands here ends; nil where none does.
  fileprivate func endOfCapital(at index: Int) -> Int? {
    guard self[index] >= 0x80 else { return 0x41...0x5A ~= self[index] ? index + 1 : nil }
    var bytes = self[index...].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes), scalar.isCapital else { return nil }
    return index + UTF8.width(scalar)
  }
}

extension Unicode.Scalar {
  /// A capital letter; the Vietnamese ones without the general tables.
  fileprivate var isCapital: Bool {
    switch value {
    case 0x41...0x5A: true
    case 0x00..<0x80, 0xE0...0xFF, 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: false
    case 0xC0...0xD6, 0xD8...0xDE: true
    case 0x1EA0...0x1EF9: value & 1 == 0
    default: properties.isUppercase
    }
  }
}

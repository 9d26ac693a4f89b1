import Diagnostics

/// Words in capitals, as Vietnamese texts abbreviate.
enum Abbreviation {
  /// Words that every applicant knows, and Roman numerals of few letters.
  private static let common: Set<String> = [
    "UBND", "HĐND", "CCCD", "CMND", "TTHC", "BHYT", "BHXH", "CSDL", "VN", "TP", "QR", "PDF", "GPS", "USD", "VND", "ID",
    "TNHH", "OTP", "HIV", "AIDS", "ASEAN", "EU", "UN", "WHO", "ISO", "ODA",
  ]

  /// The abbreviations of a text, in its order; none of a text that is written in capitals.
  static func all(in text: String) -> [String] {
    let words = text.split { $0.isWhitespace || "(),;:“”\"".contains($0) }.map(String.init)
    return words.enumerated().compactMap { index, word in
      guard isAbbreviation(word) else { return nil }
      // Two words in capitals side by side are a heading.
      let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
      return neighbours.contains { isInCapitals($0) && $0.count > 1 } ? nil : word
    }
  }

  /// The abbreviations that a text explains: in brackets, or after the words for it.
  static func explained(in text: String) -> [String] {
    guard text.contains("(") || text.contains("tắt") else { return [] }
    var found: [String] = []
    for part in text.split(separator: "(").dropFirst() {
      let inner = part.prefix { $0 != ")" }
      found += inner.split { $0.isWhitespace || ",;:“”\"".contains($0) }.map(String.init).filter(isInCapitals)
    }
    if let mark = text.firstRange(of: "viết tắt") {
      found += text[mark.upperBound...].split { $0.isWhitespace || ",;:.“”\"()".contains($0) }.map(String.init)
        .filter(isInCapitals)
    }
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

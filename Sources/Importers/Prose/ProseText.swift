import Diagnostics

/// A text as words, numbers and signs, each with its place; words are folded so that phrases can be looked for.
struct ProseText {
  struct Token {
    enum Kind { case word, number, sign, lineBreak }

    let kind: Kind
    /// The word folded as names are compared, the number or the sign.
    let key: String
    let bytes: Range<Int>
  }

  let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ text: String) {
    bytes = Array(text.nfc.utf8)
    var index = 0
    while index < bytes.count {
      let start = index
      let kind = next(&index)
      guard let kind else { continue }
      let written = String(decoding: bytes[start..<index], as: UTF8.self)
      tokens.append(Token(kind: kind, key: kind == .word ? folded(written) : written, bytes: start..<index))
    }
  }

  private func folded(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word.lowercased() : FoldedName(word).key
  }

  /// Moves behind the next token; nil for space.
  private func next(_ index: inout Int) -> Token.Kind? {
    let byte = bytes[index]
    if byte == 0x0A || byte == 0x0D {
      index += 1
      return .lineBreak
    }
    if byte <= 0x20 || isNoBreakSpace(index) {
      index += byte <= 0x20 ? 1 : 2
      return nil
    }
    if isDigit(index) {
      repeat { index += 1 } while isDigit(index) || (isSeparator(index) && isDigit(index + 1))
      // A number within a word, like `A1` or `2a`, belongs to the word.
      guard isLetter(index) else { return .number }
      while isLetter(index) || isDigit(index) { index += 1 }
      return .word
    }
    if isLetter(index) {
      while isLetter(index) || isDigit(index) { index += 1 }
      return .word
    }
    index += signLength(index)
    return .sign
  }

  private func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }

  private func isSeparator(_ index: Int) -> Bool {
    index < bytes.count && (bytes[index] == 0x2E || bytes[index] == 0x2C)
  }

  private func isNoBreakSpace(_ index: Int) -> Bool {
    bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
  }

  /// ASCII letters and all beyond but the signs of U+0080–U+00BF and U+2000–U+2FFF.
  private func isLetter(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: return true
    case 0x00...0x7F, 0xC2: return false
    case 0xE2: return false
    case 0x80...0xBF: return index > 0 && !isWithinSign(index)
    default: return true
    }
  }

  /// Whether a continuation byte belongs to a sign.
  private func isWithinSign(_ index: Int) -> Bool {
    var lead = index
    while lead > 0, (0x80...0xBF).contains(bytes[lead]) { lead -= 1 }
    return bytes[lead] == 0xE2 || bytes[lead] == 0xC2
  }

  private func signLength(_ index: Int) -> Int {
    let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    return min(length, bytes.count - index)
  }

  var all: Range<Int> { 0..<tokens.count }

  subscript(index: Int) -> String { tokens.indices.contains(index) ? tokens[index].key : "" }

  func isSign(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .sign }

  func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .word }

  func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }

  func isBreak(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .lineBreak }

  /// The words as written, in one line with single spaces.
  func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: all)
    guard let first = range.first, let last = range.last else { return "" }
    let text = String(decoding: bytes[tokens[first].bytes.lowerBound..<tokens[last].bytes.upperBound], as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the word is written with a capital at its beginning.
  func isCapital(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    let written = String(decoding: bytes[tokens[index].bytes], as: UTF8.self)
    return written.first?.isUppercase ?? false
  }

  /// Whether the tokens touch, with no space between.
  func touches(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].bytes.upperBound == tokens[index].bytes.lowerBound
  }
}

/// Words that are looked for, folded.
struct Phrase {
  let words: [String]

  init(_ text: String) { words = FoldedName(text).key.split(separator: " ").map(String.init) }
}

extension Phrase: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(value) }
}

extension ProseText {
  /// Whether the phrase stands at the place.
  func has(_ phrase: Phrase, at index: Int, within range: Range<Int>) -> Bool {
    guard index >= range.lowerBound, index + phrase.words.count <= range.upperBound else { return false }
    for (offset, word) in phrase.words.enumerated() where tokens[index + offset].key != word { return false }
    return true
  }

  /// Behind the first of the phrases that stands at the place.
  func end(ofAny phrases: [Phrase], at index: Int, within range: Range<Int>) -> Int? {
    for phrase in phrases where has(phrase, at: index, within: range) { return index + phrase.words.count }
    return nil
  }

  func contains(anyOf phrases: [Phrase], in range: Range<Int>) -> Bool {
    range.contains { index in phrases.contains { has($0, at: index, within: range) } }
  }

  /// Where the phrases occur, from the left.
  func places(ofAny phrases: [Phrase], in range: Range<Int>) -> [Int] {
    range.filter { index in phrases.contains { has($0, at: index, within: range) } }
  }

  /// Without signs and line breaks at the ends, but for a bracket that closes one within.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, !isWord(low), !isNumber(low), !["(", "“", "\"", "["].contains(self[low]) || isBreak(low) {
      low += 1
    }
    while low < high, !isWord(high - 1), !isNumber(high - 1) {
      if self[high - 1] == ")", (low..<high - 1).contains(where: { self[$0] == "(" }) { break }
      if ["”", "\""].contains(self[high - 1]), (low..<high - 1).contains(where: { "“\"".contains(self[$0]) }) { break }
      high -= 1
    }
    return low..<high
  }

  /// The bracket that closes the one at the place.
  func closing(_ open: Int, within range: Range<Int>) -> Int? {
    guard range.contains(open) else { return nil }
    var depth = 0
    for index in open..<range.upperBound {
      if self[index] == "(" { depth += 1 }
      if self[index] == ")" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// Whether a sentence ends with the token: a full stop before a capital, a line break or the end.
  func endsSentence(_ index: Int, within range: Range<Int>) -> Bool {
    if isBreak(index) { return true }
    guard self[index] == ".", !isNumber(index - 1) || !touches(index + 1) else { return false }
    let next = index + 1
    return next >= range.upperBound || isBreak(next) || (!touches(next) && (isCapital(next) || isSign(next)))
  }
}

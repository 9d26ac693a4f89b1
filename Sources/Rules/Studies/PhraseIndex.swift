import Diagnostics

/// Finds known names inside longer texts, in time proportional to the words of the text.
struct PhraseIndex: Sendable {
  private struct Phrase {
    let digests: [UInt64]
    /// Its words with one space between them.
    let words: String
    let meaning: String
  }

  private struct Word {
    let digest: UInt64
    let range: Range<Int>
  }

  private var phrases: [UInt64: [Phrase]] = [:]

  /// Names of a single short word are left out: they would be found inside others.
  mutating func add(_ name: FoldedName, meaning: String) {
    let words = PhraseIndex.words(of: name)
    guard let first = words.first, words.count > 1 || first.range.count >= 4 else { return }
    phrases[first.digest, default: []].append(
      Phrase(digests: words.map(\.digest), words: PhraseIndex.joined(words[...], of: name.key), meaning: meaning))
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The first known name in a text, and what it stands for.
  func first(in text: FoldedName) -> (phrase: String, meaning: String)? { all(in: text.key).first }

  /// The known names in a text, in its order; the text need not be folded, which for long prose would cost more than the
  /// search.
  func all(in text: String) -> [(phrase: String, meaning: String)] {
    guard !phrases.isEmpty else { return [] }
    let words = PhraseIndex.words(of: text)
    var found: [(phrase: String, meaning: String)] = []
    var next = 0
    for (start, word) in words.enumerated() where start >= next {
      for phrase in phrases[word.digest] ?? [] where start + phrase.digests.count <= words.count {
        let candidate = words[start..<start + phrase.digests.count]
        guard zip(candidate, phrase.digests).allSatisfy({ $0.digest == $1 }),
          PhraseIndex.joined(candidate, of: text) == phrase.words
        else { continue }
        found.append((phrase.words, phrase.meaning))
        next = start + phrase.digests.count
        break
      }
    }
    return found
  }

  private static func words(of name: FoldedName) -> [Word] { words(of: name.key) }

  /// Runs of letters and digits, in small letters; of the signs beyond ASCII those of Latin-1 and general punctuation stand
  /// between words.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var digest = FoldedName.digestOfNothing
    var start = 0
    var end = 0
    var (lead, second) = (UInt8(0), UInt8(0))
    func close() {
      if end > start { words.append(Word(digest: digest, range: start..<end)) }
    }
    for (index, byte) in text.utf8.enumerated() {
      var lower = byte
      switch byte {
      case 0x80...0xBF:
        lower = PhraseIndex.small(byte, after: lead, second)
        second = byte
      case 0xC0...: (lead, second) = (byte, 0)
      default:
        lead = 0
        if 0x41...0x5A ~= byte { lower = byte + 0x20 }
      }
      let isLetter =
        byte >= 0x80 ? lead >= 0xC3 && lead != 0xE2 : 0x61...0x7A ~= lower || 0x30...0x39 ~= lower
      if isLetter {
        FoldedName.digest(lower, into: &digest)
        end = index + 1
      } else {
        close()
        (digest, start, end) = (FoldedName.digestOfNothing, index + 1, index + 1)
      }
    }
    close()
    return words
  }

  /// The last byte of the small form of a Vietnamese letter, from its bytes before.
  private static func small(_ byte: UInt8, after lead: UInt8, _ second: UInt8) -> UInt8 {
    switch (lead, byte) {
    case (0xC3, 0x80...0x9E) where byte != 0x97: byte + 0x20
    case (0xC4, 0x82), (0xC4, 0x90), (0xC4, 0xA8), (0xC5, 0xA8), (0xC6, 0xA0), (0xC6, 0xAF): byte + 1
    case (0xE1, _) where second == 0xBB || (second == 0xBA && byte >= 0xA0): byte | 1
    default: byte
    }
  }

  private static func joined(_ words: ArraySlice<Word>, of text: String) -> String {
    let bytes = Array(text.utf8)
    return words.map { FoldedName(String(decoding: bytes[$0.range], as: UTF8.self)).key }.joined(separator: " ")
  }
}

/// The numbers of legal instruments in a text (`60/2014/qh13`, `03/2025/tt-vpcp`), folded.
func instrumentNumbers(in text: String) -> [String] {
  guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
  return FoldedName(text).key.split { $0.isWhitespace || ",;:()“”\"".contains($0) }.map(String.init).filter { word in
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].count == 4 && parts[1].allSatisfy(\.isNumber)
      && parts[0].first?.isNumber == true && !parts[2].isEmpty
  }
}

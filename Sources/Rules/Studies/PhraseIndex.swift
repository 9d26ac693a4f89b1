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
      Phrase(digests: words.map(\.digest), words: PhraseIndex.joined(words[...], of: name), meaning: meaning))
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The first known name in a text, and what it stands for.
  func first(in text: FoldedName) -> (phrase: String, meaning: String)? {
    guard !phrases.isEmpty else { return nil }
    let words = PhraseIndex.words(of: text)
    for (start, word) in words.enumerated() {
      for phrase in phrases[word.digest] ?? [] where start + phrase.digests.count <= words.count {
        let candidate = words[start..<start + phrase.digests.count]
        guard zip(candidate, phrase.digests).allSatisfy({ $0.digest == $1 }),
          PhraseIndex.joined(candidate, of: text) == phrase.words
        else { continue }
        return (phrase.words, phrase.meaning)
      }
    }
    return nil
  }

  /// Runs of letters and digits; of the signs beyond ASCII those of Latin-1 and general punctuation stand between words.
  private static func words(of name: FoldedName) -> [Word] {
    var words: [Word] = []
    var digest = FoldedName.digestOfNothing
    var start = 0
    var isSign = false
    for (index, byte) in name.key.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): isSign = false
      case 0x80...0xBF: break
      default: isSign = byte < 0xC3 || byte == 0xE2
      }
      if isSign {
        if index > start { words.append(Word(digest: digest, range: start..<index)) }
        (digest, start) = (FoldedName.digestOfNothing, index + 1)
      } else {
        FoldedName.digest(byte, into: &digest)
      }
    }
    let end = name.key.utf8.count
    if end > start { words.append(Word(digest: digest, range: start..<end)) }
    return words
  }

  private static func joined(_ words: ArraySlice<Word>, of name: FoldedName) -> String {
    let bytes = Array(name.key.utf8)
    return words.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
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

import Diagnostics

/// Finds known names inside longer texts, in time proportional to the length of the text.
///
/// A name is looked for where a word begins as it does. Words are runs of letters and digits; of the signs beyond ASCII
/// those of Latin-1 and general punctuation stand between words.
struct PhraseIndex: Sendable {
  private struct Phrase {
    /// Its words in small letters with one space between them.
    let words: String
    let bytes: [UInt8]
    let meaning: String
  }

  /// By the first bytes of the first word.
  private var phrases: [UInt32: [Phrase]] = [:]
  /// The bytes with which some name begins, and which openings there may be: most words of a text begin otherwise.
  private var initials = ByteSet()
  private var openings = [Bool](repeating: false, count: 1 << 10)
  /// Some name holds a letter whose other spellings (`hoà`, `hòa`) the bytes of a text do not tell: texts are folded.
  private var needsFolding = false

  /// Names of a single short word are left out: they would be found inside others.
  mutating func add(_ name: FoldedName, meaning: String) {
    let words = PhraseIndex.words(of: name.key)
    guard let first = words.first, words.count > 1 || first.utf8.count >= 4 else { return }
    let phrase = words.joined(separator: " ")
    let bytes = Array(phrase.utf8)
    let opening = bytes.withUnsafeBufferPointer { PhraseIndex.opening(of: $0, at: 0) }
    openings[PhraseIndex.place(of: opening)] = true
    phrases[opening, default: []].append(Phrase(words: phrase, bytes: bytes, meaning: meaning))
    for byte in UInt8.min...UInt8.max
    where PhraseIndex.beginsWord(byte) && PhraseIndex.alike(byte) == PhraseIndex.alike(bytes[0]) {
      initials.insert(byte)
    }
    needsFolding = needsFolding || !PhraseIndex.isPlain(phrase)
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The first known name in a folded text, and what it stands for.
  func first(in text: FoldedName) -> (phrase: String, meaning: String)? { found(in: text.key, atMost: 1).first }

  /// The first known name in a text as if it were folded, which most texts need not be for that.
  func first(in text: String) -> (phrase: String, meaning: String)? {
    needsFolding || text.hasCombiningMarks ? first(in: FoldedName(text)) : found(in: text, atMost: 1).first
  }

  /// The known names in a text, in its order; the text need not be folded, which for long prose would cost more than the
  /// search.
  func all(in text: String) -> [(phrase: String, meaning: String)] { found(in: text, atMost: .max) }

  private func found(in text: String, atMost limit: Int) -> [(phrase: String, meaning: String)] {
    guard !phrases.isEmpty else { return [] }
    let (initials, beginnings, wordBytes) = (self.initials, PhraseIndex.beginnings, PhraseIndex.wordBytes)
    var text = text
    return text.withUTF8 { bytes in
      var found: [(phrase: String, meaning: String)] = []
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        guard beginnings.contains(byte) else {
          index += 1
          continue
        }
        if initials.contains(byte), let (phrase, end) = phrase(in: bytes, at: index) {
          found.append((phrase.words, phrase.meaning))
          guard found.count < limit else { break }
          index = end
        } else {
          repeat { index += 1 } while index < bytes.count && wordBytes.contains(bytes[index])
        }
      }
      return found
    }
  }

  /// The known name that begins at the beginning of a word, and where it ends.
  private func phrase(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (Phrase, end: Int)? {
    let opening = PhraseIndex.opening(of: text, at: start)
    guard openings[PhraseIndex.place(of: opening)], let candidates = phrases[opening] else { return nil }
    for phrase in candidates {
      if let end = PhraseIndex.end(of: phrase.bytes, in: text, from: start) { return (phrase, end) }
    }
    return nil
  }

  /// The first four bytes of a word, such that capital and small letters give the same; other letters may too.
  private static func opening(of text: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32 {
    var opening: UInt32 = 0
    var end = start
    for _ in 0..<4 {
      opening <<= 8
      guard end < text.count, continuesWord(text[end]) else { continue }
      opening |= UInt32(alike(text[end]))
      end += 1
    }
    return opening
  }

  /// Where an opening is marked in a table in which few others share its place.
  private static func place(of opening: UInt32) -> Int { Int((opening &* 0x9E37_79B1) >> 22) }

  /// One byte for those that may differ between a capital letter and its small form.
  private static func alike(_ byte: UInt8) -> UInt8 {
    guard byte >= 0x80 else { return small(byte) }
    let common = byte | 0x21
    // The bytes of Ư and ư end in AF and B0.
    return common == 0xAF ? 0xB1 : common
  }

  /// Where a phrase ends that begins at the beginning of a word; nil where other words stand there.
  private static func end(of phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    var (lead, second) = (UInt8(0), UInt8(0))
    for wanted in phrase {
      if wanted == 0x20 {
        guard index < text.count, !continuesWord(text[index]) else { return nil }
        while index < text.count, !beginsWord(text[index]) { index += 1 }
      } else {
        guard index < text.count else { return nil }
        let byte = text[index]
        var lower = small(byte)
        switch byte {
        case 0x80...0xBF: (lower, second) = (small(byte, after: lead, second), byte)
        case 0xC0...: (lead, second) = (byte, 0)
        default: break
        }
        guard lower == wanted else { return nil }
        index += 1
      }
    }
    return index < text.count && continuesWord(text[index]) ? nil : index
  }

  private static let beginnings = ByteSet(where: beginsWord)
  private static let wordBytes = ByteSet(where: continuesWord)

  /// A letter or digit begins here.
  private static func beginsWord(_ byte: UInt8) -> Bool { (byte < 0x80 || byte >= 0xC3) && continuesWord(byte) }

  /// A letter or digit of ASCII, or a byte of a letter beyond it where one has begun.
  private static func continuesWord(_ byte: UInt8) -> Bool {
    byte >= 0x80
      ? byte != 0xC2 && byte != 0xE2 : 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
  }

  private static func small(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte + 0x20 : byte }

  /// The last byte of the small form of a Vietnamese letter, from its bytes before.
  private static func small(_ byte: UInt8, after lead: UInt8, _ second: UInt8) -> UInt8 {
    switch (lead, byte) {
    case (0xC3, 0x80...0x9E) where byte != 0x97: byte + 0x20
    case (0xC4, 0x82), (0xC4, 0x90), (0xC4, 0xA8), (0xC5, 0xA8), (0xC6, 0xA0), (0xC6, 0xAF): byte + 1
    case (0xE1, _) where second == 0xBB || (second == 0xBA && byte >= 0xA0): byte | 1
    default: byte
    }
  }

  private static func words(of key: String) -> [String] {
    // What follows the first byte of a sign belongs to it.
    key.utf8.split { !continuesWord($0) }.map { String(Substring($0.drop { !beginsWord($0) })) }.filter { !$0.isEmpty }
  }

  /// Whether folding could not turn other words into these: they have Vietnamese letters only, and no tone on an `o` or
  /// `u` before the vowel that may bear it instead.
  private static func isPlain(_ phrase: String) -> Bool {
    let scalars = phrase.unicodeScalars
    let tones = "òóỏõọùúủũụ".nfc.unicodeScalars
    let mayMove = zip(scalars, scalars.dropFirst()).contains { tones.contains($0) && "aey".unicodeScalars.contains($1) }
    return !mayMove && scalars.allSatisfy { VietnameseLetters.withoutDiacritics($0)?.isASCII == true }
  }
}

extension String {
  /// A letter is written with a mark after it; in NFC no letter of Vietnamese is.
  fileprivate var hasCombiningMarks: Bool {
    var text = self
    // Counted, not searched, for then the compiler looks at many bytes at once.
    return text.withUTF8 { bytes in bytes.reduce(0) { $0 + ($1 & 0xFE == 0xCC ? 1 : 0) } } > 0
  }
}

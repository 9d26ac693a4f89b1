import Diagnostics

/// In which words and signs an expression is written.
package enum Dialect: Hashable, Sendable {
  /// The language of specifications: Vietnamese, English or standard words, bare dates (`2026-01-01`), amounts of time
  /// (`3 ngày`) and values of enumerations without quotation marks.
  case catalogue
  /// FEEL as DMN 1.5 has it, letter for letter.
  case standard
}

/// An expression's text in the form in which names are compared (in a catalogue NFC, lower case; always single spaces,
/// without comments), over bytes.
///
/// Every byte knows the place in the original text from which it came.
struct FoldedText {
  let original: String
  let dialect: Dialect
  private(set) var bytes: [UInt8] = []
  private var origins: [Int] = []
  private var words: [Bool] = []
  private let originalCount: Int
  /// Where a comment begins that nothing closes, in the original.
  private(set) var unclosedComment: Int?

  init(_ text: String, _ dialect: Dialect = .catalogue) {
    original = text
    self.dialect = dialect
    originalCount = text.utf8.count
    bytes.reserveCapacity(originalCount)
    var offset = 0
    var lastWasSpace = false
    var comments = CommentScanner()
    for character in text {
      let length = character.utf8.count
      let isSpace = comments.isComment(character, at: offset, in: text.utf8) || character.isWhitespace
      if isSpace {
        if !lastWasSpace { append(0x20, offset, isWord: false) }
      } else {
        append(character, offset)
      }
      lastWasSpace = isSpace
      offset += length
    }
    unclosedComment = comments.openBlock
    if dialect == .catalogue { placeTones() }
  }

  private mutating func append(_ character: Character, _ offset: Int) {
    if let ascii = character.asciiValue {
      let isUpper = dialect == .catalogue && (0x41...0x5A).contains(ascii)
      append(isUpper ? ascii + 0x20 : ascii, offset, isWord: isASCIIWord(ascii))
    } else if dialect == .catalogue {
      let isWord = character.isLetter || character.isNumber
      for byte in String(character).nfc.lowercased().utf8 { append(byte, offset, isWord: isWord) }
    } else {
      // Names in FEEL may hold most characters beyond ASCII, pictographs too.
      let isWord = character.isLetter || character.isNumber || (character.unicodeScalars.first?.value ?? 0) > 0xFFFF
      for byte in character.utf8 { append(byte, offset, isWord: isWord) }
    }
  }

  /// Gives the text the placement of tones that folded names have.
  private mutating func placeTones() {
    var index = 0
    while index < bytes.count {
      guard let (length, replacement) = TonePlacement.older(bytes, at: index) else {
        index += 1
        continue
      }
      // The second letter, plain now, is the last byte.
      let (first, second) = (origins[index], origins[index + 1])
      bytes.replaceSubrange(index..<index + length, with: replacement)
      let last = replacement.count - 1
      origins.replaceSubrange(
        index..<index + length, with: replacement.indices.map { $0 == last ? second : first })
      words.replaceSubrange(index..<index + length, with: replacement.map { _ in true })
      index += replacement.count
    }
  }

  private mutating func append(_ byte: UInt8, _ origin: Int, isWord: Bool) {
    bytes.append(byte)
    origins.append(origin)
    words.append(isWord)
  }

  var count: Int { bytes.count }

  /// The byte, or nil beyond the end.
  subscript(index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether the byte belongs to a word; false beyond the end.
  func isWord(at index: Int) -> Bool { index < words.count && words[index] }

  /// The place of a byte in the original text.
  func origin(_ index: Int) -> Int { index < origins.count ? origins[index] : originalCount }

  /// The original range of a range of folded bytes, without the space at its end.
  func range(_ start: Int, _ end: Int) -> Range<Int> {
    var end = min(end, bytes.count)
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    let lower = origin(start)
    // A character of several bytes ends where the next one begins, even if spaces were folded between.
    var upper = lower
    if end > start {
      let last = origin(end - 1)
      let index = original.utf8.index(original.utf8.startIndex, offsetBy: last)
      upper = last + (index < original.endIndex ? original[index].utf8.count : 0)
    }
    return lower..<max(lower, upper)
  }

  /// The original text of a range.
  func text(_ range: Range<Int>) -> String {
    let utf8 = original.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: min(range.lowerBound, originalCount))
    let end = utf8.index(utf8.startIndex, offsetBy: min(range.upperBound, originalCount))
    return String(original[start..<end])
  }

  /// Whether the ASCII or folded text stands at the place.
  func has(_ text: String, at index: Int) -> Bool {
    let end = index + text.utf8.count
    return end <= bytes.count && bytes[index..<end].elementsEqual(text.utf8)
  }

  /// Whether the word or words stand at the place and end there.
  func hasWord(_ word: String, at index: Int) -> Bool {
    has(word, at: index) && !isWord(at: index + word.utf8.count)
  }

  func skippingSpace(_ index: Int) -> Int { self[index] == 0x20 ? index + 1 : index }
}

/// Finds `// …` and `/* … */` outside strings, character by character.
private struct CommentScanner {
  private enum State {
    case code
    case string
    case line
    case block
  }

  private var state = State.code
  private var isEscaped = false
  /// Until this place everything belongs to the sign that opened or closed a comment.
  private var signEnd = 0
  private var blockStart = 0

  /// Where the block comment begins that is open.
  var openBlock: Int? { state == .block ? blockStart : nil }

  mutating func isComment(_ character: Character, at offset: Int, in bytes: String.UTF8View) -> Bool {
    if offset < signEnd { return true }
    switch state {
    case .code:
      if character == "\"" { state = .string }
      guard character == "/" else { return false }
      let next = bytes.index(bytes.startIndex, offsetBy: offset + 1)
      guard next < bytes.endIndex, bytes[next] == UInt8(ascii: "/") || bytes[next] == UInt8(ascii: "*")
      else { return false }
      state = bytes[next] == UInt8(ascii: "/") ? .line : .block
      signEnd = offset + 2
      blockStart = offset
      return true
    case .string:
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        state = .code
      }
      return false
    case .line:
      if character.isNewline { state = .code }
      return true
    case .block:
      let next = bytes.index(bytes.startIndex, offsetBy: offset + 1)
      if character == "*", next < bytes.endIndex, bytes[next] == UInt8(ascii: "/") {
        state = .code
        signEnd = offset + 2
      }
      return true
    }
  }
}

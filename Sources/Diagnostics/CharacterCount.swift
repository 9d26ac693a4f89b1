/// How many user-visible characters and UTF-16 units a stretch of text has.
struct CharacterCount: Hashable, Sendable {
  var characters = 0
  var units = 0

  init(characters: Int = 0, units: Int = 0) {
    self.characters = characters
    self.units = units
  }

  /// What stands before an offset in a stretch that begins with a character; an offset inside a character counts as the
  /// start of that character.
  init(before offset: Int, in stretch: Range<Int>, _ bytes: [UInt8]) {
    let offset = ScalarBoundary.before(offset, in: stretch, bytes)
    if let count = CharacterCount.letters(before: offset, in: stretch, bytes) {
      self.init(characters: count, units: count)
      return
    }
    self.init()
    // Decoding what stands before a boundary gives the beginning of the decoded stretch.
    let wanted = String(decoding: bytes[stretch.lowerBound..<offset], as: UTF8.self).utf8.count
    var passed = 0
    for character in String(decoding: bytes[stretch], as: UTF8.self) {
      passed += character.utf8.count
      if passed > wanted { break }
      add(character)
    }
  }

  /// How many characters stand before an offset where each is one scalar of one unit, as nearly everywhere: ASCII, composed
  /// Latin letters, dashes and quotation marks. Nil where another stands there or follows, which might join what is before
  /// it. To form characters of all text took a thirtieth of a check.
  private static func letters(before offset: Int, in stretch: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var (index, count) = (stretch.lowerBound, 0)
    while index < offset {
      guard let length = letterLength(at: index, in: stretch, bytes) else { return nil }
      index += length
      count += 1
    }
    guard index == offset, index == stretch.upperBound || letterLength(at: index, in: stretch, bytes) != nil else {
      return nil
    }
    return count
  }

  /// The bytes of a scalar that always is a character by itself beside others of its kind.
  private static func letterLength(at index: Int, in stretch: Range<Int>, _ bytes: [UInt8]) -> Int? {
    func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + distance < stretch.upperBound && range.contains(bytes[index + distance])
    }
    switch bytes[index] {
    case 0x0D: return nil
    case ..<0x80: return 1
    // U+00C0…U+027F.
    case 0xC3...0xC9: return follows(1) ? 2 : nil
    // U+1E00…U+1EFF.
    case 0xE1: return follows(1, 0xB8...0xBB) && follows(2) ? 3 : nil
    // U+2010…U+2027.
    case 0xE2: return follows(1, 0x80...0x80) && follows(2, 0x90...0xA7) ? 3 : nil
    default: return nil
    }
  }

  /// All of a stretch that begins with a character.
  init(all bytes: ArraySlice<UInt8>) {
    for character in String(decoding: bytes, as: UTF8.self) { add(character) }
  }

  mutating func add(_ character: Character) {
    characters += 1
    units += character.utf16.count
  }

  static func + (left: CharacterCount, right: CharacterCount) -> CharacterCount {
    CharacterCount(characters: left.characters + right.characters, units: left.units + right.units)
  }
}

/// Where UTF-8 sequences begin.
enum ScalarBoundary {
  /// The offset itself, or the lead byte of the sequence in which it stands; never before the range.
  static func before(_ offset: Int, in range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var index = offset
    while index > range.lowerBound, offset - index < 3, index < range.upperBound, bytes[index] & 0xC0 == 0x80 {
      index -= 1
    }
    return index < range.upperBound && bytes[index] & 0xC0 == 0x80 ? offset : index
  }
}

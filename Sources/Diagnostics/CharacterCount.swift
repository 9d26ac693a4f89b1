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
    if bytes[stretch.lowerBound..<min(offset + 1, stretch.upperBound)].allSatisfy({ $0 < 0x80 }) {
      self.init(characters: offset - stretch.lowerBound, units: offset - stretch.lowerBound)
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

/// The two ways of placing the tone mark in open syllables: `hoà`, `khoẻ`, `thuỷ` are `hòa`, `khỏe`, `thủy`.
///
/// Both are in use for the same words; here the older placement stands for both. Syllables with a final letter (`hoàn`,
/// `huỳnh`) have one placement only, and so has `quý`, whose u belongs to the q.
package enum TonePlacement {
  /// The letters that may bear the tone of an open syllable behind `o` and `u`, and the vowel that bears it instead.
  private static let (afterO, afterU): ([(letter: UInt32, vowel: UInt32)], [(letter: UInt32, vowel: UInt32)]) = {
    func moved(_ marks: String, _ toned: String) -> [(letter: UInt32, vowel: UInt32)] {
      zip(marks.nfc.unicodeScalars, toned.nfc.unicodeScalars).map { ($0.value, $1.value) }
    }
    return (moved("àáảãạèéẻẽẹ", "òóỏõọòóỏõọ"), moved("ỳýỷỹỵ", "ùúủũụ"))
  }()

  /// What stands for a letter behind `o` or `u` in the older placement: the vowel with the tone and the letter without;
  /// nil if the two are no such pair.
  static func older(_ previous: UInt8, _ letter: UInt32) -> (vowel: UInt32, tail: UInt8)? {
    switch previous {
    case UInt8(ascii: "o"):
      guard letter < 0xEA || letter > 0x1E9F && letter < 0x1EBE,
        let index = afterO.firstIndex(where: { $0.letter == letter })
      else { return nil }
      return (afterO[index].vowel, index < 5 ? UInt8(ascii: "a") : UInt8(ascii: "e"))
    case UInt8(ascii: "u"):
      guard letter == 0xFD || letter > 0x1EF1 else { return nil }
      return afterU.first { $0.letter == letter }.map { ($0.vowel, UInt8(ascii: "y")) }
    default: return nil
    }
  }

  /// Whether a scalar of Vietnamese text beyond ASCII is a letter; signs of Latin-1 and those from U+2000 on are none.
  static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0xC0 && scalar != 0xD7 && scalar != 0xF7 && !(0x2000..<0x3000 ~= scalar)
  }

  /// The pair of letters at a place of lower-case NFC text and what it is in the older placement; nil if it is no such
  /// pair.
  package static func older(_ bytes: [UInt8], at index: Int) -> (length: Int, replacement: [UInt8])? {
    guard bytes[index] == UInt8(ascii: "o") || bytes[index] == UInt8(ascii: "u"), index + 2 < bytes.count,
      bytes[index + 1] == 0xC3 || bytes[index + 1] == 0xE1,
      index == 0 || bytes[index - 1] != UInt8(ascii: "q") || bytes[index] == UInt8(ascii: "o")
    else { return nil }
    let length = bytes[index + 1] == 0xC3 ? 3 : 4
    guard index + length <= bytes.count, !isLetter(bytes, index + length),
      let letter = String(decoding: bytes[index + 1..<index + length], as: UTF8.self).unicodeScalars.first,
      let moved = older(bytes[index], letter.value), let vowel = Unicode.Scalar(moved.vowel)
    else { return nil }
    return (length, Array(String(vowel).utf8) + [moved.tail])
  }

  /// Whether a letter stands at a place; signs of Latin-1 and those from U+2000 on are none.
  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case 0x61...0x7A, 0x41...0x5A: return true
    case ..<0xC3, 0xE2: return false
    case 0xC3: return index + 1 < bytes.count && bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7
    default: return true
    }
  }

  /// Lower-case NFC text with the older placement throughout.
  static func older(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let pair = older(bytes, at: index) {
        result += pair.replacement
        index += pair.length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

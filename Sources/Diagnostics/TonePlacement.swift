/// The two ways of placing the tone mark in open syllables: `hoà`, `khoẻ`, `thuỷ` are `hòa`, `khỏe`, `thủy`.
///
/// Both are in use for the same words; here the older placement stands for both. Syllables with a final letter (`hoàn`,
/// `huỳnh`) have one placement only, and so has `quý`, whose u belongs to the q.
package enum TonePlacement {
  private static let pairs: [[UInt8]: [UInt8]] = {
    var pairs: [[UInt8]: [UInt8]] = [:]
    for (base, toned, vowel, marks) in [
      ("o", "òóỏõọ", "a", "àáảãạ"), ("o", "òóỏõọ", "e", "èéẻẽẹ"), ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    ] {
      for (older, newer) in zip(toned.nfc, marks.nfc) {
        pairs[Array((base + String(newer)).utf8)] = Array((String(older) + vowel).utf8)
      }
    }
    return pairs
  }()

  /// Whether a letter may bear the tone that the letter before it (an ASCII byte) bears in the older placement.
  static func mayMove(after previous: UInt8?, _ scalar: Unicode.Scalar) -> Bool {
    (previous == UInt8(ascii: "o") || previous == UInt8(ascii: "u")) && scalar.value >= 0xE0
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
      let replacement = pairs[Array(bytes[index..<index + length])]
    else { return nil }
    return (length, replacement)
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

import Foundation

/// A name in the form in which names are compared: NFC, lower case, single spaces, no space at the ends.
///
/// `Ủy ban  Nhân dân` and `uỷ ban nhân dân` are one name, whether composed or decomposed.
package struct FoldedName: Hashable, Sendable {
  package let key: String

  package init(_ text: String) {
    key = FoldedName.foldedVietnamese(text) ?? FoldedName.fold(text)
  }

  // Keys are in NFC, so their bytes tell them apart; comparing strings would normalise them anew every time.
  package static func == (left: FoldedName, right: FoldedName) -> Bool {
    left.key.utf8.count == right.key.utf8.count && left.key.utf8.elementsEqual(right.key.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var key = key
    key.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Whether a folded phrase occurs in the name.
  package func contains(_ phrase: String) -> Bool {
    let name = Array(key.utf8)
    let wanted = Array(phrase.utf8)
    guard let first = wanted.first, name.count >= wanted.count else { return wanted.isEmpty }
    return (0...(name.count - wanted.count)).contains { start in
      name[start] == first && name[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  private static func fold(_ text: String) -> String {
    let words = text.split(whereSeparator: { $0.isWhitespace })
    let key = words.joined(separator: " ").nfc.lowercased()
    return String(decoding: TonePlacement.older(Array(key.utf8)), as: UTF8.self)
  }

  /// The fold of text made of composed Vietnamese letters only, which is nearly all there is: a fifth of the run would
  /// else go to the general tables. Nil for any other text.
  private static func foldedVietnamese(_ text: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var isGap = false
    var mayMoveTone = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09...0x0D: isGap = !key.isEmpty
      default:
        guard let lower = scalar.lowerVietnamese else { return nil }
        if isGap {
          key.append(0x20)
          isGap = false
        }
        if lower.value >= 0x80, TonePlacement.mayMove(after: key.last, lower) { mayMoveTone = true }
        key.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: mayMoveTone ? TonePlacement.older(key) : key, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// The lower-case form of a letter of the Vietnamese alphabet, itself for ASCII and common punctuation; nil for all else.
  fileprivate var lowerVietnamese: Unicode.Scalar? {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDD: Unicode.Scalar(value + 0x20)
    case 0x21...0x7E, 0xAB, 0xBB, 0xB0...0xB9, 0xE0...0xF6, 0xF8...0xFD: self
    case 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF: Unicode.Scalar(value + 1)
    case 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: self
    case 0x1EA0...0x1EF9: Unicode.Scalar(value | 1)
    case 0x2010...0x2027: self
    default: nil
    }
  }
}

extension String {
  /// The text in NFC; text that plainly is in NFC is returned as it is.
  package var nfc: String {
    // Below U+0300 and among the composed Vietnamese letters nothing combines.
    let isPlain = unicodeScalars.allSatisfy {
      $0.value < 0x300 || (0x1EA0...0x1EF9).contains($0.value) || (0x2010...0x2027).contains($0.value)
    }
    return isPlain ? self : precomposedStringWithCanonicalMapping
  }
}

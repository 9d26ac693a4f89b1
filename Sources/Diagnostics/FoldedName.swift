import Foundation

/// A name in the form in which names are compared: NFC, lower case, single spaces, no space at the ends.
///
/// `Ủy ban  Nhân dân` and `uỷ ban nhân dân` are one name, whether composed or decomposed.
package struct FoldedName: Hashable, Sendable {
  package let key: String
  /// FNV-1a of the key: a name is looked up many times and hashed once.
  private let digest: UInt64

  package init(_ text: String) {
    key = FoldedName.foldedVietnamese(text) ?? FoldedName.fold(text)
    var digest = FoldedName.digestOfNothing
    for byte in key.utf8 { FoldedName.digest(byte, into: &digest) }
    self.digest = digest
  }

  /// FNV-1a, by which folded texts and words in them are told apart at first.
  package static let digestOfNothing: UInt64 = 0xCBF2_9CE4_8422_2325

  package static func digest(_ byte: UInt8, into digest: inout UInt64) {
    digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  // Keys are in NFC, so their bytes tell them apart; comparing strings would normalise them anew every time.
  package static func == (left: FoldedName, right: FoldedName) -> Bool {
    guard left.digest == right.digest, left.key.utf8.count == right.key.utf8.count else { return false }
    // Byte for byte through the views' iterators took an eighth of a check of the national catalogue.
    let isSame = left.key.utf8.withContiguousStorageIfAvailable { left in
      right.key.utf8.withContiguousStorageIfAvailable { right in
        guard let start = left.baseAddress, let other = right.baseAddress else { return true }
        return memcmp(start, other, left.count) == 0
      }
    }
    return (isSame ?? nil) ?? left.key.utf8.elementsEqual(right.key.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// Whether a folded phrase occurs in the name.
  package func contains(_ phrase: String) -> Bool {
    key.firstOccurrence(of: phrase) != nil
  }

  private static func fold(_ text: String) -> String {
    let words = text.split(whereSeparator: { $0.isWhitespace })
    let key = words.joined(separator: " ").nfc.lowercased()
    return String(decoding: TonePlacement.older(Array(key.utf8)), as: UTF8.self)
  }

  /// The fold of text made of composed Vietnamese letters only, which is nearly all there is: a fifth of the run would
  /// else go to the general tables. Nil for any other text.
  private static func foldedVietnamese(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var isVietnamese = true
      var mayMoveTone = false
      let key = [UInt8](unsafeUninitializedCapacity: bytes.count) { key, count in
        var isGap = false
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          index += 1
          if byte == 0x20 || 0x09...0x0D ~= byte {
            isGap = count > 0
            continue
          }
          if isGap {
            key[count] = 0x20
            count += 1
            isGap = false
          }
          if byte < 0x80 {
            guard byte > 0x20, byte < 0x7F else { return isVietnamese = false }
            key[count] = 0x41...0x5A ~= byte ? byte + 0x20 : byte
            count += 1
            continue
          }
          let length = byte < 0xE0 ? 2 : 3
          guard byte < 0xF0, let lower = composed(bytes[(index - 1)..<(index - 1 + length)])?.lowerVietnamese else {
            return isVietnamese = false
          }
          if TonePlacement.mayMove(after: count > 0 ? key[count - 1] : nil, lower) { mayMoveTone = true }
          index += length - 1
          if lower.value < 0x800 {
            key[count] = 0xC0 | UInt8(lower.value >> 6)
          } else {
            key[count] = 0xE0 | UInt8(lower.value >> 12)
            key[count + 1] = 0x80 | UInt8(lower.value >> 6 & 0x3F)
          }
          count += length
          key[count - 1] = 0x80 | UInt8(lower.value & 0x3F)
        }
      }
      guard isVietnamese else { return nil }
      return String(decoding: mayMoveTone ? TonePlacement.older(key) : key, as: UTF8.self)
    }
  }

  /// The scalar of two or three bytes of UTF-8.
  private static func composed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    bytes.reduce(UInt32(0)) { $0 << 6 | UInt32($1 & 0x3F) }.scalar(of: bytes.count)
  }
}

extension UInt32 {
  /// The scalar whose bits are these, below what the first byte of two or three adds.
  fileprivate func scalar(of bytes: Int) -> Unicode.Scalar? {
    Unicode.Scalar(bytes == 2 ? self & 0x7FF : self & 0xFFFF)
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

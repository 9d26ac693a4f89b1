import Foundation

/// A name in the form in which names are compared: NFC, lower case, single spaces, no space at the ends.
///
/// `Ủy ban  Nhân dân` and `uỷ ban nhân dân` are one name, whether composed or decomposed.
package struct FoldedName: Hashable, Sendable {
  package let key: String
  /// Of the key: a name is looked up many times and hashed once.
  private let digest: UInt64

  package init(_ text: String) {
    var key = FoldedName.foldedVietnamese(text) ?? FoldedName.fold(text)
    digest = key.withUTF8(TextDigest.of)
    self.key = key
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
    var contiguous = text
    return contiguous.withUTF8 { bytes in
      // In lower case no Vietnamese letter takes more bytes than before.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { room in
        var folding = VietnameseFolding(room)
        guard folding.fold(bytes) else { return nil }
        // What is folded already stays one text in memory.
        if folding.key.count == bytes.count, folding.key.elementsEqual(bytes) { return text }
        // The bytes are those of whole scalars; to have them examined again took a thirtieth of a check.
        return String(copying: UTF8Span(unchecked: folding.key.span))
      }
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

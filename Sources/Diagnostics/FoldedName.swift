import Foundation

/// A name in the form in which names are compared: NFC, lower case, single spaces, no space at the ends.
///
/// `Ủy ban  Nhân dân` and `ủy ban nhân dân` are one name, whether composed or decomposed.
package struct FoldedName: Hashable, Sendable {
  package let key: String

  package init(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 && !($0 >= 0x41 && $0 <= 0x5A) }
    key = isPlain ? text : FoldedName.fold(text)
  }

  private static func fold(_ text: String) -> String {
    let words = text.split(whereSeparator: { $0.isWhitespace })
    return words.joined(separator: " ").nfc.lowercased()
  }
}

extension String {
  /// The text in NFC; ASCII is returned as it is.
  package var nfc: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}

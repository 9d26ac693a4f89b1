import Foundation

extension String {
  /// Where a phrase first occurs byte for byte; nil where it does not. Both are expected in NFC.
  ///
  /// A search by characters would look up the grapheme breaks of the whole text.
  package func firstOccurrence(of phrase: String) -> Index? {
    guard let first = phrase.utf8.first else { return startIndex }
    let offset =
      utf8.withContiguousStorageIfAvailable { text in
        phrase.utf8.withContiguousStorageIfAvailable { phrase -> Int? in
          guard let wanted = phrase.baseAddress, let start = text.baseAddress else { return nil }
          var offset = 0
          while text.count - offset >= phrase.count,
            let found = memchr(start + offset, Int32(first), text.count - offset - phrase.count + 1)
          {
            offset = UnsafeRawPointer(found) - UnsafeRawPointer(start)
            if memcmp(found, wanted, phrase.count) == 0 { return offset }
            offset += 1
          }
          return nil
        } ?? nil
      } ?? nil
    return offset.map { utf8.index(startIndex, offsetBy: $0) }
  }
}

import Diagnostics

/// The numbers of legal instruments in a text (`60/2014/qh13`, `03/2025/tt-vpcp`), folded.
func instrumentNumbers(in text: String) -> [String] {
  guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
  var key = FoldedName(text).key
  return key.withUTF8 { bytes in
    var numbers: [String] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes.lengthOfMark(at: end) == 0 { end += 1 }
      if bytes[start..<end].isInstrumentNumber { numbers.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = end < bytes.count ? end + bytes.lengthOfMark(at: end) : end
    }
    return numbers
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes a space or a mark between words of a folded text has here; 0 for anything else.
  fileprivate func lengthOfMark(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B: 1
    // “ and ”
    case 0xE2 where index + 2 < count && self[index + 1] == 0x80 && self[index + 2] | 1 == 0x9D: 3
    default: 0
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// A number, a year of four digits, and the letters of the issuer, with a slash between them.
  fileprivate var isInstrumentNumber: Bool {
    guard contains(UInt8(ascii: "/")) else { return false }
    let parts = split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, let first = parts[0].first else { return false }
    return 0x30...0x39 ~= first && parts[1].count == 4 && parts[1].allSatisfy { 0x30...0x39 ~= $0 } && !parts[2].isEmpty
  }
}

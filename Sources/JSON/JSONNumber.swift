/// The number grammar of RFC 8259, section 6.
enum JSONNumber {
  /// The end of the number that starts at an index; nil where none does, or where it breaks off.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    if byte(bytes, index) == UInt8(ascii: "-") { index += 1 }
    if byte(bytes, index) == UInt8(ascii: "0") {
      index += 1
    } else {
      guard skipDigits(bytes, &index) else { return nil }
    }
    if byte(bytes, index) == UInt8(ascii: ".") {
      index += 1
      guard skipDigits(bytes, &index) else { return nil }
    }
    if let letter = byte(bytes, index), letter | 0x20 == UInt8(ascii: "e") {
      index += 1
      if let sign = byte(bytes, index), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
      guard skipDigits(bytes, &index) else { return nil }
    }
    return index
  }

  /// Whether the whole text is one JSON number.
  static func isWhole(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return end(in: bytes, from: 0) == bytes.count
  }

  private static func byte(_ bytes: [UInt8], _ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  /// False where no digit stands.
  private static func skipDigits(_ bytes: [UInt8], _ index: inout Int) -> Bool {
    let start = index
    while let digit = byte(bytes, index), UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit { index += 1 }
    return index > start
  }
}

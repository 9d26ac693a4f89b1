/// The lower-case letters of Vietnamese and the Latin letters on which they are built.
package enum VietnameseLetters {
  /// Base letters of the scalars from U+00E0 to U+01B0 and from U+1EA0 to U+1EF9; 0 where there is none.
  private static let (latin, additional): ([UInt8], [UInt8]) = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    var latin = [UInt8](repeating: 0, count: 0x1B1 - 0xE0)
    var additional = [UInt8](repeating: 0, count: 0x1EFA - 0x1EA0)
    for (base, letters) in families {
      for letter in letters.nfc.unicodeScalars {
        if 0xE0..<0x1B1 ~= letter.value { latin[Int(letter.value) - 0xE0] = UInt8(ascii: base) }
        if 0x1EA0..<0x1EFA ~= letter.value { additional[Int(letter.value) - 0x1EA0] = UInt8(ascii: base) }
      }
    }
    return (latin, additional)
  }()

  /// The base letter; nil for a combining mark that stands alone.
  package static func withoutDiacritics(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let base: UInt8
    switch scalar.value {
    case 0xE0..<0x1B1: base = latin[Int(scalar.value) - 0xE0]
    case 0x1EA0..<0x1EFA: base = additional[Int(scalar.value) - 0x1EA0]
    case 0x300...0x36F: return nil
    default: return scalar
    }
    return base == 0 ? scalar : Unicode.Scalar(base)
  }
}

/// The lower-case letters of Vietnamese and the Latin letters on which they are built.
package enum VietnameseLetters {
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    var result: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in families {
      for letter in letters.nfc.unicodeScalars { result[letter] = base }
    }
    return result
  }()

  /// The base letter; nil for a combining mark that stands alone.
  package static func withoutDiacritics(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 { return scalar }
    if 0x300...0x36F ~= scalar.value { return nil }
    return bases[scalar] ?? scalar
  }
}

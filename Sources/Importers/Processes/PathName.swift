import Diagnostics

/// Names of files and folders made from Vietnamese text.
enum PathName {
  /// Small letters a–z and digits with hyphens between words, and the dots between digits; at most so many characters,
  /// empty where no letter is left.
  static func slug(_ text: String, longest: Int) -> String {
    let plain = FoldedName(text).key.unicodeScalars.map { VietnameseLetters.withoutDiacritics($0) ?? $0 }
    var slug: [UInt8] = []
    var isGap = false
    for (index, scalar) in plain.enumerated() where slug.count < longest {
      let isDot = scalar == "." && slug.last.map(isDigit) == true && !isGap
      if isDot, index + 1 < plain.count, isDigit(UInt8(truncatingIfNeeded: plain[index + 1].value)) {
        slug.append(UInt8(ascii: "."))
        continue
      }
      guard let byte = letter(scalar) else {
        isGap = true
        continue
      }
      if isGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isGap = false
      slug.append(byte)
    }
    while let last = slug.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ".") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(truncatingIfNeeded: scalar.value)
    case "đ": UInt8(ascii: "d")
    default: nil
    }
  }
}

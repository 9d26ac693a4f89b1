import Diagnostics
import Foundation

/// A name in ASCII letters, digits and underscores, as standard FEEL wants it: `loại việc` becomes `loai_viec`.
package func asciiIdentifier(_ name: String) -> String { asciiIdentifier(FoldedName(name)) }

/// The same of a name that is folded already.
package func asciiIdentifier(_ name: FoldedName) -> String {
  var key = name.key
  let plain = key.withUTF8 { bytes -> [UInt8]? in
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        append(lead, to: &plain)
        index += 1
        continue
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
      for byte in bytes[(index + 1)..<min(index + length, bytes.count)] { value = value << 6 | UInt32(byte & 0x3F) }
      index += length
      guard let scalar = Unicode.Scalar(value) else { return nil }
      guard let letter = VietnameseLetters.withoutDiacritics(scalar) else { continue }
      guard letter.isASCII else { return nil }
      append(UInt8(truncatingIfNeeded: letter.value), to: &plain)
    }
    return plain
  }
  return plain.map(identifier(of:)) ?? identifier(letters: key.decomposedStringWithCanonicalMapping)
}

/// The identifier of text with letters beyond those of Vietnamese, whose marks stand apart from them.
private func identifier(letters: String) -> String {
  var plain: [UInt8] = []
  for scalar in letters.unicodeScalars {
    switch scalar {
    case "đ": plain.append(UInt8(ascii: "d"))
    case _ where scalar.properties.generalCategory == .nonspacingMark: continue
    default: append(scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: "_"), to: &plain)
    }
  }
  return identifier(of: plain)
}

/// Adds a letter or digit; anything else becomes one underscore, though not at the beginning.
private func append(_ byte: UInt8, to plain: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): plain.append(byte)
  default: if let last = plain.last, last != UInt8(ascii: "_") { plain.append(UInt8(ascii: "_")) }
  }
}

/// An identifier does not begin with a digit nor end with an underscore.
private func identifier(of plain: [UInt8]) -> String {
  let name = plain.last == UInt8(ascii: "_") ? plain.dropLast() : plain[...]
  guard let first = name.first else { return "f" }
  let text = String(decoding: name, as: UTF8.self)
  return first < UInt8(ascii: "a") ? "f_" + text : text
}

import Diagnostics
import Foundation

/// A name in ASCII letters, digits and underscores, as standard FEEL wants it: `loại việc` becomes `loai_viec`.
package func asciiIdentifier(_ name: String) -> String {
  let plain = FoldedName(name).key.unicodeScalars.compactMap(VietnameseLetters.withoutDiacritics)
  let letters =
    plain.allSatisfy(\.isASCII)
    ? String(String.UnicodeScalarView(plain)) : name.lowercased().decomposedStringWithCanonicalMapping
  var result = ""
  for scalar in letters.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
    case "đ": result += "d"
    case _ where scalar.properties.generalCategory == .nonspacingMark: continue
    default: if !result.isEmpty, !result.hasSuffix("_") { result += "_" }
    }
  }
  while result.hasSuffix("_") { result.removeLast() }
  guard let first = result.first else { return "f" }
  return first.isNumber ? "f_" + result : result
}

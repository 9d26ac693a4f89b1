import Diagnostics

/// Names of files and folders made from Vietnamese text.
enum PathName {
  /// Small letters a–z and digits with hyphens between words, at most so many; empty where no letter is left.
  static func slug(_ text: String, longest: Int) -> String {
    var slug = ""
    var isGap = false
    for scalar in FoldedName(text).key.unicodeScalars {
      let plain = VietnameseLetters.withoutDiacritics(scalar) ?? scalar
      switch plain {
      case "a"..."z", "0"..."9", ".":
        if isGap, !slug.isEmpty { slug += "-" }
        isGap = false
        slug.unicodeScalars.append(plain)
      case "đ":
        if isGap, !slug.isEmpty { slug += "-" }
        isGap = false
        slug += "d"
      default: isGap = true
      }
      if slug.utf8.count >= longest { break }
    }
    while slug.last == "." || slug.last == "-" { slug.removeLast() }
    while slug.first == "." { slug.removeFirst() }
    return slug
  }
}

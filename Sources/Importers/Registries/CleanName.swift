import Diagnostics

extension String {
  /// The words of a name without the numbering before it and the punctuation behind it, with single spaces.
  var cleanedName: String {
    var name = Substring(singleSpaced)
    while let length = name.numberingLength, length < name.count { name = name.dropFirst(length) }
    while let last = name.last, ";,.: ".contains(last) { name = name.dropLast() }
    return String(name)
  }

  /// The words with one space between them, in NFC; invisible characters and breaks count as space.
  var singleSpaced: String {
    if isSingleSpaced { return self }
    var scalars = String.UnicodeScalarView()
    var isGap = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
        isGap = !scalars.isEmpty
      case 0xAD: continue
      default:
        if isGap { scalars.append(" ") }
        isGap = false
        scalars.append(scalar)
      }
    }
    return String(scalars).nfc
  }

  /// Whether the words stand so already, as nearly all do.
  private var isSingleSpaced: Bool {
    var last: UInt32 = 0x20
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20: if last == 0x20 { return false }
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x1B0, 0x1EA0...0x1EF9, 0x2010...0x2027: break
      default: return false
      }
      last = scalar.value
    }
    return last != 0x20
  }

  /// A file name in ASCII of at most that many characters, cut between words: `Cấp lại thẻ` becomes `cap-lai-the`.
  func slug(limit: Int = 60) -> String {
    var slug = ""
    for scalar in FoldedName(self).key.unicodeScalars {
      switch VietnameseLetters.withoutDiacritics(scalar) ?? scalar {
      case let letter where letter.isASCII && (letter.properties.isAlphabetic || letter.properties.numericType != nil):
        slug.unicodeScalars.append(letter)
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    guard slug.utf8.count > limit else { return slug }
    let cut = slug.prefix(limit + 1)
    return String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut.prefix(limit))
  }
}

extension Substring {
  /// The length of a dash or number at the beginning, like `- `, `1.`, `a)`, `(2)`, `I. `, with the space behind it; nil
  /// where none stands.
  fileprivate var numberingLength: Int? {
    guard let first else { return nil }
    if "-+*•–—●○▪■✓·".contains(first) {
      return 1 + dropFirst().prefix { $0 == " " }.count
    }
    let isOpened = first == "("
    let body = isOpened ? dropFirst() : self
    let label = body.prefix { $0 != ")" && $0 != " " }.prefix(8)
    guard let end = label.labelLength else { return nil }
    let behind = body.dropFirst(end)
    guard let closing = behind.first, closing == ")" || !isOpened && closing == "." else {
      return nil
    }
    var length = end + (isOpened ? 1 : 0) + (closing == ")" || closing == "." ? 1 : 0)
    let rest = dropFirst(length)
    // A number within a word or amount (`1.5 USD`) is no label.
    guard let next = rest.first, !next.isNumber, closing == ")" || next == " " || label.first?.isNumber == true else {
      return nil
    }
    length += rest.prefix { $0 == " " }.count
    return length
  }

  /// How much of it is a number, a single letter, a Roman number, or such with numbers behind dots (`g.1`).
  private var labelLength: Int? {
    var length = 0
    let head = prefix { $0.isNumber }
    if !head.isEmpty {
      guard head.count <= 2 else { return nil }
      length = head.count
    } else if let letter = first, letter.isLetter {
      let roman = prefix { "IVX".contains($0) }
      length = roman.isEmpty ? 1 : roman.count
      guard length == count || !self[index(startIndex, offsetBy: length)].isLetter else { return nil }
    } else {
      return nil
    }
    while true {
      let rest = dropFirst(length)
      guard rest.first == "." else { return length }
      let digits = rest.dropFirst().prefix { $0.isNumber }
      guard (1...2).contains(digits.count) else { return length }
      length += 1 + digits.count
    }
  }
}

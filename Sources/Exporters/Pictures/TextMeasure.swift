/// How much room a text takes in Arial, or in another sans-serif face drawn to the same length (`textLength`).
struct TextMeasure {
  /// Hundredths of the size for U+0020 to U+007E, rounded up.
  private static let regular = [
    28, 28, 36, 56, 56, 89, 67, 20, 34, 34, 39, 59, 28, 34, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28, 28, 59,
    59, 59, 56, 102, 67, 67, 73, 73, 67, 62, 78, 73, 28, 50, 67, 56, 84, 73, 78, 67, 78, 73, 67, 62, 73, 67, 95, 67, 67,
    62, 28, 28, 28, 47, 56, 34, 56, 56, 50, 56, 56, 28, 56, 56, 23, 23, 50, 23, 84, 56, 56, 56, 56, 34, 50, 28, 56, 50,
    73, 50, 50, 50, 34, 26, 34, 59,
  ]
  private static let bold = [
    28, 34, 48, 56, 56, 89, 73, 24, 34, 34, 39, 59, 28, 34, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 34, 34, 59,
    59, 59, 62, 98, 73, 73, 73, 73, 67, 62, 78, 73, 28, 56, 73, 62, 84, 73, 78, 67, 78, 73, 67, 62, 73, 67, 95, 67, 67,
    62, 34, 28, 34, 59, 56, 34, 56, 62, 56, 62, 56, 34, 62, 62, 28, 28, 56, 28, 89, 62, 62, 62, 62, 39, 56, 34, 62, 56,
    78, 56, 56, 50, 39, 28, 39, 59,
  ]
  /// Vietnamese letters with marks, and signs: hundredths of the size, regular and bold.
  private static let others: [Unicode.Scalar: (regular: Int, bold: Int)] = {
    let groups: [(letters: String, regular: Int, bold: Int)] = [
      ("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệ", 56, 57), ("ìíỉĩịÌÍỈĨỊ", 28, 28), ("òóỏõọôồốổỗộùúủũụđ", 56, 62),
      ("ơờớởỡợ", 61, 67), ("ưừứửữự", 64, 70), ("ỳýỷỹỵ", 50, 56), ("ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆ", 67, 73),
      ("ÒÓỎÕỌÔỒỐỔỖỘ", 78, 78), ("ƠỜỚỞỠỢƯỪỨỬỮỰ", 86, 87), ("ÙÚỦŨỤĐ", 73, 73), ("ỲÝỶỸỴ", 67, 67), ("“”", 34, 50),
      ("‘’", 23, 28), ("–≥≤≠×", 59, 59), ("·", 28, 28),
    ]
    var widths: [Unicode.Scalar: (regular: Int, bold: Int)] = [:]
    for group in groups {
      for scalar in group.letters.unicodeScalars { widths[scalar] = (group.regular, group.bold) }
    }
    return widths
  }()

  private static let joiner: Unicode.Scalar = "\u{200D}"

  /// Tenths of a pixel.
  let sizeTenths: Int
  var isBold = false

  /// In pixels, rounded up.
  func width(_ text: String) -> Int { pixels(text.reduce(0) { $0 + hundredths($1) }) }

  private func pixels(_ hundredths: Int) -> Int { (hundredths * sizeTenths + 999) / 1000 }

  /// Signs that are joined to one, like the faces of a family, take the room of the first.
  private func hundredths(_ character: Character) -> Int {
    var sum = 0
    var isJoined = false
    for scalar in character.unicodeScalars {
      if !isJoined, sum == 0 || !scalar.properties.isEmojiModifier { sum += hundredths(scalar) }
      isJoined = scalar == TextMeasure.joiner
    }
    return sum
  }

  private func hundredths(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if TextMeasure.regular.indices.contains(value - 0x20) {
      return (isBold ? TextMeasure.bold : TextMeasure.regular)[value - 0x20]
    }
    if let known = TextMeasure.others[scalar] { return isBold ? known.bold : known.regular }
    if scalar == TextMeasure.joiner { return 0 }
    if value < 0x20 || scalar.properties.generalCategory == .nonspacingMark { return 0 }
    if value >= 0x1100, !(0x1E00...0x23FF).contains(value) { return 105 }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return 60
    case .uppercaseLetter: return 80
    default: return 100
    }
  }

  /// The text in lines of at most a width, broken between words, and within one only where it is too long for a line.
  func wrap(_ text: String, width limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if width(longer) <= limit {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      guard width(line) > limit else { continue }
      var pieces = pieces(of: word, width: limit)
      line = pieces.popLast() ?? ""
      lines += pieces
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func pieces(of word: Substring, width limit: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var total = 0
    for character in word {
      let more = hundredths(character)
      if !piece.isEmpty, pixels(total + more) > limit {
        pieces.append(piece)
        piece = ""
        total = 0
      }
      piece.append(character)
      total += more
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// On one line where it is short enough, else in two of about one length.
  func halved(_ text: String, unlessWithin limit: Int) -> [String] {
    let whole = width(text)
    guard whole > limit else { return wrap(text, width: limit) }
    var low = limit / 2
    var high = whole
    while low < high {
      let middle = (low + high) / 2
      if wrap(text, width: middle).count <= 2 { high = middle } else { low = middle + 1 }
    }
    return wrap(text, width: high)
  }
}

/// How much room a text takes in a sans-serif face of unknown kind: widths are those of the widest faces in use.
struct TextMeasure {
  /// Hundredths of the size, for U+0020 to U+007E: the wider of DejaVu Sans and Noto Sans, rounded up.
  private static let ascii = [
    32, 41, 46, 84, 64, 95, 78, 28, 39, 39, 56, 84, 32, 37, 32, 38, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 54, 100, 69, 69, 70, 77, 64, 58, 78, 76, 34, 30, 66, 56, 91, 76, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62,
    69, 39, 38, 39, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60,
    82, 60, 60, 53, 64, 56, 64, 84,
  ]
  private static let narrowLetters: Set<Unicode.Scalar> = ["ì", "í", "ỉ", "ĩ", "ị", "Ì", "Í", "Ỉ", "Ĩ", "Ị"]

  /// Tenths of a pixel.
  let sizeTenths: Int
  var isBold = false

  /// In pixels, rounded up.
  func width(_ text: String) -> Int {
    let hundredths = text.unicodeScalars.reduce(0) { $0 + TextMeasure.hundredths($1) }
    return (hundredths * sizeTenths * (isBold ? 115 : 100) + 99_999) / 100_000
  }

  private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if ascii.indices.contains(value - 0x20) { return ascii[value - 0x20] }
    if value < 0x20 || scalar.properties.generalCategory == .nonspacingMark { return 0 }
    if value >= 0x1100, !(0x1E00...0x23FF).contains(value) { return 110 }
    if narrowLetters.contains(scalar) { return 36 }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return 68
    case .uppercaseLetter: return 92
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
      let more = character.unicodeScalars.reduce(0) { $0 + TextMeasure.hundredths($1) }
      if !piece.isEmpty, ((total + more) * sizeTenths * (isBold ? 115 : 100) + 99_999) / 100_000 > limit {
        pieces.append(piece)
        piece = ""
        total = 0
      }
      piece.append(character)
      total += more
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// The narrowest block of at most so many lines.
  func narrowest(_ text: String, lines most: Int) -> [String] {
    var low = 20
    var high = max(width(text), low)
    while low < high {
      let middle = (low + high) / 2
      if wrap(text, width: middle).count <= most { high = middle } else { low = middle + 1 }
    }
    return wrap(text, width: high)
  }
}

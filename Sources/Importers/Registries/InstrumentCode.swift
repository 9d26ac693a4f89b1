import Diagnostics

/// The number of a legal instrument, like `54/2014/QH13` or `66.7/2025/NQ-CP`.
struct InstrumentCode: Hashable, Sendable {
  let text: String
  /// For comparing: capitals, with one letter Đ.
  let key: String
  /// How many characters of the text read it takes.
  let length: Int

  static func == (left: InstrumentCode, right: InstrumentCode) -> Bool { left.key == right.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The number that is the whole text, or begins it; nil where none does.
  init?(_ text: String) {
    guard let code = InstrumentCode(in: Array(text), at: 0) else { return nil }
    self = code
  }

  /// The number that begins at a place of a text.
  init?(in text: [Character], at start: Int) {
    var scan = CodeScan(text: text, place: start)
    guard scan.takeNumber(), scan.takeYear(), scan.takeLetters() else { return nil }
    self.text = String(text[start..<scan.place])
    key = Self.key(self.text)
    length = scan.place - start
  }

  /// Capitals, with the one letter Đ of Vietnamese where it was left bare or taken from Icelandic.
  private static func key(_ text: String) -> String {
    let key = text.uppercased().replacing("\u{D0}", with: "Đ")
    let slips = [("/ND-", "/NĐ-"), ("/QD-", "/QĐ-")]
    return slips.reduce(key) { $0.replacing($1.0, with: $1.1) }
  }

  /// The kind of instrument that the letters tell; nil where they tell none.
  var kind: String? {
    let letters = key.split(separator: "/").last.map(String.init) ?? ""
    let first = letters.prefix { $0 != "-" }
    if letters.hasPrefix("QH") { return "Luật" }
    return InstrumentKinds.byLetters[String(first)]
  }

  /// Whether several kinds of instrument bear such letters, so that the title decides.
  var isOfManyKinds: Bool {
    let letters = key.split(separator: "/").last.map(String.init) ?? ""
    return letters.hasPrefix("QH") || kind == nil
  }
}

/// Kinds of legal instruments, by the letters in their numbers and by the words with which titles begin.
enum InstrumentKinds {
  static let byLetters = [
    "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "QĐ": "Quyết định",
    "NQ": "Nghị quyết", "CT": "Chỉ thị", "VBHN": "Văn bản hợp nhất", "PL": "Pháp lệnh",
    "L": "Luật", "NQLT": "Nghị quyết liên tịch", "KH": "Kế hoạch", "HD": "Hướng dẫn",
  ]

  /// The longer before the shorter.
  private static let words = [
    "Thông tư liên tịch", "Văn bản hợp nhất", "Nghị quyết", "Nghị định", "Pháp lệnh", "Quyết định", "Hiến pháp",
    "Thông tư", "Bộ luật", "Chỉ thị", "Luật",
  ].map { ($0, FoldedName($0).key) }

  /// The kind with whose word a title begins.
  static func beginning(_ title: String) -> String? {
    let key = FoldedName(title).key
    return words.first { key.hasPrefix($0.1 + " ") || key == $0.1 }?.0
  }
}

private struct CodeScan {
  let text: [Character]
  var place: Int

  private func digits(at start: Int) -> Int {
    var count = 0
    while start + count < text.count, count < 5, "0"..."9" ~= text[start + count] { count += 1 }
    return count
  }

  private func isCapital(at place: Int) -> Bool {
    guard place < text.count else { return false }
    return text[place].isUppercase && text[place].isLetter
  }

  /// `54/`, `66.7/`, `01a/`.
  mutating func takeNumber() -> Bool {
    let count = digits(at: place)
    guard (1...4).contains(count) else { return false }
    place += count
    if place < text.count, text[place] == "." {
      let part = digits(at: place + 1)
      guard (1...3).contains(part) else { return false }
      place += 1 + part
    }
    return takeSlash()
  }

  /// `2014/`.
  mutating func takeYear() -> Bool {
    guard digits(at: place) == 4, text[place] == "1" || text[place] == "2" else { return false }
    place += 4
    return takeSlash()
  }

  private mutating func takeSlash() -> Bool {
    guard place < text.count, text[place] == "/" else { return false }
    place += 1
    return true
  }

  /// `QH13`, `NĐ-CP`, `TTLT-BTC-BTP`.
  mutating func takeLetters() -> Bool {
    let start = place
    for body in ["UBTVQH", "QH"] where begins(body) {
      place += body.count
      let count = digits(at: place)
      guard count > 0 else { return true }
      let isTwo = count >= 2 && (text[place] == "1" || (text[place] == "2" && text[place + 1] == "0"))
      place += isTwo ? 2 : 1
      return true
    }
    guard takeRun() else { return false }
    while place + 1 < text.count, text[place] == "-" || text[place] == "/", isCapital(at: place + 1) {
      place += 1
      guard takeBody() || takeRun() else { break }
    }
    return place > start
  }

  private func begins(_ word: String) -> Bool {
    let letters = Array(word)
    return place + letters.count <= text.count && Array(text[place..<(place + letters.count)]) == letters
  }

  /// Capitals; the last one belongs to the word behind where small letters follow it.
  private mutating func takeRun() -> Bool {
    let start = place
    while isCapital(at: place) { place += 1 }
    if place < text.count, text[place].isLowercase, place > start { place -= 1 }
    return place > start
  }

  /// The abbreviation of a body that issues instruments, the longest that fits.
  private mutating func takeBody() -> Bool {
    guard let body = Self.bodies.first(where: begins) else { return false }
    place += body.count
    return true
  }

  private static let bodies = [
    "TTg", "TTG", "CP", "BTC", "BTP", "BCA", "BQP", "BXD", "BGTVT", "BNNPTNT", "BNNMT", "BTNMT", "BKHĐT", "BKHCN",
    "BYT", "BCT", "BLĐTBXH", "BNV", "BNG", "BGDĐT", "BTTTT", "BVHTTDL", "BVHTT", "BKHCNMT", "NHNN", "TANDTC",
    "VKSNDTC", "KTNN", "TTCP", "UBDT", "BDTTG", "HĐND", "UBND", "UBTVQH", "CTN", "BCN", "BTM", "BTS", "BNN", "BKH",
    "BTCCBCP", "TCHQ", "TCT", "HĐBT", "HĐTP", "VPCP", "BHXH",
  ].sorted { ($0.count, $1) > ($1.count, $0) }
}

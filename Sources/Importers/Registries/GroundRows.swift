import Diagnostics

/// A row of the table of legal grounds, whose cells were published without anything between them.
struct GroundRow: Sendable {
  let code: InstrumentCode
  /// Nil where the words before the number cannot be told to be its title.
  let title: String?
}

/// Takes apart the run-together table of grounds: `Luật Căn cước26/2023/QH15Thông tư…17/2024/TT-BCA`.
struct GroundRows {
  private(set) var rows: [GroundRow] = []
  /// What could not be told to be a row.
  private(set) var rest: [String] = []

  init(_ text: String) {
    var text = Array(text.nfc)
    let heading = Array("Tên văn bản pháp lýMã văn bản".nfc)
    if text.starts(with: heading) { text.removeFirst(heading.count) }
    var start = 0
    var place = 0
    while place < text.count {
      guard let code = code(in: text, at: place) else {
        place += 1
        continue
      }
      let end = place + code.length
      if endsRow(text, at: end, code) {
        add(Array(text[start..<place]), code)
        start = end
      }
      place = end
    }
    let tail = String(text[start...]).singleSpaced
    if !tail.isEmpty { rest.append(tail) }
  }

  /// A number that does not begin within another one.
  private func code(in text: [Character], at place: Int) -> InstrumentCode? {
    guard text[place].isASCII, text[place].isNumber else { return nil }
    return InstrumentCode(in: text, at: place)
  }

  /// Whether a row ends behind a number: the next title begins at once, or nothing follows.
  private func endsRow(_ text: [Character], at end: Int, _ code: InstrumentCode) -> Bool {
    guard end < text.count else { return true }
    if let next = InstrumentCode(in: text, at: end), next.key == code.key { return false }
    // Within a title space or punctuation follows a number.
    let next = text[end]
    return next.isLetter || next.isNumber || "“\"(".contains(next)
  }

  private mutating func add(_ words: [Character], _ code: InstrumentCode) {
    var title = String(words).singleSpaced
    for label in Self.labels where title.hasSuffix(label) { title = String(title.dropLast(label.count)).singleSpaced }
    guard !title.isEmpty else { return rows.append(GroundRow(code: code, title: nil)) }
    if isForeign(Array(title), to: code) {
      rest.append(title)
      return rows.append(GroundRow(code: code, title: nil))
    }
    rows.append(GroundRow(code: code, title: title))
  }

  /// Whether the words begin as the title of an instrument with another number.
  private func isForeign(_ title: [Character], to code: InstrumentCode) -> Bool {
    guard let first = title.indices.first(where: { title[$0].isASCII && title[$0].isNumber }), first <= 24 else {
      return false
    }
    guard let other = InstrumentCode(in: title, at: first) else { return false }
    return other.key != code.key
  }

  private static let labels = ["Luật số", "Nghị định số", "Thông tư số", "Nghị quyết số", "Quyết định số", "Số"]
}

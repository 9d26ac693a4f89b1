import Diagnostics

/// Finds the declared instrument that a citation names, behind the place in it if that comes first (`khoản 2 Điều 5 Nghị
/// định số …`), longest name first; the word “số” before a number is passed over.
func cited(_ citation: Citation, in instruments: Registry<Instrument>) -> Name? {
  if let position = instruments.positions(of: FoldedName(citation.text)).first {
    return instruments.items[position].name
  }
  let words = citation.text.split(whereSeparator: \.isWhitespace).map(String.init)
  if let name = longestName(words, in: instruments) { return name }
  let start = CitedPlace.length(words)
  let rest = Array(words[start...])
  if start > 0, let name = longestName(rest, in: instruments) { return name }
  let bare = rest.filter { FoldedName($0).key != "số" }
  return bare.count < rest.count ? longestName(bare, in: instruments) : nil
}

/// The words of a citation that tell the place in an instrument.
private enum CitedPlace {
  private static let words: Set<String> = [
    "điều", "khoản", "điểm", "tiết", "chương", "mục", "phần", "phụ", "lục", "của", "tại", "theo", "và", "các", "đến",
    "từ",
    "căn", "cứ", "article", "clause", "point", "of", "and",
  ]

  /// How many words stand before the instrument: words for places, their numbers and letters.
  static func length(_ text: [String]) -> Int {
    var count = 0
    for word in text {
      let key = FoldedName(trimmed(word)).key
      let isNumber = key.utf8.count <= 4 && (key.count <= 2 || key.allSatisfy { $0.isNumber || "ivx".contains($0) })
      guard words.contains(key) || isNumber else { return count }
      count += 1
    }
    return 0
  }
}

/// The instrument whose name is the longest with which the words begin.
private func longestName(_ words: [String], in instruments: Registry<Instrument>) -> Name? {
  var words = words
  while !words.isEmpty {
    let text = words.joined(separator: " ")
    for candidate in [text, trimmed(text)] {
      let name = FoldedName(candidate)
      if let instrument = instruments.versions(of: name).first { return instrument.name }
    }
    words.removeLast()
  }
  return nil
}

private func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while let last = text.last, ",;:.".contains(last) { text.removeLast() }
  return String(text)
}

/// What a citation says of the instrument, without the place in it.
private func instrumentPart(of citation: String) -> String {
  let words = citation.split(whereSeparator: \.isWhitespace).map(String.init)
  let citation = words.dropFirst(CitedPlace.length(words)).filter { FoldedName($0).key != "số" }.joined(separator: " ")
  let places = ["điều", "khoản", "điểm", "chương", "mục", "phụ lục", "phần"].map { " \($0) " }
  let text = FoldedName(citation).key
  let end = places.compactMap { text.firstRange(of: $0)?.lowerBound }.min() ?? text.endIndex
  return trimmed(String(text[..<end]))
}

extension Catalogue {
  /// The declared instrument that a citation names, in the version in force on the as-of date or, failing that, in any.
  package func instrument(cited citation: Citation) -> Instrument? {
    guard let name = name(cited: citation) else { return nil }
    return instruments.best(name.folded, on: asOf).map { instruments.items[$0] }
  }

  /// The name under which the instrument that a citation names is declared.
  package func name(cited citation: Citation) -> Name? { cited(citation, in: instruments) }
}

extension ProcedureResolution {
  /// Reports a citation that names no declared instrument.
  mutating func check(_ citation: Citation) {
    let instruments = registries.instruments
    guard !instruments.items.isEmpty, cited(citation, in: instruments) == nil else { return }
    let near = nearestNames(to: instrumentPart(of: citation.text), among: instruments.names, limit: 2)
    let offer = suggestion(near)
    report(
      ResolutionKinds.undeclaredInstrument, at: citation.range,
      vi: "Căn cứ “\(citation.text)” không nêu văn bản nào đã khai báo.\(offer.vi)",
      en: "The ground “\(citation.text)” names no declared instrument.\(offer.en)")
  }

  mutating func checkGrounds(_ citations: [Citation]) {
    for citation in citations { check(citation) }
  }
}

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

extension ProcedureResolution {
  /// Looks up the citations of an item that is no procedure.
  mutating func checkGrounds(_ citations: [Citation]) {
    var citations = citations
    attach(&citations)
  }

  /// Attaches instruments to every citation of a procedure's text.
  mutating func attachInstruments(to text: inout Procedure) {
    attach(&text.grounds)
    if case .some(var items, let range)? = text.components, items.contains(where: \.citesGrounds) {
      for index in items.indices { attach(&items[index]) }
      text.components = .some(items, range)
    }
    if case .some(var fees, let range)? = text.fees {
      for index in fees.indices {
        attach(&fees[index].grounds)
        for exemption in fees[index].exemptions.indices { attach(&fees[index].exemptions[exemption].grounds) }
        for relief in fees[index].reliefs.indices { attach(&fees[index].reliefs[relief].grounds) }
      }
      text.fees = .some(fees, range)
    }
    for index in text.limits.indices { attach(&text.limits[index].grounds) }
    for table in text.tables.indices {
      attach(&text.tables[table].grounds)
      for row in text.tables[table].rows.indices { attach(&text.tables[table].rows[row].grounds) }
    }
    for index in text.process.indices {
      attach(&text.process[index].grounds)
      if var supplement = text.process[index].supplement {
        attach(&supplement.grounds)
        text.process[index].supplement = supplement
      }
    }
    if var supplement = text.supplement {
      attach(&supplement.grounds)
      text.supplement = supplement
    }
  }

  mutating func attach(_ citations: inout [Citation]) {
    for index in citations.indices {
      citations[index].instrument = cited(citations[index], in: registries.instruments)
      guard citations[index].instrument == nil, !registries.instruments.items.isEmpty else { continue }
      let near = nearestNames(
        to: instrumentPart(of: citations[index].text), among: registries.instruments.names, limit: 2)
      let offer = suggestion(near)
      report(
        ResolutionKinds.undeclaredInstrument, at: citations[index].range,
        vi: "Căn cứ “\(citations[index].text)” không nêu văn bản nào đã khai báo.\(offer.vi)",
        en: "The ground “\(citations[index].text)” names no declared instrument.\(offer.en)")
    }
  }

  private mutating func attach(_ item: inout ComponentItem) {
    switch item {
    case .component(var component):
      attach(&component.grounds)
      for index in component.replacements.indices { attach(&component.replacements[index].grounds) }
      for index in component.fallbacks.indices { attach(&component.fallbacks[index]) }
      item = .component(component)
    case .group(var group):
      for index in group.items.indices { attach(&group.items[index]) }
      item = .group(group)
    case .choice(var choice):
      for index in choice.items.indices { attach(&choice.items[index]) }
      item = .choice(choice)
    }
  }
}

extension ComponentItem {
  /// Whether anything in the item names its grounds.
  fileprivate var citesGrounds: Bool {
    switch self {
    case .component(let component):
      !component.grounds.isEmpty || component.replacements.contains { !$0.grounds.isEmpty }
        || component.fallbacks.contains(where: \.citesGrounds)
    case .group(let group): group.items.contains(where: \.citesGrounds)
    case .choice(let choice): choice.items.contains(where: \.citesGrounds)
    }
  }
}

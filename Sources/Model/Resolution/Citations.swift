import Diagnostics

/// Finds the declared instrument that a citation begins with, longest name first.
func cited(_ citation: Citation, in instruments: Registry<Instrument>) -> Name? {
  var words = citation.text.split(whereSeparator: \.isWhitespace).map(String.init)
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

/// The beginning of a citation, up to the place in the instrument.
private func instrumentPart(of citation: String) -> String {
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
    if var components = text.components, case .some(var items, let range) = components {
      for index in items.indices { attach(&items[index]) }
      components = .some(items, range)
      text.components = components
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
        vi: "Căn cứ “\(citations[index].text)” không bắt đầu bằng văn bản nào đã khai báo.\(offer.vi)",
        en: "The ground “\(citations[index].text)” does not begin with a declared instrument.\(offer.en)")
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

import Diagnostics

/// A dash at the start of a line that was meant to open an entry of a list.
private struct MeantDash {
  /// The sign, without what follows.
  let sign: Range<Int>
  /// The sign together with the blanks that follow it.
  let end: Int

  var isHyphen: Bool { sign.count == 1 }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// `-` without a space, or a dash or bullet as Word makes them, as the first sign of the line that begins at `line`.
  fileprivate func meantDash(ofLine line: Int) -> MeantDash? {
    let start = skippingSpaces(line)
    guard start + 1 < count else { return nil }
    let length: Int
    if self[start] == UInt8(ascii: "-") {
      length = 1
    } else if let sign = Parse.wordDashes.first(where: { starts(with: $0, at: start) }) {
      length = sign.count
    } else {
      return nil
    }
    let next = start + length
    guard next < count else { return nil }
    if length == 1 {
      guard isLetter(next) else { return nil }
      return MeantDash(sign: start..<next, end: next)
    }
    let end = skippingSpaces(next)
    guard end < count, isLetter(end) || (end > next && self[end] >= 0x22) else { return nil }
    return MeantDash(sign: start..<next, end: end)
  }

  private func starts(with sign: [UInt8], at index: Int) -> Bool {
    index + sign.count <= count && self[index..<index + sign.count].elementsEqual(sign)
  }

  private func isLetter(_ index: Int) -> Bool {
    let byte = self[index]
    return (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x22
      || (byte >= 0xC3 && strangeSpace(at: index) == nil
        && !(byte == 0xE2 && index + 1 < count && self[index + 1] == 0x80))
  }
}

/// Dashes of lists that YAML does not know.
extension Parse {
  /// En dash, em dash, minus sign, bullets (also Word's own) and the middle dot.
  static let wordDashes: [[UInt8]] = ["–", "—", "−", "•", "\u{F0B7}", "▪", "●", "◦", "·"].map { Array($0.utf8) }

  /// Reports the dashes that can be told from the outcome to open entries of lists, and has them read as such; false if
  /// there is none that has not been replaced yet.
  mutating func replaceDashes(_ outcome: Outcome) -> Bool {
    let known = Set(substitutions.map(\.range.lowerBound))
    let dashes = meantDashes().filter { !known.contains($0.isHyphen ? $0.end : $0.sign.lowerBound) }
    guard !dashes.isEmpty else { return false }
    let nodes = outcome.builder.nodes.enumerated().filter { $1.kind == .scalar && $1.end > $1.start }
    let lastEnd = nodes.last.map { Int($0.element.end) } ?? 0
    var limit = 0
    if case .failed(let problem) = outcome.end {
      limit = bytes.withUnsafeBufferPointer { $0.endOfLine(problem.position) }
    }
    var accepted: Set<Int> = []
    var next = 0
    for dash in dashes {
      let start = dash.sign.lowerBound
      while next < nodes.count, Int(nodes[next].element.end) <= start { next += 1 }
      let node = next < nodes.count ? nodes[next].element : nil
      let isMeant: Bool
      if let node, Int(node.start) <= start {
        let first = Int(node.start)
        isMeant = node.style == .plain && (first == start ? !isOnKeyLine(first) : accepted.contains(first))
      } else {
        isMeant = start >= lastEnd && start <= limit
      }
      guard isMeant else { continue }
      // Lines that were read as one value with the line above are entries of the same list.
      accepted.insert(start)
      report(dash)
    }
    return !accepted.isEmpty
  }

  private func meantDashes() -> [MeantDash] {
    let endsWithLF = survey.isPlain && !survey.hasCarriageReturns
    return bytes.withUnsafeBufferPointer { bytes in
      var dashes: [MeantDash] = []
      var line: Int? = 0
      while let start = line {
        if let dash = bytes.meantDash(ofLine: start) { dashes.append(dash) }
        line = endsWithLF ? bytes.lineBehindLF(start) : bytes.nextLine(start)
      }
      return dashes
    }
  }

  /// Whether something other than blanks stands before the place on its line.
  private func isOnKeyLine(_ position: Int) -> Bool {
    bytes.withUnsafeBufferPointer { $0.skippingSpaces($0.startOfLine(position)) != position }
  }

  private mutating func report(_ dash: MeantDash) {
    let sign = bytes.text(dash.sign.lowerBound, dash.sign.upperBound)
    if dash.isHyphen {
      substitutions.append(Substitution(range: dash.end..<dash.end, replacement: [0x20]))
      log.report(
        SyntaxKinds.listDash, dash.sign.lowerBound, dash.sign.upperBound,
        vi: "Thiếu dấu cách sau dấu “-” ở đầu mục của danh sách.",
        en: "The space behind the “-” of the list is missing.",
        fix: Fix(Text(vi: "Thêm dấu cách", en: "Add the space"), [TextEdit(log.range(dash.end, dash.end), " ")]))
    } else {
      let isClosed = dash.end > dash.sign.upperBound
      let replacement = isClosed ? "-" : "- "
      substitutions.append(Substitution(range: dash.sign, replacement: Array(replacement.utf8)))
      log.report(
        SyntaxKinds.listDash, dash.sign.lowerBound, dash.sign.upperBound,
        vi: "Mục của danh sách phải bắt đầu bằng dấu “-” và một dấu cách, không phải “\(sign)”.",
        en: "An entry of a list begins with “-” and a space, not with “\(sign)”.",
        fix: Fix(
          Text(vi: "Dùng dấu “-”", en: "Use “-”"),
          [TextEdit(log.range(dash.sign.lowerBound, dash.sign.upperBound), replacement)]))
    }
  }
}

import Diagnostics

extension UnsafeBufferPointer where Element == UInt8 {
  /// The scalar of a space that YAML takes for a letter, or of a sign of no width, and its bytes; nil for all else.
  func strangeSpace(at index: Int) -> (scalar: UInt32, length: Int)? {
    guard index + 1 < count else { return nil }
    if self[index] == 0xC2, self[index + 1] == 0xA0 { return (0xA0, 2) }
    guard index + 2 < count, self[index] & 0xF0 == 0xE0 else { return nil }
    let scalar =
      UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
    switch scalar {
    case 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000: return (scalar, 3)
    case 0xFEFF where index > 0: return (scalar, 3)
    default: return nil
    }
  }

  /// The first byte from `position` that is no blank and no strange space.
  func skippingSpaces(_ position: Int) -> Int {
    var position = skippingBlanks(position)
    while let (_, length) = strangeSpace(at: position) { position = skippingBlanks(position + length) }
    return position
  }
}

/// Spaces other than the ordinary one, which come along with copied text.
extension Parse {
  /// Where such spaces stand; libyaml is given ordinary ones instead, and nothing for those of no width.
  static func strangeSpaces(of bytes: [UInt8]) -> [Substitution] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Substitution] = []
      var index = 0
      while index < bytes.count {
        guard bytes[index] >= 0xC2, let (scalar, length) = bytes.strangeSpace(at: index) else {
          index += 1
          continue
        }
        let isWide = !isWidthless(scalar)
        found.append(Substitution(range: index..<index + length, replacement: isWide ? [0x20] : []))
        index += length
      }
      return found
    }
  }

  private static func isWidthless(_ scalar: UInt32) -> Bool {
    (0x200B...0x200D).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF
  }

  /// Reports those of the structure as one error, those inside values as one warning; in comments they do no harm.
  mutating func reportStrangeSpaces(_ found: [Substitution], _ nodes: [Node]) {
    guard !found.isEmpty else { return }
    let keys = Set(nodes.map(\.key))
    let scalars = nodes.indices.filter { nodes[$0].kind == .scalar && nodes[$0].end > nodes[$0].start }
    var next = 0
    var structure: [Substitution] = []
    var values: [Substitution] = []
    for space in found {
      while next < scalars.count, Int(nodes[scalars[next]].end) <= space.range.lowerBound { next += 1 }
      let scalar = next < scalars.count ? scalars[next] : nil
      if let scalar, Int(nodes[scalar].start) <= space.range.lowerBound {
        if keys.contains(Int32(scalar)) { structure.append(space) } else { values.append(space) }
      } else if isAtEndOfLine(space.range.upperBound) {
        values.append(space)
      } else if !isInComment(space.range.lowerBound) {
        structure.append(space)
      }
    }
    reportStrangeSpaces(structure, .error)
    reportStrangeSpaces(values, .warning)
  }

  private mutating func reportStrangeSpaces(_ found: [Substitution], _ severity: Severity) {
    guard let first = found.first else { return }
    let sign = bytes.withUnsafeBufferPointer { $0.strangeSpace(at: first.range.lowerBound)?.scalar } ?? 0xA0
    let digits = String(sign, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    let name = Parse.spaceName(sign)
    let more = found.count - 1
    let edits = found.map {
      TextEdit(log.range($0.range.lowerBound, $0.range.upperBound), $0.replacement.isEmpty ? "" : " ")
    }
    log.report(
      SyntaxKinds.strangeSpace, first.range.lowerBound, first.range.upperBound,
      vi: "Khoảng trắng lạ \(code) (\(name.vi))" + (more > 0 ? " và \(more) chỗ nữa như thế trong tệp" : "")
        + "; hãy dùng dấu cách thường.",
      en: "Strange space \(code) (\(name.en))" + (more > 0 ? " and \(more) more like it in the file" : "")
        + "; use ordinary spaces.",
      severity: severity,
      fix: Fix(Text(vi: "Thay bằng dấu cách thường", en: "Use ordinary spaces"), edits, isSafe: true))
  }

  private static func spaceName(_ scalar: UInt32) -> Text {
    switch scalar {
    case 0xA0, 0x2007, 0x202F: Text(vi: "khoảng trắng không ngắt", en: "no-break space")
    case 0x3000: Text(vi: "khoảng trắng toàn bề rộng", en: "ideographic space")
    case 0xFEFF: Text(vi: "dấu thứ tự byte", en: "byte order mark")
    case _ where isWidthless(scalar): Text(vi: "ký tự không có bề rộng", en: "character of no width")
    default: Text(vi: "khoảng trắng có bề rộng khác", en: "space of another width")
    }
  }

  /// Whether nothing but blanks and a comment follows on the line.
  private func isAtEndOfLine(_ position: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let next = bytes.skippingSpaces(position)
      return next >= bytes.count || [0x0A, 0x0D, UInt8(ascii: "#")].contains(bytes[next])
    }
  }

  private func isInComment(_ position: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let start = bytes.startOfLine(position)
      return (start..<position).contains {
        bytes[$0] == UInt8(ascii: "#") && ($0 == start || bytes.isBlank($0 - 1))
      }
    }
  }
}

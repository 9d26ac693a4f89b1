import Diagnostics

extension ProcedureResolution {
  /// The names of a list; neighbours that together are one known name were torn apart by a comma inside brackets: they
  /// are reported and stand as the one name.
  mutating func rejoined(_ names: [Name], isKnown: (FoldedName) -> Bool) -> [Name] {
    var result: [Name] = []
    var index = 0
    while index < names.count {
      let joined = isKnown(names[index].folded) ? nil : Self.longestKnownName(names[index...], isKnown)
      if let joined {
        reportTorn(joined.name)
        result.append(joined.name)
        index += joined.count
      } else {
        result.append(names[index])
        index += 1
      }
    }
    return result
  }

  /// A name with more than four commas is not looked for.
  private static func longestKnownName(
    _ names: ArraySlice<Name>, _ isKnown: (FoldedName) -> Bool
  ) -> (name: Name, count: Int)? {
    var range = names[names.startIndex].range
    var best: (name: Name, count: Int)?
    for count in 2..<max(min(names.count, 5) + 1, 2) {
      let parts = names.prefix(count)
      range = parts.reduce(range) { $0.union($1.range) }
      let name = Name(parts.map(\.text).joined(separator: ", "), at: range)
      if isKnown(name.folded) { best = (name, count) }
    }
    return best
  }

  private mutating func reportTorn(_ name: Name) {
    report(
      ResolutionKinds.commaInName, at: name.range,
      vi: "“\(name.text)” là một tên, nhưng dấu phẩy đã tách nó ra. Hãy viết '\(name.text)'.",
      en: "“\(name.text)” is one name, but the comma splits it. Write '\(name.text)'.",
      fix: Fix(
        Text(vi: "Đặt tên trong dấu nháy", en: "Quote the name"), [TextEdit(name.range, name.text.asQuotedScalar)],
        isSafe: true))
  }
}

extension String {
  /// The text in single quotes, as YAML reads it anywhere.
  fileprivate var asQuotedScalar: String { "'" + replacing("'", with: "''") + "'" }

  /// The text as a YAML scalar that may stand in a block or in brackets.
  package var asScalar: String {
    let isPlain =
      !contains { ",[]{}:#'\"".contains($0) } && first.map { !"-?&*!|>%@` ".contains($0) } ?? false && last != " "
    return isPlain ? self : asQuotedScalar
  }
}

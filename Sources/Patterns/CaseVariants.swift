/// Which scalars differ in case alone: those with the same lower-case or the same upper-case form (F&O 3.1, 5.6.2).
enum CaseVariants {
  /// The other scalars that differ from a scalar in case alone.
  static func of(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] { table.variants[scalar] ?? [] }

  /// All scalars that differ in case alone from one within the range.
  static func of(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    guard range.lowerBound != range.upperBound else {
      return Unicode.Scalar(range.lowerBound).map { of($0) } ?? []
    }
    var low = 0
    var high = table.cased.count
    while low < high {
      let middle = (low + high) / 2
      if table.cased[middle].value < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return table.cased[low...].prefix { $0.value <= range.upperBound }.flatMap { of($0) }
  }

  /// Whether two scalars are the same but for their case.
  static func areSame(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == right || of(left).contains(right)
  }

  private struct Table: Sendable {
    var variants: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    /// The scalars that have variants, in order.
    var cased: [Unicode.Scalar] = []
  }

  private static let table: Table = {
    // Beyond the second plane no script has case.
    let cased = (UInt32(0x41)...0x1FFFF).compactMap(Unicode.Scalar.init).filter {
      $0.properties.isCased || $0.properties.changesWhenCaseMapped
    }
    let lower = Dictionary(grouping: cased) { form($0.properties.lowercaseMapping) }
    let upper = Dictionary(grouping: cased) { form($0.properties.uppercaseMapping) }
    var table = Table()
    for scalar in cased {
      let same =
        (lower[form(scalar.properties.lowercaseMapping)] ?? [])
        + (upper[form(scalar.properties.uppercaseMapping)] ?? [])
      let others = Set(same).subtracting([scalar]).sorted()
      guard !others.isEmpty else { continue }
      table.variants[scalar] = others
      table.cased.append(scalar)
    }
    return table
  }()

  // Compared by scalars: strings would compare by canonical equivalence.
  private static func form(_ mapping: String) -> [Unicode.Scalar] { Array(mapping.unicodeScalars) }
}

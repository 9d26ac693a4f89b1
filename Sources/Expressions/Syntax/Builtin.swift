/// The functions of the language: those of DMN 1.5 and `round half even`.
package enum Builtin: Hashable, Sendable, CaseIterable {
  case number
  case string
  case date
  case time
  case dateAndTime
  case duration
  case yearsAndMonthsDuration
  case not
  case substring
  case stringLength
  case upperCase
  case lowerCase
  case substringBefore
  case substringAfter
  case replace
  case contains
  case startsWith
  case endsWith
  case matches
  case split
  case stringJoin
  case listContains
  case count
  case min
  case max
  case sum
  case mean
  case all
  case `any`
  case sublist
  case append
  case concatenate
  case insertBefore
  case remove
  case listReplace
  case reverse
  case indexOf
  case union
  case distinctValues
  case duplicateValues
  case flatten
  case product
  case median
  case stddev
  case mode
  case sort
  case decimal
  case floor
  case ceiling
  case roundUp
  case roundDown
  case roundHalfUp
  case roundHalfDown
  case roundHalfEven
  case abs
  case modulo
  case sqrt
  case log
  case exp
  case odd
  case even
  case `is`
  case dayOfYear
  case dayOfWeek
  case monthOfYear
  case weekOfYear
  case now
  case today
  case range
  case before
  case after
  case meets
  case metBy
  case overlaps
  case overlapsBefore
  case overlapsAfter
  case finishes
  case finishedBy
  case includes
  case during
  case starts
  case startedBy
  case coincides
  case getValue
  case getEntries
  case context
  case contextPut
  case contextMerge

  /// The standard FEEL name, then the Vietnamese one.
  package var names: [String] {
    let row = Builtin.table[self]
    return [row?.name ?? "", row?.vietnamese ?? ""]
  }

  /// The ways to call it; several where parameters differ.
  package var signatures: [Signature] { Builtin.table[self]?.signatures ?? [] }

  /// All names with their functions, longest first.
  static let byName: [(name: String, builtin: Builtin)] = allCases.flatMap { builtin in
    builtin.names.map { ($0, builtin) }
  }.sorted { $0.0.utf8.count > $1.0.utf8.count }

  static let allNames: [String] = byName.map(\.name)

  /// The functions by the first byte of their names, longest names first.
  static let byFirstByte: [UInt8: [(name: String, isStandard: Bool, builtin: Builtin)]] = Dictionary(
    grouping: byName.map { ($0.name, $0.builtin.names[0] == $0.name, $0.builtin) }
  ) { $0.0.utf8.first ?? 0 }
}

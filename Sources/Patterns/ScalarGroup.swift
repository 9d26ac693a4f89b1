/// Scalars listed by ranges and by categories, or all but these: one group of a character class.
struct ScalarGroup: Sendable {
  /// Sorted and apart from one another once `sorted` has been asked.
  private(set) var ranges: [ClosedRange<UInt32>]
  private(set) var categories: GeneralCategories
  var isNegated = false

  static let whiteSpace = ScalarGroup([0x09...0x0A, 0x0D...0x0D, 0x20...0x20])

  /// The scalars with which a name of XML may start (XML 1.0, production 4).
  static let nameStart = ScalarGroup([
    0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
    0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
    0xFDF0...0xFFFD, 0x10000...0xEFFFF,
  ])

  /// The scalars of which a name of XML may consist (XML 1.0, production 4a).
  static let name: ScalarGroup = {
    var group = ScalarGroup([0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040])
    group.formUnion(nameStart)
    return group.sorted
  }()

  init(_ ranges: [ClosedRange<UInt32>] = []) {
    self.ranges = ranges
    categories = []
  }

  init(_ categories: GeneralCategories) {
    ranges = []
    self.categories = categories
  }

  static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    whiteSpace.ranges.contains { $0.contains(scalar.value) }
  }

  /// The other scalars, for a group of ranges alone or of categories alone, as every escape is.
  var complement: ScalarGroup {
    guard categories.isEmpty else { return ScalarGroup(categories.complement) }
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return ScalarGroup(gaps)
  }

  /// The same group with its ranges in order and joined.
  var sorted: ScalarGroup {
    var group = self
    group.ranges = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = group.ranges.last, range.lowerBound <= last.upperBound + 1 {
        group.ranges[group.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        group.ranges.append(range)
      }
    }
    return group
  }

  /// The group with all scalars that differ in case alone from one of its ranges; its categories stay as they are.
  var withCaseVariants: ScalarGroup {
    var group = sorted
    group.ranges += group.ranges.flatMap { CaseVariants.of($0) }.map { $0.value...$0.value }
    return group
  }

  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func formUnion(_ other: ScalarGroup) {
    ranges += other.ranges
    categories.formUnion(other.categories)
  }

  /// Whether the scalar belongs to the group, which must be sorted.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    let isListed = low < ranges.count && ranges[low].lowerBound <= scalar.value
    let isMember = isListed || (!categories.isEmpty && categories.contains(GeneralCategories(of: scalar)))
    return isMember != isNegated
  }
}

/// A character class: a group, less the next group, which itself is less the next, and so on.
struct ScalarClass: Sendable {
  private let groups: [ScalarGroup]
  // The answers for ASCII, one bit each.
  private let firstHalf: UInt64
  private let secondHalf: UInt64

  /// How many steps a question costs at most.
  var cost: Int { groups.count }

  init(_ groups: [ScalarGroup]) {
    self.groups = groups.map(\.sorted)
    var halves: [UInt64] = [0, 0]
    for value in UInt8(0)..<128 where ScalarClass.contains(Unicode.Scalar(value), self.groups) {
      halves[Int(value / 64)] |= 1 << UInt64(value % 64)
    }
    firstHalf = halves[0]
    secondHalf = halves[1]
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<64: firstHalf >> UInt64(scalar.value) & 1 == 1
    case 64..<128: secondHalf >> UInt64(scalar.value - 64) & 1 == 1
    default: ScalarClass.contains(scalar, groups)
    }
  }

  private static func contains(_ scalar: Unicode.Scalar, _ groups: [ScalarGroup]) -> Bool {
    groups.reversed().reduce(false) { isSubtracted, group in !isSubtracted && group.contains(scalar) }
  }
}

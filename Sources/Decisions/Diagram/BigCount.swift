/// A whole number of any size that is not negative, for counting cases.
package struct BigCount: Hashable, Sendable {
  /// Least significant first, without leading zeros.
  private var limbs: [UInt64]

  private init(limbs: [UInt64]) { self.limbs = limbs }

  /// The number itself.
  package init(_ value: UInt64) { limbs = value == 0 ? [] : [value] }

  /// The number itself.
  init(_ value: UInt128) {
    limbs = [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)]
    trim()
  }

  package static let zero = BigCount(0 as UInt64)
  package static let one = BigCount(1 as UInt64)

  package var isZero: Bool { limbs.isEmpty }

  /// The number as a machine integer; nil when it does not fit.
  package var exactly: UInt64? {
    switch limbs.count {
    case 0: 0
    case 1: limbs[0]
    default: nil
    }
  }

  /// The nearest floating-point number, for shares and figures.
  package var approximate: Double { limbs.reversed().reduce(0) { $0 * 18_446_744_073_709_551_616 + Double($1) } }

  private mutating func trim() { while limbs.last == 0 { limbs.removeLast() } }

  package static func += (left: inout BigCount, right: BigCount) {
    var carry = false
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      if index == left.limbs.count { left.limbs.append(0) }
      let (partial, first) = left.limbs[index].addingReportingOverflow(
        index < right.limbs.count ? right.limbs[index] : 0)
      let (sum, second) = partial.addingReportingOverflow(carry ? 1 : 0)
      left.limbs[index] = sum
      carry = first || second
    }
    if carry { left.limbs.append(1) }
  }

  package static func + (left: BigCount, right: BigCount) -> BigCount {
    var sum = left
    sum += right
    return sum
  }

  package static func * (left: BigCount, right: BigCount) -> BigCount {
    if left.isZero || right == .one { return left }
    if right.isZero || left == .one { return right }
    var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (shift, digit) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (index, other) in right.limbs.enumerated() {
        let wide = UInt128(digit) * UInt128(other) + UInt128(product[shift + index]) + UInt128(carry)
        product[shift + index] = UInt64(truncatingIfNeeded: wide)
        carry = UInt64(truncatingIfNeeded: wide >> 64)
      }
      product[shift + right.limbs.count] = carry
    }
    var result = BigCount(limbs: product)
    result.trim()
    return result
  }
}

extension BigCount: Comparable {
  package static func < (left: BigCount, right: BigCount) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }
}

extension BigCount: CustomStringConvertible {
  /// Decimal digits.
  package var description: String {
    guard !isZero else { return "0" }
    let group: UInt64 = 10_000_000_000_000_000_000
    var rest = limbs
    var groups: [String] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        (rest[index], remainder) = group.dividingFullWidth((remainder, rest[index]))
      }
      while rest.last == 0 { rest.removeLast() }
      groups.append(String(remainder))
    }
    var text = groups.last ?? "0"
    for part in groups.dropLast().reversed() { text += String(repeating: "0", count: 19 - part.utf8.count) + part }
    return text
  }
}

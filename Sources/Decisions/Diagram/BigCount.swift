/// A whole number of any size that is not negative, for counting cases.
package struct BigCount: Hashable, Sendable {
  private var low: UInt64
  /// Further groups of 64 bits, least significant first, without leading zeros.
  private var high: [UInt64] = []

  private init(limbs: [UInt64]) {
    low = limbs.first ?? 0
    high = Array(limbs.dropFirst())
    while high.last == 0 { high.removeLast() }
  }

  private var limbs: [UInt64] { low == 0 && high.isEmpty ? [] : [low] + high }

  /// The number itself.
  package init(_ value: UInt64) { low = value }

  /// The number itself.
  init(_ value: UInt128) {
    self.init(limbs: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  package static let zero = BigCount(0 as UInt64)
  package static let one = BigCount(1 as UInt64)

  package var isZero: Bool { low == 0 && high.isEmpty }

  /// The number as a machine integer; nil when it does not fit.
  package var exactly: UInt64? { high.isEmpty ? low : nil }

  /// The nearest floating-point number, for shares and figures.
  package var approximate: Double { limbs.reversed().reduce(0) { $0 * 18_446_744_073_709_551_616 + Double($1) } }

  package static func += (left: inout BigCount, right: BigCount) {
    let (sum, overflow) = left.low.addingReportingOverflow(right.low)
    left.low = sum
    if !overflow, right.high.isEmpty { return }
    var carry = overflow
    for index in 0..<max(left.high.count, right.high.count) {
      if index == left.high.count { left.high.append(0) }
      let other = index < right.high.count ? right.high[index] : 0
      let (partial, first) = left.high[index].addingReportingOverflow(other)
      let (sum, second) = partial.addingReportingOverflow(carry ? 1 : 0)
      left.high[index] = sum
      carry = first || second
    }
    if carry { left.high.append(1) }
  }

  package static func + (left: BigCount, right: BigCount) -> BigCount {
    var sum = left
    sum += right
    return sum
  }

  package static func * (left: BigCount, right: BigCount) -> BigCount {
    if left.high.isEmpty, right.high.isEmpty {
      let wide = left.low.multipliedFullWidth(by: right.low)
      return wide.high == 0 ? BigCount(wide.low) : BigCount(limbs: [wide.low, wide.high])
    }
    let (first, second) = (left.limbs, right.limbs)
    var product = [UInt64](repeating: 0, count: first.count + second.count)
    for (shift, digit) in first.enumerated() {
      var carry: UInt64 = 0
      for (index, other) in second.enumerated() {
        let wide = UInt128(digit) * UInt128(other) + UInt128(product[shift + index]) + UInt128(carry)
        product[shift + index] = UInt64(truncatingIfNeeded: wide)
        carry = UInt64(truncatingIfNeeded: wide >> 64)
      }
      product[shift + second.count] = carry
    }
    return BigCount(limbs: product)
  }
}

extension BigCount: Comparable {
  package static func < (left: BigCount, right: BigCount) -> Bool {
    if left.high.count != right.high.count { return left.high.count < right.high.count }
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

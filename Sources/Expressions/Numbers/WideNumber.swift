/// A number not below zero with 128 binary places before the point and 320 behind it, about 96 decimal ones.
///
/// What is finer is cut off; what is larger is lost, so that callers keep within 2¹²⁷. Roots, logarithms and powers are
/// computed in it and rounded once, to the 34 digits of a `Decimal`.
struct WideNumber {
  private static let fractionLimbs = 5
  private static let limbCount = 7

  /// Least significant first.
  private var limbs: [UInt64]

  init(_ integer: UInt128) {
    limbs = [UInt64](repeating: 0, count: WideNumber.limbCount)
    limbs[5] = UInt64(truncatingIfNeeded: integer)
    limbs[6] = UInt64(truncatingIfNeeded: integer >> 64)
  }

  /// 2 to the power of −`places`, for 1…320.
  init(binaryPlace places: Int) {
    self.init(0)
    let bit = WideNumber.fractionLimbs * 64 - min(max(places, 1), 320)
    limbs[bit / 64] = 1 << UInt64(bit % 64)
  }

  var isZero: Bool { limbs.allSatisfy { $0 == 0 } }

  var integerPart: UInt128 { UInt128(limbs[6]) << 64 | UInt128(limbs[5]) }

  /// What stands behind the point.
  var fraction: WideNumber {
    var result = self
    result.limbs[5] = 0
    result.limbs[6] = 0
    return result
  }

  static func < (left: WideNumber, right: WideNumber) -> Bool {
    for index in stride(from: limbCount - 1, through: 0, by: -1) where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }

  static func + (left: WideNumber, right: WideNumber) -> WideNumber {
    var result = left
    var carry: UInt128 = 0
    for index in 0..<limbCount {
      let sum = UInt128(left.limbs[index]) + UInt128(right.limbs[index]) + carry
      result.limbs[index] = UInt64(truncatingIfNeeded: sum)
      carry = sum >> 64
    }
    return result
  }

  /// The right one must not be the larger.
  static func - (left: WideNumber, right: WideNumber) -> WideNumber {
    var result = left
    var isBorrowed = false
    for index in 0..<limbCount {
      let (first, low) = left.limbs[index].subtractingReportingOverflow(right.limbs[index])
      let (second, under) = first.subtractingReportingOverflow(isBorrowed ? 1 : 0)
      result.limbs[index] = second
      isBorrowed = low || under
    }
    return result
  }

  static func * (left: WideNumber, right: WideNumber) -> WideNumber {
    var product = [UInt64](repeating: 0, count: limbCount * 2)
    for (index, factor) in left.limbs.enumerated() where factor != 0 {
      var carry: UInt128 = 0
      for other in 0..<limbCount {
        let sum = UInt128(factor) * UInt128(right.limbs[other]) + UInt128(product[index + other]) + carry
        product[index + other] = UInt64(truncatingIfNeeded: sum)
        carry = sum >> 64
      }
      product[index + limbCount] = UInt64(truncatingIfNeeded: carry)
    }
    var result = WideNumber(0)
    for index in 0..<limbCount { result.limbs[index] = product[index + fractionLimbs] }
    return result
  }

  /// The divisor must not be zero.
  static func / (dividend: WideNumber, divisor: UInt64) -> WideNumber {
    var result = dividend
    var rest: UInt128 = 0
    for index in stride(from: limbCount - 1, through: 0, by: -1) {
      let parts = (rest << 64 | UInt128(dividend.limbs[index])).quotientAndRemainder(dividingBy: UInt128(divisor))
      result.limbs[index] = UInt64(truncatingIfNeeded: parts.quotient)
      rest = parts.remainder
    }
    return result
  }

  /// 1 divided by it, for a number from 2 to 3 (Newton's method from 0.4: nine steps pass 96 places).
  var reciprocal: WideNumber {
    var guess = WideNumber(2) / 5
    for _ in 0..<9 { guess = guess * (WideNumber(2) - self * guess) }
    return guess
  }
}

extension WideNumber {
  static let naturalLogarithmOf2 = twiceInverseTangent(WideNumber(1) / 3)
  /// ln 10 = 3 ln 2 + ln 1.25.
  static let naturalLogarithmOf10 = WideNumber(3) * naturalLogarithmOf2 + twiceInverseTangent(WideNumber(1) / 9)

  /// The natural logarithm of a number from 1 to 10.
  var naturalLogarithm: WideNumber {
    var rest = self
    var halvings: UInt128 = 0
    while rest.integerPart >= 2, halvings < 4 {
      rest = rest / 2
      halvings += 1
    }
    let one = WideNumber(1)
    let small = WideNumber.twiceInverseTangent((rest - one) * (rest + one).reciprocal)
    return WideNumber(halvings) * WideNumber.naturalLogarithmOf2 + small
  }

  /// Twice the inverse hyperbolic tangent of a number up to 1/3, which is ln((1 + z) / (1 − z)).
  private static func twiceInverseTangent(_ number: WideNumber) -> WideNumber {
    let square = number * number
    var power = number
    var sum = number
    var divisor: UInt64 = 3
    while !power.isZero, divisor < 1000 {
      power = power * square
      sum = sum + power / divisor
      divisor += 2
    }
    return sum + sum
  }

  /// e to the power of a number up to 2.5: the series for its 256th part, then squared eight times.
  var exponential: WideNumber {
    let reduced = self / 256
    var term = WideNumber(1)
    var sum = term
    var divisor: UInt64 = 1
    while !term.isZero, divisor < 200 {
      term = term * reduced / divisor
      sum = sum + term
      divisor += 1
    }
    for _ in 0..<8 { sum = sum * sum }
    return sum
  }
}

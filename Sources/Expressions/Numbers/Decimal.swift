/// An exact decimal number of at most 34 significant digits (IEEE 754 decimal128, as FEEL asks).
///
/// Kept without trailing zeros, so that equal numbers are equal values; results are rounded half to even.
package struct Decimal: Hashable, Sendable {
  package static let precision = 34
  /// The exponent of the largest numbers, whose coefficients have 34 digits.
  static let exponentLimit = 6111
  /// The exponent of the smallest numbers.
  static let smallestExponent = -6176

  let coefficient: UInt128
  let exponent: Int
  package let isNegative: Bool

  private init(stripped coefficient: UInt128, _ exponent: Int, isNegative: Bool) {
    self.coefficient = coefficient
    self.exponent = exponent
    self.isNegative = isNegative
  }

  /// The rounded number; `isInexact` says that digits beyond the coefficient were already cut off.
  ///
  /// Nil when the number is too large; one too small becomes zero.
  init?(rounding coefficient: UInt128, _ exponent: Int, isNegative: Bool, isInexact: Bool = false) {
    var digits = coefficient
    var exponent = exponent
    let excess = max(decimalDigits(digits) - Decimal.precision, Decimal.smallestExponent - exponent)
    if excess > 38 {
      digits = 0
    } else if excess > 0 {
      let unit = powerOfTen(excess)
      let (quotient, rest) = digits.quotientAndRemainder(dividingBy: unit)
      let half = unit / 2
      let goesUp = rest > half || (rest == half && (isInexact || !quotient.isMultiple(of: 2)))
      digits = goesUp ? quotient + 1 : quotient
      exponent += excess
    }
    while digits != 0 {
      let (quotient, rest) = digits.quotientAndRemainder(dividingBy: 10)
      guard rest == 0 else { break }
      digits = quotient
      exponent += 1
    }
    if digits == 0 {
      self.init(stripped: 0, 0, isNegative: false)
    } else if exponent + decimalDigits(digits) > Decimal.exponentLimit + Decimal.precision {
      return nil
    } else {
      self.init(stripped: digits, exponent, isNegative: isNegative)
    }
  }

  /// The same number as the integer, exactly.
  package init(_ value: Int) {
    var digits = UInt128(value.magnitude)
    var exponent = 0
    while digits != 0, digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
    self.init(stripped: digits, exponent, isNegative: value < 0)
  }

  package static let zero = Decimal(0)
  package static let one = Decimal(1)

  package var isZero: Bool { coefficient == 0 }

  /// The number as a machine integer; nil when it has a fraction or does not fit.
  package var intValue: Int? {
    guard exponent >= 0, exponent <= 19 else { return isZero ? 0 : nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: powerOfTen(exponent))
    guard !overflow, product <= UInt128(Int.max) else { return nil }
    return isNegative ? -Int(product) : Int(product)
  }

  package var negated: Decimal { Decimal(stripped: coefficient, exponent, isNegative: !isNegative && !isZero) }
  package var magnitude: Decimal { Decimal(stripped: coefficient, exponent, isNegative: false) }
}

extension Decimal: Comparable {
  package static func < (left: Decimal, right: Decimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? magnitudeIsLess(right, left) : magnitudeIsLess(left, right)
  }

  private static func magnitudeIsLess(_ left: Decimal, _ right: Decimal) -> Bool {
    guard !left.isZero, !right.isZero else { return left.isZero && !right.isZero }
    let leftTop = decimalDigits(left.coefficient) + left.exponent
    let rightTop = decimalDigits(right.coefficient) + right.exponent
    if leftTop != rightTop { return leftTop < rightTop }
    // Equal leading places: the coefficients differ by fewer than 34 places and can be aligned.
    let shift = left.exponent - right.exponent
    return shift >= 0
      ? left.coefficient * powerOfTen(shift) < right.coefficient
      : left.coefficient < right.coefficient * powerOfTen(-shift)
  }
}

extension Decimal: CustomStringConvertible {
  /// Plain digits with a point, without needless zeros: `-0.5`, `1000000`.
  package var description: String {
    let digits = String(coefficient)
    let sign = isNegative ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: isZero ? 0 : exponent) }
    let places = -exponent
    if digits.count > places {
      let point = digits.index(digits.endIndex, offsetBy: -places)
      return sign + digits[..<point] + "." + digits[point...]
    }
    return sign + "0." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// Reads digits with at most one decimal point and a leading minus; nil for anything else or a number too large.
  ///
  /// More than 34 significant digits are rounded half to even.
  package init?(parsing text: some StringProtocol) {
    var reader = DecimalReader()
    for byte in text.utf8 {
      guard reader.read(byte) else { return nil }
    }
    guard let value = reader.value else { return nil }
    self = value
  }
}

/// Collects the digits of a written number.
private struct DecimalReader {
  private var coefficient: UInt128 = 0
  private var exponent = 0
  private var isNegative = false
  private var isInexact = false
  private var hasPoint = false
  private var isEmpty = true
  private var lastWasDigit = false

  mutating func read(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"):
      guard isEmpty else { return false }
      isEmpty = false
      isNegative = true
    case UInt8(ascii: "."):
      guard lastWasDigit, !hasPoint else { return false }
      hasPoint = true
      lastWasDigit = false
    case 0x30...0x39:
      add(UInt128(byte - 0x30))
      isEmpty = false
      lastWasDigit = true
    default: return false
    }
    return true
  }

  private mutating func add(_ digit: UInt128) {
    // 37 digits are kept: three more than are needed to round.
    if coefficient < powerOfTen(36) {
      coefficient = coefficient * 10 + digit
      if hasPoint { exponent -= 1 }
    } else {
      isInexact = isInexact || digit != 0
      if !hasPoint { exponent += 1 }
    }
  }

  var value: Decimal? {
    guard lastWasDigit else { return nil }
    return Decimal(rounding: coefficient, exponent, isNegative: isNegative, isInexact: isInexact)
  }
}

private let powersOfTen: [UInt128] = {
  var powers: [UInt128] = [1]
  for _ in 1...38 { powers.append((powers.last ?? 1) * 10) }
  return powers
}()

/// 10 to the power of 0…38; the argument is clamped to that range.
func powerOfTen(_ exponent: Int) -> UInt128 { powersOfTen[min(max(exponent, 0), 38)] }

/// How many decimal digits the number has; none for zero.
func decimalDigits(_ value: UInt128) -> Int {
  guard value != 0 else { return 0 }
  // log10(2) ≈ 1233 / 4096.
  let bits = 128 - value.leadingZeroBitCount
  let estimate = (bits * 1233) >> 12
  return estimate < 39 && value >= powerOfTen(estimate) ? estimate + 1 : estimate
}

extension Decimal {
  /// The sum; nil when it is too large.
  package func adding(_ other: Decimal) -> Decimal? {
    if isZero { return other }
    if other.isZero { return self }
    let (high, low) = exponent >= other.exponent ? (self, other) : (other, self)
    let gap = high.exponent - low.exponent
    let raised = min(gap, 37 - decimalDigits(high.coefficient))
    let top = high.coefficient * powerOfTen(raised)
    let cut = gap - raised
    var bottom = low.coefficient
    var isInexact = false
    if cut > 38 {
      bottom = 0
      isInexact = true
    } else if cut > 0 {
      let parts = bottom.quotientAndRemainder(dividingBy: powerOfTen(cut))
      bottom = parts.quotient
      isInexact = parts.remainder != 0
    }
    let exponent = high.exponent - raised
    if high.isNegative == low.isNegative {
      return Decimal(rounding: top + bottom, exponent, isNegative: high.isNegative, isInexact: isInexact)
    }
    if top >= bottom {
      let difference = top - bottom
      // What was cut off makes the true difference a little smaller.
      return isInexact
        ? Decimal(rounding: difference - 1, exponent, isNegative: high.isNegative, isInexact: true)
        : Decimal(rounding: difference, exponent, isNegative: high.isNegative)
    }
    return Decimal(rounding: bottom - top, exponent, isNegative: low.isNegative)
  }

  /// The difference; nil when it is too large.
  package func subtracting(_ other: Decimal) -> Decimal? { adding(other.negated) }

  /// The product; nil when it is too large.
  package func multiplied(by other: Decimal) -> Decimal? {
    if isZero || other.isZero { return .zero }
    let product = coefficient.multipliedFullWidth(by: other.coefficient)
    let digits = decimalDigits(coefficient) + decimalDigits(other.coefficient)
    // One digit more than may be needed stays, so that the rounding sees it.
    let cut = max(0, digits - Decimal.precision - 2)
    let (quotient, rest) = powerOfTen(cut).dividingFullWidth(product)
    return Decimal(
      rounding: quotient, exponent + other.exponent + cut, isNegative: isNegative != other.isNegative,
      isInexact: rest != 0)
  }

  /// The quotient; nil when the divisor is zero or the result too large.
  package func divided(by other: Decimal) -> Decimal? {
    guard !other.isZero else { return nil }
    if isZero { return .zero }
    let lift = Decimal.precision - decimalDigits(coefficient)
    let divisorDigits = decimalDigits(other.coefficient)
    let dividend = (coefficient * powerOfTen(lift)).multipliedFullWidth(by: powerOfTen(divisorDigits + 2))
    let (quotient, rest) = other.coefficient.dividingFullWidth(dividend)
    return Decimal(
      rounding: quotient, exponent - lift - divisorDigits - 2 - other.exponent,
      isNegative: isNegative != other.isNegative, isInexact: rest != 0)
  }

  /// What is left of a floored division, as FEEL's `modulo`; nil when the divisor is zero or the result too large.
  package func modulo(_ divisor: Decimal) -> Decimal? {
    guard let quotient = divided(by: divisor)?.rounded(.floor), let whole = divisor.multiplied(by: quotient)
    else { return nil }
    return subtracting(whole)
  }
}

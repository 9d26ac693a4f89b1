extension Decimal {
  /// The square root, to 34 digits; nil for a negative number.
  package var squareRoot: Decimal? { power(Decimal.half) }

  /// e to the power of this number, to 34 digits; nil when the result is too large or too small.
  package var exponential: Decimal? {
    guard decimalDigits(coefficient) + exponent <= 6 else { return nil }
    return Decimal.exponential(WideNumber(self), isNegative: isNegative)
  }

  /// The natural logarithm, to 34 digits; nil unless the number is positive.
  package var logarithm: Decimal? {
    guard !isZero, !isNegative else { return nil }
    let (value, isNegative) = wideLogarithm
    return Decimal(value, exponent: 0, isNegative: isNegative)
  }

  /// The power, to 34 digits.
  ///
  /// Nil for zero to a negative power, for a negative number to a power with a fraction, and when the result is too
  /// large or too small.
  package func power(_ exponent: Decimal) -> Decimal? {
    if exponent.isZero || self == .one { return .one }
    if isZero { return exponent.isNegative ? nil : .zero }
    guard !isNegative || exponent.isWhole else { return nil }
    if let exact = exactPower(exponent) { return exact }
    let (base, isBelowOne) = magnitude.wideLogarithm
    let turnsNegative = isNegative && !exponent.isEven
    if base.isZero { return turnsNegative ? Decimal.one.negated : .one }
    // Beyond 10³⁸ the result of any base but one is out of range, since its logarithm is at least 10⁻³⁴.
    let places = decimalDigits(exponent.coefficient) + exponent.exponent
    guard places <= (base.integerPart == 0 ? 38 : 6) else { return nil }
    let product = WideNumber(exponent) * base
    guard product < WideNumber(100_000) else { return nil }
    let result = Decimal.exponential(product, isNegative: isBelowOne != exponent.isNegative)
    return turnsNegative ? result?.negated : result
  }

  private static let half = Decimal(rounding: 5, -1, isNegative: false) ?? .one

  private var isWhole: Bool { exponent >= 0 }
  private var isEven: Bool { exponent > 0 || (exponent == 0 && coefficient.isMultiple(of: 2)) }

  /// A power with a small whole exponent whose digits all fit; nil for any other.
  private func exactPower(_ wanted: Decimal) -> Decimal? {
    guard let count = wanted.intValue, count > 0, count <= 10_000,
      coefficient == 1 || decimalDigits(coefficient) * count <= Decimal.precision
    else { return nil }
    var digits: UInt128 = 1
    for _ in 0..<count where coefficient != 1 { digits *= coefficient }
    let result = Decimal(rounding: digits, exponent * count, isNegative: isNegative && !wanted.isEven)
    return result?.isZero == true ? nil : result
  }

  /// The size of the logarithm of a positive number, and whether it is negative.
  private var wideLogarithm: (value: WideNumber, isNegative: Bool) {
    let digits = decimalDigits(coefficient)
    let places = digits - 1 + exponent
    let leading = WideNumber(coefficient, timesTenTo: 1 - digits).naturalLogarithm
    let tens = WideNumber(UInt128(places.magnitude)) * WideNumber.naturalLogarithmOf10
    return places < 0 ? (tens - leading, true) : (tens + leading, false)
  }

  /// e to the power of a number below 10⁶.
  private static func exponential(_ size: WideNumber, isNegative: Bool) -> Decimal? {
    let ten = WideNumber.naturalLogarithmOf10
    // The quotient may be one off, which the rest shows.
    var count = (size * WideNumber.inverseLogarithmOf10).integerPart
    if count > 0, size < WideNumber(count) * ten { count -= 1 }
    var rest = size - WideNumber(count) * ten
    if !(rest < ten) {
      rest = rest - ten
      count += 1
    }
    if isNegative, !rest.isZero {
      rest = ten - rest
      count += 1
    }
    // A result that has few digits may come out a trifle below; 2⁻²⁰⁰ is far behind the 34th digit.
    let value = rest.exponential + WideNumber(binaryPlace: 200)
    let exponent = Int(clamping: count)
    guard exponent <= 7000 else { return nil }
    guard let result = Decimal(value, exponent: isNegative ? -exponent : exponent, isNegative: false) else {
      return nil
    }
    return result.isZero ? nil : result
  }

  /// The number rounded to 34 digits, what lies beyond 10⁻⁵⁵ of it not counted; nil when it is too large.
  private init?(_ value: WideNumber, exponent: Int, isNegative: Bool) {
    var digits = value.integerPart
    var exponent = exponent
    var rest = value.fraction
    func next() -> UInt128 {
      rest = rest * WideNumber(10)
      defer { rest = rest.fraction }
      return rest.integerPart
    }
    var steps = 0
    while digits < powerOfTen(36), steps < 96 {
      digits = digits * 10 + next()
      exponent -= 1
      steps += 1
    }
    let isInexact = (0..<18).contains { _ in next() != 0 }
    self.init(rounding: digits, exponent, isNegative: isNegative, isInexact: isInexact)
  }
}

extension WideNumber {
  /// 1 / ln 10, from the reciprocal of a number between 2 and 3.
  static let inverseLogarithmOf10 = naturalLogarithmOf10.reciprocal

  /// The size of the number, which must be below 10³⁸.
  init(_ number: Decimal) { self.init(number.coefficient, timesTenTo: number.exponent) }

  /// `digits` · 10^`exponent`, which must be below 10³⁸.
  init(_ digits: UInt128, timesTenTo exponent: Int) {
    self.init(exponent > 0 ? digits.multipliedReportingOverflow(by: powerOfTen(exponent)).partialValue : digits)
    var places = min(max(-exponent, 0), 140)
    while places > 0 {
      let cut = min(places, 19)
      self = self / UInt64(truncatingIfNeeded: powerOfTen(cut))
      places -= cut
    }
  }
}

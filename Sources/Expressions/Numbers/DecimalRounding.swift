/// How digits beyond the wanted scale are given up.
package enum Rounding: Hashable, Sendable {
  case floor
  case ceiling
  /// Away from zero.
  case up
  /// Towards zero.
  case down
  /// To the nearest, halves away from zero.
  case halfUp
  /// To the nearest, halves towards zero.
  case halfDown
  /// To the nearest, halves to the even neighbour.
  case halfEven
}

extension Decimal {
  /// The nearest number with at most `scale` decimal places in the way asked for; a negative scale rounds to tens.
  ///
  /// Nil when the result is too large.
  package func rounded(_ rounding: Rounding, scale: Int = 0) -> Decimal? {
    let scale = min(max(scale, -Decimal.exponentLimit), Decimal.exponentLimit)
    let cut = -scale - exponent
    guard cut > 0, !isZero else { return self }
    let unit = powerOfTen(cut)
    var quotient: UInt128 = 0
    var rest = coefficient
    var half = UInt128.max
    if cut <= 38 {
      (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
      half = unit / 2
    }
    let leavesZero =
      switch rounding {
      case .floor: isNegative && rest != 0
      case .ceiling: !isNegative && rest != 0
      case .up: rest != 0
      case .down: false
      case .halfUp: rest >= half
      case .halfDown: rest > half
      case .halfEven: rest > half || (rest == half && !quotient.isMultiple(of: 2))
      }
    return Decimal(rounding: leavesZero ? quotient + 1 : quotient, -scale, isNegative: isNegative)
  }

  /// The greatest whole number not above this one; nil when it is too large.
  package var floor: Decimal? { rounded(.floor) }

  /// The least whole number not below this one; nil when it is too large.
  package var ceiling: Decimal? { rounded(.ceiling) }
}

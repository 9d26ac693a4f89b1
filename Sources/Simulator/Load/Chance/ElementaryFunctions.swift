/// Logarithm, exponential and normal quantile from additions, multiplications and divisions alone, whose results IEEE 754
/// fixes to the bit: a mathematical library may differ between machines, and shards must merge to the same bytes.
enum ElementaryFunctions {
  /// The natural logarithm of a positive normal number, within 10⁻¹³.
  @inline(__always)
  static func ln(_ x: Double) -> Double {
    var exponent = Int(truncatingIfNeeded: x.bitPattern >> 52) - 1_023
    var mantissa = Double(bitPattern: x.bitPattern & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    if mantissa > 1.4142135623730951 {
      mantissa *= 0.5
      exponent += 1
    }
    // ln m = 2 artanh((m-1)/(m+1)), whose argument is at most 0.172.
    let f = (mantissa - 1) / (mantissa + 1)
    let s = f * f
    // Terms in pairs, so that they are computed side by side.
    let s2 = s * s
    let low = (1 + s * (1.0 / 3)) + s2 * (1.0 / 5 + s * (1.0 / 7))
    let high = (1.0 / 9 + s * (1.0 / 11)) + s2 * (1.0 / 13 + s * (1.0 / 15))
    let sum = low + s2 * s2 * high
    return Double(exponent) * 0.6931471805599453 + 2 * f * sum
  }

  /// eˣ, within a relative error of 10⁻¹³; 0 below -700, and no more than e⁷⁰⁰.
  static func exp(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    let x = min(x, 700)
    let power = (x * 1.4426950408889634).rounded()
    let r = x - power * 0.6931471805599453
    var sum = 1.0
    var divisor = 13.0
    while divisor >= 1 {
      sum = 1 + r / divisor * sum
      divisor -= 1
    }
    return sum * Double(bitPattern: UInt64(Int(power) + 1_023) << 52)
  }

  /// The standard normal quantile of a probability strictly between 0 and 1: rational approximations on three ranges
  /// (Acklam), with one step of Newton's method left out, since 10⁻⁹ is far below a second.
  static func normalQuantile(_ p: Double) -> Double {
    if p < 0.02425 { return tail((-2 * ln(p)).squareRoot()) }
    if p > 0.97575 { return -tail((-2 * ln(1 - p)).squareRoot()) }
    let q = p - 0.5
    let r = q * q
    let above =
      ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r
        - 30.66479806614716) * r + 2.506628277459239
    let below =
      ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r
        - 13.28068155288572) * r + 1
    return above * q / below
  }

  private static func tail(_ q: Double) -> Double {
    let above =
      ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q
        + 4.374664141464968) * q + 2.938163982698783
    let below =
      (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1
    return above / below
  }
}

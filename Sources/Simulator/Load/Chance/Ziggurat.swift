/// Unit exponentials from one random number, mostly without a logarithm: 256 strips of equal area under e⁻ˣ (Marsaglia and
/// Tsang 2000).
struct Ziggurat {
  /// Where the last strip ends, and the area of each.
  private static let right = 7.697_117_470_131_05
  private static let area = 0.003_949_659_822_581_572
  private static let count = 256

  /// Of each strip: the width of a step, below how many steps a point surely lies under the curve, and the height of the
  /// curve at its right end.
  struct Strip: BitwiseCopyable {
    var step: Double
    var inside: UInt64
    var height: Double
  }

  static let strips: [Strip] = {
    let scale = 0x1p32
    let last = count - 1
    // The right ends of the strips, from the widest; the base strip is as wide as its area asks, tail included.
    var ends = Array(repeating: 0.0, count: count)
    ends[last] = right
    for index in stride(from: last - 1, through: 1, by: -1) {
      let above = ends[index + 1]
      ends[index] = -ElementaryFunctions.ln(area / above + ElementaryFunctions.exp(-above))
    }
    let base = area / ElementaryFunctions.exp(-right)
    return (0..<count).map { index in
      let width = index == 0 ? base : ends[index]
      let inner = index == 0 ? right : index == 1 ? 0 : ends[index - 1]
      return Strip(
        step: width / scale, inside: UInt64(inner / width * scale), height: ElementaryFunctions.exp(-ends[index]))
    }
  }()

  private let strips: PlainTable<Strip>

  init() { strips = PlainTable(Ziggurat.strips) }

  func free() { strips.free() }

  /// A unit exponential by the draw with that number.
  @inline(__always)
  func exponential(_ key: RandomKey, _ number: UInt64) -> Double {
    let bits = key.draw(number)
    let index = Int(truncatingIfNeeded: bits & 0xFF)
    let steps = bits >> 32
    let strip = strips[index]
    if steps < strip.inside { return Double(Int64(bitPattern: steps)) * strip.step }
    return rareExponential(key.key(number), bits)
  }

  /// Under the curve or not: a hundredth of the draws.
  @inline(never)
  private func rareExponential(_ key: RandomKey, _ first: UInt64) -> Double {
    var bits = first
    var number: UInt64 = 0
    while number < 400 {
      let index = Int(truncatingIfNeeded: bits & 0xFF)
      let x = Double(bits >> 32) * strips[index].step
      if bits >> 32 < strips[index].inside { return x }
      let u = key.draw(number).positiveFraction
      if index == 0 { return Ziggurat.right - ElementaryFunctions.ln(u) }
      let above = strips[index - 1].height
      if strips[index].height + u * (above - strips[index].height) < ElementaryFunctions.exp(-x) { return x }
      bits = key.draw(number + 1)
      number += 2
    }
    return 1
  }
}

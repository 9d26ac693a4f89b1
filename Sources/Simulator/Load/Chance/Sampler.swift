/// A distribution made ready for drawing whole seconds.
struct Sampler: Sendable {
  private enum Shape: UInt8 { case fixed, uniform, triangular, exponential, logNormal, gamma, empirical }

  private var shape = Shape.fixed
  private var a = 0.0
  private var b = 0.0
  private var c = 0.0
  /// Where the observed times stand in the table of all of them.
  private var observed: (first: Int32, count: Int32) = (0, 0)

  /// Observed times are put into a table that all samplers share, so that a sampler is a plain value.
  init(_ distribution: Distribution, observed table: inout [Double]) {
    switch distribution {
    case .fixed(let seconds): a = max(0, seconds)
    case .uniform(let from, let to):
      shape = .uniform
      a = max(0, min(from, to))
      b = max(0, max(from, to) - a)
    case .triangular(let least, let usual, let most):
      shape = .triangular
      a = max(0, least)
      b = max(a, usual)
      c = max(b, most)
      if c == a { shape = .fixed }
    case .exponential(let mean):
      shape = .exponential
      a = max(0, mean)
    case .logNormal(let mean, let deviation):
      a = max(0, mean)
      guard mean > 0, deviation > 0 else { return }
      shape = .logNormal
      let variance = ElementaryFunctions.ln(1 + deviation * deviation / (mean * mean))
      a = ElementaryFunctions.ln(mean) - variance / 2
      b = variance.squareRoot()
    case .gamma(let mean, let deviation):
      a = max(0, mean)
      guard mean > 0, deviation > 0 else { return }
      shape = .gamma
      a = mean * mean / (deviation * deviation)
      b = deviation * deviation / mean
    case .empirical(let times):
      shape = times.isEmpty ? .fixed : .empirical
      observed = (Int32(clamping: table.count), Int32(clamping: times.count))
      table += times.map { max(0, $0) }
    }
  }

  /// Whole seconds by the draw with that number.
  @inline(__always)
  func seconds(_ key: RandomKey, _ number: UInt64, _ ziggurat: Ziggurat, observed table: [Double]) -> Int {
    let time: Double
    if shape == .exponential {
      time = ziggurat.exponential(key, number) * a
    } else if shape == .uniform {
      time = a + key.draw(number).positiveFraction * b
    } else {
      time = rareSeconds(key, number, table)
    }
    return Int(min(time, Sampler.longest) + 0.5)
  }

  /// Nothing takes longer than the longest run.
  private static let longest = Double(OfficeTimeline.never)

  @inline(never)
  private func rareSeconds(_ key: RandomKey, _ number: UInt64, _ table: [Double]) -> Double {
    let bits = key.draw(number)
    switch shape {
    case .triangular:
      let u = bits.positiveFraction
      return (b - a) >= u * (c - a)
        ? a + (u * (c - a) * (b - a)).squareRoot() : c - ((1 - u) * (c - a) * (c - b)).squareRoot()
    case .logNormal:
      return ElementaryFunctions.exp(a + b * ElementaryFunctions.normalQuantile(bits.openFraction))
    case .gamma: return gamma(key.key(number))
    case .empirical: return table[Int(observed.first) + Int(bits.multipliedFullWidth(by: UInt64(observed.count)).high)]
    case .fixed, .uniform, .exponential: return a
    }
  }

  /// By rejection from a transformed normal variate (Marsaglia and Tsang 2000); shapes below 1 by a power of a uniform.
  private func gamma(_ key: RandomKey) -> Double {
    let d = max(a, a < 1 ? a + 1 : a) - 1.0 / 3
    let slope = 1 / (9 * d).squareRoot()
    var number: UInt64 = 1
    while number < 400 {
      let normal = ElementaryFunctions.normalQuantile(key.draw(number).openFraction)
      let u = key.draw(number + 1).positiveFraction
      number += 2
      let root = 1 + slope * normal
      guard root > 0 else { continue }
      let cube = root * root * root
      if ElementaryFunctions.ln(u) < normal * normal / 2 + d - d * cube + d * ElementaryFunctions.ln(cube) {
        let boost = a < 1 ? ElementaryFunctions.exp(ElementaryFunctions.ln(key.draw(0).positiveFraction) / a) : 1
        return d * cube * boost * b
      }
    }
    return a * b
  }
}

extension UInt64 {
  /// The bits as a number strictly between 0 and 1.
  fileprivate var openFraction: Double { (Double(self >> 12) + 0.5) * 0x1p-52 }
}

/// How long something takes, in seconds, when it does not always take the same.
package enum Distribution: Hashable, Sendable {
  case fixed(Double)
  case uniform(from: Double, to: Double)
  case triangular(least: Double, usual: Double, most: Double)
  case exponential(mean: Double)
  /// By the mean and the standard deviation of the time itself, not of its logarithm.
  case logNormal(mean: Double, deviation: Double)
  case gamma(mean: Double, deviation: Double)
  /// Observed times, each as likely as the other; never empty.
  case empirical([Double])

  /// The mean, in seconds.
  package var mean: Double {
    switch self {
    case .fixed(let seconds): seconds
    case .uniform(let from, let to): (from + to) / 2
    case .triangular(let least, let usual, let most): (least + usual + most) / 3
    case .exponential(let mean), .logNormal(let mean, _), .gamma(let mean, _): mean
    case .empirical(let observed): observed.reduce(0, +) / Double(max(1, observed.count))
    }
  }

  /// The same shape, all times multiplied.
  package func scaled(by factor: Double) -> Distribution {
    switch self {
    case .fixed(let seconds): .fixed(seconds * factor)
    case .uniform(let from, let to): .uniform(from: from * factor, to: to * factor)
    case .triangular(let least, let usual, let most):
      .triangular(least: least * factor, usual: usual * factor, most: most * factor)
    case .exponential(let mean): .exponential(mean: mean * factor)
    case .logNormal(let mean, let deviation): .logNormal(mean: mean * factor, deviation: deviation * factor)
    case .gamma(let mean, let deviation): .gamma(mean: mean * factor, deviation: deviation * factor)
    case .empirical(let observed): .empirical(observed.map { $0 * factor })
    }
  }
}

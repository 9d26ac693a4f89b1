extension Sequence {
  /// Stretches in order, those that overlap or touch joined to one.
  package func joinedStretches<Time: Comparable>() -> [(from: Time, until: Time)] where Element == (Time, Time) {
    var joined: [(from: Time, until: Time)] = []
    for (from, until) in sorted(by: { $0.0 < $1.0 }) {
      if let last = joined.last, from <= last.until {
        joined[joined.count - 1].until = Swift.max(last.until, until)
      } else {
        joined.append((from, until))
      }
    }
    return joined
  }
}

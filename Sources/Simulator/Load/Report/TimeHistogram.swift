import Diagnostics

/// Times of dossiers in stretches of equal length that a reader can name.
struct TimeHistogram {
  /// In seconds.
  let width: Int
  /// From 0 on, without gaps.
  let counts: [Int]
  /// Dossiers behind the last stretch.
  let beyond: Int

  static let greatestRowCount = 12

  /// Nil without times. The stretches reach at least to the 99 % quantile; `day` is a day in seconds of these times.
  init?(_ times: DurationStatistics, day: Int) {
    guard let last = times.quantile(0.99) else { return nil }
    let most = Int(last) + 1
    let named = TimeHistogram.widths(day: max(day, 1))
    var width = named.first { most <= $0 * TimeHistogram.greatestRowCount } ?? named[named.count - 1]
    while most > width * TimeHistogram.greatestRowCount { width *= 2 }
    var counts = Array(repeating: 0, count: (most + width - 1) / width)
    var beyond = 0
    for (bucket, count) in times.sketch.buckets {
      let range = QuantileSketch.range(of: bucket)
      let row = (range.least + (range.width - 1) / 2) / width
      if counts.indices.contains(row) { counts[row] += count } else { beyond += count }
    }
    self.width = width
    self.counts = counts
    self.beyond = beyond
  }

  var total: Int { counts.reduce(beyond, +) }

  private static func widths(day: Int) -> [Int] {
    let minutes = [1, 2, 5, 10, 15, 30].map { $0 * 60 }
    let hours = [1, 2, 3, 4, 6, 12].map { $0 * 3600 }.filter { day.isMultiple(of: $0) && $0 < day }
    return minutes.filter { $0 < day } + hours + [1, 2, 3, 5, 7, 10, 15, 20, 30, 60, 90, 180, 365].map { $0 * day }
  }
}

/// Counts of times in buckets whose width grows with the time, so that quantiles are known within a relative error.
///
/// A time below `2 * subdivisions` seconds has a bucket of its own; above, every doubling has `subdivisions` buckets.
/// Merging adds counts: exact, in any order.
package struct QuantileSketch: Hashable, Sendable {
  static let bits = 7
  static let subdivisions = 1 << bits
  /// Times are seconds below 2³⁷, more than four thousand years.
  static let bucketCount = (37 - bits) << bits

  /// By how much a quantile may differ from an observed time: half a bucket.
  package static let relativeError = 1 / Double(2 * subdivisions)

  private var counts: [UInt32] = []

  package init() {}

  @inline(__always)
  static func bucket(of seconds: Int) -> Int {
    let value = UInt64(truncatingIfNeeded: seconds)
    let exponent = 63 - (value | UInt64(subdivisions)).leadingZeroBitCount
    let shift = exponent - bits
    return min((shift << bits) + Int(truncatingIfNeeded: value >> UInt64(shift)), bucketCount - 1)
  }

  /// The least time of a bucket and how many whole seconds it spans.
  static func range(of bucket: Int) -> (least: Int, width: Int) {
    guard bucket >= 2 * subdivisions else { return (bucket, 1) }
    let shift = bucket >> bits - 1
    return ((bucket - shift << bits) << shift, 1 << shift)
  }

  @inline(__always)
  mutating func add(_ seconds: Int) {
    let bucket = QuantileSketch.bucket(of: seconds)
    if bucket >= counts.count { grow(to: bucket) }
    counts[bucket] &+= 1
  }

  @inline(never)
  private mutating func grow(to bucket: Int) {
    let size = min(QuantileSketch.bucketCount, (bucket >> QuantileSketch.bits + 1) << QuantileSketch.bits)
    counts.append(contentsOf: repeatElement(0, count: size - counts.count))
  }

  package mutating func merge(_ other: QuantileSketch) {
    for (bucket, count) in other.buckets { add(count, to: bucket) }
  }

  /// Adds to a bucket, for readers of stored sketches; buckets that do not exist are ignored.
  package mutating func add(_ count: Int, to bucket: Int) {
    guard (0..<QuantileSketch.bucketCount).contains(bucket), count > 0 else { return }
    if bucket >= counts.count { grow(to: bucket) }
    counts[bucket] &+= UInt32(clamping: count)
  }

  /// Buckets that hold something, in order of time.
  package var buckets: [(bucket: Int, count: Int)] {
    counts.indices.filter { counts[$0] > 0 }.map { ($0, Int(counts[$0])) }
  }

  /// How many times lie in stretches of so many seconds each, from 0 on; a bucket counts where its middle lies.
  package func histogram(width: Int) -> [Int] {
    var result: [Int] = []
    for (bucket, count) in buckets {
      let range = QuantileSketch.range(of: bucket)
      let stretch = (range.least + (range.width - 1) / 2) / max(1, width)
      while result.count <= stretch { result.append(0) }
      result[stretch] += count
    }
    return result
  }

  /// The time of the dossier at a part (0…1) of all of them in order, the middle of its bucket; nil when empty.
  func quantile(_ part: Double) -> Double? {
    let total = counts.reduce(0) { $0 + Int($1) }
    guard total > 0 else { return nil }
    let rank = min(max(Int((part * Double(total)).rounded(.up)), 1), total)
    var seen = 0
    for (bucket, count) in counts.enumerated() {
      seen += Int(count)
      if seen >= rank {
        let range = QuantileSketch.range(of: bucket)
        return Double(range.least) + Double(range.width - 1) / 2
      }
    }
    return nil
  }

  /// Sketches are equal when they hold the same counts, however far their tables have grown.
  package static func == (left: QuantileSketch, right: QuantileSketch) -> Bool {
    left.buckets.elementsEqual(right.buckets, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    for (bucket, count) in buckets {
      hasher.combine(bucket)
      hasher.combine(count)
    }
  }
}

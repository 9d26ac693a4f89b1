/// Times of many dossiers, accumulated: exact count, sum and greatest, quantiles within a stated error.
///
/// All parts are whole numbers, so that merging in any order gives the same bytes.
package struct DurationStatistics: Hashable, Sendable {
  package private(set) var count = 0
  /// In seconds.
  package private(set) var total = 0
  /// In seconds; 0 when there is none.
  package private(set) var greatest = 0
  package private(set) var sketch = QuantileSketch()

  package init() {}

  package init(count: Int, total: Int, greatest: Int, sketch: QuantileSketch) {
    self.count = count
    self.total = total
    self.greatest = greatest
    self.sketch = sketch
  }

  /// Takes in one time of so many seconds; a negative one counts as 0.
  @inline(__always)
  package mutating func add(_ seconds: Int) {
    let seconds = max(0, seconds)
    count &+= 1
    total &+= seconds
    if seconds > greatest { greatest = seconds }
    sketch.add(seconds)
  }

  package mutating func merge(_ other: DurationStatistics) {
    count += other.count
    total += other.total
    greatest = max(greatest, other.greatest)
    sketch.merge(other.sketch)
  }

  /// In seconds; nil without dossiers.
  package var mean: Double? { count == 0 ? nil : Double(total) / Double(count) }

  /// The time within which a part of the dossiers was done, in seconds, within `QuantileSketch.relativeError`.
  package func quantile(_ part: Double) -> Double? { sketch.quantile(part).map { min($0, Double(greatest)) } }
}

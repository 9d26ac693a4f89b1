/// Statistics in the making: counters and sketches of all procedures and staff in plain tables.
///
/// Times of procedure `p` stand at `4 * p`, in the order of `Measure`; those of staff behind them.
struct Tallies {
  enum Measure: Int { case elapsed, working, legal, overdueBy }

  private struct Sum {
    var count = 0
    var total = 0
    var greatest = 0
  }

  private var sums: PlainTable<Sum>
  private var buckets: PlainTable<UInt32>
  private let staffStart: Int
  /// By node of the program.
  var steps: PlainTable<StepStatistics>

  init(_ program: LoadProgram) {
    staffStart = 4 * program.procedures.count
    let size = staffStart + program.scenario.staff.count
    sums = PlainTable(repeating: Sum(), count: size)
    buckets = PlainTable(repeating: 0, count: size * QuantileSketch.bucketCount)
    steps = PlainTable(repeating: StepStatistics(), count: program.nodes.count)
  }

  func free() {
    sums.free()
    buckets.free()
    steps.free()
  }

  @inline(__always)
  private mutating func add(_ seconds: Int, at place: Int) {
    let seconds = max(0, seconds)
    sums[place].count &+= 1
    sums[place].total &+= seconds
    if seconds > sums[place].greatest { sums[place].greatest = seconds }
    buckets[place &* QuantileSketch.bucketCount &+ QuantileSketch.bucket(of: seconds)] &+= 1
  }

  @inline(__always)
  mutating func add(_ seconds: Int, _ measure: Measure, procedure: Int) {
    add(seconds, at: 4 &* procedure &+ measure.rawValue)
  }

  @inline(__always)
  mutating func add(wait seconds: Int, staff: Int) { add(seconds, at: staffStart &+ staff) }

  /// Waits so far are forgotten.
  mutating func forgetWaits(staff: Int) {
    let place = staffStart + staff
    sums[place] = Sum()
    for bucket in 0..<QuantileSketch.bucketCount { buckets[place * QuantileSketch.bucketCount + bucket] = 0 }
  }

  private func statistics(at place: Int) -> DurationStatistics {
    var sketch = QuantileSketch()
    for bucket in 0..<QuantileSketch.bucketCount {
      let count = buckets[place * QuantileSketch.bucketCount + bucket]
      if count > 0 { sketch.add(Int(count), to: bucket) }
    }
    return DurationStatistics(
      count: sums[place].count, total: sums[place].total, greatest: sums[place].greatest, sketch: sketch)
  }

  func statistics(_ measure: Measure, procedure: Int) -> DurationStatistics {
    statistics(at: 4 * procedure + measure.rawValue)
  }

  func waits(staff: Int) -> DurationStatistics { statistics(at: staffStart + staff) }
}

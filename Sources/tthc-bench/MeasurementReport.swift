/// Figures of a benchmark, each the median of several rounds, beside the bar that it must meet.
struct MeasurementReport {
  private struct Line {
    let name: String
    let milliseconds: Double
    let bar: Double?
    let note: String
  }

  let rounds: Int
  private let only: String?
  private var lines: [Line] = []

  /// `only` leaves out every measurement whose name does not contain it.
  init(rounds: Int, only: String?) {
    self.rounds = max(rounds, 1)
    self.only = only
  }

  /// Runs the work in every round; from what it returns last the note is made, outside of the time.
  mutating func measure(_ name: String, bar: Double? = nil, _ work: () throws -> () -> String) rethrows {
    if let only, !name.contains(only) { return }
    var times: [Double] = []
    var note = { "" }
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      let start = clock.now
      note = try work()
      let time = clock.now - start
      times.append(Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15)
    }
    times.sort()
    lines.append(Line(name: name, milliseconds: times[times.count / 2], bar: bar, note: note()))
  }

  var hasFailure: Bool { lines.contains { line in line.bar.map { line.milliseconds > $0 } ?? false } }

  /// The median time of a measurement.
  func milliseconds(_ index: Int) -> Double { lines[index].milliseconds }

  func print() {
    for line in lines {
      let time = (line.milliseconds * 1000).rounded() / 1000
      let bar = line.bar.map { "  bar \(Int($0)) ms \(line.milliseconds <= $0 ? "met" : "MISSED")" } ?? ""
      Swift.print("\(line.name): \(time) ms\(bar)  \(line.note)")
    }
  }
}

/// A small reproducible source of numbers (splitmix64).
struct BenchChance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(bound, 1), using: &self) }
}

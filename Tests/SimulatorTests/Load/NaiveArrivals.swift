import Calendars
import Expressions
import Plan

@testable import Simulator

/// The dossiers of one stream: when they come, and what they are.
struct NaiveArrivals {
  let stream: ArrivalStream
  /// Moments of all dossiers that come within the period, those that are not kept included.
  let moments: [Int]
  private let key: RandomKey
  private let procedure: LoadProcedure

  init(
    _ scenario: LoadScenario, _ index: Int, _ run: RandomKey, _ hours: NaiveHours, until end: Int, _ ziggurat: Ziggurat
  ) {
    stream = scenario.streams[index]
    procedure = scenario.procedures[stream.procedure]
    let codes = scenario.streams.map { scenario.procedures[$0.procedure].plan.code }
    key = run.key(codes[index]).key(UInt64(codes[..<index].filter { $0 == codes[index] }.count))
    switch stream.arrivals {
    case .given(let given): moments = given.prefix { $0 < end }.map { max(0, $0) }
    case .poisson(let arrivals):
      moments = NaiveArrivals.moments(arrivals, key.key(Purpose.arrivals.rawValue), hours, until: end, ziggurat)
    }
  }

  /// Unit exponentials on the scale of expected dossiers.
  private static func moments(
    _ arrivals: PoissonArrivals, _ key: RandomKey, _ hours: NaiveHours, until end: Int, _ ziggurat: Ziggurat
  ) -> [Int] {
    let weights = (0..<end / NaiveHours.day).map { day -> Double in
      let date = hours.firstDay.adding(days: day)
      if arrivals.hours == .office && !hours.calendar.isWorkingDay(date) { return 0 }
      return arrivals.weekdays[date.weekday - 1] * arrivals.months[date.components.month - 1]
    }
    let total = weights.reduce(0, +)
    guard total > 0, arrivals.expected > 0 else { return [] }
    let rate = arrivals.expected / total
    var expectedBefore = [0.0]
    for weight in weights { expectedBefore.append((expectedBefore.last ?? 0) + weight * rate) }
    var moments: [Int] = []
    var target = 0.0
    while true {
      target += ziggurat.exponential(key, UInt64(moments.count))
      guard let day = weights.indices.first(where: { expectedBefore[$0 + 1] >= target }) else { return moments }
      let part = min((target - expectedBefore[day]) / (expectedBefore[day + 1] - expectedBefore[day]), 0.999_999_999)
      switch arrivals.hours {
      case .anyTime: moments.append(day * NaiveHours.day + Int(part * Double(NaiveHours.day)))
      case .office:
        let open = hours.open(day).reduce(0) { $0 + $1.count }
        let before = Int(part * Double(open))
        moments.append(hours.end(of: before + 1, from: day * NaiveHours.day) - 1)
      }
    }
  }

  /// The dossier's own key; the first dossier has number 1.
  func key(of number: Int) -> RandomKey { key.key(Purpose.cases.rawValue).key(UInt64(number)) }

  func isKept(_ number: Int) -> Bool {
    stream.kept == Share(thousandthsOfPercent: Share.whole)
      || key.key(Purpose.kept.rawValue).draw(UInt64(number)) < UInt64(threshold: stream.kept)
  }

  /// Draws until the constraints hold; after a thousand draws the last one counts.
  func values(of number: Int, receivedAt receipt: Moment) -> [Value] {
    let plan = procedure.plan
    let key = key(of: number).key(Purpose.facts.rawValue)
    var values: [Value] = []
    for attempt in 0..<1_000 {
      values = plan.facts.map(\.defaultValue)
      for mix in procedure.facts.reversed() where values.indices.contains(mix.fact) {
        let draw = Double(key.draw(UInt64(attempt) << 32 | UInt64(mix.fact))) * 0x1p-64
        let total = Double(mix.values.reduce(0) { $0 + $1.weight })
        var sum = 0.0
        let chosen = mix.values.first {
          sum += Double($0.weight)
          return draw < sum / total
        }
        values[mix.fact] = (chosen ?? mix.values[mix.values.count - 1]).value
      }
      for (fact, value) in stream.settled where values.indices.contains(fact) { values[fact] = value }
      for (fact, known) in plan.facts.enumerated() where known.origin == .receivedAt {
        values[fact] = .dateTime(date: receipt.date, minutes: receipt.time.minutes)
      }
      for (rule, outcome) in zip(plan.tables, plan.outcomes(of: values)) { values[rule.fact] = outcome.value }
      let isLawful = plan.constraints.allSatisfy { constraint in
        constraint.expression.evaluate { values[$0.index] } == .boolean(true)
      }
      if isLawful { break }
    }
    return values
  }
}

import Calendars

/// How many dossiers of a stream are to be expected by the end of each day of the run: a stretch of a table that all
/// streams share.
struct ArrivalCurve: Sendable {
  /// One more entry than there are days; the first is 0.
  let first: Int
  let days: Int
  let hours: ReceiptHours

  init(
    _ arrivals: PoissonArrivals, _ timeline: OfficeTimeline, _ calendar: WorkingCalendar, expected: inout [Double]
  ) {
    hours = arrivals.hours
    first = expected.count
    days = timeline.end / OfficeTimeline.secondsPerDay
    let weights = (0..<days).map { offset -> Double in
      let date = CivilDate(dayNumber: timeline.firstDay.dayNumber + offset)
      if arrivals.hours == .office && !calendar.isWorkingDay(date) { return 0 }
      let month = date.components.month
      let weekday = arrivals.weekdays.indices.contains(date.weekday - 1) ? arrivals.weekdays[date.weekday - 1] : 1
      return max(0, weekday) * max(0, arrivals.months.indices.contains(month - 1) ? arrivals.months[month - 1] : 1)
    }
    let total = weights.reduce(0, +)
    let rate = total > 0 && arrivals.expected > 0 ? arrivals.expected / total : 0
    var sum = 0.0
    expected.append(0)
    for weight in weights {
      sum += weight * rate
      expected.append(sum)
    }
  }
}

/// Where a stream stands in a run.
struct ArrivalCursor {
  private var day = 0
  /// The expected number of dossiers at which the next one comes: unit exponentials apart.
  private var target = 0.0
  private(set) var count = 0

  /// The moment of the next dossier; nil when none comes within the run.
  @inline(__always)
  mutating func next(
    _ curve: ArrivalCurve, _ expected: [Double], _ key: RandomKey, _ ziggurat: Ziggurat, _ timeline: OfficeTimeline
  ) -> Int? {
    target += ziggurat.exponential(key, UInt64(truncatingIfNeeded: count))
    while day < curve.days, expected[curve.first + day + 1] < target { day += 1 }
    guard day < curve.days else { return nil }
    count += 1
    let before = expected[curve.first + day]
    let part = (target - before) / (expected[curve.first + day + 1] - before)
    return timeline.moment(ofDay: day, part: min(max(part, 0), 0.999_999_999), hours: curve.hours)
  }

  /// The next of given moments.
  mutating func next(_ moments: [Int], before end: Int) -> Int? {
    guard count < moments.count, moments[count] < end else { return nil }
    defer { count += 1 }
    return max(0, moments[count])
  }
}

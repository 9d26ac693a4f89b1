/// The intervals of a working day in which an agency is open; the same for every working day.
package struct OfficeHours: Hashable, Sendable {
  /// A stretch of office hours, its end after its start.
  package struct Interval: Hashable, Sendable {
    package let start: TimeOfDay
    package let end: TimeOfDay
  }

  /// Sorted and disjoint, never empty.
  package let intervals: [Interval]
  /// Open minutes of one working day, 1…1440.
  package let minutesPerDay: Int

  /// Nil when there is no interval, one is empty, or two overlap; any order.
  package init?(_ pairs: [(TimeOfDay, TimeOfDay)]) {
    let intervals = pairs.map { Interval(start: $0.0, end: $0.1) }.sorted { $0.start < $1.start }
    guard !intervals.isEmpty, intervals.allSatisfy({ $0.start < $0.end }),
      zip(intervals, intervals.dropFirst()).allSatisfy({ $0.end <= $1.start })
    else { return nil }
    self.init(sorted: intervals)
  }

  private init(sorted intervals: [Interval]) {
    self.intervals = intervals
    minutesPerDay = intervals.reduce(0) { $0 + $1.end.minutes - $1.start.minutes }
  }

  /// 07:30–11:30 and 13:30–17:30: 480 minutes.
  package static let standard = OfficeHours(sorted: [
    Interval(start: TimeOfDay(clamping: 450), end: TimeOfDay(clamping: 690)),
    Interval(start: TimeOfDay(clamping: 810), end: TimeOfDay(clamping: 1050)),
  ])

  package var opening: TimeOfDay { intervals.first?.start ?? .midnight }
  package var closing: TimeOfDay { intervals.last?.end ?? .midnight }

  /// Open minutes of a working day that lie before `time`.
  package func openMinutes(before time: TimeOfDay) -> Int {
    intervals.reduce(0) { $0 + max(0, min(time, $1.end).minutes - $1.start.minutes) }
  }

  /// The start of the open minute number `index`, counted from 0; the closing time past the last.
  package func start(ofOpenMinute index: Int) -> TimeOfDay {
    var rest = max(0, index)
    for interval in intervals {
      let length = interval.end.minutes - interval.start.minutes
      if rest < length { return TimeOfDay(clamping: interval.start.minutes + rest) }
      rest -= length
    }
    return closing
  }
}

import Calendars

extension Period {
  /// The days cut where one of the windows begins or ends, with the indices of those in force on them.
  ///
  /// Neighbouring periods with the same windows are one.
  static func inForce(_ windows: [Period]) -> [(period: Period, windows: [Int])] {
    var starts: Set<CivilDate> = []
    for window in windows {
      if let from = window.from { starts.insert(from) }
      if let until = window.until { starts.insert(until.adding(days: 1)) }
    }
    var result: [(period: Period, windows: [Int])] = []
    var from: CivilDate?
    for next in starts.sorted().map(Optional.some) + [nil] {
      let until = next.map { $0.adding(days: -1) }
      let day = from ?? until
      let active = windows.indices.filter { index in
        guard let day else { return true }
        return (windows[index].from.map { $0 <= day } ?? true) && (windows[index].until.map { day <= $0 } ?? true)
      }
      if let last = result.last, last.windows == active {
        result[result.count - 1].period.until = until
      } else {
        result.append((Period(from: from, until: until), active))
      }
      from = next
    }
    return result
  }
}

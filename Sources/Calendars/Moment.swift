import Diagnostics

/// A minute of civil time in Vietnam (UTC+7 all year), kept as minutes since 1970-01-01T00:00 local.
package struct Moment: Hashable, Comparable, Sendable {
  package let minutes: Int

  static let latest = (CivilDate.latest.dayNumber + 1) * TimeOfDay.minutesPerDay - 1
  static let earliest = CivilDate.earliest.dayNumber * TimeOfDay.minutesPerDay

  /// Clamps to the days that there are.
  package init(minutes: Int) { self.minutes = min(max(minutes, Moment.earliest), Moment.latest) }

  /// 24:00 is the next day's 00:00.
  package init(_ date: CivilDate, _ time: TimeOfDay) {
    self.init(minutes: date.dayNumber * TimeOfDay.minutesPerDay + time.minutes)
  }

  package var date: CivilDate { CivilDate(dayNumber: minutes.floorDivided(by: TimeOfDay.minutesPerDay).quotient) }

  /// From 00:00 to 23:59.
  package var time: TimeOfDay {
    TimeOfDay(clamping: minutes.floorDivided(by: TimeOfDay.minutesPerDay).remainder)
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }

  /// Clock minutes later (earlier when negative), clamped to the representable days.
  package func adding(minutes added: Int) -> Moment {
    let (sum, overflow) = minutes.addingReportingOverflow(added)
    return Moment(minutes: overflow ? (added > 0 ? Int.max : Int.min) : sum)
  }

  /// Reads `2026-08-20 15:30`, `2026-08-20T15:30`, `15:30 20/08/2026`, `15:30 ngày 20/08/2026`, or a date alone (00:00).
  package init?(parsing text: some StringProtocol) {
    let words = String(text).nfc.split { $0.isWhitespace || $0 == "T" }
    let parts = words.count == 3 && words[1].lowercased() == "ngày" ? [words[0], words[2]] : words
    switch parts.count {
    case 1:
      guard let date = CivilDate(parsing: parts[0]) else { return nil }
      self.init(date, .midnight)
    case 2:
      if let date = CivilDate(parsing: parts[0]), let time = TimeOfDay(parsing: parts[1]) {
        self.init(date, time)
      } else if let time = TimeOfDay(parsing: parts[0]), let date = CivilDate(parsing: parts[1]) {
        self.init(date, time)
      } else {
        return nil
      }
    default: return nil
    }
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601 without a zone: `2026-08-20T15:30`.
  package var description: String { "\(date)T\(time)" }

  /// As officers write it: `15:30 ngày 20/08/2026`.
  package var vietnamese: String { "\(time) ngày \(date.vietnamese)" }
}

extension Int {
  /// Division whose remainder is never negative; the divisor must be positive.
  func floorDivided(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

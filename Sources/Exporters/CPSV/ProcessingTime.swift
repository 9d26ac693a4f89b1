import Calendars
import Plan

/// A time limit as a duration of ISO 8601, which knows no office hours.
///
/// Working days become the days that pass at most where no public holiday lies between: five of them, a week. The limit in
/// the law's words stands beside it.
struct ProcessingTime: Hashable, Comparable {
  let text: String
  /// To compare durations with; a month counts 31 days.
  private let minutes: Int

  private static let minutesOfDay = 1440
  private static let workingMinutesOfDay = 480

  /// Nil for a limit that the plan does not know.
  init?(_ term: LimitTerm) {
    switch term {
    case .unknown: return nil
    case .sameDay: self.init(days: 1)
    case .span(let span): self.init(span)
    }
  }

  private init(_ span: Span) {
    if let working = span.workingMinutes {
      let days = working / Self.workingMinutesOfDay + (working.isMultiple(of: Self.workingMinutesOfDay) ? 0 : 1)
      if working < Self.workingMinutesOfDay {
        self.init(minutes: working)
      } else {
        // The day of receipt does not count, so every five working days begun take a weekend along.
        self.init(days: days + 2 * ((days + 4) / 5))
      }
    } else if let minutes = span.clockMinutes {
      self.init(minutes: minutes)
    } else if let months = span.months {
      self.init(text: ISODuration.text(months: months), minutes: months * 31 * Self.minutesOfDay)
    } else {
      self.init(days: span.calendarDays ?? 0)
    }
  }

  private init(text: String, minutes: Int) {
    self.text = text
    self.minutes = minutes
  }

  private init(days: Int) { self.init(text: ISODuration.text(days: days), minutes: days * Self.minutesOfDay) }

  private init(minutes: Int) { self.init(text: ISODuration.text(minutes: minutes), minutes: minutes) }

  static func < (first: ProcessingTime, second: ProcessingTime) -> Bool { first.minutes < second.minutes }
}

extension ExecutablePlan {
  /// The longest of the limits; nil where one of them is not known, or where there is none.
  func longestProcessingTime(of rules: [LimitRule]) -> ProcessingTime? {
    let times = rules.compactMap { ProcessingTime($0.term) }
    return times.count == rules.count ? times.max() : nil
  }

  /// The limits of a dossier filed in some way, where the limits ask for nothing but the way of filing.
  func limits(filed channel: String) -> [LimitRule]? {
    var holding: [LimitRule] = []
    for rule in limits where rule.when != nil {
      guard let holds = rule.when?.holds(filed: channel, in: self) else { return nil }
      if holds { holding.append(rule) }
    }
    return holding.isEmpty ? limits.filter { $0.when == nil } : holding
  }
}

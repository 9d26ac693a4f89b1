import Calendars

extension LimitRule {
  /// When the limit ends that begins at a moment; nil where it is not known.
  package func due(startingAt start: Moment, on calendar: WorkingCalendar) -> Moment? {
    switch term {
    case .unknown: nil
    case .sameDay: calendar.sameDay(receivedAt: start, cutOff: cutOff ?? CutOff()).due
    case .span(let span): calendar.due(receivedAt: start, limit: span, cutOff: cutOff)
    }
  }

  /// Moves a deadline past the stretches in which the clock stood, in the unit in which the limit is counted.
  ///
  /// The stretches are disjoint and in order of time.
  package func extended(
    _ first: Moment, by standing: [(Moment, Moment)], since start: Moment, on calendar: WorkingCalendar
  ) -> Moment {
    var due = first
    var stoodDays = 0
    for (from, until) in standing where until > start && from < due {
      let from = max(from, start)
      switch counting {
      case .minutes: due = due.adding(minutes: until.minutes - from.minutes)
      case .officeMinutes: due = calendar.moment(after: calendar.workingMinutes(from: from, to: until), from: due)
      case .workingDays:
        let days = calendar.workingDays(from: from.date, to: until.date)
        due = Moment(calendar.workingDay(due.date, adding: days), due.time)
      case .calendarDays(let limit):
        // The day on which the longer count ends gives way to a working day once, not at every stretch.
        stoodDays += until.date.dayNumber - from.date.dayNumber
        guard let longer = Span(limit + stoodDays, .calendarDay) else { continue }
        due = max(due, calendar.due(receivedAt: start, limit: longer, cutOff: cutOff))
      case .months:
        let days = until.date.dayNumber - from.date.dayNumber
        due = Moment(calendar.nextWorkingDay(onOrAfter: due.date.adding(days: days)), due.time)
      }
    }
    return due
  }

  /// What a limit is counted in, as far as time outside the clock is concerned.
  private enum Counting {
    case minutes, officeMinutes, workingDays, months
    case calendarDays(limit: Int)
  }

  private var counting: Counting {
    guard case .span(let span) = term else { return .workingDays }
    switch span.unit {
    case .minute, .clockHour: return .minutes
    case .workingMinute, .workingHour: return .officeMinutes
    // Part of a day runs in office hours, as the deadline itself does.
    case .workingDay: return span.wholeUnits == nil ? .officeMinutes : .workingDays
    case .calendarDay: return .calendarDays(limit: span.calendarDays ?? 0)
    case .month, .year: return .months
    }
  }
}

extension WorkingCalendar {
  /// When a limit ends: `deadline(receivedAt:limit:cutOff:)` without the telling, for those who ask a thousand times.
  package func due(receivedAt received: Moment, limit: Span, cutOff: CutOff?) -> Moment {
    let (dayZero, start) = countBegins(received, cutOff)
    if let minutes = limit.clockMinutes { return start.adding(minutes: minutes) }
    if limit.unit == .workingDay, let count = limit.wholeUnits {
      return closeOfOffice(workingDay(dayZero, adding: count))
    }
    if let minutes = limit.workingMinutes {
      return moment(after: minutes, from: nextOfficeMinute(onOrAfter: start))
    }
    let last = limit.months.map { dayZero.adding(months: $0) } ?? dayZero.adding(days: limit.calendarDays ?? 0)
    return closeOfOffice(nextWorkingDay(onOrAfter: last))
  }

  /// The day of the event, which is not counted, and from when hours run, after the cut-off has been applied.
  func countBegins(_ received: Moment, _ cutOff: CutOff?) -> (dayZero: CivilDate, moment: Moment) {
    guard let cutOff else { return (received.date, received) }
    guard isLate(received, for: cutOff) else {
      // Before opening is no earlier than after yesterday's cut-off, whose hours run from the same opening.
      return (received.date, max(received, Moment(received.date, officeHours.opening)))
    }
    let next = nextWorkingDay(after: received.date)
    let isDayZero = cutOff.meaning == .nextWorkingDayIsDayZero
    return (isDayZero ? next : next.adding(days: -1), Moment(next, officeHours.opening))
  }

  /// A deadline that tells nothing of how it was counted.
  package func quietDeadline(receivedAt received: Moment, limit: Span, cutOff: CutOff?) -> Deadline {
    let due = due(receivedAt: received, limit: limit, cutOff: cutOff)
    return Deadline(
      due: due, isProvisional: isProvisional(min(received, due).date...max(received, due).date), steps: [])
  }

  /// Whether days off of some year between two days are not decided yet, or unknown to this calendar.
  func isProvisional(_ days: ClosedRange<CivilDate>) -> Bool {
    !covers(days.lowerBound) || !covers(days.upperBound)
      || provisionalYears.contains { $0 >= days.lowerBound.year && $0 <= days.upperBound.year }
  }
}

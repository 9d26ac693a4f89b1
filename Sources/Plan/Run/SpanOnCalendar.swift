import Calendars

extension WorkingCalendar {
  /// When something that takes a span ends: office minutes for working units, the clock for hours, Civil Code days else.
  package func moment(after span: Span, from start: Moment) -> Moment {
    if let minutes = span.workingMinutes { return moment(after: minutes, from: start) }
    if let minutes = span.clockMinutes, span.unit == .minute || span.unit == .clockHour {
      return start.adding(minutes: minutes)
    }
    return max(start, due(receivedAt: start, limit: span, cutOff: nil))
  }
}

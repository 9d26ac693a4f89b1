import Calendars

/// A temporal value of FEEL, as it stands in quotation marks after `@`.
package enum TemporalLiteral: Hashable, Sendable {
  case date(CivilDate)
  case time(ClockTime)
  case dateTime(DateAndTime)
  case daysDuration(DaysDuration)
  case yearsDuration(YearsDuration)

  /// Reads the one of the five that the text is; nil when it is none (DMN 1.5, grammar rule 65).
  package init?(parsing text: String) {
    if let date = CivilDate(iso: text) {
      self = .date(date)
    } else if let time = ClockTime(parsing: text) {
      self = .time(time)
    } else if let dateTime = DateAndTime(parsing: text) {
      self = .dateTime(dateTime)
    } else if let duration = TemporalLiteral(duration: text) {
      self = duration
    } else {
      return nil
    }
  }

  /// FEEL's `duration(from)`: reads a duration of either kind; nil for anything else.
  package init?(duration text: String) {
    if let days = DaysDuration(parsing: text) {
      self = .daysDuration(days)
    } else if let years = YearsDuration(parsing: text) {
      self = .yearsDuration(years)
    } else {
      return nil
    }
  }
}

import Calendars

// Properties and calendar functions of DMN 1.5, tables 65 and 76.

extension ClockTime {
  /// FEEL's property `time offset`; a region's is that of 1 January 1970. Nil without a zone.
  package var timeOffset: DaysDuration? { offset.map(DaysDuration.init(seconds:)) }
}

extension DateAndTime {
  /// FEEL's property `time offset`: that of the zone on that day; nil without a zone.
  package var timeOffset: DaysDuration? { offset.map(DaysDuration.init(seconds:)) }
}

extension CivilDate {
  /// 1 January is 1.
  package var dayOfYear: Int { dayNumber - (CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? dayNumber) + 1 }

  /// The week of ISO 8601: from Monday, the first one has the year's first Thursday.
  package var weekOfYear: Int { (thursday.dayOfYear + 6) / 7 }

  private var thursday: CivilDate { adding(days: 4 - weekday) }

  /// As FEEL's `day of week` names it: `Monday` … `Sunday`.
  package var dayOfWeek: String {
    switch weekday {
    case 1: "Monday"
    case 2: "Tuesday"
    case 3: "Wednesday"
    case 4: "Thursday"
    case 5: "Friday"
    case 6: "Saturday"
    default: "Sunday"
    }
  }

  /// As FEEL's `month of year` names it: `January` … `December`.
  package var monthOfYear: String {
    switch components.month {
    case 1: "January"
    case 2: "February"
    case 3: "March"
    case 4: "April"
    case 5: "May"
    case 6: "June"
    case 7: "July"
    case 8: "August"
    case 9: "September"
    case 10: "October"
    case 11: "November"
    default: "December"
    }
  }
}

import Diagnostics

/// The units in which Vietnamese law and catalogues state a time limit.
package enum TimeUnit: String, CaseIterable, Sendable {
  case minute
  case clockHour = "hour"
  case workingMinute
  case workingHour
  case workingDay
  case calendarDay
  case month
  case year

  /// As an officer writes the unit after a number; English in the singular.
  package var title: Text {
    switch self {
    case .minute: Text(vi: "phút", en: "minute")
    case .clockHour: Text(vi: "giờ", en: "hour")
    case .workingMinute: Text(vi: "phút làm việc", en: "working minute")
    case .workingHour: Text(vi: "giờ làm việc", en: "working hour")
    case .workingDay: Text(vi: "ngày làm việc", en: "working day")
    case .calendarDay: Text(vi: "ngày", en: "day")
    case .month: Text(vi: "tháng", en: "month")
    case .year: Text(vi: "năm", en: "year")
    }
  }

  /// How many of the unit's smallest whole parts make one: minutes for the divisible units, else the unit itself.
  var parts: Int {
    switch self {
    case .minute, .workingMinute, .calendarDay, .month, .year: 1
    case .clockHour, .workingHour: 60
    case .workingDay: 480
    }
  }

  /// The largest amount of one span: a hundred years in every unit.
  var most: Int {
    switch self {
    case .minute: 52_596_000
    case .workingMinute: 17_532_000
    case .clockHour, .workingHour: 876_600
    case .workingDay, .calendarDay: 36_525
    case .month: 1_200
    case .year: 100
    }
  }
}

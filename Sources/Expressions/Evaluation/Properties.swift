import Calendars

/// A part of a date, time, duration or range that stands behind a point.
enum TemporalProperty: String, CaseIterable {
  case year
  case month
  case day
  case weekday
  case hour
  case minute
  case second
  case timeOffset = "time offset"
  case timezone
  case years
  case months
  case days
  case hours
  case minutes
  case seconds
  case start
  case end
  case startIncluded = "start included"
  case endIncluded = "end included"

  /// The Vietnamese name; nil where officers have no use for one.
  var vietnamese: String? {
    switch self {
    case .year: "năm"
    case .month: "tháng"
    case .day: "ngày"
    case .weekday: "thứ"
    case .hour: "giờ"
    case .minute: "phút"
    case .second: "giây"
    case .years: "số năm"
    case .months: "số tháng"
    case .days: "số ngày"
    case .hours: "số giờ"
    case .minutes: "số phút"
    case .start: "đầu"
    case .end: "cuối"
    default: nil
    }
  }

  init?(name: String) {
    guard let found = TemporalProperty.allCases.first(where: { $0.rawValue == name || $0.vietnamese == name })
    else { return nil }
    self = found
  }

  /// The length of the longest name of several words that stands at a place.
  static func length(in text: FoldedText, at start: Int) -> Int {
    allCases.flatMap { [$0.rawValue, $0.vietnamese ?? ""] }
      .filter { $0.contains(" ") && text.hasWord($0, at: start) }.map(\.utf8.count).max() ?? 0
  }
}

extension Value {
  /// The part of this name; null when the value has none such (DMN 1.5, table 65).
  func property(_ name: String) -> Value {
    guard let property = TemporalProperty(name: name) else { return .null }
    switch self {
    case .date(let date): return Value.part(property, of: date)
    case .time(let clock): return Value.part(property, of: clock, offset: clock.timeOffset)
    case .dateTime(let moment):
      let part = Value.part(property, of: moment.date)
      return part == .null ? Value.part(property, of: moment.clock, offset: moment.timeOffset) : part
    case .daysDuration(let duration): return Value.part(property, of: duration)
    case .yearsDuration(let duration):
      switch property {
      case .years: return .number(Decimal(duration.wholeYears))
      case .months: return .number(Decimal(duration.remainingMonths))
      default: return .null
      }
    case .range(let bounds): return Value.part(property, of: bounds)
    default: return .null
    }
  }

  private static func part(_ property: TemporalProperty, of date: CivilDate) -> Value {
    switch property {
    case .year: .number(Decimal(date.components.year))
    case .month: .number(Decimal(date.components.month))
    case .day: .number(Decimal(date.components.day))
    case .weekday: .number(Decimal(date.weekday))
    default: .null
    }
  }

  private static func part(_ property: TemporalProperty, of clock: ClockTime, offset: DaysDuration?) -> Value {
    switch property {
    case .hour: .number(Decimal(clock.hour))
    case .minute: .number(Decimal(clock.minute))
    case .second: .number(clock.exactSecond)
    case .timeOffset: offset.map(Value.daysDuration) ?? .null
    case .timezone: clock.zone?.regionName.map(Value.string) ?? .null
    default: .null
    }
  }

  private static func part(_ property: TemporalProperty, of duration: DaysDuration) -> Value {
    switch property {
    case .days: .number(Decimal(duration.days))
    case .hours: .number(Decimal(duration.hours))
    case .minutes: .number(Decimal(duration.minutes))
    case .seconds: .number(duration.seconds)
    default: .null
    }
  }

  private static func part(_ property: TemporalProperty, of bounds: Bounds) -> Value {
    switch property {
    case .start: bounds.lower
    case .end: bounds.upper
    case .startIncluded: .boolean(bounds.includesLower)
    case .endIncluded: .boolean(bounds.includesUpper)
    default: .null
    }
  }
}

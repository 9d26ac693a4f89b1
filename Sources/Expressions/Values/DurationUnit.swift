/// The units in which durations are written after a number.
enum DurationUnit: CaseIterable {
  case minute
  case hour
  case day
  case week
  case month
  case year

  var words: [String] {
    switch self {
    case .minute: ["phút", "minutes", "minute"]
    case .hour: ["giờ", "hours", "hour"]
    case .day: ["ngày", "days", "day"]
    case .week: ["tuần", "weeks", "week"]
    case .month: ["tháng", "months", "month"]
    case .year: ["năm", "years", "year"]
    }
  }

  /// How many minutes or months it has.
  var size: Int {
    switch self {
    case .minute, .month: 1
    case .hour: 60
    case .day: 1440
    case .week: 10_080
    case .year: 12
    }
  }

  /// The duration of so many units; nil unless it comes to whole minutes or months below 10¹¹.
  func value(_ amount: Decimal) -> Value? {
    guard let total = amount.multiplied(by: Decimal(size))?.intValue, abs(total) < 100_000_000_000 else { return nil }
    return self == .month || self == .year ? .yearsDuration(months: total) : .daysDuration(minutes: total)
  }
}

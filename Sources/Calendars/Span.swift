import Diagnostics

/// A positive amount of time in one unit, exact; at most a hundred years.
package struct Span: Hashable, Sendable {
  package let unit: TimeUnit
  /// In the unit's whole parts: minutes for minute, hour and working units; else days, months or years.
  let amount: Int

  init(amount: Int, unit: TimeUnit) {
    self.amount = amount
    self.unit = unit
  }

  /// A whole number of units; nil when not positive or over a hundred years.
  package init?(_ count: Int, _ unit: TimeUnit) {
    guard (1...unit.most).contains(count) else { return nil }
    self.init(amount: count * unit.parts, unit: unit)
  }

  /// An amount in thousandths of the unit; nil when not positive, too large or no whole number of minutes (or of days,
  /// months, years).
  package init?(thousandths: Int, unit: TimeUnit) {
    guard case .success(let span) = Span.exact(thousandths, per: 1000, unit: unit) else { return nil }
    self = span
  }

  /// Working minutes told in `unit` (working hours or working days, 480 minutes); nil when that is no exact decimal.
  package init?(workingMinutes: Int, in unit: TimeUnit) {
    guard unit == .workingHour || unit == .workingDay, workingMinutes > 0, workingMinutes.isMultiple(of: 3),
      workingMinutes <= unit.most * unit.parts
    else { return nil }
    self.init(amount: workingMinutes, unit: unit)
  }

  static func exact(_ numerator: Int, per denominator: Int, unit: TimeUnit) -> Result<Span, SpanError> {
    guard numerator > 0 else { return .failure(.notPositive) }
    guard numerator / denominator <= unit.most else { return .failure(.tooLarge) }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: unit.parts)
    guard !overflow, scaled <= unit.most * unit.parts * denominator else { return .failure(.tooLarge) }
    guard scaled.isMultiple(of: denominator) else { return .failure(.notWholeMinutes) }
    return .success(Span(amount: scaled / denominator, unit: unit))
  }

  /// Working minutes, hours and days (8 hours each, practice under Labour Code 2019 art. 105); nil for other units.
  package var workingMinutes: Int? {
    switch unit {
    case .workingMinute, .workingHour, .workingDay: amount
    case .minute, .clockHour, .calendarDay, .month, .year: nil
    }
  }

  /// Minutes and clock hours; nil for other units.
  package var clockMinutes: Int? {
    switch unit {
    case .minute, .clockHour: amount
    case .workingMinute, .workingHour, .workingDay, .calendarDay, .month, .year: nil
    }
  }

  /// Calendar days; nil for other units.
  package var calendarDays: Int? { unit == .calendarDay ? amount : nil }

  /// Months and years (12 months); nil for other units.
  package var months: Int? {
    switch unit {
    case .month: amount
    case .year: amount * 12
    case .minute, .clockHour, .workingMinute, .workingHour, .workingDay, .calendarDay: nil
    }
  }

  /// The count of units when it is whole.
  package var wholeUnits: Int? { amount.isMultiple(of: unit.parts) ? amount / unit.parts : nil }
}

extension Span {
  /// `0,5 ngày làm việc`, `0.5 working days`; reads back as the same span.
  package func description(_ language: Language) -> String {
    let number = Span.decimal(amount, per: unit.parts, point: language == .vi ? "," : ".")
    switch language {
    case .vi: return "\(number) \(unit.title.vi)"
    case .en: return "\(number) \(unit.title.en)\(amount == unit.parts ? "" : "s")"
    }
  }

  package var text: Text { Text(vi: description(.vi), en: description(.en)) }

  /// A sum of working minutes in words, such as `1 ngày làm việc 2 giờ 20 phút`; any value, also zero and negative.
  package static func text(workingMinutes: Int) -> Text {
    let (days, rest) = workingMinutes.magnitude.quotientAndRemainder(dividingBy: 480)
    let (hours, minutes) = rest.quotientAndRemainder(dividingBy: 60)
    var vi: [String] = []
    var en: [String] = []
    func add(_ count: UInt, _ unitVi: String, _ unitEn: String) {
      guard count > 0 else { return }
      vi.append("\(count) \(unitVi)")
      en.append("\(count) \(unitEn)\(count == 1 ? "" : "s")")
    }
    add(days, "ngày làm việc", "working day")
    add(hours, days == 0 ? "giờ làm việc" : "giờ", days == 0 ? "working hour" : "hour")
    let isAlone = vi.isEmpty
    add(minutes, isAlone ? "phút làm việc" : "phút", isAlone ? "working minute" : "minute")
    guard !vi.isEmpty else { return Text(vi: "0 phút làm việc", en: "0 working minutes") }
    let sign = workingMinutes < 0 ? "-" : ""
    return Text(vi: sign + vi.joined(separator: " "), en: sign + en.joined(separator: " "))
  }

  /// An exact decimal; `parts` has only factors of 2, 3 and 5 and `amount` cancels the 3.
  private static func decimal(_ amount: Int, per parts: Int, point: String) -> String {
    let whole = amount / parts
    var rest = amount % parts
    var digits = ""
    while rest > 0, digits.utf8.count < 6 {
      digits += String(rest * 10 / parts)
      rest = rest * 10 % parts
    }
    return digits.isEmpty ? String(whole) : "\(whole)\(point)\(digits)"
  }
}

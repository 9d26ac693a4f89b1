/// A day of the proleptic Gregorian calendar, kept as the number of days since 1970-01-01.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// From −365243219162 (1 January −999999999) to 365241780471 (31 December 999999999).
  package let dayNumber: Int

  /// The years that there are, as DMN 1.5 (10.3.2.3.5) sets them.
  package static var years: ClosedRange<Int> { -999_999_999...999_999_999 }

  /// The first day of the first year.
  package static let earliest = CivilDate(dayNumber: -365_243_219_162)

  /// The last day of the last year.
  package static let latest = CivilDate(dayNumber: 365_241_780_471)

  /// Clamps to the days between `earliest` and `latest`.
  package init(dayNumber: Int) { self.dayNumber = min(max(dayNumber, -365_243_219_162), 365_241_780_471) }

  /// Nil beyond the days between `earliest` and `latest`.
  package init?(exactDayNumber dayNumber: Int) {
    self.init(dayNumber: dayNumber)
    guard self.dayNumber == dayNumber else { return nil }
  }

  /// Nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, ofYear: year)
    else { return nil }
    // Days from civil, counting years from March so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: era * 146_097 + dayOfEra - 719_468)
  }

  package var components: (year: Int, month: Int, day: Int) {
    let days = dayNumber + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { components.year }

  /// 1 = Monday … 7 = Sunday.
  package var weekday: Int {
    let shifted = (dayNumber + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// 28 to 31; 31 for a month that there is not.
  package static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether February has 29 days.
  package static func isLeap(_ year: Int) -> Bool {
    (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

  /// The day so many days later, earlier when negative; clamped to the days that there are.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? (days > 0 ? .latest : .earliest) : CivilDate(dayNumber: sum)
  }

  /// The corresponding day of a later month, else that month's last day (Civil Code 2015 art. 148.3); clamped to the
  /// days that there are.
  package func adding(months: Int) -> CivilDate {
    monthsLater(months) ?? (months > 0 ? .latest : .earliest)
  }

  /// As `adding(months:)`; nil beyond the days that there are.
  package func monthsLater(_ months: Int) -> CivilDate? {
    let (year, month, day) = components
    let (total, overflow) = (year * 12 + (month - 1)).addingReportingOverflow(months)
    guard !overflow else { return nil }
    let (newYear, newMonth) = total.floorDivided(by: 12)
    return CivilDate(
      year: newYear, month: newMonth + 1, day: min(day, CivilDate.days(inMonth: newMonth + 1, ofYear: newYear)))
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601: `2026-08-22`; a year has at least four digits and a minus sign before the year 0.
  package var description: String {
    let (year, month, day) = components
    return "\(CivilDate.padded(year, to: 4))-\(CivilDate.padded(month, to: 2))-\(CivilDate.padded(day, to: 2))"
  }

  /// As officers write it: `22/08/2026`.
  package var vietnamese: String {
    let (year, month, day) = components
    return "\(CivilDate.padded(day, to: 2))/\(CivilDate.padded(month, to: 2))/\(year)"
  }

  /// Reads `2026-08-22` or `22/8/2026`; nil when it is neither or no such day exists.
  package init?(parsing text: some StringProtocol) {
    let separator: Character = text.contains("/") ? "/" : "-"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2])
    else { return nil }
    if separator == "/" {
      guard parts[2].utf8.count == 4 else { return nil }
      self.init(year: third, month: second, day: first)
    } else {
      guard parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2 else { return nil }
      self.init(year: first, month: second, day: third)
    }
  }

  private static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(abs(value))
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (value < 0 ? "-" : "") + zeros + digits
  }
}

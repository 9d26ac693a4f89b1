/// A length of time in years and months, kept in months; negative when it points back.
package struct YearsDuration: Hashable, Comparable, Sendable {
  /// All of it in months.
  package let months: Int

  /// So many months.
  package init(months: Int) { self.months = months }

  /// No time at all.
  package static let zero = YearsDuration(months: 0)

  /// The shorter one first; one that points back before all others.
  package static func < (left: YearsDuration, right: YearsDuration) -> Bool { left.months < right.months }

  /// Whether it points back.
  package var isNegative: Bool { months < 0 }

  /// FEEL's property `years`: whole years, negative in a negative duration as are all parts.
  package var wholeYears: Int { months / 12 }

  /// FEEL's property `months`: those beside the years, below 12.
  package var remainingMonths: Int { months % 12 }
}

extension YearsDuration: CustomStringConvertible {
  /// ISO 8601: `P1Y2M`, `-P3M`; `P0M` for none.
  package var description: String {
    let years = wholeYears == 0 ? "" : "\(wholeYears.magnitude)Y"
    let months = remainingMonths == 0 && wholeYears != 0 ? "" : "\(remainingMonths.magnitude)M"
    return (isNegative ? "-P" : "P") + years + months
  }

  /// Reads `P1Y2M`, `-P3M`, `P26M`; nil for anything else or a duration too long.
  package init?(parsing text: String) {
    var reader = TemporalReader(text)
    let isNegative = reader.take("-")
    guard reader.take("P"), var amount = reader.number(digits: 1...18) else { return nil }
    var total = 0
    if reader.take("Y") {
      let (months, overflow) = amount.value.multipliedReportingOverflow(by: 12)
      guard !overflow else { return nil }
      total = months
      amount.value = 0
      if !reader.isAtEnd {
        guard let months = reader.number(digits: 1...18), reader.take("M") else { return nil }
        amount = months
      }
    } else if !reader.take("M") {
      return nil
    }
    let (months, overflow) = total.addingReportingOverflow(amount.value)
    guard reader.isAtEnd, !overflow else { return nil }
    self.init(months: isNegative ? -months : months)
  }
}

import Diagnostics

/// Working days and office hours of state agencies; every conversion is O(1) through tables over the covered years.
///
/// Outside the covered years Monday to Friday are working days and every date is provisional.
package struct WorkingCalendar: Equatable, Sendable {
  package let officeHours: OfficeHours
  /// The covered years, at most four hundred.
  package let years: ClosedRange<Int>
  package let provisionalYears: Set<Int>
  /// Covered days that differ from the plain week or bear a name, in date order.
  let notableDays: [NotableDay]

  private let firstDay: Int
  private let endDay: Int
  /// `workingBefore[i]`: working days among the first `i` covered days.
  private let workingBefore: [Int32]
  /// Day numbers of the covered working days, in order.
  private let workingDayNumbers: [Int32]

  struct NotableDay: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case holiday, swapOff, makeUp }
    let date: CivilDate
    let kind: Kind
    let name: String
  }

  /// Names by day; days outside `years` are ignored, a holiday wins over a swap and a day off over a make-up day.
  package init(
    holidays: [CivilDate: String], swapsOff: [CivilDate: String], makeUp: [CivilDate: String],
    provisionalYears: Set<Int>, officeHours: OfficeHours, years: ClosedRange<Int>
  ) {
    let lower = min(max(years.lowerBound, 1), 9999)
    let upper = min(max(years.upperBound, lower), lower + 399)
    self.officeHours = officeHours
    self.years = lower...upper
    self.provisionalYears = provisionalYears
    let first = CivilDate(year: lower, month: 1, day: 1)?.dayNumber ?? 0
    let end = CivilDate(year: upper + 1, month: 1, day: 1)?.dayNumber ?? 0
    firstDay = first
    endDay = end

    var byDay = makeUp.mapValues { (NotableDay.Kind.makeUp, $0) }
    byDay.merge(swapsOff.mapValues { (.swapOff, $0) }) { $1 }
    byDay.merge(holidays.mapValues { (.holiday, $0) }) { $1 }
    let notable =
      byDay
      .filter { (first..<end).contains($0.key.dayNumber) }
      .map { NotableDay(date: $0.key, kind: $0.value.0, name: $0.value.1) }
      .sorted { $0.date < $1.date }
    notableDays = notable
    (workingBefore, workingDayNumbers) = WorkingCalendar.tables(first..<end, notable)
  }

  private static func tables(_ days: Range<Int>, _ notable: [NotableDay]) -> (before: [Int32], numbers: [Int32]) {
    var before: [Int32] = [0]
    var numbers: [Int32] = []
    before.reserveCapacity(days.count + 1)
    var next = 0
    for day in days {
      let date = CivilDate(dayNumber: day)
      var isWorking = date.weekday <= 5
      if next < notable.count, notable[next].date == date {
        isWorking = notable[next].kind == .makeUp
        next += 1
      }
      if isWorking { numbers.append(Int32(day)) }
      before.append(Int32(numbers.count))
    }
    return (before, numbers)
  }

  /// Whether the calendar's own facts decide this date.
  package func covers(_ date: CivilDate) -> Bool { (firstDay..<endDay).contains(date.dayNumber) }

  /// Monday to Friday without holidays and swapped days off, and announced make-up days.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    let day = date.dayNumber
    return workingDays(before: day + 1) > workingDays(before: day)
  }

  /// Whether the days off of the date's year are not decided yet, or unknown to this calendar.
  package func isProvisional(_ date: CivilDate) -> Bool {
    !covers(date) || provisionalYears.contains(date.year)
  }

  /// Working days before a day, counted from the first covered day; negative earlier.
  func workingDays(before day: Int) -> Int {
    if day < firstDay { return PlainWeek.workingDays(before: day) - PlainWeek.workingDays(before: firstDay) }
    if day <= endDay { return Int(workingBefore[day - firstDay]) }
    return workingDayNumbers.count + PlainWeek.workingDays(before: day) - PlainWeek.workingDays(before: endDay)
  }

  /// The working day with that many working days before it: the inverse of `workingDays(before:)`.
  func workingDay(number: Int) -> CivilDate {
    let total = workingDayNumbers.count
    if number < 0 {
      return CivilDate(dayNumber: PlainWeek.day(number: number + PlainWeek.workingDays(before: firstDay)))
    }
    if number < total { return CivilDate(dayNumber: Int(workingDayNumbers[number])) }
    return CivilDate(dayNumber: PlainWeek.day(number: number - total + PlainWeek.workingDays(before: endDay)))
  }
}

/// Monday to Friday without holidays, in closed form; day 4 after the epoch is a Monday.
private enum PlainWeek {
  static func workingDays(before day: Int) -> Int {
    let (weeks, weekday) = (day - 4).floorDivided(by: 7)
    return weeks * 5 + min(weekday, 5)
  }

  static func day(number: Int) -> Int {
    let (weeks, weekday) = number.floorDivided(by: 5)
    return weeks * 7 + weekday + 4
  }
}

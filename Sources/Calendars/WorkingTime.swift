extension WorkingCalendar {
  /// No table and no clock reaches further; larger amounts are taken as this many.
  private static let farthest = 1 << 42

  /// The day itself when it is a working day, else the next one.
  package func nextWorkingDay(onOrAfter date: CivilDate) -> CivilDate {
    workingDay(number: workingDays(before: date.dayNumber))
  }

  /// The first working day behind a day.
  package func nextWorkingDay(after date: CivilDate) -> CivilDate {
    workingDay(number: workingDays(before: date.dayNumber + 1))
  }

  /// The `count`-th working day after `date`, which itself is not counted (Civil Code 2015 art. 147.2); before it when
  /// negative; for 0 the first working day on or after it.
  package func workingDay(_ date: CivilDate, adding count: Int) -> CivilDate {
    let steps = min(max(count, -WorkingCalendar.farthest), WorkingCalendar.farthest)
    let day = date.dayNumber
    if steps > 0 { return workingDay(number: workingDays(before: day + 1) + steps - 1) }
    return workingDay(number: workingDays(before: day) + steps)
  }

  /// Working days after `start` up to and including `end`; negative when `end` is earlier.
  package func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    workingDays(before: end.dayNumber + 1) - workingDays(before: start.dayNumber + 1)
  }

  /// Office minutes between two moments; negative when `end` is earlier.
  package func workingMinutes(from start: Moment, to end: Moment) -> Int {
    workingMinutes(before: end) - workingMinutes(before: start)
  }

  /// The earliest moment by which `minutes` office minutes have run since `start`; `start` for 0; for a negative amount
  /// the latest moment from which that many run until `start`.
  package func moment(after minutes: Int, from start: Moment) -> Moment {
    guard minutes != 0 else { return start }
    let steps = min(max(minutes, -WorkingCalendar.farthest), WorkingCalendar.farthest)
    let target = workingMinutes(before: start) + steps
    // Going forward the last of the minutes is found and ended, so that a full day ends at closing time.
    let (day, minute) = (steps > 0 ? target - 1 : target).floorDivided(by: officeHours.minutesPerDay)
    let found = Moment(workingDay(number: day), officeHours.start(ofOpenMinute: minute))
    return steps > 0 ? found.adding(minutes: 1) : found
  }

  /// `moment` in office hours, else the next opening.
  package func nextOfficeMinute(onOrAfter moment: Moment) -> Moment {
    let (day, minute) = workingMinutes(before: moment).floorDivided(by: officeHours.minutesPerDay)
    return Moment(workingDay(number: day), officeHours.start(ofOpenMinute: minute))
  }

  /// The closing time of `date`, whether or not it is a working day.
  package func closeOfOffice(_ date: CivilDate) -> Moment { Moment(date, officeHours.closing) }

  private func workingMinutes(before moment: Moment) -> Int {
    let date = moment.date
    let fullDays = workingDays(before: date.dayNumber) * officeHours.minutesPerDay
    return isWorkingDay(date) ? fullDays + officeHours.openMinutes(before: moment.time) : fullDays
  }
}

import Calendars

/// The arithmetic of working time by walking over days, and over minutes within a day, without the product's tables.
struct SlowWalk {
  private let firstDay = 18_262
  private var isWorking: [Bool] = []
  /// Open minutes before each minute of the day, 0…1440.
  private var openBefore: [Int] = [0]
  /// The minute of the day by which that many open minutes have run.
  private var ranBy: [Int] = [0]

  /// 2020 to 2035, the days of the reference calendar.
  init(openMinutes: [Range<Int>]) {
    let days: ([String]) -> Set<Int> = { Set($0.compactMap { CivilDate(parsing: $0) }.map { Int($0.dayNumber) }) }
    let off = days(ReferenceCalendar.holidays.flatMap(\.1) + ReferenceCalendar.swapsOff)
    let makeUp = days(ReferenceCalendar.makeUpDays)
    for day in firstDay..<firstDay + 16 * 365 {
      let weekday = CivilDate(dayNumber: day).weekday
      isWorking.append(makeUp.contains(day) || (weekday < 6 && !off.contains(day)))
    }
    for minute in 0..<1440 {
      let isOpen = openMinutes.contains { $0.contains(minute) }
      openBefore.append((openBefore.last ?? 0) + (isOpen ? 1 : 0))
      if isOpen { ranBy.append(minute + 1) }
    }
  }

  func minutes(from start: Int, to end: Int) -> Int {
    var total = 0
    var now = start
    while now < end {
      let day = now / 1440
      let stop = min(end, (day + 1) * 1440)
      if isWorking[day - firstDay] { total += openBefore[stop - day * 1440] - openBefore[now - day * 1440] }
      now = stop
    }
    return total
  }

  func moment(after minutes: Int, from start: Int) -> Int {
    guard minutes > 0 else { return start }
    var rest = minutes
    var now = start
    while true {
      let day = now / 1440
      let ran = openBefore[now - day * 1440]
      if isWorking[day - firstDay] {
        if ran + rest < ranBy.count { return day * 1440 + ranBy[ran + rest] }
        rest -= ranBy.count - 1 - ran
      }
      now = (day + 1) * 1440
    }
  }
}

import Calendars

@testable import Plan

/// Office time by walking over days, without the product's tables: the reference calendar in 2026.
struct SlowCalendar {
  private let off: Set<Int>
  private let makeUp: Set<Int>
  private let open = [450..<690, 810..<1050]

  init(_ calendar: PlanCalendar) {
    off = Set((calendar.holidays + calendar.swappedDaysOff).map { Int($0.date.dayNumber) })
    makeUp = Set(calendar.makeUpDays.map { Int($0.date.dayNumber) })
  }

  /// Day 0 is Thursday 1970-01-01.
  func isWorking(_ day: Int) -> Bool { makeUp.contains(day) || ((day + 3) % 7 < 5 && !off.contains(day)) }

  /// The first minute not before `moment` at which the office is open.
  func opening(_ moment: Int) -> Int {
    var day = moment / 1440
    while true {
      if isWorking(day) {
        for stretch in open where day * 1440 + stretch.upperBound > moment {
          return max(moment, day * 1440 + stretch.lowerBound)
        }
      }
      day += 1
    }
  }

  /// When so many open minutes have run.
  func after(working minutes: Int, from moment: Int) -> Int {
    var rest = minutes
    var now = moment
    while true {
      now = opening(now)
      let day = now / 1440
      for stretch in open where stretch.contains(now - day * 1440) {
        let left = day * 1440 + stretch.upperBound - now
        if rest <= left { return now + rest }
        rest -= left
        now += left
      }
    }
  }

  /// The close of the day so many days later, or of the next working day.
  func after(days: Int, from moment: Int) -> Int {
    var day = moment / 1440 + days
    while !isWorking(day) { day += 1 }
    return max(moment, day * 1440 + 1050)
  }

  /// The close of the n-th working day after the day of the moment.
  func after(workingDays count: Int, from moment: Int) -> Int {
    var day = moment / 1440
    var rest = count
    while rest > 0 {
      day += 1
      if isWorking(day) { rest -= 1 }
    }
    return day * 1440 + 1050
  }
}

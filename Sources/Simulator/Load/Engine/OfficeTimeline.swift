import Calendars

/// Office hours as tables over the days of a run: clock seconds and office seconds turn into each other in O(1).
///
/// Times are whole seconds since 00:00 of the first day; office seconds count the open ones since then. The tables reach
/// some way beyond the run, so that a service may end after it; later moments are taken as the last one.
struct OfficeTimeline: Sendable {
  static let secondsPerDay = 86_400

  let firstDay: CivilDate
  /// The moment at which the run ends: 24:00 of its last day.
  let end: Int
  /// Open seconds before each day.
  private let openBefore: [Int32]
  /// First second of each working day.
  private let dayStart: [Int32]
  /// By minute of the day: open seconds before it, and whether it is open.
  private let minutes: [(before: Int32, isOpen: Bool)]
  /// By open minute of a working day: the minute of the day at which it begins.
  private let minuteOfOpenMinute: [Int32]
  private let closing: Int
  /// Where there are two stretches of office hours a day at most, as in every office known: the first second of each and
  /// the length of the first, in seconds. A comparison is then faster than a table.
  private let halves: (first: Int, length: Int, second: Int)?
  private let openPerDay: Int
  /// 2⁶⁴ / openPerDay, rounded up: dividing by it is a multiplication, exact for the times that there are.
  private let reciprocal: UInt64
  /// Openings of the office within the run.
  let openings: [Int32]

  init(_ calendar: WorkingCalendar, firstDay: CivilDate, lastDay: CivilDate) {
    self.firstDay = firstDay
    let days = max(1, lastDay.dayNumber - firstDay.dayNumber + 1)
    end = days * OfficeTimeline.secondsPerDay
    let hours = calendar.officeHours
    openPerDay = hours.minutesPerDay * 60
    reciprocal = UInt64.max / UInt64(openPerDay) + 1
    closing = hours.closing.minutes * 60
    let starts = hours.intervals.map { $0.start.minutes * 60 }
    halves =
      hours.intervals.count <= 2
      ? (starts[0], hours.intervals[0].end.minutes * 60 - starts[0], starts.last ?? starts[0]) : nil
    (minutes, minuteOfOpenMinute) = OfficeTimeline.day(hours)
    var openBefore: [Int32] = []
    var dayStart: [Int32] = []
    var openings: [Int32] = []
    let reach = min(days + OfficeTimeline.daysBeyond, OfficeTimeline.mostDays)
    for day in 0...reach {
      openBefore.append(Int32(dayStart.count * openPerDay))
      guard calendar.isWorkingDay(CivilDate(dayNumber: firstDay.dayNumber + day)) else { continue }
      let start = day * OfficeTimeline.secondsPerDay
      dayStart.append(Int32(start))
      if day < days { openings += hours.intervals.map { Int32(start + $0.start.minutes * 60) } }
    }
    self.openBefore = openBefore
    self.dayStart = dayStart
    self.openings = openings
  }

  private static let daysBeyond = 1_500
  /// The greatest number of days whose seconds stay well below 2³¹.
  static let mostDays = 22_000

  private static func day(_ hours: OfficeHours) -> (minutes: [(before: Int32, isOpen: Bool)], open: [Int32]) {
    var minutes: [(before: Int32, isOpen: Bool)] = []
    var open: [Int32] = []
    for minute in 0..<1_440 {
      let isOpen = hours.intervals.contains { $0.start.minutes <= minute && minute < $0.end.minutes }
      minutes.append((Int32(open.count * 60), isOpen))
      if isOpen { open.append(Int32(minute)) }
    }
    return (minutes, open)
  }

  /// Open seconds before a moment.
  @inline(__always)
  func office(at clock: Int) -> Int {
    let day = min(clock / OfficeTimeline.secondsPerDay, openBefore.count - 2)
    let before = Int(openBefore[day])
    guard openBefore[day + 1] > openBefore[day] else { return before }
    let second = min(clock - day * OfficeTimeline.secondsPerDay, OfficeTimeline.secondsPerDay - 1)
    let minute = minutes[second / 60]
    return before + Int(minute.before) + (minute.isOpen ? second % 60 : 0)
  }

  /// Whether the office works in the second that begins now.
  @inline(__always)
  func isOpen(at clock: Int) -> Bool {
    let day = min(clock / OfficeTimeline.secondsPerDay, openBefore.count - 2)
    return openBefore[day + 1] > openBefore[day] && minutes[clock % OfficeTimeline.secondsPerDay / 60].isOpen
  }

  /// The moment at which so many office seconds have run: a full day ends at closing time, not at the next opening.
  @inline(__always)
  func clock(after office: Int) -> Int { office <= 0 ? start(of: 0) : start(of: office - 1) + 1 }

  /// The moment at which an office second begins.
  @inline(__always)
  func start(of office: Int) -> Int {
    let number = Int(truncatingIfNeeded: reciprocal.multipliedFullWidth(by: UInt64(office)).high)
    guard number < dayStart.count else { return OfficeTimeline.never }
    let second = office &- number &* openPerDay
    if let halves {
      let open = second < halves.length ? halves.first &+ second : halves.second &+ second &- halves.length
      return Int(dayStart[number]) &+ open
    }
    return Int(dayStart[number]) + Int(minuteOfOpenMinute[second / 60]) * 60 + second % 60
  }

  /// The moment at which a part (0 ≤ part < 1) of a day, or of its office hours, is over.
  @inline(__always)
  func moment(ofDay day: Int, part: Double, hours: ReceiptHours) -> Int {
    switch hours {
    case .anyTime: day * OfficeTimeline.secondsPerDay + Int(part * Double(OfficeTimeline.secondsPerDay))
    case .office: start(of: Int(openBefore[day]) + Int(part * Double(openPerDay)))
    }
  }

  /// Closing time of a moment's day.
  @inline(__always)
  func closing(of clock: Int) -> Int { clock - clock % OfficeTimeline.secondsPerDay + closing }

  /// The minute of civil time in which a moment lies.
  func moment(_ clock: Int) -> Moment {
    Moment(minutes: firstDay.dayNumber * TimeOfDay.minutesPerDay + clock / 60)
  }

  /// The second at which a minute of civil time begins; nothing lies before the first day.
  func clock(_ moment: Moment) -> Int {
    min(max(0, (moment.minutes - firstDay.dayNumber * TimeOfDay.minutesPerDay) * 60), OfficeTimeline.never)
  }

  /// Later than every moment of every run.
  static let never = Int(Int32.max) - 1
}

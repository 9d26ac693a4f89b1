import Diagnostics

/// When a limit ends, and how it was counted.
package struct Deadline: Hashable, Sendable {
  package let due: Moment
  /// The count crosses days whose days off are not decided yet (“dự kiến”).
  package let isProvisional: Bool
  /// The count told line by line, in order.
  package let steps: [Text]
}

extension WorkingCalendar {
  /// The end of `limit` for a dossier received at `received`.
  ///
  /// Minutes and hours run from the moment (Civil Code 2015 art. 147.1), working time from the next office minute. Limits
  /// in whole days, months and years leave out the day of receipt (art. 147.2–147.3, 148) and end at the close of office
  /// hours; a last day that is off gives way to the next working day (art. 148.5). Under a cut-off, hours never start
  /// before the office opens.
  package func deadline(receivedAt received: Moment, limit: Span, cutOff: CutOff?) -> Deadline {
    let start = CountStart(received, cutOff, self)
    var steps = start.steps
    let due: Moment
    if let minutes = limit.clockMinutes {
      due = start.moment.adding(minutes: minutes)
      steps.append(
        Text(
          vi: "\(limit.description(.vi)) tính liên tục từ \(start.moment.vietnamese), kể cả ngày nghỉ",
          en: "\(limit.description(.en)) run without a pause from \(start.moment), days off included"))
    } else if let minutes = limit.workingMinutes {
      due = workingEnd(minutes, limit, start, &steps)
    } else {
      let last = limit.months.map { start.dayZero.adding(months: $0) }
      due = calendarEnd(last ?? start.dayZero.adding(days: limit.calendarDays ?? 0), limit, start, &steps)
    }
    return finish(due, from: received, steps)
  }

  /// The same day's close of office hours when received by the cut-off on a working day, else the next working day's.
  package func sameDay(receivedAt received: Moment, cutOff: CutOff) -> Deadline {
    let isLate = isLate(received, for: cutOff) || received > closeOfOffice(received.date)
    let day = isLate ? nextWorkingDay(after: received.date) : received.date
    var steps: [Text] = []
    if let reason = reasonOff(received.date) {
      steps.append(
        Text(
          vi: "nhận \(received.vietnamese), \(reason.vi): trả kết quả trong ngày làm việc tiếp theo",
          en: "received \(received), \(reason.en): result on the next working day"))
    } else if isLate {
      let time = min(cutOff.time, officeHours.closing)
      steps.append(
        Text(
          vi: "nhận \(received.vietnamese), sau \(time): trả kết quả trong ngày làm việc tiếp theo",
          en: "received \(received), after \(time): result on the next working day"))
    } else {
      steps.append(
        Text(
          vi: "nhận \(received.vietnamese), không sau \(cutOff.time): trả kết quả trong ngày",
          en: "received \(received), not after \(cutOff.time): result the same day"))
    }
    if isLate { steps += daysOff(from: received.date.adding(days: 1), before: day) }
    steps.append(WorkingCalendar.closing(closeOfOffice(day)))
    return finish(closeOfOffice(day), from: received, steps)
  }

  private func workingEnd(_ minutes: Int, _ limit: Span, _ start: CountStart, _ steps: inout [Text]) -> Moment {
    if limit.unit == .workingDay, let count = limit.wholeUnits {
      let day = workingDay(start.dayZero, adding: count)
      let first = nextWorkingDay(after: start.dayZero)
      steps.append(
        Text(
          vi: "\(limit.description(.vi)), ngày thứ nhất là \(first.vietnamese)",
          en: "\(limit.description(.en)), the first counted is \(first)"))
      steps += passedOver(after: start.dayZero, through: day)
      steps.append(WorkingCalendar.closing(closeOfOffice(day)))
      return closeOfOffice(day)
    }
    let opening = nextOfficeMinute(onOrAfter: start.moment)
    let due = moment(after: minutes, from: opening)
    steps.append(
      Text(
        vi: "\(limit.description(.vi)) tính trong giờ làm việc từ \(opening.vietnamese)",
        en: "\(limit.description(.en)) run in office hours from \(opening)"))
    steps += passedOver(after: start.moment.date, through: due.date)
    return due
  }

  private func calendarEnd(_ last: CivilDate, _ limit: Span, _ start: CountStart, _ steps: inout [Text]) -> Moment {
    let day = nextWorkingDay(onOrAfter: last)
    let isDays = limit.unit == .calendarDay
    let (first, zero) = (start.dayZero.adding(days: 1), start.dayZero)
    steps.append(
      Text(
        vi: "\(limit.description(.vi)) "
          + (isDays ? "tính từ \(first.vietnamese)" : "kể từ \(zero.vietnamese)")
          + ": ngày cuối là \(last.vietnamese)",
        en: "\(limit.description(.en)) " + (isDays ? "counted from \(first)" : "from \(zero)")
          + ": the last day is \(last)"))
    if day != last {
      steps += daysOff(from: last, before: day)
      steps.append(
        Text(
          vi: "ngày cuối là ngày nghỉ: kết thúc vào ngày làm việc tiếp theo \(day.vietnamese)"
            + " (khoản 5 Điều 148 Bộ luật Dân sự 2015)",
          en: "the last day is off: the limit ends on the next working day \(day) (Civil Code 2015 art. 148.5)"))
    }
    steps.append(WorkingCalendar.closing(closeOfOffice(day)))
    return closeOfOffice(day)
  }

  private func finish(_ due: Moment, from received: Moment, _ steps: [Text]) -> Deadline {
    let (first, last) = (min(received, due).date, max(received, due).date)
    var undecided = provisionalYears.filter { $0 >= first.year && $0 <= last.year }
    for date in [first, last] where !covers(date) { undecided.insert(date.year) }
    guard !undecided.isEmpty else { return Deadline(due: due, isProvisional: false, steps: steps) }
    let listed = undecided.sorted().map(String.init).joined(separator: ", ")
    let note = Text(
      vi: "lịch nghỉ của năm \(listed) chưa được công bố chính thức: thời hạn là dự kiến",
      en: "the days off of \(listed) are not officially announced: the deadline is provisional")
    return Deadline(due: due, isProvisional: true, steps: steps + [note])
  }

  private static func closing(_ due: Moment) -> Text {
    Text(vi: "hết giờ làm việc: \(due.vietnamese)", en: "ends at the close of office hours: \(due)")
  }
}

/// Where a count begins, after the cut-off has been applied.
private struct CountStart {
  /// The day of the event, which is not counted.
  let dayZero: CivilDate
  /// From when hours run.
  let moment: Moment
  let steps: [Text]

  init(_ received: Moment, _ cutOff: CutOff?, _ calendar: WorkingCalendar) {
    let reason = calendar.reasonOff(received.date)
    let receipt = Text(
      vi: "nhận \(received.vietnamese)" + (reason.map { ", \($0.vi)" } ?? ""),
      en: "received \(received)" + (reason.map { ", \($0.en)" } ?? ""))
    (dayZero, moment) = calendar.countBegins(received, cutOff)
    guard let cutOff, calendar.isLate(received, for: cutOff) else {
      steps = [receipt]
      return
    }
    let next = moment.date
    let isDayZero = dayZero == next
    let cause =
      reason == nil
      ? Text(vi: "nhận sau \(cutOff.time)", en: "received after \(cutOff.time)")
      : Text(vi: "nhận vào ngày nghỉ", en: "received on a day off")
    let shift = Text(
      vi: "\(cause.vi): tính từ ngày làm việc tiếp theo \(next.vietnamese) là ngày \(isDayZero ? "0" : "thứ nhất")",
      en: "\(cause.en): counted from the next working day \(next) as day \(isDayZero ? "zero" : "one")")
    steps = [receipt] + calendar.daysOff(from: received.date.adding(days: 1), before: next) + [shift]
  }
}

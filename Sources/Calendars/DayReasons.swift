import Diagnostics

extension WorkingCalendar {
  /// Why the date is a day off, such as `nghỉ lễ (Quốc khánh)`, `nghỉ hoán đổi`, `nghỉ cuối tuần`; nil on a working day.
  package func reasonOff(_ date: CivilDate) -> Text? {
    guard !isWorkingDay(date) else { return nil }
    guard let notable = notableDay(date) else { return Text(vi: "nghỉ cuối tuần", en: "weekend") }
    return notable.reason
  }

  /// The name under which the calendar lists the date: a holiday, a swapped day off or a make-up working day.
  package func name(of date: CivilDate) -> String? {
    notableDay(date).flatMap { $0.name.isEmpty ? nil : $0.name }
  }

  /// Whether the date is a weekend day declared a working day (làm bù).
  package func isMakeUpDay(_ date: CivilDate) -> Bool { notableDay(date)?.kind == .makeUp }

  private func notableDay(_ date: CivilDate) -> NotableDay? {
    let index = firstNotable(onOrAfter: date)
    guard index < notableDays.count, notableDays[index].date == date else { return nil }
    return notableDays[index]
  }

  private func firstNotable(onOrAfter date: CivilDate) -> Int {
    var low = 0
    var high = notableDays.count
    while low < high {
      let middle = (low + high) / 2
      if notableDays[middle].date < date { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What a count of working days after `start` up to `end` passes over, and which weekend days it counts.
  func passedOver(after start: CivilDate, through end: CivilDate) -> [Text] {
    let mostLines = 40
    guard start < end else { return [] }
    let from = firstNotable(onOrAfter: start.adding(days: 1))
    let to = firstNotable(onOrAfter: end.adding(days: 1))
    let unusual = notableDays[from..<to].filter { ($0.kind == .makeUp) == ($0.date.weekday > 5) }
    let runs = NotableRun.group(unusual)
    var lines = runs.prefix(mostLines).map(\.text)
    if runs.count > mostLines {
      let rest = runs.count - mostLines
      lines.append(Text(vi: "và \(rest) đợt nghỉ hoặc làm bù khác", en: "and \(rest) other days off or make-up days"))
    }
    let daysOff = end.dayNumber - start.dayNumber - workingDays(from: start, to: end)
    let weekends = daysOff - unusual.count { $0.kind != .makeUp }
    if weekends > 0 {
      lines.append(
        Text(
          vi: "không tính \(weekends) ngày nghỉ cuối tuần",
          en: "\(weekends) weekend \(weekends == 1 ? "day is" : "days are") not counted"))
    }
    return lines
  }

  /// The days off from `start` until before `end`, each with its reason; at most a month of them.
  func daysOff(from start: CivilDate, before end: CivilDate) -> [Text] {
    let length = min(end.dayNumber - start.dayNumber, 31)
    return (0..<max(0, length)).compactMap { offset in
      let date = start.adding(days: offset)
      return reasonOff(date).map {
        Text(vi: "\(date.vietnamese) \($0.vi)", en: "\(date): \($0.en)")
      }
    }
  }
}

extension WorkingCalendar.NotableDay {
  var reason: Text {
    let suffix = name.isEmpty ? "" : " (\(name))"
    switch kind {
    case .holiday: return Text(vi: "nghỉ lễ\(suffix)", en: "public holiday\(suffix)")
    case .swapOff: return Text(vi: "nghỉ hoán đổi\(suffix)", en: "swapped day off\(suffix)")
    case .makeUp: return Text(vi: "làm bù\(suffix), tính là ngày làm việc", en: "make-up working day\(suffix), counted")
    }
  }
}

/// Consecutive days of one kind and name, told in one line.
private struct NotableRun {
  let first: WorkingCalendar.NotableDay
  var last: CivilDate

  static func group(_ days: [WorkingCalendar.NotableDay]) -> [NotableRun] {
    var runs: [NotableRun] = []
    for day in days {
      if let run = runs.last, run.first.kind == day.kind, run.first.name == day.name,
        run.last.adding(days: 1) == day.date
      {
        runs[runs.count - 1].last = day.date
      } else {
        runs.append(NotableRun(first: day, last: day.date))
      }
    }
    return runs
  }

  var text: Text {
    let date = first.date
    guard date < last else {
      return Text(vi: "\(date.vietnamese) \(first.reason.vi)", en: "\(date): \(first.reason.en)")
    }
    return Text(
      vi: "từ \(date.vietnamese) đến \(last.vietnamese) \(first.reason.vi)",
      en: "\(date) to \(last): \(first.reason.en)")
  }
}

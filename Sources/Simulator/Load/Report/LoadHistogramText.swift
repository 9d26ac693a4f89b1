import Calendars
import Diagnostics

extension LoadReportText {
  /// How the times spread, and beside the legal time the limit, where all dossiers have the same one.
  func histograms(_ arm: LoadArm) -> [[String]] {
    let all = arm.overall.reduce(into: ProcedureStatistics(stepCount: 0)) { $0.merge($1) }
    let limits = Set(arm.description.procedures.map(\.limit))
    let limit = limits.count == 1 ? limits.first ?? nil : nil
    let elapsed = histogram(
      all.elapsed, .clock, limit: limit.flatMap { limit in limit.calendarDays.map { ($0 * 86_400, limit) } },
      say("Thời gian từ lúc nhận đến lúc xong, tất cả hồ sơ", "Time from receipt to the end, all dossiers"))
    guard let limit, let minutes = limit.workingMinutes else { return [elapsed] }
    // A working day of the law has 480 minutes; of this office as many as its hours give.
    let days = limit.unit == .workingDay ? limit.wholeUnits : nil
    let length = days.map { $0 * wording.officeDay } ?? minutes * 60
    return [
      elapsed,
      histogram(
        all.legal, .office, limit: (length, limit),
        say("Thời gian tính vào thời hạn, tất cả hồ sơ", "Time inside the limit, all dossiers")),
    ]
  }

  private func histogram(
    _ times: DurationStatistics, _ measure: LoadWording.Measure, limit: (seconds: Int, span: Span)?, _ title: String
  ) -> [String] {
    guard let histogram = TimeHistogram(times, day: wording.day(measure)), histogram.total > 0 else { return [] }
    var rows = histogram.counts.enumerated().map { index, count in
      (label: label(index, histogram, measure), count: count)
    }
    if histogram.beyond > 0 {
      rows.append((edge(histogram, measure), histogram.beyond))
    }
    let marked = limit.map { max(0, $0.seconds - 1) / histogram.width }
    let labels = rows.map { displayWidth($0.label) }.max() ?? 0
    let meaning = limit.map { say("thời hạn ", "limit ") + $0.span.description(wording.language) } ?? ""
    // On a narrow terminal the mark is explained in the title.
    let isNarrow = labels + displayWidth(meaning) + 30 > width
    let mark = limit == nil ? "" : isNarrow ? "  ←" : "  ← " + meaning
    let room = max(4, min(60, width - labels - displayWidth(mark) - 14))
    let most = rows.map(\.count).max() ?? 1
    let lines = rows.enumerated().map { index, row in
      let bar = LoadReportText.bar(row.count, of: most, columns: room)
      let share = wording.percent(Double(row.count) / Double(histogram.total))
      let pad = String(repeating: " ", count: labels - displayWidth(row.label))
      let space = String(repeating: " ", count: max(0, 8 - displayWidth(share)))
      let isLimit = index < histogram.counts.count && index == marked
      return "  " + pad + row.label + space + share + "  " + bar + (isLimit ? mark : "")
    }
    let explained = isNarrow && limit != nil ? title + " (← " + meaning + ")" : title
    return section(explained, lines.map { $0.trimmedAtEnd })
  }

  /// A bar in half columns; what there is shows at least as half a one.
  private static func bar(_ count: Int, of most: Int, columns: Int) -> String {
    guard count > 0, most > 0 else { return "" }
    let halves = max(1, Int((Double(count) / Double(most) * Double(columns * 2)).rounded()))
    return String(repeating: "█", count: halves / 2) + (halves.isMultiple(of: 2) ? "" : "▌")
  }

  private func label(_ index: Int, _ histogram: TimeHistogram, _ measure: LoadWording.Measure) -> String {
    let (length, unit) = unit(of: histogram, measure)
    return "\(number(index * histogram.width, length))–\(number((index + 1) * histogram.width, length)) \(unit)"
  }

  /// The open end behind the last stretch.
  private func edge(_ histogram: TimeHistogram, _ measure: LoadWording.Measure) -> String {
    let (length, unit) = unit(of: histogram, measure)
    return "≥ \(number(histogram.counts.count * histogram.width, length)) \(unit)"
  }

  private func number(_ seconds: Int, _ length: Int) -> String {
    wording.number(Double(seconds) / Double(length), decimals: 1, trimmed: true)
  }

  /// Days, halves among them, where there are several; else hours or minutes.
  private func unit(of histogram: TimeHistogram, _ measure: LoadWording.Measure) -> (length: Int, name: String) {
    let day = wording.day(measure)
    let isLong = histogram.counts.count * histogram.width >= 2 * day && (histogram.width * 2).isMultiple(of: day)
    let isOffice = measure == .office
    if isLong || histogram.width.isMultiple(of: day) {
      return (day, isOffice ? say("ngày làm việc", "working days") : say("ngày", "days"))
    }
    if histogram.width.isMultiple(of: 3600) {
      return (3600, isOffice ? say("giờ làm việc", "working hours") : say("giờ", "h"))
    }
    return (60, isOffice ? say("phút làm việc", "working minutes") : say("phút", "min"))
  }
}

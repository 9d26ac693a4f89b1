import Calendars
import Decisions
import Diagnostics
import Plan

/// The picture of a procedure's cases as an officer reads it.
package struct CasePictureText {
  private let picture: CasePicture
  private let language: Language
  /// How many ways are listed.
  private let wayCount: Int

  package init(_ picture: CasePicture, language: Language, wayCount: Int) {
    self.picture = picture
    self.language = language
    self.wayCount = wayCount
  }

  /// The whole text, lines ended by newlines.
  package var text: String {
    let sections = [heading, figures, times, ways, doubts].filter { !$0.isEmpty }
    return sections.map { $0.map(VisibleText.line).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static let greatestFactCount = 24

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
  private var plan: ExecutablePlan { picture.plan }

  private var heading: [String] {
    let shown = picture.facts.prefix(CasePictureText.greatestFactCount)
    var names = shown.map { plan.facts[$0].label.text[language] }
    if shown.count < picture.facts.count { names.append("…") }
    let count = grouped(picture.classCount)
    return [
      "\(plan.code) · \(plan.name.text[language])",
      say("Theo quy định ngày \(plan.asOf.vietnamese)", "As of \(plan.asOf)"),
      say(
        "\(count) loại hồ sơ khác nhau", "\(count) different classes of cases")
        + (names.isEmpty
          ? ""
          : say(" theo \(picture.facts.count) dữ kiện: ", " by \(picture.facts.count) facts: ")
            + names.joined(separator: ", ")),
    ]
  }

  /// Digits in groups of three, as Vietnamese and English readers expect them.
  private func grouped(_ count: BigCount) -> String {
    let digits = Array(count.description)
    let separator = language == .vi ? "." : ","
    return digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place).isMultiple(of: 3) ? separator + String(digit) : String(digit)
    }.joined()
  }

  private var figures: [String] {
    let rows = picture.ranges.compactMap { range -> [String]? in
      guard let most = range.greatest else {
        if let doubt = range.doubt { return [range.figure.title[language], "?", "?", doubt.message[language]] }
        guard range.figure == .payment, !plan.fees.isEmpty else { return nil }
        return [range.figure.title[language], "?", "?", say("chưa biết hết các mức", "not every amount is known")]
      }
      let greatest = atLeast(range.figure) + range.figure.text(Int(most.value))[language]
      guard let least = range.least else {
        return [range.figure.title[language], "?", greatest, short(most.witness)]
      }
      guard least.value != most.value else {
        // What is nothing in every case needs no line.
        return most.value == 0 ? nil : [range.figure.title[language], greatest, greatest, ""]
      }
      return [
        range.figure.title[language], range.figure.text(Int(least.value))[language], greatest, short(most.witness),
      ]
    }
    let head = ["", say("ít nhất", "least"), say("nhiều nhất", "most"), say("hồ sơ nhiều nhất", "the case with most")]
    return table([head] + rows)
  }

  /// Marks a greatest value that longer sequences of supplements and returns could exceed.
  private func atLeast(_ figure: Figure) -> String {
    switch figure {
    case .documents, .originals, .copies, .shown, .payment: ""
    default: picture.isComplete ? "" : "≥ "
    }
  }

  /// A case without the words around it.
  private func short(_ witness: Witness) -> String {
    let text = picture.described(witness)[language]
    guard let open = text.firstIndex(of: "“"), let close = text.lastIndex(of: "”") else { return text }
    return String(text[text.index(after: open)..<close])
  }

  private func table(_ rows: [[String]]) -> [String] {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = "  "
      for (column, cell) in row.enumerated() {
        line += cell
        guard column + 1 < columns else { break }
        line += String(repeating: " ", count: widths[column] - displayWidth(cell) + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private var times: [String] {
    var lines: [String] = []
    if let latest = picture.latest {
      let trace = picture.trace(of: latest.witness)
      let day = trace.due.map { dayAndTime($0) } ?? ""
      let end = trace.finishedAt.map { dayAndTime($0) } ?? ""
      let what = short(latest.witness)
      lines.append(
        latest.value > 0
          ? say(
            "Có hồ sơ quá hạn: \(what): hẹn trả \(day), xong \(end)", "A case is late: \(what): due \(day), done \(end)"
          )
          : provisional(trace)
            + say(
              "Mọi hồ sơ nhận lúc \(dayAndTime(picture.receivedAt)) đều kịp hạn; sát hạn nhất: \(what) (hẹn trả \(day), xong \(end))",
              "Every case received \(dayAndTime(picture.receivedAt)) is on time; the closest: \(what) (due \(day), done \(end))"
            ))
    } else if let doubt = picture.latestDoubt {
      lines.append(say("So với thời hạn: ", "Against the limit: ") + doubt.message[language])
    } else if !plan.nodes.isEmpty {
      lines.append(say("Không có hẹn trả để so sánh", "There is no appointment to compare with"))
    }
    if let year = picture.startDates, picture.latest != nil {
      let which = picture.receivedAt.date.year
      if let worst = year.worst.first {
        let days = year.brokenDays[worst.limit] ?? 0
        lines.append(
          say(
            "Năm \(which): \(days)/\(year.dayCount) ngày nhận làm \(straight.vi) quá hạn; nặng nhất: nhận \(dayAndTime(worst.receivedAt)), hẹn trả \(dayAndTime(worst.due)), xong \(dayAndTime(worst.finishedAt))",
            "In \(which) \(days) of \(year.dayCount) days of receipt make \(straight.en) late; the worst: received \(dayAndTime(worst.receivedAt)), due \(dayAndTime(worst.due)), done \(dayAndTime(worst.finishedAt))"
          ) + (worst.isProvisional ? say(" (dự kiến: lịch nghỉ chưa chính thức)", " (provisional)") : ""))
      } else {
        lines.append(
          say(
            "Năm \(which): \(straight.vi) nhận vào ngày làm việc nào cũng kịp hạn (đã xét \(year.dayCount) ngày)",
            "In \(which) \(straight.en) is on time whenever it is received (\(year.dayCount) days looked at)"))
      }
    }
    return lines
  }

  private func provisional(_ trace: Trace) -> String {
    trace.isProvisional ? say("(Dự kiến, lịch nghỉ chưa chính thức) ", "(Provisional, days off not decided) ") : ""
  }

  /// The cases that the days of receipt are looked at for.
  private var straight: Text {
    picture.hasTurns
      ? Text(vi: "hồ sơ không phải bổ sung, không bị trả lại", en: "a case without supplement and return")
      : Text(vi: "hồ sơ", en: "a case")
  }

  private var ways: [String] {
    guard !plan.nodes.isEmpty else { return [say("Quy trình: chưa quy định các bước", "Process: no steps stated")] }
    guard picture.hasAllWays else {
      return [
        say(
          "Quá nhiều cách đi qua quy trình để liệt kê; thu hẹp bằng --set hoặc --case để xem từng cách",
          "Too many ways through the process to list; narrow with --set or --case to see them")
      ]
    }
    let turned = picture.ways.count { $0.isTurned }
    var lines = [
      say(
        "\(picture.ways.count - turned) cách đi qua quy trình",
        "\(picture.ways.count - turned) ways through the process")
        + (turned > 0
          ? say(", và \(turned) cách có bổ sung hồ sơ hoặc trả lại", ", and \(turned) with a supplement or a return")
          : "")
    ]
    for (number, way) in picture.ways.prefix(wayCount).enumerated() { lines += self.lines(of: way, number + 1) }
    if picture.ways.count > wayCount {
      let rest = picture.ways.count - wayCount
      lines.append(
        say("  … còn \(rest) cách (--ways \(picture.ways.count))", "  … \(rest) more (--ways \(picture.ways.count))"))
    }
    return lines
  }

  private func lines(of way: CasePicture.Way, _ number: Int) -> [String] {
    var facts: [String] = []
    if let share = way.share, !way.isTurned { facts.append(say("ước ", "about ") + percent(share)) }
    if let duration = way.duration { facts.append(range(duration) { Figure.duration.text($0)[language] }) }
    if let documents = way.documents { facts.append(range(documents, String.init) + say(" giấy tờ", " documents")) }
    if way.outcome != .completed { facts.append(way.outcome.title[language]) }
    let steps = way.steps.map { step in
      plan.nodes[step.node].label.text[language] + (step.times > 1 ? " ×\(step.times)" : "")
        + (way.cut.contains(step.node) ? say(" (đang làm thì dừng)", " (cut short)") : "")
    }
    return [
      "  \(number). " + facts.joined(separator: " · "), "     " + steps.joined(separator: " → "),
      say("     ví dụ: ", "     for example: ") + short(way.witness),
    ]
  }

  private func range(_ values: ClosedRange<Int>, _ show: (Int) -> String) -> String {
    values.lowerBound == values.upperBound
      ? show(values.lowerBound) : "\(show(values.lowerBound)) – \(show(values.upperBound))"
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    let point = language == .vi ? "," : "."
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10)\(point)\(tenths % 10) %"
  }

  private var doubts: [String] {
    guard !picture.doubts.isEmpty else { return [] }
    return [say("Cần lưu ý", "To be noted")] + picture.doubts.map { "  ! \($0[language])" }
  }

  private func dayAndTime(_ moment: Moment) -> String {
    let day = language == .vi ? moment.date.vietnamese : moment.date.description
    return "\(moment.time) \(moment.date.weekdayName[language]) \(day)"
  }
}

import Calendars
import Diagnostics
import Expressions

/// A trace as an officer reads it: what is demanded, charged, done by whom and when, and the day of return, with the
/// rule and legal ground of each line.
package struct TraceReport: Sendable {
  package let trace: Trace
  package let language: Language

  package init(_ trace: Trace, language: Language) {
    self.trace = trace
    self.language = language
  }

  var plan: ExecutablePlan { trace.plan }

  /// The whole report, lines ended by newlines.
  package var text: String {
    ReportLines.text([heading, facts, documents, payments, appointment, course, ending, figures, problems])
  }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private var heading: [String] {
    [
      "\(plan.code) · \(plan.name.text[language])",
      say("Theo quy định ngày \(plan.asOf.vietnamese)", "As of \(plan.asOf)"),
    ] + plan.localTextLine(in: language)
  }

  private var facts: [String] {
    var lines = [
      say(
        "Hồ sơ nhận lúc \(dayAndTime(trace.instance.receivedAt))",
        "Dossier received \(dayAndTime(trace.instance.receivedAt))")
        + (plan.facts.firstIndex { $0.origin == .receivedAt }.map(assumption) ?? "")
    ]
    for (index, fact) in plan.facts.enumerated()
    where fact.origin != .receivedAt && trace.instance.values.indices.contains(index) {
      let value = trace.instance.values[index]
      if fact.origin == .entitlement && value == .boolean(false) { continue }
      if let reasons = decision(of: index) {
        let shown = value == .null ? say("không xác định được", "cannot be determined") : value.text(in: language)
        lines.append("  \(fact.label.text[language]): \(shown)")
        lines += reasons
        continue
      }
      lines.append("  \(fact.label.text[language]): \(value.text(in: language))\(assumption(index))")
    }
    return lines
  }

  /// Marks what the case does not state.
  private func assumption(_ fact: Int) -> String {
    trace.instance.stated.contains(fact) ? "" : say(" (giả định)", " (assumed)")
  }

  private var documents: [String] {
    var lines: [String] = []
    lines.append(
      say("Giấy tờ người nộp phải có: \(trace.demanded.count)", "Documents demanded: \(trace.demanded.count)"))
    for (number, document) in trace.demanded.enumerated() {
      let rule = plan.documents[document.rule]
      lines.append("  \(number + 1). \(document.name) — \(rule.manner(in: language, posted: document.postalCopyKind))")
      if let formerly = document.insteadOf {
        lines.append(say("     thay cho \(formerly)", "     in place of \(formerly)"))
      }
      lines += reasons(rule.when, rule.grounds, indent: "     ")
    }
    if !trace.lookedUp.isEmpty {
      lines.append(
        say(
          "Không phải nộp, cơ quan tự tra cứu: \(trace.lookedUp.count)",
          "Not demanded, looked up by the office: \(trace.lookedUp.count)"))
      for document in trace.lookedUp {
        let since = document.replacement.from.map { say(", từ \($0.vietnamese)", ", since \($0)") } ?? ""
        lines.append("  - \(plan.documents[document.rule].name): \(document.replacement.by)\(since)")
        lines += reasons(nil, document.replacement.grounds, indent: "     ")
        if let fallback = document.replacement.fallback {
          lines.append(
            say("     dự phòng: \(fallback)", "     fallback: \(fallback)"))
        }
      }
    }
    return lines
  }

  /// Why a line stands: the condition that holds and the legal ground.
  private func reasons(_ condition: Guard?, _ grounds: [String], indent: String) -> [String] {
    var lines: [String] = []
    if let condition {
      lines.append(
        indent
          + say("vì \(condition.expression.print(.vietnamese))", "because \(condition.expression.print(.english))"))
    }
    if !grounds.isEmpty {
      lines.append(indent + say("căn cứ: ", "ground: ") + grounds.joined(separator: "; "))
    }
    return lines
  }

  private var payments: [String] {
    guard !trace.payments.isEmpty else { return [say("Phí, lệ phí: không", "Fees: none")] }
    var lines = [say("Phí, lệ phí", "Fees")]
    for line in trace.payments {
      let rule = plan.fees[line.rule]
      lines.append("  - \(rule.name): \(amount(line.due, of: rule))")
      if let relief = line.relief {
        let before = line.before.map { say(" (mức thường \(dong($0)))", " (usually \(dong($0)))") } ?? ""
        lines.append("     \(relief[language])\(before)")
      }
      lines += reasons(rule.when, rule.grounds + line.reliefGrounds, indent: "     ")
    }
    let total = trace.total()
    let unknown =
      total.unknown.isEmpty
      ? ""
      : say(", chưa gồm khoản chưa biết mức: ", ", without what is not known here: ")
        + total.unknown.joined(separator: ", ")
    // An unknown amount is never shown as zero.
    let sum = total.known == 0 && !total.unknown.isEmpty ? say("chưa biết", "not known") : dong(total.known)
    lines.append(say("  Tổng: ", "  Total: ") + sum + unknown)
    return lines
  }

  private func amount(_ due: Int?, of rule: FeeRule) -> String {
    if let due { return due == 0 ? say("không phải nộp", "nothing due") : dong(due) }
    if case .unknown(let reference) = rule.amount {
      return say("chưa biết mức (\(reference))", "not known here (\(reference))")
    }
    return say("không tính được", "cannot be computed")
  }

  private var appointment: [String] {
    guard let first = trace.appointment else {
      return [say("Hẹn trả: không xác định được", "Due: cannot be determined")]
    }
    var lines = [say("Hẹn trả: ", "Due: ") + dayAndTime(first.due) + provisional(first)]
    lines.append("  " + say("thời hạn: ", "limit: ") + plan.limits[first.rule].term(in: language))
    lines += first.explanation.map { "  \($0[language])" }
    lines += reasons(plan.limits[first.rule].when, plan.limits[first.rule].grounds, indent: "  ")
    for move in trace.moves {
      lines.append(
        say("Đổi ngày hẹn lúc \(dayAndTime(move.at)): ", "Moved at \(dayAndTime(move.at)): ") + dayAndTime(move.new.due)
          + provisional(move.new))
      lines.append(say("  vì \(move.why.vi)", "  because \(move.why.en)"))
      lines.append("  " + say("thời hạn: ", "limit: ") + plan.limits[move.new.rule].term(in: language))
      lines += reasons(plan.limits[move.new.rule].when, plan.limits[move.new.rule].grounds, indent: "  ")
    }
    for phase in trace.phases {
      let done = phase.finished.map { say("; xong \(dayAndTime($0))", "; done \(dayAndTime($0))") } ?? ""
      lines.append(
        say(
          "  giai đoạn “\(phase.name)”: hạn \(dayAndTime(phase.due))",
          "  phase “\(phase.name)”: due \(dayAndTime(phase.due))") + done)
    }
    return lines
  }

  private func provisional(_ appointment: Appointment) -> String {
    appointment.isProvisional
      ? say(" (dự kiến: lịch nghỉ chưa chính thức)", " (provisional: holidays not decided yet)") : ""
  }

  private var course: [String] {
    guard !trace.visits.isEmpty else {
      return plan.nodes.isEmpty ? [say("Quy trình: chưa quy định các bước", "Process: no steps stated")] : []
    }
    var lines = [say("Quy trình", "Process")]
    for visit in trace.visits { lines += self.lines(of: visit) }
    return lines
  }

  private func lines(of visit: Visit) -> [String] {
    let node = plan.nodes[visit.node]
    let name =
      node.label.text[language] + (visit.round > 1 ? say(" (lần \(visit.round))", " (round \(visit.round))") : "")
    guard !visit.isSkipped else {
      let why = node.when.map {
        say("không đúng: ", "does not hold: ") + $0.expression.print(language == .vi ? .vietnamese : .english)
      }
      return [say("  —  bỏ qua bước \(name)", "  —  step \(name) is passed over") + (why.map { " (\($0))" } ?? "")]
    }
    var who: [String] = []
    if let place = visit.place {
      let place = node.places[place]
      who.append(place.isFilingPlace ? say("nơi nộp hồ sơ", "place of filing") : place.agency)
    }
    who += [node.unit, node.role].compactMap { $0 }
    var lines = ["  \(dayAndTime(visit.start)) → \(dayAndTime(visit.finish))  \(name)"]
    if !who.isEmpty { lines.append("     \(who.joined(separator: " · "))") }
    if !node.acts.isEmpty { lines.append("     \(node.acts.map { $0.label.text[language] }.joined(separator: ", "))") }
    if let code = node.calls { lines.append(say("     gọi thủ tục \(code)", "     calls procedure \(code)")) }
    for consultation in visit.consultations {
      let rule = node.consultations[consultation.rule]
      let due = consultation.due.map { say(", trả lời trước \(dayAndTime($0))", ", answer by \(dayAndTime($0))") } ?? ""
      lines.append(
        say("     hỏi ý kiến \(rule.agency)", "     consults \(rule.agency)") + due
          + (rule.onOverdue?.consequence[language] ?? ""))
    }
    lines += reasons(node.when, node.grounds, indent: "     ")
    switch visit.event {
    case .none, .skipped: break
    case .supplementRequested(let back):
      lines.append(
        say("     yêu cầu bổ sung hồ sơ", "     asks for a supplement")
          + (back.map { say(", nộp lại \(dayAndTime($0))", ", resubmitted \(dayAndTime($0))") }
            ?? say(", người nộp không nộp lại", ", never resubmitted")))
    case .sentBack(let target):
      lines.append(
        say("     trả lại bước \(plan.nodes[target].label.vi)", "     sent back to step \(plan.nodes[target].label.en)")
      )
    case .ended(let outcome): lines.append("     " + say("kết thúc: ", "ends: ") + outcome.title[language])
    case .cut: lines.append(say("     bị ngắt vì hồ sơ kết thúc", "     cut because the case ended"))
    }
    return lines
  }

  private var ending: [String] {
    guard let finished = trace.finishedAt else { return results }
    var line = say("Kết thúc: ", "End: ") + trace.outcome.title[language]
    if let reason = trace.outcomeReason { line += " (\(reason[language]))" }
    line += say(", lúc ", ", ") + dayAndTime(finished)
    if let isOnTime = trace.isOnTime {
      line += isOnTime ? say("; đúng hạn", "; on time") : say("; QUÁ HẠN", "; LATE")
    }
    let worked = Span.text(workingMinutes: trace.workingMinutes)[language]
    return [
      line, say("  thời gian làm việc tính vào thời hạn: \(worked)", "  working time inside the limit: \(worked)"),
    ] + results
  }

  private var results: [String] {
    trace.results.isEmpty ? [] : [say("Kết quả: ", "Results: ") + trace.results.joined(separator: "; ")]
  }

  /// What the simulation of all cases compares; what is nothing needs no line.
  private var figures: [String] {
    let lines = Figure.allCases.compactMap { figure -> String? in
      guard let value = trace.value(of: figure), value != 0 else { return nil }
      return "  \(figure.title[language]): \(figure.text(value)[language])"
    }
    return lines.isEmpty ? [] : [say("Số liệu", "Figures")] + lines
  }

  private var problems: [String] {
    guard !trace.problems.isEmpty else { return [] }
    return [say("Cần xem lại", "To be looked at")] + trace.problems.map { "  ! \($0.message[language])" }
  }

  private func dong(_ amount: Int) -> String { "\(grouped(amount)) đồng" }

  private func dayAndTime(_ moment: Moment) -> String {
    let day = language == .vi ? moment.date.vietnamese : moment.date.description
    return "\(moment.time) \(moment.date.weekdayName[language]) \(day)"
  }
}

import Diagnostics

extension LoadReportText {
  func elapsedTimes(_ arm: LoadArm) -> [String] {
    times(
      arm, ProcedureFigures.elapsed,
      say(
        "Từ lúc nhận đến lúc xong (theo đồng hồ, 1 ngày = 24 giờ)",
        "From receipt to the end (by the clock, 1 day = 24 h)"))
  }

  func workingTimes(_ arm: LoadArm) -> [String] {
    let hours = wording.number(Double(wording.officeDay) / 3600, decimals: 2, trimmed: true)
    return times(
      arm, ProcedureFigures.working,
      say(
        "Trong giờ hành chính, từ lúc nhận đến lúc xong (1 ngày = \(hours) giờ)",
        "In office hours, from receipt to the end (1 day = \(hours) h)"))
  }

  func legalTimes(_ arm: LoadArm) -> [String] {
    times(
      arm, ProcedureFigures.legal,
      say("Tính vào thời hạn giải quyết (giờ hành chính)", "Inside the time limit (office hours)"))
  }

  private func times(_ arm: LoadArm, _ times: ProcedureFigures.Times, _ title: String) -> [String] {
    let head = [
      "", say("trung bình", "mean"), "P50", "P95", "P99", say("lâu nhất", "longest"),
    ]
    let rows = procedures(arm).compactMap { name, parts -> [String]? in
      let mean = times.mean.measured(parts)
      guard mean.summary != nil else { return nil }
      let others = [times.median, times.p95, times.p99, times.greatest].map { wording.cell($0.measured(parts)) }
      return [name, wording.cell(mean, interval: true)] + others
    }
    return section(title, ColumnTable(head: head, rows: rows).lines(width: width))
  }

  func overdue(_ arm: LoadArm) -> [String] {
    let late = ProcedureFigures.lateness
    let head = [
      "", say("quá hạn", "overdue"), say("số hồ sơ", "dossiers"), say("trễ trung bình", "late by, mean"), "P95",
      say("lâu nhất", "longest"), say("còn mở, quá hạn", "open, overdue"),
    ]
    let rows = procedures(arm).compactMap { name, parts -> [String]? in
      let share = ProcedureFigures.overdueShare.measured(parts)
      guard share.summary != nil else { return nil }
      let figures = [ProcedureFigures.overdue, late.mean, late.p95, late.greatest, ProcedureFigures.openOverdue]
      return [name, wording.cell(share, interval: true)] + figures.map { wording.cell($0.measured(parts)) }
    }
    return section(
      say("Quá hạn (trễ tính theo giờ hành chính)", "Overdue (lateness in office hours)"),
      ColumnTable(head: head, rows: rows).lines(width: width))
  }

  func outcomes(_ arm: LoadArm) -> [String] {
    let columns: [(head: String, figure: ProcedureFigures.Figure, isAlways: Bool)] = [
      (say("nhận", "received"), ProcedureFigures.received, true),
      (say("hoàn thành", "completed"), ProcedureFigures.completed, true),
      (say("từ chối", "refused"), ProcedureFigures.refused, false),
      (say("dừng", "stopped"), ProcedureFigures.stopped, false),
      (say("còn mở", "open"), ProcedureFigures.open, true),
      (say("phải bổ sung", "with supplement"), ProcedureFigures.supplementedShare, false),
      (say("lượt bổ sung", "supplements"), ProcedureFigures.supplements, false),
      (say("lượt trả lại", "returns"), ProcedureFigures.returns, false),
    ]
    // What never happens needs no column.
    let shown = columns.filter { $0.isAlways || ($0.figure.measured(arm.overall).summary?.value ?? 0) > 0 }
    let days = arm.description.measuredDays
    let rows = procedures(arm).map { name, parts in
      [name] + shown.map { wording.cell($0.figure.measured(parts), interval: $0.figure.id == "received") }
    }
    return section(
      say("Số hồ sơ mỗi lần chạy (\(days) ngày)", "Dossiers per run (\(days) days)"),
      ColumnTable(head: [""] + shown.map(\.head), rows: rows).lines(width: width))
  }

  /// All dossiers, and each procedure where there are several.
  private func procedures(_ arm: LoadArm) -> [(name: String, parts: [ProcedureStatistics])] {
    let each = arm.description.procedures.enumerated().map { index, procedure in
      (name: procedure.title(in: wording.language), parts: arm.parts(ofProcedure: index))
    }
    return each.count == 1 ? each : [(say("Tất cả", "All"), arm.overall)] + each
  }

  func staff(_ arm: LoadArm) -> [String] {
    let columns: [(head: String, figure: StaffFigures.Figure, isAlways: Bool)] = [
      (say("bận", "busy"), StaffFigures.utilisation, true),
      (say("hàng chờ", "queue"), StaffFigures.queue, true),
      (say("dài nhất", "longest"), StaffFigures.longestQueue, true),
      (say("chờ trung bình", "mean wait"), StaffFigures.wait, true),
      (say("chờ P95", "wait P95"), StaffFigures.waitP95, true),
      (say("phần chờ", "of waiting"), StaffFigures.waitingShare, true),
      (say("quá hạn ở đây", "overdue here"), StaffFigures.overdueHere, false),
      (say("làm thêm", "overtime"), StaffFigures.overtimeShare, false),
    ]
    let all = arm.description.staff.indices.map { arm.parts(ofStaff: $0) }
    // What never happens needs no column.
    let shown = columns.filter { column in
      column.isAlways || all.contains { (column.figure.measured($0).summary?.value ?? 0) > 0 }
    }
    let rows = arm.description.staff.enumerated().map { index, staff in
      [staff.name.text[wording.language], String(staff.headCount)]
        + shown.map { wording.cell($0.figure.measured(all[index]), interval: $0.figure.id == "utilisation") }
    }
    let head = ["", say("người", "officers")] + shown.map(\.head)
    return section(
      say("Nhân sự (chờ tính theo giờ hành chính)", "Staff (waits in office hours)"),
      ColumnTable(head: head, rows: rows).lines(width: width))
  }

  private static let slowStepCount = 5

  /// The steps at which dossiers wait longest, all visits together.
  func slowSteps(_ arm: LoadArm) -> [String] {
    var steps: [(procedure: Int, step: Int, waiting: Int)] = []
    for procedure in arm.description.procedures.indices {
      let result = arm.result.procedure(procedure)
      steps += result.steps.indices.map { (procedure, $0, result.steps[$0].waiting) }
    }
    let slowest = steps.enumerated().filter { $0.element.waiting > 0 }
      .sorted { ($1.element.waiting, $0.offset) < ($0.element.waiting, $1.offset) }
      .prefix(LoadReportText.slowStepCount).map(\.element)
    let rows = slowest.map { place in
      let procedure = arm.description.procedures[place.procedure]
      let parts = arm.parts(ofStep: place.step, of: place.procedure)
      let name = procedure.steps[place.step].text[wording.language]
      return ["\(name) (\(procedure.code))"]
        + [StepFigures.visits, StepFigures.wait, StepFigures.work, StepFigures.waitingShare].map {
          wording.cell($0.measured(parts))
        }
    }
    let head = [
      "", say("lượt", "visits"), say("chờ mỗi lượt", "wait per visit"), say("làm mỗi lượt", "work per visit"),
      say("phần chờ", "of waiting"),
    ]
    return section(
      say("Các bước phải chờ lâu nhất", "Steps that wait longest"),
      ColumnTable(head: head, rows: rows).lines(width: width))
  }
}

extension LoadDescription.Procedure {
  /// Code and name.
  func title(in language: Language) -> String {
    let name = name.text[language]
    return name.isEmpty || name == code ? code : "\(code) \(name)"
  }
}

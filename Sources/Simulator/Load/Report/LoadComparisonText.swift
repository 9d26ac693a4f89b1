import Diagnostics

extension LoadReportText {
  /// A variant beside the workload: the figures that decide, their differences, and whether these are certain.
  func comparison(_ comparison: LoadComparison) -> [String] {
    let name = comparison.variant.variant ?? comparison.variant.description.name
    let head = [
      "", say("kịch bản", "workload"), say("biến thể", "variant"), say("chênh lệch", "difference"),
      say("rõ rệt", "certain"),
    ]
    var rows = group(
      say("Tất cả hồ sơ", "All dossiers"), comparison.rows(of: .overall, LoadComparison.dossierFigures).map(row))
    let procedures = comparison.variant.description.procedures
    if procedures.count > 1 {
      for (index, procedure) in procedures.enumerated() {
        rows += group(
          procedure.title(in: wording.language),
          comparison.rows(of: .procedure(index), LoadComparison.procedureFigures).map(row))
      }
    }
    for (index, staff) in comparison.variant.description.staff.enumerated() {
      let changes = comparison.rows(of: .staff(index), LoadComparison.staffFigures)
      rows += group(
        staff.name.text[wording.language],
        changes.isEmpty ? oneSided(comparison.variant, index) { ["–", $0] } : changes.map(row),
        officers: comparison.headCounts(ofStaff: index))
    }
    for index in comparison.removedStaff {
      let staff = comparison.base.description.staff[index]
      rows += group(
        staff.name.text[wording.language], oneSided(comparison.base, index) { [$0, "–"] },
        officers: (staff.headCount, nil))
    }
    var lines = ColumnTable(head: head, rows: rows).lines(width: width)
    lines += paragraph(bottleneck(of: comparison.variant))
    lines += paragraph(howPaired(comparison))
    return section(say("Biến thể “\(name)” so với kịch bản", "Variant “\(name)” beside the workload"), lines)
  }

  private func howPaired(_ comparison: LoadComparison) -> String {
    let pairs =
      switch comparison.pairing {
      case .sameDossiers:
        say("từng cặp lần chạy có cùng hồ sơ đến", "within pairs of runs with the same dossiers")
      case .otherVolume:
        say(
          "từng cặp lần chạy, hai bên có số hồ sơ đến khác nhau",
          "within pairs of runs, whose numbers of dossiers differ")
      case .otherPeriod:
        say("từng cặp lần chạy, hai bên có kỳ khác nhau", "within pairs of runs over different periods")
      }
    return say(
      "Chênh lệch tính trên \(pairs); “có”: khoảng tin cậy 95 % không chứa 0.",
      "Differences are taken \(pairs); “yes”: their 95 % interval leaves out 0.")
  }

  private func group(
    _ title: String, _ rows: [[String]], officers: (before: Int?, after: Int?)? = nil
  ) -> [[String]] {
    var rows = rows
    if let officers, officers.before != officers.after {
      let cells = [officers.before, officers.after].map { $0.map(String.init) ?? "–" }
      let difference = officers.before.flatMap { old in officers.after.map { signed(Double($0 - old), nil, .count) } }
      rows.insert(["  " + say("số người", "officers"), cells[0], cells[1], difference ?? "–", ""], at: 0)
    }
    return rows.isEmpty ? [] : [[title, "", "", "", ""]] + rows
  }

  /// The figures of staff that only one side has.
  private func oneSided(_ arm: LoadArm, _ index: Int, _ cells: (String) -> [String]) -> [[String]] {
    arm.figures(of: .staff(index)).filter { LoadComparison.staffFigures.contains($0.id) && $0.summary != nil }.map {
      ["  " + $0.title[wording.language]] + cells(wording.cell($0)) + ["–", ""]
    }
  }

  private func row(_ change: LoadComparison.Change) -> [String] {
    let difference = change.difference.map { signed($0.mean, $0.halfWidth, change.before.unit) }
    let certain = change.isSignificant.map { $0 ? say("có", "yes") : say("chưa", "no") }
    return [
      "  " + change.before.title[wording.language], wording.cell(change.before), wording.cell(change.after),
      difference ?? "–", certain ?? "–",
    ]
  }

  private func signed(_ value: Double, _ halfWidth: Double?, _ unit: LoadUnit) -> String {
    let shown = (value > 0 ? "+" : "") + wording.value(value, halfWidth, unit)
    // A share changes by points, not by parts of itself.
    return unit == .share ? shown.replacing(" %", with: say(" điểm %", " points")) : shown
  }
}

extension LoadComparison {
  fileprivate static let dossierFigures = [
    ProcedureFigures.elapsed.mean.id, ProcedureFigures.elapsed.p95.id, ProcedureFigures.working.mean.id,
    ProcedureFigures.overdueShare.id, ProcedureFigures.open.id,
  ]
  fileprivate static let procedureFigures = [ProcedureFigures.elapsed.mean.id, ProcedureFigures.overdueShare.id]
  fileprivate static let staffFigures = [StaffFigures.utilisation.id, StaffFigures.wait.id]

  /// The changes of some figures; those that neither has are left out.
  fileprivate func rows(of subject: LoadSubject, _ ids: [String]) -> [Change] {
    let changes = changes(of: subject)
    return ids.compactMap { id in changes.first { $0.before.id == id } }
      .filter { $0.before.summary != nil || $0.after.summary != nil }
  }

  fileprivate func headCounts(ofStaff index: Int) -> (before: Int?, after: Int?) {
    guard case .staff(let same)? = counterpart(of: .staff(index)) else {
      return (nil, variant.description.staff[index].headCount)
    }
    return (base.description.staff[same].headCount, variant.description.staff[index].headCount)
  }
}

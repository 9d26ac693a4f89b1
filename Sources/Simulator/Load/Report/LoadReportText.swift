import Diagnostics

/// What a load simulation found, as an officer reads it: first the answer in three lines, then the figures behind it.
///
/// It depends on nothing but the study, the language and the width, so that merged shards print what one run prints.
package struct LoadReportText {
  let study: LoadStudy
  let wording: LoadWording
  /// Columns of the terminal.
  let width: Int

  /// Without a terminal a line has this many columns.
  private static let usualWidth = 120

  package init(_ study: LoadStudy, language: Language, width: Int? = nil) {
    self.study = study
    wording = LoadWording(language, minutesPerDay: study.base.description.minutesPerDay)
    self.width = min(max(width ?? LoadReportText.usualWidth, 40), 1000)
  }

  /// The whole text, lines ended by newlines.
  package var text: String {
    let arm = study.base
    var sections = [heading, section(say("Tóm tắt", "In short"), summary(of: arm))]
    sections += study.variants.map { comparison(LoadComparison(base: arm, variant: $0)) }
    sections += [elapsedTimes(arm), workingTimes(arm), legalTimes(arm), overdue(arm), outcomes(arm)]
    sections += [staff(arm), slowSteps(arm)] + histograms(arm) + [assumptions, remarks]
    let shown = sections.filter { !$0.isEmpty }
    return shown.map { $0.map(VisibleText.line).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  func say(_ vi: String, _ en: String) -> String { wording.say(vi, en) }

  /// A title above its lines; nothing without lines.
  func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : wrapped(title, indent: "  ", width: width) + lines
  }

  /// A paragraph below a title, broken to the width.
  func paragraph(_ text: String) -> [String] { wrapped(text, first: "  ", indent: "    ", width: width) }

  private var heading: [String] {
    let scenario = study.base.description
    let count = study.base.result.replications.count
    let period =
      wording.language == .vi
      ? "Từ \(scenario.firstDay.vietnamese) đến \(scenario.lastDay.vietnamese)"
      : "From \(scenario.firstDay) to \(scenario.lastDay)"
    let warmUp =
      scenario.warmUpDays > 0
      ? say(
        ", thống kê từ ngày thứ \(scenario.warmUpDays + 1) (\(scenario.measuredDays) ngày)",
        ", statistics from day \(scenario.warmUpDays + 1) on (\(scenario.measuredDays) days)") : ""
    let runs = say("\(count) lần chạy", "\(count) replication\(count == 1 ? "" : "s")")
    let seed = say("hạt giống \(scenario.seed)", "seed \(scenario.seed)")
    let parts = [period + warmUp, runs, seed, scenario.discipline.title[wording.language]]
    var lines = wrapped(say("Kịch bản tải: ", "Workload: ") + scenario.name, indent: "  ", width: width)
    lines += wrapped(parts.joined(separator: "; "), indent: "  ", width: width)
    if let goal = study.precision { lines += wrapped(precision(goal), indent: "  ", width: width) }
    if count == 1 {
      lines += wrapped(
        say(
          "Một lần chạy không cho khoảng tin cậy; tăng số lần chạy để biết kết quả chắc đến đâu.",
          "One replication gives no confidence interval; more of them tell how certain the figures are."),
        indent: "  ", width: width)
    }
    return lines
  }

  private func precision(_ goal: PrecisionGoal) -> String {
    let wanted = wording.number(goal.share.fraction * 100, decimals: 2, trimmed: true) + " %"
    let count = study.base.result.replications.count
    if goal.isReached {
      return say(
        "Độ chính xác \(wanted) của thời gian trung bình: đạt sau \(count) lần chạy",
        "Precision of \(wanted) of the mean time: reached after \(count) replications")
    }
    let mean = ProcedureFigures.elapsed.mean.measured(study.base.overall)
    let reached = Estimate(mean.values.compactMap { $0 })?.relativeHalfWidth.map {
      wording.number($0 * 100, decimals: 2, trimmed: true) + " %"
    }
    let now = reached.map { say(" (mới được \($0))", " (\($0) so far)") } ?? ""
    return say(
      "Độ chính xác \(wanted) của thời gian trung bình: chưa đạt sau \(count) lần chạy\(now)",
      "Precision of \(wanted) of the mean time: not reached after \(count) replications\(now)")
  }

  private var assumptions: [String] {
    section(
      say("Giả định (kịch bản không nêu)", "Assumed (the workload does not say)"),
      study.base.description.assumptions.flatMap {
        wrapped($0[wording.language], first: "  - ", indent: "    ", width: width)
      })
  }

  /// How far the figures can be trusted.
  private var remarks: [String] {
    let error = wording.number(QuantileSketch.relativeError * 100, decimals: 1) + " %"
    let many = study.base.result.replications.count > 1
    let interval =
      many
      ? say(
        "±: nửa khoảng tin cậy 95 % qua các lần chạy. ",
        "±: half the 95 % confidence interval over the replications. ") : ""
    let quantiles = say(
      "P50, P95, P99: thời gian mà 50, 95, 99 % hồ sơ không vượt quá, sai không quá \(error).",
      "P50, P95, P99: the time that 50, 95, 99 % of the dossiers do not exceed, within \(error).")
    let waiting = say(
      "Phần chờ: phần của mọi thời gian chờ. Quá hạn ở đây: hồ sơ quá hạn, đã trả hay còn mở, mà lần chờ lâu nhất là ở nhân sự này.",
      "Of waiting: the part of all waiting. Overdue here: overdue dossiers, ended or open, that waited longest for these people."
    )
    return section(
      say("Cách đọc", "How to read this"), paragraph(interval + quantiles) + paragraph(waiting) + paragraph(check))
  }

  /// The result of the two computations that must agree on every run.
  private var check: String {
    let broken = study.arms.flatMap { arm in
      arm.result.replications.filter { !$0.conservation.holds }.map { replication in
        "\(replication.index + 1)" + (arm.variant.map { " (“\($0)”)" } ?? "")
      }
    }
    guard broken.isEmpty else {
      let which = broken.prefix(5).joined(separator: ", ") + (broken.count > 5 ? ", …" : "")
      return say(
        "Kiểm tra: SAI ở lần chạy \(which): số nhận khác số xong và còn mở, hoặc định luật Little không đúng; không nên dùng kết quả này.",
        "Check: WRONG in replication \(which): dossiers in are not those done and open, or Little's law fails; do not use this result."
      )
    }
    return say(
      "Kiểm tra: đúng. Ở mọi lần chạy, số nhận bằng số xong cộng số còn mở, và định luật Little đúng đến từng giây.",
      "Check: right. In every replication dossiers in are those done and open, and Little's law holds to the second.")
  }
}

/// The figures of the dossiers of a procedure, or of all.
enum ProcedureFigures {
  typealias Figure = LoadFigure<ProcedureStatistics>

  static let all: [Figure] =
    [received, completed, refused, stopped, open, openOverdue, supplements, supplementedShare, returns]
    + elapsed.all + working.all + legal.all + [overdue, overdueShare] + lateness.all

  static let received = Figure("received", "hồ sơ nhận", "dossiers received", .count) { Double($0.received) }
  static let completed = Figure("completed", "hoàn thành", "completed", .count) { Double($0.completed) }
  static let refused = Figure("refused", "từ chối", "refused", .count) { Double($0.refused) }
  static let stopped = Figure("stopped", "dừng giải quyết", "stopped", .count) { Double($0.stopped) }
  static let open = Figure("open", "còn mở khi hết kỳ", "open at the end", .count) { Double($0.open) }
  static let openOverdue = Figure("openOverdue", "còn mở, đã quá hạn", "open and overdue", .count) {
    Double($0.openOverdue)
  }
  static let supplements = Figure("supplements", "lượt yêu cầu bổ sung", "requests for a supplement", .count) {
    Double($0.supplements)
  }
  static let supplementedShare = Figure(
    "supplementedShare", "phần hồ sơ phải bổ sung", "share of dossiers with a supplement", .share
  ) { ratio($0.supplemented, $0.received) }
  static let returns = Figure("returns", "lượt trả lại bước trước", "returns to an earlier step", .count) {
    Double($0.returns)
  }
  static let overdue = Figure("overdue", "hồ sơ quá hạn", "overdue dossiers", .count) { Double($0.overdue) }
  static let overdueShare = Figure("overdueShare", "phần hồ sơ quá hạn", "share of overdue dossiers", .share) {
    ratio($0.overdue, $0.appointed)
  }

  static let elapsed = Times(
    "elapsed", "thời gian", "time", .seconds
  ) { $0.elapsed }
  static let working = Times("working", "giờ hành chính", "office hours", .officeSeconds) { $0.working }
  static let legal = Times("legal", "tính vào thời hạn", "inside the limit", .officeSeconds) { $0.legal }
  static let lateness = Times("overdueBy", "trễ so với hẹn", "overdue by", .officeSeconds) { $0.overdueBy }

  /// The figures of one kind of time.
  struct Times: Sendable {
    let mean: Figure
    let median: Figure
    let p95: Figure
    let p99: Figure
    let greatest: Figure

    var all: [Figure] { [mean, median, p95, p99, greatest] }

    init(
      _ id: String, _ vi: String, _ en: String, _ unit: LoadUnit,
      _ times: @escaping @Sendable (ProcedureStatistics) -> DurationStatistics
    ) {
      mean = Figure(id + "Mean", vi + ", trung bình", en + ", mean", unit) { times($0).mean }
      median = Figure(id + "P50", vi + ", P50", en + ", P50", unit) { times($0).quantile(0.5) }
      p95 = Figure(id + "P95", vi + ", P95", en + ", P95", unit) { times($0).quantile(0.95) }
      p99 = Figure(id + "P99", vi + ", P99", en + ", P99", unit) { times($0).quantile(0.99) }
      greatest = Figure(id + "Max", vi + ", lâu nhất", en + ", longest", unit, isGreatest: true) {
        times($0).count == 0 ? nil : Double(times($0).greatest)
      }
    }
  }
}

/// The figures of some staff.
enum StaffFigures {
  typealias Figure = LoadFigure<StaffPart>

  static let all = [
    served, utilisation, overtimeShare, queue, longestQueue, wait, waitP95, waitGreatest, waitingShare, overdueHere,
    waitingAtEnd,
  ]

  static let served = Figure("served", "lượt việc", "services", .count) { Double($0.result.served) }
  static let utilisation = Figure("utilisation", "thời gian bận", "utilisation", .share) {
    ratio($0.result.busy, $0.result.available)
  }
  static let overtimeShare = Figure("overtimeShare", "phần làm thêm giờ", "overtime share", .share) {
    ratio($0.result.overtime, $0.result.busy + $0.result.overtime)
  }
  static let queue = Figure("queueMean", "hàng chờ trung bình", "mean queue", .count) {
    ratio($0.result.queued, $0.result.period)
  }
  static let longestQueue = Figure("queueMax", "hàng chờ dài nhất", "longest queue", .count, isGreatest: true) {
    Double($0.result.longestQueue)
  }
  static let wait = Figure("waitMean", "chờ trung bình", "mean wait", .officeSeconds) { $0.result.waits.mean }
  static let waitP95 = Figure("waitP95", "chờ, P95", "wait, P95", .officeSeconds) { $0.result.waits.quantile(0.95) }
  static let waitGreatest = Figure("waitMax", "chờ lâu nhất", "longest wait", .officeSeconds, isGreatest: true) {
    $0.result.waits.count == 0 ? nil : Double($0.result.waits.greatest)
  }
  static let waitingShare = Figure("waitingShare", "phần của mọi thời gian chờ", "share of all waiting", .share) {
    ratio($0.result.queued, $0.allWaiting)
  }
  static let overdueHere = Figure(
    "overdueHere", "hồ sơ quá hạn chờ lâu nhất ở đây", "overdue dossiers that waited longest here", .count
  ) { Double($0.result.overdueHere) }
  static let waitingAtEnd = Figure("waitingAtEnd", "đang chờ khi hết kỳ", "waiting at the end", .count) {
    Double($0.result.waitingAtEnd)
  }
}

/// The figures of a step.
enum StepFigures {
  typealias Figure = LoadFigure<StepPart>

  static let all = [visits, wait, work, waitingShare]

  static let visits = Figure("visits", "lượt qua", "visits", .count) { Double($0.result.visits) }
  static let wait = Figure("waitMean", "chờ mỗi lượt", "wait per visit", .officeSeconds) {
    ratio($0.result.waiting, $0.result.visits)
  }
  static let work = Figure("workMean", "làm mỗi lượt", "work per visit", .officeSeconds) {
    ratio($0.result.working, $0.result.visits)
  }
  static let waitingShare = Figure("waitingShare", "phần của mọi thời gian chờ", "share of all waiting", .share) {
    ratio($0.result.waiting, $0.allWaiting)
  }
}

/// Nil when there is nothing to take a part of.
private func ratio(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }

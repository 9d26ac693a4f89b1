import Calendars
import Diagnostics
import Model
import Plan
import Simulator

/// Lowers a scenario of load with its variants: names are resolved, figures checked, what is not stated is assumed.
struct LoadLowering {
  let catalogue: Catalogue
  let compiled: [CompiledProcedure]
  /// Bytes of the files beside the texts, by path as written; nil when files and plans are not looked at.
  let attached: [String: [UInt8]]?
  let workload: EffectiveWorkload
  private(set) var findings: [Finding]
  var assumptions = LoadAssumptions()
  var procedures: [LoweredDossiers] = []
  /// Something is absent that was not reported here: no scenario can be made.
  var isIncomplete = false
  /// The pools of the scenario's staff, in its order.
  private(set) var staffPools: [Staffing.Pool] = []

  init(
    _ workload: Workload, _ variants: [WorkloadVariant], in catalogue: Catalogue, _ compiled: [CompiledProcedure],
    attached: [String: [UInt8]]?
  ) {
    self.catalogue = catalogue
    self.compiled = compiled
    self.attached = attached
    self.workload = EffectiveWorkload(workload, variants)
    findings = self.workload.findings
  }

  mutating func report(
    _ kind: Kind, at range: SourceRange, vi: String, en: String, severity: Severity? = nil, notes: [Note] = []
  ) {
    findings.append(Finding(kind, at: range, Text(vi: vi, en: en), severity: severity, notes: notes))
  }

  /// Nil when something stands in the way; it is among the findings, unless only the plans are missing.
  mutating func lower() -> LoadScenario? {
    guard var scenario = period() else { return nil }
    lowerSettings(&scenario)
    notePeriod(of: scenario)
    for entry in workload.dossiers {
      guard let procedure = procedure(of: entry) else {
        isIncomplete = true
        continue
      }
      noteValidity(of: procedure.1, during: scenario)
      lower(entry, of: procedure, during: scenario)
    }
    if workload.dossiers.isEmpty {
      report(
        WorkloadKinds.incomplete, at: workload.workload.name.range,
        vi: "Kịch bản chưa có hồ sơ của thủ tục nào.", en: "The workload has the dossiers of no procedure.")
    }
    checkSize()
    var staffing = Staffing(workload.staff, in: catalogue)
    staff(&staffing)
    scenario.staff = staffing.scenarioStaff
    staffPools = staffing.scenarioPools
    for (index, procedure) in procedures.enumerated() {
      scenario.procedures.append(procedure.load)
      scenario.streams += procedure.streams.map { stream in
        var stream = stream
        stream.procedure = index
        return stream
      }
    }
    scenario.assumptions = assumptions.texts(limitShare: workload.settings.limitShare)
    return isIncomplete || findings.hasErrors ? nil : scenario
  }

  /// An empty scenario over the stated days.
  private mutating func period() -> LoadScenario? {
    guard let from = workload.settings.from, let until = workload.settings.until else {
      isIncomplete = true
      return nil
    }
    guard from.value <= until.value else {
      report(
        WorkloadKinds.period, at: until.range,
        vi: "Ngày cuối \(until.value.vietnamese) đứng trước ngày đầu \(from.value.vietnamese).",
        en: "The last day \(until.value) precedes the first day \(from.value).")
      return nil
    }
    let days = until.value.dayNumber - from.value.dayNumber + 1
    guard days <= LoadLowering.longestPeriod else {
      report(
        WorkloadKinds.tooLarge, at: until.range, vi: "Kịch bản dài hơn 20 năm; hãy kiểm tra lại năm.",
        en: "The workload lasts more than 20 years; check the years.")
      return nil
    }
    if let warmUp = workload.settings.warmUpDays, warmUp.value >= days {
      report(
        WorkloadKinds.period, at: warmUp.range,
        vi:
          "Thời gian khởi động \(warmUp.value) ngày không ngắn hơn cả kịch bản (\(days) ngày), nên không còn gì để thống kê.",
        en:
          "The warm-up of \(warmUp.value) days is not shorter than the workload (\(days) days): nothing is left to count."
      )
      return nil
    }
    for day in [from, until] where !catalogue.calendar.covers(day.value) {
      let years = catalogue.calendar.years
      report(
        WorkloadKinds.period, at: day.range,
        vi:
          "Lịch của danh mục chỉ có các năm \(years.lowerBound)–\(years.upperBound); năm \(day.value.year) tính như không có ngày lễ.",
        en:
          "The catalogue's calendar covers \(years.lowerBound)–\(years.upperBound) only; \(day.value.year) counts as a year without holidays.",
        severity: .warning)
    }
    return LoadScenario(firstDay: from.value, lastDay: until.value, calendar: catalogue.calendar)
  }

  static let longestPeriod = 20 * 366
  static let mostDossiers = 20_000_000.0

  /// Reports volumes that no run could take.
  private mutating func checkSize() {
    var sum = 0.0
    for dossiers in procedures {
      for stream in dossiers.streams {
        guard case .poisson(let arrivals) = stream.arrivals else { continue }
        sum += arrivals.expected
      }
      guard sum > LoadLowering.mostDossiers else { continue }
      report(
        WorkloadKinds.tooLarge, at: dossiers.entry.volume?.range ?? dossiers.entry.procedure.range,
        vi: "Cả kỳ có hơn 20 triệu hồ sơ; hãy xem lại số lượng hoặc rút ngắn kỳ.",
        en: "The period has more than 20 million dossiers; check the volume or shorten the period.")
      return
    }
  }

  private func lowerSettings(_ scenario: inout LoadScenario) {
    let settings = workload.settings
    scenario.name = workload.title
    scenario.warmUpDays = settings.warmUpDays?.value ?? scenario.warmUpDays
    scenario.replications = settings.replications ?? scenario.replications
    scenario.seed = settings.seed ?? scenario.seed
    scenario.discipline = settings.order.flatMap { QueueDiscipline(rawValue: $0.rawValue) } ?? scenario.discipline
  }

  /// The procedure in force with a code or name, with a plan; nil otherwise.
  private mutating func procedure(of entry: WorkloadDossiers) -> (ResolvedProcedure, ExecutablePlan)? {
    let name = entry.procedure
    let wanted = name.folded
    let found = compiled.first {
      $0.procedure.code.folded == wanted || $0.procedure.text.name.map { FoldedName($0.value) == wanted } ?? false
    }
    guard let found else {
      if catalogue.declaredCodes.contains(wanted) {
        guard attached != nil else { return nil }
        report(
          WorkloadKinds.procedureUnready, at: name.range,
          vi:
            "Thủ tục \(name.text) không có hiệu lực ngày \(catalogue.asOf.vietnamese); hãy chọn ngày khác bằng “--as-of”.",
          en: "Procedure \(name.text) is not in force on \(catalogue.asOf); choose another day with “--as-of”.")
        return nil
      }
      let known = compiled.flatMap { [$0.procedure.code.text, $0.procedure.text.name?.value].compactMap { $0 } }
      let offer = suggestion(nearestNames(to: name.text, among: known, limit: 2))
      report(
        WorkloadKinds.unknownName, at: name.range, vi: "Danh mục không có thủ tục “\(name.text)”.\(offer.vi)",
        en: "The catalogue has no procedure “\(name.text)”.\(offer.en)")
      return nil
    }
    guard attached != nil else { return (found.plan ?? found.lowered).map { (found.procedure, $0) } }
    guard let plan = found.plan else {
      report(
        WorkloadKinds.procedureUnready, at: name.range,
        vi: "Thủ tục \(found.procedure.code.text) còn lỗi nên chưa mô phỏng được; xem “tthc check”.",
        en: "Procedure \(found.procedure.code.text) has errors and cannot be simulated yet; see “tthc check”.")
      return nil
    }
    return (found.procedure, plan)
  }
}

/// The dossiers of one procedure on their way down.
struct LoweredDossiers {
  let entry: WorkloadDossiers
  let procedure: ResolvedProcedure
  var load: LoadProcedure
  var streams: [ArrivalStream] = []
  /// What the text says about each node; nil for nothing.
  var steps: [WorkloadStep?]
  /// Nodes with staff that take a part of their limit, because their time is not stated.
  var limitSteps: Set<Int> = []

  init(_ entry: WorkloadDossiers, of procedure: ResolvedProcedure, _ plan: ExecutablePlan) {
    self.entry = entry
    self.procedure = procedure
    load = LoadProcedure(plan)
    steps = Array(repeating: nil, count: plan.nodes.count)
  }

  var code: String { load.plan.code }
}

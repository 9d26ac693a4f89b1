import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Foundation
import JSON
import Simulator

/// `tthc simulate --load`: a scenario and its variants, run and told, or a share of the runs kept for later.
struct LoadCommand {
  let path: String
  let options: LoadOptions
  let format: Simulate.Form
  let date: CivilDate

  /// Without an end of its own a search for precision stops here.
  static let greatestSearch = 200

  func run() throws {
    let input = try WorkloadInput(path: path, options: options, date: date)
    let share = try options.shardShare()
    let goal = try goal(of: input)
    guard goal == nil || share == nil else {
      throw Exit.unusable(
        "kịch bản nêu độ chính xác nên chưa biết trước số lần chạy; với --shard hãy nêu --replications.",
        "the workload asks for a precision, so the number of replications is not known; with --shard state --replications."
      )
    }
    let place = try options.out.map { try ResultPlace($0, notAmong: input.paths) }
    let log = try eventLog(input)
    let (arms, reached) = run(input.arms, share: share, goal: goal, log: log)
    try log?.finish()
    if share != nil, let place {
      return try write(ShardFile(replicationCount: input.arms[0].scenario.replications, arms: arms), to: place)
    }
    guard let study = LoadStudy(arms, precision: reached) else { return }
    try LoadOutput(study, format: format).show()
  }

  /// A number on the command line is meant as it stands; only with a precision beside it is it a beginning.
  private func goal(of input: WorkloadInput) throws -> Share? {
    if let asked = try options.precisionGoal() { return asked }
    return options.replications == nil ? input.precision : nil
  }

  /// The scenario decides how many replications a precision takes; the variants run the same ones.
  private func run(
    _ arms: [WorkloadInput.Arm], share: ShardShare?, goal: Share?, log: EventLogFile?
  ) -> (arms: [LoadArm], reached: PrecisionGoal?) {
    let least = arms[0].scenario.replications
    let most = goal == nil ? least : max(least, LoadCommand.greatestSearch)
    var indices = (0..<most).filter { share?.contains($0) ?? true }
    let progress = ProgressBar(total: (goal == nil ? indices.count : least) * arms.count)
    defer { progress.clear() }
    var results: [LoadArm] = []
    var reached: PrecisionGoal?
    for arm in arms {
      var run = ReplicationRun(
        LoadSimulation(of: arm.scenario), jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        progress: progress)
      if let goal, results.isEmpty {
        run.isEnough = { PrecisionGoal.replications(needed: goal, among: $0, atLeast: least) != nil }
      }
      if results.isEmpty { run.log = log }
      let found = run.results(of: indices)
      if let goal, results.isEmpty {
        reached = PrecisionGoal(share: goal, isReached: run.isEnough(found))
        indices = Array(indices.prefix(found.count))
      }
      results.append(
        LoadArm(
          variant: arm.variant, description: LoadDescription(of: arm.scenario), digest: arm.scenario.digest,
          result: LoadResult(found)))
    }
    return (results, reached)
  }

  private func eventLog(_ input: WorkloadInput) throws -> EventLogFile? {
    guard let form = try options.eventForm(), let name = options.events else { return nil }
    let place = try ResultPlace(name, notAmong: input.paths)
    if input.arms.count > 1 {
      Output.note(
        "tthc: "
          + say(
            "nhật ký sự kiện ghi lần chạy đầu của kịch bản gốc, không ghi các biến thể.",
            "the event log has the first replication of the workload itself, not of its variants."))
    }
    let description = LoadDescription(of: input.arms[0].scenario)
    switch form {
    case .xes: return try EventLogFile(XESLog(description), at: place)
    case .csv: return try EventLogFile(EventTable(description), at: place)
    }
  }

  private func write(_ file: ShardFile, to place: ResultPlace) throws {
    let draft = try DraftFile(at: place)
    draft.write(file.json.encoded(.compact))
    try draft.finish()
    let path = place.name
    let count = file.arms[0].result.replications.count
    Output.note(
      say(
        "Đã ghi \(count) trong \(file.replicationCount) lần chạy vào \(path); ghép bằng “tthc simulate --merge”.",
        "\(count) of \(file.replicationCount) replications written to \(path); join them with “tthc simulate --merge”.")
    )
  }
}

/// The report of a study in the form asked for.
struct LoadOutput {
  let study: LoadStudy
  let format: Simulate.Form

  init(_ study: LoadStudy, format: Simulate.Form) {
    self.study = study
    self.format = format
  }

  func show() throws {
    switch format {
    case .text:
      try Output.result(LoadReportText(study, language: Surroundings.language, width: Surroundings.width).text)
    case .json: try Output.result(study.json.text(.pretty))
    case .csv: try Output.result(LoadReportCSV(study).text)
    }
    guard study.isConsistent else {
      Output.note(
        "tthc: "
          + say(
            "kết quả không qua được phép kiểm tra của chính nó (xem dòng “Kiểm tra” của bản chữ); không nên dùng.",
            "the result fails its own check (see the line “Check” of the text report); do not use it."))
      throw Exit.findings
    }
  }
}

/// `tthc simulate --merge`: what several machines have run, told as one simulation.
struct ShardJoin {
  let paths: [String]
  let format: Simulate.Form

  func run() throws {
    var files: [(name: String, file: ShardFile)] = []
    for path in paths {
      switch ShardFile.read(try InputFile.bytes(of: path)) {
      case .success(let file): files.append((path, file))
      case .failure(let error):
        throw Exit.unusable("“\(path)”: \(error.message.vi).", "“\(path)”: \(error.message.en).")
      }
    }
    switch ShardFile.merge(files) {
    case .success(let study): try LoadOutput(study, format: format).show()
    case .failure(let error): throw Exit.unusable("\(error.message.vi).", "\(error.message.en).")
    }
  }
}

import ArgumentParser
import Diagnostics
import Simulator

/// Options of `tthc simulate` for an office under load.
struct LoadOptions: ParsableArguments {
  @Option(
    name: .customLong("load"),
    help: ArgumentHelp(
      say(
        "Mô phỏng tải: tệp kịch bản tải, hoặc tên kịch bản trong danh mục.",
        "Simulate load: a file with a workload, or the name of one in the catalogue."),
      valueName: say("kịch bản", "workload")))
  var scenario: String?

  @Option(
    name: .customLong("variant"),
    help: ArgumentHelp(
      say(
        "Biến thể để so sánh: tệp, hoặc tên trong danh mục; có thể lặp lại.",
        "A variant to compare with: a file, or a name in the catalogue; may be repeated."),
      valueName: say("biến thể", "variant")))
  var variants: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("Số lần chạy, thay cho kịch bản.", "Number of replications, in place of the workload's."),
      valueName: say("số", "count")))
  var replications: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("Hạt giống, thay cho kịch bản.", "Seed, in place of the workload's."), valueName: say("số", "number")))
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Chạy thêm đến khi thời gian trung bình chắc đến mức này, ví dụ 2% (nhiều nhất 200 lần).",
        "Add replications until the mean time is known so well, for example 2% (at most 200)."),
      valueName: say("tỷ lệ", "share")))
  var precision: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("Số lần chạy cùng lúc (mặc định: số nhân).", "How many replications run at once (default: all cores)."),
      valueName: say("số", "count")))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "Ghi nhật ký sự kiện của lần chạy đầu (của kịch bản gốc) vào tệp .xes hoặc .csv.",
        "Write the event log of the workload's first replication to a .xes or .csv file."),
      valueName: say("tệp", "file")))
  var events: String?

  @Option(
    help: ArgumentHelp(
      say("Chỉ chạy phần i của n máy; cần --out.", "Run share i of n machines only; needs --out."), valueName: "i/n"))
  var shard: String?

  @Option(
    help: ArgumentHelp(
      say("Tệp ghi kết quả của --shard.", "File for the results of --shard."), valueName: say("tệp", "file")))
  var out: String?

  @Flag(
    name: .customLong("merge"),
    help: ArgumentHelp(
      say(
        "Ghép các tệp của --shard thành kết quả của cả mô phỏng.", "Join files of --shard to the result of the whole."))
  )
  var isMerge = false

  /// The most replications that are asked for.
  static let greatestReplications = 100_000

  /// The options for a run that were given.
  private var runOptions: [String] {
    [
      (!variants.isEmpty, "--variant"), (replications != nil, "--replications"), (seed != nil, "--seed"),
      (precision != nil, "--precision"), (jobs != nil, "--jobs"), (events != nil, "--events"),
      (shard != nil, "--shard"), (out != nil, "--out"),
    ].filter(\.0).map(\.1)
  }

  /// Options of a run without a workload are wrong use.
  func refuseWithoutScenario() throws {
    guard let first = runOptions.first else { return }
    throw Exit.unusable(
      "\(first) chỉ dùng khi mô phỏng tải; hãy thêm --load và kịch bản tải.",
      "\(first) is for the simulation of load; add --load and a workload.")
  }

  /// What a load simulation has in place of an option for cases.
  private static func reason(against option: String) -> Text {
    switch option {
    case "--ways":
      Text(
        vi: "các cách đi qua quy trình chỉ được liệt kê khi không có --load",
        en: "ways through the process are listed without --load only")
    case "--code":
      Text(
        vi: "thủ tục nêu ở “hồ sơ” của kịch bản tải", en: "the workload names its procedures at its dossiers")
    default:
      Text(
        vi: "dữ kiện của hồ sơ nêu thành tỷ lệ trong kịch bản tải (“tỷ lệ”), không nêu cho từng hồ sơ",
        en: "facts are stated as shares of the dossiers in the workload, not for a single case")
    }
  }

  /// Options that do not go together are wrong use, each with the way out.
  func refuseWrongUse(paths: [String], caseOptions: [String]) throws {
    if let first = caseOptions.first {
      let reason = LoadOptions.reason(against: first)
      throw Exit.unusable(
        "\(first) không dùng khi mô phỏng tải; \(reason.vi).",
        "\(first) is not for the simulation of load; \(reason.en).")
    }
    if isMerge {
      let others = (scenario == nil ? [] : ["--load"]) + runOptions
      guard others.isEmpty else {
        throw Exit.unusable(
          "--merge chỉ cần các tệp; bỏ \(others.joined(separator: ", ")).",
          "--merge takes files only; leave out \(others.joined(separator: ", ")).")
      }
      guard !paths.isEmpty else {
        throw Exit.unusable("--merge cần ít nhất một tệp của --shard.", "--merge takes at least one file of --shard.")
      }
      return
    }
    guard paths.count == 1 else {
      throw Exit.unusable(
        "--load cần đúng một đường dẫn của danh mục, không phải \(paths.count).",
        "--load takes exactly one path of a catalogue, not \(paths.count).")
    }
    try refuseWrongNumbers()
    try refuseWrongShard()
  }

  private func refuseWrongNumbers() throws {
    if let replications, !(1...LoadOptions.greatestReplications).contains(replications) {
      throw Exit.unusable(
        "--replications nhận từ 1 đến \(LoadOptions.greatestReplications), không phải \(replications).",
        "--replications takes from 1 to \(LoadOptions.greatestReplications), not \(replications).")
    }
    if let jobs, jobs < 1 {
      throw Exit.unusable("--jobs phải từ 1 trở lên, không phải \(jobs).", "--jobs takes 1 or more, not \(jobs).")
    }
    _ = try precisionGoal()
    _ = try eventForm()
  }

  private func refuseWrongShard() throws {
    guard try shardShare() != nil else {
      guard out == nil else {
        throw Exit.unusable(
          "--out đi cùng --shard; để ghi kết quả ra tệp, dùng “> tệp”.",
          "--out goes with --shard; to write a result to a file, use “> file”.")
      }
      return
    }
    guard out != nil else {
      throw Exit.unusable("--shard cần --out và tên tệp kết quả.", "--shard needs --out and the name of a file.")
    }
    guard precision == nil else {
      throw Exit.unusable(
        "--precision không đi cùng --shard: mỗi máy không biết kết quả của máy khác; hãy nêu --replications.",
        "--precision does not go with --shard: no machine knows the others' results; state --replications.")
    }
    guard events == nil else {
      throw Exit.unusable(
        "--events không đi cùng --shard; để có nhật ký của lần chạy đầu, chạy riêng với --replications 1.",
        "--events does not go with --shard; for the log of the first replication run --replications 1 by itself.")
    }
  }

  /// The share of this machine; nil when it runs all.
  func shardShare() throws -> ShardShare? {
    guard let shard else { return nil }
    guard let share = ShardShare(parsing: shard) else {
      throw Exit.unusable(
        "--shard cần dạng i/n với i từ 1 đến n, như 3/16, không phải “\(shard)”.",
        "--shard takes i/n with i from 1 to n, like 3/16, not “\(shard)”.")
    }
    return share
  }

  /// The precision asked for on the command line.
  func precisionGoal() throws -> Share? {
    guard let precision else { return nil }
    let text = precision.hasSuffix("%") ? String(precision.dropLast()) : precision
    let number = Double(text.trimmingSuffix { $0 == " " }.replacing(",", with: "."))
    guard precision.hasSuffix("%"), let number, number >= 0.01, number <= 50 else {
      throw Exit.unusable(
        "--precision nhận một tỷ lệ từ 0,01% đến 50%, như 2%, không phải “\(precision)”.",
        "--precision takes a share from 0.01% to 50%, like 2%, not “\(precision)”.")
    }
    return Share(thousandthsOfPercent: Int((number * 1000).rounded()))
  }

  /// What the event log is written as.
  enum EventForm { case xes, csv }

  func eventForm() throws -> EventForm? {
    guard let events else { return nil }
    let name = events.lowercased()
    if name.hasSuffix(".xes") { return .xes }
    if name.hasSuffix(".csv") { return .csv }
    throw Exit.unusable(
      "--events cần tên tệp đuôi .xes hoặc .csv, không phải “\(events)”.",
      "--events takes a file name with .xes or .csv, not “\(events)”.")
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}

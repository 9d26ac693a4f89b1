import ArgumentParser
import Calendars
import Decisions
import Diagnostics
import Expressions
import JSON
import Plan
import Simulator

/// `tthc simulate`: every case of a procedure at once, or an office under load.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Mô phỏng mọi hồ sơ của một thủ tục, hoặc (--load) cả một cơ quan dưới tải.",
      "Simulate every case of a procedure, or (--load) a whole office under load."),
    discussion: say(
      "Không có --load: xét tất cả các loại hồ sơ mà điều kiện của thủ tục phân biệt, cùng mọi lần bổ sung và trả lại trong giới hạn; người nộp dùng hết thời gian bổ sung của mình. --set và --case thu hẹp: chỉ xét các hồ sơ có những dữ kiện ấy. Kết quả chính xác, không lấy mẫu; điều không kết luận được thì nói rõ.\n\nVới --load: chạy kịch bản tải nhiều lần theo lịch làm việc, cho biết thời gian giải quyết, tỷ lệ quá hạn, hàng chờ và nút thắt kèm khoảng tin cậy 95 %; --variant so sánh các phương án trên cùng hồ sơ đến. Chia ra nhiều máy bằng --shard i/n --out TỆP, ghép lại bằng --merge TỆP….",
      "Without --load: looks at all classes of cases that the procedure's conditions tell apart, with every supplement and return within their bounds; an applicant takes all of his time. --set and --case narrow it to cases with those facts. The result is exact, not a sample; what cannot be decided is said.\n\nWith --load: runs a workload many times on the working calendar and tells times, overdue dossiers, queues and the bottleneck with 95 % confidence intervals; --variant compares alternatives on the same dossiers. Several machines share the work with --shard i/n --out FILE, joined by --merge FILE…."
    ))

  @Argument(
    help: ArgumentHelp(
      say(
        "Kế hoạch JSON, hoặc tệp/thư mục đặc tả; với --merge: các tệp của --shard.",
        "A plan in JSON, or a specification; with --merge: the files of --shard."),
      valueName: say("đường dẫn", "path")))
  var paths: [String] = []

  @OptionGroup var choice: CaseChoice

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Số cách đi qua quy trình được liệt kê (mặc định: 10).",
        "How many ways through the process are listed (default: 10)."),
      valueName: say("số", "count")))
  var ways: Int?

  @Option(
    help: ArgumentHelp(
      say("Dạng kết quả: text, json, hoặc csv (với --load).", "Form of the result: text, json, or csv (with --load)."),
      valueName: "text|json|csv"))
  var format: Form = .text

  @OptionGroup var load: LoadOptions

  @OptionGroup var common: CommonOptions

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  func run() throws {
    try common.checkLanguage()
    if load.isMerge || load.scenario != nil {
      try load.refuseWrongUse(paths: paths, caseOptions: caseOptions)
      if load.isMerge { return try ShardJoin(paths: paths, format: format).run() }
      return try LoadCommand(path: paths[0], options: load, format: format, date: try common.date()).run()
    }
    try load.refuseWithoutScenario()
    try simulateCases(try onlyPath())
  }

  /// The options that belong to the simulation of cases and were given.
  private var caseOptions: [String] {
    [
      (choice.caseFile != nil, "--case"), (!choice.assignments.isEmpty, "--set"), (choice.code != nil, "--code"),
      (ways != nil, "--ways"),
    ].filter(\.0).map(\.1)
  }

  private func onlyPath() throws -> String {
    guard format != .csv else {
      throw Exit.unusable("--format csv chỉ dùng với --load.", "--format csv goes with --load only.")
    }
    guard let path = paths.first, paths.count == 1 else {
      throw Exit.unusable(
        paths.isEmpty
          ? "thiếu đường dẫn: cần một kế hoạch JSON, hoặc tệp/thư mục đặc tả."
          : "chỉ mô phỏng một đường dẫn mỗi lần, không phải \(paths.count).",
        paths.isEmpty
          ? "a path is missing: a plan in JSON, or a specification."
          : "one path is simulated at a time, not \(paths.count).")
    }
    return path
  }

  private func simulateCases(_ path: String) throws {
    let ways = ways ?? 10
    guard ways >= 0 else {
      throw Exit.unusable("--ways không thể âm (\(ways)).", "--ways cannot be negative (\(ways)).")
    }
    let plan = try choice.loadPlan(path, try common.date())
    let calendar = plan.calendar.workingCalendar
    let opening = Moment(calendar.nextWorkingDay(onOrAfter: plan.asOf), calendar.officeHours.opening)
    let instance = try choice.readCase(for: plan, receipt: opening)
    if !instance.supplements.isEmpty || !instance.sendBacks.isEmpty {
      Output.note(
        say(
          "tthc: “bổ sung” và “trả lại” của hồ sơ không dùng ở đây: mọi lần trong giới hạn đều được xét.",
          "tthc: the case's supplements and returns are not used here: all within their bounds are looked at."))
    }
    var settled: [FactID: Value] = [:]
    for fact in instance.stated { settled[FactID(fact)] = instance.values[fact] }
    let answer = Answer { () throws(Undecided) -> CasePicture? in
      var exact = try ExactSimulation(
        of: plan, receivedAt: instance.receivedAt, calendar: calendar, settled: settled,
        effort: 400_000)
      return exact.space.isEmpty(exact.all) ? nil : try CasePicture(&exact, real: calendar)
    }
    switch answer {
    case .undecided(let reason):
      throw Exit.unusable(
        "“\(plan.code)”: \(reason.message.vi). Thu hẹp bằng --set hoặc --case.",
        "“\(plan.code)”: \(reason.message.en). Narrow it with --set or --case.")
    case .known(nil):
      throw Exit.unusable(
        "“\(plan.code)”: các ràng buộc loại trừ mọi hồ sơ như vậy, không có gì để mô phỏng.",
        "“\(plan.code)”: the constraints rule every such case out; there is nothing to simulate.")
    case .known(let picture?):
      switch format {
      case .text, .csv:
        try Output.result(CasePictureText(picture, language: Surroundings.language, wayCount: ways).text)
      case .json: try Output.result(picture.json.text(.pretty))
      }
    }
  }
}

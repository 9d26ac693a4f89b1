import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Foundation
import JSON
import Plan

/// A plan and a case of it, as commands take them.
struct CaseInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("Kế hoạch JSON, hoặc tệp/thư mục đặc tả.", "A plan in JSON, or a specification."),
      valueName: say("kế hoạch", "plan")))
  var plan: String

  @OptionGroup var choice: CaseChoice

  func loadPlan(_ date: CivilDate) throws -> ExecutablePlan { try choice.loadPlan(plan, date) }

  func readCase(for plan: ExecutablePlan, receipt: Moment) throws -> Case {
    try choice.readCase(for: plan, receipt: receipt)
  }
}

/// Which procedure and which case of it, as commands take them.
struct CaseChoice: ParsableArguments {
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      say(
        "Tệp hồ sơ (YAML hoặc JSON); “-” là đầu vào chuẩn.",
        "File of the case (YAML or JSON); “-” is standard input."), valueName: say("tệp", "file")))
  var caseFile: String?

  @Option(
    name: .customLong("set"), parsing: .upToNextOption,
    help: ArgumentHelp(
      say("Dữ kiện “tên=giá trị”.", "A fact as “name=value”."), valueName: say("tên=giá trị", "name=value")))
  var assignments: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Mã thủ tục, khi đầu vào là đặc tả.", "Code of the procedure, for a specification."),
      valueName: say("mã", "code")))
  var code: String?

  /// The plan of a file, or of the only procedure of a specification.
  func loadPlan(_ plan: String, _ date: CivilDate) throws -> ExecutablePlan {
    guard plan.lowercased().hasSuffix(".json") else { return try compiledPlan(plan, date) }
    switch JSON.parse(try InputFile.bytes(of: plan)) {
    case .failure(let error):
      throw Exit.unusable(
        "“\(plan)” không phải JSON: \(error.reason.vi) (byte \(error.offset)).",
        "“\(plan)” is not JSON: \(error.reason.en) (byte \(error.offset)).")
    case .success(let json):
      switch ExecutablePlan.read(json) {
      case .success(let plan): return plan
      case .failure(let error): throw Exit.unusable("“\(plan)”: \(error.message.vi)", "“\(plan)”: \(error.message.en)")
      }
    }
  }

  private func compiledPlan(_ path: String, _ date: CivilDate) throws -> ExecutablePlan {
    let files = try CatalogueFiles.read([path])
    let compilation = Compilation(files.sources, options: CompilationOptions(asOf: date, root: files.root))
    let found = try compilation.procedures(code: code, in: files.selected)
    guard found.count == 1, let only = found.first else {
      let codes = found.map(\.procedure.code.text).joined(separator: ", ")
      throw Exit.unusable(
        found.isEmpty
          ? "không có thủ tục nào còn hiệu lực ở “\(path)”." : "có nhiều thủ tục (\(codes)); hãy chọn bằng --code.",
        found.isEmpty
          ? "there is no procedure in force at “\(path)”."
          : "there are several procedures (\(codes)); choose one with --code.")
    }
    if only.plan == nil, let lowered = only.lowered {
      Output.note(
        say(
          "tthc: thủ tục \(only.procedure.code.text) còn lỗi, chỉ chạy thử; xem “tthc check \(path)”.",
          "tthc: procedure \(only.procedure.code.text) has errors, this is a trial only; see “tthc check \(path)”."
        ))
      return lowered
    }
    guard let plan = only.plan else {
      throw Exit.unusable(
        "thủ tục \(only.procedure.code.text) còn lỗi; xem “tthc check \(path)”.",
        "procedure \(only.procedure.code.text) has errors; see “tthc check \(path)”.")
    }
    return plan
  }

  func readCase(for plan: ExecutablePlan, receipt: Moment) throws -> Case {
    var sources = SourceSet()
    var findings: [Finding] = []
    var file = CaseFile()
    if let caseFile {
      let source = sources.add(SourceFile(path: caseFile, bytes: try InputFile.bytes(of: caseFile)))
      file = CaseFile(source, of: sources, findings: &findings)
    }
    let assigned = try assignments.map { assignment in
      guard let equals = assignment.firstIndex(of: "=") else {
        throw Exit.unusable(
          "--set cần dạng “tên=giá trị”, không phải “\(assignment)”.", "--set takes “name=value”, not “\(assignment)”.")
      }
      return CaseEntry(
        name: assignment[..<equals].trimmingCharacters(in: .whitespaces),
        value: assignment[assignment.index(after: equals)...].trimmingCharacters(in: .whitespaces))
    }
    var problems: [CaseProblem] = []
    let instance = Case.read(file.entries + assigned, for: plan, receipt: receipt, problems: &problems)
    let renderer = TerminalRenderer(language: Surroundings.language, useColor: false, width: Surroundings.width)
    if !findings.isEmpty { Output.notes(renderer.render(findings: findings, sources: sources)) }
    for problem in problems { Output.note(place(problem, file, sources) + problem.message[Surroundings.language]) }
    guard problems.isEmpty, !findings.hasErrors else { throw Exit.unusable }
    return instance
  }

  private func place(_ problem: CaseProblem, _ file: CaseFile, _ sources: SourceSet) -> String {
    guard let entry = problem.entry, file.ranges.indices.contains(entry) else { return "tthc: " }
    let range = file.ranges[entry]
    let position = LineTable(file: sources[range.source]).position(at: range.start)
    return "\(sources[range.source].path):\(position.line):\(position.column): "
  }
}

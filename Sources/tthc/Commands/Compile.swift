import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Exporters
import Plan

/// `tthc compile`: procedures in which no error remains, as plans and as what other programs load.
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Biên dịch thủ tục thành kế hoạch thực thi, hoặc thành tệp cho phần mềm khác và hình vẽ.",
      "Compile procedures to executable plans, or to files for other programs and pictures."),
    discussion: say(
      "Mỗi thủ tục không còn lỗi cho một tệp <mã>.<đuôi> theo từng dạng của --target trong thư mục --output, kèm mục lục index.json. Với một thủ tục, một dạng và không có --output, kết quả được in ra. Thư mục đổi sang trạng thái mới trong một lần hoặc giữ nguyên; tệp của người khác trong đó được giữ lại, tệp đã bị sửa tay không bị ghi đè hay xóa nếu không có --force. Kế hoạch cũ và các tệp cũ của thủ tục nay có lỗi bị xóa; tệp cũ khác được nêu tên; --prune xóa tệp của thủ tục mà danh mục không còn.",
      "Each procedure without errors gives one file <code>.<extension> for each form of --target in the folder of --output, with an index.json. One procedure in one form without --output is printed. The folder changes to its new state at once or not at all; files of others in it stay, and files changed by hand are neither overwritten nor removed without --force. Older plans and files are removed where their procedure now has errors; other old files are named; --prune removes those of procedures that the catalogue no longer has."
    ))

  @Argument(help: ArgumentHelp(say("Tệp hoặc thư mục.", "Files or folders."), valueName: say("đường dẫn", "path")))
  var paths: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("Thư mục ghi kết quả.", "Folder for the results."), valueName: say("thư mục", "folder")))
  var output: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Chỉ thủ tục mang mã này; nêu nhiều lần cho nhiều mã.",
        "Only the procedure with this code; give it several times for several codes."), valueName: say("mã", "code")))
  var code: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Dạng kết quả, ngăn cách bằng dấu phẩy (mặc định: plan): plan (kế hoạch), bpmn, dmn, pnml, cpsv, svg (hình vẽ), mermaid; all là tất cả.",
        "Forms of the result, separated by commas (default: plan): plan, bpmn, dmn, pnml, cpsv, svg, mermaid; all is every one."
      ), valueName: ExportRequest.targetWords.joined(separator: "|")))
  var target: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Ngôn ngữ của điều kiện trong bpmn và dmn: feel (Camunda 8), python (SpiffWorkflow), juel (Camunda 7, Flowable).",
        "Language of conditions in bpmn and dmn: feel (Camunda 8), python (SpiffWorkflow), juel (Camunda 7, Flowable)."),
      valueName: ExportRequest.dialects.joined(separator: "|")))
  var dialect = Dialect.feel.rawValue

  @Flag(
    help: ArgumentHelp(
      say(
        "Ghi đè cả tệp đã bị sửa tay hoặc không do tthc ghi ra.",
        "Overwrite files changed by hand or not written by tthc.")))
  var force = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Xóa khỏi thư mục kết quả các tệp của thủ tục mà danh mục không còn.",
        "Remove the files of procedures that the catalogue no longer has.")))
  var prune = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let date = try common.date()
    let request = try ExportRequest(targets: target, dialect: dialect)
    let folder = try output.map { try ExportFolder(AtomicFile.folder($0), isForced: force) }
    let files = try CatalogueFiles.read(paths)
    let compilation = Compilation(files.sources, options: CompilationOptions(asOf: date, root: files.root))
    let all = try compilation.procedures(codes: code, in: files.selected)
    let isWhole = code.isEmpty && files.selected == nil
    try checkPrune(isWhole: isWhole)
    let wanted = isWhole ? all.filter { $0.plan != nil || !$0.procedure.isDraft } : all
    let plans = wanted.compactMap(\.plan)
    showErrors(compilation, wanted, files)
    let isSaid: Bool
    if let folder {
      let stale = StalePlans(
        compilation, asked: wanted, isWhole: isWhole, indexed: folder.index.procedures.map(\.code))
      // A folder without procedures is more often a mistyped path than a catalogue that has lost them all.
      let run = ExportRun(request: request, folder: folder, root: files.root, isPruning: prune && !all.isEmpty)
      isSaid = try run.write(plans, stale)
    } else {
      isSaid = try print(plans, request, root: files.root)
    }
    if wanted.count < all.count {
      let count = all.count - wanted.count
      Output.note(
        say("\(count) bản dự thảo còn lỗi, bỏ qua.", "\(count) draft\(count == 1 ? "" : "s") with errors left out."))
    }
    let stray = code.isEmpty ? compilation.strayErrors(in: files.selected) : []
    if all.isEmpty, stray.isEmpty {
      Output.note(
        say(
          "Không có thủ tục nào còn hiệu lực vào ngày \(date.vietnamese).",
          "There is no procedure in force on \(date)."))
      throw Exit.findings
    }
    try end(wanted.count - plans.count, isClean: stray.isEmpty && isSaid)
  }

  /// Says how many procedures have no plan, and ends with the code for that or for what else went wrong.
  private func end(_ missing: Int, isClean: Bool) throws {
    guard missing == 0 else {
      Output.note(
        say(
          "\(missing) thủ tục còn lỗi nên chưa có kế hoạch.",
          "\(missing) procedure\(missing == 1 ? " has" : "s have") errors and no plan."))
      throw Exit.findings
    }
    if !isClean { throw Exit.findings }
  }

  private func checkPrune(isWhole: Bool) throws {
    guard prune, !isWhole || output == nil else { return }
    throw Exit.unusable(
      "--prune cần --output và cả danh mục: không dùng với --code hoặc với một phần danh mục.",
      "--prune needs --output and the whole catalogue: neither --code nor a part of the catalogue.")
  }

  /// Writes the only plan to standard output; false when the target cannot say it.
  private func print(_ plans: [ExecutablePlan], _ request: ExportRequest, root: String) throws -> Bool {
    guard plans.count <= 1, request.targets.count <= 1 else {
      throw Exit.unusable(
        plans.count > 1
          ? "có \(plans.count) kế hoạch: hãy cho biết thư mục ghi bằng --output, hoặc một mã bằng --code."
          : "có \(request.targets.count) dạng kết quả: hãy cho biết thư mục ghi bằng --output.",
        plans.count > 1
          ? "there are \(plans.count) plans: name a folder with --output, or one code with --code."
          : "there are \(request.targets.count) forms of the result: name a folder with --output.")
    }
    guard let plan = plans.first, let target = request.targets.first else { return true }
    switch export(plan, to: target, dialect: request.dialect) {
    case .file(let bytes):
      try Output.result(String(decoding: bytes, as: UTF8.self))
      return true
    case .nothing:
      Output.note(
        say(
          "Thủ tục \(plan.code) không có gì để xuất ra dạng \(target.rawValue).",
          "Procedure \(plan.code) has nothing to show as \(target.rawValue)."))
    case .impossible(let problems):
      let refusal = ExportRefusal(code: plan.code, targets: [target], dialect: request.dialect, problems: problems)
      for line in refusal.lines(root: root) { Output.note(line) }
    }
    return false
  }

  private func showErrors(_ compilation: Compilation, _ wanted: [CompiledProcedure], _ files: CatalogueFiles) {
    let blocked = wanted.filter { $0.plan == nil }
    let codes = Set(blocked.map(\.procedure.code.text))
    let own = Set(blocked.flatMap(\.procedure.files))
    let stray = code.isEmpty ? Set(compilation.strayErrors(in: files.selected).map(\.range)) : []
    let shared = blocked.isEmpty ? [] : compilation.blockingFiles
    let errors = compilation.findings.filter { finding in
      guard finding.severity == .error else { return false }
      if stray.contains(finding.range) || shared.contains(finding.range.source) { return true }
      return finding.procedure.map(codes.contains) ?? own.contains(finding.range.source)
    }
    guard !errors.isEmpty else { return }
    let renderer = TerminalRenderer(language: Surroundings.language, useColor: false, width: Surroundings.width)
    Output.notes(renderer.render(findings: errors, sources: files.sources))
  }
}

extension Compilation {
  /// Errors in the files asked about that belong to no procedure: among them texts that could not be read as one.
  func strayErrors(in selected: Set<SourceID>?) -> [Finding] {
    let codes = Set(procedures.map(\.procedure.code.text))
    let own = Set(procedures.flatMap(\.procedure.files))
    return findings.filter { finding in
      finding.severity == .error && selected?.contains(finding.range.source) ?? true
        && !(finding.procedure.map(codes.contains) ?? own.contains(finding.range.source))
    }
  }

  /// The procedures in some files, or those with the codes, in the order of the catalogue; an unknown code is wrong use.
  func procedures(codes: [String], in selected: Set<SourceID>?) throws -> [CompiledProcedure] {
    guard !codes.isEmpty else { return try procedures(code: nil, in: selected) }
    let named = Set(try codes.flatMap { try procedures(code: $0, in: selected) }.map(\.procedure.code.folded))
    return procedures.filter { named.contains($0.procedure.code.folded) }
  }

  /// The procedures in some files, or the one with a code; an unknown code is wrong use.
  func procedures(code: String?, in selected: Set<SourceID>?) throws -> [CompiledProcedure] {
    if let code {
      let name = FoldedName(code)
      let found = procedures.filter {
        $0.procedure.code.folded == name || FoldedName($0.procedure.text.name?.value ?? "") == name
      }
      guard found.isEmpty else { return found }
      let known = procedures.map(\.procedure.code.text)
      let near = nearestNames(to: code, among: known, limit: 3).joined(separator: ", ")
      // A mistyped code is not guessed; a short catalogue can be named whole.
      let all = known.count <= 8 ? known.joined(separator: ", ") : ""
      let offer =
        !near.isEmpty
        ? say(" Gần nhất: \(near).", " Nearest: \(near).")
        : all.isEmpty ? "" : say(" Các mã có trong danh mục: \(all).", " Codes of the catalogue: \(all).")
      throw Exit.unusable(
        "danh mục không có thủ tục “\(code)” còn hiệu lực.\(offer)",
        "the catalogue has no procedure “\(code)” in force.\(offer)")
    }
    guard let selected else { return procedures }
    return procedures.filter { !$0.procedure.files.isDisjoint(with: selected) }
  }
}

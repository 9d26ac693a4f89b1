import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Expressions
import JSON
import Plan

/// `tthc compile`: executable plans of the procedures in which no error remains.
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Biên dịch thủ tục thành kế hoạch thực thi (JSON).", "Compile procedures to executable plans (JSON)."),
    discussion: say(
      "Mỗi thủ tục không còn lỗi cho một tệp <mã>.json trong thư mục --output. Với --code và không có --output, kế hoạch được in ra. Kế hoạch cũ trong thư mục ấy của thủ tục nay có lỗi bị xóa; kế hoạch cũ khác của danh mục được nêu tên.",
      "Each procedure without errors gives one file <code>.json in the folder of --output. With --code and no --output the plan is printed. Older plans in that folder are removed where their procedure now has errors; other old plans of the catalogue are named."
    ))

  @Argument(help: ArgumentHelp(say("Tệp hoặc thư mục.", "Files or folders."), valueName: say("đường dẫn", "path")))
  var paths: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("Thư mục ghi kế hoạch.", "Folder for the plans."), valueName: say("thư mục", "folder")))
  var output: String?

  @Option(
    help: ArgumentHelp(
      say("Chỉ thủ tục mang mã này.", "Only the procedure with this code."), valueName: say("mã", "code")))
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let date = try common.date()
    let output = try output.map(AtomicFile.folder)
    let files = try CatalogueFiles.read(paths)
    let compilation = Compilation(files.sources, options: CompilationOptions(asOf: date, root: files.root))
    let all = try compilation.procedures(code: code, in: files.selected)
    let isWhole = code == nil && files.selected == nil
    let wanted = isWhole ? all.filter { $0.plan != nil || !$0.procedure.isDraft } : all
    let plans = wanted.compactMap(\.plan)
    showErrors(compilation, wanted, files)
    if let output {
      for plan in plans {
        try AtomicFile.write(plan.json.encoded(.pretty), to: "\(output)/\(PlanFile.name(of: plan.code))")
      }
      Output.note(
        say(
          "Đã ghi \(plans.count) kế hoạch vào \(output).",
          "\(plans.count) plan\(plans.count == 1 ? "" : "s") written to \(output)."))
      try StalePlans(compilation, asked: wanted, isWhole: isWhole).clear(output)
    } else if let plan = plans.first, plans.count == 1 {
      try Output.result(plan.json.text(.pretty))
    } else if plans.count > 1 {
      throw Exit.unusable(
        "có \(plans.count) kế hoạch: hãy cho biết thư mục ghi bằng --output, hoặc một mã bằng --code.",
        "there are \(plans.count) plans: name a folder with --output, or one code with --code.")
    }
    if wanted.count < all.count {
      let count = all.count - wanted.count
      Output.note(
        say("\(count) bản dự thảo còn lỗi, bỏ qua.", "\(count) draft\(count == 1 ? "" : "s") with errors left out."))
    }
    let missing = wanted.count - plans.count
    let stray = code == nil ? compilation.strayErrors(in: files.selected) : []
    guard missing == 0 else {
      Output.note(
        say(
          "\(missing) thủ tục còn lỗi nên chưa có kế hoạch.",
          "\(missing) procedure\(missing == 1 ? " has" : "s have") errors and no plan."))
      throw Exit.findings
    }
    if !stray.isEmpty { throw Exit.findings }
  }

  private func showErrors(_ compilation: Compilation, _ wanted: [CompiledProcedure], _ files: CatalogueFiles) {
    let blocked = wanted.filter { $0.plan == nil }
    let codes = Set(blocked.map(\.procedure.code.text))
    let own = Set(blocked.flatMap(\.procedure.files))
    let stray = code == nil ? Set(compilation.strayErrors(in: files.selected).map(\.range)) : []
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

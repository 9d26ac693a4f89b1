import ArgumentParser
import Calendars
import Compiler
import Diagnostics

/// `tthc test`: runs the scenarios that authors wrote.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Chạy các tình huống do người soạn viết.", "Run the scenarios that authors wrote."))

  @Argument(help: ArgumentHelp(say("Tệp hoặc thư mục.", "Files or folders."), valueName: say("đường dẫn", "path")))
  var paths: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: FindingOptions

  func run() throws {
    let date = try common.date()
    let files = try CatalogueFiles.read(paths)
    let compilation = Compilation(files.sources, options: CompilationOptions(asOf: date, root: files.root))
    var findings: [Finding] = []
    let isInDraft = compilation.isInDraft
    var lines: [String] = []
    var count = 0
    var skipped = 0
    for compiled in compilation.tested(in: files.selected) {
      let scenarios = compiled.procedure.text.scenarios.count
      guard let plan = compiled.lowered else {
        skipped += scenarios
        continue
      }
      for run in runScenarios(of: compiled.procedure, plan: plan) {
        count += 1
        lines.append("\(run.isPassed ? "✓" : "✗") \(run.procedure) · \(run.name)")
        findings += run.findings
      }
    }
    findings = try options.chosen(findings).inReadingOrder()
    if options.format == .text { try Output.lines(lines) }
    try options.show(findings, files.sources)
    let failed = lines.filter { $0.hasPrefix("✗") }.count
    Output.note(
      say(
        "\(count) tình huống: \(count - failed) đạt, \(failed) không đạt",
        "\(count) scenario\(count == 1 ? "" : "s"): \(count - failed) passed, \(failed) failed"))
    if skipped > 0 {
      Output.note(
        say(
          "\(skipped) tình huống chưa chạy được vì thủ tục còn lỗi viết; xem “tthc check”.",
          "\(skipped) scenario\(skipped == 1 ? "" : "s") cannot run: the procedure cannot be read; see “tthc check”."))
    }
    let counted = files.selected == nil ? findings.filter { !isInDraft($0) } : findings
    let stray = compilation.strayErrors(in: files.selected).filter {
      compilation.blockingFiles.contains($0.range.source)
    }
    if !stray.isEmpty {
      let renderer = TerminalRenderer(language: Surroundings.language, useColor: false, width: Surroundings.width)
      Output.notes(renderer.render(findings: stray, sources: files.sources))
    }
    if !counted.isEmpty || skipped > 0 || !stray.isEmpty { throw Exit.findings }
  }
}

extension Compilation {
  /// The texts whose scenarios are run: what is in force, and published texts under local ones by themselves.
  fileprivate func tested(in selected: Set<SourceID>?) -> [CompiledProcedure] {
    (procedures + overlaidTexts).filter { compiled in
      selected.map { !$0.isDisjoint(with: compiled.procedure.files) } ?? true
    }
  }
}

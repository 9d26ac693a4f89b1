import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Syntax

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
    let tally = ScenarioTally(compilation, in: files.selected)
    let findings = try options.chosen(tally.findings, own: compilation.officeKinds).inReadingOrder()
    if options.format == .text { try Output.lines(tally.lines) }
    try options.show(findings, files.sources)
    tally.note()
    let counted = try options.chosen(tally.counted, own: compilation.officeKinds)
    let stray = compilation.strayErrors(in: files.selected).filter {
      compilation.blockingFiles.contains($0.range.source)
    }
    if !stray.isEmpty {
      let renderer = TerminalRenderer(language: Surroundings.language, useColor: false, width: Surroundings.width)
      Output.notes(renderer.render(findings: stray, sources: files.sources))
    }
    if !counted.isEmpty || tally.skipped > 0 || tally.unread > 0 || !stray.isEmpty { throw Exit.findings }
  }
}

/// What became of the scenarios of a catalogue.
private struct ScenarioTally {
  /// A line for each scenario that was run.
  private(set) var lines: [String] = []
  private(set) var findings: [Finding] = []
  /// Findings that fail the command: a draft that is looked at for its own sake counts, one in passing does not.
  private(set) var counted: [Finding] = []
  private var failed = 0
  /// Scenarios of procedures that cannot be read.
  private(set) var skipped = 0
  /// Procedures in broken files of which no scenario could be read.
  private(set) var unread = 0

  init(_ compilation: Compilation, in selected: Set<SourceID>?) {
    let broken = Set(compilation.findings.filter { SyntaxKinds.stopping.contains($0.kind) }.map(\.range.source))
    for compiled in compilation.tested(in: selected) {
      guard let plan = compiled.lowered else {
        let scenarios = compiled.procedure.text.scenarios.count
        skipped += scenarios
        if scenarios == 0, !broken.isDisjoint(with: compiled.procedure.files) { unread += 1 }
        continue
      }
      for run in runScenarios(of: compiled.procedure, plan: plan) {
        lines.append("\(run.isPassed ? "✓" : "✗") \(run.procedure) · \(run.name)")
        if !run.isPassed { failed += 1 }
        findings += run.findings
        if selected != nil || !compiled.procedure.isDraft { counted += run.findings }
      }
    }
  }

  /// Says the sums on standard error.
  func note() {
    let count = lines.count
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
    if unread > 0 {
      Output.note(
        say(
          "\(unread) thủ tục có tệp bị hỏng, không đọc được tình huống nào; xem “tthc check”.",
          "\(unread) procedure\(unread == 1 ? "" : "s"): no scenario can be read from a broken file; see “tthc check”.")
      )
    }
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

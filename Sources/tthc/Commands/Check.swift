import ArgumentParser
import Calendars
import Compiler
import Diagnostics

/// `tthc check`: everything that is wrong or doubtful in a catalogue.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Kiểm tra danh mục: thiếu gì, sai gì, trái quy định nào.",
      "Check a catalogue: what is missing, wrong or unlawful."),
    discussion: say(
      "Đường dẫn là tệp hoặc thư mục. Tệp nằm trong một danh mục (thư mục có danh-muc.yaml) được kiểm tra cùng cả danh mục, chỉ báo phát hiện của tệp đó. Mã thoát: 0 không có phát hiện ở mức --fail-on, 1 có, 2 dùng sai hoặc không đọc được.",
      "A path is a file or a folder. A file inside a catalogue (a folder with danh-muc.yaml) is checked with the whole catalogue and only its own findings are shown. Exit code: 0 no finding at the level of --fail-on, 1 some, 2 wrong use or unreadable input."
    ))

  @Argument(
    help: ArgumentHelp(
      say("Tệp hoặc thư mục (mặc định: thư mục hiện tại).", "Files or folders (default: the current one)."),
      valueName: say("đường dẫn", "path")))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Kiểm tra cả những thay đổi hiệu lực đến ngày này.", "Check also at every change of validity up to this day."),
      valueName: say("ngày", "date")))
  var through: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: FindingOptions
  @OptionGroup var baselines: BaselineOptions
  @OptionGroup var fixes: FixOptions

  func run() throws {
    try fixes.checkUse()
    let date = try common.date()
    let end = try lastDay(after: date)
    var known = try baselines.read()
    let files = try CatalogueFiles.read(paths)
    let settings = CompilationOptions(asOf: date, root: files.root, keepsPlans: false)
    var text = CatalogueText(files.sources)
    let own = text.officeKinds(asOf: date)
    if fixes.fix {
      let mended = try SafeFixes(for: text, options: settings, in: files.selected) { findings, sources in
        let wanted = try chosen(findings, of: files, own: own)
        return known?.comparison(with: wanted, in: sources, root: files.root).fresh ?? wanted
      }
      try fixes.carryOut(mended, since: files.sources)
      if !fixes.dryRun { text = mended.text }
    }
    let result = DatedFindings(text, options: settings, through: end)
    var findings = try chosen(result.findings, of: files, own: own)
    known = try baselines.record(findings, in: text.sources, root: files.root, else: known)
    if let known {
      let comparison = known.comparison(with: findings, in: text.sources, root: files.root)
      BaselineOptions.note(comparison, isWhole: files.selected == nil && options.isUnrestricted)
      findings = comparison.fresh
    }
    let accepted = try chosen(result.accepted, of: files, own: own)
    // The changes are the result of a dry run.
    if !fixes.dryRun { try options.show(findings, accepted: accepted, text.sources) }
    // A draft that is looked at for its own sake counts; in passing it does not fail the catalogue.
    let counted = files.selected == nil ? findings.filter { !result.isInDraft($0) } : findings
    if options.format == .text {
      note(findings, inDrafts: findings.count - counted.count, accepted: accepted.count, of: files, on: date)
    }
    // To take a catalogue of thousands apart takes as long as to read it; the system drops it at once.
    withExtendedLifetime((text, result)) { Exit.leave(options.fails(counted) ? Exit.findings : .success) }
  }

  /// The findings that the user asked for.
  private func chosen(_ findings: [Finding], of files: CatalogueFiles, own: [Kind]) throws -> [Finding] {
    let chosen = try options.chosen(findings, own: own)
    guard let selected = files.selected else { return chosen }
    return chosen.filter { selected.contains($0.range.source) }
  }

  /// The sum of what was found.
  private func note(
    _ findings: [Finding], inDrafts drafts: Int, accepted: Int, of files: CatalogueFiles, on date: CivilDate
  ) {
    let count = files.selected?.count ?? files.sources.files.count
    Output.note(
      summary(findings, Surroundings.language)
        + say(
          " · đã kiểm tra \(count) tệp theo ngày \(date.vietnamese)",
          " · \(count) file\(count == 1 ? "" : "s") checked as of \(date)"))
    if accepted > 0 {
      Output.note(
        say(
          "\(accepted) phát hiện được miễn, có lý do ghi trong tệp.",
          "\(accepted) finding\(accepted == 1 ? " is" : "s are") exempt, with the reason on record."))
    }
    if drafts > 0 {
      Output.note(
        say(
          "\(drafts) phát hiện nằm trong bản dự thảo nên không làm lệnh thất bại.",
          "\(drafts) finding\(drafts == 1 ? " lies" : "s lie") in drafts and do\(drafts == 1 ? "es" : "") not fail the command."
        ))
    }
  }

  /// The day up to which later changes are looked for; one before the first day is wrong use.
  private func lastDay(after date: CivilDate) throws -> CivilDate? {
    guard let through else { return nil }
    let end = try CommonOptions.date(through, option: "--through")
    guard end >= date else {
      throw Exit.unusable(
        "--through (\(end.vietnamese)) không thể trước ngày áp dụng (\(date.vietnamese)).",
        "--through (\(end)) cannot lie before the day whose law applies (\(date)).")
    }
    return end
  }
}

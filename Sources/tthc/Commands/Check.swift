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

  func run() throws {
    let date = try common.date()
    let end = try lastDay(after: date)
    let files = try CatalogueFiles.read(paths)
    let text = CatalogueText(files.sources)
    let compilation = Compilation(text, options: CompilationOptions(asOf: date, root: files.root))
    var findings = compilation.findings
    if let end { findings = laterFindings(text, from: date, through: end, beyond: findings, root: files.root) }
    if let selected = files.selected { findings = findings.filter { selected.contains($0.range.source) } }
    findings = try options.chosen(findings, own: compilation.officeKinds)
    try options.show(findings, files.sources)
    if options.format == .text {
      let count = files.selected?.count ?? files.sources.files.count
      let language = Surroundings.language
      Output.note(
        summary(findings, language)
          + say(
            " · đã kiểm tra \(count) tệp theo ngày \(date.vietnamese)",
            " · \(count) file\(count == 1 ? "" : "s") checked as of \(date)"))
    }
    // A draft that is looked at for its own sake counts; in passing it does not fail the catalogue.
    let isInDraft = compilation.isInDraft
    let counted = files.selected == nil ? findings.filter { !isInDraft($0) } : findings
    if options.format == .text, counted.count < findings.count {
      let count = findings.count - counted.count
      Output.note(
        say(
          "\(count) phát hiện nằm trong bản dự thảo nên không làm lệnh thất bại.",
          "\(count) finding\(count == 1 ? " lies" : "s lie") in drafts and do\(count == 1 ? "es" : "") not fail the command."
        ))
    }
    if options.fails(counted) { throw Exit.findings }
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

  /// What changes of validity bring on, each with the day from which it holds.
  private func laterFindings(
    _ text: CatalogueText, from: CivilDate, through end: CivilDate, beyond now: [Finding], root: String
  ) -> [Finding] {
    var all = now
    var known = Set(now.map(FindingIdentity.init))
    for date in text.draft.changeDates where from < date && date <= end {
      let later = Compilation(text, options: CompilationOptions(asOf: date, root: root)).findings
      for var finding in later where known.insert(FindingIdentity(finding)).inserted {
        finding.notes.append(
          Note(Text(vi: "Từ ngày \(date.vietnamese) mới có phát hiện này.", en: "This holds from \(date) on.")))
        all.append(finding)
      }
    }
    return all.inReadingOrder()
  }
}

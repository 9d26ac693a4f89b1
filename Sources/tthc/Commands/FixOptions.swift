import ArgumentParser
import Compiler
import Diagnostics

/// How safe fixes are applied.
struct FixOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      say(
        "Tự sửa những chỗ sửa chắc chắn đúng rồi kiểm tra lại; phần còn lại của tệp giữ nguyên từng byte.",
        "Apply the fixes that are certain, then check again; the rest of the files stays as it is, byte for byte.")))
  var fix = false

  @Flag(
    name: [.customLong("dry-run"), .customLong("diff")],
    help: ArgumentHelp(
      say(
        "Cùng --fix: chỉ in phần sẽ thay đổi (dạng diff), không ghi tệp.",
        "With --fix: print the changes as a unified diff and write nothing.")))
  var dryRun = false

  /// Showing changes without asking for fixes is wrong use.
  func checkUse() throws {
    guard dryRun, !fix else { return }
    throw Exit.unusable(
      "--dry-run (--diff) chỉ dùng cùng --fix.", "--dry-run (--diff) goes with --fix only.")
  }

  /// Writes the changed files, or prints the changes; says what was done.
  func carryOut(_ fixes: SafeFixes, since sources: SourceSet) throws {
    let changes = fixes.changes(since: sources)
    guard !changes.isEmpty else {
      Output.note(say("Không có chỗ nào tự sửa được.", "There is nothing to fix."))
      return
    }
    let files = changes.count
    let count = fixes.applied.count
    if dryRun {
      let diff = changes.map { unifiedDiff(from: $0.old, to: $0.new) }.joined()
      try Output.result(Surroundings.isTerminal ? VisibleText.lines(diff) : diff)
      Output.note(
        say(
          "\(count) chỗ trong \(files) tệp sẽ được sửa; chưa ghi gì.",
          "\(count) fix\(count == 1 ? "" : "es") in \(files) file\(files == 1 ? "" : "s"); nothing is written."))
      return
    }
    try MendedFiles.write(changes)
    let language = Surroundings.language
    for applied in fixes.applied {
      let title = applied.finding.fix?.title[language] ?? ""
      Output.note("\(applied.path):\(applied.line): \(say("đã sửa", "fixed")): \(title) [\(applied.finding.kind.id)]")
    }
    Output.note(
      say(
        "Đã sửa \(count) chỗ trong \(files) tệp.",
        "\(count) fix\(count == 1 ? "" : "es") applied in \(files) file\(files == 1 ? "" : "s")."))
  }
}

import ArgumentParser
import Compiler
import Diagnostics

/// How findings that are known already are left out.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Tệp nền: phát hiện đã ghi trong đó không hiện và không làm lệnh thất bại.",
        "A baseline: findings recorded in it are not shown and do not fail the command."),
      valueName: say("tệp", "file")))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      say("Ghi mọi phát hiện hiện có vào tệp nền này.", "Record all present findings in this baseline."),
      valueName: say("tệp", "file")))
  var output: String?

  /// The baseline to hold findings against, read before anything else is done.
  func read() throws -> Baseline? { try baseline.map(BaselineFile.read) }

  /// Records findings where that is asked for; gives the baseline that holds from now on.
  func record(_ findings: [Finding], in sources: SourceSet, root: String, else known: Baseline?) throws -> Baseline? {
    guard let output else { return known }
    let baseline = Baseline(recording: findings, in: sources, root: root)
    try BaselineFile.write(baseline, to: output)
    let count = baseline.count
    Output.note(
      say(
        "Đã ghi \(count) phát hiện vào tệp nền “\(output)”.",
        "\(count) finding\(count == 1 ? "" : "s") recorded in the baseline “\(output)”."))
    return baseline
  }

  /// Says how many findings the baseline holds back and, where everything was looked at, what in it is out of date.
  static func note(_ comparison: Baseline.Comparison, isWhole: Bool) {
    let (known, stale) = (comparison.known, comparison.stale)
    if known > 0 {
      Output.note(
        say(
          "\(known) phát hiện đã có trong tệp nền, không hiện lại.",
          "\(known) finding\(known == 1 ? " is" : "s are") in the baseline and not shown again."))
    }
    if isWhole, stale > 0 {
      Output.note(
        say(
          "\(stale) mục trong tệp nền không còn; có thể ghi lại tệp bằng --write-baseline.",
          "\(stale) entr\(stale == 1 ? "y" : "ies") of the baseline match\(stale == 1 ? "es" : "") nothing any more; --write-baseline renews it."
        ))
    }
  }
}

import ArgumentParser
import Diagnostics
import Foundation

/// Results on standard output, notes on standard error; whole texts, so that nothing is lost when a pipe closes.
enum Output {
  /// A text is closed by a line break.
  static func result(_ text: String) {
    write(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n", to: FileHandle.standardOutput)
  }

  static func note(_ text: String) { write(text + "\n", to: FileHandle.standardError) }

  private static func write(_ text: String, to handle: FileHandle) {
    guard !text.isEmpty else { return }
    // A reader that has gone away (`| head`) is no error of ours.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}

/// Exit codes: 0 clean, 1 findings at or above the bar, 2 wrong use or unreadable input.
enum Exit {
  static let findings = ExitCode(1)
  static let unusable = ExitCode(2)

  /// Says what is wrong on standard error and gives the code to throw.
  static func unusable(_ vi: String, _ en: String) -> ExitCode {
    Output.note("tthc: " + say(vi, en))
    return unusable
  }
}

import Diagnostics
import Foundation

/// What the program learns from its environment, once.
enum Surroundings {
  /// Language of messages: `--lang`, else the locale, else Vietnamese.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", arguments.indices.contains(index + 1),
        let chosen = Language(rawValue: arguments[index + 1])
      {
        return chosen
      }
      if argument.hasPrefix("--lang="), let chosen = Language(rawValue: String(argument.dropFirst(7))) { return chosen }
    }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .en : .vi
  }()

  /// Whether results go to a person.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Colour only on a terminal and not with `NO_COLOR`.
  static var useColor: Bool {
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Columns of the terminal; nil when the output is no terminal.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// A message of the command line in the user's language.
func say(_ vi: String, _ en: String) -> String {
  Surroundings.language == .vi ? vi : en
}

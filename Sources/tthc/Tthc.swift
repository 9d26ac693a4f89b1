import ArgumentParser
import Foundation

@main
struct Tthc: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tthc",
    abstract: say(
      "Ngôn ngữ đặc tả, trình biên dịch và bộ kiểm tra thủ tục hành chính.",
      "A specification language, compiler and checker for administrative procedures."),
    version: version,
    subcommands: [
      Check.self, Compile.self, Run.self, Test.self, Explain.self, New.self, GrammarCommand.self,
    ])

  /// Runs the command; wrong use ends with 2, and a reader that goes away (`| head`) does not end the program.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        Output.result(message.isEmpty ? "" : message + "\n")
      } else if !message.isEmpty {
        Output.note(message)
      }
      Foundation.exit(code == .validationFailure ? Exit.unusable.rawValue : code.rawValue)
    }
  }
}

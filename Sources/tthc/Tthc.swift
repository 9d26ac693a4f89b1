import ArgumentParser
import Diagnostics
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
      Check.self, Compile.self, Run.self, Simulate.self, Test.self, Explain.self, New.self, Import.self, Feel.self,
      GrammarCommand.self,
    ])

  /// Runs the command; wrong use ends with 2, and a reader that goes away (`| head`) does not end the program.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    Output.guardDescriptors()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Foundation.exit(end(for: error))
    }
  }

  /// Says what ended a command and gives the exit code.
  private static func end(for error: any Error) -> Int32 {
    let code = exitCode(for: error)
    let message = ParserWords.text(fullMessage(for: error), in: Surroundings.language)
    if code.isSuccess {
      do {
        try Output.result(VisibleText.lines(message))
        return code.rawValue
      } catch {
        return Exit.unusable.rawValue
      }
    }
    guard code == .validationFailure else {
      if !message.isEmpty { Output.notes(message) }
      return code.rawValue
    }
    let name = CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") } ?? ""
    let commands = configuration.subcommands.map { $0._commandName }
    let near = commands.contains(name) ? [] : nearestNames(to: name, among: commands, limit: 1)
    let offer = near.map { say(" Có phải ý bạn là “\($0)”?", " Did you mean “\($0)”?") }.joined()
    _ = Exit.unusable("dùng sai lệnh.\(offer)", "wrong use of the command line.\(offer)")
    Output.notes(message)
    return Exit.unusable.rawValue
  }
}

import ArgumentParser

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
}

import ArgumentParser

struct DecisionsBench: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "decisions", abstract: "Every case at once.")
  func run() {}
}

import ArgumentParser

@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tthc-bench", abstract: "Measures what the project promises about speed.",
    subcommands: [
      DecisionsBench.self, GuardsBench.self, SimulationBench.self, LoadBench.self, CatalogueBench.self,
      InteropSamples.self,
      DecisionSamples.self,
    ])
}

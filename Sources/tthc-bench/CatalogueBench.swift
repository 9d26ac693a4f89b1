import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Foundation
import Importers

/// Checking whole catalogues beside the time in which libyaml alone reads the same bytes.
struct CatalogueBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Measures the check of imported catalogues, stage by stage, against libyaml's bare event loop.",
    discussion: """
      Without files, records like the portal's are made up. Memory is that of one more process, which only reads the \
      files and checks them. “total” is the check as the command runs it, on all cores; the stages are the same work done one \
      after the other on one core.
      """)

  @Option(help: "Sizes of the made-up catalogues, in procedures.")
  var sizes = "100,1000,10000"

  @Option(help: "Files of records to import instead.", completion: .file())
  var records: [String] = []

  @Option(help: "Folders whose registries and calendar the catalogue uses.")
  var known: [String] = []

  @Option(help: "How often each measurement is repeated; the least time counts.")
  var rounds = 3

  @Option(name: .customLong("as-of"), help: "The day whose law is applied.")
  var date = "2026-11-21"

  @Flag(help: .hidden)
  var child = false

  @Option(help: .hidden)
  var weigh: String?

  func run() throws {
    guard let asOf = CivilDate(parsing: date) else { throw ValidationError("\(date) is no date.") }
    if let weigh { return try CatalogueWeight.weigh(weigh, asOf: asOf) }
    let sizes = sizes.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
    if child {
      let inputs = try inputs(of: sizes.first ?? 0)
      try CatalogueMeasurement(importing: inputs, beside: knownFiles(), asOf: asOf, rounds: rounds).print()
    } else if records.isEmpty {
      for size in sizes { try measureApart(["--sizes", "\(size)"]) }
    } else {
      try measureApart(records.flatMap { ["--records", $0] })
    }
  }

  private func measureApart(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments =
      ["catalogue", "--child", "--rounds", "\(rounds)", "--as-of", date] + known.flatMap { ["--known", $0] } + arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ExitCode.failure }
  }

  private func inputs(of size: Int) throws -> [ImportInput] {
    guard !records.isEmpty else {
      var generated = GeneratedRecords()
      return [ImportInput(file: "made-up.jsonl", bytes: generated.lines(size))]
    }
    return try records.map { ImportInput(file: $0, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: $0)))) }
  }

  private func knownFiles() throws -> [SourceFile] {
    try known.flatMap { folder in
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
      return try names.map { name in
        let path = "\(folder)/\(name)"
        return SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      }
    }
  }
}

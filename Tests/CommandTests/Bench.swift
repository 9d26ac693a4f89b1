import Foundation
import Testing

/// What a run of the program gave.
struct Outcome {
  let code: Int32
  let out: String
  let err: String
}

/// The built program in a folder of its own, which goes when the test ends.
final class Bench {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tthc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The executable stands beside the test bundle.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL.deletingLastPathComponent()
    .appendingPathComponent("tthc").path

  func tthc(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(Self.program, arguments, environment)
  }

  func tthc(arguments: [String]) throws -> Outcome { try run(Self.program, arguments, [:]) }

  /// A line of shell in which `$TTHC` is the program.
  func shell(_ line: String) throws -> Outcome {
    try run("/usr/bin/env", ["bash", "-c", line], ["TTHC": Self.program])
  }

  private func run(_ path: String, _ arguments: [String], _ environment: [String: String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "LANG": "vi_VN.UTF-8"]
    variables.merge(environment) { $1 }
    process.environment = variables
    // Files, not pipes: no output can fill them up and stop the program.
    let name = UUID().uuidString
    let places = ["out", "err"].map { FileManager.default.temporaryDirectory.appendingPathComponent("\(name).\($0)") }
    defer { for place in places { try? FileManager.default.removeItem(at: place) } }
    for place in places { try Data().write(to: place) }
    let handles = try places.map { try FileHandle(forWritingTo: $0) }
    defer { for handle in handles { try? handle.close() } }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // The queue keeps a cancelled item until its time; with it every process of five minutes would stay open.
    let guardian = DispatchWorkItem { [weak process] in process?.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 300, execute: guardian)
    process.waitUntilExit()
    guardian.cancel()
    let texts = try places.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    #expect(process.terminationReason == .exit, "ended by a signal: \(arguments) \(texts[1])")
    return Outcome(code: process.terminationStatus, out: texts[0], err: texts[1])
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let place = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func names(in name: String = ".") -> [String] {
    (try? FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(name).path))?.sorted() ?? []
  }

  /// The skeleton as a catalogue in `k`, with words of one file replaced.
  func catalogue(replacing old: String = "", with new: String = "", in name: String = "thu-tuc-mau.yaml") throws {
    let outcome = try tthc("new", "k")
    #expect(outcome.code == 0)
    guard !old.isEmpty else { return }
    let text = try #require(read("k/\(name)"))
    #expect(text.contains(old))
    try write(text.replacing(old, with: new), to: "k/\(name)")
  }
}

import Calendars
import Compiler
import Diagnostics
import Foundation

/// The memory of a process that does nothing but read a catalogue's files and check them.
enum CatalogueWeight {
  /// Megabytes at the most; nil where no process could be started.
  static func megabytes(of sources: SourceSet, asOf: CivilDate) throws -> Int? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tthc-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, file) in sources.files.enumerated() {
      try Data(file.bytes).write(to: folder.appendingPathComponent("\(index).yaml"))
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["catalogue", "--weigh", folder.path, "--as-of", asOf.description]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// Checks the files of a folder as the command does, and prints the greatest memory of this process.
  static func weigh(_ folder: String, asOf: CivilDate) throws {
    var sources = SourceSet()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
      _ = sources.add(SourceFile(path: name, bytes: Array(data)))
    }
    let compilation = Compilation(sources, options: CompilationOptions(asOf: asOf, keepsPlans: false))
    withExtendedLifetime(compilation) { print(PeakMemory.megabytes) }
  }
}

import ArgumentParser
import Compiler
import JSON

/// The file in which a baseline is kept.
enum BaselineFile {
  /// The baseline in a file, or an exit that says what is wrong with it.
  static func read(_ path: String) throws -> Baseline {
    let bytes = try InputFile.bytes(of: path)
    guard case .success(let json) = JSON.parse(bytes), let baseline = Baseline.read(json) else {
      throw Exit.unusable(
        "“\(path)” không phải tệp nền mà chương trình hiểu; hãy ghi lại bằng --write-baseline.",
        "“\(path)” is no baseline that is understood; write it anew with --write-baseline.")
    }
    return baseline
  }

  /// Writes a baseline; a file that is there and is no baseline is not overwritten.
  static func write(_ baseline: Baseline, to path: String) throws {
    if CatalogueFiles.kind(of: path) != nil, !holdsBaseline(path) {
      throw Exit.unusable(
        "“\(path)” đã có và không phải tệp nền, nên không ghi đè.",
        "“\(path)” is there already and is no baseline; it is not overwritten.")
    }
    try AtomicFile.write(baseline.json.text(.pretty).utf8, to: path)
  }

  private static func holdsBaseline(_ path: String) -> Bool {
    guard CatalogueFiles.kind(of: path) == false, let bytes = try? InputFile.bytes(of: path) else { return false }
    if case .success(let json) = JSON.parse(bytes) { return json["tthc"] == "baseline" }
    return false
  }
}

import ArgumentParser
import Foundation

/// Writes files whole or not at all.
enum AtomicFile {
  /// Replaces the file's content; its folder is made where missing.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw Exit.unusable("không ghi được “\(path)”.", "“\(path)” cannot be written.")
    }
  }
}

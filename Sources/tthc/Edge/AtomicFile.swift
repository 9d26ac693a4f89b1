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
      throw unwritable(path, error)
    }
  }

  /// Replaces the content of a file that is there; its permissions stay, and a link goes on pointing at it.
  static func replace(_ bytes: [UInt8], at path: String) throws {
    let draft = try DraftFile(at: ResultPlace(path, notAmong: []))
    draft.write(bytes)
    try draft.finish()
  }

  private static func unwritable(_ path: String, _ error: any Error) -> ExitCode {
    let reason = SystemReason.text(error)
    return Exit.unusable("không ghi được “\(path)”: \(reason.vi).", "“\(path)” cannot be written: \(reason.en).")
  }

  /// A folder to write to; an empty name would mean the root of the disk.
  static func folder(_ name: String) throws -> String {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw Exit.unusable("tên thư mục để trống.", "the name of the folder is empty.")
    }
    return name
  }
}

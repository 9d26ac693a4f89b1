import ArgumentParser
import Diagnostics
import Foundation

/// Writes files that fixes have changed back to where they were read.
enum MendedFiles {
  /// Writes all of them; none when one was changed meanwhile or may not be written.
  static func write(_ changes: [(old: SourceFile, new: SourceFile)]) throws {
    let obstacles = try changes.compactMap { try obstacle(to: $0.old) }
    guard obstacles.isEmpty else {
      for obstacle in obstacles { _ = Exit.unusable(obstacle.vi, obstacle.en) }
      Output.note(say("Không tệp nào được sửa.", "No file has been changed."))
      throw Exit.unusable
    }
    for change in changes { try AtomicFile.replace(change.new.bytes, at: change.old.path) }
  }

  private static func obstacle(to file: SourceFile) throws -> Text? {
    let path = file.path
    guard try InputFile.bytes(of: path) == file.bytes else {
      return Text(
        vi: "tệp “\(path)” vừa bị chương trình khác thay đổi; hãy chạy lại.",
        en: "file “\(path)” was changed by another program meanwhile; run again.")
    }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0o600
    // The superuser may write anything; a file without any right to write is meant to stay as it is all the same.
    guard mode & 0o222 != 0, access(path, W_OK) == 0 else {
      return Text(vi: "tệp “\(path)” chỉ cho đọc, không sửa.", en: "file “\(path)” is read-only and is not changed.")
    }
    return nil
  }
}

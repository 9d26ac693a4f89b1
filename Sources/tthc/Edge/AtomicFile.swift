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
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let name = file.lastIndex(of: "/").map { String(file[file.index(after: $0)...]) } ?? file
    let draft = String(file.dropLast(name.count)) + ".\(name).\(getpid())"
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      try Data(bytes).write(to: URL(fileURLWithPath: draft), options: .withoutOverwriting)
      let kept = attributes.filter { [.posixPermissions].contains($0.key) }
      try FileManager.default.setAttributes(kept, ofItemAtPath: draft)
      guard rename(draft, file) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch {
      unlink(draft)
      throw unwritable(path, error)
    }
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

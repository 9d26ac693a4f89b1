import ArgumentParser
import Foundation

/// Reads one file, or standard input.
enum InputFile {
  /// A file larger than this is refused.
  private static let greatestSize = 64 << 20

  /// The bytes of a file (`-` is standard input), or an exit with the reason.
  static func bytes(of path: String) throws -> [UInt8] {
    do {
      let handle =
        path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      var bytes: [UInt8] = []
      while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
        bytes += part
        guard bytes.count <= greatestSize else {
          throw Exit.unusable(
            "tệp “\(path)” lớn hơn 64 MB, không đọc.", "file “\(path)” is larger than 64 MB and is not read.")
        }
      }
      return bytes
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let reason = SystemReason.text(error)
      throw Exit.unusable(
        "không đọc được tệp “\(path)”: \(reason.vi).", "file “\(path)” cannot be read: \(reason.en).")
    }
  }
}

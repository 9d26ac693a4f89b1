import ArgumentParser
import Foundation

/// Reads one file, or standard input.
enum InputFile {
  /// A file larger than this is refused.
  private static let greatestSize = 64 << 20
  /// A file of records holds thousands of procedures.
  private static let greatestRecords = 1 << 30

  /// The bytes of a file of records (`-` is standard input), or an exit with the reason.
  static func records(of path: String) throws -> [UInt8] { try bytes(of: path, greatestSize: greatestRecords) }

  /// The bytes of a file (`-` is standard input), or an exit with the reason.
  static func bytes(of path: String) throws -> [UInt8] { try bytes(of: path, greatestSize: greatestSize) }

  private static func bytes(of path: String, greatestSize: Int) throws -> [UInt8] {
    do {
      let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno)) }
      defer { if file != STDIN_FILENO { close(file) } }
      var status = stat()
      // A whole file of a catalogue is read at once, into no more memory than it needs.
      let size = fstat(file, &status) == 0 && status.st_size > 0 ? Int(status.st_size) : 0
      var bytes: [UInt8] = []
      while let part = try part(of: file, upTo: min(max(size - bytes.count, 4096), 1 << 24)) {
        bytes = bytes.isEmpty ? part : bytes + part
        guard bytes.count <= greatestSize else {
          throw Exit.unusable(
            "tệp “\(path)” lớn hơn \(greatestSize >> 20) MB, không đọc.",
            "file “\(path)” is larger than \(greatestSize >> 20) MB and is not read.")
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

  /// The next bytes of a file; none at its end.
  private static func part(of file: Int32, upTo size: Int) throws -> [UInt8]? {
    var number: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var length = 0
      repeat { length = read(file, buffer.baseAddress, size) } while length < 0 && errno == EINTR
      if length < 0 { number = errno }
      count = max(length, 0)
    }
    guard number == 0 else { throw NSError(domain: NSPOSIXErrorDomain, code: Int(number)) }
    return bytes.isEmpty ? nil : bytes
  }
}

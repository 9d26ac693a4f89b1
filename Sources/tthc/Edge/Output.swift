import ArgumentParser
import Diagnostics
import Foundation

/// Results on standard output, notes on standard error; whole texts, so that nothing is lost when a pipe closes.
enum Output {
  /// Keeps the numbers of closed standard descriptors from files opened later, which results would then be written to.
  static func guardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes a result as it stands: a document for programs, or a text whose lines are safe to show.
  ///
  /// A text is closed by a line break. An output that takes no more is an error; a reader that has gone away
  /// (`| head`) is none.
  static func result(_ text: String) throws {
    guard !text.isEmpty else { return }
    var text = text.hasSuffix("\n") ? text : text + "\n"
    try text.withUTF8 { try result($0) }
  }

  /// Writes a document for programs as it stands.
  static func document(_ bytes: [UInt8]) throws { try bytes.withUnsafeBufferPointer { try result($0) } }

  private static func result(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    let number = write(bytes, to: STDOUT_FILENO)
    guard number != 0, number != EPIPE else { return }
    let reason = SystemReason.text(number)
    throw Exit.unusable(
      "không ghi được kết quả ra đầu ra chuẩn: \(reason.vi).",
      "the result cannot be written to standard output: \(reason.en).")
  }

  /// Lines of a result for people; whatever the names in them hold, each stays one line.
  static func lines(_ lines: [String]) throws {
    try result(lines.map { VisibleText.line($0) + "\n" }.joined())
  }

  /// One line on standard error.
  static func note(_ line: String) { tell(VisibleText.line(line)) }

  /// Several lines on standard error.
  static func notes(_ text: String) { tell(VisibleText.lines(text)) }

  private static func tell(_ text: String) {
    var text = text + "\n"
    text.withUTF8 { _ = write($0, to: STDERR_FILENO) }
  }

  /// Zero, or the system's number of the error.
  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let next = UnsafeBufferPointer(rebasing: rest)
      let written = Foundation.write(descriptor, next.baseAddress, next.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return written == 0 ? EIO : errno
      }
    }
    return 0
  }
}

/// Exit codes: 0 clean, 1 findings at or above the bar, 2 wrong use or unreadable input.
enum Exit {
  static let findings = ExitCode(1)
  static let unusable = ExitCode(2)

  /// Ends the program where it stands.
  static func leave(_ code: ExitCode) -> Never { Foundation.exit(code.rawValue) }

  /// Says what is wrong on standard error and gives the code to throw.
  static func unusable(_ vi: String, _ en: String) -> ExitCode {
    Output.note("tthc: " + say(vi, en))
    return unusable
  }
}

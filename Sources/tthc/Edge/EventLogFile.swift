import ArgumentParser
import Diagnostics
import Foundation
import Simulator
import Synchronization

/// An event log on disk: written while cases end, at its place only when it is whole.
final class EventLogFile: Sendable {
  private struct State {
    var buffer: [UInt8]
    var descriptor: Int32
    /// The system's number of the first error; 0 for none.
    var error: Int32 = 0
  }

  private static let bufferSize = 1 << 20

  private let log: any EventLog
  private let path: String
  private let draft: String
  private let state: Mutex<State>

  /// Opens a draft beside the place, or exits with the reason.
  init(_ log: some EventLog, path: String) throws {
    self.log = log
    self.path = path
    let url = URL(fileURLWithPath: path)
    draft = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(getpid())").path
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
      throw EventLogFile.unwritable(path, SystemReason.text(error))
    }
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw EventLogFile.unwritable(path, SystemReason.text(errno)) }
    state = Mutex(State(buffer: log.head, descriptor: descriptor))
  }

  deinit { state.withLock { EventLogFile.close(&$0, removing: draft) } }

  /// Adds a case; an error is told at the end.
  func append(_ dossier: RecordedCase) {
    state.withLock { state in
      log.append(dossier, to: &state.buffer)
      if state.buffer.count >= EventLogFile.bufferSize { EventLogFile.flush(&state) }
    }
  }

  /// Ends the log and puts it at its place, or exits with the reason and leaves nothing.
  func finish() throws {
    let error = state.withLock { state -> Int32 in
      state.buffer += log.tail
      EventLogFile.flush(&state)
      if state.error == 0, Foundation.close(state.descriptor) != 0 { state.error = errno }
      if state.error == 0 { state.descriptor = -1 }
      if state.error == 0, rename(draft, path) != 0 { state.error = errno }
      EventLogFile.close(&state, removing: draft)
      return state.error
    }
    guard error == 0 else { throw EventLogFile.unwritable(path, SystemReason.text(error)) }
  }

  private static func flush(_ state: inout State) {
    var rest = state.buffer[...]
    while !rest.isEmpty, state.error == 0 {
      let written = rest.withUnsafeBytes { write(state.descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 || errno != EINTR {
        state.error = written == 0 ? EIO : errno
      }
    }
    state.buffer.removeAll(keepingCapacity: true)
  }

  private static func close(_ state: inout State, removing draft: String) {
    if state.descriptor >= 0 { _ = Foundation.close(state.descriptor) }
    state.descriptor = -1
    unlink(draft)
  }

  private static func unwritable(_ path: String, _ reason: Text) -> ExitCode {
    Exit.unusable("không ghi được “\(path)”: \(reason.vi).", "“\(path)” cannot be written: \(reason.en).")
  }
}

import Diagnostics
import Simulator
import Synchronization

/// An event log on disk: written while cases end, at its place only when it is whole.
final class EventLogFile: Sendable {
  private static let bufferSize = 1 << 20

  private let log: any EventLog
  private let draft: DraftFile
  private let buffer: Mutex<[UInt8]>

  /// Opens a draft beside the place, or exits with the reason.
  init(_ log: some EventLog, at place: ResultPlace) throws {
    self.log = log
    draft = try DraftFile(at: place)
    buffer = Mutex(log.head)
  }

  /// Adds a case; an error is told at the end.
  func append(_ dossier: RecordedCase) {
    buffer.withLock { buffer in
      log.append(dossier, to: &buffer)
      if buffer.count >= EventLogFile.bufferSize { flush(&buffer) }
    }
  }

  /// Ends the log and puts it at its place, or exits with the reason and leaves nothing.
  func finish() throws {
    buffer.withLock { buffer in
      buffer += log.tail
      flush(&buffer)
    }
    try draft.finish()
  }

  private func flush(_ buffer: inout [UInt8]) {
    draft.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

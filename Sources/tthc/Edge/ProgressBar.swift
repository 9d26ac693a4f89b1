import Dispatch
import Foundation
import Synchronization

/// How far a long run has come, on standard error; only on a terminal, and only after a second.
final class ProgressBar: Sendable {
  private static let columns = 30

  private let total: Int
  private let started = DispatchTime.now()
  private let isShown = isatty(STDERR_FILENO) == 1
  private let state = Mutex((done: 0, hasDrawn: false))

  init(total: Int) { self.total = max(1, total) }

  /// One part more is done.
  func advance() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      guard DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds > 1_000_000_000 else { return }
      state.hasDrawn = true
      let whole = max(total, state.done)
      let filled = ProgressBar.columns * state.done / whole
      let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: ProgressBar.columns - filled)
      write("\r\(bar) \(state.done)/\(whole)")
    }
  }

  /// Takes the bar off the screen.
  func clear() {
    state.withLock { state in
      if state.hasDrawn { write("\r" + String(repeating: " ", count: ProgressBar.columns + 24) + "\r") }
      state.hasDrawn = false
    }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

import ArgumentParser
import Foundation
import Synchronization

/// A result on its way to the disk: written beside its place, which it takes only when it is whole.
final class DraftFile: Sendable {
  private struct State {
    var descriptor: Int32
    /// The system's number of the first error; 0 for none.
    var error: Int32 = 0
  }

  private let place: ResultPlace
  private let path: String
  private let state: Mutex<State>

  /// Opens the draft, or exits with the reason.
  init(at place: ResultPlace) throws {
    self.place = place
    path = place.neighbour { ".\($0).\(getpid())" }
    OpenDrafts.add(path)
    // What an ended program of this number has left is in the way; a link planted there is not followed.
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason = SystemReason.text(errno)
      OpenDrafts.remove(path)
      throw ResultPlace.unwritable(place.name, reason)
    }
    if let mode = place.mode { _ = fchmod(descriptor, mode) }
    state = Mutex(State(descriptor: descriptor))
  }

  deinit { state.withLock { discard(&$0) } }

  /// Adds bytes; an error is told at the end.
  func write(_ bytes: some Collection<UInt8>) {
    state.withLock { state in
      if state.error == 0 { state.error = WholeWrite.write(Array(bytes), to: state.descriptor) }
    }
  }

  /// Puts the file at its place, or exits with the reason and leaves nothing.
  func finish() throws {
    let error = state.withLock { state -> Int32 in
      if close(state.descriptor) != 0, state.error == 0 { state.error = errno }
      state.descriptor = -1
      if state.error == 0, rename(path, place.path) != 0 { state.error = errno }
      discard(&state)
      return state.error
    }
    guard error == 0 else { throw ResultPlace.unwritable(place.name, SystemReason.text(error)) }
  }

  private func discard(_ state: inout State) {
    if state.descriptor >= 0 { _ = close(state.descriptor) }
    state.descriptor = -1
    OpenDrafts.remove(path)
  }
}

import Foundation
import Synchronization

/// What is on its way to its place: a signal that ends the program takes it along.
enum OpenDrafts {
  /// How a path is taken away.
  enum Kind {
    case file
    /// With everything in it.
    case tree
    /// A folder made on the way, which goes when nothing else is in it.
    case emptyFolder
  }

  private struct State {
    var drafts: [(path: String, kind: Kind)] = []
    var watches: [any DispatchSourceSignal] = []
  }

  private static let state = Mutex(State())

  static func add(_ path: String, as kind: Kind = .file) { _ = add(path, as: kind) { true } }

  /// Adds what a work makes, where it makes it; no signal comes in between.
  static func add(_ path: String, as kind: Kind, making work: () -> Bool) -> Bool {
    state.withLock { state in
      if state.watches.isEmpty { state.watches = [SIGINT, SIGTERM, SIGHUP].compactMap(watch) }
      guard work() else { return false }
      state.drafts.append((path, kind))
      return true
    }
  }

  /// Gives a draft another path, where that can be done.
  static func move(_ path: String, to other: String) -> Bool {
    state.withLock { state in
      guard let place = state.drafts.firstIndex(where: { $0.path == path }), rename(path, other) == 0 else {
        return false
      }
      state.drafts[place].path = other
      return true
    }
  }

  /// Removes the draft, where it still is.
  static func remove(_ path: String) {
    state.withLock { state in
      guard let place = state.drafts.firstIndex(where: { $0.path == path }) else { return }
      take(state.drafts.remove(at: place))
    }
  }

  /// Leaves what stands at the path to itself: it is no draft any more.
  static func keep(_ path: String) {
    state.withLock { state in state.drafts.removeAll { $0.path == path } }
  }

  /// Work that no signal may interrupt halfway; the signal is heeded afterwards.
  static func undisturbed<Outcome: Sendable>(_ work: () -> Outcome) -> Outcome { state.withLock { _ in work() } }

  private static func take(_ draft: (path: String, kind: Kind)) {
    switch draft.kind {
    case .file: unlink(draft.path)
    case .tree: removeTree(draft.path)
    case .emptyFolder: rmdir(draft.path)
    }
  }

  /// Another run that knows a folder by its former name may put its own into it until it is gone.
  private static func removeTree(_ path: String) {
    for _ in 0..<4 {
      try? FileManager.default.removeItem(atPath: path)
      var status = stat()
      guard lstat(path, &status) == 0 else { return }
    }
  }

  /// A signal that the program was told to ignore stays ignored.
  private static func watch(_ number: Int32) -> (any DispatchSourceSignal)? {
    let former = signal(number, SIG_DFL)
    if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(number, SIG_IGN)
      return nil
    }
    let source = DispatchSource.makeSignalSource(signal: number, queue: DispatchQueue(label: "signals"))
    source.setEventHandler {
      state.withLock { state in
        for draft in state.drafts.reversed() { take(draft) }
        _exit(128 + number)
      }
    }
    source.activate()
    return source
  }
}

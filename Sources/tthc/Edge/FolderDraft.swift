import ArgumentParser
import Diagnostics
import Foundation
import Synchronization

/// New files of a folder on their way to it: written to a hidden folder, then put in place all at once.
///
/// The new state of the whole folder is made beside it and the two change places, so that no moment is without the folder
/// and none shows half of it. Where that cannot be (a mount point, the working folder, folders of other hands in it, no
/// right to write beside it), the files are moved in one by one, and moved back when one of them cannot be.
final class FolderDraft: Sendable {
  /// As the command line has it.
  let name: String
  private let place: FolderPlace
  private let state = Mutex(State())

  private struct State {
    var written: Set<String> = []
    /// The system's number of the first error; 0 for none.
    var error: Int32 = 0
  }

  /// Makes the hidden folder, or exits with the reason. The names of files may lead into folders of a tree.
  init(at name: String, isTree: Bool = false) throws {
    self.name = name
    place = try FolderPlace(name, isTree: isTree)
  }

  deinit { place.discard() }

  /// Adds a file; an error is told at the end.
  func write(_ bytes: [UInt8], to file: String) {
    let path = CatalogueFiles.join(place.staging, file)
    // A signal that takes the hidden folder away must not meet files that are being added to it.
    let error = OpenDrafts.undisturbed { FolderDraft.write(bytes, to: path, in: place.staging) }
    state.withLock { state in
      state.written.insert(file)
      if state.error == 0 { state.error = error }
    }
  }

  /// Puts the written files in place and takes others out; the rest of the folder stays. Exits with the reason where that
  /// cannot be done or another run has changed what this one began with, the folder being as it was.
  func finish(removing removed: Set<String>, unless hasChanged: () throws -> Bool) throws {
    defer { place.discard() }
    let error = try place.alone {
      guard try !hasChanged() else { throw FolderDraft.overtaken(name) }
      return state.withLock { state in
        state.error != 0 ? state.error : place.commit(written: state.written, removed: removed)
      }
    }
    // The place was free, or the hidden folder was there, when this run began.
    if error == ENOTEMPTY || error == ENOENT { throw FolderDraft.overtaken(name) }
    guard error == 0 else { throw ResultPlace.unwritable(name, SystemReason.text(error)) }
  }

  /// Says that another run was faster and gives the code to throw.
  private static func overtaken(_ name: String) -> ExitCode {
    ResultPlace.unwritable(
      name,
      Text(
        vi: "trong lúc đó một lần chạy khác đã ghi vào đây; hãy chạy lại",
        en: "another run has written there meanwhile; run again"))
  }

  private static func write(_ bytes: [UInt8], to path: String, in staging: String) -> Int32 {
    let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? staging
    if above != staging {
      do {
        try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
      } catch {
        return SystemReason.number(of: error) ?? EIO
      }
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    var error = WholeWrite.write(bytes, to: descriptor)
    if close(descriptor) != 0, error == 0 { error = errno }
    return error
  }
}

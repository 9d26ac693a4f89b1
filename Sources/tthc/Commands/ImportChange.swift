import Diagnostics
import Foundation
import Importers

/// What an import does to the files of a folder: new ones, merged ones, those that an editor keeps.
struct ImportChange {
  private let folder: String
  private let memory: String
  private let isSettled: Bool
  private(set) var written = 0
  private(set) var merged = 0
  private(set) var unchanged = 0
  private(set) var hasConflicts = false
  /// Lines about files that are not as the import has them.
  private(set) var notes: [String] = []
  private var gone: Set<String> = []
  /// The texts that differ from what the import gives.
  private var edited: [String: [UInt8]?] = [:]

  init(folder: String, memory: String, isSettled: Bool) {
    self.folder = folder
    self.memory = memory
    self.isSettled = isSettled
  }

  /// The files as they will stand in the catalogue, of those that an import gives.
  func files(_ new: [String: [UInt8]]) -> [String: [UInt8]] {
    var files = new
    for (path, bytes) in edited { files[path] = bytes }
    return files
  }

  /// Files that go, the conflicts and the report of the last time among them.
  func removed(_ report: String) -> Set<String> { gone.union([report]).subtracting([report]) }

  /// Decides about one file and writes what changes, with the base for the next time.
  mutating func place(_ path: String, base: [UInt8]?, new: [UInt8]?, in draft: FolderDraft) throws {
    let place = CatalogueFiles.join(folder, path)
    let current = CatalogueFiles.kind(of: place) == false ? try InputFile.bytes(of: place) : nil
    let basePath = "\(memory)/base/\(path)"
    let conflictPath = "\(memory)/conflicts/\(path)"
    if CatalogueFiles.kind(of: CatalogueFiles.join(folder, conflictPath)) == false { gone.insert(conflictPath) }
    var isBaseNew = true
    switch Placement(base: base, current: current, new: new) {
    case .settled:
      unchanged += 1
      edited[path] = .some(current)
    case .write(let bytes):
      draft.write(bytes, to: path)
      written += 1
    case .merged(let bytes):
      draft.write(bytes, to: path)
      edited[path] = .some(bytes)
      merged += 1
    case .remove:
      gone.insert(path)
      notes.append(note(path, "không còn trong lần nhập này, đã bỏ.", "no longer imported, removed."))
    case .kept(let reason):
      edited[path] = .some(current)
      isBaseNew = isSettled || reason != .notImported
      hasConflicts = hasConflicts || (reason == .notImported && !isSettled)
      notes.append(note(path, reason.text.vi, reason.text.en))
    case .conflict(let bytes, let conflicts):
      guard !isSettled, let new else {
        edited[path] = .some(current)
        notes.append(
          note(
            path, "xung đột coi như đã giải quyết (--settled): giữ bản đang có.",
            "the conflict counts as settled (--settled): what is there stays."))
        break
      }
      draft.write(bytes, to: path)
      draft.write(new, to: conflictPath)
      gone.remove(conflictPath)
      edited[path] = .some(bytes)
      isBaseNew = false
      hasConflicts = true
      let lines = conflicts.map { "\($0.merged.lowerBound + 1)" }.joined(separator: ", ")
      notes.append(
        note(
          path, "xung đột ở dòng \(lines): giữ bản sửa tay; bản mới ở \(conflictPath).",
          "conflict at line \(lines): the edit stays; the new text is in \(conflictPath)."))
    }
    keep(isBaseNew ? new : base, insteadOf: base, at: basePath, in: draft)
  }

  /// The base of the next import; while a conflict stands it is the one of the last.
  private mutating func keep(_ bytes: [UInt8]?, insteadOf base: [UInt8]?, at path: String, in draft: FolderDraft) {
    guard bytes != base else { return }
    if let bytes {
      draft.write(bytes, to: path)
    } else {
      gone.insert(path)
    }
  }

  private func note(_ path: String, _ vi: String, _ en: String) -> String {
    CatalogueFiles.shown(CatalogueFiles.join(folder, path)) + ": " + say(vi, en)
  }
}

extension Placement.Reason {
  fileprivate var text: Text {
    switch self {
    case .deletedByHand:
      Text(
        vi: "đã bị xóa tay, lần nhập này có bản mới; vẫn để xóa.",
        en: "deleted by hand, the import has a new text; left out.")
    case .nolongerImported:
      Text(
        vi: "không còn trong lần nhập này nhưng đã sửa tay, vẫn giữ.",
        en: "no longer imported, but edited by hand; kept.")
    case .notImported:
      Text(
        vi: "đã có tệp không do lần nhập nào ghi, không ghi đè; hãy đổi tên tệp, hoặc thêm --settled để giữ nó.",
        en: "a file that no import wrote is there and is not overwritten; rename it, or add --settled to keep it.")
    }
  }
}

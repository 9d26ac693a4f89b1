import Foundation

/// Files moved from one folder of a disk to another one by one; the first that cannot be moved undoes all.
struct FolderMoves {
  private let source: String
  private let target: String
  private var undoing: [() -> Void] = []

  init(from source: String, to target: String) {
    self.source = source
    self.target = target
  }

  /// Puts files of the source in place of those of the same names, and takes others out of the target. Zero, or the
  /// system's number of the error, the target being as it was.
  func make(placing placed: [String], taking taken: [String]) -> Int32 {
    var moves = self
    for name in placed where !moves.place(name) { return moves.undone() }
    for name in taken where !moves.take(name) { return moves.undone() }
    return 0
  }

  private mutating func place(_ name: String) -> Bool {
    let (new, old) = (CatalogueFiles.join(source, name), CatalogueFiles.join(target, name))
    let spare = CatalogueFiles.join(source, ".old-\(undoing.count)")
    guard makeFolders(above: name) else { return false }
    let isThere = link(old, spare) == 0
    guard isThere || errno == ENOENT, rename(new, old) == 0 else { return false }
    undoing.append { _ = isThere ? rename(spare, old) : unlink(old) }
    return true
  }

  /// Makes the folders within the target that a file's name leads through.
  private mutating func makeFolders(above name: String) -> Bool {
    var folder = target
    for part in name.split(separator: "/").dropLast() {
      folder = CatalogueFiles.join(folder, String(part))
      if mkdir(folder, 0o777) == 0 {
        let made = folder
        undoing.append { _ = rmdir(made) }
      } else if errno != EEXIST {
        return false
      }
    }
    return true
  }

  private mutating func take(_ name: String) -> Bool {
    let (old, spare) = (CatalogueFiles.join(target, name), CatalogueFiles.join(source, ".taken-\(undoing.count)"))
    guard rename(old, spare) == 0 else { return errno == ENOENT }
    undoing.append { _ = rename(spare, old) }
    return true
  }

  private func undone() -> Int32 {
    let error = errno
    for undo in undoing.reversed() { undo() }
    return error
  }
}

import ArgumentParser
import Foundation

/// Where a folder stands or is to stand, and the hidden folder in which its new state is made.
struct FolderPlace: Sendable {
  /// Links followed.
  private let path: String
  let staging: String
  private let isNew: Bool
  /// Whether the hidden folder stands beside the folder and can take its place.
  private let canSwap: Bool
  /// Folders made on the way, the outermost first.
  private let parents: [String]

  /// Makes the hidden folder, and folders above it that are missing; exits with the reason where that cannot be. A folder
  /// that holds folders is exchanged as a whole only where these are known to be the program's own (`isTree`).
  init(_ name: String, isTree: Bool) throws {
    var status = stat()
    if stat(name, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FolderPlace.unwritable(name, ENOTDIR) }
      path = FolderPlace.followed(name)
      (isNew, parents) = (false, [])
      for folder in [path, FolderPlace.parent(of: path)] { AbandonedFolders.remove(in: folder) }
      let inside = try FolderPlace.hidden(in: path, mode: 0o700, for: name)
      let beside = FolderPlace.moved(inside, beside: path, status, isTree: isTree)
      (staging, canSwap) = (beside ?? inside, beside != nil)
    } else {
      let reason = errno
      // A link to nowhere is left to its owner.
      guard reason == ENOENT, lstat(name, &status) != 0 else { throw FolderPlace.unwritable(name, reason) }
      let wanted = CatalogueFiles.resolved(name)
      parents = try FolderPlace.made(above: wanted, for: name)
      path = CatalogueFiles.join(FolderPlace.followed(FolderPlace.parent(of: wanted)), FolderPlace.last(of: wanted))
      (isNew, canSwap) = (true, true)
      AbandonedFolders.remove(in: FolderPlace.parent(of: path))
      do {
        staging = try FolderPlace.hidden(in: FolderPlace.parent(of: path), mode: 0o777, for: name)
      } catch {
        for parent in parents.reversed() { OpenDrafts.remove(parent) }
        throw error
      }
    }
  }

  /// Takes the hidden folder away with what is in it, and the folders made for it that hold nothing.
  func discard() {
    OpenDrafts.remove(staging)
    for parent in parents.reversed() { OpenDrafts.remove(parent) }
  }

  /// Does a work while no other run puts files there.
  func alone<Outcome>(_ work: () throws -> Outcome) rethrows -> Outcome { try FolderLock.holding(path, work) }

  /// Zero, or the system's number of the error that left everything as it was.
  func commit(written: Set<String>, removed: Set<String>) -> Int32 {
    let error = OpenDrafts.undisturbed { () -> Int32 in
      if isNew { return rename(staging, path) == 0 ? 0 : errno == EEXIST ? ENOTEMPTY : errno }
      if canSwap, carryOver(except: written, removed), FolderPlace.exchange(staging, path) { return 0 }
      return FolderMoves(from: staging, to: path).make(placing: written.sorted(), taking: removed.sorted())
    }
    if error == 0 { parents.forEach(OpenDrafts.keep) }
    return error
  }

  /// Whether the hidden folder now has everything else that the folder has, by further names of the same files. Hidden
  /// folders of other runs stay behind: those runs see that they have been overtaken.
  private func carryOver(except written: Set<String>, _ removed: Set<String>) -> Bool {
    carryOver(path, to: staging, prefix: "", except: written.union(removed), emptiedBy: removed)
  }

  private func carryOver(
    _ path: String, to staging: String, prefix: String, except names: Set<String>, emptiedBy removed: Set<String>
  ) -> Bool {
    var status = stat()
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path), stat(path, &status) == 0 else {
      return false
    }
    for entry in entries where !names.contains(prefix + entry) && !AbandonedFolders.isNameOfRun(entry) {
      let (from, to) = (CatalogueFiles.join(path, entry), CatalogueFiles.join(staging, entry))
      var kind = stat()
      guard lstat(from, &kind) == 0 else { return false }
      guard kind.st_mode & S_IFMT == S_IFDIR else {
        guard link(from, to) == 0 else { return false }
        continue
      }
      let inner = prefix + entry + "/"
      guard mkdir(to, 0o700) == 0 || errno == EEXIST,
        carryOver(from, to: to, prefix: inner, except: names, emptiedBy: removed)
      else { return false }
      // A folder that the removal leaves with nothing goes as well.
      if removed.contains(where: { $0.hasPrefix(inner) }) { rmdir(to) }
    }
    return (geteuid() != 0 || chown(staging, status.st_uid, status.st_gid) == 0)
      && chmod(staging, status.st_mode & 0o7777) == 0
  }

  /// Two names change places in one step; a system or disk that cannot do that says no.
  private static func exchange(_ first: String, _ second: String) -> Bool {
    typealias Exchange = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    // The C library has it; its header shows it to GNU programs only.
    guard let address = dlsym(dlopen(nil, RTLD_NOW), "renameat2") else { return false }
    let renameat2 = unsafeBitCast(address, to: Exchange.self)
    let exchangeFlag: UInt32 = 2
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, exchangeFlag) == 0
  }
}

extension FolderPlace {
  /// The hidden folder beside a folder, moved there from inside it; nil where it cannot take the folder's place. A move
  /// that fails tells of mount points and missing rights before anything is written.
  private static func moved(_ hidden: String, beside path: String, _ status: stat, isTree: Bool) -> String? {
    let isOwn = status.st_uid == geteuid() || geteuid() == 0
    let working = FileManager.default.currentDirectoryPath
    let isWorked = working == path || working.hasPrefix(path + "/")
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let isFlat = entries.allSatisfy { entry in
      let place = CatalogueFiles.join(path, entry)
      var status = stat()
      return place == hidden || (lstat(place, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR)
    }
    let beside = CatalogueFiles.join(parent(of: path), last(of: hidden))
    var other = stat()
    guard isOwn, !isWorked, isFlat || isTree, path != "/", lstat(beside, &other) != 0 else { return nil }
    return OpenDrafts.move(hidden, to: beside) ? beside : nil
  }

  /// A new hidden folder of this process.
  private static func hidden(in folder: String, mode: mode_t, for name: String) throws -> String {
    var error = EEXIST
    for attempt in 0..<16 {
      let path = CatalogueFiles.join(
        folder, "\(AbandonedFolders.prefix)\(getpid())" + (attempt == 0 ? "" : "-\(attempt)"))
      if OpenDrafts.add(path, as: .tree, making: { mkdir(path, mode) == 0 }) { return path }
      error = errno
      guard error == EEXIST else { break }
    }
    throw unwritable(name, error)
  }

  /// Makes the folders above a path that are missing.
  private static func made(above path: String, for name: String) throws -> [String] {
    var missing: [String] = []
    var folder = parent(of: path)
    while CatalogueFiles.kind(of: folder) == nil, folder != "/" {
      missing.append(folder)
      folder = parent(of: folder)
    }
    var made: [String] = []
    for folder in missing.reversed() {
      guard OpenDrafts.add(folder, as: .emptyFolder, making: { mkdir(folder, 0o777) == 0 }) else {
        let error = errno
        for folder in made.reversed() { OpenDrafts.remove(folder) }
        throw unwritable(name, error)
      }
      made.append(folder)
    }
    return made
  }

  private static func unwritable(_ name: String, _ error: Int32) -> ExitCode {
    ResultPlace.unwritable(name, SystemReason.text(error))
  }

  private static func followed(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return CatalogueFiles.resolved(path) }
    defer { free(found) }
    return String(cString: found)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func last(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

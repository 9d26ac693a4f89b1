import Foundation

/// Keeps other runs of the program from writing to a folder.
///
/// A run that looks at a folder a last time and then puts its files there holds the lock over both, or what another run
/// writes in between would be lost. A disk that knows no locks leaves the folder without one.
enum FolderLock {
  /// Does the work when no other run holds the folder at the path, waiting until then.
  static func holding<Outcome>(_ path: String, _ work: () throws -> Outcome) rethrows -> Outcome {
    let descriptor = lock(path)
    defer { if descriptor >= 0 { close(descriptor) } }
    return try work()
  }

  /// An open folder that is locked; below zero where there is no folder.
  private static func lock(_ path: String) -> Int32 {
    while true {
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      // Whoever held the lock may have put another folder in this one's place.
      guard descriptor >= 0, wait(for: descriptor), !isAt(path, descriptor) else { return descriptor }
      close(descriptor)
    }
  }

  private static func wait(for descriptor: Int32) -> Bool {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  private static func isAt(_ path: String, _ descriptor: Int32) -> Bool {
    var (opened, named) = (stat(), stat())
    guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return true }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }
}

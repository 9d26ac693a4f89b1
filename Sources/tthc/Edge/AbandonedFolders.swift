import Foundation

/// Hidden folders of runs that were killed before they could take them away.
enum AbandonedFolders {
  /// What the name of a hidden folder begins with, before the number of its process.
  static let prefix = ".tthc-"

  /// Whether a run gives its hidden folder such a name.
  static func isNameOfRun(_ name: String) -> Bool { process(of: name) != nil }

  /// Takes away those in a folder that belong to the user and whose process no longer lives.
  static func remove(in folder: String) {
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard let process = process(of: entry), kill(process, 0) != 0, errno == ESRCH else { continue }
      let path = CatalogueFiles.join(folder, entry)
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else { continue }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private static func process(of name: String) -> pid_t? {
    guard name.hasPrefix(prefix) else { return nil }
    return pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }).flatMap { $0 > 0 ? $0 : nil }
  }
}

import Foundation

/// Hidden folders of runs that were killed before they could take them away.
enum AbandonedFolders {
  /// What the name of a hidden folder begins with, before the number of its process.
  static let prefix = ".tthc-"

  /// Takes away those in a folder that belong to the user and whose process no longer lives.
  static func remove(in folder: String) {
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where entry.hasPrefix(prefix) {
      let number = entry.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = pid_t(number), process > 0, kill(process, 0) != 0, errno == ESRCH else { continue }
      let path = CatalogueFiles.join(folder, entry)
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else { continue }
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}

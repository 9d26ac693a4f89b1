import ArgumentParser
import Foundation

/// Finds the YAML files of a folder. Links to folders are not followed, so no walk goes round in a circle.
enum FolderWalk {
  /// Every YAML file below a folder, hidden ones left out, in byte order of their paths; a folder or link that cannot
  /// be read is an exit with its name.
  static func yamlFiles(in folder: String) throws -> [String] {
    var paths: [String] = []
    var folders = [folder]
    while let folder = folders.popLast() {
      for name in try names(in: folder) where !name.hasPrefix(".") {
        let path = CatalogueFiles.join(folder, name)
        let kind = try kind(of: path)
        switch kind {
        case S_IFDIR: folders.append(path)
        case S_IFLNK where CatalogueFiles.kind(of: path) == true:
          let link = CatalogueFiles.shown(path)
          Output.note(
            "tthc: "
              + say("không đi theo liên kết đến thư mục “\(link)”.", "the link to a folder “\(link)” is not followed."))
        case S_IFREG where isYAML(name), S_IFLNK where isYAML(name): paths.append(path)
        default: break
        }
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isYAML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// The kind of what stands at a path, a link being a link.
  private static func kind(of path: String) throws -> mode_t {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw unreadable(path, NSError(domain: NSPOSIXErrorDomain, code: Int(errno)))
    }
    return status.st_mode & S_IFMT
  }

  private static func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw unreadable(folder, error)
    }
  }

  private static func unreadable(_ path: String, _ error: any Error) -> ExitCode {
    let reason = SystemReason.text(error)
    let path = CatalogueFiles.shown(path)
    return Exit.unusable(
      "không đọc được “\(path)”: \(reason.vi).", "“\(path)” cannot be read: \(reason.en).")
  }
}

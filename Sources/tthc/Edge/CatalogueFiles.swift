import ArgumentParser
import Diagnostics
import Foundation

/// The files of a catalogue as found on disk.
struct CatalogueFiles {
  let sources: SourceSet
  /// The catalogue's folder as paths begin with it; empty for the current one.
  let root: String
  /// The files that the user asked about; nil for all.
  let selected: Set<SourceID>?

  /// Names of the file that marks the folder of a catalogue.
  static let manifestNames = ["danh-muc.yaml", "danh-muc.yml", "catalogue.yaml", "catalogue.yml"]
  /// A single file larger than this is refused before it is read.
  private static let greatestSize = 64 << 20

  /// Reads the catalogue around the paths: a path inside a catalogue brings the whole of it along, so that names resolve.
  static func read(_ paths: [String]) throws -> CatalogueFiles {
    let paths = paths.isEmpty ? ["."] : paths
    var files: [String] = []
    var wanted: Set<String> = []
    var isNarrowed = false
    var root = ""
    for path in paths {
      guard let isFolder = kind(of: path) else {
        throw Exit.unusable("không có tệp hay thư mục “\(path)”.", "there is no file or folder “\(path)”.")
      }
      let own = isFolder ? try yamlFiles(in: path) : [path]
      if let catalogue = catalogueFolder(around: path, isFolder: isFolder) {
        if root.isEmpty { root = catalogue }
        let all = try yamlFiles(in: catalogue)
        // A path within the catalogue is known by its name inside it; a file that the walk leaves out is added.
        let inside = Set(own.map(resolved))
        let walked = Set(all.map(resolved))
        let extra = own.filter { !walked.contains(resolved($0)) }
        wanted.formUnion(all.filter { inside.contains(resolved($0)) } + extra)
        isNarrowed = isNarrowed || inside.count < all.count
        files += all + extra
      } else {
        if root.isEmpty { root = isFolder ? path : folder(of: path) }
        wanted.formUnion(own)
        files += own
      }
    }
    return try load(files, root: root, wanted: isNarrowed ? wanted : nil)
  }

  private static func load(_ paths: [String], root: String, wanted: Set<String>?) throws -> CatalogueFiles {
    var sources = SourceSet()
    var selected: Set<SourceID> = []
    var seen: Set<String> = []
    for path in paths where seen.insert(resolved(path)).inserted {
      let id = sources.add(SourceFile(path: shown(path), bytes: try bytes(of: path)))
      if wanted?.contains(path) ?? true { selected.insert(id) }
    }
    guard !sources.files.isEmpty else {
      throw Exit.unusable("không có tệp .yaml nào ở đây.", "there are no .yaml files here.")
    }
    return CatalogueFiles(sources: sources, root: shown(root), selected: wanted == nil ? nil : selected)
  }

  /// The bytes of a file, or an exit with the reason.
  static func bytes(of path: String) throws -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, size > greatestSize {
      throw Exit.unusable(
        "tệp “\(path)” lớn hơn 64 MB, không đọc.", "file “\(path)” is larger than 64 MB and is not read.")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Exit.unusable("không đọc được tệp “\(path)”.", "file “\(path)” cannot be read.")
    }
    return Array(data)
  }

  /// Whether a path is a folder; nil when there is nothing.
  static func kind(of path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }

  /// The nearest folder above (or at) a path that holds a manifest.
  private static func catalogueFolder(around path: String, isFolder: Bool) -> String? {
    var folder = isFolder ? path : folder(of: path)
    for _ in 0..<64 {
      if manifestNames.contains(where: { kind(of: join(folder, $0)) == false }) { return folder }
      let absolute = resolved(folder)
      guard absolute != "/" else { return nil }
      folder = folder == "." || folder.hasSuffix("..") ? join(folder, "..") : parent(folder)
    }
    return nil
  }

  private static func parent(_ folder: String) -> String {
    let trimmed = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private static func folder(of path: String) -> String { parent(path) }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Every YAML file below a folder, hidden ones left out, in byte order of their paths.
  private static func yamlFiles(in folder: String) throws -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else {
      throw Exit.unusable("không đọc được thư mục “\(folder)”.", "folder “\(folder)” cannot be read.")
    }
    var paths: [String] = []
    while let name = walk.nextObject() as? String {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      if last.hasPrefix(".") {
        walk.skipDescendants()
        continue
      }
      let path = join(folder, name)
      if (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && kind(of: path) == false { paths.append(path) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func resolved(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// The path as messages show it: without a leading `./`.
  private static func shown(_ path: String) -> String {
    if path == "." { return "" }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}

import ArgumentParser
import Diagnostics
import Foundation

/// The files of a catalogue as found on disk.
struct CatalogueFiles {
  private(set) var sources: SourceSet
  /// The catalogue's folder as paths begin with it; empty for the current one.
  let root: String
  /// The files that the user asked about; nil for all.
  let selected: Set<SourceID>?

  /// Names of the file that marks the folder of a catalogue.
  static let manifestNames = ["danh-muc.yaml", "danh-muc.yml", "catalogue.yaml", "catalogue.yml"]

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
      let own = isFolder ? try FolderWalk.yamlFiles(in: path) : [path]
      if let catalogue = catalogueFolder(around: path, isFolder: isFolder) {
        if root.isEmpty { root = catalogue }
        let all = try FolderWalk.yamlFiles(in: catalogue)
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
    guard !wanted.isEmpty else { throw nothingSpecified(in: paths) }
    return try load(files, root: root, wanted: isNarrowed ? wanted : nil)
  }

  /// The exit for folders that hold no specification: a mistyped path must not look like a clean catalogue.
  private static func nothingSpecified(in folders: [String]) -> ExitCode {
    let names = folders.map { "“\($0)”" }.joined(separator: ", ")
    return Exit.unusable(
      "không có tệp đặc tả nào (*.yaml) trong thư mục \(names); hãy kiểm tra lại đường dẫn, hoặc tạo danh mục mẫu bằng lệnh tthc new.",
      "there is no specification file (*.yaml) in the folder \(names); check the path, or make a sample catalogue with tthc new."
    )
  }

  private static func load(_ paths: [String], root: String, wanted: Set<String>?) throws -> CatalogueFiles {
    var sources = SourceSet()
    var selected: Set<SourceID> = []
    var seen: Set<String> = []
    for path in paths where seen.insert(resolved(path)).inserted {
      let bytes = try InputFile.bytes(of: path)
      if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
        Output.note("tthc: " + say("tệp “\(shown(path))” trống.", "file “\(shown(path))” is empty."))
      }
      let id = sources.add(SourceFile(path: shown(path), bytes: bytes))
      if wanted?.contains(path) ?? true { selected.insert(id) }
    }
    return CatalogueFiles(sources: sources, root: shown(root), selected: wanted == nil ? nil : selected)
  }

  /// The file at a path among those that were read; one that is not among them is read and added.
  mutating func source(of path: String) throws -> SourceID {
    let place = CatalogueFiles.resolved(path)
    if let index = sources.files.firstIndex(where: { CatalogueFiles.resolved($0.path) == place }) {
      return SourceID(index)
    }
    return sources.add(SourceFile(path: CatalogueFiles.shown(path), bytes: try InputFile.bytes(of: path)))
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
      if manifest(in: folder) != nil { return folder }
      let absolute = resolved(folder)
      guard absolute != "/" else { return nil }
      folder = folder == "." || folder.hasSuffix("..") ? join(folder, "..") : parent(folder)
    }
    return nil
  }

  /// The name of the manifest in a folder, in whatever case it is written; nil where there is none.
  static func manifest(in folder: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? manifestNames
    return names.sorted().first { manifestNames.contains($0.lowercased()) && kind(of: join(folder, $0)) == false }
  }

  private static func parent(_ folder: String) -> String {
    let trimmed = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private static func folder(of path: String) -> String { parent(path) }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  static func resolved(_ path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : join(currentFolder, path)
    // Thousands of plain paths need no URL.
    let isPlain = absolute.firstOccurrence(of: "/.") == nil && absolute.firstOccurrence(of: "//") == nil
    return isPlain && !absolute.hasSuffix("/") ? absolute : URL(fileURLWithPath: absolute).standardizedFileURL.path
  }

  private static let currentFolder = FileManager.default.currentDirectoryPath

  /// The path as messages show it: without a leading `./`.
  static func shown(_ path: String) -> String {
    if path == "." { return "" }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}

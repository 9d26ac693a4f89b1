import ArgumentParser
import Compiler
import Diagnostics
import Foundation

/// What an import finds around the files that it writes: the rest of the catalogue, and registries from elsewhere, which
/// are copied into the catalogue so that it can be checked by itself.
struct ImportSurroundings {
  /// Everything that is known to the import.
  private(set) var sources = SourceSet()
  /// What of it stays where it is.
  private(set) var remaining = SourceSet()
  /// Registries that the catalogue takes over, by their paths in it.
  private(set) var copies: [String: [UInt8]] = [:]

  private static let place = "dung-chung/co-san/"

  /// `earlier` are the files of the last import; without folders of known names the registries that it took over are
  /// taken over again.
  init(of folder: String, known: [String], earlier: [String: [UInt8]]) throws {
    let inside = CatalogueFiles.kind(of: folder) == true ? try FolderWalk.yamlFiles(in: folder) : []
    for path in inside where earlier[String(path.dropFirst(folder.count + 1))] == nil {
      let file = SourceFile(path: CatalogueFiles.shown(path), bytes: try InputFile.bytes(of: path))
      _ = sources.add(file)
      _ = remaining.add(file)
    }
    var seen = Set(inside.map(CatalogueFiles.resolved))
    for known in known {
      guard let isFolder = CatalogueFiles.kind(of: known) else {
        throw Exit.unusable("không có tệp hay thư mục “\(known)”.", "there is no file or folder “\(known)”.")
      }
      for path in isFolder ? try FolderWalk.yamlFiles(in: known) : [known] {
        guard isFolder || path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
          throw Exit.unusable("“\(path)” không phải tệp .yaml.", "“\(path)” is no .yaml file.")
        }
        guard seen.insert(CatalogueFiles.resolved(path)).inserted else { continue }
        add(SourceFile(path: CatalogueFiles.shown(path), bytes: try InputFile.bytes(of: path)))
      }
    }
    guard known.isEmpty else { return }
    for path in earlier.keys.sorted() where path.hasPrefix(Self.place) {
      copies[path] = earlier[path]
      _ = sources.add(SourceFile(path: path, bytes: earlier[path] ?? []))
    }
  }

  /// A file from elsewhere: known, and taken over where it holds registries and nothing else.
  private mutating func add(_ file: SourceFile) {
    var alone = SourceSet()
    _ = alone.add(file)
    let draft = CatalogueText(alone).draft
    // Another catalogue's description of itself is none of this one.
    guard draft.manifests.isEmpty else { return }
    _ = sources.add(file)
    guard draft.procedures.isEmpty, draft.overlays.isEmpty, draft.jointServices.isEmpty, draft.workloads.isEmpty,
      draft.variants.isEmpty
    else { return }
    let name = URL(fileURLWithPath: file.path).lastPathComponent
    var path = Self.place + name
    var number = 2
    while copies[path] != nil {
      path = Self.place + "\(number)-" + name
      number += 1
    }
    copies[path] = file.bytes
  }
}

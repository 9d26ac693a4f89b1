import Diagnostics
import Plan

/// Line tables of a run, so that plans can name the line each part comes from.
package struct SourcePlaces: Sendable {
  private let sources: SourceSet
  private let tables: [LineTable]
  private let root: String

  /// `root` is taken off the front of every path, so that plans do not depend on where the catalogue lies.
  package init(_ sources: SourceSet, root: String) {
    self.sources = sources
    tables = sources.files.map { LineTable(file: $0) }
    self.root = root
  }

  /// A path without the folder `root` at its front.
  static func relative(_ path: String, to root: String) -> String {
    let folder = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  func reference(_ range: SourceRange) -> SourceReference {
    let index = Int(range.source.index)
    guard tables.indices.contains(index) else { return SourceReference() }
    let file = SourcePlaces.relative(sources[range.source].path, to: root)
    return SourceReference(file: file, line: tables[index].line(at: range.start))
  }
}

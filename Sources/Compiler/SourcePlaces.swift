import Diagnostics
import Parallel
import Plan

/// Line tables of a run, so that plans can name the line each part comes from.
package struct SourcePlaces: Sendable {
  private let tables: [LineTable]
  /// The files as plans name them.
  private let paths: [String]

  /// `root` is taken off the front of every path, so that plans do not depend on where the catalogue lies.
  package init(_ sources: SourceSet, root: String) {
    tables = concurrentMap(sources.files) { LineTable(file: $0) }
    paths = sources.files.map { SourcePlaces.relative($0.path, to: root) }
  }

  /// A path without the folder `root` at its front.
  static func relative(_ path: String, to root: String) -> String {
    let folder = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  func reference(_ range: SourceRange) -> SourceReference {
    let index = Int(range.source.index)
    guard tables.indices.contains(index) else { return SourceReference() }
    return SourceReference(file: paths[index], line: tables[index].line(at: range.start))
  }
}

/// What one import writes after another into the same catalogue: nothing that an earlier one brought goes because this one
/// is about other records.
package enum ContinuedImport {
  /// The files of an import under the paths that the same texts have had: a procedure whose name or field was changed by
  /// its publisher stays in its file.
  package static func atKnownPaths(_ new: [String: [UInt8]], after base: [String: [UInt8]]) -> [String: [UInt8]] {
    var paths: [[UInt8]: String] = [:]
    for path in base.keys.sorted() where !isRegistry(path) { paths[firstLine(base[path] ?? [])] = path }
    var files: [String: [UInt8]] = [:]
    for path in new.keys.sorted() {
      let bytes = new[path] ?? []
      let known = isRegistry(path) || base[path] != nil ? nil : paths[firstLine(bytes)]
      files[known.flatMap { new[$0] == nil && files[$0] == nil ? $0 : nil } ?? path] = bytes
    }
    return files
  }

  /// The files of an import with those that only earlier ones brought; registries have the entries of both.
  package static func joined(_ new: [String: [UInt8]], with base: [String: [UInt8]]) -> [String: [UInt8]] {
    var files = base
    for (path, bytes) in new {
      files[path] = isRegistry(path) ? base[path].map { union($0, bytes) } ?? bytes : bytes
    }
    return files
  }

  private static func isRegistry(_ path: String) -> Bool {
    path.hasPrefix("dung-chung/") && !path.hasPrefix("dung-chung/co-san/")
  }

  /// The line that says what a text is: its code.
  private static func firstLine(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix { $0 != UInt8(ascii: "\n") }) }

  /// Entries of the earlier registry, in the words of the later where it has them, and then the new ones.
  private static func union(_ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
    let (head, entries) = parts(of: old)
    let (newHead, newEntries) = parts(of: new)
    let texts = Dictionary(newEntries.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    let known = Set(entries.map(\.key))
    let all = entries.map { texts[$0.key] ?? $0.text } + newEntries.filter { !known.contains($0.key) }.map(\.text)
    return (newHead.isEmpty ? head : newHead) + all.joined(separator: [UInt8(ascii: "\n")])
  }

  /// What stands before the first entry, and the entries by their first lines, each without blank lines at its end.
  private static func parts(of bytes: [UInt8]) -> (head: [UInt8], entries: [(key: [UInt8], text: [UInt8])]) {
    var head: [UInt8] = []
    var entries: [(key: [UInt8], text: [UInt8])] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let whole = Array(line) + [UInt8(ascii: "\n")]
      if line.starts(with: "- ".utf8) {
        entries.append((Array(line), whole))
      } else if entries.isEmpty {
        head += whole
      } else if !line.isEmpty {
        entries[entries.count - 1].text += whole
      }
    }
    return (head, entries)
  }
}

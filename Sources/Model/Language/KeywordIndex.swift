import Diagnostics
import Syntax

/// Finds what a keyword stands for: by the bytes of the key as they are usually written, else by its folded form.
struct KeywordIndex<Meaning: Sendable>: Sendable {
  private let written: [UInt64: (spelling: [UInt8], meaning: Meaning)]
  private let folded: [FoldedName: Meaning]

  /// Where a spelling occurs twice the last one counts.
  init(_ meanings: [(spelling: String, meaning: Meaning)]) {
    var written: [UInt64: (spelling: [UInt8], meaning: Meaning)] = [:]
    var folded: [FoldedName: Meaning] = [:]
    for (spelling, meaning) in meanings {
      let bytes = Array(spelling.utf8)
      written[bytes.withUnsafeBufferPointer(TextDigest.of)] = (bytes, meaning)
      folded[FoldedName(spelling)] = meaning
    }
    self.written = written
    self.folded = folded
  }

  subscript(key: NodeID, tree: Tree) -> Meaning? {
    if let entry = written[tree.digest(key)], tree.hasText(key, entry.spelling) { return entry.meaning }
    return self[tree.text(key)]
  }

  subscript(key: String) -> Meaning? { folded[FoldedName(key)] }
}

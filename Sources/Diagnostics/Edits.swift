/// The file after all edits have been made at once; nil when two overlap or one lies outside the file.
///
/// Insertions at one place are made in the order given. An edit of another file than `id` lies outside.
package func applying(_ edits: [TextEdit], to file: SourceFile, id: SourceID) -> SourceFile? {
  guard edits.allSatisfy({ $0.range.source == id }),
    let bytes = EditedBytes.applying(edits, to: file.bytes, in: 0..<file.bytes.count)
  else { return nil }
  return SourceFile(path: file.path, bytes: bytes)
}

enum EditedBytes {
  /// The bytes of a part of a file after its edits; nil when two overlap or one lies outside the part.
  static func applying(_ edits: [TextEdit], to bytes: [UInt8], in part: Range<Int>) -> [UInt8]? {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.start, $0.element.range.end, $0.offset)
        < ($1.element.range.start, $1.element.range.end, $1.offset)
    }
    var result: [UInt8] = []
    var copied = part.lowerBound
    for (_, edit) in ordered {
      guard edit.range.start >= copied, edit.range.end <= part.upperBound else { return nil }
      result.append(contentsOf: bytes[copied..<edit.range.start])
      result.append(contentsOf: edit.replacement.utf8)
      copied = edit.range.end
    }
    result.append(contentsOf: bytes[copied..<part.upperBound])
    return result
  }
}

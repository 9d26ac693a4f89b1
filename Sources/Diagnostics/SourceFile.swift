/// One file of a catalogue as it was read: its path as the user gave it and its exact bytes.
package struct SourceFile: Sendable {
  /// The path shown to users.
  package let path: String
  /// The bytes as read, unchanged (they need not be valid UTF-8).
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a byte range, clamped to the file; invalid UTF-8 shows as replacement characters.
  package func text(from start: Int, to end: Int) -> String {
    let start = min(max(start, 0), bytes.count)
    let end = min(max(end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// The place of a file in its `SourceSet`.
package struct SourceID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(index) }

  package static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A half-open byte range in one file: the only form in which places travel inside the program.
///
/// Lines, user-visible columns and UTF-16 columns are derived at the edge by `LineTable`.
package struct SourceRange: Hashable, Comparable, Sendable {
  package let source: SourceID
  // Everything read has its place: in eight bytes each, places were a fifth of a catalogue in memory.
  private let first: UInt32
  private let limit: UInt32

  package var start: Int { Int(first) }
  package var end: Int { Int(limit) }

  /// Places beyond four gigabytes count as that end.
  package init(_ source: SourceID, _ start: Int, _ end: Int) {
    self.source = source
    first = UInt32(clamping: start)
    limit = max(first, UInt32(clamping: end))
  }

  /// The smallest range that holds both; the other must lie in the same file, else `self` is returned.
  package func union(_ other: SourceRange) -> SourceRange {
    guard other.source == source else { return self }
    return SourceRange(source, min(start, other.start), max(end, other.end))
  }

  /// Whether the other range lies wholly within this one.
  package func contains(_ other: SourceRange) -> Bool {
    source == other.source && start <= other.start && other.end <= end
  }

  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.source, left.start, left.end) < (right.source, right.start, right.end)
  }
}

/// The files of one run, in a stable order; findings refer to them by `SourceID`.
package struct SourceSet: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  /// Adds a file behind the others and gives it its id.
  package mutating func add(_ file: SourceFile) -> SourceID {
    files.append(file)
    return SourceID(files.count - 1)
  }

  package subscript(id: SourceID) -> SourceFile { files[Int(id.index)] }

  /// The text that a range covers.
  package func text(_ range: SourceRange) -> String {
    self[range.source].text(from: range.start, to: range.end)
  }
}

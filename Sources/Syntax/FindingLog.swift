import Diagnostics

/// Collects the findings of one file: ranges are clamped to it, a kind is reported a bounded number of times.
struct FindingLog {
  static let maximumPerKind = 50

  let source: SourceID
  private let bytes: [UInt8]
  private(set) var findings: [Finding] = []
  private var counts: [String: Int] = [:]

  init(source: SourceID, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  /// The range within the file, widened to whole characters.
  func range(_ start: Int, _ end: Int) -> SourceRange {
    var start = min(max(start, 0), bytes.count)
    var end = min(max(end, start), bytes.count)
    let isEmpty = start == end
    // A character has at most three continuation bytes; a longer run is no text.
    for _ in 0..<3 where start > 0 && isContinuation(start) { start -= 1 }
    for _ in 0..<3 where !isEmpty && isContinuation(end) { end += 1 }
    return SourceRange(source, start, isEmpty ? start : end)
  }

  /// Whether the byte at a place continues a character of UTF-8.
  private func isContinuation(_ position: Int) -> Bool {
    position < bytes.count && bytes[position] & 0xC0 == 0x80
  }

  mutating func report(
    _ kind: Kind, _ start: Int, _ end: Int, vi: String, en: String, severity: Severity? = nil, notes: [Note] = [],
    fix: Fix? = nil
  ) {
    let count = counts[kind.id, default: 0] + 1
    guard count <= FindingLog.maximumPerKind else { return }
    counts[kind.id] = count
    var notes = notes
    if count == FindingLog.maximumPerKind {
      notes.append(
        Note(
          Text(
            vi: "Từ đây không liệt kê thêm lỗi cùng loại trong tệp này.",
            en: "Further findings of this kind in this file are not listed.")))
    }
    findings.append(
      Finding(kind, at: range(start, end), Text(vi: vi, en: en), severity: severity, notes: notes, fix: fix))
  }

  /// Whether further findings of the kind would be dropped.
  func isFull(_ kind: Kind) -> Bool { counts[kind.id, default: 0] >= FindingLog.maximumPerKind }

  mutating func append(_ other: FindingLog) { findings += other.findings }
}

import Diagnostics

/// Collects the findings of one file: ranges are clamped to it, a kind is reported a bounded number of times.
struct FindingLog {
  static let maximumPerKind = 50

  let source: SourceID
  let size: Int
  private(set) var findings: [Finding] = []
  private var counts: [String: Int] = [:]

  init(source: SourceID, size: Int) {
    self.source = source
    self.size = size
  }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    let start = min(max(start, 0), size)
    return SourceRange(source, start, min(max(end, start), size))
  }

  mutating func report(
    _ kind: Kind, _ start: Int, _ end: Int, vi: String, en: String, notes: [Note] = [], fix: Fix? = nil
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
    findings.append(Finding(kind, at: range(start, end), Text(vi: vi, en: en), notes: notes, fix: fix))
  }

  mutating func append(_ other: FindingLog) { findings += other.findings }
}

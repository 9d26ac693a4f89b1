import Diagnostics

/// What has become of each scalar of one record.
struct RecordAccounts {
  private struct Claim {
    let reading: Reading
    let target: String?
    let text: String?
    let reason: Text?
    /// The written text holds the words, though not in one piece.
    var isHeld = false
  }

  let tree: RecordTree
  private var claims: [Claim?]

  init(_ tree: RecordTree) {
    self.tree = tree
    claims = Array(repeating: nil, count: tree.leaves.count)
  }

  /// Says what became of a value; the first word counts.
  mutating func claim(
    _ said: Said?, _ reading: Reading, _ target: String? = nil, reason: Text? = nil, isHeld: Bool = false
  ) {
    guard let said, claims[said.leaf] == nil else { return }
    claims[said.leaf] = Claim(reading: reading, target: target, text: nil, reason: reason, isHeld: isHeld)
  }

  /// A value that stands in the report alone.
  mutating func report(_ said: Said?, _ reason: Text) {
    guard let said, claims[said.leaf] == nil else { return }
    claims[said.leaf] = Claim(
      reading: .reported, target: nil, text: tree.leaves[said.leaf].text, reason: reason)
  }

  /// A value whose words say that there is nothing.
  mutating func claimEmpty(_ said: Said?) {
    guard let said, claims[said.leaf] == nil else { return }
    claims[said.leaf] = Claim(reading: .empty, target: nil, text: tree.leaves[said.leaf].text, reason: nil)
  }

  /// Whether somebody has spoken of the value.
  func isClaimed(_ said: Said) -> Bool { claims[said.leaf] != nil }

  /// One line for each value: what nobody spoke of is reported, and what the written text does not hold word by word
  /// stands in the line.
  func lines(file: String, line: Int, code: String?, written: String) -> [LedgerLine] {
    let haystack = SqueezedText(written)
    var lines: [LedgerLine] = []
    lines.reserveCapacity(claims.count)
    for (leaf, claim) in zip(tree.leaves, claims) {
      let origin = Origin(file: file, line: line, path: leaf.path)
      guard let text = leaf.text, !leaf.isBlank else {
        lines.append(LedgerLine(origin, code: code, .empty))
        continue
      }
      guard let claim else {
        lines.append(LedgerLine(origin, code: code, .reported, text: text, reason: Self.unknownField))
        continue
      }
      var kept = claim.text
      switch claim.reading {
      case .exact, .prose, .verbatim:
        if kept == nil, !claim.isHeld, !haystack.contains(SqueezedText(text)) { kept = text }
      case .repeated, .reported, .empty: break
      }
      lines.append(
        LedgerLine(origin, code: code, claim.reading, target: claim.target, text: kept, reason: claim.reason))
    }
    return lines
  }

  private static let unknownField = Text(
    vi: "Phần nhập không biết giá trị này nghĩa là gì.", en: "The import does not know what this value means.")
}

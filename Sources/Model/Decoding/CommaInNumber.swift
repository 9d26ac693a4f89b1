import Diagnostics
import Syntax

extension Decoder {
  /// Finds numbers with a decimal comma that the braces of `{tỷ lệ: 0,5%}` have torn in two; gives the keys of both
  /// halves, which are not read any further.
  mutating func reportNumbersSplitByComma(in node: NodeID) -> Set<NodeID> {
    guard tree.isFlow(node) else { return [] }
    var torn: Set<NodeID> = []
    var previous: (key: NodeID, value: NodeID)?
    for entry in tree.entries(node) {
      defer { previous = entry }
      guard let before = previous, tree.kind(before.value) == .scalar, tree.isEmpty(entry.value),
        let last = tree.text(before.value).last, last.isNumber, let first = tree.text(entry.key).first, first.isNumber
      else { continue }
      torn.formUnion([before.key, entry.key])
      let range = tree.range(before.value).union(tree.range(entry.key))
      let whole = "\(tree.text(before.value)),\(tree.text(entry.key))"
      report(
        DecodingKinds.commaInNumber, at: range,
        vi: "Trong {…} dấu phẩy đã tách “\(whole)” làm hai. Hãy viết '\(whole)'.",
        en: "Inside {…} the comma splits “\(whole)” in two. Write '\(whole)'.",
        fix: Fix(
          Text(vi: "Đặt số trong dấu nháy", en: "Quote the number"), [TextEdit(range, "'\(whole)'")], isSafe: true))
    }
    return torn
  }
}

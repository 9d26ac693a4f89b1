import Diagnostics
import Syntax

/// The state of reading one file's tree into items of the language.
package struct Decoder {
  package let tree: Tree
  package var findings: [Finding] = []
  /// How often nothing was reported of a value because reading had told of it.
  private(set) var toldBefore = 0
  /// Exemptions of the items read so far.
  var exemptions: [CheckExemption] = []

  package init(tree: Tree) { self.tree = tree }

  mutating func report(
    _ kind: Kind, at node: NodeID, vi: String, en: String, notes: [Note] = [], fix: Fix? = nil
  ) {
    // Reported already, for the colon or for what ended the reading; the value is not what the author meant.
    guard !tree.isSplitByColon(node), !tree.isUnread(node) else { return toldBefore += 1 }
    report(kind, at: tree.range(node), vi: vi, en: en, notes: notes, fix: fix)
  }

  mutating func report(
    _ kind: Kind, at range: SourceRange, vi: String, en: String, notes: [Note] = [], fix: Fix? = nil
  ) {
    findings.append(Finding(kind, at: range, Text(vi: vi, en: en), notes: notes, fix: fix))
  }

  /// The scalar's text, or a finding that says what was expected.
  mutating func scalar(_ node: NodeID, expected: Text) -> String? {
    guard tree.kind(node) == .scalar else {
      report(
        DecodingKinds.wrongType, at: narrowed(node),
        vi: "Chỗ này phải là \(expected.vi), không phải \(noun(node).vi).",
        en: "Expected \(expected.en) here, not \(noun(node).en).")
      return nil
    }
    let text = tree.text(node)
    guard !text.isEmpty else {
      report(
        DecodingKinds.emptyValue, at: node, vi: "Chỗ này chưa có giá trị; cần \(expected.vi).",
        en: "There is no value here; expected \(expected.en).")
      return nil
    }
    return text
  }

  /// Reports a keyword without a value, but for one whose value was not read.
  mutating func reportEmpty(_ key: NodeID, _ value: NodeID, _ keyword: Keyword) {
    guard !tree.isUnread(value) else { return toldBefore += 1 }
    report(
      DecodingKinds.emptyValue, at: key, vi: "Từ khóa \(keyword.quoted.vi) chưa có giá trị.",
      en: "Keyword \(keyword.quoted.en) has no value.")
  }

  /// What a node is, in words.
  func noun(_ node: NodeID) -> Text {
    switch tree.kind(node) {
    case .scalar: Text(vi: "một giá trị đơn", en: "a single value")
    case .sequence: Text(vi: "một danh sách", en: "a list")
    case .mapping: Text(vi: "các dòng “từ khóa: giá trị”", en: "“keyword: value” lines")
    }
  }

  /// The key of the first entry, or the node itself when it has none: where messages about a whole mapping point.
  func firstKey(of node: NodeID) -> NodeID {
    for entry in tree.entries(node) { return entry.key }
    return node
  }

  /// The start of a long value: a message about a list need not underline all of it.
  private func narrowed(_ node: NodeID) -> NodeID {
    switch tree.kind(node) {
    case .scalar: return node
    case .mapping: return firstKey(of: node)
    case .sequence:
      for item in tree.items(node) { return narrowed(item) }
      return node
    }
  }

  /// Gives the keyword that was probably meant.
  mutating func reportUnknownKeyword(
    _ key: String, at node: NodeID, in construct: Keyword, among keywords: [Keyword]
  ) -> String? {
    let spellings = keywords.flatMap(\.spellings)
    let near = nearestNames(to: key, among: spellings, limit: 3)
    let offer = suggestion(near)
    var fix: Fix?
    if let best = near.first {
      fix = Fix(
        Text(vi: "Đổi thành “\(best)”", en: "Change to “\(best)”"), [TextEdit(tree.range(node), best)])
    }
    report(
      DecodingKinds.unknownKeyword, at: node, vi: "\(construct.vi) không có từ khóa “\(key)”.\(offer.vi)",
      en: "\(construct.en) has no keyword “\(key)”.\(offer.en)", fix: fix)
    return near.first
  }
}

/// “ Có phải ý bạn là …?” with the nearest names, or nothing.
package func suggestion(_ names: [String]) -> Text {
  guard !names.isEmpty else { return Text(same: "") }
  let quoted = names.map { "“\($0)”" }
  return Text(
    vi: " Có phải ý bạn là \(quoted.joined(separator: ", hay "))?",
    en: " Did you mean \(quoted.joined(separator: " or "))?")
}

extension Tree {
  /// A scalar with no text that was not written as an empty string on purpose.
  func isEmpty(_ node: NodeID) -> Bool {
    isEmptyScalar(node) && style(node) == .plain
  }
}

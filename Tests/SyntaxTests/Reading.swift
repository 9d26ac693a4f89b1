import Diagnostics

@testable import Syntax

/// One file read: the tree, the findings and ways to look at them.
struct Reading {
  let sources: SourceSet
  let source: SourceID
  let tree: Tree?
  let findings: [Finding]

  init(bytes: [UInt8], limits: SyntaxLimits = .standard) {
    var sources = SourceSet()
    source = sources.add(SourceFile(path: "a.yaml", bytes: bytes))
    self.sources = sources
    var findings: [Finding] = []
    tree = parseYAML(source, of: sources, limits: limits, findings: &findings)
    self.findings = findings
  }

  init(_ text: String, limits: SyntaxLimits = .standard) { self.init(bytes: Array(text.utf8), limits: limits) }

  var kinds: [String] { findings.map(\.kind.id) }

  /// The source text of each finding.
  var places: [String] { findings.map { sources.text($0.range) } }

  /// The tree as text: `{key: value}`, `[item]`, scalars in their decoded form.
  var shape: String { tree.flatMap { tree in tree.root.map { show($0, tree) } } ?? "-" }

  private func show(_ id: NodeID, _ tree: Tree) -> String {
    switch tree.kind(id) {
    case .scalar: tree.text(id)
    case .sequence: "[" + tree.items(id).map { show($0, tree) }.joined(separator: ",") + "]"
    case .mapping:
      "{" + tree.entries(id).map { show($0.key, tree) + "=" + show($0.value, tree) }.joined(separator: ",") + "}"
    }
  }

  /// The nodes in pre-order.
  var nodes: [NodeID] { tree?.nodes.indices.map { NodeID(index: Int32($0)) } ?? [] }

  /// The source text of each node in pre-order.
  var nodeTexts: [String] { nodes.compactMap { id in tree.map { sources.text($0.range(id)) } } }

  /// The value of a key of the root.
  func value(_ key: String) -> NodeID? {
    guard let tree, let root = tree.root else { return nil }
    return tree.entries(root).first { tree.text($0.key) == key }?.value
  }

  /// The source of the part of a value's text that equals `part`.
  func source(of part: String, in key: String) -> String? {
    guard let tree, let value = value(key) else { return nil }
    let text = Array(tree.text(value).utf8)
    let wanted = Array(part.utf8)
    guard let at = text.indices.first(where: { text[$0...].starts(with: wanted) }) else { return nil }
    return sources.text(tree.range(at..<at + wanted.count, in: value))
  }

  func applyingFixes() -> String {
    var bytes = sources[source].bytes
    let edits = findings.compactMap(\.fix).flatMap(\.edits).sorted { $0.range.start > $1.range.start }
    for edit in edits { bytes.replaceSubrange(edit.range.start..<edit.range.end, with: edit.replacement.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

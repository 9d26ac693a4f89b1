import Diagnostics

/// One YAML document of one file: flat, with the exact bytes of every node.
package struct Tree: Sendable {
  package let source: SourceID
  /// The outermost node; nil for a file that holds nothing but comments.
  package let root: NodeID?
  /// The comments of the file in order.
  package let comments: [Comment]
  /// Whether the whole file was read without a syntax error; false where parts are missing or guessed.
  package let isComplete: Bool
  /// Colons, in order, that were taken as parts of values after a finding.
  let bridgedColons: [Int]
  let nodes: [Node]
  let bytes: [UInt8]
  let pool: [UInt8]

  /// What the node is.
  package func kind(_ id: NodeID) -> NodeKind { self[id].kind }

  /// How the scalar is written; `.plain` for a collection.
  package func style(_ id: NodeID) -> ScalarStyle { self[id].style }

  /// The bytes of the value, quotes and brackets included, without trailing blank lines.
  package func range(_ id: NodeID) -> SourceRange {
    let node = self[id]
    return SourceRange(source, Int(node.start), Int(node.end))
  }

  /// The decoded value of a scalar in NFC; empty for a collection.
  package func text(_ id: NodeID) -> String {
    String(decoding: utf8(id), as: UTF8.self)
  }

  /// The entries of a mapping in source order; none for other nodes.
  package func entries(_ id: NodeID) -> Entries {
    let node = self[id]
    let first = node.kind == .mapping && node.count > 0 ? id.index + 1 : Node.none
    return Entries(nodes: nodes, upcoming: first)
  }

  /// The items of a sequence in source order; none for other nodes.
  package func items(_ id: NodeID) -> Items {
    let node = self[id]
    let first = node.kind == .sequence && node.count > 0 ? id.index + 1 : Node.none
    return Items(nodes: nodes, upcoming: first)
  }

  /// The number of entries or items; 0 for a scalar.
  package func count(_ id: NodeID) -> Int {
    let node = self[id]
    return node.kind == .scalar ? 0 : Int(node.count)
  }

  /// The range of the key that holds this value; nil for keys, items and the root.
  package func keyRange(of value: NodeID) -> SourceRange? {
    let key = self[value].key
    return key == Node.none ? nil : range(NodeID(index: key))
  }

  /// Whether a finding says already that a colon cuts the scalar in two.
  package func isSplitByColon(_ id: NodeID) -> Bool {
    guard !bridgedColons.isEmpty, kind(id) == .scalar else { return false }
    let node = self[id]
    return bridgedColons.contains { Int(node.start) <= $0 && $0 < Int(node.end) }
  }

  /// Whether the collection is written in brackets or braces.
  package func isFlow(_ id: NodeID) -> Bool { self[id].isFlow }

  /// The decoded text as bytes, without a copy.
  func utf8(_ id: NodeID) -> ArraySlice<UInt8> {
    let node = self[id]
    guard node.kind == .scalar else { return [] }
    let start = Int(node.textStart)
    let end = start + Int(node.count)
    return node.storage == .source ? bytes[start..<end] : pool[start..<end]
  }

  subscript(id: NodeID) -> Node { nodes[Int(id.index)] }
}

/// The entries of a mapping; O(1) a step.
package struct Entries: Sequence, IteratorProtocol, Sendable {
  let nodes: [Node]
  var upcoming: Int32

  /// The next entry in source order.
  package mutating func next() -> (key: NodeID, value: NodeID)? {
    guard upcoming != Node.none else { return nil }
    let key = upcoming
    let value = nodes[Int(key)].next
    upcoming = nodes[Int(value)].next
    return (NodeID(index: key), NodeID(index: value))
  }
}

/// The items of a sequence; O(1) a step.
package struct Items: Sequence, IteratorProtocol, Sendable {
  let nodes: [Node]
  var upcoming: Int32

  /// The next item in source order.
  package mutating func next() -> NodeID? {
    guard upcoming != Node.none else { return nil }
    let item = upcoming
    upcoming = nodes[Int(item)].next
    return NodeID(index: item)
  }
}

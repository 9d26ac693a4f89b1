import Diagnostics

/// One YAML document of one file: flat, with the exact bytes of every node. It is handed on by reference: it is never
/// changed, and its five arrays would else be counted at every step.
package final class Tree: Sendable {
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

  init(
    source: SourceID, root: NodeID?, comments: [Comment], isComplete: Bool, bridgedColons: [Int], nodes: [Node],
    bytes: [UInt8], pool: [UInt8]
  ) {
    self.source = source
    self.root = root
    self.comments = comments
    self.isComplete = isComplete
    self.bridgedColons = bridgedColons
    self.nodes = nodes
    self.bytes = bytes
    self.pool = pool
  }

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
    let node = self[id]
    guard node.kind == .scalar else { return "" }
    let start = Int(node.textStart)
    let text = (node.storage == .source ? bytes : pool).span.extracting(start..<start + Int(node.count))
    // What libyaml gave is valid UTF-8; to have it examined again took a thirtieth of a check.
    return String(copying: UTF8Span(unchecked: text))
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

  /// Whether the node is a scalar that holds no text.
  package func isEmptyScalar(_ id: NodeID) -> Bool { self[id].kind == .scalar && self[id].count == 0 }

  /// Whether the text of a scalar is, byte for byte, a given one.
  package func hasText(_ id: NodeID, _ text: [UInt8]) -> Bool {
    let own = utf8(id)
    return own.count == text.count
      && own.withUnsafeBufferPointer { own in text.withUnsafeBufferPointer { own.hasSameBytes(own.indices, as: $0) } }
  }

  /// The bytes of a scalar's text mixed to a number, by which keywords are looked up.
  package func digest(_ id: NodeID) -> UInt64 { utf8(id).withUnsafeBufferPointer { TextDigest.of($0) } }

  /// Whether a finding says already that a colon cuts the scalar in two.
  package func isSplitByColon(_ id: NodeID) -> Bool {
    guard !bridgedColons.isEmpty, kind(id) == .scalar else { return false }
    let node = self[id]
    return bridgedColons.contains { Int(node.start) <= $0 && $0 < Int(node.end) }
  }

  /// Whether the collection is written in brackets or braces.
  package func isFlow(_ id: NodeID) -> Bool { self[id].isFlow }

  /// Whether the node stands for a value that was not read after a finding.
  package func isUnread(_ id: NodeID) -> Bool { self[id].isUnread }

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

  /// The next entry in source order whose key was not refused.
  package mutating func next() -> (key: NodeID, value: NodeID)? {
    while upcoming != Node.none {
      let key = upcoming
      let value = nodes[Int(key)].next
      upcoming = nodes[Int(value)].next
      if !nodes[Int(key)].isRefused { return (NodeID(index: key), NodeID(index: value)) }
    }
    return nil
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

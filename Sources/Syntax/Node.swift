import Diagnostics

/// The place of a node in its `Tree`; meaningless in another tree.
package struct NodeID: Hashable, Sendable {
  package let index: Int32

  package init(index: Int32) { self.index = index }
}

/// What a node of the tree is; an empty value is a scalar with empty text.
package enum NodeKind: UInt8, Sendable {
  case scalar
  case sequence
  case mapping
}

/// How a scalar is written.
package enum ScalarStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded
}

/// One node in pre-order: its first child, if any, directly follows it, the others hang on `next`.
struct Node: Sendable {
  /// Where the text of a scalar is found, and how it relates to the source.
  enum Storage: UInt8, Sendable {
    /// The text stands verbatim in the source, from `textStart`.
    case source
    /// The text was decoded (escapes, folding) into the pool.
    case pool
    /// The text was decoded, and changed by NFC or by the exchange of signs; before it the pool holds what libyaml gave.
    case changedPool
  }

  static let none: Int32 = -1

  var start: Int32
  var end: Int32
  var textStart: Int32 = 0
  /// Bytes of text for a scalar, entries or items for a collection.
  var count: Int32 = 0
  /// The next sibling; the value of an entry follows its key.
  var next: Int32 = Node.none
  /// The key that holds this value.
  var key: Int32 = Node.none
  var kind: NodeKind
  var style: ScalarStyle = .plain
  var storage: Storage = .source
  private var flags: UInt8 = 0

  init(start: Int32, end: Int32, kind: NodeKind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  /// Written in brackets or braces.
  var isFlow: Bool {
    get { flags & 1 != 0 }
    set { flags = newValue ? flags | 1 : flags & ~1 }
  }

  /// A key that was reported and is not read, nor is its value: no name, or one that its mapping has already.
  var isRefused: Bool {
    get { flags & 2 != 0 }
    set { flags = newValue ? flags | 2 : flags & ~2 }
  }

  /// Stands for a value that reading did not reach.
  var isUnread: Bool {
    get { flags & 4 != 0 }
    set { flags = newValue ? flags | 4 : flags & ~4 }
  }
}

/// A comment: from `#` to the end of its line.
package struct Comment: Hashable, Sendable {
  package let range: SourceRange
  /// What follows the `#`, unchanged but for NFC.
  package let text: String
  /// Whether something else stands before it on its line.
  package let isTrailing: Bool
}

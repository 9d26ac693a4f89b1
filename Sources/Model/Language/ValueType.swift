import Diagnostics
import Syntax

/// How a value of the language is read and described: the one place where a type's spelling is known.
package struct ValueType<Value>: Sendable {
  /// Lazy, because types may contain themselves.
  let shape: @Sendable () -> Shape
  /// Nil after a finding: the value is absent and its parent incomplete.
  let decode: @Sendable (NodeID, inout Decoder) -> Value?

  init(
    shape: @escaping @Sendable () -> Shape, decode: @escaping @Sendable (NodeID, inout Decoder) -> Value?
  ) {
    self.shape = shape
    self.decode = decode
  }

  /// The same spelling with another meaning.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueType<Other> {
    ValueType<Other>(shape: shape) { node, decoder in decode(node, &decoder).map(transform) }
  }

  /// The value together with the place where it stands.
  var located: ValueType<Located<Value>> {
    ValueType<Located<Value>>(shape: shape) { node, decoder in
      decode(node, &decoder).map { Located($0, decoder.tree.range(node)) }
    }
  }

  /// A list; a single value may stand for a list of one. Items that cannot be read are left out.
  var list: ValueType<[Value]> {
    ValueType<[Value]>(shape: { .list(shape()) }) { node, decoder in
      guard decoder.tree.kind(node) == .sequence else { return decode(node, &decoder).map { [$0] } }
      var values: [Value] = []
      for item in decoder.tree.items(node) {
        if let value = decode(item, &decoder) { values.append(value) }
      }
      return values
    }
  }
}

/// A value and the place where it was written.
package struct Located<Value> {
  package var value: Value
  package let range: SourceRange

  package init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}

/// A name as an author wrote it: an identifier after folding (NFC, case, spaces).
package struct Name: Hashable, Sendable {
  package let text: String
  package let folded: FoldedName
  package let range: SourceRange

  package init(_ text: String, at range: SourceRange) {
    self.text = text
    folded = FoldedName(text)
    self.range = range
  }

  package static func == (left: Name, right: Name) -> Bool { left.folded == right.folded }

  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

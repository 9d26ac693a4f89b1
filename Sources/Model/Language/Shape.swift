import Diagnostics

/// What a value looks like, as the JSON Schema, the manual and completion need to know it.
package indirect enum Shape: Sendable {
  /// One scalar, described in words and, where it has one, by a regular expression.
  case scalar(Text, pattern: String?)
  case integer(minimum: Int)
  /// `có` / `không`.
  case boolean
  /// One word of a closed set.
  case choice(Text, [Keyword])
  /// A list; a single value may stand for a list of one.
  case list(Shape)
  /// A mapping with the fields of a construct.
  case construct(ConstructShape)
  /// A mapping whose keys the author chooses.
  case dictionary(key: Text, value: Shape)
  case anyOf([Shape])
}

/// A construct as documentation sees it; fields come lazily because constructs contain each other.
package struct ConstructShape: Sendable {
  /// Names the construct in the schema's definitions.
  package let keyword: Keyword
  package let about: Text
  package let fields: @Sendable () -> [FieldShape]
}

/// A field as documentation sees it.
package struct FieldShape: Sendable {
  package let keyword: Keyword
  package let about: Text
  package let isRequired: Bool
  package let shape: Shape
}

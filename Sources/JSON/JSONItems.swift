/// Items of an array that is a member of a document's outermost object, written apart from the document: several cores may
/// each write a run of them.
package struct JSONItems: Sendable {
  private var writer = JSONWriter(layout: .pretty)

  package init() {}

  package mutating func add(_ value: JSON) {
    if !isEmpty { writer.bytes.append(UInt8(ascii: ",")) }
    writer.depth = 2
    writer.breakLine()
    writer.writeValue(value)
  }

  var isEmpty: Bool { writer.bytes.isEmpty }
  /// The items with the line break before each, without a comma at either end.
  var bytes: [UInt8] { writer.bytes }
}

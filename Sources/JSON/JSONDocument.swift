/// An indented document whose outermost object is written member by member, long arrays item by item: no more of it is held
/// as values than is being written. The bytes are those of the same value written whole.
package struct JSONDocument {
  private var writer = JSONWriter(layout: .pretty)
  private var isEmpty = true

  package init() { writer.bytes.append(UInt8(ascii: "{")) }

  /// Adds a member behind those before it.
  package mutating func add(_ key: String, _ value: JSON) {
    begin(key)
    writer.writeValue(value)
  }

  /// Adds a member that is an array of what each item gives.
  package mutating func add<Item>(_ key: String, _ items: [Item], _ value: (Item) -> JSON) {
    begin(key)
    writer.bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { writer.bytes.append(UInt8(ascii: ",")) }
      writer.depth = 2
      writer.breakLine()
      writer.writeValue(value(item))
    }
    writer.depth = 1
    if !items.isEmpty { writer.breakLine() }
    writer.bytes.append(UInt8(ascii: "]"))
  }

  /// The closed document, with a newline at its end.
  package consuming func finished() -> [UInt8] {
    writer.depth = 0
    if !isEmpty { writer.breakLine() }
    writer.bytes += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    return writer.bytes
  }

  private mutating func begin(_ key: String) {
    if !isEmpty { writer.bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    writer.depth = 1
    writer.breakLine()
    writer.quote(key)
    writer.bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
  }
}

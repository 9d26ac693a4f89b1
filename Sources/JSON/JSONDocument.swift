/// An indented document whose outermost object is written member by member, long arrays from items written before: no more
/// of it is held as values than is being written. The bytes are those of the same value written whole.
package struct JSONDocument {
  private var writer = JSONWriter(layout: .pretty)
  private var isEmpty = true

  package init() { writer.bytes.append(UInt8(ascii: "{")) }

  /// Adds a member behind those before it.
  package mutating func add(_ key: String, _ value: JSON) {
    begin(key)
    writer.writeValue(value)
  }

  /// Adds a member that is an array of the items of all runs, one run behind the other.
  package mutating func add(_ key: String, _ runs: [JSONItems]) {
    begin(key)
    writer.bytes.append(UInt8(ascii: "["))
    let runs = runs.filter { !$0.isEmpty }
    writer.bytes.reserveCapacity(writer.bytes.count + runs.reduce(0) { $0 + $1.bytes.count + 1 })
    for (index, run) in runs.enumerated() {
      if index > 0 { writer.bytes.append(UInt8(ascii: ",")) }
      writer.bytes += run.bytes
    }
    writer.depth = 1
    if !runs.isEmpty { writer.breakLine() }
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

/// How the values of one field of the records were read.
package struct FieldSummary: Hashable, Sendable {
  /// The path of the field without places in lists, like `methods[].time_text`.
  package let field: String
  package private(set) var counts: [Reading: Int] = [:]

  package subscript(reading: Reading) -> Int { counts[reading, default: 0] }

  /// Values of the field that hold something.
  package var filled: Int { counts.reduce(0) { $0 + ($1.key == .empty ? 0 : $1.value) } }

  /// The fields of a ledger, in the order in which they were first met.
  package static func all(of ledger: ImportLedger) -> [FieldSummary] {
    var places: [String: Int] = [:]
    var fields: [FieldSummary] = []
    for line in ledger.lines {
      let field = name(of: line.origin.path)
      let place = places[field] ?? fields.count
      if place == fields.count {
        places[field] = place
        fields.append(FieldSummary(field: field))
      }
      fields[place].counts[line.reading, default: 0] += 1
    }
    return fields
  }

  private static func name(of path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "[")) else { return path }
    var bytes: [UInt8] = []
    var isInside = false
    for byte in path.utf8 {
      if byte == UInt8(ascii: "]") { isInside = false }
      if !isInside || !(0x30...0x39).contains(byte) { bytes.append(byte) }
      if byte == UInt8(ascii: "[") { isInside = true }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import Diagnostics
import JSON

/// The values of one record, and what became of each; what nobody accounts for is reported.
struct RecordAccount {
  private struct Leaf {
    let path: String
    let value: JSON
    var line: (reading: Reading, target: String?, reason: Text?)?
  }

  /// The code under which the record is reported.
  var code: String?
  private var leaves: [Leaf] = []
  private var places: [String: Int] = [:]
  private let origin: @Sendable (String) -> Origin

  init(_ record: JSON, origin: @escaping @Sendable (String) -> Origin) {
    self.origin = origin
    collect(record, path: "")
  }

  private mutating func collect(_ value: JSON, path: String) {
    switch value {
    case .object(let members) where !members.isEmpty:
      for member in members { collect(member.value, path: path.isEmpty ? member.key : "\(path).\(member.key)") }
    case .array(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() { collect(item, path: "\(path)[\(index)]") }
    default:
      places[path] = leaves.count
      leaves.append(Leaf(path: path, value: value))
    }
  }

  /// Says what became of the value at a path, unless that has been said.
  mutating func note(_ path: String, _ reading: Reading, _ target: String? = nil, reason: Text? = nil) {
    guard let place = places[path], leaves[place].line == nil else { return }
    leaves[place].line = (reading, target, reason)
  }

  var lines: [LedgerLine] {
    leaves.map { leaf in
      let place = origin(leaf.path)
      guard let text = leaf.value.leafText, text.hasVisibleText else {
        return LedgerLine(place, code: code, .empty)
      }
      let line = leaf.line ?? (.reported, nil, Self.noPlace)
      return LedgerLine(
        place, code: code, line.reading, target: line.target, text: line.reading == .reported ? text : nil,
        reason: line.reason)
    }
  }

  private static let noPlace = Text(
    vi: "Đặc tả không có chỗ cho giá trị này.", en: "The specification has no place for this value.")
}

extension JSON {
  /// The text of a value that holds no others; nil for null and for empty lists and objects.
  var leafText: String? {
    switch self {
    case .string(let text): text
    case .integer, .number: decimalText
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// Text that is not blank, without white space at the ends; also of a number.
  var filledText: String? {
    if case .bool = self { return nil }
    return leafText.flatMap { $0.hasVisibleText ? $0.trimmingSpaces : nil }
  }
}

extension String {
  /// Whether anything would be left of the text on paper.
  var hasVisibleText: Bool {
    unicodeScalars.contains { scalar in
      guard scalar.value > 0x20, !(0x7F...0xA0).contains(scalar.value) else { return false }
      switch scalar.properties.generalCategory {
      case .control, .format, .nonspacingMark, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
        .privateUse, .surrogate:
        return false
      default: return true
      }
    }
  }
}

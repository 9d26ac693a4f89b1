import Diagnostics
import JSON

/// A scalar of a record, with its place among all scalars of the record.
struct Said: Hashable, Sendable {
  /// Counted from 0 through the record.
  let leaf: Int
  /// The words, in NFC; portal codes may stand here in the words that they mean.
  let text: String
}

/// A record taken apart, in which every scalar can be accounted for.
struct RecordTree: Sendable {
  struct Leaf: Sendable {
    /// Like `methods[0].time_text`.
    let path: String
    /// Nil for null and for an empty list or object.
    let text: String?

    /// Whether nothing but space stands there.
    var isBlank: Bool { text.map { $0.allSatisfy(\.isWhitespace) } ?? true }
  }

  private(set) var leaves: [Leaf] = []
  private(set) var root = Part.list([])

  indirect enum Part: Sendable {
    /// Nil text for null and empty containers.
    case scalar(leaf: Int, text: String?)
    case list([Part])
    case entry([(key: String, value: Part)])
  }

  init(_ json: JSON) { root = take(json, path: "") }

  /// Takes a value apart; the parser has bounded its depth.
  private mutating func take(_ json: JSON, path: String) -> Part {
    switch json {
    case .array(let items) where !items.isEmpty:
      var parts: [Part] = []
      parts.reserveCapacity(items.count)
      for (index, item) in items.enumerated() { parts.append(take(item, path: "\(path)[\(index)]")) }
      return .list(parts)
    case .object(let members) where !members.isEmpty:
      var parts: [(String, Part)] = []
      parts.reserveCapacity(members.count)
      for member in members {
        parts.append((member.key, take(member.value, path: path.isEmpty ? member.key : path + "." + member.key)))
      }
      return .entry(parts)
    default:
      let text = Self.text(of: json)
      leaves.append(Leaf(path: path, text: text))
      return .scalar(leaf: leaves.count - 1, text: text)
    }
  }

  private static func text(of json: JSON) -> String? {
    switch json {
    case .string(let text): text.nfc
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let text): plainNumber(text)
    case .null, .array, .object: nil
    }
  }

  /// `120000.0` as `120000`.
  private static func plainNumber(_ text: String) -> String {
    guard let dot = text.firstIndex(of: "."), text[text.index(after: dot)...].allSatisfy({ $0 == "0" }) else {
      return text
    }
    return String(text[..<dot])
  }
}

extension RecordTree.Part {
  /// The member of a name; nil where there is none or this is no entry.
  subscript(key: String) -> RecordTree.Part? {
    guard case .entry(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The items of a list; none where this is no list.
  var items: [RecordTree.Part] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The words of a scalar that says something.
  var said: Said? {
    guard case .scalar(let leaf, let text?) = self, !text.allSatisfy(\.isWhitespace) else { return nil }
    return Said(leaf: leaf, text: text)
  }

  func said(_ key: String) -> Said? { self[key]?.said }

  /// The items of a list under a name; a scalar that stands in its place counts as the one item.
  func list(_ key: String) -> [RecordTree.Part] {
    guard let part = self[key] else { return [] }
    if case .list(let items) = part { return items }
    return [part]
  }
}

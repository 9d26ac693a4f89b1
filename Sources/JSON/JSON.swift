/// A JSON value (RFC 8259) whose members keep the order in which they were given.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A decimal number as exact text (`0.10`, `1e400`); text that is no JSON number is written as a string.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One name and its value; names of one object are expected to differ.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// An object of the members that have a value, in the order given.
  package static func object(present members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { member in member.value.map { Member(member.key, $0) } })
  }

  /// The value of the first member of that name; nil where there is none or this is no object.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The item at a place counted from 0; nil outside the array or where this is no array.
  package subscript(index: Int) -> JSON? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }

  /// The text of a string; nil for every other value.
  package var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of an integer that fits an `Int`; nil for every other value.
  package var integerValue: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The exact decimal text of an integer or a number; nil for every other value.
  package var decimalText: String? {
    switch self {
    case .integer(let value): String(value)
    case .number(let text): text
    default: nil
    }
  }

  /// The truth value; nil for every other value.
  package var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The items of an array; nil for every other value.
  package var items: [JSON]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// The members of an object in their order; nil for every other value.
  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSON: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSON: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral items: JSON...) { self = .array(items) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}

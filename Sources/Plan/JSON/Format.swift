import Diagnostics
import Expressions
import JSON

/// How a type of plan data stands in JSON: one value writes it, reads it and describes it.
struct Format<Value>: Sendable {
  /// JSON Schema (draft 2020-12) of what `write` produces.
  let schema: @Sendable () -> JSON
  let write: @Sendable (Value) -> JSON
  let read: @Sendable (JSON, inout PlanReader) throws(PlanReadError) -> Value

  init(
    schema: @escaping @Sendable () -> JSON, write: @escaping @Sendable (Value) -> JSON,
    read: @escaping @Sendable (JSON, inout PlanReader) throws(PlanReadError) -> Value
  ) {
    self.schema = schema
    self.write = write
    self.read = read
  }

  /// A list of such values.
  var list: Format<[Value]> {
    Format<[Value]>(
      schema: { ["type": "array", "items": schema()] },
      write: { .array($0.map(write)) },
      read: { (json, reader) throws(PlanReadError) -> [Value] in
        guard let items = json.items else { throw reader.expected(Text(vi: "một mảng", en: "an array")) }
        var values: [Value] = []
        for (index, item) in items.enumerated() {
          reader.path.append("[\(index)]")
          values.append(try read(item, &reader))
          reader.path.removeLast()
        }
        return values
      })
  }

  /// The same text in JSON with another meaning; `back` is nil for text that has none.
  func converted<Other>(
    expected: Text, to: @escaping @Sendable (Other) -> Value, back: @escaping @Sendable (Value) -> Other?
  ) -> Format<Other> {
    Format<Other>(
      schema: schema, write: { write(to($0)) },
      read: { (json, reader) throws(PlanReadError) -> Other in
        guard let value = back(try read(json, &reader)) else { throw reader.expected(expected) }
        return value
      })
  }
}

/// The place in a plan being read, and the facts that its conditions may ask for.
struct PlanReader {
  var path: [String] = []
  var scope = Scope([])

  func expected(_ what: Text) -> PlanReadError {
    error(Text(vi: "chỗ này cần \(what.vi)", en: "expected \(what.en)"))
  }

  func error(_ reason: Text) -> PlanReadError {
    PlanReadError(path: path.joined(separator: "/"), reason: reason)
  }
}

extension JSON {
  /// Whether this is an object whose members bear these names only, each once.
  func has(only keys: String...) -> Bool {
    guard let members else { return false }
    return members.allSatisfy { keys.contains($0.key) } && JSON.firstRepeated(members) == nil
  }

  /// The first name that several members bear.
  static func firstRepeated(_ members: [Member]) -> String? {
    var seen: Set<String> = []
    return members.first { !seen.insert($0.key).inserted }?.key
  }
}

/// Why a JSON value is no plan, and where.
package struct PlanReadError: Error, Hashable, Sendable {
  /// Members and indices from the root, such as `nodes/[2]/time`; empty for the whole.
  package let path: String
  package let reason: Text

  /// The message for users.
  package var message: Text {
    guard !path.isEmpty else {
      return Text(vi: "Kế hoạch không đọc được: \(reason.vi).", en: "The plan cannot be read: \(reason.en).")
    }
    return Text(
      vi: "Kế hoạch không đọc được ở \(path): \(reason.vi).", en: "The plan cannot be read at \(path): \(reason.en).")
  }
}

extension Format where Value == String {
  static let text = Format<String>(
    schema: { ["type": "string"] }, write: { .string($0) },
    read: { (json, reader) throws(PlanReadError) -> String in
      guard let text = json.stringValue else { throw reader.expected(Text(vi: "một chuỗi", en: "a string")) }
      return text
    })
}

extension Format where Value == Int {
  static let integer = Format<Int>(
    schema: { ["type": "integer"] }, write: { .integer($0) },
    read: { (json, reader) throws(PlanReadError) -> Int in
      guard let number = json.integerValue else { throw reader.expected(Text(vi: "một số nguyên", en: "an integer")) }
      return number
    })
}

extension Format where Value == Bool {
  static let flag = Format<Bool>(
    schema: { ["type": "boolean"] }, write: { .bool($0) },
    read: { (json, reader) throws(PlanReadError) -> Bool in
      guard let flag = json.boolValue else { throw reader.expected(Text(vi: "true hoặc false", en: "true or false")) }
      return flag
    })
}

extension Format where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One code of a closed set.
  static var code: Format<Value> {
    Format<Value>(
      schema: { ["enum": .array(Value.allCases.map { .string($0.rawValue) })] },
      write: { .string($0.rawValue) },
      read: { (json, reader) throws(PlanReadError) -> Value in
        guard let value = json.stringValue.flatMap(Value.init(rawValue:)) else {
          let codes = Value.allCases.map(\.rawValue).joined(separator: ", ")
          throw reader.expected(Text(vi: "một trong: \(codes)", en: "one of: \(codes)"))
        }
        return value
      })
  }
}

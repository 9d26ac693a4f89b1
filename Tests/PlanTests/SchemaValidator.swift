import JSON

/// The part of JSON Schema (draft 2020-12) that plans are described with; a keyword it does not know is a fault.
struct SchemaValidator {
  let root: JSON
  private static let notes: Set<String> = ["description", "title", "format", "$schema", "$defs"]

  /// What is wrong with a value, each with its place.
  func faults(_ value: JSON) -> [String] { faults(value, root, at: "#") }

  private func faults(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
    (schema.members ?? []).flatMap { keyword in
      fault(value, keyword.key, keyword.value, schema, at: path)
    }
  }

  private func fault(_ value: JSON, _ keyword: String, _ rule: JSON, _ schema: JSON, at path: String) -> [String] {
    switch keyword {
    case "$ref":
      guard let name = rule.stringValue?.split(separator: "/").last, let target = root["$defs"]?[String(name)] else {
        return ["\(path): \(rule.text()) leads nowhere"]
      }
      return faults(value, target, at: path)
    case "type": return isOf(value, rule.stringValue ?? "") ? [] : ["\(path): not of type \(rule.text())"]
    case "enum": return rule.items?.contains(value) == true ? [] : ["\(path): not one of \(rule.text())"]
    case "const": return value == rule ? [] : ["\(path): not \(rule.text())"]
    case "required":
      let missing = (rule.items ?? []).compactMap(\.stringValue).filter { value.members != nil && value[$0] == nil }
      return missing.map { "\(path): \($0) is missing" }
    case "properties":
      return (value.members ?? []).flatMap { member in
        rule[member.key].map { faults(member.value, $0, at: "\(path)/\(member.key)") } ?? []
      }
    case "additionalProperties":
      let unknown = (value.members ?? []).filter { schema["properties"]?[$0.key] == nil }
      return rule == false ? unknown.map { "\(path): \($0.key) is not described" } : []
    case "items":
      return (value.items ?? []).enumerated().flatMap { faults($1, rule, at: "\(path)/\($0)") }
    case "anyOf":
      let fits = (rule.items ?? []).contains { faults(value, $0, at: path).isEmpty }
      return fits ? [] : ["\(path): fits none of anyOf"]
    case "oneOf":
      let count = (rule.items ?? []).count { faults(value, $0, at: path).isEmpty }
      return count == 1 ? [] : ["\(path): fits \(count) of oneOf"]
    case let note where Self.notes.contains(note): return []
    default: return ["\(path): the schema uses \(keyword)"]
    }
  }

  private func isOf(_ value: JSON, _ type: String) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("integer", .integer), ("boolean", .bool): true
    default: false
    }
  }
}

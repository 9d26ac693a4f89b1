import Diagnostics
import Foundation
import JSON
import Syntax

/// Judges JSON values by the part of JSON Schema that the published schemas use.
struct SchemaValidator {
  let schema: JSON
  private let definitions: [String: JSON]

  init(_ schema: JSON) {
    self.schema = schema
    let members = schema["$defs"]?.members ?? []
    definitions = Dictionary(members.map { ("#/$defs/\($0.key)", $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  static let knownWords: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "enum", "const", "pattern", "properties", "required",
    "additionalProperties", "items", "anyOf", "allOf", "minimum",
  ]

  private static let formats = ["date": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]

  /// Why the value is not valid, from the place that comes furthest; nil when it is.
  func fault(_ value: JSON) -> String? { fault(value, schema, at: "") }

  private func fault(_ value: JSON, _ schema: JSON, at path: String) -> String? {
    for member in schema.members ?? [] {
      if let fault = fault(value, member, of: schema, at: path) { return fault }
    }
    return nil
  }

  private func fault(_ value: JSON, _ member: JSON.Member, of schema: JSON, at path: String) -> String? {
    let rule = member.value
    switch member.key {
    case "$ref":
      guard let definition = definitions[rule.stringValue ?? ""] else { return "\(path): no \(rule)" }
      return fault(value, definition, at: path)
    case "type":
      let types = (rule.items ?? [rule]).compactMap(\.stringValue)
      return types.contains(where: { isOf($0, value) }) ? nil : "\(path): not \(types)"
    case "enum": return rule.items?.contains(value) ?? false ? nil : "\(path): not one of the words: \(value)"
    case "const": return rule == value ? nil : "\(path): not \(rule)"
    case "pattern":
      guard let text = value.stringValue, let pattern = rule.stringValue else { return nil }
      return text.range(of: pattern, options: .regularExpression) == nil ? "\(path): “\(text)” !~ \(pattern)" : nil
    case "format":
      guard let text = value.stringValue, let pattern = Self.formats[rule.stringValue ?? ""] else {
        return value.stringValue == nil ? nil : "\(path): unknown format \(rule)"
      }
      return text.range(of: pattern, options: .regularExpression) == nil ? "\(path): “\(text)” is no \(rule)" : nil
    case "minimum":
      guard let number = value.integerValue, let least = rule.integerValue else { return nil }
      return number < least ? "\(path): less than \(least)" : nil
    case "anyOf":
      let faults = (rule.items ?? []).map { fault(value, $0, at: path) }
      guard !faults.contains(where: { $0 == nil }) else { return nil }
      return faults.compactMap { $0 }.max { depth($0) < depth($1) } ?? "\(path): nothing fits"
    case "oneOf":
      let fitting = (rule.items ?? []).count { fault(value, $0, at: path) == nil }
      return fitting == 1 ? nil : "\(path): \(fitting) alternatives fit"
    case "allOf": return (rule.items ?? []).lazy.compactMap { fault(value, $0, at: path) }.first
    case "required":
      let names = (rule.items ?? []).compactMap(\.stringValue)
      return names.first { value["\($0)"] == nil }.map { "\(path): lacks \($0)" }
    case "items":
      let items = value.items ?? []
      return items.indices.lazy.compactMap { fault(items[$0], rule, at: "\(path)/\($0)") }.first
    case "properties": return membersFault(value, rule, schema["additionalProperties"], at: path)
    case "additionalProperties":
      return schema["properties"] == nil ? membersFault(value, .object([]), rule, at: path) : nil
    default: return Self.knownWords.contains(member.key) ? nil : "\(path): unknown schema word \(member.key)"
    }
  }

  private func membersFault(_ value: JSON, _ known: JSON, _ others: JSON?, at path: String) -> String? {
    for member in value.members ?? [] {
      let place = "\(path)/\(member.key)"
      if let own = known[member.key] {
        if let fault = fault(member.value, own, at: place) { return fault }
      } else if others == false {
        return "\(place): unknown key"
      } else if let others, others != true, let fault = fault(member.value, others, at: place) {
        return fault
      }
    }
    return nil
  }

  private func depth(_ fault: String) -> Int { fault.prefix { $0 != ":" }.count { $0 == "/" } }

  private func isOf(_ type: String, _ value: JSON) -> Bool {
    switch value {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .integer: type == "integer" || type == "number"
    case .number: type == "number"
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}

extension JSON {
  /// A YAML file as an editor sees it, with YAML 1.2's own reading of plain scalars.
  init(yaml file: SourceFile) {
    var sources = SourceSet()
    let id = sources.add(file)
    var findings: [Finding] = []
    let tree = parseYAML(id, of: sources, findings: &findings)
    self = tree.flatMap { tree in tree.root.map { JSON(tree, $0) } } ?? .null
  }

  private init(_ tree: Tree, _ node: NodeID) {
    switch tree.kind(node) {
    case .mapping: self = .object(tree.entries(node).map { Member(tree.text($0.key), JSON(tree, $0.value)) })
    case .sequence: self = .array(tree.items(node).map { JSON(tree, $0) })
    default:
      let text = tree.text(node)
      guard tree.style(node) == .plain else {
        self = .string(text)
        return
      }
      switch text {
      case "", "~", "null": self = .null
      case "true": self = true
      case "false": self = false
      default:
        if let whole = Int(text) {
          self = .integer(whole)
        } else if text.wholeMatch(of: #/[-+]?[0-9]+\.[0-9]*/#) != nil {
          self = .number(text)
        } else {
          self = .string(text)
        }
      }
    }
  }
}

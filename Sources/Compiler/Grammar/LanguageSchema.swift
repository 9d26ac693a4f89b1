import Diagnostics
import Expressions
import JSON
import Model

/// The JSON Schema (draft 2020-12) of specification files, for editors: completion and hover from the declarations.
enum LanguageSchema {
  static var json: JSON {
    var writer = SchemaWriter()
    let kinds = ItemKind.all.map { writer.reference(to: $0.shape) }
    let item: JSON = ["anyOf": .array(kinds)]
    writer.finish()
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "tthc: đặc tả thủ tục hành chính",
      "anyOf": [["$ref": "#/$defs/item"], ["type": "array", "items": ["$ref": "#/$defs/item"]]],
      "$defs": .object([JSON.Member("item", item)] + writer.definitions),
    ]
  }
}

private struct SchemaWriter {
  private(set) var definitions: [JSON.Member] = []
  private var names: [String: String] = [:]
  private var open: [ConstructShape] = []

  /// A reference to a construct; its definition is written later, because constructs contain each other.
  mutating func reference(to construct: ConstructShape) -> JSON {
    ["$ref": .string("#/$defs/\(name(of: construct))")]
  }

  private mutating func name(of construct: ConstructShape) -> String {
    if let known = names[construct.identity] { return known }
    let base = asciiIdentifier(construct.keyword.en)
    var name = base
    var number = 2
    while names.values.contains(name) {
      name = "\(base)_\(number)"
      number += 1
    }
    names[construct.identity] = name
    open.append(construct)
    return name
  }

  /// A closed set of words, defined once.
  private mutating func reference(to words: [Keyword], _ title: Text) -> JSON {
    let name = "word_" + asciiIdentifier(title.en)
    if !definitions.contains(where: { $0.key == name }) {
      definitions.append(
        JSON.Member(
          name,
          [
            "description": .string("\(title.vi) / \(title.en)"),
            "enum": .array(unique(words.flatMap(\.spellings)).map(JSON.string)),
          ]))
    }
    return ["$ref": .string("#/$defs/\(name)")]
  }

  mutating func finish() {
    while !open.isEmpty {
      let construct = open.removeFirst()
      let definition = define(construct)
      definitions.append(JSON.Member(name(of: construct), definition))
    }
  }

  private mutating func define(_ construct: ConstructShape) -> JSON {
    var properties: [JSON.Member] = []
    var required: [JSON] = []
    for field in construct.fields() {
      let shape = schema(of: field.shape).members ?? []
      let about = "\(field.about.vi) / \(field.about.en)"
      let described = JSON.object(shape + [JSON.Member("description", .string(about))])
      var spellings: [String] = []
      for spelling in field.keyword.spellings where !spellings.contains(spelling) { spellings.append(spelling) }
      properties += spellings.map { JSON.Member($0, described) }
      if field.isRequired {
        required.append(["anyOf": .array(spellings.map { ["required": [.string($0)]] })])
      }
    }
    var members: [JSON.Member] = [
      JSON.Member("type", "object"),
      JSON.Member("description", .string("\(construct.about.vi) / \(construct.about.en)")),
      JSON.Member("properties", .object(properties)), JSON.Member("additionalProperties", false),
    ]
    if !required.isEmpty { members.append(JSON.Member("allOf", .array(required))) }
    return .object(members)
  }

  /// Scalars are texts to the language; editors see YAML's own types, so numbers and booleans are let through.
  private mutating func schema(of shape: Shape) -> JSON {
    switch shape {
    case .scalar(_, let pattern):
      return pattern.map { ["type": "string", "pattern": .string($0)] } ?? ["type": ["string", "number", "boolean"]]
    case .integer(let minimum): return ["type": "integer", "minimum": .integer(minimum)]
    case .boolean: return ["enum": ["có", "không", "yes", "no", true, false]]
    case .choice(let title, let words): return reference(to: words, title)
    case .list(let item):
      let inner = schema(of: item)
      return ["anyOf": [inner, ["type": "array", "items": inner]]]
    case .construct(let construct): return reference(to: construct)
    case .dictionary(_, let value): return ["type": "object", "additionalProperties": schema(of: value)]
    case .anyOf(let shapes): return ["anyOf": .array(shapes.map { schema(of: $0) })]
    }
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}

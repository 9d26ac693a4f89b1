import JSON

/// Things and what is said of them, written as JSON-LD with a context of its own.
struct LinkedDataGraph {
  private var nodes: [Node] = []
  private var places: [String: Int] = [:]

  /// One thing; properties stand in the order in which they were said.
  struct Node {
    let id: String
    let type: String
    fileprivate var properties: [(name: String, values: [JSON])] = []

    init(_ id: String, _ type: String) {
      self.id = id
      self.type = type
    }

    /// Says something of the thing; what has no value is not said.
    mutating func add(_ name: String, _ values: [JSON]) {
      guard !values.isEmpty else { return }
      properties.append((name, values))
    }

    mutating func add(_ name: String, _ value: JSON?) { add(name, value.map { [$0] } ?? []) }

    fileprivate var json: JSON {
      .object(
        [JSON.Member("@id", .string(id)), JSON.Member("@type", .string(type))]
          + properties.map { JSON.Member($0.name, $0.values.count == 1 ? $0.values[0] : .array($0.values)) })
    }
  }

  /// Adds a thing and gives the reference to it; one that is there already stays as it is.
  mutating func add(_ node: Node) -> JSON {
    if places[node.id] == nil {
      places[node.id] = nodes.count
      nodes.append(node)
    }
    return LinkedDataGraph.reference(to: node.id)
  }

  /// The graph as a document: what it is about, then the other things in the order in which they were added.
  func document(about subject: String, context: [(prefix: String, iri: String)]) -> [UInt8] {
    let nodes = nodes.filter { $0.id == subject } + nodes.filter { $0.id != subject }
    let context = context.map { JSON.Member($0.prefix, .string($0.iri)) }
    let document: JSON = ["@context": .object(context), "@graph": .array(nodes.map(\.json))]
    return document.encoded(.pretty)
  }

  static func reference(to id: String) -> JSON { ["@id": .string(id)] }

  /// A text in Vietnamese.
  static func vietnamese(_ text: String) -> JSON { ["@value": .string(text), "@language": "vi"] }

  /// A value of a type of XML Schema, in its lexical form.
  static func typed(_ value: String, _ type: String) -> JSON {
    ["@value": .string(value), "@type": .string("xsd:" + type)]
  }
}

import Diagnostics
import JSON

/// One member of an object in a plan, declared once for writer, reader and schema.
struct RecordField<Owner>: Sendable {
  let key: String
  let about: String
  let isRequired: Bool
  let schema: @Sendable () -> JSON
  /// Nil when the member is left out.
  let write: @Sendable (Owner) -> JSON?
  let read: @Sendable (JSON, inout Owner, inout PlanReader) throws(PlanReadError) -> Void

  /// A member that always stands.
  static func required<Value>(
    _ key: String, _ path: any WritableKeyPath<Owner, Value> & Sendable, _ format: Format<Value>, _ about: String
  ) -> RecordField {
    RecordField(
      key: key, about: about, isRequired: true, schema: format.schema, write: { format.write($0[keyPath: path]) },
      read: { (json, owner, reader) throws(PlanReadError) in owner[keyPath: path] = try format.read(json, &reader) })
  }

  /// A member that is left out when nil.
  static func optional<Value>(
    _ key: String, _ path: any WritableKeyPath<Owner, Value?> & Sendable, _ format: Format<Value>, _ about: String
  ) -> RecordField {
    RecordField(
      key: key, about: about, isRequired: false, schema: format.schema,
      write: { $0[keyPath: path].map(format.write) },
      read: { (json, owner, reader) throws(PlanReadError) in owner[keyPath: path] = try format.read(json, &reader) })
  }

  /// A list that is left out when empty.
  static func list<Value>(
    _ key: String, _ path: any WritableKeyPath<Owner, [Value]> & Sendable, _ format: Format<Value>, _ about: String
  ) -> RecordField {
    let list = format.list
    return RecordField(
      key: key, about: about, isRequired: false, schema: list.schema,
      write: { $0[keyPath: path].isEmpty ? nil : list.write($0[keyPath: path]) },
      read: { (json, owner, reader) throws(PlanReadError) in owner[keyPath: path] = try list.read(json, &reader) })
  }

  /// A flag that is left out when it has the value that goes without saying.
  static func flag(
    _ key: String, _ path: any WritableKeyPath<Owner, Bool> & Sendable, unless usual: Bool, _ about: String
  ) -> RecordField {
    RecordField(
      key: key, about: about, isRequired: false, schema: Format.flag.schema,
      write: { $0[keyPath: path] == usual ? nil : .bool($0[keyPath: path]) },
      read: { (json, owner, reader) throws(PlanReadError) in
        owner[keyPath: path] = try Format.flag.read(json, &reader)
      })
  }
}

/// An object in a plan: its fields in the order in which they are written.
struct Record<Owner: Sendable>: Sendable {
  /// Names the definition in the schema.
  let name: String
  let about: String
  let make: @Sendable () -> Owner
  let fields: [RecordField<Owner>]

  var format: Format<Owner> {
    Format(
      schema: { ["$ref": "#/$defs/\(name)"] },
      write: { owner in
        .object(fields.compactMap { field in field.write(owner).map { JSON.Member(field.key, $0) } })
      },
      read: { (json, reader) throws(PlanReadError) -> Owner in try read(json, &reader) })
  }

  private func read(_ json: JSON, _ reader: inout PlanReader) throws(PlanReadError) -> Owner {
    guard let members = json.members else { throw reader.expected(Text(vi: "một đối tượng", en: "an object")) }
    if let unknown = members.first(where: { member in !fields.contains { $0.key == member.key } }) {
      throw reader.error(
        Text(vi: "không có thuộc tính “\(unknown.key)” ở đây", en: "there is no member “\(unknown.key)” here"))
    }
    if let twice = JSON.firstRepeated(members) {
      throw reader.error(
        Text(vi: "thuộc tính “\(twice)” viết hai lần", en: "member “\(twice)” stands twice"))
    }
    var owner = make()
    for field in fields {
      guard let value = json[field.key] else {
        guard !field.isRequired else {
          throw reader.error(Text(vi: "thiếu thuộc tính “\(field.key)”", en: "member “\(field.key)” is missing"))
        }
        continue
      }
      reader.path.append(field.key)
      try field.read(value, &owner, &reader)
      reader.path.removeLast()
    }
    return owner
  }

  /// The definition in the schema.
  var definition: JSON.Member {
    let properties = fields.map { field -> JSON.Member in
      var members = field.schema().members ?? []
      members.append(JSON.Member("description", .string(field.about)))
      return JSON.Member(field.key, .object(members))
    }
    return JSON.Member(
      name,
      [
        "type": "object", "description": .string(about), "properties": .object(properties),
        "required": .array(fields.filter(\.isRequired).map { .string($0.key) }), "additionalProperties": false,
      ])
  }
}

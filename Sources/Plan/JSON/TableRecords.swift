import Diagnostics
import Expressions
import JSON

extension Record where Owner == TableRule {
  static let table = Record(
    name: "table", about: "a decision table that gives a derived fact; a row holds when its condition is true",
    make: { TableRule() },
    fields: [
      fact,
      .required("policy", \.policy, .code, "what is taken when several rows hold (DMN hit policy)"),
      .list("inputs", \.inputs, .expression(.any), "what the columns ask"),
      rows, defaultOutput, outputOrder,
      .list("grounds", \.grounds, .text, "legal grounds"), .list("notes", \.notes, .text, "notes"),
      .required("source", \.source, .reference, "file:line of the specification"),
    ])

  /// The derived fact by its index, which must be one that no other table gives.
  private static let fact = RecordField<TableRule>.required(
    "fact", \.fact, .integer, "the fact that it gives, by index")

  private static let rows = RecordField<TableRule>(
    key: "rows", about: "its rows", isRequired: false,
    schema: { ["type": "array", "items": ["$ref": "#/$defs/tableRow"]] },
    write: { table in
      table.rows.isEmpty ? nil : Record<TableRule.Row>.row(giving: .any).format.list.write(table.rows)
    },
    read: { (json, table, reader) throws(PlanReadError) in
      let type = try outputType(of: table, reader)
      table.rows = try Record<TableRule.Row>.row(giving: type).format.list.read(json, &reader)
    })

  private static let defaultOutput = RecordField<TableRule>(
    key: "default", about: "what holds when no row does", isRequired: false,
    schema: { Format<TypedExpression>.expression(.any).schema() },
    write: { $0.defaultOutput.map(Format<TypedExpression>.expression(.any).write) },
    read: { (json, table, reader) throws(PlanReadError) in
      let type = table.policy == .count ? .number : try outputType(of: table, reader)
      table.defaultOutput = try Format<TypedExpression>.expression(type).read(json, &reader)
    })

  /// The outputs, best first, each as the text of a value.
  private static let outputOrder = RecordField<TableRule>(
    key: "outputOrder", about: "the outputs, best first", isRequired: false,
    schema: { Format<String>.text.list.schema() },
    write: { $0.outputOrder.isEmpty ? nil : .array($0.outputOrder.map { .string($0.text) }) },
    read: { (json, table, reader) throws(PlanReadError) in
      var type = try factType(of: table, reader)
      if table.policy.givesList, case .list(let element) = type { type = element }
      for text in try Format<String>.text.list.read(json, &reader) {
        guard case .success(let value) = Value.parse(text, as: type) else {
          throw reader.expected(Text(vi: "một giá trị của dữ kiện", en: "a value of the fact"))
        }
        table.outputOrder.append(value)
      }
    })

  private static func factType(of table: TableRule, _ reader: PlanReader) throws(PlanReadError) -> FactType {
    guard let fact = reader.scope[FactID(table.fact)] else {
      throw reader.error(Text(vi: "không có dữ kiện mang số thứ tự này", en: "no fact has this index"))
    }
    return fact.type
  }

  private static func outputType(of table: TableRule, _ reader: PlanReader) throws(PlanReadError) -> ExpressionType {
    table.policy.outputType(ofResult: try factType(of: table, reader))
  }
}

extension Record where Owner == TableRule.Row {
  /// A row whose output is of a type.
  static func row(giving type: ExpressionType) -> Record {
    Record(
      name: "tableRow", about: "a row of a decision table",
      make: { TableRule.Row(output: .null) },
      fields: [
        .optional("when", \.when, .condition, "what its cells say together; always when absent"),
        .required("output", \.output, .expression(type), "what it gives"),
        .list("grounds", \.grounds, .text, "legal grounds"), .list("notes", \.notes, .text, "notes"),
        .required("source", \.source, .reference, "file:line of the specification"),
      ])
  }
}

import Expressions

/// Writes one table.
struct DecisionTableElement {
  let table: TableDraft
  let columns: [Column]
  let cells: CellWriter

  private var id: String { "\(table.reference.id)_quy_tac" }
  private var isPython: Bool { cells.writer.dialect == .python }

  func element() throws(UntranslatableExpression) -> XMLElement {
    var children: [XMLElement] = []
    for (place, column) in columns.enumerated() {
      let (text, type, label) = try cells.input(column)
      children.append(
        XMLElement(
          "input", ["id": "\(id)_vao_\(place + 1)", "label": label],
          [expression("inputExpression", "\(id)_hoi_\(place + 1)", text, type: type)]))
    }
    for place in table.outputs.indices { children.append(try output(place)) }
    // SpiffWorkflow refuses columns that are neither inputs nor outputs; there the notes stand in the descriptions.
    if !isPython { children.append(XMLElement("annotation", ["name": "Căn cứ, ghi chú"])) }
    var number = 0
    for row in table.rows {
      guard let tests = row.tests else { continue }
      number += 1
      children.append(try rule(row, tests, number))
    }
    let (policy, aggregation) = table.policy.dmnNames
    return XMLElement(
      "decisionTable",
      ["id": id, "hitPolicy": policy, "aggregation": aggregation, "outputLabel": table.reference.name.vi],
      children)
  }

  private func output(_ place: Int) throws(UntranslatableExpression) -> XMLElement {
    let output = table.outputs[place]
    var children: [XMLElement] = []
    if table.policy.needsOrder {
      var values: [String] = []
      for value in table.outputOrder { values.append(try cells.literal(value)) }
      children.append(XMLElement("outputValues", [:], [XMLElement("text", text: values.joined(separator: ", "))]))
    }
    if let otherwise = table.defaultOutput {
      children.append(expression("defaultOutputEntry", "\(id)_mac_dinh", try cells.output(otherwise)))
    }
    // SpiffWorkflow makes one variable of the parts of a dotted name: a list of rows, as other engines do of themselves.
    let isPart = isPython && table.outputs.count > 1
    return XMLElement(
      "output",
      [
        "id": "\(id)_ra_\(place + 1)", "label": output.label,
        "name": isPart ? "\(table.reference.resultVariable).\(output.name)" : output.name, "typeRef": output.type,
      ], children)
  }

  private func rule(
    _ row: RowDraft, _ tests: [Column: ColumnTest], _ number: Int
  ) throws(UntranslatableExpression) -> XMLElement {
    let name = "\(id)_dong_\(number)"
    var children: [XMLElement] = []
    if isPython, !row.annotation.isEmpty { children.append(XMLElement("description", text: row.annotation)) }
    for (place, column) in columns.enumerated() {
      children.append(
        expression("inputEntry", "\(name)_vao_\(place + 1)", try cells.cell(tests[column], of: column)))
    }
    for (place, output) in row.outputs.enumerated() {
      children.append(expression("outputEntry", "\(name)_ra_\(place + 1)", try cells.output(output)))
    }
    if !isPython { children.append(XMLElement("annotationEntry", [:], [XMLElement("text", text: row.annotation)])) }
    return XMLElement("rule", ["id": name], children)
  }

  private func expression(_ element: String, _ id: String, _ text: String, type: String? = nil) -> XMLElement {
    XMLElement(
      element,
      ["id": id, "typeRef": type, "expressionLanguage": cells.language == "juel" && text != "-" ? "juel" : nil],
      [XMLElement("text", text: text)])
  }
}

extension HitPolicy {
  /// The hit policy and the aggregation of DMN.
  fileprivate var dmnNames: (policy: String, aggregation: String?) {
    switch self {
    case .unique: ("UNIQUE", nil)
    case .any: ("ANY", nil)
    case .priority: ("PRIORITY", nil)
    case .first: ("FIRST", nil)
    case .ruleOrder: ("RULE ORDER", nil)
    case .outputOrder: ("OUTPUT ORDER", nil)
    case .collect: ("COLLECT", nil)
    case .sum: ("COLLECT", "SUM")
    case .minimum: ("COLLECT", "MIN")
    case .maximum: ("COLLECT", "MAX")
    case .count: ("COLLECT", "COUNT")
    }
  }
}

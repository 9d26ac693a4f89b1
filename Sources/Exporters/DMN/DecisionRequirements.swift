import Expressions
import Plan

/// What a decision asks for, and the columns in which it asks.
struct DecisionRequirements {
  let reference: DecisionReference
  let columns: [Column]
  /// Facts that columns or outputs ask for, in the order of the plan.
  let facts: [FactID]
  /// Whether it asks for a day of receipt that is no fact.
  let asksReceiptDay: Bool

  init(_ table: TableDraft, _ plan: ExecutablePlan, _ cells: CellWriter) {
    reference = table.reference
    var known: Set<FactID> = []
    var conditions: [Column] = []
    var isDated = false
    for tests in table.rows.compactMap(\.tests) {
      for column in tests.keys {
        switch column {
        case .fact(let fact): known.insert(fact)
        case .receiptDay: isDated = true
        case .condition: continue
        }
      }
    }
    for row in table.rows {
      guard let tests = row.tests else { continue }
      for condition in row.conditions.map({ Column.condition($0.expression) })
      where tests[condition] != nil && !conditions.contains(condition) {
        conditions.append(condition)
      }
    }
    let inPlan = known.sorted().filter { plan.facts.indices.contains($0.index) }
    columns = inPlan.map(Column.fact) + (isDated ? [.receiptDay] : []) + conditions
    var used = Set(inPlan)
    for case .condition(let condition) in conditions { used.formUnion(condition.usedFacts) }
    used.formUnion(plan.outputFacts(of: reference.subject))
    if isDated, let fact = cells.receiptFact { used.insert(fact) }
    facts = used.sorted().filter { plan.facts.indices.contains($0.index) }
    asksReceiptDay = isDated && cells.receiptFact == nil
  }

  /// The edges of the requirements graph.
  func elements(of plan: ExecutablePlan, _ writer: DialectWriter) -> [XMLElement] {
    var edges = facts.enumerated().map { place, fact in
      let decision = plan.decision(giving: fact, besides: reference)
      let target = decision.map { "#\($0.id)" } ?? "#du_kien_\(writer.variable(fact))"
      return edge(place, decision == nil ? "requiredInput" : "requiredDecision", target)
    }
    if asksReceiptDay { edges.append(edge(facts.count, "requiredInput", "#du_kien_\(ResultVariable.receiptDay)")) }
    return edges
  }

  private func edge(_ place: Int, _ name: String, _ target: String) -> XMLElement {
    XMLElement(
      "informationRequirement", ["id": "\(reference.id)_can_\(place + 1)"], [XMLElement(name, ["href": target])])
  }

  /// The names of what the edges come from, in their order.
  func sources(in plan: ExecutablePlan, _ writer: DialectWriter) -> [String] {
    elements(of: plan, writer).compactMap { edge in
      edge.children.first?.attributes.first.map { String($0.value.dropFirst()) }
    }
  }
}

/// Something that a case brings to its decisions.
struct DecisionInput {
  let id: String
  let element: XMLElement
}

extension DecisionRequirements {
  /// What all the decisions ask for that no table gives.
  static func inputs(
    of requirements: [DecisionRequirements], in plan: ExecutablePlan, _ writer: DialectWriter
  ) -> [DecisionInput] {
    let facts = Set(
      requirements.flatMap { requirement in
        requirement.facts.filter { plan.decision(giving: $0, besides: requirement.reference) == nil }
      }
    ).sorted()
    var inputs = facts.map { fact in
      let known = plan.facts[fact.index]
      return input(writer.variable(fact), known.label.vi, ExpressionType(known.type).dmnName)
    }
    if requirements.contains(where: \.asksReceiptDay) {
      inputs.append(input(ResultVariable.receiptDay, "Ngày nhận hồ sơ", "string"))
    }
    return inputs
  }

  private static func input(_ variable: String, _ label: String, _ type: String?) -> DecisionInput {
    let id = "du_kien_\(variable)"
    return DecisionInput(
      id: id,
      element: XMLElement(
        "inputData", ["id": id, "name": label.isEmpty ? variable : label],
        [XMLElement("variable", ["name": variable, "typeRef": type])]))
  }
}

extension ExecutablePlan {
  /// The decision of a table that gives a fact to another decision.
  func decision(giving fact: FactID, besides other: DecisionReference) -> DecisionReference? {
    guard let index = tables.firstIndex(where: { $0.fact == fact.index }) else { return nil }
    return decisions.first { $0.subject == .table(index) && $0 != other }
  }

  /// Facts for which the outputs of a table ask.
  fileprivate func outputFacts(of subject: DecisionReference.Subject) -> [FactID] {
    switch subject {
    case .fees:
      fees.flatMap { rule in
        var used = rule.reliefs.flatMap { $0.when?.expression.usedFacts ?? [] }
        guard case .formula(let expression) = rule.amount else { return [FactID]() }
        used += expression.usedFacts
        return used
      }
    case .table(let index): tables.indices.contains(index) ? tables[index].table.usedFacts : []
    case .dossier, .limit: []
    }
  }
}

import Expressions
import Plan

/// The tables of a plan in DMN 1.3.
func decisionDocument(_ plan: ExecutablePlan, _ dialect: Dialect) -> ExportOutcome {
  var document = DecisionDocument(plan: plan, dialect: dialect)
  return document.outcome()
}

/// The tables of a plan as a DMN 1.3 document.
struct DecisionDocument {
  let plan: ExecutablePlan
  let writer: DialectWriter
  private var problems: [ExportProblem] = []

  init(plan: ExecutablePlan, dialect: Dialect) {
    self.plan = plan
    writer = DialectWriter(plan: plan, dialect: dialect)
  }

  mutating func outcome() -> ExportOutcome {
    let references = plan.decisions
    guard !references.isEmpty else { return .nothing }
    var tables: [TableDraft] = []
    for reference in references {
      if let table = draft(reference) { tables.append(table) }
    }
    var decisions: [XMLElement] = []
    var requirements: [DecisionRequirements] = []
    for table in tables {
      let requirement = DecisionRequirements(table, plan, CellWriter(writer: writer))
      requirements.append(requirement)
      if let element = decision(table, requirement) { decisions.append(element) }
    }
    guard problems.isEmpty else {
      for index in problems.indices { problems[index].isOfTables = true }
      return .impossible(problems)
    }
    let inputs = DecisionRequirements.inputs(of: requirements, in: plan, writer)
    let diagram = DecisionDiagram(
      inputs: inputs, requirements: requirements, sources: requirements.map { $0.sources(in: plan, writer) })
    var root = XMLElement(
      "definitions",
      [
        "xmlns": "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "xmlns:dmndi": "https://www.omg.org/spec/DMN/20191111/DMNDI/",
        "xmlns:dc": "http://www.omg.org/spec/DMN/20180521/DC/", "xmlns:di": "http://www.omg.org/spec/DMN/20180521/DI/",
        "xmlns:camunda": writer.dialect == .juel ? "http://camunda.org/schema/1.0/dmn" : nil,
        "id": "dmn_\(references[0].id)", "name": plan.name.vi.isEmpty ? plan.code : plan.name.vi,
        "namespace": "urn:tthc:dmn", "exporter": "tthc",
        "expressionLanguage": CellWriter(writer: writer).language.map { $0 == "juel" ? "urn:tthc:juel" : $0 },
      ])
    root.children =
      inputs.map(\.element) + decisions + [diagram.element]
    return .file(root.document())
  }

  private mutating func draft(_ reference: DecisionReference) -> TableDraft? {
    switch reference.subject {
    case .dossier: return plan.dossierTable(reference)
    case .fees:
      var table = FeeTable(plan: plan, writer: writer)
      return table.draft(reference, &problems)
    case .limit: return plan.limitTable(reference)
    case .table(let index):
      guard plan.tables.indices.contains(index) else { return nil }
      return AuthoredTable(rule: plan.tables[index], writer: writer, reference: reference).draft(&problems)
    }
  }

  private mutating func decision(_ table: TableDraft, _ requirement: DecisionRequirements) -> XMLElement? {
    let reference = table.reference
    do throws(UntranslatableExpression) {
      let element = try DecisionTableElement(
        table: table, columns: requirement.columns, cells: CellWriter(writer: writer)
      )
      .element()
      var children: [XMLElement] = table.about.map { [XMLElement("description", text: $0)] } ?? []
      children.append(XMLElement("variable", ["name": reference.resultVariable, "typeRef": table.resultType]))
      children += requirement.elements(of: plan, writer)
      children.append(element)
      return XMLElement(
        "decision",
        [
          "id": reference.id, "name": reference.name.vi.isEmpty ? reference.id : reference.name.vi,
          "camunda:historyTimeToLive": writer.dialect.historyTimeToLive,
        ], children)
    } catch {
      problems.append(ExportProblem(message: error.message, source: source(of: reference.subject)))
      return nil
    }
  }

  private func source(of subject: DecisionReference.Subject) -> SourceReference? {
    switch subject {
    case .dossier: plan.documents.first?.source
    case .fees: plan.fees.first?.source
    case .limit: plan.limits.first?.source
    case .table(let index): plan.tables.indices.contains(index) ? plan.tables[index].source : nil
    }
  }
}

import Diagnostics
import Expressions
import Model
import Plan

extension ProcedureLowering {
  /// The typed condition as a guard; nil means “always”.
  func guarded(_ condition: Condition?) -> Guard? {
    procedure.expression(condition).map { Guard($0) }
  }

  /// Both conditions together; nil means “always”.
  func both(_ first: Guard?, _ second: Guard?) -> Guard? {
    guard let first else { return second }
    guard let second else { return first }
    return Guard(first.expression.conjunction([second.expression], in: scope))
  }

  /// A condition on one of the procedure's own facts, written in standard FEEL over its identifier.
  func condition(onFact name: String, _ feel: (String) -> String) -> Guard? {
    guard let id = scope.fact(named: name), let fact = scope[id] else { return nil }
    var findings: [Finding] = []
    let nowhere = SourceRange(SourceID(0), 0, 0)
    let expression = parseExpression(
      feel(fact.identifier), in: scope, expecting: .boolean, locate: { _ in nowhere }, findings: &findings)
    return expression.map { Guard($0) }
  }

  func holds(_ fact: String) -> Guard? { condition(onFact: fact) { $0 } }

  func fails(_ fact: String) -> Guard? { condition(onFact: fact) { "not(\($0))" } }

  func equals(_ fact: String, _ value: String) -> Guard? {
    condition(onFact: fact) { "\($0) = \(quoted(value))" }
  }

  /// The fact has one of the values.
  func isOne(of values: [String], _ fact: String) -> Guard? {
    guard values.count > 1 else { return values.first.flatMap { equals(fact, $0) } }
    return condition(onFact: fact) { "\($0) in (\(values.map(quoted).joined(separator: ", ")))" }
  }

  private func quoted(_ value: String) -> String {
    "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension ExecutablePlan {
  /// Papers and rows of tables whose combined condition no reader of the plan could parse.
  func conditionsTooDeep(of procedure: ResolvedProcedure) -> [Finding] {
    let rows = tables.flatMap { table in table.rows.map { (table.fact, $0) } }
    if let (fact, _) = rows.first(where: { ($0.1.when?.expression.depth ?? 0) > TypedExpression.greatestDepth }),
      procedure.facts.indices.contains(fact)
    {
      let name = procedure.facts[fact].name
      return [
        Finding(
          CompilerKinds.conditionsTooDeep, at: procedure.facts[fact].range,
          Text(
            vi: "Các ô của một dòng trong bảng “\(name)” gộp lại quá dài để viết vào kế hoạch.",
            en: "The cells of a row of the table “\(name)” are together too long for a plan."),
          procedure: procedure.code.text)
      ]
    }
    let deep = documents.filter { ($0.when?.expression.depth ?? 0) > TypedExpression.greatestDepth }
    guard let first = deep.first else { return [] }
    let components = (procedure.text.components?.items ?? []).flatMap(\.components)
    let place = components.first { $0.document.text == first.name }?.document.range ?? procedure.code.range
    return [
      Finding(
        CompilerKinds.conditionsTooDeep, at: place,
        Text(
          vi: "Điều kiện gộp của “\(first.name)” quá dài để viết vào kế hoạch.",
          en: "The combined condition of “\(first.name)” is too long for a plan."),
        procedure: procedure.code.text)
    ]
  }
}

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

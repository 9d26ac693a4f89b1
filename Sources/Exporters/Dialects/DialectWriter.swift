import Expressions
import JSON
import Plan

/// Writes conditions and values of one plan in the language of an engine.
///
/// Engines hold the facts of a case in process variables: truth values, numbers and text as they are, dates, times and
/// durations as ISO 8601 text, what is not known as null. Every variable is there from the start.
package struct DialectWriter: Sendable {
  let plan: ExecutablePlan
  /// The language that it writes.
  package let dialect: Dialect
  private let names: VariableNames

  /// The same plan gives the same variables in every dialect.
  package init(plan: ExecutablePlan, dialect: Dialect) {
    self.plan = plan
    self.dialect = dialect
    names = VariableNames(plan)
  }

  /// An expression that is true exactly when the guard definitely holds, and never null, never an error: a condition
  /// that cannot be decided does not hold.
  package func condition(_ guard: Guard) -> Result<String, UntranslatableExpression> {
    Result { () throws(UntranslatableExpression) in
      guard let spelling else { return feel.condition(`guard`.expression) }
      return try truth(of: `guard`.expression).text(spelling)
    }
  }

  /// The value of an expression: a number, a text, a truth value, a list; null where it cannot be computed.
  package func value(_ expression: TypedExpression) -> Result<String, UntranslatableExpression> {
    Result { () throws(UntranslatableExpression) in
      guard let spelling else { return feel.value(expression) }
      let operand = try TwoValuedWriter(expression, spelling, names).operand(expression.root)
      return operand.nullable(spelling)
    }
  }

  /// The process variable that holds a fact: its id, unless that is a reserved word of any of the dialects.
  package func variable(_ fact: FactID) -> String {
    names.names.indices.contains(fact.index) ? names.names[fact.index] : "null"
  }

  /// A value of a fact as an engine's variable has it.
  package func json(_ value: Value) -> JSON {
    switch value {
    case .null, .context, .function, .range: .null
    case .boolean(let truth): .bool(truth)
    case .number(let number): number.intValue.map(JSON.integer) ?? .number(number.description)
    case .string(let text): .string(text)
    case .date(let date): .string(date.description)
    case .time(let time): .string(time.description)
    case .dateTime(let moment): .string(moment.description)
    case .daysDuration(let duration): .string(duration.description)
    case .yearsDuration(let duration): .string(duration.description)
    case .list(let elements): .array(elements.map(json))
    }
  }

  /// Nil for FEEL, which has three-valued logic of its own.
  var spelling: Spelling? {
    switch dialect {
    case .feel: nil
    case .python: .python
    case .juel: .juel
    }
  }

  var feel: FEELWriter { FEELWriter(plan: plan, names: names) }

  /// Where a condition holds for certain, for the languages of two-valued logic.
  func truth(of expression: TypedExpression) throws(UntranslatableExpression) -> Formula {
    let spelling = spelling ?? .python
    // Where a choice is only compared, choosing between comparisons needs no choice between values.
    let lifted = spelling == .juel ? expression.liftingConditionals() ?? expression : expression
    return try TwoValuedWriter(lifted, spelling, names).verdict(lifted.root).holds
  }

  /// A number as text that may be asked for only where it is defined, for the languages of two-valued logic.
  func operand(of expression: TypedExpression) throws(UntranslatableExpression) -> Operand {
    try TwoValuedWriter(expression, spelling ?? .python, names).operand(expression.root)
  }
}

extension Operand {
  /// The value, null where it is not there.
  func nullable(_ spelling: Spelling) -> String {
    isBare ? divided.text : spelling.choice(defined, divided.text, spelling.null)
  }
}

import Expressions
import Plan

/// Writes expressions in standard FEEL over process variables.
struct FEELWriter {
  let plan: ExecutablePlan
  let names: VariableNames

  func value(_ expression: TypedExpression) -> String {
    expression.print(.standard) { fact(FactID($0.index)) }
  }

  /// Never null: what may be unknown is compared with true.
  func condition(_ expression: TypedExpression) -> String {
    let text = value(expression)
    if expression.isNeverNull { return text }
    if case .leaf = expression[expression.root] { return "\(text) = true" }
    return "(\(text)) = true"
  }

  /// A fact as a value of its type: variables hold dates and their like as text.
  func fact(_ id: FactID) -> String {
    guard plan.facts.indices.contains(id.index) else { return "null" }
    let name = names.names[id.index]
    return switch plan.facts[id.index].type {
    case .date: "date(\(name))"
    case .time: "time(\(name))"
    case .dateTime: "date and time(\(name))"
    case .daysDuration, .yearsDuration: "duration(\(name))"
    case .boolean, .number, .string, .enumeration, .list: name
    }
  }
}

extension TypedExpression {
  /// Whether the truth of the expression is known whatever the facts are.
  var isNeverNull: Bool {
    var definite: [Bool] = []
    definite.reserveCapacity(nodes.count)
    for node in nodes {
      let isDefinite =
        switch node {
        case .leaf(.literal(.boolean)): true
        case .not(let inner): definite[inner.index]
        case .and(let left, let right), .or(let left, let right): definite[left.index] && definite[right.index]
        case .conditional(_, let then, let otherwise): definite[then.index] && definite[otherwise.index]
        case .comparison(.equal, let left, let right), .comparison(.notEqual, let left, let right):
          types[left.index].isScalar && types[right.index].isScalar
        default: false
        }
      definite.append(isDefinite)
    }
    return definite.last ?? false
  }
}

extension ExpressionType {
  /// Whether two values of the type, or null, are always equal or not.
  fileprivate var isScalar: Bool {
    switch self {
    case .any, .list, .range, .context, .function: false
    default: true
    }
  }
}

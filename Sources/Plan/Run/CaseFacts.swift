import Expressions

/// What a condition says of a case.
enum Truth {
  case holds, fails, undecided
}

/// The values of a case, as conditions ask for them.
struct CaseFacts {
  let values: [Value]

  func value(_ fact: FactID) -> Value {
    values.indices.contains(fact.index) ? values[fact.index] : .null
  }

  func truth(_ condition: Guard?) -> Truth {
    guard let condition else { return .holds }
    switch condition.expression.evaluate(value) {
    case .boolean(true): return .holds
    case .boolean(false): return .fails
    default: return .undecided
    }
  }

  /// A condition that cannot be decided does not hold.
  func holds(_ condition: Guard?) -> Bool { truth(condition) == .holds }
}

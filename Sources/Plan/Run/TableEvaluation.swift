import Expressions

extension ExecutablePlan {
  /// What every table gives in a case with these values, in the order of the plan, where each table asks only for facts
  /// that stand before it.
  package func outcomes(of values: [Value]) -> [DecisionTable.Outcome] {
    var values = values
    return tables.map { rule in
      let outcome = rule.table.decide { values.indices.contains($0.index) ? values[$0.index] : .null }
      if values.indices.contains(rule.fact) { values[rule.fact] = outcome.value }
      return outcome
    }
  }
}

extension Case {
  /// Gives the derived facts the values that follow from the others.
  package mutating func derive(by plan: ExecutablePlan) {
    guard !plan.tables.isEmpty else { return }
    for (rule, outcome) in zip(plan.tables, plan.outcomes(of: values)) where values.indices.contains(rule.fact) {
      values[rule.fact] = outcome.value
    }
  }
}

extension Interpreter {
  /// What the tables say of the case; rows that contradict each other are a doubt.
  mutating func evaluateTables() {
    trace.decisions = plan.outcomes(of: instance.values)
    for (rule, outcome) in zip(plan.tables, trace.decisions) where outcome.isContradictory {
      let name = plan.facts[rule.fact].label
      let rows = outcome.rules.map { "\($0 + 1)" }.joined(separator: ", ")
      report(
        .tableUndecided,
        vi: "Bảng quyết định “\(name.vi)” có các dòng \(rows) cùng đúng với hồ sơ này, nên không cho kết quả.",
        en: "Rows \(rows) of the decision table “\(name.en)” hold together in this case, so that it gives nothing.")
    }
  }
}

import Expressions
import Plan

extension ExecutablePlan {
  /// Whether what a node settles changes a decision, so that it has to be made anew after the node.
  func rests(_ subject: DecisionReference.Subject, onWhatIsDeterminedBy node: Int) -> Bool {
    let settled = Set(facts.indices.filter { facts[$0].determinedBy == node })
    guard !settled.isEmpty else { return false }
    return !baseFacts(of: usedFacts(of: subject)).isDisjoint(with: settled)
  }

  private func usedFacts(of subject: DecisionReference.Subject) -> Set<Int> {
    let expressions: [TypedExpression]
    switch subject {
    case .dossier:
      expressions = documents.flatMap { rule in
        ([rule.when] + rule.replacements.map(\.when)).compactMap { $0?.expression }
      }
    case .fees:
      expressions = fees.flatMap { rule -> [TypedExpression] in
        let guards = [rule.when] + rule.exemptions.map(\.when) + rule.reliefs.map(\.when)
        var all = guards.compactMap { $0?.expression }
        if case .formula(let formula) = rule.amount { all.append(formula) }
        return all
      }
    case .limit: expressions = limits.compactMap { $0.when?.expression }
    case .table(let index):
      guard tables.indices.contains(index) else { return [] }
      return Set(tables[index].table.usedFacts.map(\.index))
    }
    return Set(expressions.flatMap { $0.usedFacts.map(\.index) })
  }
}

import Decisions
import Expressions
import Plan

/// Conditions as the facts of a case alone decide them: what a table derives is replaced by what the table says, and what
/// is settled beforehand by its value.
package struct PlainConditions {
  private let plan: ExecutablePlan
  /// That of the plan, where tables need it; what is settled is seldom asked for.
  private var scope: Scope?
  private var meanings: [FactID: TypedExpression] = [:]

  package init(of plan: ExecutablePlan, settled: [FactID: Value] = [:]) {
    self.plan = plan
    for (fact, value) in settled where plan.facts.indices.contains(fact.index) {
      meanings[fact] = .constant(value, of: plan.facts[fact.index].type)
    }
    guard !plan.tables.isEmpty else { return }
    let scope = plan.scope
    self.scope = scope
    for rule in plan.tables {
      guard let whole = rule.table.expression(in: scope) else { continue }
      meanings[FactID(rule.fact)] = whole.replacing(meanings, in: scope)
    }
  }

  /// The condition with nothing derived or settled in it where that can be written; else as it is, and undecided.
  package func plain(_ condition: TypedExpression) -> TypedExpression {
    let hasMeaning = !meanings.isEmpty && condition.usedFacts.contains { meanings[$0] != nil }
    let replaced = hasMeaning ? condition.replacing(meanings, in: scope ?? plan.scope) ?? condition : condition
    return replaced.liftingConditionals() ?? replaced
  }
}

extension Set<FactID> {
  /// These facts and all that groups tie to them, over any number of groups.
  package func closure(over groups: [Set<FactID>]) -> Set<FactID> {
    var tied = self
    var open = groups
    while let next = open.firstIndex(where: { !$0.isDisjoint(with: tied) }) { tied.formUnion(open.remove(at: next)) }
    return tied
  }
}

extension PlanFact {
  /// The values that cases can have.
  package func domain(_ id: FactID, isEnumerated: Bool = false) -> FactDomain {
    FactDomain(id, type, least: least, greatest: greatest, isEnumerated: isEnumerated)
  }
}

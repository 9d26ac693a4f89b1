import Decisions
import Diagnostics
import Expressions
import Plan

/// All cases of a plan as exact sets, for the conditions that a check asks about.
///
/// A derived fact is looked at through its table; facts that constraints tie to those asked for are restricted by them.
struct PlanCases {
  private let plan: ExecutablePlan
  private var space: CaseSpace
  private let guards: [GuardID]

  /// Nil when the conditions are too entangled to be decided over all cases.
  init?(of plan: ExecutablePlan, asking conditions: [TypedExpression]) {
    self.plan = plan
    let tables = PlanTables(of: plan)
    let asked = conditions.map { tables.plain($0) }
    let constraints = plan.constraints.map { tables.plain($0.expression) }
    let tied = Set(asked.flatMap(\.usedFacts)).closure(over: constraints.map { Set($0.usedFacts) })
    let domains = plan.facts.indices.filter { tied.contains(FactID($0)) }.map { index in
      FactDomain(
        FactID(index), plan.facts[index].type, least: plan.facts[index].least, greatest: plan.facts[index].greatest)
    }
    var builder = CaseSpaceBuilder(domains)
    guards = asked.map { builder.add($0) }
    for constraint in constraints where !tied.isDisjoint(with: constraint.usedFacts) { builder.constrain(constraint) }
    let built = builder
    guard let space = Answer({ () throws(Undecided) in try built.build(budget: PlanCases.budget) }).known
    else { return nil }
    self.space = space
  }

  /// A check of a catalogue answers at once or not at all.
  private static let budget = Budget(nodes: 60_000, operations: 600_000)

  /// A computation over the cases; nil when it would take too long.
  mutating func decide<Result>(
    _ body: (inout CaseSpace, _ guards: [GuardID]) throws(Undecided) -> Result
  ) -> Result? {
    Answer { () throws(Undecided) in try body(&space, guards) }.known
  }

  /// The conditions that cannot be decided over all cases, in words.
  var opaqueConditions: [Text] {
    space.opaqueConditions.map {
      Text(vi: $0.expression.print(.vietnamese), en: $0.expression.print(.english))
    }
  }

  /// Values that cases usually have, so that a witness is a case one can imagine.
  var usualValues: [FactID: Value] {
    var values: [FactID: Value] = [:]
    for (index, fact) in plan.facts.enumerated() where fact.defaultValue != .null {
      values[FactID(index)] = fact.defaultValue
    }
    return values
  }

  /// A case in words, fit for `tthc run --set`: the facts that make it what it is.
  func described(_ witness: Witness) -> Text {
    let entries = witness.entries.filter { $0.matters && plan.facts.indices.contains($0.fact.index) }
    guard !entries.isEmpty else { return Text(vi: "mọi hồ sơ", en: "every case") }
    let vi = entries.map { "\(plan.facts[$0.fact.index].label.vi): \($0.value.text(in: .vi))" }
    let en = entries.map { "\(plan.facts[$0.fact.index].label.en): \($0.value.text(in: .en))" }
    return Text(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }
}

extension PlanCases {
  /// A case for which none of the conditions holds, and how many of all classes of cases are so; nil when there is none,
  /// or when it cannot be told.
  mutating func gap() -> (what: Text, count: String, of: String)? {
    let usual = usualValues
    let found = decide { (space, guards) throws(Undecided) -> (Witness, BigCount, BigCount)? in
      var rest = space.all
      for id in guards { rest = try space.and(rest, try space.cases(whereNot: id)) }
      guard case .happens(let witness) = try space.verdict(on: rest, preferring: usual) else { return nil }
      return (witness, try space.count(rest), try space.count(space.all))
    }
    guard let (witness, count, all) = found ?? nil else { return nil }
    return (described(witness), count.description, all.description)
  }

  /// The first two conditions that hold in one case, with all that hold there; nil when no two do.
  mutating func overlap() -> (rows: [Int], what: Text)? {
    let usual = usualValues
    let found = decide { (space, guards) throws(Undecided) -> ([Int], Witness)? in
      let sets = try guards.map { id throws(Undecided) in try space.cases(where: id) }
      for second in sets.indices.dropFirst() {
        for first in 0..<second {
          let both = try space.and(sets[first], sets[second])
          guard case .happens(let witness) = try space.verdict(on: both, preferring: usual) else { continue }
          let values = Dictionary(uniqueKeysWithValues: witness.entries.map { ($0.fact, $0.value) })
          let holding = sets.indices.filter { space.contains(sets[$0], values) == true }
          return (holding.count > 1 ? holding : [first, second], witness)
        }
      }
      return nil
    }
    return (found ?? nil).map { ($0.0, described($0.1)) }
  }
}

/// Conditions without derived facts: in their place stands what the tables say.
private struct PlanTables {
  /// Nil for a plan without tables, whose conditions are plain.
  private var scope: Scope?
  private var meanings: [FactID: TypedExpression] = [:]

  init(of plan: ExecutablePlan) {
    guard !plan.tables.isEmpty else { return }
    let scope = plan.scope
    self.scope = scope
    for rule in plan.tables {
      guard let whole = rule.table.expression(in: scope) else { continue }
      meanings[FactID(rule.fact)] = whole.replacing(meanings, in: scope)
    }
  }

  /// The condition with nothing derived in it where that can be written; else as it is, and undecided.
  func plain(_ condition: TypedExpression) -> TypedExpression {
    let replaced = scope.flatMap { condition.replacing(meanings, in: $0) } ?? condition
    return replaced.liftingConditionals() ?? replaced
  }
}

extension Set<FactID> {
  /// These facts and all that groups tie to them, over any number of groups.
  fileprivate func closure(over groups: [Set<FactID>]) -> Set<FactID> {
    var tied = self
    var open = groups
    while let next = open.firstIndex(where: { !$0.isDisjoint(with: tied) }) { tied.formUnion(open.remove(at: next)) }
    return tied
  }
}

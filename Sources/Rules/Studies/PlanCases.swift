import Decisions
import Diagnostics
import Expressions
import Plan
import Simulator

/// All cases of a plan as exact sets, for the conditions that a check asks about.
///
/// A derived fact is looked at through its table; facts that constraints tie to those asked for are restricted by them.
struct PlanCases {
  private let plan: ExecutablePlan
  private var space: CaseSpace
  private let guards: [GuardID]

  /// Nil when the conditions are too entangled to be decided over all cases.
  init?(of plan: ExecutablePlan, asking conditions: [TypedExpression], budget: Budget = PlanCases.budget) {
    self.plan = plan
    let tables = PlainConditions(of: plan)
    let asked = conditions.map { tables.plain($0) }
    let constraints = plan.constraints.map { tables.plain($0.expression) }
    let tied = Set(asked.flatMap(\.usedFacts)).closure(over: constraints.map { Set($0.usedFacts) })
    let domains = plan.facts.indices.filter { tied.contains(FactID($0)) }.map { index in
      plan.facts[index].domain(FactID(index))
    }
    var builder = CaseSpaceBuilder(domains)
    guards = asked.map { builder.add($0) }
    for constraint in constraints where !tied.isDisjoint(with: constraint.usedFacts) { builder.constrain(constraint) }
    let built = builder
    guard let space = Answer({ () throws(Undecided) in try built.build(budget: budget) }).known
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

  /// Values that cases usually have, so that a witness is a case one can imagine.
  var usualValues: [FactID: Value] {
    var values: [FactID: Value] = [:]
    for (index, fact) in plan.facts.enumerated() where fact.defaultValue != .null {
      values[FactID(index)] = fact.defaultValue
    }
    return values
  }

  /// A case in words, as a phrase that a sentence can begin with: the facts that make it what it is, fit for
  /// `tthc run --set`.
  func described(_ witness: Witness) -> Text { space.described(witness, in: plan) }
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

extension PlanCases {
  /// Why it cannot be told whether alternatives overlap, or leave out a case where they must cover all; nil when it can.
  static func doubt(about conditions: [TypedExpression], mustCover: Bool, in plan: ExecutablePlan) -> Text? {
    guard FewCases(of: plan, asking: conditions) == nil else { return nil }
    guard var cases = PlanCases(of: plan, asking: conditions) else { return tooEntangled }
    guard let doubt = cases.doubt else { return nil }
    let isOpen = cases.decide { (space, guards) throws(Undecided) in
      let sets = try guards.map { id throws(Undecided) in try space.cases(where: id) }
      var rest = space.all
      for id in guards { rest = try space.and(rest, try space.cases(whereNot: id)) }
      if mustCover, case .undecided = try space.verdict(on: rest) { return true }
      for second in sets.indices.dropFirst() {
        for first in 0..<second {
          let both = try space.and(sets[first], sets[second])
          if case .undecided = try space.verdict(on: both) { return true }
        }
      }
      return false
    }
    guard let isOpen else { return tooEntangled }
    return isOpen ? doubt : nil
  }

  /// Why conditions are not judged when they would take too long.
  static let tooEntangled = Text(
    vi: "các điều kiện đan vào nhau quá phức tạp", en: "the conditions are too entangled")

  /// Why answers may be undecided; nil when every condition can be decided.
  var doubt: Text? {
    guard let condition = space.opaqueConditions.first?.expression else { return nil }
    return Text(
      vi: "không xét hết được mọi giá trị của “\(condition.print(.vietnamese))”",
      en: "not every value of “\(condition.print(.english))” can be looked at")
  }
}

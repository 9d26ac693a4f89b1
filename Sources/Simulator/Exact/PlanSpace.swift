import Calendars
import Decisions
import Expressions
import Plan

/// All cases of a plan received at one moment, with the sets of cases in which its conditions hold.
struct PlanSpace {
  let plan: ExecutablePlan
  let receivedAt: Moment
  /// Facts that are the same in every case looked at, the moment of receipt among them.
  let settled: [FactID: Value]
  let turns: CaseTurns
  var space: CaseSpace
  private let plain: PlainConditions
  private let guards: [TypedExpression: GuardID]

  init(
    of plan: ExecutablePlan, receivedAt: Moment, settled: [FactID: Value], budget: Budget
  ) throws(Undecided) {
    self.plan = plan
    self.receivedAt = receivedAt
    var settled = settled
    for (index, fact) in plan.facts.enumerated() where fact.origin == .receivedAt {
      settled[FactID(index)] = .dateTime(date: receivedAt.date, minutes: receivedAt.time.minutes)
    }
    self.settled = settled
    let turns = CaseTurns(of: plan)
    self.turns = turns
    let plain = PlainConditions(of: plan, settled: settled)
    self.plain = plain
    let varying = plan.facts.indices.filter { settled[FactID($0)] == nil && plan.facts[$0].origin != .derived }
    // Formulas, and the channel in trips, ask for values themselves and not for conditions.
    var told = Set(plan.fees.flatMap { $0.formula.map { plain.plain($0).usedFacts } ?? [] })
    for (index, fact) in plan.facts.enumerated() where fact.origin == .channel { told.insert(FactID(index)) }
    let domains = varying.map { plan.facts[$0].domain(FactID($0), isEnumerated: told.contains(FactID($0))) }
    var builder = CaseSpaceBuilder(domains + turns.domains)
    var guards: [TypedExpression: GuardID] = [:]
    for condition in plan.conditions where guards[condition.expression] == nil {
      guards[condition.expression] = builder.add(plain.plain(condition.expression))
    }
    self.guards = guards
    for constraint in plan.constraints { builder.constrain(plain.plain(constraint.expression)) }
    space = try builder.build(budget: budget)
  }

  /// The cases in which a condition holds; all where there is none. A condition that cannot be computed does not hold.
  mutating func cases(where condition: Guard?) throws(Undecided) -> CaseSet {
    guard let condition else { return space.all }
    guard let id = guards[condition.expression] else { return space.none }
    return try space.cases(where: id)
  }

  /// Where a node is worked at, in which cases: the first place whose condition holds.
  mutating func places(of node: PlanNode) throws(Undecided) -> [(place: Place, cases: CaseSet)] {
    var rest = space.all
    var places: [(place: Place, cases: CaseSet)] = []
    for place in node.places {
      let here = try space.and(rest, try cases(where: place.when))
      rest = try space.subtracting(here, from: rest)
      places.append((place, here))
    }
    return places
  }

  /// A formula with nothing derived or settled in it.
  func plainFormula(_ formula: TypedExpression) -> TypedExpression { plain.plain(formula) }

  /// The values that cases usually have, so that a witness is a case one can imagine.
  var usualValues: [FactID: Value] {
    var values = turns.usualValues
    for (index, fact) in plan.facts.enumerated() where fact.defaultValue != .null {
      values[FactID(index)] = fact.defaultValue
    }
    return values
  }
}

extension FeeRule {
  fileprivate var formula: TypedExpression? {
    if case .formula(let formula) = amount { formula } else { nil }
  }
}

extension ExecutablePlan {
  /// Every condition that the simulation of cases asks.
  var conditions: [Guard] {
    var all: [Guard?] = documents.flatMap { [$0.when] + $0.replacements.map(\.when) }
    for fee in fees { all += [fee.when] + fee.exemptions.map(\.when) + fee.reliefs.map(\.when) }
    all += limits.map(\.when) + results.map(\.when) + competentAgencies.map(\.when)
    for node in nodes {
      all += [node.when, node.sendBack?.when] + node.places.map(\.when) + node.consultations.map(\.when)
    }
    return all.compactMap { $0 }
  }
}

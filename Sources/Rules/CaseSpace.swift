import Calendars
import Expressions
import Plan

/// The combinations of values of the facts that some conditions ask for.
///
/// Numbers and dates are cut at the constants that the conditions compare them with: one value stands for each constant and
/// for each gap between two.
struct CaseSpace {
  let plan: ExecutablePlan
  /// Facts that vary, by index.
  let facts: [Int]
  /// Every combination that can make a difference is there.
  let isExhaustive: Bool
  private let values: [[Value]]

  init(of plan: ExecutablePlan, conditions: [Guard], greatestCount: Int) {
    self.plan = plan
    let all = conditions + plan.constraints
    let asked = Set(conditions.flatMap { $0.expression.usedFacts.map(\.index) }).sorted()
    var facts: [Int] = []
    var values: [[Value]] = []
    var count = 1
    var isExhaustive = true
    for index in asked where plan.facts.indices.contains(index) {
      let domain = FactDomain(of: plan.facts[index], at: index, in: all.map(\.expression))
      guard let domain, count * domain.values.count <= greatestCount else {
        isExhaustive = false
        continue
      }
      isExhaustive = isExhaustive && domain.isExhaustive
      facts.append(index)
      values.append(domain.values)
      count *= domain.values.count
    }
    self.facts = facts
    self.values = values
    self.isExhaustive = isExhaustive
  }

  /// Every combination that the plan's constraints allow.
  func cases(receivedAt moment: Moment) -> [Case] {
    var cases = [Case(defaultsOf: plan, receivedAt: moment)]
    for (fact, domain) in zip(facts, values) {
      cases = cases.flatMap { instance in
        domain.map { value in
          var next = instance
          next.values[fact] = value
          return next
        }
      }
    }
    let constrained = plan.constraints
    guard !constrained.isEmpty else { return cases }
    return cases.filter { instance in
      constrained.allSatisfy { constraint in
        constraint.expression.evaluate { instance.values[$0.index] } != .boolean(false)
      }
    }
  }
}

/// The values of one fact that conditions can tell apart.
private struct FactDomain {
  let values: [Value]
  let isExhaustive: Bool

  /// Nil for a fact whose values cannot be told apart by looking at constants.
  init?(of fact: PlanFact, at index: Int, in conditions: [TypedExpression]) {
    switch fact.type {
    case .boolean:
      values = [.boolean(false), .boolean(true)]
      isExhaustive = true
    case .enumeration(let words):
      values = words.map(Value.string)
      isExhaustive = true
    case .number, .date:
      let relevant = conditions.filter { $0.usedFacts.contains(FactID(index)) }
      let constants = relevant.flatMap(\.constants).filter { $0.isComparable(as: fact.type) }
      var cuts: [Value] = []
      for constant in constants + [fact.least, fact.greatest].compactMap({ $0 }) where !cuts.contains(constant) {
        let place = cuts.firstIndex { constant.isLess(than: $0) == true } ?? cuts.endIndex
        cuts.insert(constant, at: place)
      }
      guard !cuts.isEmpty, cuts.count <= 24 else { return nil }
      values = FactDomain.representatives(of: cuts).filter(fact.allows)
      isExhaustive = relevant.allSatisfy { !$0.computes }
    default: return nil
    }
  }

  /// Each cut, the middle of each gap, and a value beyond either end.
  private static func representatives(of cuts: [Value]) -> [Value] {
    var result: [Value] = []
    if let below = cuts.first?.moved(by: -1) { result.append(below) }
    for (index, cut) in cuts.enumerated() {
      result.append(cut)
      if index + 1 < cuts.count, let middle = cut.middle(to: cuts[index + 1]) { result.append(middle) }
    }
    if let above = cuts.last?.moved(by: 1) { result.append(above) }
    return result
  }
}

extension TypedExpression {
  /// The literal values that stand in the expression.
  fileprivate var constants: [Value] {
    nodes.compactMap { node in
      if case .leaf(.literal(let value)) = node { return value }
      return nil
    }
  }

  /// Whether the expression reckons or compares facts with each other, so that its constants are not all the cuts.
  fileprivate var computes: Bool {
    nodes.contains { node in
      switch node {
      case .arithmetic, .call, .negative: true
      case .comparison(_, let left, let right): !isConstant(left) && !isConstant(right)
      default: false
      }
    }
  }

  private func isConstant(_ id: ExpressionNodeID) -> Bool {
    switch self[id] {
    case .leaf(.fact): false
    default: true
    }
  }
}

extension Value {
  fileprivate func isComparable(as type: FactType) -> Bool {
    switch (self, type) {
    case (.number, .number), (.date, .date): true
    default: false
    }
  }

  /// One more or less: a unit of a number, a day of a date.
  fileprivate func moved(by step: Int) -> Value? {
    switch self {
    case .number(let number): number.adding(Decimal(step)).map(Value.number)
    case .date(let date): .date(date.adding(days: step))
    default: nil
    }
  }

  /// A value strictly between two; nil when they are neighbouring days.
  fileprivate func middle(to other: Value) -> Value? {
    switch (self, other) {
    case (.number(let low), .number(let high)):
      return low.adding(high).flatMap { $0.divided(by: Decimal(2)) }.map(Value.number)
    case (.date(let low), .date(let high)):
      guard high.dayNumber - low.dayNumber > 1 else { return nil }
      return .date(low.adding(days: 1))
    default: return nil
    }
  }
}

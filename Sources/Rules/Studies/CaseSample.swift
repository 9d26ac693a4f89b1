import Calendars
import Expressions
import Plan

/// Combinations of values of the facts that some conditions ask for: samples, in which something may be found but nothing
/// excluded.
///
/// Numbers and dates are cut at the constants that the conditions compare them with: one value stands for each constant and
/// for each gap between two, with some usual values beside. Facts that the plan's constraints tie to those asked for vary too. A derived fact never varies
/// by itself: the facts for which its table asks do.
struct CaseSample {
  let plan: ExecutablePlan
  /// Facts that vary, by index.
  let facts: [Int]
  private let values: [[Value]]
  private let constraints: [TypedExpression]

  init(of plan: ExecutablePlan, conditions: [Guard], greatestCount: Int) {
    self.plan = plan
    let written = (conditions + plan.constraints).map(\.expression)
    let tables = plan.tables(under: written.flatMap { $0.usedFacts.map(\.index) }).map(\.table)
    let all = written + tables.flatMap(\.expressions)
    var facts: [Int] = []
    var values: [[Value]] = []
    var count = 1
    let asked = Set(conditions.flatMap { $0.expression.usedFacts.map(\.index) })
    for index in plan.facts(tiedTo: asked) where plan.facts.indices.contains(index) {
      guard let sampled = plan.facts[index].samples(at: index, in: all), count * sampled.count <= greatestCount else {
        continue
      }
      facts.append(index)
      values.append(sampled)
      count *= sampled.count
    }
    self.facts = facts
    self.values = values
    let varied = Set(facts)
    constraints = plan.constraints.map(\.expression).filter {
      !plan.baseFacts(of: $0.usedFacts.map(\.index)).isDisjoint(with: varied)
    }
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
    if !plan.tables.isEmpty {
      for index in cases.indices { cases[index].derive(by: plan) }
    }
    guard !constraints.isEmpty else { return cases }
    return cases.filter { instance in constraints.allSatisfy { $0.truth(in: instance) != false } }
  }
}

extension ExecutablePlan {
  /// The facts on which some facts rest, and after them those that constraints tie to them, over any number of constraints.
  fileprivate func facts(tiedTo asked: Set<Int>) -> [Int] {
    let asked = baseFacts(of: asked)
    var tied = asked
    var open = constraints.map { baseFacts(of: $0.expression.usedFacts.map(\.index)) }
    while let next = open.firstIndex(where: { !$0.isDisjoint(with: tied) }) { tied.formUnion(open.remove(at: next)) }
    return asked.sorted() + tied.subtracting(asked).sorted()
  }
}

extension TypedExpression {
  /// The truth of a condition in a case; nil when it cannot be told.
  func truth(in instance: Case) -> Bool? { evaluate { instance.values[$0.index] }.truth }
}

extension Guard {
  /// The truth of the condition in a case; nil when it cannot be told.
  func truth(in instance: Case) -> Bool? { expression.truth(in: instance) }
}

extension PlanFact {
  /// The values of the fact that conditions can tell apart, and usual ones; nil for a fact whose values cannot be told
  /// apart by looking at constants.
  fileprivate func samples(at index: Int, in conditions: [TypedExpression]) -> [Value]? {
    switch type {
    case .boolean: return [.boolean(false), .boolean(true)]
    case .enumeration(let words): return words.map(Value.string)
    case .number, .date:
      let relevant = conditions.filter { $0.usedFacts.contains(FactID(index)) }
      let constants = relevant.flatMap(\.constants).filter { $0.isComparable(as: type) }
      var cuts: [Value] = []
      for constant in constants + PlanFact.usualValues(of: type) + [least, greatest].compactMap({ $0 })
      where !cuts.contains(constant) {
        let place = cuts.firstIndex { constant.isLess(than: $0) == true } ?? cuts.endIndex
        cuts.insert(constant, at: place)
      }
      guard !cuts.isEmpty, cuts.count <= 24 else { return nil }
      let one = Value.number(Decimal(1))
      return PlanFact.representatives(of: cuts).filter {
        // A sample is something that can be counted, unless the author's bounds say otherwise.
        allows($0) && !(least == nil && $0.isLess(than: one) == true)
      }
    default: return nil
    }
  }

  /// Values that stand for many cases where no constant tells them apart.
  private static func usualValues(of type: FactType) -> [Value] {
    switch type {
    case .number: [1, 10].map { .number(Decimal($0)) }
    case .date: [CivilDate(year: 2026, month: 6, day: 15)].compactMap { $0 }.map(Value.date)
    default: []
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

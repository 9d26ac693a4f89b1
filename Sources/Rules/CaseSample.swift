import Calendars
import Expressions
import Plan

/// The combinations of values of the facts that some conditions ask for.
///
/// Numbers and dates are cut at the constants that the conditions compare them with: one value stands for each constant and
/// for each gap between two. Facts that the plan's constraints tie to those asked for vary too. A derived fact never varies
/// by itself: the facts for which its table asks do.
struct CaseSample {
  let plan: ExecutablePlan
  /// Facts that vary, by index.
  let facts: [Int]
  /// Every combination that can make a difference is there.
  let isExhaustive: Bool
  private let values: [[Value]]

  private let constraints: [TypedExpression]

  /// `isSampling` adds usual values of numbers and dates that nothing compares: then values are found, but none excluded.
  init(of plan: ExecutablePlan, conditions: [Guard], greatestCount: Int, isSampling: Bool = false) {
    self.plan = plan
    let written = (conditions + plan.constraints).map(\.expression)
    let tables = plan.tables(under: written.flatMap { $0.usedFacts.map(\.index) }).map(\.table)
    let all = written + tables.flatMap(\.expressions)
    let outputs = tables.flatMap { $0.rules.map(\.output) + [$0.defaultOutput].compactMap { $0 } }
    var facts: [Int] = []
    var values: [[Value]] = []
    var count = 1
    var isExhaustive = true
    let asked = Set(conditions.flatMap { $0.expression.usedFacts.map(\.index) })
    for index in plan.facts(tiedTo: asked) where plan.facts.indices.contains(index) {
      let domain = SampledFact(of: plan.facts[index], at: index, in: all, outputs: outputs, isSampling: isSampling)
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

/// The values of one fact that conditions can tell apart.
private struct SampledFact {
  let values: [Value]
  let isExhaustive: Bool

  /// Nil for a fact whose values cannot be told apart by looking at constants.
  /// `outputs` are those of the tables that the conditions ask for: through them a condition compares the fact with
  /// constants that need not be its own.
  init?(
    of fact: PlanFact, at index: Int, in conditions: [TypedExpression], outputs: [TypedExpression], isSampling: Bool
  ) {
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
      let samples = isSampling ? SampledFact.usualValues(of: fact.type) : []
      var cuts: [Value] = []
      for constant in constants + samples + [fact.least, fact.greatest].compactMap({ $0 })
      where !cuts.contains(constant) {
        let place = cuts.firstIndex { constant.isLess(than: $0) == true } ?? cuts.endIndex
        cuts.insert(constant, at: place)
      }
      guard !cuts.isEmpty, cuts.count <= 24 else { return nil }
      let one = Value.number(Decimal(1))
      values = SampledFact.representatives(of: cuts).filter {
        // A sample is something that can be counted, unless the author's bounds say otherwise.
        fact.allows($0) && !(isSampling && fact.least == nil && $0.isLess(than: one) == true)
      }
      isExhaustive =
        relevant.allSatisfy { !$0.computes } && !outputs.contains { $0.usedFacts.contains(FactID(index)) }
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

  /// Whether the expression reckons or compares facts with each other, so that its constants are not all the cuts.
  fileprivate var computes: Bool {
    nodes.contains { node in
      switch node {
      case .arithmetic, .call, .negative, .conditional: true
      case .comparison(_, let left, let right): !isConstant(left) && !isConstant(right)
      case .between(_, let lower, let upper), .range(let lower, let upper, _, _):
        !isConstant(lower) || !isConstant(upper)
      case .membership(_, let tests), .list(let tests): tests.contains { !isConstant($0) }
      case .test(_, let inner): !isConstant(inner)
      case .leaf, .not, .and, .or: false
      default: true
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

import Calendars
import Expressions
import Plan

/// The conditions of a plan for the dossiers of one stream: facts are drawn, truths looked up.
///
/// A condition over facts of few values becomes a table over their combinations; one that asks for the moment of receipt
/// or has too many combinations is computed for each dossier.
final class CaseConditions: Sendable {
  private let draft: ConditionDraft
  /// Of each fact that is drawn: its index in the plan, and where its thresholds stand.
  private let facts: [(fact: Int32, first: Int32, count: Int32)]
  /// A draw below the first threshold of a fact means its first value, and so on; the last one is the rest.
  private let thresholds: [UInt64]
  private let conditions: [Condition]
  private let constraints: [Condition]
  private let terms: [(mix: Int32, stride: Int32)]
  private let truths: [Bool]
  /// Conditions that had no value in some combination of facts; they do not hold there.
  let undecided: [TypedExpression]

  enum Condition {
    case constant(Bool)
    case table(first: Int32, firstTerm: Int32, termCount: Int32)
    case computed(TypedExpression)
  }

  init(_ plan: ExecutablePlan, _ guards: [TypedExpression], facts mixes: [FactMix], settled: [Int: Value]) {
    var draft = ConditionDraft(plan, facts: mixes, settled: settled)
    conditions = guards.map { draft.condition($0) }
    constraints = plan.constraints.map { draft.condition($0.expression) }
    var facts: [(fact: Int32, first: Int32, count: Int32)] = []
    var thresholds: [UInt64] = []
    for mix in draft.mixes {
      let own = CaseConditions.thresholds(mix)
      facts.append((Int32(mix.fact), Int32(thresholds.count), Int32(own.count)))
      thresholds += own
    }
    self.facts = facts
    self.thresholds = thresholds
    terms = draft.terms
    truths = draft.truths
    undecided = draft.undecided
    self.draft = draft
  }

  private static func thresholds(_ mix: FactMix) -> [UInt64] {
    let total = mix.values.reduce(0.0) { $0 + Double($1.weight) }
    var sum = 0.0
    return mix.values.dropLast().map { entry in
      sum += Double(entry.weight)
      return UInt64(min(sum / total, 0.999_999_999_999) * 0x1p63) &* 2
    }
  }

  /// The number of facts that are drawn for a dossier.
  var factCount: Int { facts.count }

  /// Draws the facts of a dossier until they satisfy the constraints, and writes the truth of each condition as a bit.
  /// False when a thousand draws did not: the constraints rule such dossiers out.
  func draw(
    _ key: RandomKey, receivedAt: Moment, choice: PlainTable<Int32>, words: PlainTable<UInt64>, at start: Int
  ) -> Bool {
    var attempt: UInt64 = 0
    var isLawful = false
    while !isLawful, attempt < 1_000 {
      for position in facts.indices {
        let fact = facts[position]
        let bits = key.draw(attempt << 32 | UInt64(fact.fact))
        var index: Int32 = 0
        while index < fact.count, bits >= thresholds[Int(fact.first + index)] { index += 1 }
        choice[position] = index
      }
      isLawful = constraints.allSatisfy { holds($0, choice, receivedAt) }
      attempt += 1
    }
    for index in conditions.indices {
      let bit: UInt64 = 1 << UInt64(index & 63)
      if holds(conditions[index], choice, receivedAt) {
        words[start + index >> 6] |= bit
      } else {
        words[start + index >> 6] &= ~bit
      }
    }
    return isLawful
  }

  /// Whether the constraints let a dossier through that is drawn by the shares and received at one of some moments.
  func isPossible(receivedAt moments: [Moment]) -> Bool {
    let choice = PlainTable(repeating: Int32(0), count: factCount)
    let words = PlainTable(repeating: UInt64(0), count: conditions.count / 64 + 1)
    defer {
      choice.free()
      words.free()
    }
    return moments.contains { draw(RandomKey(seed: 0), receivedAt: $0, choice: choice, words: words, at: 0) }
  }

  @inline(__always)
  private func holds(_ condition: Condition, _ choice: PlainTable<Int32>, _ receipt: Moment) -> Bool {
    switch condition {
    case .constant(let holds): return holds
    case .table(let first, let firstTerm, let termCount):
      var place = Int(first)
      for term in firstTerm..<firstTerm + termCount {
        place += Int(choice[Int(terms[Int(term)].mix)]) * Int(terms[Int(term)].stride)
      }
      return truths[place]
    case .computed(let expression):
      return draft.value(expression, (0..<choice.count).map { Int(choice[$0]) }, receipt) == .boolean(true)
    }
  }
}

/// Conditions while their tables are made.
struct ConditionDraft: Sendable {
  private let plan: ExecutablePlan
  /// Values of the facts that are the same for all dossiers.
  private let usual: [Value]
  /// The facts that are drawn, each with two values at least.
  let mixes: [FactMix]
  private(set) var terms: [(mix: Int32, stride: Int32)] = []
  private(set) var truths: [Bool] = []
  private(set) var undecided: [TypedExpression] = []

  private static let mostCombinations = 1_024

  init(_ plan: ExecutablePlan, facts: [FactMix], settled: [Int: Value]) {
    self.plan = plan
    var usual = plan.facts.map(\.defaultValue)
    for (fact, value) in settled where usual.indices.contains(fact) { usual[fact] = value }
    var seen = Set(settled.keys)
    var mixes: [FactMix] = []
    for mix in facts where usual.indices.contains(mix.fact) && seen.insert(mix.fact).inserted {
      if mix.values.count == 1 { usual[mix.fact] = mix.values[0].value } else { mixes.append(mix) }
    }
    self.usual = usual
    self.mixes = mixes
  }

  mutating func condition(_ expression: TypedExpression) -> CaseConditions.Condition {
    let bases = plan.baseFacts(of: expression.usedFacts.map(\.index))
    if bases.contains(where: { plan.facts.indices.contains($0) && plan.facts[$0].origin == .receivedAt }) {
      return .computed(expression)
    }
    let asked = mixes.indices.filter { bases.contains(mixes[$0].fact) }
    var size = 1
    for mix in asked {
      size *= mixes[mix].values.count
      if size > ConditionDraft.mostCombinations { return .computed(expression) }
    }
    let first = Int32(truths.count)
    let firstTerm = Int32(terms.count)
    var stride = 1
    for mix in asked {
      terms.append((Int32(mix), Int32(stride)))
      stride *= mixes[mix].values.count
    }
    var choice = Array(repeating: 0, count: mixes.count)
    for combination in 0..<size {
      var rest = combination
      for mix in asked {
        choice[mix] = rest % mixes[mix].values.count
        rest /= mixes[mix].values.count
      }
      truths.append(truth(expression, choice))
    }
    if asked.isEmpty { return .constant(truths[Int(first)]) }
    return .table(first: first, firstTerm: firstTerm, termCount: Int32(asked.count))
  }

  private mutating func truth(_ expression: TypedExpression, _ choice: [Int]) -> Bool {
    switch value(expression, choice, nil) {
    case .boolean(let holds): return holds
    default:
      if !undecided.contains(expression) { undecided.append(expression) }
      return false
    }
  }

  /// What an expression gives for a choice among the values of each drawn fact.
  func value(_ expression: TypedExpression, _ choice: [Int], _ receipt: Moment?) -> Value {
    var values = usual
    for (mix, index) in zip(mixes, choice) { values[mix.fact] = mix.values[index].value }
    var instance = Case(values: values, receivedAt: receipt ?? Moment(minutes: 0))
    if let receipt { instance.setReceipt(receipt, in: plan) }
    instance.derive(by: plan)
    return expression.evaluate { instance.values.indices.contains($0.index) ? instance.values[$0.index] : .null }
  }
}

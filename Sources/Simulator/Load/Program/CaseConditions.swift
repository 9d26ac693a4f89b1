import Calendars
import Expressions
import Plan

/// The conditions of a plan for the dossiers of one stream: facts are drawn, truths looked up.
///
/// A condition over facts of few values becomes a table over their combinations; one that asks for the moment of receipt
/// or has too many combinations is computed for each dossier.
struct CaseConditions: Sendable {
  private let plan: ExecutablePlan
  /// Values of the facts that are the same for all dossiers.
  private let usual: [Value]
  private var mixes: [Mix] = []
  private var conditions: [Condition] = []
  private var constraints: [Condition] = []
  private var terms: [(mix: Int32, stride: Int32)] = []
  private var truths: [Bool] = []
  /// Conditions that had no value in some combination of facts; they do not hold there.
  private(set) var undecided: [TypedExpression] = []

  private struct Mix {
    let fact: Int
    let values: [Value]
    /// A draw below the first threshold means the first value, and so on; the last one is the rest.
    let thresholds: [UInt64]
  }

  private enum Condition {
    case constant(Bool)
    case table(first: Int32, terms: Range<Int32>)
    case computed(TypedExpression)
  }

  private static let mostCombinations = 1_024

  init(_ plan: ExecutablePlan, _ guards: [TypedExpression], facts: [FactMix], settled: [Int: Value]) {
    self.plan = plan
    var usual = plan.facts.map(\.defaultValue)
    for (fact, value) in settled where usual.indices.contains(fact) { usual[fact] = value }
    var seen = Set(settled.keys)
    for mix in facts where usual.indices.contains(mix.fact) && seen.insert(mix.fact).inserted {
      if mix.values.count == 1 {
        usual[mix.fact] = mix.values[0].value
      } else {
        mixes.append(CaseConditions.mix(mix))
      }
    }
    self.usual = usual
    conditions = guards.map { condition($0) }
    constraints = plan.constraints.map { condition($0.expression) }
  }

  private static func mix(_ mix: FactMix) -> Mix {
    let total = mix.values.reduce(0.0) { $0 + Double($1.weight) }
    var sum = 0.0
    let thresholds = mix.values.dropLast().map { entry -> UInt64 in
      sum += Double(entry.weight)
      return UInt64(min(sum / total, 0.999_999_999_999) * 0x1p63) &* 2
    }
    return Mix(fact: mix.fact, values: mix.values.map(\.value), thresholds: thresholds)
  }

  private mutating func condition(_ expression: TypedExpression) -> Condition {
    let bases = plan.baseFacts(of: expression.usedFacts.map(\.index))
    if bases.contains(where: { plan.facts.indices.contains($0) && plan.facts[$0].origin == .receivedAt }) {
      return .computed(expression)
    }
    let asked = mixes.indices.filter { bases.contains(mixes[$0].fact) }
    var size = 1
    for mix in asked {
      size *= mixes[mix].values.count
      if size > CaseConditions.mostCombinations { return .computed(expression) }
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
      truths.append(truth(expression, choice, nil))
    }
    if asked.isEmpty { return .constant(truths[Int(first)]) }
    return .table(first: first, terms: firstTerm..<Int32(terms.count))
  }

  private mutating func truth(_ expression: TypedExpression, _ choice: [Int], _ receipt: Moment?) -> Bool {
    switch value(expression, choice, receipt) {
    case .boolean(let holds): return holds
    default:
      if !undecided.contains(expression) { undecided.append(expression) }
      return false
    }
  }

  private func value(_ expression: TypedExpression, _ choice: [Int], _ receipt: Moment?) -> Value {
    var values = usual
    for (mix, index) in zip(mixes, choice) { values[mix.fact] = mix.values[index] }
    var instance = Case(values: values, receivedAt: receipt ?? Moment(minutes: 0))
    if let receipt { instance.setReceipt(receipt, in: plan) }
    instance.derive(by: plan)
    return expression.evaluate { instance.values.indices.contains($0.index) ? instance.values[$0.index] : .null }
  }

  /// The number of facts that are drawn for a dossier.
  var factCount: Int { mixes.count }

  /// Draws the facts of a dossier until they satisfy the constraints, and writes the truth of each condition as a bit.
  /// False when a thousand draws did not: the constraints rule such dossiers out.
  @inline(__always)
  func draw(
    _ key: RandomKey, receivedAt: @autoclosure () -> Moment, choice: inout [Int], words: inout PlainTable<UInt64>,
    at start: Int
  ) -> Bool {
    if conditions.isEmpty && constraints.isEmpty { return true }
    var attempt: UInt64 = 0
    repeat {
      for mix in mixes.indices {
        let bits = key.draw(attempt << 32 | UInt64(mixes[mix].fact))
        var index = 0
        while index < mixes[mix].thresholds.count, bits >= mixes[mix].thresholds[index] { index += 1 }
        choice[mix] = index
      }
      if constraints.isEmpty || constraints.allSatisfy({ holds($0, choice, receivedAt) }) {
        for index in conditions.indices {
          let bit: UInt64 = 1 << UInt64(index & 63)
          if holds(conditions[index], choice, receivedAt) {
            words[start + index >> 6] |= bit
          } else {
            words[start + index >> 6] &= ~bit
          }
        }
        return true
      }
      attempt += 1
    } while attempt < 1_000
    return false
  }

  /// Whether the constraints let a dossier through that is drawn by the shares.
  var isPossible: Bool {
    var choice = Array(repeating: 0, count: mixes.count)
    var words = PlainTable(repeating: UInt64(0), count: conditions.count / 64 + 1)
    defer { words.free() }
    return draw(RandomKey(seed: 0), receivedAt: Moment(minutes: 0), choice: &choice, words: &words, at: 0)
  }

  @inline(__always)
  private func holds(_ condition: Condition, _ choice: [Int], _ receipt: () -> Moment) -> Bool {
    switch condition {
    case .constant(let holds): return holds
    case .table(let first, let range):
      var place = Int(first)
      for term in range { place += choice[Int(terms[Int(term)].mix)] * Int(terms[Int(term)].stride) }
      return truths[place]
    case .computed(let expression): return value(expression, choice, receipt()) == .boolean(true)
    }
  }
}

/// Conditions behind one reference, so that asking them for every dossier copies none of their tables.
final class SharedConditions: Sendable {
  let content: CaseConditions

  init(_ content: CaseConditions) { self.content = content }
}

import Expressions
import Plan

/// Tells conditions apart that never hold together, by trying every combination of the values they ask for.
struct ExclusiveGuards {
  let plan: ExecutablePlan
  /// More combinations than this are not tried.
  static let greatestCombinationCount = 4096

  /// Whether two conditions are known never to hold together; conditions over numbers, dates or derived facts never are.
  func exclude(_ first: Guard?, _ second: Guard?) -> Bool {
    guard let first, let second else { return false }
    let facts = Set(first.expression.usedFacts + second.expression.usedFacts).sorted()
    var domains: [[Value]] = []
    var combinations = 1
    for fact in facts {
      guard let values = values(of: fact) else { return false }
      domains.append(values)
      combinations *= values.count
      guard combinations <= ExclusiveGuards.greatestCombinationCount else { return false }
    }
    for combination in 0..<combinations {
      var rest = combination
      var choice: [FactID: Value] = [:]
      for (fact, values) in zip(facts, domains) {
        choice[fact] = values[rest % values.count]
        rest /= values.count
      }
      let holds = [first, second].allSatisfy { $0.expression.evaluate { choice[$0] ?? .null } == .boolean(true) }
      if holds { return false }
    }
    return true
  }

  private func values(of fact: FactID) -> [Value]? {
    guard plan.facts.indices.contains(fact.index), plan.facts[fact.index].origin != .derived else { return nil }
    switch plan.facts[fact.index].type {
    case .boolean: return [.boolean(true), .boolean(false), .null]
    case .enumeration(let words): return words.map { .string($0) } + [.null]
    default: return nil
    }
  }
}

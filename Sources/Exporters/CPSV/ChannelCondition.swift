import Expressions
import Plan

extension Guard {
  /// Whether the condition holds for a way of filing; nil where it asks for anything else.
  func holds(filed channel: String, in plan: ExecutablePlan) -> Bool? {
    let asksElse = expression.usedFacts.contains { fact in
      !plan.facts.indices.contains(fact.index) || plan.facts[fact.index].origin != .channel
    }
    guard !asksElse, case .boolean(let holds) = expression.evaluate({ _ in .string(channel) }) else { return nil }
    return holds
  }
}

extension ExecutablePlan {
  /// The ways of filing in which something under a condition can be met: all of them unless the condition is only about
  /// the way of filing.
  func channels(under condition: Guard?) -> [String] {
    (channels ?? []).filter { condition?.holds(filed: $0, in: self) ?? true }
  }
}

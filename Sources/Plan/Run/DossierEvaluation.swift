import Calendars
import Diagnostics
import Expressions

extension Interpreter {
  /// What must be brought, and what is looked up instead, on the day of receipt.
  mutating func evaluateDossier() {
    let byPost = isPosted
    for (index, rule) in plan.documents.enumerated() {
      guard decide(rule.when, of: rule.name) else { continue }
      let date = instance.receivedAt.date
      let replaced = rule.replacements.first { $0.isInForce(on: date) && decide($0.when, of: $0.by) }
      guard let replacement = replaced else {
        demand(index, name: rule.name, insteadOf: nil, byPost: byPost)
        continue
      }
      if replacement.isDatabase {
        trace.lookedUp.append(LookedUpDocument(rule: index, replacement: replacement))
      } else {
        demand(index, name: replacement.by, insteadOf: rule.name, byPost: byPost)
      }
    }
  }

  private mutating func demand(_ rule: Int, name: String, insteadOf: String?, byPost: Bool) {
    trace.demanded.append(
      DemandedDocument(
        rule: rule, name: name, insteadOf: insteadOf, postalCopyKind: byPost ? plan.documents[rule].postalCopyKind : nil
      ))
  }

  private var isPosted: Bool {
    guard let channel = plan.facts.firstIndex(where: { $0.origin == .channel }) else { return false }
    return facts.value(FactID(channel)) == .string(plan.facts[channel].value(of: "post"))
  }
}

import Calendars
import Diagnostics
import Expressions
import Model
import Plan

/// A formula of a payment with its values in sampled cases.
struct FormulaSamples {
  let fee: Fee
  let formula: Condition
  let expression: TypedExpression
  /// The facts that vary among the samples.
  let facts: [Int]
  /// Every fact that the formula asks for varies among the samples.
  let isSampled: Bool
  /// Each with the amount before floor and cap, in đồng; nil where none can be computed or none so large be paid.
  let samples: [(instance: Case, amount: Int?)]

  /// Nil for a payment without a formula.
  init?(of fee: Fee, at index: Int, plan: ExecutablePlan) {
    guard let formula = fee.formula, plan.fees.indices.contains(index),
      case .formula(let expression) = plan.fees[index].amount
    else { return nil }
    let row = plan.fees[index].when
    let space = CaseSample(
      of: plan, conditions: [Guard(expression)] + [row].compactMap { $0 }, greatestCount: 256)
    let cases = space.cases(receivedAt: Moment(plan.asOf, .midnight)).filter { row?.truth(in: $0) != false }
    self.fee = fee
    self.formula = formula
    self.expression = expression
    facts = space.facts
    isSampled = !cases.isEmpty && plan.baseFacts(of: expression.usedFacts.map(\.index)).allSatisfy(space.facts.contains)
    samples = cases.map { instance in
      guard case .number(let number) = expression.evaluate({ instance.values[$0.index] }) else {
        return (instance, nil)
      }
      return (instance, number.rounded(.halfUp)?.intValue)
    }
  }
}

extension Subject {
  /// The formulas of the payments.
  func formulaSamples(_ plan: ExecutablePlan) -> [FormulaSamples] {
    (text.fees?.items ?? []).enumerated().compactMap { FormulaSamples(of: $1, at: $0, plan: plan) }
  }
}

extension Case {
  /// The values of some facts in words: the witness of a finding, fit for `tthc run --set`.
  func described(_ facts: [Int], in plan: ExecutablePlan) -> Text {
    guard !facts.isEmpty else { return Text(vi: "mọi hồ sơ", en: "every case") }
    let vi = facts.map { "\(plan.facts[$0].label.vi): \(values[$0].text(in: .vi))" }
    let en = facts.map { "\(plan.facts[$0].label.en): \(values[$0].text(in: .en))" }
    return Text(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }
}

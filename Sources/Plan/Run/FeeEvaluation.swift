import Calendars
import Diagnostics
import Expressions

extension Interpreter {
  /// What is charged: one row of each name, less the best relief.
  mutating func evaluateFees() {
    var names: [FoldedName] = []
    var rows: [FoldedName: [Int]] = [:]
    for (index, rule) in plan.fees.enumerated() {
      let name = FoldedName(rule.name)
      if rows[name] == nil { names.append(name) }
      rows[name, default: []].append(index)
    }
    for name in names {
      if let index = chosenFee(among: rows[name, default: []]) { charge(index) }
    }
  }

  private mutating func chosenFee(among rows: [Int]) -> Int? {
    var holding: [Int] = []
    for index in rows {
      let rule = plan.fees[index]
      if rule.when != nil && decide(rule.when, of: rule.name) { holding.append(index) }
    }
    // Without a condition that holds the default counts; two defaults are as doubtful as two conditions.
    if holding.isEmpty { holding = rows.filter { plan.fees[$0].when == nil } }
    if holding.count > 1 {
      let name = plan.fees[holding[0]].name
      report(
        .severalFeesApply, vi: "Hai mức của “\(name)” cùng áp dụng cho hồ sơ này; lấy mức viết trước.",
        en: "Two rows of “\(name)” apply to this case; the first one is taken.")
    }
    if let first = holding.first { return first }
    if rows.count > 1 {
      let name = plan.fees[rows[0]].name
      report(
        .noFeeApplies, vi: "Không mức nào của “\(name)” áp dụng cho hồ sơ này.",
        en: "No row of “\(name)” applies to this case.")
    }
    return nil
  }

  private mutating func charge(_ index: Int) {
    let rule = plan.fees[index]
    let before = amount(of: rule)
    if let exemption = rule.exemptions.first(where: { decide($0.when, of: rule.name) }) {
      trace.payments.append(
        PaymentLine(
          rule: index, before: before, due: 0,
          relief: Text(vi: "miễn: \(exemption.label)", en: "exempt: \(exemption.label)"),
          reliefGrounds: exemption.grounds))
      return
    }
    guard let before else {
      trace.payments.append(PaymentLine(rule: index, before: nil, due: nil, relief: nil, reliefGrounds: []))
      return
    }
    let reliefs = rule.reliefs.filter {
      $0.isInForce(on: instance.receivedAt.date) && decide($0.when, of: rule.name)
    }
    let best = reliefs.map { (relief: $0, due: $0.effect.applied(to: before)) }.min { $0.due < $1.due }
    if let best, best.due < before {
      let label = best.relief.label.map { Text(vi: "giảm: \($0)", en: "reduced: \($0)") }
      trace.payments.append(
        PaymentLine(
          rule: index, before: before, due: best.due, relief: label ?? Text(vi: "được giảm", en: "reduced"),
          reliefGrounds: best.relief.grounds))
    } else {
      trace.payments.append(PaymentLine(rule: index, before: before, due: before, relief: nil, reliefGrounds: []))
    }
  }

  /// The amount before reliefs, in đồng; nil when it is not known.
  private mutating func amount(of rule: FeeRule) -> Int? {
    switch rule.amount {
    case .known(let value): return rule.bounded(value)
    case .unknown: return nil
    case .formula(let expression):
      guard case .number(let number) = expression.evaluate(facts.value), let value = number.rounded(.halfUp)?.intValue
      else {
        report(
          .feeUndecided, vi: "Không tính được công thức của “\(rule.name)” với dữ kiện của hồ sơ này.",
          en: "The formula of “\(rule.name)” cannot be computed for this case.")
        return nil
      }
      return rule.bounded(value)
    }
  }
}

extension FeeRule {
  /// The amount within floor and cap, never below zero.
  package func bounded(_ value: Int) -> Int {
    max(0, min(max(value, floor ?? value), cap ?? Int.max))
  }
}

extension FeeRule.Relief.Effect {
  /// What is left to pay, in đồng, rounded half up.
  package func applied(to amount: Int) -> Int {
    switch self {
    case .reducedTo(let left): return max(0, min(left, amount))
    case .off(let rate):
      // In two parts, so that no amount overflows.
      let kept = 100_000 - min(max(rate, 0), 100_000)
      let (whole, rest) = max(0, amount).quotientAndRemainder(dividingBy: 100_000)
      return whole * kept + (rest * kept + 50_000) / 100_000
    }
  }
}

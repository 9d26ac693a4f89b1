import Expressions
import Plan

/// An amount in đồng in the language of an engine, which may be asked for only where it is defined.
struct AmountText: Sendable {
  var text: String
  var defined = Formula.yes
}

/// Writes amounts as the reference interpreter reckons them: whole đồng, halves away from zero.
struct AmountWriter {
  let writer: DialectWriter

  func known(_ amount: Int) -> AmountText { AmountText(text: "\(amount)") }

  /// The amount of a formula, rounded, within floor and cap and never below zero.
  func formula(_ expression: TypedExpression, of rule: FeeRule) throws(UntranslatableExpression) -> AmountText {
    var result: AmountText
    if let spelling = writer.spelling {
      let number = try writer.operand(of: expression)
      result = AmountText(text: rounded(number, spelling), defined: number.defined)
    } else {
      result = AmountText(text: "round half up(\(writer.feel.value(expression)), 0)")
    }
    if let floor = rule.floor { result.text = greater(result.text, "\(floor)") }
    if let cap = rule.cap { result.text = lesser(result.text, "\(cap)") }
    result.text = greater(result.text, "0")
    return result
  }

  /// The nearest whole number, halves upwards: what is below zero counts as zero anyway.
  private func rounded(_ number: Operand, _ spelling: Spelling) -> String {
    if case .number(let literal)? = number.literal, literal.intValue != nil { return number.text }
    let twice = "\(number.text(.product)) * 2 + \(number.denominator)"
    let unit = number.denominator * 2
    return spelling == .python ? "(\(twice)) // \(unit)" : multiple("\(twice)", of: unit)
  }

  /// What a relief leaves.
  func reduced(_ amount: AmountText, by effect: FeeRule.Relief.Effect) -> AmountText {
    var result = amount
    switch effect {
    case .reducedTo(let left): result.text = greater(lesser(amount.text, "\(left)"), "0")
    case .off(let rate):
      let kept = 100_000 - min(max(rate, 0), 100_000)
      result.text =
        switch writer.spelling {
        case nil: "round half up(\(amount.text) * \(kept) / 100000, 0)"
        case .python: "(\(amount.text) * \(kept) + 50000) // 100000"
        case .juel: multiple("\(amount.text) * \(kept) + 50000", of: 100_000)
        }
    }
    return result
  }

  /// The lesser amount where a condition holds, else the first.
  func best(
    _ amount: AmountText, or other: AmountText, when condition: Guard?
  ) throws(UntranslatableExpression) -> AmountText {
    var text = lesser(amount.text, other.text)
    if let condition {
      if let spelling = writer.spelling {
        text = spelling.choice(try writer.truth(of: condition.expression), text, amount.text)
      } else {
        text = "if \(writer.feel.condition(condition.expression)) then \(text) else \(amount.text)"
        text = "(\(text))"
      }
    }
    return AmountText(text: text, defined: amount.defined)
  }

  /// The amount, null where it is not defined.
  func cell(_ amount: AmountText) -> OutputCell {
    guard let spelling = writer.spelling else { return .written(amount.text) }
    return .written(spelling.choice(amount.defined, amount.text, spelling.null))
  }

  /// How often a sum that is not negative holds a unit.
  private func multiple(_ sum: String, of unit: Int) -> String { "((\(sum) - (\(sum)) % \(unit)) / \(unit))" }

  private func greater(_ left: String, _ right: String) -> String { extreme("max", ">=", left, right) }

  private func lesser(_ left: String, _ right: String) -> String { extreme("min", "<=", left, right) }

  private func extreme(_ name: String, _ sign: String, _ left: String, _ right: String) -> String {
    writer.spelling == .juel
      ? Spelling.juel.choice(.atom("\(left) \(sign) \(right)", contrary: ""), left, right)
      : "\(name)(\(left), \(right))"
  }
}

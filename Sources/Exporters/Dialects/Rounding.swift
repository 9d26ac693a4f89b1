import Expressions

extension TwoValuedWriter {
  func isNotNegative(_ number: Operand) -> Formula {
    .atom("\(number.text) >= 0", contrary: "\(number.text) < 0")
  }

  /// `floor` and its like, to whole numbers or to a scale that is written out.
  func rounded(_ builtin: Builtin, _ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> Operand {
    guard let first = arguments.first, try kind(first) == .number else { throw UntranslatableExpression(builtin) }
    let number = try operand(first)
    guard arguments.count > 1 else { return rounded(builtin, number) }
    guard case .number(let written)? = constant(arguments[1]), let scale = written.intValue, (-9...9).contains(scale)
    else { throw UntranslatableExpression("số chữ số làm tròn không viết sẵn") }
    var factor = 1
    for _ in 0..<abs(scale) { factor *= 10 }
    var scaled = number
    if scale > 0 {
      scaled.text = "\(number.text(.product)) * \(factor)"
      scaled.strength = .product
    } else {
      let (denominator, overflow) = number.denominator.multipliedReportingOverflow(by: factor)
      guard !overflow, denominator <= 1_000_000_000_000_000 else { throw UntranslatableExpression(builtin) }
      scaled.denominator = denominator
    }
    var result = rounded(builtin, scaled)
    if scale > 0 {
      result.denominator = factor
    } else if scale < 0 {
      result.text = "\(result.text(.product)) * \(factor)"
      result.strength = .product
    }
    return result
  }

  /// To a whole number, exactly where text and denominator are whole.
  func rounded(_ builtin: Builtin, _ number: Operand) -> Operand {
    let opposite = Operand(text: "-\(number.text(.tight))", strength: .sign, denominator: number.denominator)
    let below = floor(number)
    let above = "-\(floor(opposite))"
    let text =
      switch builtin {
      case .floor: below
      case .ceiling: above
      case .roundDown: spelling.choice(isNotNegative(number), below, above)
      case .roundUp: spelling.choice(isNotNegative(number), above, below)
      case .roundHalfDown:
        // The neighbour below the half is the one above when a half has been taken away.
        spelling.choice(
          isNotNegative(number), "-\(floor(shifted(opposite)))", floor(shifted(number)))
      default: spelling.choice(isNotNegative(number), floor(shifted(number)), "-\(floor(shifted(opposite)))")
      }
    return Operand(text: text, strength: text.hasPrefix("-") ? .sign : .tight, defined: number.defined)
  }

  /// The number and a half: twice the text and once the denominator, over twice the denominator.
  private func shifted(_ number: Operand) -> Operand {
    Operand(
      text: "\(number.text(.product)) * 2 + \(number.denominator)", strength: .sum,
      denominator: number.denominator * 2)
  }

  /// The greatest whole number not above, in brackets.
  private func floor(_ number: Operand) -> String {
    let (text, unit) = (number.text(.product), number.denominator)
    if spelling == .python { return "(\(text) // \(unit))" }
    // The rest of a division has the sign of its divisor in no engine but Python: it is made so.
    let rest = "((\(text) % \(unit)) + \(unit)) % \(unit)"
    return unit == 1 ? "(\(number.text(.sum)) - \(rest))" : "((\(number.text(.sum)) - \(rest)) / \(unit))"
  }
}

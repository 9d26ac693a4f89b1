import Expressions

/// A value as text of an engine's language: `text / denominator`, which may be asked for only where it is `defined`.
///
/// The denominator keeps sums with decimals in whole numbers: 0.3 % of x is `x * 3` over 1000, divided last.
struct Operand {
  /// How tightly a text holds together.
  enum Strength: Int, Comparable {
    case sum, product, sign, tight

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  var text: String
  var strength = Strength.tight
  var denominator = 1
  /// Where the value is there.
  var defined = Formula.yes
  /// A name or a literal: where the value is not there the text itself is null.
  var isBare = false
  /// The value of a literal.
  var literal: Value?

  func text(_ least: Strength) -> String { strength < least ? "(\(text))" : text }

  /// The text of the value multiplied by the common denominator of both.
  func numerator(over common: Int) -> (text: String, strength: Strength) {
    let factor = common / max(1, denominator)
    return factor == 1 ? (text, strength) : ("\(text(.product)) * \(factor)", .product)
  }

  /// The value with its division carried out.
  var divided: (text: String, strength: Strength) {
    if case .number(let number)? = literal { return (number.description, number.isNegative ? .sign : .tight) }
    return denominator == 1 ? (text, strength) : ("\(text(.product)) / \(denominator)", .product)
  }

  /// The same value with a denominator of 1.
  var whole: Operand {
    var result = self
    (result.text, result.strength) = divided
    result.denominator = 1
    return result
  }

  static func word(_ text: String, _ defined: Formula) -> Operand {
    Operand(text: text, defined: defined, isBare: true)
  }
}

/// The least common multiple; nil beyond what stays exact in every engine.
func commonDenominator(_ left: Int, _ right: Int) -> Int? {
  let (product, overflow) = (left / max(1, greatestDivisor(left, right))).multipliedReportingOverflow(by: right)
  return overflow || product > 1_000_000_000_000 ? nil : product
}

func greatestDivisor(_ left: Int, _ right: Int) -> Int {
  var (a, b) = (left, right)
  while b != 0 { (a, b) = (b, a % b) }
  return max(1, a)
}

extension Decimal {
  /// The number as a fraction in lowest terms; nil when it has more than 15 digits.
  var fraction: (numerator: Int, denominator: Int)? {
    let parts = description.split(separator: ".", maxSplits: 1)
    let places = parts.count > 1 ? parts[1].utf8.count : 0
    guard description.utf8.count <= 16, let digits = Int(parts.joined()) else { return nil }
    var denominator = 1
    for _ in 0..<places { denominator *= 10 }
    let divisor = greatestDivisor(abs(digits), denominator)
    return (digits / divisor, denominator / divisor)
  }
}

import Expressions
import Testing

private func decimal(_ text: String) -> Decimal { Decimal(parsing: text) ?? .zero }

@Test(
  "Arithmetic gives the values computed by hand",
  arguments: [
    ("0.1", "+", "0.2", "0.3"), ("1", "/", "3", "0." + String(repeating: "3", count: 34)),
    ("2", "/", "3", "0." + String(repeating: "6", count: 33) + "7"), ("10", "/", "4", "2.5"),
    ("1", "-", "0.9999999999999999999999999999999999", "0.0000000000000000000000000000000001"),
    ("9999999999999999999999999999999999", "+", "1", "1" + String(repeating: "0", count: 34)),
    ("10000000000000000000000000000000000", "+", "1", "10000000000000000000000000000000000"),
    ("10000000000000000000000000000000000", "+", "5", "10000000000000000000000000000000000"),
    ("10000000000000000000000000000000010", "+", "5", "10000000000000000000000000000000020"),
    ("10000000000000000000000000000000000", "-", "0.6", "9999999999999999999999999999999999"),
    ("99999999999999999", "*", "99999999999999999", "9999999999999999800000000000000001"),
    ("1234567890123456789", "*", "9876543210987654321", "12193263113702179522374638011112640000"),
    ("-2.5", "*", "4", "-10"), ("-7", "/", "-2", "3.5"), ("5", "-", "5", "0"), ("1000000", "*", "0.000001", "1"),
    ("2", "**", "10", "1024"), ("2", "**", "-2", "0.25"), ("0", "**", "0", "1"), ("1.1", "**", "3", "1.331"),
    ("100000", "-", "0.5", "99999.5"), ("7", "%", "3", "1"), ("-7", "%", "3", "2"),
  ])
func arithmetic(left: String, sign: String, right: String, expected: String) {
  let (first, second) = (decimal(left), decimal(right))
  let result: Decimal? =
    switch sign {
    case "+": first.adding(second)
    case "-": first.subtracting(second)
    case "*": first.multiplied(by: second)
    case "/": first.divided(by: second)
    case "%": first.modulo(second)
    default: first.power(second)
    }
  #expect(result?.description == expected)
}

@Test(
  "Rounding follows its rule on both sides of zero",
  arguments: [
    (Rounding.halfEven, "2.5", 0, "2"), (.halfEven, "3.5", 0, "4"), (.halfEven, "-2.5", 0, "-2"),
    (.halfUp, "2.5", 0, "3"), (.halfUp, "-2.5", 0, "-3"), (.halfDown, "2.5", 0, "2"), (.up, "2.1", 0, "3"),
    (.up, "-2.1", 0, "-3"), (.down, "-2.9", 0, "-2"), (.floor, "-2.1", 0, "-3"), (.ceiling, "-2.9", 0, "-2"),
    (.floor, "0.3", 0, "0"), (.ceiling, "0.3", 0, "1"), (.halfUp, "1.255", 2, "1.26"), (.halfEven, "1.245", 2, "1.24"),
    (.halfUp, "12345", -2, "12300"), (.halfUp, "0.0000000001", 2, "0"),
    (.up, "1", -50, "1" + String(repeating: "0", count: 50)),
  ])
func rounding(rule: Rounding, number: String, scale: Int, expected: String) {
  #expect(decimal(number).rounded(rule, scale: scale)?.description == expected)
}

@Test(
  "A number is read as it is written and printed in one form",
  arguments: [
    ("1.50", "1.5"), ("000", "0"), ("-0", "0"), ("1000000", "1000000"), ("0.000", "0"), ("-0.05", "-0.05"),
    ("12345678901234567890123456789012345", "12345678901234567890123456789012340"),
    ("12345678901234567890123456789012355", "12345678901234567890123456789012360"),
    ("123456789012345678901234567890123450000001", "123456789012345678901234567890123500000000"),
  ])
func canonicalForm(text: String, expected: String) { #expect(Decimal(parsing: text)?.description == expected) }

@Test(
  "What is not a number is not read", arguments: ["", "-", ".", "1.", ".5", "1.2.3", "1,5", "1e5", "--1", "+1", "a"])
func notANumber(text: String) { #expect(Decimal(parsing: text) == nil) }

@Test("Overflow and division by zero give nothing")
func noResult() {
  let huge = Decimal(10).power(Decimal(6000))
  #expect(huge != nil)
  #expect(huge.flatMap { $0.multiplied(by: $0) } == nil)
  #expect(Decimal(1).divided(by: .zero) == nil)
  #expect(Decimal(0).power(Decimal(-1)) == nil)
  #expect(Decimal(10).power(Decimal(-7000)) == nil)
}

@Test("Order and machine integers agree with the numbers")
func order() {
  let numbers = ["-100", "-1.5", "-0.1", "0", "0.09", "0.1", "1", "1.5", "99", "100"].map(decimal)
  #expect(numbers.shuffled().sorted() == numbers)
  #expect(Decimal(Int.max).intValue == Int.max)
  #expect(Decimal(Int.min).description == "-9223372036854775808")
  #expect(decimal("9223372036854775808").intValue == nil)
  #expect(decimal("0.5").intValue == nil)
  #expect(Decimal(1200).intValue == 1200)
}

@Test("Random sums and products agree with machine integers")
func againstIntegers() {
  var generator = SeededGenerator(state: 7)
  for _ in 0..<2000 {
    let left = Int.random(in: -3_000_000_000...3_000_000_000, using: &generator)
    let right = Int.random(in: -3_000_000_000...3_000_000_000, using: &generator)
    #expect(Decimal(left).adding(Decimal(right)) == Decimal(left + right))
    #expect(Decimal(left).multiplied(by: Decimal(right)) == Decimal(left * right))
    #expect((Decimal(left) < Decimal(right)) == (left < right))
  }
}

import Expressions
import Testing

private func decimal(_ text: String) throws -> Decimal { try #require(Decimal(literal: text)) }

struct NumberFunctionsTests {
  @Test(
    "A number is read as FEEL writes it",
    arguments: [
      ("12", "12"), ("-0.5", "-0.5"), (".872", "0.872"), ("-.5", "-0.5"), ("1e5", "100000"), ("1.23e+4", "12300"),
      ("1.23E-4", "0.000123"), (".5e1", "5"), ("0e99999999999", "0"), ("5e-99999999999", "0"), ("1e-0", "1"),
      ("007", "7"),
    ])
  func literals(text: String, expected: String) { #expect(Decimal(literal: text)?.description == expected) }

  @Test(
    "What is no number of FEEL is not read",
    arguments: [
      "", "-", ".", "1.", "e5", ".e5", "1e", "1e+", "1e5e5", "1e5.5", "+1", "1 000", "1,5", "--1", "1e99999999999", "١",
    ])
  func noLiteral(text: String) { #expect(Decimal(literal: text) == nil) }

  @Test("The largest and the smallest numbers are those of decimal128")
  func limits() throws {
    let nines = String(repeating: "9", count: 34)
    #expect(Decimal(literal: nines + "e6111") != nil)
    #expect(Decimal(literal: nines + "e6112") == nil)
    #expect(Decimal(literal: "1e6144") != nil)
    #expect(Decimal(literal: "1e6145") == nil)
    #expect(try decimal("1e-6176").isZero == false)
    #expect(try decimal("4e-6177").isZero)
    #expect(try decimal("6e-6177") == decimal("1e-6176"))
    #expect(try decimal("1.25e-6175") == decimal("1.2e-6175"))
  }

  @Test(
    "Functions are correct to 34 digits",
    arguments: [
      ("sqrt", "2", "1.414213562373095048801688724209698"), ("sqrt", "4", "2"), ("sqrt", "0", "0"),
      ("sqrt", "0.0625", "0.25"),
      ("sqrt", "1e6000", "1e3000"), ("sqrt", "1e-6175", "3.162277660168379331998893544432719e-3088"),
      ("sqrt", "152415787501905210", "390404645.8508213116625483485484923"),
      ("exp", "0", "1"), ("exp", "1", "2.718281828459045235360287471352662"),
      ("exp", "-1", "0.3678794411714423215955237701614609"), ("exp", "1e-40", "1"), ("exp", "-1e-40", "1"),
      ("exp", "100", "26881171418161354484126255515800140000000000"),
      ("ln", "1", "0"), ("ln", "2", "0.6931471805599453094172321214581766"),
      ("ln", "10", "2.302585092994045684017991454684364"),
      ("ln", "0.5", "-0.6931471805599453094172321214581766"),
      ("ln", "1.000000000000000000000000000000001", "9.999999999999999999999999999999995e-34"),
      ("ln", "0.9999999999999999999999999999999999", "-1.000000000000000000000000000000000e-34"),
    ])
  func functions(name: String, text: String, expected: String) throws {
    let number = try decimal(text)
    let result: Decimal? =
      switch name {
      case "sqrt": number.squareRoot
      case "exp": number.exponential
      default: number.logarithm
      }
    #expect(try result == decimal(expected))
  }

  @Test(
    "Powers take any exponent and are exact where they can be",
    arguments: [
      ("2", "0.5", "1.414213562373095048801688724209698"), ("4.41", "1.5", "9.261"), ("8", "-2", "0.015625"),
      ("-2", "3", "-8"), ("-2", "-2", "0.25"), ("-2", "0", "1"), ("0", "0", "1"), ("0", "2.5", "0"), ("5", "-1", "0.2"),
      ("1", "1e6000", "1"), ("-1", "1e30", "1"), ("-1", "10000000001", "-1"), ("10", "6144", "1e6144"),
      ("0.1", "3", "0.001"),
      ("-10", "3", "-1000"), ("1.000000001", "1000000000", "2.718281827099904322376644023860333"),
      ("215443469015", "3", "10000000001644741594540061586578380"), ("1.5", "1e-40", "1"),
      ("10000000015", "3", "1000000004500000006750000003375"),
    ])
  func powers(base: String, exponent: String, expected: String) throws {
    #expect(try decimal(base).power(decimal(exponent)) == decimal(expected))
  }

  @Test(
    "A power that is none, too large or too small is not computed",
    arguments: [
      ("0", "-1"), ("-2", "0.5"), ("-2", "-1.5"), ("10", "6145"), ("10", "-7000"), ("0.1", "7000"), ("2", "1e40"),
      ("1.5", "1e38"), ("0.5", "1e6000"), ("9e6000", "9e6000"), ("1.000000000000000000000000000000001", "1e40"),
    ])
  func noPower(base: String, exponent: String) throws { #expect(try decimal(base).power(decimal(exponent)) == nil) }

  @Test("Functions outside their domain or the numbers give nothing")
  func noFunctionValue() throws {
    #expect(try decimal("-1").squareRoot == nil)
    #expect(try decimal("0").logarithm == nil)
    #expect(try decimal("-1").logarithm == nil)
    #expect(try decimal("15000").exponential == nil)
    #expect(try decimal("-15000").exponential == nil)
    #expect(try decimal("1e6000").exponential == nil)
  }

  @Test("Roots, logarithms and powers undo each other")
  func inverses() throws {
    var generator = SeededGenerator(state: 23)
    for _ in 0..<200 {
      let root = Decimal(Int.random(in: 1...9_999_999_999_999, using: &generator))
      let square = try #require(root.multiplied(by: root))
      #expect(square.squareRoot == root)
      #expect(square.power(try decimal("1.5")) == square.multiplied(by: root))
      let size = Decimal(Int.random(in: -1000...1000, using: &generator))
      let back = try #require(size.exponential?.logarithm?.subtracting(size))
      #expect(back.magnitude < (try decimal("1e-29")))
    }
  }
}

extension Decimal {
  package init?(literal text: String) { self.init(parsing: text) }
  var squareRoot: Decimal? { nil }
  var exponential: Decimal? { nil }
  var logarithm: Decimal? { nil }
}

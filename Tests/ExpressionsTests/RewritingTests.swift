import Calendars
import Expressions
import Testing

/// Random values of the facts of the sample.
private func facts(_ generator: inout SeededGenerator) -> [Value] {
  Sample.scope.facts.map { fact in
    switch fact.type {
    case .boolean: .boolean(Bool.random(using: &generator))
    case .number: .number(Decimal(Int.random(in: -2...4, using: &generator)))
    case .string: .string("Trần Ứng")
    case .date: .date(CivilDate(dayNumber: 20_440 + Int.random(in: 0...30, using: &generator)))
    case .daysDuration: .daysDuration(minutes: 1440 * Int.random(in: 0...4, using: &generator))
    case .enumeration(let values): .string(values.randomElement(using: &generator) ?? "")
    case .yearsDuration, .dateTime, .time, .list: .null
    }
  }
}

@Test("A condition without inner choices has the value of the one it was made of")
func liftedAgrees() throws {
  var writer = ExpressionWriter(generator: SeededGenerator(state: 5))
  var generator = SeededGenerator(state: 6)
  var lifted = 0
  for round in 0..<1500 {
    let text = "\(writer.number(1 + round % 4)) > (\(writer.number(round % 3)))"
    let expression = try #require(Sample.parse(text).0)
    guard let rewritten = expression.liftingConditionals(), rewritten != expression else { continue }
    lifted += 1
    for _ in 0..<6 {
      let values = facts(&generator)
      let (first, second) = (
        expression.evaluate { values[$0.index] }, rewritten.evaluate { values[$0.index] }
      )
      #expect(first == second, "\(text) → \(rewritten.print(.english))")
    }
  }
  #expect(lifted > 200)
}

@Test("Choices that would multiply without end are left alone")
func liftingIsBounded() throws {
  let choice = "(nếu có nhu cầu thì 1 nếu không 2)"
  let text = Array(repeating: choice, count: 40).joined(separator: " + ") + " > 50"
  #expect(try #require(Sample.parse(text).0).liftingConditionals() == nil)
}

@Test(
  "A table as an expression has the value of the table",
  arguments: [HitPolicy.unique, .any, .first, .priority, .sum, .count])
func tableExpression(policy: HitPolicy) throws {
  let rows = [("số con > 2", "3"), ("diện tích <= 1", "2"), ("cần xác minh", "1")]
  let rules = try rows.map { condition, output in
    DecisionTable.Rule(
      condition: try #require(Sample.parse(condition).0), output: try #require(Sample.parse(output).0))
  }
  for otherwise in [nil, "9"] {
    let table = DecisionTable(
      policy: policy, rules: rules, defaultOutput: try otherwise.map { try #require(Sample.parse($0).0) },
      outputOrder: [1, 2, 3].map { .number(Decimal($0)) })
    let expression = try #require(table.expression(in: Sample.scope))
    var generator = SeededGenerator(state: 9)
    for _ in 0..<200 {
      let values = facts(&generator)
      let outcome = table.decide { values[$0.index] }
      guard !outcome.isContradictory else { continue }
      #expect(expression.evaluate { values[$0.index] } == outcome.value, "\(policy), \(values)")
    }
  }
}

@Test("A fact gives way to what it follows from, names inside kept apart")
func replacedFacts() throws {
  let whole = try #require(Sample.parse("tồn tại x trong [1, 2] thỏa mãn x + số con > 3").0)
  let part = try #require(Sample.parse("count([diện tích, 2][item > 1])").0)
  let fact = try #require(Sample.scope.fact(named: "số con"))
  let replaced = try #require(whole.replacing([fact: part], in: Sample.scope))
  #expect(replaced.usedFacts == [FactID(0)])
  for (area, expected) in [(0, false), (5, true)] {
    #expect(replaced.evaluate { _ in .number(Decimal(area)) }.truth == expected)
  }
}

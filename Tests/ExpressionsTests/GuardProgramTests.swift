import Calendars
import Expressions
import Testing

/// Random values of the facts of the sample, some missing.
private func randomFacts(_ generator: inout SeededGenerator) -> [Value] {
  Sample.scope.facts.map { fact in
    guard Int.random(in: 0..<6, using: &generator) > 0 else { return .null }
    switch fact.type {
    case .boolean: return .boolean(Bool.random(using: &generator))
    case .number: return .number(Decimal(Int.random(in: -2...4, using: &generator)))
    case .string: return .string(["a", "b", "Trần Ứng"].randomElement(using: &generator) ?? "")
    case .date: return .date(CivilDate(dayNumber: 20_440 + Int.random(in: 0...30, using: &generator)))
    case .dateTime: return .dateTime(date: CivilDate(dayNumber: 20_450), minutes: 500)
    case .time: return .time(minutes: 900)
    case .daysDuration: return .daysDuration(minutes: 1440 * Int.random(in: 0...4, using: &generator))
    case .yearsDuration: return .yearsDuration(months: Int.random(in: 0...4, using: &generator))
    case .enumeration(let values): return .string(values.randomElement(using: &generator) ?? "")
    case .list: return .null
    }
  }
}

@Test("A compiled condition gives what the interpreter gives, on random conditions and facts")
func compiledAgrees() throws {
  var writer = ExpressionWriter(generator: SeededGenerator(state: 77))
  var generator = SeededGenerator(state: 78)
  var words = WordTable()
  var compiled = 0
  for round in 0..<3000 {
    let text = writer.boolean(1 + round % 5)
    let expression = try #require(Sample.parse(text).0)
    guard let program = expression.program(&words) else { continue }
    compiled += 1
    for _ in 0..<12 {
      let facts = randomFacts(&generator)
      let truth = program.truth(facts.map(words.scalar))
      #expect(truth == expression.evaluate { facts[$0.index] }.truth, "\(text) with \(facts)")
    }
  }
  #expect(compiled > 1000)
}

@Test(
  "Conditions of plans compile",
  arguments: [
    "cần xác minh", "không cần xác minh", "diện tích > 50 và loại việc = cải chính", "diện tích trong [50..100)",
    "loại việc trong [thay đổi, cải chính]", "diện tích * 2 + số con > 100",
    "nếu có nhu cầu thì diện tích > 5 nếu không đúng",
    "ngày cấp >= 2026-01-31", "diện tích từ 1 đến số con", "họ tên = \"A\"", "thời gian > 3 ngày",
    "loại việc trong (thay đổi, != cải chính)",
  ])
func compiles(text: String) throws {
  var words = WordTable()
  #expect(try #require(Sample.parse(text).0).program(&words) != nil)
}

@Test(
  "What needs more than flat values is left to the interpreter",
  arguments: [
    "giờ nộp < @\"15:00\"", "tồn tại x trong [1, 2] thỏa mãn x > diện tích", "họ tên + \"b\" = \"ab\"",
    "contains(họ tên, \"a\")", "count([diện tích]) = 1", "ngày cấp + 1 ngày > 2026-01-01",
  ])
func doesNotCompile(text: String) throws {
  var words = WordTable()
  #expect(try #require(Sample.parse(text).0).program(&words) == nil)
}

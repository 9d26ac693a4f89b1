import Expressions
import Testing

private let booleans = [
  "a", "b", "a và b", "a và b hoặc c", "x - y", "c/d", "có", "không", "nếu a thì b", "(z)", "\"q\"", "từ", "tổng",
  "not", "ngày", "3 ngày", "a.b", "đến", "trong kỳ", "a_va_b", "A  B", "?", "min(a)", "e\u{0301}m", "😀",
]

private let values = [
  "a", "và", "không", "5", "nếu", "a-b", "\"", "tổng", "có", "a và", "2 tháng", "không phải", "đúng", "null", "(z)",
  "C / D", "\\", "từ", "em", "sum", "giá trị thường", "giá trị thường và lạ",
]

private let scope = Scope(
  booleans.map { ($0, FactType.boolean) } + [
    ("loại", .enumeration(values)), ("số", .number), ("a2", .enumeration(["a"])),
  ])

@Test("Facts and values with awkward names survive printing and parsing", arguments: PrintStyle.allCases)
func awkwardNames(style: PrintStyle) throws {
  var texts: [String] = []
  let identifiers = scope.facts.prefix(booleans.count).map(\.identifier)
  for first in identifiers {
    texts.append("not(\(first)) or if \(first) then \(first) else \(first)")
    for second in identifiers { texts.append("\(first) and \(second) or \(second)") }
    for value in values {
      texts.append("loai = \(quote(value)) and \(first)")
      texts.append("loai in [\(quote(value)), \"giá trị thường\"] or \(first) = false")
    }
  }
  for text in texts {
    let (parsed, findings) = Sample.parse(text, .boolean, in: scope)
    let expression = try #require(parsed, "\(text): \(findings.map(\.message.en))")
    let printed = expression.print(style)
    let (again, _) = Sample.parse(printed, .boolean, in: scope)
    #expect(again == expression, "\(text) → \(printed)")
  }
}

private func quote(_ text: String) -> String {
  "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" } + "\""
}

@Test("A fact's name is understood alone, whatever words it is made of")
func plainNames() {
  for (index, name) in booleans.enumerated() {
    #expect(scope.fact(named: name) == FactID(index))
    let isWord = ["có", "không", "not", "(z)", "\"q\"", "?", "😀"].contains(name)
    let written = isWord ? scope.facts[index].identifier : name
    #expect(Sample.parse(written, .boolean, in: scope).0?.usedFacts == [FactID(index)], "\(name)")
  }
}

@Test("A scope grows without changing what it held")
func growingScope() {
  var scope = Scope([("loại việc", .number)])
  let added = scope.add("Loài việc", .boolean)
  #expect(added == FactID(1))
  #expect(scope.add("LOẠI  VIỆC", .boolean) == FactID(0))
  #expect(scope.facts.map(\.identifier) == ["loai_viec", "loai_viec_2"])
  #expect(Sample.parse("loài việc và loai_viec > 2", .boolean, in: scope).0?.usedFacts == [FactID(0), FactID(1)])
  #expect(scope[FactID(9)] == nil)
}

@Test("A sign may stand right behind a name", arguments: ["độ khỏe≥5", "độ khỏe>=5", "độ khỏe ≥ 5", "độ khỏe≠5"])
func signsBehindNames(text: String) throws {
  let scope = Scope([("độ khỏe", .number)])
  let (parsed, findings) = Sample.parse(text, .boolean, in: scope)
  #expect(findings.isEmpty)
  #expect(parsed?.usedFacts == [FactID(0)])
}

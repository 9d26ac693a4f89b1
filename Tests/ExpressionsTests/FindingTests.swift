import Diagnostics
import Expressions
import Testing

@Test(
  "An operator as it is spoken is one finding, and its fix gives the condition",
  arguments: [
    ("loại việc là cải chính", "loại việc = cải chính"), ("diện tích trên 100", "diện tích > 100"),
    ("diện tích từ 5 trở lên", "diện tích >= 5"),
    ("diện tích từ 5 trở xuống và cần xác minh", "diện tích <= 5 và cần xác minh"),
    ("diện tích nhỏ hơn 5 hay cần xác minh", "diện tích < 5 hoặc cần xác minh"),
    ("loại việc thuộc [cải chính]", "loại việc trong [cải chính]"),
    ("cần xác minh và/hoặc diện tích ít nhất 5", "cần xác minh hoặc diện tích >= 5"),
  ])
func spokenOperators(text: String, meant: String) {
  var findings: [Finding] = []
  let source = SourceID(0)
  _ = parseExpression(
    text, in: Sample.scope, expecting: .boolean, locate: { SourceRange(source, $0.lowerBound, $0.upperBound) },
    findings: &findings)
  let places = findings.map(\.range)
  #expect(Set(findings.map(\.kind.id)) == ["wrong-operator"])
  var bytes = Array(text.utf8)
  for (place, finding) in zip(places, findings).sorted(by: { $0.0.start > $1.0.start }) {
    bytes.replaceSubrange(place.start..<place.end, with: Array((finding.fix?.edits.first?.replacement ?? "").utf8))
  }
  #expect(String(decoding: bytes, as: UTF8.self) == meant)
  var again: [Finding] = []
  let right = parseExpression(
    meant, in: Sample.scope, expecting: .boolean, locate: { SourceRange(source, $0.lowerBound, $0.upperBound) },
    findings: &again)
  #expect(again.isEmpty && right != nil)
}

@Test(
  "A mistake is found where it stands",
  arguments: [
    ("diện tich > 5", "unknown-fact: diện tich"), ("diện tích đất > 5", "unknown-fact: diện tích đất"),
    ("cần xác minh và không có gì", "unknown-fact: có gì"),
    ("loại việc = cải chinh", "enumeration-value-unknown: cải chinh"),
    ("loại việc = \"xóa\"", "enumeration-value-unknown: \"xóa\""),
    ("loại việc trong [cải chính, xóa bỏ]", "enumeration-value-unknown: xóa bỏ"),
    ("loại việc = thường trú", "enumeration-value-unknown: thường trú"),
    ("diện tích >", "missing-operand: >"), ("và cần xác minh", "missing-operand: v"),
    ("cần xác minh và", "missing-operand: và"),
    ("(diện tích > 5", "unclosed-parenthesis: ("), ("diện tích > 5)", "unclosed-parenthesis: )"),
    ("[1, 2", "unclosed-parenthesis: ["), ("min(1, 2", "unclosed-parenthesis: ("),
    ("diện tích > 1.000.000", "number-format: 1.000.000"),
    ("diện tích > 0,5", "number-format: 0,5"), ("diện tích > 1.000.000,5 ", "number-format: 1.000.000,5"),
    ("diện tích > 1 000 000", "number-format: 1 000 000"), ("diện tích > 2.500", "number-format: 2.500"),
    ("diện tích = 1,000,000", "number-format: 1,000,000"), ("loại việc = “cải chính”", "wrong-quotes: “cải chính”"),
    ("họ tên = 'An'", "wrong-quotes: 'An'"), ("diện tích == 5", "wrong-operator: =="),
    ("cần xác minh && có nhu cầu", "wrong-operator: &&"),
    ("cần xác minh || có nhu cầu", "wrong-operator: ||"), ("diện tích <> 5", "wrong-operator: <>"),
    ("!cần xác minh", "wrong-operator: !"), ("loại việc là cải chính", "wrong-operator: là"),
    ("loại việc không phải là cải chính", "wrong-operator: không phải là"),
    ("diện tích trên 100", "wrong-operator: trên"), ("diện tích dưới 5", "wrong-operator: dưới"),
    ("diện tích không quá 5", "wrong-operator: không quá"), ("diện tích từ 5 trở lên", "wrong-operator: từ 5 trở lên"),
    ("diện tích từ 5 trở xuống", "wrong-operator: từ 5 trở xuống"),
    ("cần xác minh và/hoặc diện tích > 5", "wrong-operator: và/hoặc"),
    ("1 < diện tích < 5", "chained-comparison: <"), ("căn bậc ba(8) = 2", "unknown-function: căn bậc ba"),
    ("abs(1, 2) = 1", "argument-count: abs(1, 2)"), ("diện tích = \"a", "unclosed-string: \""),
    ("diện tích # 5", "unexpected-sign: #"),
    ("diện tích 5", "missing-operator: 5"), ("diện tích > 5 cần xác minh", "missing-operator: cần xác minh"),
    ("diện tích từ 5", "incomplete-phrase: từ"),
    ("nếu cần xác minh thì 1", "incomplete-phrase: nếu cần xác minh thì 1"),
    ("diện tích = có", "operand-type: có"), ("cần xác minh > 5", "operand-type: cần xác minh"),
    ("loại việc > cải chính", "operand-type: loại việc"),
    ("diện tích và cần xác minh", "operand-type: diện tích"), ("họ tên + 1 = 2", "operand-type: họ tên + 1"),
    ("ngày cấp > 22/8/2026", "date-format: 22/8/2026"), ("ngày cấp = 2026-02-30", "date-format: 2026-02-30"),
    ("ngày cấp = date(\"x\")", "date-format: \"x\""), ("thời gian = 0.0001 ngày", "duration-format: 0.0001 ngày"),
    ("thời gian = duration(\"3D\")", "duration-format: \"3D\""), ("", "empty-condition: "),
    ("  ", "empty-condition: "),
  ])
func mistake(text: String, expected: String) { #expect(Sample.findings(text).first == expected) }

@Test("The type that the place demands is checked")
func resultType() {
  #expect(Sample.findings("diện tích * 2", .boolean) == ["result-type: diện tích * 2"])
  #expect(Sample.findings("cần xác minh", .number) == ["result-type: cần xác minh"])
  #expect(Sample.findings("null", .number) == [])
  #expect(Sample.findings("cải chính", .enumeration(["cải chính", "khác"])) == [])
}

@Test("The nearest declared name is offered, and a finding names the fact and its type")
func offers() throws {
  let unknown = try #require(Sample.parse("diện tich > 5").1.first)
  #expect(unknown.message.vi.contains("“diện tích”") && unknown.message.en.contains("“diện tích”"))
  #expect(unknown.fix?.edits.first?.replacement == "diện tích")
  let value = try #require(Sample.parse("loại việc = cải chinh").1.first)
  #expect(value.message.vi.contains("“cải chính”"))
  let type = try #require(Sample.parse("diện tích = có").1.first)
  #expect(type.message.vi.contains("“diện tích”") && type.message.vi.contains("số"))
}

@Test(
  "A safe fix leaves a text without findings",
  arguments: [
    "diện tích > 1.000.000", "diện tích > 0,5", "diện tích == 5", "cần xác minh && có nhu cầu", "ngày cấp > 22/8/2026",
    "cần xác minh || diện tích <> 1 000",
  ])
func safeFix(text: String) {
  var bytes = Array(text.utf8)
  for finding in Sample.parse(text).1.reversed() {
    for edit in finding.fix?.edits ?? [] where finding.fix?.isSafe == true {
      bytes.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.replacement.utf8))
    }
  }
  let mended = String(decoding: bytes, as: UTF8.self)
  #expect(mended != text)
  #expect(Sample.findings(mended, .boolean) == [])
}

@Test("Several wrong names are all found at once")
func severalFindings() {
  #expect(Sample.findings("x1 > 5 và y2 < 3") == ["unknown-fact: x1", "unknown-fact: y2"])
}

@Test("Limits on length, nesting and chains are findings")
func limits() {
  #expect(Sample.findings(String(repeating: " ", count: 20_001)).first?.hasPrefix("expression-too-long") == true)
  for (open, close) in [
    ("(", ")"), ("[", "]"), ("không ", ""), ("-", ""), ("nếu đúng thì 1 nếu không ", ""), ("abs(", ")"),
  ] {
    let deep = String(repeating: open, count: 500) + "1" + String(repeating: close, count: 500)
    #expect(Sample.findings(deep).first?.hasPrefix("expression-too-deep") == true)
  }
  let long = Array(repeating: "1", count: 3000).joined(separator: "+")
  #expect(Sample.findings(long).first?.hasPrefix("expression-too-deep") == true)
  let chain = Array(repeating: "cần xác minh", count: 200).joined(separator: " và ")
  #expect(Sample.findings(chain, .boolean) == [])
  let nested = String(repeating: "(", count: 98) + "1" + String(repeating: ")", count: 98)
  #expect(Sample.value(nested) == .number(.one))
}

@Test("Every kind is fully described, listed once, and shown by an example that fires")
func kindsAreDescribed() {
  let ids = ExpressionKinds.all.map(\.id)
  #expect(Set(ids).count == ids.count)
  for kind in ExpressionKinds.all {
    #expect(!kind.title.vi.isEmpty && !kind.title.en.isEmpty && !kind.why.vi.isEmpty && !kind.why.en.isEmpty)
    #expect(kind.examples.contains { $0.text.contains("#! \(kind.id)") })
  }
}

private let exampleScope = Scope([
  ("diện tích", .number), ("loại việc", .enumeration(["thay đổi", "cải chính"])), ("cần xác minh", .boolean),
  ("ngày cấp", .date),
])

@Test("The examples of a kind fire exactly that kind", arguments: ExpressionKinds.all)
func examplesFire(kind: Kind) throws {
  for example in kind.examples {
    let line = try #require(example.text.split(separator: "\n").last { $0.hasPrefix("  - ") }).dropFirst(4)
    let parts = line.components(separatedBy: "#!")
    var text = parts[0].trimmingWhitespace
    if kind.id == "empty-condition" { text = " " }
    // YAML's quotation marks around a context are not part of the condition.
    if text.hasPrefix("'{") { text = String(text.dropFirst().dropLast()) }
    let found = Sample.parse(text, .boolean, in: exampleScope).1.map(\.kind.id)
    #expect(Set(found) == (parts.count == 1 ? [] : [kind.id]), "\(text.prefix(80))")
  }
}

extension StringProtocol {
  fileprivate var trimmingWhitespace: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  fileprivate func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map { String($0) }
  }
}

import Expressions
import Testing

private let seeds = [
  "diện tích > 50 và loại việc = cải chính hoặc không cần xác minh", "diện tích trong (> 70, [1..3], 5)",
  "nếu cần xác minh thì min(1, 2) nếu không 3 * (4 - 5) ** 2",
  "ngày cấp + 3 ngày >= @\"2026-01-01\" và họ tên = \"a\\\"b\"",
  "date(\"2026-01-01\") = 2026-01-01 và 1.000.000,5 > 22/8/2026", "“cải chính” == 'x' && [1, 2] || ]1..2[",
]

private let pieces = [
  "(", ")", "[", "]", "..", ",", ".", "\"", "\\", "@", "-", "−", "=", "<", "và", "không", "nếu không", "từ", "đến",
  "trong",
  "thì", "nếu", "\u{0301}", "\u{200D}", "\r\n", "\u{0}", "👨‍👩‍👧", "9", "99999999999999999999999999999999999999999999",
  "ngày", "tháng",
  "năm", "P", "T", "“", "”", "#", "t", "đã và", "ß", "İ", "ﬁ", " ", "\u{1F3FD}", "min(", "date(", "²",
]

/// A text spoilt in one to six places.
private func mutated(_ text: String, with pieces: [String], _ generator: inout SeededGenerator) -> String {
  var bytes = Array(text.utf8)
  for _ in 0..<Int.random(in: 1...6, using: &generator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
    case 1 where place < bytes.count: bytes.remove(at: place)
    case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    default:
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      bytes.append(contentsOf: bytes[place..<end])
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Test("No mutated text crashes; it is either understood or found fault with", arguments: 0..<6)
func mutations(seed: Int) {
  var generator = SeededGenerator(state: UInt64(1000 + seed))
  for _ in 0..<600 {
    let text = mutated(seeds[seed], with: pieces, &generator)
    let (expression, findings) = Sample.parse(text)
    #expect((expression == nil) == !findings.isEmpty, "\(text.debugDescription)")
    for finding in findings {
      #expect(
        0 <= finding.range.start && finding.range.start <= finding.range.end && finding.range.end <= text.utf8.count)
    }
    guard let expression else { continue }
    _ = expression.evaluate { _ in .number(Decimal(seed)) }
    for style in PrintStyle.allCases {
      let printed = expression.print(style)
      #expect(Sample.parse(printed).0 == expression, "\(text.debugDescription) → \(printed.debugDescription)")
    }
  }
}

private let standardSeeds = [
  "for i in 1..5, j in [i, 2] return if i < 3 then partial[-1] else {a: i, \"b c\": j}.a",
  "some x in [1, 2, {y: 3}] satisfies x.y > 2 and not(x instance of context<y: number>)",
  "(function(a: number, b) a + b)(b: 2, a: 1) ** -1.5e3 / duration(\"P1DT2H\").hours",
  "sort([3, 1, 2], function(x, y) x < y)[item > 1][-1] in (< 5, [1..3), ]2..4[, !=7)",
  "@\"2026-11-21T08:00:00@Asia/Ho_Chi_Minh\" - date and time(\"2026-01-01\") // ghi chú\n /* x */ + 1",
  "matches(\"a\\u00e9b\", \"(a)\\\\1?[^b-z-[c]]\\\\p{L}+\", \"i\") or replace(\"abc\", \"(b)\", \"[$1]\") = \"x\"",
  "range(\"[1..3]\").start = string join(split(\"a;b\", \";\"), \",\") or context put({}, [\"a\"], 1) = null",
]

private let standardPieces = [
  "(", ")", "[", "]", "{", "}", "..", ",", ".", ":", "\"", "\\", "@", "-", "=", "<", ">", "?", "and", "or", "not",
  "for", "in", "return", "some", "satisfies", "function", "instance of", "list<", "if", "then", "else", "between",
  "item",
  "partial", "null", "true", "1e999999", "99999999999999999999", "//", "/*", "*/", "😀", "\u{0301}", "\u{0}", "sort(",
  "(function(f) f(f))", "1..999999999", "**", "string(", "\\uD800", "flatten(", "x", "date(", "-P999999999Y",
]

@Test("No mutated FEEL crashes or hangs; it is either understood or found fault with", arguments: standardSeeds.indices)
func standardMutations(seed: Int) {
  var generator = SeededGenerator(state: UInt64(2000 + seed))
  for _ in 0..<500 {
    let text = mutated(standardSeeds[seed], with: standardPieces, &generator)
    for dialect in [Dialect.standard, .catalogue] {
      let (expression, findings) = Sample.parse(text, dialect: dialect)
      #expect((expression == nil) == !findings.isEmpty, "\(text.debugDescription)")
      for finding in findings {
        #expect(0 <= finding.range.start && finding.range.start <= finding.range.end)
        #expect(finding.range.end <= text.utf8.count)
      }
      guard let expression else { continue }
      _ = expression.evaluate { _ in .number(Decimal(seed)) }
      for style in PrintStyle.allCases { _ = expression.print(style) }
    }
  }
}

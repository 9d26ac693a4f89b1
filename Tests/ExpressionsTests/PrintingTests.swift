import Expressions
import Testing

@Test(
  "An expression is printed in three styles",
  arguments: [
    (
      "diện tích>50 and loại việc=\"cải chính\"", "diện tích > 50 và loại việc = cải chính",
      "diện tích > 50 and loại việc = cải chính", "dien_tich > 50 and loai_viec = \"cải chính\""
    ),
    ("không cần xác minh", "không (cần xác minh)", "not(cần xác minh)", "not(can_xac_minh)"),
    (
      "thời gian between 1 ngày and 8 giờ", "thời gian từ 1 ngày đến 8 giờ", "thời gian between 1 day and 8 hours",
      "thoi_gian between duration(\"P1D\") and duration(\"PT8H\")"
    ),
    (
      "loại việc trong (thay đổi, có)", "loại việc trong (\"thay đổi\", \"có\")",
      "loại việc in (\"thay đổi\", \"có\")", "loai_viec in (\"thay đổi\", \"có\")"
    ),
    ("ngày cấp≥2026-01-01", "ngày cấp >= 2026-01-01", "ngày cấp >= 2026-01-01", "ngay_cap >= date(\"2026-01-01\")"),
    ("(1+2)*3-(4-5)", "(1 + 2) * 3 - (4 - 5)", "(1 + 2) * 3 - (4 - 5)", "(1 + 2) * 3 - (4 - 5)"),
    ("(đã) và cần xác minh", "(đã) và cần xác minh", "(đã) and cần xác minh", "da and can_xac_minh"),
  ])
func styles(text: String, vietnamese: String, english: String, standard: String) {
  let expression = Sample.parse(text).0
  #expect(expression?.print(.vietnamese) == vietnamese)
  #expect(expression?.print(.english) == english)
  #expect(expression?.print(.standard) == standard)
}

@Test("Identifiers are ASCII and unique")
func identifiers() {
  #expect(asciiIdentifier("loại việc") == "loai_viec")
  #expect(asciiIdentifier("Đủ điều kiện (*)") == "du_dieu_kien")
  #expect(asciiIdentifier("9 tuổi") == "f_9_tuoi")
  let scope = Scope([("ma", .number), ("má", .number), ("mà", .number), ("not", .boolean), ("và", .number)])
  let identifiers = scope.facts.map(\.identifier)
  #expect(Set(identifiers).count == identifiers.count)
  #expect(identifiers.first == "ma")
  #expect(!identifiers.contains("not"))
}

/// Writes random well-typed expressions.
private struct Writer {
  var generator: SeededGenerator

  mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }

  mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["diện tích", "số con", "0", "1.5", "1000000", "-3"]) }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return "(\(number(depth - 1)) \(pick(["+", "-", "*", "/", "**"])) \(number(depth - 1)))"
    case 1: return "\(number(depth - 1)) \(pick(["+", "-", "*", "/", "**"])) \(number(depth - 1))"
    case 2: return "\(pick(["min", "max", "tổng"]))(\(number(depth - 1)), \(number(depth - 1)))"
    case 3: return "(nếu \(boolean(depth - 1)) thì \(number(depth - 1)) nếu không \(number(depth - 1)))"
    case 4: return "-(\(number(depth - 1)))"
    default: return "round up(\(number(depth - 1)), 2)"
    }
  }

  mutating func boolean(_ depth: Int) -> String {
    guard depth > 0 else {
      return pick(["cần xác minh", "có nhu cầu", "đúng", "sai", "từ đủ 9 tuổi", "(đã)", "tạm trú"])
    }
    switch Int.random(in: 0..<11, using: &generator) {
    case 0: return "\(boolean(depth - 1)) \(pick(["và", "hoặc", "and", "or"])) (\(boolean(depth - 1)))"
    case 1: return "(\(boolean(depth - 1))) \(pick(["và", "hoặc"])) \(boolean(depth - 1))"
    case 2: return "không (\(boolean(depth - 1)))"
    case 3: return "(\(number(depth - 1))) \(pick(["=", "!=", "<", "<=", ">", ">=", "khác"])) (\(number(depth - 1)))"
    case 4: return "(\(number(depth - 1))) từ (\(number(depth - 1))) đến (\(number(depth - 1)))"
    case 5:
      return
        "loại việc \(pick(["=", "!="])) \(pick(["cải chính", "thay đổi", "có", "2 bản", "\"thay đổi và cải chính\""]))"
    case 6: return "nơi ở trong \(pick(["[tạm trú, thường trú]", "(thường trú)", "tạm trú", "[tạm trú]"]))"
    case 7:
      return
        "(\(number(depth - 1))) trong \(pick(["[1..5]", "(1..5)", "]1..5[", "(> 3, [1..2], 7)", "< 2", "[1, [2..3]]"]))"
    case 8:
      return pick([
        "thời gian > 3 ngày", "thời hạn = 2 tháng", "ngày cấp + 90 phút > 2026-01-01", "giờ nộp < @\"15:00\"",
      ])
    case 9: return pick(["thời điểm nhận >= 2026-01-01T08:30", "họ tên = \"a\\\"\\\\b\\n\"", "họ tên != \"\\u0301x\""])
    default: return "((\(boolean(depth - 1))) = (\(boolean(depth - 1))))"
    }
  }
}

@Test("Printing and parsing again gives the same expression in every style")
func roundTrip() throws {
  var writer = Writer(generator: SeededGenerator(state: 42))
  for round in 0..<1500 {
    let text = writer.boolean(1 + round % 5)
    let (parsed, findings) = Sample.parse(text)
    let expression = try #require(parsed, "\(text): \(findings.map(\.message.en))")
    for style in PrintStyle.allCases {
      let printed = expression.print(style)
      #expect(Sample.parse(printed).0 == expression, "\(text) → \(printed)")
      if style == .standard {
        #expect(!printed.contains("loại việc =") && !printed.contains("và ") || printed.contains("\"thay đổi và"))
      }
    }
  }
}

@Test("Guards are joined and negated without parsing")
func joined() throws {
  let first = try #require(Sample.parse("diện tích > 5 hoặc cần xác minh").0)
  let second = try #require(Sample.parse("số con = 2").0)
  let third = try #require(Sample.parse("có nhu cầu").0)
  let all = first.conjunction([second, third], in: Sample.scope)
  let written = try #require(
    Sample.parse("(diện tích > 5 hoặc cần xác minh) và số con = 2 và có nhu cầu").0)
  #expect(all == written)
  #expect(all.hashValue == written.hashValue)
  #expect(all.usedFacts == [FactID(0), FactID(1), FactID(2), FactID(11)])
  #expect(first.negated(in: Sample.scope) == Sample.parse("không (diện tích > 5 hoặc cần xác minh)").0)
  #expect(first.conjunction([], in: Sample.scope) == first)
}

@Test("However a condition is written, equal trees are equal expressions")
func equality() {
  let first = Sample.parse("((diện tích)) > 50").0
  #expect(first != nil)
  #expect(first == Sample.parse("dien_tich>50").0)
  #expect(first != Sample.parse("diện tích >= 50").0)
  let other = Scope([("khác tên", .number)])
  #expect(Sample.parse("khác tên > 50", in: other).0 != first)
}

@Test("Decomposed letters and capitals name the same fact")
func foldedNames() {
  let decomposed = "die\u{0323}\u{0302}n ti\u{0301}ch > 50"
  #expect(Sample.parse(decomposed).0 == Sample.parse("Diện Tích > 50").0)
  #expect(Sample.parse(decomposed).0 != nil)
  #expect(Sample.scope.fact(named: "LOẠI VIỆC") == FactID(4))
  #expect(Sample.scope.fact(named: "loai_viec") == FactID(4))
  #expect(Sample.scope.fact(named: "loại") == nil)
}

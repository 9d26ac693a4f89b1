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
    (
      "tồn tại đứa trẻ trong [1,2] thỏa mãn đứa trẻ>số con", "tồn tại đứa trẻ trong [1, 2] thỏa mãn đứa trẻ > số con",
      "some đứa trẻ in [1, 2] satisfies đứa trẻ > số con", "some dua_tre_0 in [1, 2] satisfies dua_tre_0 > so_con"
    ),
    (
      "ngày cấp.năm = 2026", "ngày cấp.năm = 2026", "ngày cấp.year = 2026", "ngay_cap.year = 2026"
    ),
    (
      "count([số con, 2][item > 1]) = 2", "đếm([số con, 2][item > 1]) = 2", "count([số con, 2][item > 1]) = 2",
      "count([so_con, 2][item > 1]) = 2"
    ),
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

@Test("Printing and parsing again gives the same expression in every style")
func roundTrip() throws {
  var writer = ExpressionWriter(generator: SeededGenerator(state: 42))
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

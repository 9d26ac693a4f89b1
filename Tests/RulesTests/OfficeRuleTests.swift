import Compiler
import Diagnostics
import Model
import Rules
import Testing

@Suite struct OfficeRuleTests {
  @Test(arguments: OfficeTrials.all) func ruleFiresOnTheMarkedLinesOnly(_ trial: Trial) {
    let outcome = trial.outcome
    #expect(outcome.errors.isEmpty)
    #expect(outcome.found == outcome.expected)
  }

  private func compile(_ rule: String, text: String = "", others: [String] = []) -> Compilation {
    Bench.compile(text, extra: [rule] + others)
  }

  private func message(_ template: String, text: String = "", english: String = "") -> Text? {
    let rule = OfficeTrials.rule("thành phần", "số bản sao = 9", message: template, more: english)
    return compile(rule, text: text).findings.first { $0.kind.id == "thu" }?.message
  }

  @Test(arguments: [
    ("{giấy tờ}: {số bản sao} bản", "Tờ khai thử: 2 bản"),
    ("{thủ tục.cách thức} của {thủ tục.mã}", "trực tiếp, trực tuyến của 9.000001"),
    ("{{{số bản sao * 1000000 / 16}}}", "{125.000}"), ("{1 / 3 > 0} {2.5} {2026} {12345.5}", "có 2,5 2026 12.345,5"),
    (#"{"a}b"}{if có mẫu then "mẫu" else "-"}"#, "a}b-"), ("{{ x: 1}.x} }", "{ x: 1}.x} }"), ("{mẫu}", "chưa có"),
    ("{loại bản sao}", "chưa có"),
    ("{ {x: 7}.x }", "7"),
  ])
  func messageHoldsTheValuesOfItsExpressions(_ template: String, _ expected: String) {
    #expect(message(template)?.vi == expected)
  }

  @Test func englishMessageIsUsedWhereThereIsOne() {
    #expect(message("đòi {số bản sao}")?.en == "đòi 2")
    let both = message("đòi {số bản sao}", english: "thông báo tiếng Anh: asks {copies}")
    #expect(both == Text(vi: "đòi 2", en: "asks 2"))
  }

  @Test(arguments: [
    "{", "a {số bản sao", "{\"", "{{{", "{số bản sao}} {", #"{"\"}"#, "{{}{}",
  ])
  func openBraceIsReportedAtItsPlace(_ template: String) {
    let compilation = compile(OfficeTrials.rule("thành phần", "số bản sao = 9", message: template))
    #expect(!compilation.findings.contains { $0.kind.id == "thu" })
    #expect(compilation.findings.hasErrors)
  }

  @Test func overlongValuesAndMessagesAreCut() throws {
    let long = #"{string join(for i in 1..3000 return "ăâê", "")}"#
    #expect(try #require(message(long)).vi.count <= 201)
    let many = String(repeating: #"{string join(for i in 1..90 return "x", "")}"#, count: 60)
    #expect(try #require(message(many)).vi.count <= 1_001)
    #expect(message(String(repeating: "a", count: 4_001)) == nil)
  }

  @Test func heavyRuleIsGivenUpAndSaysThatItCannotTell() {
    let rule = OfficeTrials.rule("bước", "count(for i in 1..9000, j in 1..9000 return i * j) > 0")
    #expect(compile(rule).findings.map(\.kind.id) == ["office-rule-undecided"])
  }

  @Test(arguments: [
    ("thành phần", "số bản xao <= 2", "số bản sao"), ("phí", "thủ tục.lỉnh vực = \"a\"", "thủ tục.lĩnh vực"),
    ("bước", "giờ làm viêc <= 2 và có người", "giờ làm việc"), ("procedure", "number of stepz < 3", "number of steps"),
  ])
  func unknownAttributeIsReportedWithTheNearest(_ target: String, _ condition: String, _ near: String) throws {
    let findings = compile(OfficeTrials.rule(target, condition)).findings
    let finding = try #require(findings.first { $0.kind.id == "office-rule-attribute" })
    #expect(finding.message.vi.contains("“\(near)”") && finding.message.en.contains("“\(near)”"))
    #expect(finding.fix?.edits.map(\.replacement) == [near])
    #expect(findings.count { $0.severity == .error } == 1)
  }

  @Test func attributesOfOneTargetAreNotThoseOfAnother() {
    let findings = compile(OfficeTrials.rule("phí", "số bản sao <= 2")).findings
    #expect(findings.map(\.kind.id) == ["office-rule-attribute"])
  }

  @Test func ruleInErrorStandsInTheWayOfNoPlan() {
    let compilation = compile(OfficeTrials.rule("phí", "số bản sao <= 2").replacing("áp dụng cho: phí\n", with: ""))
    #expect(compilation.findings.hasErrors)
    #expect(compilation.procedures.first?.plan != nil)
  }

  @Test func levelDecidesWhetherAPlanExists() {
    for (level, severity, hasPlan) in [("lỗi", Severity.error, false), ("lưu ý", .info, true), ("", .warning, true)] {
      let more = level.isEmpty ? "" : "mức: \(level)"
      let compilation = compile(OfficeTrials.rule("thành phần", "số bản sao = 9", more: more))
      #expect(compilation.findings.map(\.severity) == [severity])
      #expect((compilation.procedures.first?.plan != nil) == hasPlan)
    }
  }

  @Test func catalogueRaisesTheLevel() {
    let compilation = compile(
      OfficeTrials.rule("thành phần", "số bản sao = 9"), others: ["danh mục: Thử\nmức kiểm tra: {thu: lỗi}"])
    #expect(compilation.findings.map(\.severity) == [.error])
    #expect(compilation.officeKinds.map(\.id) == ["thu"])
  }

  @Test func ruleThatCannotTellSaysSoOnce() throws {
    let findings = compile(OfficeTrials.rule("thời hạn", "ngày lịch <= 30")).findings
    let finding = try #require(findings.first)
    #expect(findings.map(\.kind.id) == ["office-rule-undecided"])
    #expect(finding.message.vi.contains("1 trong 1 mục") && finding.message.vi.contains("“ngày lịch”"))
    #expect(finding.procedure == nil)
  }

  @Test(
    arguments: [
      ("ngày lịch <= 30 hoặc ngày làm việc = 1", nil), ("ngày lịch <= 30", "ngày lịch != null"),
      ("ngày làm việc = 1", "ngày lịch <= 30"),
    ] as [(String, String?)])
  func whatIsNotStatedDoesNotMatterWhereTheRestDecides(_ condition: String, _ when: String?) {
    #expect(compile(OfficeTrials.rule("thời hạn", condition, when: when)).findings.map(\.kind.id) == [])
  }

  @Test(arguments: [
    "Số bản sao", "limit-with-slack", "dossier", "a--b", "-a", "a-", "office", "số-bản-sao", "a_b", "A-b",
  ])
  func unusableIDIsReported(_ id: String) {
    let rule = OfficeTrials.rule("thành phần", "số bản sao = 9").replacing("quy tắc: thu", with: "quy tắc: '\(id)'")
    let compilation = compile(rule)
    #expect(compilation.findings.map(\.kind.id) == ["office-rule-id"])
    #expect(compilation.officeKinds.isEmpty)
  }

  @Test func ruleStatedTwiceRunsOnce() {
    let rule = OfficeTrials.rule("thành phần", "số bản sao = 9")
    let findings = compile(rule, others: [rule]).findings
    #expect(findings.map(\.kind.id).sorted() == ["declared-twice", "thu"])
    let later = compile(
      rule + "\nhiệu lực: {đến: 2026-12-31}", others: [rule + "\nhiệu lực: {từ: 2027-01-01}"])
    #expect(later.findings.map(\.kind.id) == ["thu"])
  }

  @Test func kindTellsWhyAndOnWhatGround() throws {
    let more = "tên: Ít bản sao\nlý do: Tốn tiền của dân\ncăn cứ: Luật Hộ tịch 60/2014/QH13 điều 5"
    let kind = try #require(
      compile(OfficeTrials.rule("thành phần", "số bản sao = 9", when: "có mẫu", more: more)).officeKinds.first)
    let page = KindExplanation(kind).text(in: .vi)
    for part in ["thu — Ít bản sao", "Tốn tiền của dân.", "“số bản sao = 9”", "“có mẫu”", "điều 5", "cảnh báo"] {
      #expect(page.contains(part), "\(part)")
    }
  }

  /// A value named like an attribute would be read as the attribute.
  @Test(arguments: RuleTarget.allCases) func attributesAreNotNamedLikeTheValuesOfOthers(_ target: RuleTarget) {
    var words: Set<String> = []
    for attribute in OfficeVocabulary.of(target).own {
      switch attribute.type {
      case .word(let values), .words(let values): words.formUnion(values.flatMap { [$0.vi, $0.en] })
      default: break
      }
    }
    let clashes = OfficeVocabulary.of(target).own.flatMap { [$0.name.vi, $0.name.en] }.filter(words.contains)
    // A kind of document; the reference says that such a value stands in quotation marks.
    #expect(clashes == (target == .component ? ["giấy tờ"] : []))
  }

  @Test func everyAttributeHasAValueForTheSampleOrNone() {
    for target in RuleTarget.allCases {
      for attribute in OfficeVocabulary.of(target).own {
        for name in [attribute.name.vi, attribute.name.en] {
          let findings = compile(OfficeTrials.rule(target.keyword.vi, "\(name) = null hoặc \(name) != null")).findings
          #expect(findings.map(\.kind.id) == [], "\(target) \(name)")
        }
      }
    }
  }
}

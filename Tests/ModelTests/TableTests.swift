import Diagnostics
import Expressions
import Testing

@testable import Model

/// The sample procedure with two facts and a table; `rows` are the lines under `dòng`.
private func reading(
  _ rows: String, type: String = "số", policy: String? = nil, inputs: String = "[khu vực, diện tích]",
  more: String = "", other: String = ""
) -> Reading {
  Reading(
    """
    dữ kiện:
      khu vực: [đô thị, nông thôn]
      diện tích: số
    bảng quyết định:
      - bảng: hệ số
        kiểu: \(type)
        xét: \(inputs)
        dòng: \(rows)
    \(policy.map { "    chính sách: \($0)\n" } ?? "")\(more)
    \(other)
    """)
}

@Suite struct TableTests {
  private let row = "[{khi: [đô thị, \"<= 100\"], là: 1.5}, {khi: [-, -], là: \"diện tích / 100\"}]"

  @Test func tableGivesAFactOfItsTypeThatRestsOnItsInputs() throws {
    let read = reading(row)
    #expect(read.found == [])
    let fact = try #require(read.fact("hệ số"))
    #expect(fact.type == .number)
    #expect(fact.source == .derived)
    let table = try #require(read.procedure?.tables.first)
    #expect(table.table.policy == .unique)
    #expect(table.inputs.count == 2)
    #expect(table.cells.map(\.count) == [2, 2])
    let names = table.baseFacts.compactMap { read.procedure?.scope[$0]?.name }
    #expect(names == ["khu vực", "diện tích"])
    #expect(
      table.table.rules.map { $0.condition?.print(.vietnamese) } == ["khu vực = đô thị và diện tích <= 100", nil])
  }

  @Test(arguments: HitPolicy.allCases) func everySpellingOfAPolicyIsRead(_ policy: HitPolicy) {
    for spelling in policy.keyword.spellings {
      let read = reading(row, policy: "\"\(spelling)\"", more: "    thứ tự: [2, 1]")
      #expect(read.procedure?.tables.first?.table.policy == policy, "\(spelling)")
      #expect(read.fact("hệ số")?.type == policy.resultType(ofOutputs: .number))
    }
  }

  @Test(arguments: [
    ("[{khi: [đô thị], là: 1}]", "table-row-width: đô thị"),
    ("[{khi: [đô thị, -, -], là: 1}]", "table-row-width: đô thị, -, -"),
    ("[{khi: [đô th, -], là: 1}]", "enumeration-value-unknown: đô th"),
    ("[{khi: [-, \"< 5 m\"], là: 1}]", "missing-operator: m"),
    ("[{khi: [-, 2026-01-01], là: 1}]", "operand-type: 2026-01-01"),
    ("[{khi: [-, -], là: có}]", "result-type: có"), ("[{khi: [-, -], là: khu vuc}]", "unknown-fact: khu vuc"),
    ("[{khi: [-, -], là: hệ số + 1}]", "table-asks-later: hệ số + 1"),
    ("[{khi: [-, [1..5]], là: 1}]", "wrong-type: [1..5]"),
  ]) func mistakeInARowIsFoundAtItsPlace(_ rows: String, _ expected: String) {
    #expect(reading(rows).found == [expected])
  }

  @Test func unknownPolicyIsFound() {
    #expect(reading(row, policy: "tất cả").found == ["unknown-word: tất cả"])
  }

  @Test func inputIsTypedWhereItStands() {
    #expect(reading(row, inputs: "[khu vực, diện tich]").found == ["unknown-fact: diện tich"])
  }

  @Test func outputsOfAnEnumerationAreItsValues() {
    let outside = reading("[{khi: [-, -], là: vàng}, {khi: [đô thị, -], là: đỏ}]", type: "[xanh, vàng]")
    #expect(outside.found == ["enumeration-value-unknown: đỏ"])
    let other = reading("{khi: [-, -], là: khu vực}", type: "[đô thị, ven đô]")
    #expect(other.found == ["table-output-outside: khu vực"])
  }

  @Test(arguments: ["ưu tiên", "theo thứ tự"]) func policyByOrderNeedsAnOrder(_ policy: String) throws {
    #expect(reading(row, policy: policy).found == ["table-without-order: \(policy)"])
    let ordered = reading("{khi: [-, -], là: vàng}", type: "[vàng, xanh]", policy: policy)
    #expect(ordered.procedure?.tables.first?.table.outputOrder == [.string("vàng"), .string("xanh")])
    let stated = reading(row, policy: policy, more: "    thứ tự: [2, 1.5]")
    #expect(stated.procedure?.tables.first?.table.outputOrder.map(\.text) == ["2", "1.5"])
    #expect(reading(row, policy: policy, more: "    thứ tự: [hai]").found == ["bad-fact-value: hai"])
  }

  @Test(arguments: [("tổng", "có/không"), ("đếm", "chữ"), ("lớn nhất", "[a, b]")])
  func policyThatDoesNotSuitTheTypeIsFound(_ policy: String, _ type: String) {
    #expect(reading("{khi: [-, -], là: null}", type: type, policy: policy).kinds == ["table-policy-unsuited"])
  }

  @Test func laterTableMayAskForAnEarlierOneOnly() throws {
    let text = """
      dữ kiện: {diện tích: số}
      bảng quyết định:
        - {bảng: một, kiểu: số, xét: HỎI, dòng: {khi: "-", là: 1}}
        - {bảng: hai, kiểu: số, xét: một, dòng: {khi: "> 0", là: một + 1}}
      """
    let right = Reading(text.replacing("HỎI", with: "diện tích"))
    #expect(right.found == [])
    let tables = try #require(right.procedure?.tables)
    #expect(tables.map { $0.baseFacts.count } == [1, 1])
    #expect(tables[0].baseFacts == tables[1].baseFacts)
    #expect(Reading(text.replacing("HỎI", with: "hai")).found == ["table-asks-later: hai"])
  }

  @Test func derivedFactTakesNoValueOfItsOwn() {
    let read = reading(row, other: "tình huống:\n  - {tên: a, cho: {hệ số: 2}, thì: {giấy tờ: 1}}")
    #expect(read.found == ["derived-fact-given: 2"])
    #expect(read.findings.first?.message.vi.contains("“khu vực”, “diện tích”") == true)
  }

  @Test func nameThatAFactBearsIsAClash() {
    let read = Reading(
      """
      dữ kiện: {hệ số: số}
      bảng quyết định:
        - {bảng: Hệ Số, kiểu: số, xét: hệ số, dòng: {khi: "-", là: 1}}
      """)
    #expect(read.kinds.contains("fact-name-clash"))
  }

  @Test func listOfATableIsAskedWithFunctionsOfLists() {
    let read = reading(
      "[{khi: [-, -], là: vàng}]", type: "[xanh, vàng]", policy: "gom",
      other: "ràng buộc: [\"list contains(hệ số, vàng)\", \"count(hệ số) < 3\"]")
    #expect(read.found == [])
  }

  @Test func conditionAsksThroughATableBeforeTheStepThatSettlesIt() {
    let read = Reading(
      """
      dữ kiện:
        cần xác minh: {kiểu: có/không, xác định bởi: tiếp nhận}
      bảng quyết định:
        - {bảng: mức, kiểu: số, xét: cần xác minh, dòng: {khi: có, là: 1}, mặc định: 2}
      ràng buộc: [mức > 0]
      """)
    #expect(read.found.contains("fact-used-before-known: mức > 0"))
  }

  @Test func rowsAndTablesHoldOnTheirDaysOnly() {
    let text = """
      dữ kiện: {diện tích: số}
      bảng quyết định:
        - bảng: mức
          kiểu: số
          xét: diện tích
          dòng:
            - {khi: "-", là: 1, hiệu lực: {đến: 2026-12-31}}
            - {khi: "-", là: 2, hiệu lực: {từ: 2027-01-01}}
      """
    let before = Reading(text, asOf: Sample.date("2026-12-31")).procedure?.tables.first
    let after = Reading(text, asOf: Sample.date("2027-01-01")).procedure?.tables.first
    #expect(before?.table.rules.map { $0.output.print(.standard) } == ["1"])
    #expect(after?.table.rules.map { $0.output.print(.standard) } == ["2"])
  }

  @Test func localTableTakesThePlaceOfThePublishedOne() {
    let local = """
      quy trình nội bộ: QT
      áp dụng: 9.000001
      bảng quyết định:
        - {bảng: hệ số, kiểu: số, xét: diện tích, dòng: {khi: "-", là: 3}}
      """
    let base = """
      dữ kiện: {diện tích: số}
      bảng quyết định:
        - {bảng: hệ số, kiểu: số, xét: diện tích, dòng: {khi: "-", là: 1}}
      """
    let tables = Reading(base, and: [local]).procedure?.tables
    #expect(tables?.map { $0.table.rules.map { $0.output.print(.standard) } } == [["3"]])
  }
}

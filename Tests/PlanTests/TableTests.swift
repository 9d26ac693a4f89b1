import Expressions
import JSON
import Testing

@testable import Plan

struct TableTests {
  /// A coefficient by area, and a class by the coefficient.
  private static func plan() -> ExecutablePlan {
    var plan = ExecutablePlan.sample([("diện tích", .number), ("cần xác minh", .boolean)])
    plan.table(
      "hệ số", .number, .unique,
      [
        ("diện tích <= 100", "1"), ("diện tích > 100 và không cần xác minh", "diện tích / 100"),
        ("diện tích > 500", "9"),
      ])
    plan.table("hạng", .enumeration(["cao", "thấp"]), .first, [("hệ số > 1", "cao")], default: "thấp")
    plan.fee("Lệ phí", .formula(plan.expression("hệ số * 1000", .number) ?? .null))
    plan.paper("Giấy hạng cao", when: "hạng = cao")
    return plan
  }

  private func number(_ value: Int) -> Value { .number(Decimal(value)) }

  @Test func `conditions and formulas ask for what the tables give`() {
    let trace = Self.plan().traced("2026-08-20 09:00", ["diện tích": number(300)])
    #expect(trace.payments.map(\.due) == [3000])
    #expect(trace.demanded.map(\.name) == ["Giấy hạng cao"])
    #expect(trace.decisions.map(\.rules) == [[1], [0]])
    let small = Self.plan().traced("2026-08-20 09:00", ["diện tích": number(50)])
    #expect(small.payments.map(\.due) == [1000])
    #expect(small.demanded.isEmpty)
    #expect(small.decisions.map(\.isDefault) == [false, true])
  }

  @Test func `a value in the case does not displace that of the table`() {
    let trace = Self.plan().traced("2026-08-20 09:00", ["diện tích": number(50), "hệ số": number(7)])
    #expect(trace.payments.map(\.due) == [1000])
  }

  @Test func `rows that contradict each other are a doubt and give nothing`() {
    let trace = Self.plan().traced("2026-08-20 09:00", ["diện tích": number(600)])
    #expect(trace.kinds.contains(.tableUndecided))
    #expect(trace.payments.map(\.due) == [nil])
    #expect(trace.problems.contains { $0.message.vi.contains("2, 3") })
  }

  @Test func `the report names the row with its condition and ground`() {
    var plan = Self.plan()
    plan.tables[0].rows[1].grounds = ["Thông tư 1/2026"]
    let text = TraceReport(plan.traced("2026-08-20 09:00", ["diện tích": number(300)]), language: .vi).text
    #expect(text.contains("  hệ số: 3\n     theo bảng quyết định, dòng 2: diện tích > 100"))
    #expect(text.contains("     căn cứ: Thông tư 1/2026"))
    #expect(text.contains("  hạng: cao\n"))
    let outline = PlanReport(plan, language: .vi).text
    #expect(outline.contains("Bảng quyết định “hệ số” (số)"))
    #expect(outline.contains("  2. diện tích / 100 — khi diện tích > 100"))
    #expect(outline.contains("  còn lại: thấp"))
  }

  @Test func `a case that states a derived fact is told what to state instead`() {
    var problems: [CaseProblem] = []
    let plan = Self.plan()
    _ = Case.read(
      [CaseEntry(name: "hạng", value: "cao")], for: plan, receipt: at("2026-08-20 09:00"), problems: &problems)
    #expect(problems.map(\.entry) == [0])
    #expect(problems.first?.message.vi.contains("“diện tích”, “cần xác minh”") == true)
  }

  @Test func `a limit by a derived fact waits until the facts under the table are settled`() {
    var plan = ExecutablePlan.sample([("cần xác minh", .boolean)])
    plan.table("khó", .boolean, .unique, [("cần xác minh", "có")], default: "không")
    plan.limit("2 ngày làm việc")
    plan.limit("5 ngày làm việc", when: "khó")
    let node = plan.step("thẩm tra", "4 giờ làm việc")
    plan.facts[0].determinedBy = node
    let trace = plan.traced("2026-08-20 09:00", ["cần xác minh": .boolean(true)])
    #expect(trace.appointment?.rule == 0)
    #expect(trace.moves.map(\.new.rule) == [1])
  }

  @Test func `the facts under a table are those that are not derived`() {
    let plan = Self.plan()
    #expect(plan.baseFacts(of: [4]) == [0, 1])
    #expect(plan.tables(under: [4]).map(\.fact) == [3, 4])
    #expect(plan.tables(under: [3]).map(\.fact) == [3])
  }

  @Test(arguments: ["none", "twice", "later", "not derived"])
  func `tables that cannot be computed in order are refused`(_ fault: String) {
    var plan = Self.plan()
    switch fault {
    case "none": plan.tables.removeLast()
    case "twice": plan.tables.append(plan.tables[0])
    case "later": plan.tables.swapAt(0, 1)
    default: plan.tables[0].fact = 0
    }
    switch ExecutablePlan.read(plan.json) {
    case .success: Issue.record("read a plan with the fault \(fault)")
    case .failure(let error): #expect(!error.path.isEmpty)
    }
  }
}

import Calendars
import Expressions
import Testing

@testable import Plan

struct DossierTests {
  private func names(_ trace: Trace) -> [String] { trace.demanded.map(\.name) }

  @Test func `a paper is demanded only where its condition holds`() {
    var plan = ExecutablePlan.sample([("có con", .boolean)])
    plan.paper("Tờ khai")
    plan.paper("Giấy khai sinh của con", when: "có con")
    #expect(names(plan.traced("2026-08-20 08:00")) == ["Tờ khai"])
    let withChild = plan.traced("2026-08-20 08:00", ["có con": .boolean(true)])
    #expect(names(withChild) == ["Tờ khai", "Giấy khai sinh của con"])
  }

  @Test func `a condition that lacks its fact is a problem, and the paper is not demanded`() {
    var plan = ExecutablePlan.sample([("có con", .boolean)])
    plan.paper("Giấy khai sinh của con", when: "có con")
    let trace = plan.traced("2026-08-20 08:00", ["có con": .null])
    #expect(trace.demanded.isEmpty)
    #expect(trace.kinds.contains(.conditionUndecided))
  }

  @Test(arguments: [
    ("2025-12-31 08:00", false), ("2026-01-01 08:00", true), ("2026-06-30 23:59", true), ("2026-07-01 00:00", false),
  ])
  func `a database takes the place of a paper from its first day through its last`(received: String, isReplaced: Bool) {
    var plan = ExecutablePlan.sample()
    plan.paper("Giấy tờ tùy thân") { rule in
      var replacement = DocumentReplacement()
      replacement.by = "CSDL dân cư"
      replacement.from = day("2026-01-01")
      replacement.until = day("2026-06-30")
      rule.replacements = [replacement]
    }
    let trace = plan.traced(received)
    #expect(trace.demanded.isEmpty == isReplaced)
    #expect(trace.lookedUp.map(\.replacement.by) == (isReplaced ? ["CSDL dân cư"] : []))
  }

  @Test func `a replacement that holds for some cases only is used for those, else the next one in force`() {
    var plan = ExecutablePlan.sample([("có trên VNeID", .boolean)])
    let condition = plan.when("có trên VNeID")
    plan.paper("Giấy đăng ký") { rule in
      var first = DocumentReplacement()
      first.by = "VNeID"
      first.when = condition
      var second = DocumentReplacement()
      second.by = "Bản sao giấy đăng ký"
      second.isDatabase = false
      rule.replacements = [first, second]
    }
    #expect(plan.traced("2026-08-20 08:00", ["có trên VNeID": .boolean(true)]).demanded.isEmpty)
    let trace = plan.traced("2026-08-20 08:00")
    #expect(names(trace) == ["Bản sao giấy đăng ký"])
    #expect(trace.demanded.first?.insteadOf == "Giấy đăng ký")
    #expect(trace.lookedUp.isEmpty)
  }

  @Test func `a replacement whose condition lacks its fact leaves the paper demanded and says so`() {
    var plan = ExecutablePlan.sample([("có trên VNeID", .boolean)])
    let condition = plan.when("có trên VNeID")
    plan.paper("Giấy đăng ký") { rule in
      var replacement = DocumentReplacement()
      replacement.by = "VNeID"
      replacement.when = condition
      rule.replacements = [replacement]
    }
    let trace = plan.traced("2026-08-20 08:00", ["có trên VNeID": .null])
    #expect(names(trace) == ["Giấy đăng ký"])
    #expect(trace.kinds.contains(.conditionUndecided))
  }

  @Test(arguments: [("trực tiếp", nil), ("bưu chính", "certified")])
  func `the kind of copy for the post counts only for dossiers sent by post`(channel: String, kind: String?) {
    var plan = ExecutablePlan.sample(
      [("cách thức nộp", .enumeration(["trực tiếp", "bưu chính"]))], origins: ["cách thức nộp": .channel])
    plan.paper("Giấy tờ tùy thân") { rule in
      rule.manner = .present
      rule.postalCopyKind = Term(code: "certified", label: Label(vi: "bản sao chứng thực", en: "certified copy"))
    }
    let trace = plan.traced("2026-08-20 08:00", ["cách thức nộp": .string(channel)])
    #expect(trace.demanded.map { $0.postalCopyKind?.code } == [kind])
  }

  @Test func `a case with fewer values than the plan has facts is run, its missing facts undecided`() {
    var plan = ExecutablePlan.sample(
      [("có con", .boolean), ("cách thức nộp", .string)], origins: ["cách thức nộp": .channel])
    plan.paper("Tờ khai", when: "có con")
    plan.facts[0].determinedBy = plan.step("thẩm tra", "1 giờ làm việc")
    let trace = run(
      plan, Case(values: [], receivedAt: at("2026-08-20 08:00")), calendar: plan.calendar.workingCalendar)
    #expect(trace.kinds.contains(.conditionUndecided))
    #expect(trace.finishedAt == at("2026-08-20 09:00"))
  }
}

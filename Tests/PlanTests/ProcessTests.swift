import Calendars
import Testing

@testable import Plan

struct ProcessTests {
  @Test func `parallel branches join when the last one is done`() {
    var plan = ExecutablePlan.sample()
    plan.step("tiếp nhận", "1 giờ làm việc")
    plan.step("nhanh", "2 giờ làm việc", after: [0])
    plan.step("chậm", "8 giờ làm việc", after: [0])
    let join = plan.step("ký", "1 giờ làm việc", after: [1, 2])
    let trace = plan.traced("2026-08-24 07:30")
    #expect(trace.last(join)?.enabled == at("2026-08-25 08:30"))
    #expect(trace.finishedAt == at("2026-08-25 09:30"))
  }

  @Test func `a step that is passed over passes the time on`() {
    var plan = ExecutablePlan.sample([("cần xác minh", .boolean)])
    plan.step("tiếp nhận", "1 giờ làm việc")
    let skipped = plan.step("xác minh", "24 giờ làm việc", when: "cần xác minh")
    let last = plan.step("trả", "1 giờ làm việc")
    let trace = plan.traced("2026-08-24 07:30")
    #expect(trace.last(skipped)?.isSkipped == true)
    #expect(trace.last(last)?.enabled == at("2026-08-24 08:30"))
    #expect(trace.finishedAt == at("2026-08-24 09:30"))
  }

  @Test(arguments: [
    ("2026-08-22 18:00", "2026-08-24 07:30"), ("2026-08-24 11:30", "2026-08-24 13:30"),
    ("2026-08-24 05:00", "2026-08-24 07:30"), ("2026-08-24 09:15", "2026-08-24 09:15"),
  ])
  func `work begins in office hours`(received: String, start: String) {
    var plan = ExecutablePlan.sample()
    plan.step("tiếp nhận", "1 giờ làm việc")
    let trace = plan.traced(received)
    #expect(trace.visits.map(\.enabled) == [at(received)])
    #expect(trace.visits.map(\.start) == [at(start)])
  }

  @Test func `a step without a time of its own takes none and says so`() {
    var plan = ExecutablePlan.sample()
    plan.step("tiếp nhận", "10 giờ làm việc")
    plan.step("thuế tính")
    plan.limit("5 ngày làm việc")
    let trace = plan.traced("2026-08-24 15:30")
    #expect(trace.finishedAt == at("2026-08-25 17:30"))
    #expect(trace.last(1)?.finish == at("2026-08-25 17:30"))
    #expect(trace.kinds == [.stepWithoutTime])
  }

  @Test func `several bodies asked at once take as long as the slowest of those that apply`() {
    var plan = ExecutablePlan.sample([("rộng", .boolean)])
    let condition = plan.when("rộng")
    plan.step("lấy ý kiến", "2 giờ làm việc") { node in
      for (agency, time, isGuarded) in [
        ("Sở A", "16 giờ làm việc", false), ("Sở B", "8 giờ làm việc", false), ("Bộ C", "40 giờ làm việc", true),
      ] {
        var rule = ConsultationRule()
        rule.agency = agency
        rule.span = span(time)
        rule.when = isGuarded ? condition : nil
        node.consultations.append(rule)
      }
    }
    let trace = plan.traced("2026-08-24 07:30")
    #expect(trace.finishedAt == at("2026-08-25 17:30"))
    #expect(trace.visits.first?.consultations.map(\.rule) == [0, 1])
    let wide = plan.traced("2026-08-24 07:30", ["rộng": .boolean(true)])
    #expect(wide.finishedAt == at("2026-08-28 17:30"))
    #expect(wide.visits.first?.consultations.count == 3)
  }

  @Test(arguments: [Outcome.refused, .stopped])
  func `a step that ends the case cuts what is under way and gives its paper`(outcome: Outcome) {
    var plan = ExecutablePlan.sample([("hồ sơ thiếu", .boolean)])
    plan.step("tiếp nhận", "1 giờ làm việc")
    plan.step("từ chối", "2 giờ làm việc", after: [0], when: "hồ sơ thiếu") {
      $0.ends = outcome
      $0.produces = ["Thông báo"]
    }
    plan.step("thẩm định", "8 giờ làm việc", after: [0])
    plan.step("ký", "1 giờ làm việc", after: [1, 2])
    var result = ResultRule()
    result.document = "Giấy phép"
    plan.results = [result]
    let trace = plan.traced("2026-08-24 07:30", ["hồ sơ thiếu": .boolean(true)])
    #expect(trace.outcome == outcome)
    #expect(trace.results == ["Thông báo"])
    #expect(trace.finishedAt == at("2026-08-24 10:30"))
    #expect(trace.last(2)?.event == .cut)
    #expect(trace.last(3) == nil)
    let granted = plan.traced("2026-08-24 07:30")
    #expect(granted.outcome == .completed)
    #expect(granted.results == ["Giấy phép"])
  }

  @Test func `a refusal that an earlier step of its branch drew up is the paper of the case`() {
    var plan = ExecutablePlan.sample([("trái luật", .boolean)])
    plan.step("thẩm định", "1 giờ làm việc") { $0.produces = ["Tờ trình"] }
    plan.step("dự thảo từ chối", "1 giờ làm việc", when: "trái luật") { $0.produces = ["Văn bản từ chối"] }
    plan.step("trả văn bản", "1 giờ làm việc", when: "trái luật") { $0.ends = .refused }
    let trace = plan.traced("2026-08-24 07:30", ["trái luật": .boolean(true)])
    #expect(trace.results == ["Văn bản từ chối"])
  }

  private func returning(atMost: Int, when condition: String? = nil) -> ExecutablePlan {
    var plan = ExecutablePlan.sample([("sai sót", .boolean)])
    plan.step("dự thảo", "1 giờ làm việc")
    plan.step("in", "1 giờ làm việc")
    let guarding = plan.when(condition)
    plan.step("duyệt", "1 giờ làm việc") {
      var rule = SendBackRule()
      rule.to = 0
      rule.atMost = atMost
      rule.when = guarding
      $0.sendBack = rule
    }
    plan.limit("3 ngày làm việc")
    return plan
  }

  @Test(arguments: [(0, 1, 0), (1, 1, 1), (3, 1, 1), (2, 2, 2), (1_000, 3, 3)])
  func `a case goes back as often as it says, and never more than allowed`(times: Int, atMost: Int, returns: Int) {
    let trace = returning(atMost: atMost).traced(
      "2026-08-24 07:30", sendBacks: [SendBackEvent(node: 2, times: times)])
    #expect(trace.visits.map(\.node) == Array(repeating: [0, 1, 2], count: returns + 1).flatMap { $0 })
    #expect(trace.kinds.contains(.tooManyReturns) == (times > atMost))
    #expect(trace.outcome == .completed)
  }

  @Test(arguments: [(false, 0), (true, 2)])
  func `a return under a condition happens in cases where it holds, as often as allowed`(isWrong: Bool, returns: Int) {
    let trace = returning(atMost: 2, when: "sai sót").traced(
      "2026-08-24 07:30", ["sai sót": .boolean(isWrong)])
    #expect(trace.visits.count { $0.event == .sentBack(to: 0) } == returns)
    #expect(trace.kinds.isEmpty)
  }

  @Test func `a return without end is stopped and told`() {
    let trace = returning(atMost: Int.max, when: "sai sót").traced(
      "2026-08-24 07:30", ["sai sót": .boolean(true)])
    #expect(trace.outcome == .stopped)
    #expect(trace.kinds == [.endless])
  }
}

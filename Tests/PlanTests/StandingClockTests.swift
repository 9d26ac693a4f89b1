import Calendars
import Testing

@testable import Plan

/// Time outside the legal clock, and clocks that start anew.
struct StandingClockTests {
  /// One step that takes a time outside the clock, after an hour's work.
  private func plan(limit: String, outside: String) -> ExecutablePlan {
    var plan = ExecutablePlan.sample()
    plan.step("tiếp nhận", "1 giờ làm việc")
    plan.step("lấy ý kiến", outside) {
      $0.kind = .wait
      $0.clock = .outside
    }
    plan.step("trả kết quả", "1 giờ làm việc")
    plan.limit(limit)
    return plan
  }

  @Test(arguments: [
    // Received Monday 24/08 at 08:00; the clock stands from 09:00.
    ("2 ngày làm việc", "16 giờ làm việc", "2026-08-28 17:30"),
    ("16 giờ làm việc", "12 giờ làm việc", "2026-08-27 14:00"),
    ("24 giờ", "10 giờ", "2026-08-25 18:00"),
    ("0,5 ngày làm việc", "2 giờ làm việc", "2026-08-24 16:00"),
    ("10 ngày", "1 ngày", "2026-09-04 17:30"),
  ])
  func `a step outside the clock puts the due date off by the time it takes`(
    limit: String, outside: String, due: String
  ) {
    let trace = plan(limit: limit, outside: outside).traced("2026-08-24 08:00")
    #expect(trace.due == at(due))
    #expect(trace.moves.count == 1)
    #expect(trace.moves.first?.why.vi.contains("lấy ý kiến") == true)
  }

  @Test func `days outside the clock are added before the last day gives way to a working day`() {
    // Ten days from Friday 21/08 end on 31/08, a day off; two days more end on 02/09: both times Thursday 03/09 is next.
    let plan = plan(limit: "10 ngày", outside: "2 ngày")
    let trace = plan.traced("2026-08-21 08:00")
    #expect(trace.appointment?.due == at("2026-09-03 17:30"))
    #expect(trace.visits.first { $0.node == 1 }?.finish == at("2026-08-24 17:30"))
    // Three days stood (21/08 to 24/08): the last day is 03/09 itself.
    #expect(trace.due == at("2026-09-03 17:30"))
  }

  @Test func `office time outside the clock is not part of the working time of the case`() {
    let trace = plan(limit: "2 ngày làm việc", outside: "16 giờ làm việc").traced("2026-08-24 08:00")
    #expect(trace.workingMinutes == 120)
    #expect(trace.isOnTime == true)
  }

  @Test func `a stretch outside the clock after the due date does not mend a late case`() {
    var plan = ExecutablePlan.sample()
    plan.step("giải quyết", "24 giờ làm việc")
    plan.step("nộp thuế", "5 ngày") {
      $0.kind = .wait
      $0.clock = .outside
    }
    plan.limit("1 ngày làm việc")
    let trace = plan.traced("2026-08-24 08:00")
    #expect(trace.due == at("2026-08-25 17:30"))
    #expect(trace.isOnTime == false)
  }

  @Test func `two steps outside the clock at once count once`() {
    var plan = ExecutablePlan.sample()
    plan.step("tiếp nhận", "1 giờ làm việc")
    for name in ["sở A", "sở B"] {
      plan.step(name, "16 giờ làm việc", after: [0]) {
        $0.kind = .wait
        $0.clock = .outside
      }
    }
    plan.step("trả kết quả", "1 giờ làm việc", after: [1, 2])
    plan.limit("2 ngày làm việc")
    let trace = plan.traced("2026-08-24 08:00")
    #expect(trace.due == at("2026-08-28 17:30"))
    #expect(trace.workingMinutes == 120)
  }

  @Test func `a step that restarts the clock gives a new full limit from its end`() {
    var plan = ExecutablePlan.sample()
    plan.step("tiếp nhận", "8 giờ làm việc") { $0.clock = .restarts }
    plan.step("giải quyết", "8 giờ làm việc")
    plan.limit("2 ngày làm việc")
    let trace = plan.traced("2026-08-24 08:00")
    #expect(trace.moves.map(\.at) == [at("2026-08-25 08:00")])
    #expect(trace.due == at("2026-08-27 17:30"))
    #expect(trace.workingMinutes == 480)
  }
}

import Calendars
import Testing

@testable import Plan

struct SupplementTests {
  private func plan(
    _ clock: SupplementClock = .restarts, atMost: Int = 1, applicantTime: String? = "30 ngày"
  ) -> ExecutablePlan {
    var plan = ExecutablePlan.sample()
    plan.supplement.atMost = atMost
    plan.step("tiếp nhận", "1 giờ làm việc")
    plan.step("thẩm định", "8 giờ làm việc") {
      var policy = SupplementPolicy()
      policy.atMost = atMost
      policy.applicantTime = applicantTime.flatMap { span($0) }
      policy.clock = clock
      $0.onIncomplete = policy
    }
    plan.step("ký", "2 giờ làm việc") { $0.produces = ["Giấy phép"] }
    plan.limit("3 ngày làm việc")
    return plan
  }

  private func asked(_ moments: String?...) -> [SupplementEvent] {
    moments.map { SupplementEvent(node: 1, resubmitted: $0.map(at)) }
  }

  @Test func `after a supplement the full limit runs anew and the step is done again`() {
    let trace = plan().traced("2026-08-24 08:00", supplements: asked("2026-09-03 09:00"))
    #expect(trace.visits.filter { $0.node == 1 }.map(\.round) == [1, 2])
    #expect(trace.last(1)?.finish == at("2026-09-04 09:00"))
    #expect(trace.appointment?.due == at("2026-08-27 17:30"))
    #expect(trace.due == at("2026-09-08 17:30"))
    #expect(trace.isOnTime == true)
    #expect(trace.outcome == .completed)
  }

  @Test func `where the clock only stands, the old limit goes on`() {
    // Asked on Tuesday 25/08 at 09:00; back on Thursday 27/08: two working days more than 27/08.
    let trace = plan(.stands).traced("2026-08-24 08:00", supplements: asked("2026-08-27 09:00"))
    #expect(trace.due == at("2026-09-03 17:30"))
    #expect(trace.workingMinutes == 60 + 480 + 480 + 120)
  }

  @Test func `a supplement too many stops the case, which then gives no paper`() {
    let trace = plan().traced(
      "2026-08-24 08:00", supplements: asked("2026-08-26 09:00", "2026-08-28 09:00"))
    #expect(trace.outcome == .stopped)
    #expect(trace.kinds.contains(.tooManySupplements))
    #expect(trace.finishedAt == at("2026-08-27 09:00"))
    #expect(trace.results.isEmpty)
  }

  @Test func `a step that produces a paper gives none when it is stopped for lack of a supplement`() {
    var plan = plan(atMost: 0)
    plan.nodes[1].produces = ["Giấy phép"]
    let trace = plan.traced("2026-08-24 08:00", supplements: asked("2026-08-26 09:00"))
    #expect(trace.outcome == .stopped)
    #expect(trace.results.isEmpty)
  }

  @Test func `as many supplements as allowed do not stop the case`() {
    let trace = plan(atMost: 2).traced(
      "2026-08-24 08:00", supplements: asked("2026-08-26 09:00", "2026-08-28 09:00"))
    #expect(trace.outcome == .completed)
    #expect(trace.kinds.isEmpty)
    #expect(trace.last(1)?.round == 3)
  }

  @Test func `a step is bound by its own number of supplements, whatever the procedure allows`() {
    var plan = plan(atMost: 3)
    plan.nodes[1].onIncomplete?.atMost = 1
    let trace = plan.traced(
      "2026-08-24 08:00", supplements: asked("2026-08-26 09:00", "2026-08-28 09:00"))
    #expect(trace.outcome == .stopped)
    #expect(trace.problems.first { $0.kind == .tooManySupplements }?.message.vi.contains("(1)") == true)
  }

  @Test(arguments: ["2026-09-25 09:00", nil])
  func `an applicant who does not return in time ends the case at the end of his time`(back: String?) {
    let trace = plan().traced("2026-08-24 08:00", supplements: asked(back))
    #expect(trace.outcome == .stopped)
    // Thirty days after Tuesday 25/08.
    #expect(trace.finishedAt == at("2026-09-24 17:30"))
    #expect(trace.outcomeReason != nil)
    #expect(trace.results.isEmpty)
  }

  @Test(arguments: [SupplementClock.restarts, .stands])
  func `the time of an applicant who never returns is not the office's delay`(clock: SupplementClock) {
    let trace = plan(clock).traced("2026-08-24 08:00", supplements: asked(nil))
    #expect(trace.isOnTime == true)
    #expect(trace.workingMinutes == 60 + 480)
  }

  @Test func `other branches go on while the applicant is waited for`() {
    var plan = plan()
    let other = plan.step("xác minh", "16 giờ làm việc", after: [0])
    let next = plan.step("lưu", "1 giờ làm việc", after: [other])
    let trace = plan.traced("2026-08-24 08:00", supplements: asked(nil))
    #expect(trace.last(other)?.finish == at("2026-08-26 09:00"))
    #expect(trace.last(other)?.event == VisitEvent.none)
    #expect(trace.last(next)?.finish == at("2026-08-26 10:00"))
    #expect(trace.finishedAt == at("2026-09-24 17:30"))
  }

  @Test func `a branch may end the case before the applicant's time is over`() {
    var plan = plan()
    plan.step("từ chối", "16 giờ làm việc", after: [0]) {
      $0.ends = .refused
      $0.produces = ["Văn bản từ chối"]
    }
    let trace = plan.traced("2026-08-24 08:00", supplements: asked(nil))
    #expect(trace.outcome == .refused)
    #expect(trace.finishedAt == at("2026-08-26 09:00"))
    #expect(trace.results == ["Văn bản từ chối"])
  }

  @Test func `without a time of the applicant the case stops when he does not return`() {
    let trace = plan(applicantTime: nil).traced("2026-08-24 08:00", supplements: asked(nil))
    #expect(trace.outcome == .stopped)
    #expect(trace.finishedAt == at("2026-08-25 09:00"))
  }

  @Test func `a resubmission before the request is a problem and counts from the request`() {
    let trace = plan().traced("2026-08-24 08:00", supplements: asked("2026-08-24 09:00"))
    #expect(trace.kinds == [.supplementTooEarly])
    #expect(trace.last(1)?.enabled == at("2026-08-25 09:00"))
  }

  @Test func `a supplement at a step that the case never passes is a problem`() {
    var plan = plan()
    plan.nodes[0].onIncomplete = SupplementPolicy()
    let unused = SupplementEvent(node: 1, resubmitted: at("2026-08-26 09:00"))
    plan.nodes[1].onIncomplete = nil
    let trace = plan.traced("2026-08-24 08:00", supplements: [unused])
    #expect(trace.kinds == [.supplementUnused])
    let outside = SupplementEvent(node: 99, resubmitted: nil)
    #expect(plan.traced("2026-08-24 08:00", supplements: [outside]).outcome == .completed)
  }
}

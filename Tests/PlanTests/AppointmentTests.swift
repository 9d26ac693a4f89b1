import Calendars
import Expressions
import Testing

@testable import Plan

struct AppointmentTests {
  @Test(arguments: [
    ("2026-08-20 14:59", "2026-08-20 17:30"), ("2026-08-20 15:00", "2026-08-20 17:30"),
    ("2026-08-20 15:01", "2026-08-21 17:30"), ("2026-08-21 15:30", "2026-08-22 17:30"),
    ("2026-08-28 16:00", "2026-09-03 17:30"), ("2026-08-23 09:00", "2026-08-24 17:30"),
  ])
  func `a same-day limit is due that day when received by 15:00, else on the next working day`(
    received: String, due: String
  ) {
    var plan = ExecutablePlan.sample()
    plan.limit("1 ngày làm việc") {
      $0.term = .sameDay
      $0.cutOff = CutOff()
    }
    #expect(plan.traced(received).due == at(due))
  }

  @Test(arguments: [
    (CutOffMeaning.nextWorkingDayIsDayZero, "2026-08-25 17:30"), (.nextWorkingDayIsDayOne, "2026-08-24 17:30"),
  ])
  func `a limit with a cut-off counts by its meaning`(meaning: CutOffMeaning, due: String) {
    var plan = ExecutablePlan.sample()
    plan.limit("3 ngày làm việc") { $0.cutOff = CutOff(meaning: meaning) }
    #expect(plan.traced("2026-08-20 15:30").due == at(due))
  }

  @Test func `a limit whose condition a step settles moves the appointment only then, with both dates and the reason`()
  {
    var plan = ExecutablePlan.sample([("cần xác minh", .boolean)])
    plan.step("tiếp nhận", "1 giờ làm việc")
    plan.facts[0].determinedBy = plan.step("thẩm tra", "1 giờ làm việc")
    plan.limit("1 ngày làm việc")
    plan.limit("3 ngày làm việc", when: "cần xác minh")
    let trace = plan.traced("2026-08-24 08:00", ["cần xác minh": .boolean(true)])
    #expect(trace.appointment?.due == at("2026-08-25 17:30"))
    #expect(trace.moves.map(\.at) == [at("2026-08-24 10:00")])
    #expect(trace.moves.map(\.old) == [at("2026-08-25 17:30")])
    #expect(trace.moves.map(\.new.due) == [at("2026-08-27 17:30")])
    #expect(trace.moves.first?.why.vi.contains("thẩm tra") == true)
    #expect(trace.moves.first?.why.vi.contains("cần xác minh: có") == true)
    #expect(trace.due == at("2026-08-27 17:30"))
    #expect(plan.traced("2026-08-24 08:00").moves.isEmpty)
  }

  @Test func `a fact that no step settles decides the limit at receipt`() {
    var plan = ExecutablePlan.sample([("phức tạp", .boolean)])
    plan.limit("1 ngày làm việc")
    plan.limit("3 ngày làm việc", when: "phức tạp")
    let trace = plan.traced("2026-08-24 08:00", ["phức tạp": .boolean(true)])
    #expect(trace.appointment?.due == at("2026-08-27 17:30"))
    #expect(trace.moves.isEmpty)
  }

  @Test func `a limit that falls due on the day of the one before it gives the phases its own`() {
    var plan = ExecutablePlan.sample([("cần xác minh", .boolean)])
    plan.facts[0].determinedBy = plan.step("thẩm tra", "1 giờ làm việc")
    plan.limit("2 ngày làm việc")
    plan.limit("2 ngày làm việc", when: "cần xác minh") { rule in
      var phase = LimitPhase()
      phase.name = "hẹn lần 1"
      phase.span = span("1 ngày làm việc")
      rule.phases = [phase]
    }
    let trace = plan.traced("2026-08-24 08:00", ["cần xác minh": .boolean(true)])
    #expect(trace.moves.isEmpty)
    #expect(trace.phases.map(\.name) == ["hẹn lần 1"])
    #expect(trace.phases.map(\.due) == [at("2026-08-25 17:30")])
  }

  @Test func `two limits that hold are a problem, and the first is taken`() {
    var plan = ExecutablePlan.sample([("a", .boolean), ("b", .boolean)])
    plan.limit("1 ngày làm việc", when: "a")
    plan.limit("2 ngày làm việc", when: "b")
    let trace = plan.traced("2026-08-24 08:00", ["a": .boolean(true), "b": .boolean(true)])
    #expect(trace.kinds == [.severalLimitsApply])
    #expect(trace.due == at("2026-08-25 17:30"))
  }

  @Test func `two limits without a condition are a problem unless a third one holds`() {
    var plan = ExecutablePlan.sample([("a", .boolean)])
    plan.limit("1 ngày làm việc")
    plan.limit("2 ngày làm việc")
    plan.limit("3 ngày làm việc", when: "a")
    #expect(plan.traced("2026-08-24 08:00").kinds == [.severalLimitsApply])
    #expect(plan.traced("2026-08-24 08:00", ["a": .boolean(true)]).kinds == [])
  }

  @Test func `no limit, or none that holds, is a problem and gives no appointment`() {
    var plan = ExecutablePlan.sample([("a", .boolean)])
    #expect(plan.traced("2026-08-24 08:00").kinds == [.noLimitApplies])
    plan.limit("1 ngày làm việc", when: "a")
    let trace = plan.traced("2026-08-24 08:00")
    #expect(trace.kinds == [.noLimitApplies])
    #expect(trace.due == nil)
    #expect(trace.isOnTime == nil)
  }

  @Test func `a limit set by another body is unknown, not absent, and nothing is on time or late by it`() {
    var plan = ExecutablePlan.sample()
    plan.step("giải quyết", "1 ngày làm việc")
    plan.limit("1 ngày làm việc") { $0.term = .unknown(reference: "quyết định của UBND tỉnh") }
    let trace = plan.traced("2026-08-24 08:00")
    #expect(trace.kinds == [.limitUnknown])
    #expect(trace.due == nil)
    #expect(trace.isOnTime == nil)
  }

  @Test func `an unknown limit that a step settles takes the appointment away`() {
    var plan = ExecutablePlan.sample([("cần xác minh", .boolean)])
    plan.facts[0].determinedBy = plan.step("thẩm tra", "1 giờ làm việc")
    plan.limit("1 ngày làm việc")
    plan.limit("1 ngày làm việc", when: "cần xác minh") { $0.term = .unknown(reference: "quyết định") }
    let trace = plan.traced("2026-08-24 08:00", ["cần xác minh": .boolean(true)])
    #expect(trace.appointment?.due == at("2026-08-25 17:30"))
    #expect(trace.kinds.contains(.limitUnknown))
    #expect(trace.due == nil)
    #expect(trace.isOnTime == nil)
  }

  @Test func `a due date in a year whose days off are not decided is provisional`() {
    var plan = ExecutablePlan.sample()
    plan.limit("5 ngày làm việc")
    #expect(plan.traced("2026-12-14 08:00").isProvisional == false)
    #expect(plan.traced("2026-12-29 08:00").isProvisional)
  }

  @Test func `a limit of the competent authority runs from the hour in which that authority has the dossier`() {
    var plan = ExecutablePlan.sample()
    var place = Place()
    place.agency = "Sở Tư pháp"
    plan.competentAgencies = [place]
    plan.step("tiếp nhận", "8 giờ làm việc") { $0.places = [Place()] }
    plan.step("giải quyết", "8 giờ làm việc") { $0.places = [place] }
    plan.limit("2 ngày làm việc") { $0.clockStart = .competentAuthority }
    let trace = plan.traced("2026-08-24 08:00")
    #expect(trace.appointment?.due == at("2026-08-26 17:30"))
    #expect(trace.due == at("2026-08-27 17:30"))
    #expect(trace.moves.map(\.at) == [at("2026-08-25 08:00")])
  }

  @Test func `a limit after dues runs from the end of the applicant's time, not again beside it`() {
    var plan = ExecutablePlan.sample()
    plan.step("tính thuế", "4 giờ làm việc")
    plan.step("nộp thuế", "10 ngày") {
      $0.kind = .wait
      $0.clock = .outside
    }
    plan.step("cấp giấy", "4 giờ làm việc")
    plan.limit("3 ngày làm việc") { $0.clockStart = .financialObligation }
    // Dues run to 17:30 on Thursday 03/09 (23/08 + 10 days); the third working day after it is Tuesday 08/09.
    let trace = plan.traced("2026-08-24 07:30")
    #expect(trace.visits.first { $0.node == 1 }?.finish == at("2026-09-03 17:30"))
    #expect(trace.due == at("2026-09-08 17:30"))
  }

  @Test func `phases are counted each from its own milestone`() {
    var plan = ExecutablePlan.sample()
    let first = plan.step("thẩm định", "8 giờ làm việc")
    let second = plan.step("cấp phép", "8 giờ làm việc")
    plan.limit("3 ngày làm việc") { rule in
      var one = LimitPhase()
      one.name = "lần 1"
      one.span = span("1 ngày làm việc")
      one.toNode = first
      var two = LimitPhase()
      two.name = "lần 2"
      two.span = span("2 ngày làm việc")
      two.fromNode = second
      two.toNode = second
      rule.phases = [one, two]
    }
    let trace = plan.traced("2026-08-24 08:00")
    #expect(trace.phases.map(\.due) == [at("2026-08-25 17:30"), at("2026-08-27 17:30")])
    #expect(trace.phases.map(\.finished) == [at("2026-08-25 08:00"), at("2026-08-26 08:00")])
  }
}

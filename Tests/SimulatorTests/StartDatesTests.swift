import Calendars
import Decisions
import Expressions
import Plan
import Testing

@testable import Simulator

/// Limits over every working day on which a dossier can be received.
struct StartDatesTests {
  private func plan(_ workingDays: Int, _ limit: Span?) -> ExecutablePlan {
    var plan = RandomPlan.chain(of: 1)
    plan.nodes[0].when = nil
    plan.nodes[0].time = Span(workingDays, .workingDay)
    var rule = LimitRule()
    if let limit { rule.term = .span(limit) }
    plan.limits = [rule]
    return plan
  }

  private func study(_ plan: ExecutablePlan) throws -> StartDates {
    let calendar = plan.calendar.workingCalendar
    let monday = Moment(minutes: 20_500 * 1440 + 450)
    var exact = try ExactSimulation(of: plan, receivedAt: monday, calendar: calendar)
    return try exact.startDates(in: 2026, calendar)
  }

  @Test func `five working days within seven days break only around the days off of Tết and the like`() throws {
    let dates = try study(plan(5, Span(7, .calendarDay)))
    let worst = try #require(dates.worst.first)
    let received = worst.receivedAt.date.dayNumber
    #expect(plan(5, nil).calendar.holidays.contains { (received...received + 9).contains($0.date.dayNumber) })
    #expect(worst.due < worst.finishedAt)
    #expect(dates.brokenDays[0] ?? 0 > 3)
    #expect(dates.brokenDays[0] ?? 0 < dates.dayCount / 4)
    #expect(dates.isExhaustive)
  }

  @Test func `five working days within six working days never break`() throws {
    let dates = try study(plan(5, Span(6, .workingDay)))
    #expect(dates.worst.isEmpty)
    #expect(dates.dayCount > 240)
  }

  @Test func `what the year says is what the interpreter finds on every day`() throws {
    for seed in 0..<40 {
      var random = SeededGenerator(seed: 31_000 + seed)
      var plan = RandomPlan.chain(of: 3)
      for index in plan.nodes.indices {
        plan.nodes[index].time =
          random.oneIn(4)
          ? Span(random.pick(1...9), .calendarDay) : Span(workingMinutes: 60 * random.pick(1...30), in: .workingHour)
        if random.oneIn(4) { plan.nodes[index].clock = .outside }
      }
      var rule = LimitRule()
      let unit: TimeUnit = random.oneIn(2) ? .calendarDay : .workingDay
      if let span = Span(random.pick(3...14), unit) { rule.term = .span(span) }
      plan.limits = [rule]
      let dates = try study(plan)
      guard dates.isExhaustive else { continue }
      let calendar = plan.calendar.workingCalendar
      var broken: Set<Int> = []
      var latest = 0
      let days = (20_454..<20_819).map { CivilDate(dayNumber: $0) }.filter(calendar.isWorkingDay)
      for day in days {
        for moment in [Moment(day, calendar.officeHours.opening), Moment(minutes: day.dayNumber * 1440 + 1049)] {
          for facts in 0..<8 {
            var instance = Case(defaultsOf: plan, receivedAt: moment)
            for index in 0..<3 { instance.values[index] = .boolean(facts >> index & 1 == 1) }
            let trace = run(plan, instance, calendar: calendar)
            guard let end = trace.finishedAt, let due = trace.due, due < end else { continue }
            broken.insert(day.dayNumber)
            latest = max(latest, end.minutes - due.minutes)
          }
        }
      }
      #expect(dates.dayCount == days.count)
      #expect(dates.brokenDays[0] ?? 0 == broken.count, "seed \(seed)")
      #expect(dates.worst.first.map { $0.lateMinutes } ?? 0 == latest, "seed \(seed)")
    }
  }

  @Test func `shares multiply, and are unknown where a fact has none`() throws {
    var plan = RandomPlan.chain(of: 3)
    plan.facts[0].shares = [PlanFact.Share(value: "true", thousandthsOfPercent: 25_000)]
    plan.facts[1].shares = [PlanFact.Share(value: "true", thousandthsOfPercent: 10_000)]
    let calendar = plan.calendar.workingCalendar
    var exact = try ExactSimulation(of: plan, receivedAt: Moment(minutes: 20_500 * 1440), calendar: calendar)
    let (first, second, third) = (
      try exact.cases(taking: 0), try exact.cases(taking: 1), try exact.cases(taking: 2)
    )
    let both = try exact.space.and(first, second)
    let unknown = try exact.space.and(first, third)
    #expect(exact.space.share(of: both, exact.shares) == 0.025)
    #expect(exact.space.share(of: unknown, exact.shares) == nil)
    #expect(exact.space.share(of: exact.all, exact.shares) == 1)
  }
}

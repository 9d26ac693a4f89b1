import Calendars
import Expressions
import Plan
import Testing

@testable import Simulator

/// The event loop against the reference interpreter: where nobody waits and every step takes its limit, each dossier of a
/// load runs as it would alone.
struct LoadLawTests {
  private static let plansPerSeed = 150

  @Test(arguments: 0..<20)
  func `without waiting every dossier goes as the interpreter walks it`(seed: Int) {
    var compared = 0
    for number in 0..<Self.plansPerSeed {
      var generator = RandomPlan(seed: 7_000_000 + seed * 100_000 + number)
      let plan = LoadTrial.withoutTies(generator.make())
      for _ in 0..<3 {
        let trial = LoadTrial(plan, &generator.random, isStaffed: number.isMultiple(of: 2))
        for difference in trial.differences {
          Issue.record("seed \(seed), plan \(number): \(difference)")
          return
        }
        compared += trial.compared
      }
    }
    #expect(compared > Self.plansPerSeed * 6)
  }
}

/// Dossiers of one plan, with one choice of facts, run together and one by one.
private struct LoadTrial {
  private let plan: ExecutablePlan
  private let scenario: LoadScenario
  private var values: [Value]
  private(set) var differences: [String] = []
  private(set) var compared = 0

  init(_ plan: ExecutablePlan, _ random: inout SeededGenerator, isStaffed: Bool) {
    self.plan = plan
    values = plan.facts.map { fact in
      switch fact.type {
      case .boolean: .boolean(random.oneIn(2))
      case .enumeration(let words): .string(random.one(of: words))
      default: fact.defaultValue
      }
    }
    let first = CivilDate(dayNumber: 20_454 + random.pick(0...250))
    var scenario = LoadScenario(
      firstDay: first, lastDay: CivilDate(dayNumber: first.dayNumber + 200), calendar: plan.calendar.workingCalendar)
    var procedure = LoadProcedure(plan)
    if isStaffed { scenario.staff = [StaffPool(name: Label("mọi người"), headCount: 1_000_000)] }
    for index in procedure.steps.indices {
      if isStaffed && plan.nodes[index].kind == .work {
        procedure.steps[index].staff = procedure.steps[index].staff.map { _ in 0 }
      }
      procedure.steps[index].returnShare = Share(thousandthsOfPercent: Share.whole)
      procedure.steps[index].supplementShare = Share(thousandthsOfPercent: random.oneIn(2) ? Share.whole : 0)
      procedure.steps[index].applicantTime = .fixed(Double(random.pick(0...9) * 86_400 + random.pick(0...1439) * 60))
    }
    scenario.procedures = [procedure]
    let moments = (0..<3).map { _ in random.pick(0...20) * 86_400 + random.pick(0...1439) * 60 }.sorted()
    var stream = ArrivalStream(procedure: 0, arrivals: .given(moments))
    for (index, fact) in plan.facts.enumerated() where fact.origin != .derived && fact.origin != .receivedAt {
      stream.settled[index] = values[index]
    }
    scenario.streams = [stream]
    self.scenario = scenario
    compare()
  }

  /// The plan with times that never end in one second: which of two ends comes first is a matter of chance under load.
  static func withoutTies(_ plan: ExecutablePlan) -> ExecutablePlan {
    var plan = plan
    for index in plan.nodes.indices {
      let unit = plan.nodes[index].time?.clockMinutes == nil ? TimeUnit.workingMinute : .minute
      plan.nodes[index].time = Span(97 + 211 * index + (1 << index), unit)
      for consultation in plan.nodes[index].consultations.indices {
        plan.nodes[index].consultations[consultation].span = Span(61 + 389 * index, .workingMinute)
      }
    }
    return plan
  }

  private mutating func compare() {
    let simulation = LoadSimulation(of: scenario)
    guard simulation.problems.isEmpty else { return }
    var cases: [RecordedCase] = []
    let result = simulation.replication(0) { cases.append($0) }
    if !result.conservation.holds { differences.append("conservation: \(result.conservation)") }
    var times = (elapsed: 0, working: 0, legal: 0)
    for recorded in cases where recorded.ended != nil {
      compared += 1
      let trace = trace(of: recorded)
      check("end", recorded.ended.map(moment), trace.finishedAt ?? trace.instance.receivedAt)
      check("due", recorded.due.map(moment), trace.due)
      check("outcome", recorded.outcome, trace.outcome)
      let taken = trace.visits.filter { !$0.isSkipped }
        .map { "\($0.node) \($0.enabled) \($0.finish) \(kind($0.event))" }.sorted()
      let visits = recorded.visits
        .map { "\($0.step) \(moment($0.enabled)) \(moment($0.end)) \($0.ending)" }.sorted()
      check("visits", visits, taken)
      times.elapsed +=
        ((trace.finishedAt ?? trace.instance.receivedAt).minutes - trace.instance.receivedAt.minutes) * 60
      times.working += trace.officeMinutes * 60
      times.legal += trace.workingMinutes * 60
    }
    let statistics = result.procedures[0]
    check("elapsed", statistics.elapsed.total, times.elapsed)
    check("working", statistics.working.total, times.working)
    check("legal", statistics.legal.total, times.legal)
  }

  private func kind(_ event: VisitEvent) -> RecordedVisit.Ending {
    switch event {
    case .none, .skipped: .done
    case .supplementRequested: .supplementRequested
    case .sentBack: .sentBack
    case .ended: .endedCase
    case .cut: .cut
    }
  }

  private mutating func check<Content: Equatable>(_ what: String, _ found: Content, _ wanted: Content) {
    if found != wanted { differences.append("\(what): \(found), not \(wanted)") }
  }

  private func moment(_ seconds: Int) -> Moment {
    Moment(minutes: scenario.firstDay.dayNumber * 1440 + seconds / 60)
  }

  /// The same dossier alone, with the supplements that it had under load.
  private func trace(of recorded: RecordedCase) -> Trace {
    var instance = Case(values: values, receivedAt: moment(recorded.received))
    instance.setReceipt(instance.receivedAt, in: plan)
    for (index, node) in plan.nodes.enumerated() where node.sendBack?.when == nil {
      if let rule = node.sendBack { instance.sendBacks.append(SendBackEvent(node: index, times: rule.atMost)) }
    }
    for visit in recorded.visits where visit.ending == .supplementRequested {
      let time = scenario.procedures[0].steps[visit.step].applicantTime.mean
      instance.supplements.append(
        SupplementEvent(node: visit.step, resubmitted: moment(visit.end + Int(time))))
    }
    return runCourse(plan, instance, calendar: scenario.calendar)
  }
}

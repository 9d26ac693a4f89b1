import Calendars
import Diagnostics

/// The course of a case through the nodes, before any limit is looked at.
struct Schedule {
  var visits: [Visit] = []
  var outcome = Outcome.completed
  var outcomeReason: Text?
  /// When the case ended.
  var end: Moment
  /// Moments at which the legal clock starts anew.
  var restarts: [(at: Moment, why: Text)] = []
  /// Stretches in which it does not run.
  var standing: [(from: Moment, until: Moment, why: Text)] = []
}

extension Interpreter {
  /// Runs the nodes in the order in which they finish: a case is a small event simulation with one dossier.
  mutating func schedule() -> Schedule {
    var simulation = CaseSimulation(plan: plan, instance: instance, calendar: calendar, facts: facts)
    simulation.run()
    for problem in simulation.problems { report(problem.kind, vi: problem.message.vi, en: problem.message.en) }
    return simulation.schedule
  }
}

/// The run of one case: nodes under way, nodes done, and what the case has gone through so far.
struct CaseSimulation {
  /// More visits than any lawful case has; beyond it the case is stopped with a problem.
  static let greatestVisitCount = 20_000

  let plan: ExecutablePlan
  let instance: Case
  let calendar: WorkingCalendar
  let facts: CaseFacts
  var schedule: Schedule
  var problems: [TraceProblem] = []
  var finish: [Moment?]
  var notBefore: [Moment]
  private var rounds: [Int]
  var returns: [Int]
  var nextSupplement = 0
  /// Requests for a supplement, by node.
  var requests: [Int]
  /// Nodes that wait for an applicant who does not return in time, and when the case is stopped for it.
  var forsaken: Set<Int> = []
  var patience: (until: Moment, since: Moment)?
  /// Nodes under way, each ending at its visit's finish.
  var underWay: [Visit] = []

  init(plan: ExecutablePlan, instance: Case, calendar: WorkingCalendar, facts: CaseFacts) {
    self.plan = plan
    self.instance = instance
    self.calendar = calendar
    self.facts = facts
    schedule = Schedule(end: instance.receivedAt)
    finish = Array(repeating: nil, count: plan.nodes.count)
    notBefore = Array(repeating: instance.receivedAt, count: plan.nodes.count)
    rounds = Array(repeating: 0, count: plan.nodes.count)
    returns = Array(repeating: 0, count: plan.nodes.count)
    requests = Array(repeating: 0, count: plan.nodes.count)
  }

  mutating func report(_ kind: TraceProblem.Kind, vi: String, en: String) {
    problems.append(TraceProblem(kind: kind, message: Text(vi: vi, en: en)))
  }

  mutating func run() {
    while true {
      begin()
      let earliest = underWay.indices.min { CaseSimulation.isEarlier(underWay[$0], underWay[$1]) }
      if let patience, earliest.map({ underWay[$0].finish > patience.until }) ?? true {
        giveUp(patience.since, patience.until)
        return
      }
      guard let next = earliest else { break }
      let visit = underWay.remove(at: next)
      guard schedule.visits.count < CaseSimulation.greatestVisitCount else {
        report(
          .endless, vi: "Hồ sơ quay lại quá nhiều lần; dừng mô phỏng.",
          en: "The case returns too often; the run stops here.")
        stop(visit.finish, .stopped, Text(vi: "quay lại quá nhiều lần", en: "too many returns"))
        return
      }
      if !complete(visit) { return }
    }
    if nextSupplement < instance.supplements.count {
      let node = instance.supplements[nextSupplement].node
      let name = plan.nodes.indices.contains(node) ? plan.nodes[node].label : Label("\(node)")
      report(
        .supplementUnused, vi: "Hồ sơ không đi qua bước “\(name.vi)” nên lần bổ sung ở đó không xảy ra.",
        en: "The case does not pass step “\(name.en)”, so the supplement there does not happen.")
    }
  }

  private static func isEarlier(_ left: Visit, _ right: Visit) -> Bool {
    (left.finish, left.start, left.round, left.node) < (right.finish, right.start, right.round, right.node)
  }

  /// Puts every node under way whose predecessors are all done.
  private mutating func begin() {
    for index in plan.nodes.indices
    where finish[index] == nil && !forsaken.contains(index) && !underWay.contains(where: { $0.node == index }) {
      var enabled = notBefore[index]
      var isReady = true
      for predecessor in plan.nodes[index].predecessors {
        guard let done = finish[predecessor] else {
          isReady = false
          break
        }
        enabled = max(enabled, done)
      }
      if isReady { underWay.append(visit(index, enabled: enabled)) }
    }
  }

  private mutating func visit(_ index: Int, enabled: Moment) -> Visit {
    let node = plan.nodes[index]
    rounds[index] += 1
    guard facts.holds(node.when) else {
      if facts.truth(node.when) == .undecided {
        report(
          .conditionUndecided, vi: "Không quyết định được điều kiện của bước “\(node.label.vi)”: hồ sơ thiếu dữ kiện.",
          en: "The condition of step “\(node.label.en)” cannot be decided: the case lacks a fact.")
      }
      return Visit(
        node: index, round: rounds[index], enabled: enabled, start: enabled, finish: enabled, place: nil,
        event: .skipped, consultations: [])
    }
    let start = isOfficeWork(node) ? calendar.nextOfficeMinute(onOrAfter: enabled) : enabled
    var finish = node.time.map { calendar.moment(after: $0, from: enabled) } ?? enabled
    var consultations: [(rule: Int, due: Moment?)] = []
    for (position, consultation) in node.consultations.enumerated() where facts.holds(consultation.when) {
      let due = consultation.span.map { calendar.moment(after: $0, from: enabled) }
      consultations.append((position, due))
      if let due { finish = max(finish, due) }
    }
    if node.time == nil && !consultations.contains(where: { $0.due != nil }) {
      report(
        .stepWithoutTime,
        vi: "Bước “\(node.label.vi)” không có thời gian riêng: các mốc trên chưa gồm thời gian này.",
        en: "Step “\(node.label.en)” has no time of its own: the moments above do not include it.")
    }
    let place = node.places.firstIndex { facts.holds($0.when) }
    return Visit(
      node: index, round: rounds[index], enabled: enabled, start: min(start, finish), finish: finish, place: place,
      event: .none, consultations: consultations)
  }

  private func isOfficeWork(_ node: PlanNode) -> Bool {
    node.kind == .work && (node.time?.workingMinutes != nil || node.time == nil)
  }

  /// Ends a visit and does what follows from it; false when the case is over.
  private mutating func complete(_ visit: Visit) -> Bool {
    var visit = visit
    let node = plan.nodes[visit.node]
    finish[visit.node] = visit.finish
    guard !visit.isSkipped else {
      schedule.visits.append(visit)
      schedule.end = max(schedule.end, visit.finish)
      return true
    }
    noteClock(of: visit, node)
    if let event = pendingSupplement(at: visit.node) { return requestSupplement(visit, event) }
    if let target = returnTarget(of: visit) {
      visit.event = .sentBack(to: target)
      schedule.visits.append(visit)
      reopen(from: target, at: visit.finish)
      return true
    }
    if let outcome = node.ends {
      visit.event = .ended(outcome)
      schedule.visits.append(visit)
      stop(visit.finish, outcome, nil)
      return false
    }
    schedule.visits.append(visit)
    schedule.end = max(schedule.end, visit.finish)
    return true
  }

  private mutating func noteClock(of visit: Visit, _ node: PlanNode) {
    switch node.clock {
    case .counts: break
    case .stands, .outside:
      if visit.enabled < visit.finish {
        schedule.standing.append(
          (
            visit.enabled, visit.finish,
            Text(
              vi: "bước “\(node.label.vi)” không tính vào thời hạn", en: "step “\(node.label.en)” is outside the limit")
          ))
      }
    case .restarts:
      schedule.restarts.append(
        (
          visit.finish,
          Text(
            vi: "tính lại từ khi xong bước “\(node.label.vi)”",
            en: "counted anew from the end of step “\(node.label.en)”")
        ))
    }
  }

  /// Ends the case; nodes still at work are cut.
  mutating func stop(_ moment: Moment, _ outcome: Outcome, _ reason: Text?) {
    for var visit in underWay where visit.start < moment && !visit.isSkipped {
      visit.finish = moment
      visit.event = .cut
      schedule.visits.append(visit)
    }
    underWay = []
    schedule.outcome = outcome
    schedule.outcomeReason = reason
    schedule.end = moment
  }
}

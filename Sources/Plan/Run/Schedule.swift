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

private struct CaseSimulation {
  /// More visits than any lawful case has; beyond it the case is stopped with a problem.
  static let greatestVisitCount = 20_000

  let plan: ExecutablePlan
  let instance: Case
  let calendar: WorkingCalendar
  let facts: CaseFacts
  var schedule: Schedule
  var problems: [TraceProblem] = []
  private var finish: [Moment?]
  private var notBefore: [Moment]
  private var rounds: [Int]
  private var returns: [Int]
  private var nextSupplement = 0
  private var requestCount = 0
  /// Nodes under way, each ending at its visit's finish.
  private var underWay: [Visit] = []

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
  }

  private mutating func report(_ kind: TraceProblem.Kind, vi: String, en: String) {
    problems.append(TraceProblem(kind: kind, message: Text(vi: vi, en: en)))
  }

  mutating func run() {
    while true {
      begin()
      guard let next = underWay.indices.min(by: { CaseSimulation.isEarlier(underWay[$0], underWay[$1]) }) else { break }
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
    schedule.visits.sort(by: CaseSimulation.isEarlier)
    if nextSupplement < instance.supplements.count {
      let name = plan.nodes[instance.supplements[nextSupplement].node].label
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
    for index in plan.nodes.indices where finish[index] == nil && !underWay.contains(where: { $0.node == index }) {
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
    let start = isOfficeWork(node) ? calendar.moment(after: 0, from: enabled) : enabled
    var finish = node.time.map { calendar.moment(after: $0, from: enabled) } ?? start
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

  private mutating func pendingSupplement(at node: Int) -> SupplementEvent? {
    guard nextSupplement < instance.supplements.count, instance.supplements[nextSupplement].node == node,
      plan.nodes[node].onIncomplete != nil
    else { return nil }
    defer { nextSupplement += 1 }
    return instance.supplements[nextSupplement]
  }

  /// The applicant is asked to complete the dossier; the node is done again when it comes back.
  private mutating func requestSupplement(_ visit: Visit, _ event: SupplementEvent) -> Bool {
    var visit = visit
    let policy = plan.nodes[visit.node].onIncomplete ?? plan.supplement
    requestCount += 1
    let name = plan.nodes[visit.node].label
    guard requestCount <= max(policy.atMost, plan.supplement.atMost) else {
      visit.event = .ended(.stopped)
      schedule.visits.append(visit)
      report(
        .tooManySupplements, vi: "Bước “\(name.vi)” yêu cầu bổ sung quá số lần cho phép (\(policy.atMost)).",
        en: "Step “\(name.en)” asks for more supplements than allowed (\(policy.atMost)).")
      stop(visit.finish, .stopped, Text(vi: "đã hết số lần bổ sung", en: "no further supplement is allowed"))
      return false
    }
    visit.event = .supplementRequested(resubmitted: event.resubmitted)
    schedule.visits.append(visit)
    let last = (policy.applicantTime ?? plan.supplement.applicantTime).map {
      calendar.deadline(receivedAt: visit.finish, limit: $0, cutOff: nil).due
    }
    guard var back = event.resubmitted, last.map({ back <= $0 }) ?? true else {
      stop(
        max(visit.finish, last ?? visit.finish), .stopped,
        Text(vi: "người nộp không bổ sung trong thời hạn", en: "the applicant did not complete the dossier in time"))
      return false
    }
    if back < visit.finish {
      report(
        .supplementTooEarly,
        vi: "Lúc nộp lại \(back.vietnamese) đứng trước lúc yêu cầu bổ sung; tính từ \(visit.finish.vietnamese).",
        en: "The resubmission of \(back) precedes the request; \(visit.finish) is taken.")
      back = visit.finish
    }
    if policy.clock == .restarts {
      schedule.restarts.append(
        (
          back,
          Text(vi: "hồ sơ bổ sung xong, tính lại từ đầu", en: "the dossier was completed, the full limit runs anew")
        ))
    } else {
      schedule.standing.append(
        (
          visit.finish, back,
          Text(vi: "thời gian người nộp bổ sung không tính", en: "the applicant's time does not count")
        ))
    }
    finish[visit.node] = nil
    notBefore[visit.node] = back
    return true
  }

  private mutating func returnTarget(of visit: Visit) -> Int? {
    guard let rule = plan.nodes[visit.node].sendBack else { return nil }
    let wanted: Bool
    if rule.when != nil {
      // The condition speaks of the case as filed; after the allowed returns the matter is taken as mended.
      wanted = facts.holds(rule.when)
    } else {
      let times = instance.sendBacks.filter { $0.node == visit.node }.map(\.times).reduce(0) { min($0 + $1, 1_000_000) }
      wanted = returns[visit.node] < times
      if wanted && returns[visit.node] >= rule.atMost {
        let name = plan.nodes[visit.node].label
        report(
          .tooManyReturns, vi: "Bước “\(name.vi)” chỉ được trả lại \(rule.atMost) lần.",
          en: "Step “\(name.en)” may send back \(rule.atMost) times only.")
      }
    }
    guard wanted, returns[visit.node] < rule.atMost else { return nil }
    returns[visit.node] += 1
    return rule.to
  }

  /// A node and everything after it is done again, not before a moment.
  private mutating func reopen(from target: Int, at moment: Moment) {
    var reopened = Set([target])
    for index in plan.nodes.indices where plan.nodes[index].predecessors.contains(where: reopened.contains) {
      reopened.insert(index)
    }
    for index in reopened { finish[index] = nil }
    underWay.removeAll { reopened.contains($0.node) }
    notBefore[target] = moment
  }

  /// Ends the case; nodes still at work are cut.
  private mutating func stop(_ moment: Moment, _ outcome: Outcome, _ reason: Text?) {
    for var visit in underWay where visit.start < moment && !visit.isSkipped {
      visit.finish = moment
      visit.event = .cut
      schedule.visits.append(visit)
    }
    underWay = []
    schedule.outcome = outcome
    schedule.outcomeReason = reason
    schedule.end = moment
    schedule.visits.sort(by: CaseSimulation.isEarlier)
  }
}

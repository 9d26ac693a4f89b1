import Calendars
import Plan

@testable import Simulator

/// The course of a dossier.
extension NaiveOffice {
  /// Begins every node that can begin, until there is none.
  func advance(_ dossier: NaiveDossier) {
    while dossier.ended == nil {
      if dossier.nodes.allSatisfy({ $0.state == .done }) { return endCase(dossier, .completed) }
      let ready = dossier.ready
      if ready.isEmpty { return }
      for node in ready where dossier.ended == nil && dossier.isReady(node) { begin(dossier, node) }
    }
  }

  private func begin(_ dossier: NaiveDossier, _ index: Int) {
    let node = dossier.plan.nodes[index]
    let step = dossier.steps[index]
    dossier.nodes[index].round += 1
    if step.isLeftOut || !dossier.holds(node.when) { return finish(dossier, index) }
    let place = node.places.firstIndex { dossier.holds($0.when) }
    let staff = node.places.isEmpty ? step.staff[0] : place.flatMap { step.staff[$0] }
    let isStaffed = staff != nil && takesOfficeHours(step)
    let visit = NaiveVisit(dossier, index, at: now, place: place, staff: isStaffed ? staff : nil)
    if let pool = visit.staff { join(visit, pool) } else { pass(visit) }
  }

  private func takesOfficeHours(_ step: LoadStep) -> Bool {
    switch step.time {
    case .office: true
    case .limit(let span): span.workingMinutes != nil
    case .clock, nil: false
    }
  }

  /// Its time runs at once.
  private func pass(_ visit: NaiveVisit) {
    let step = visit.dossier.steps[visit.node]
    var ends = now
    switch step.time {
    case nil: break
    case .office: ends = hours.end(of: duration(visit), from: now)
    case .clock: ends = now + duration(visit)
    case .limit(let span): ends = hours.end(of: span, from: now)
    }
    ends = max(ends, lastAnswer(visit))
    if visit.dossier.plan.nodes[visit.node].kind == .work, step.time == nil || takesOfficeHours(step) {
      visit.start = min(ends, hours.next(from: now))
    }
    if ends == now { return complete(visit) }
    visit.dossier.change(visit.node, to: .passing(visit))
    plan(.visitEnds(visit), at: ends)
  }

  /// Seconds that a visit takes.
  func duration(_ visit: NaiveVisit) -> Int {
    switch visit.dossier.steps[visit.node].time {
    case .office(let distribution), .clock(let distribution):
      draw(distribution, visit.dossier, CaseDraw.service.number(step: visit.node, round: visit.round))
    case .limit(let span): (span.workingMinutes ?? 0) * 60
    case nil: 0
    }
  }

  private func draw(_ distribution: Distribution, _ dossier: NaiveDossier, _ number: UInt64) -> Int {
    var observed: [Double] = []
    let sampler = Sampler(distribution, observed: &observed)
    return sampler.seconds(dossier.key, number, ziggurat, observed: observed)
  }

  /// When those consulted must have answered.
  private func lastAnswer(_ visit: NaiveVisit) -> Int {
    let asked = visit.dossier.plan.nodes[visit.node].consultations.filter { visit.dossier.holds($0.when) }
    return asked.compactMap(\.span).map { hours.end(of: $0, from: visit.enabled) }.max() ?? visit.enabled
  }

  func endVisit(_ visit: NaiveVisit) {
    if visit.dossier.nodes[visit.node].state == .served(visit), let pool = visit.staff {
      visit.dossier.change(visit.node, to: .passing(visit))
      endService(visit, pool)
      if lastAnswer(visit) > now { return plan(.visitEnds(visit), at: lastAnswer(visit)) }
    }
    complete(visit)
    advance(visit.dossier)
  }

  private func complete(_ visit: NaiveVisit) {
    let dossier = visit.dossier
    let node = dossier.plan.nodes[visit.node]
    switch node.clock {
    case .counts: break
    case .stands, .outside: dossier.standing.append((visit.enabled, now))
    case .restarts: dossier.clockStart = now
    }
    noteProgress(visit)
    if let policy = node.onIncomplete, isIncomplete(visit, policy) {
      note(visit, .supplementRequested)
      askForSupplement(visit, policy)
    } else if let rule = node.sendBack, isSentBack(visit, rule) {
      note(visit, .sentBack)
      sendBack(visit, to: rule.to)
    } else if let outcome = node.ends {
      note(visit, .endedCase)
      dossier.change(visit.node, to: .done)
      endCase(dossier, outcome)
    } else {
      note(visit, .done)
      finish(dossier, visit.node)
    }
  }

  private func finish(_ dossier: NaiveDossier, _ node: Int) {
    dossier.change(node, to: .done)
    if dossier.nodes.allSatisfy({ $0.state == .done }) { endCase(dossier, .completed) }
  }

  private func note(_ visit: NaiveVisit, _ ending: RecordedVisit.Ending) {
    visit.dossier.visits.append(
      RecordedVisit(
        step: visit.node, round: visit.round, staff: visit.staff, enabled: visit.enabled, start: visit.start, end: now,
        ending: ending))
  }

  private func isIncomplete(_ visit: NaiveVisit, _ policy: SupplementPolicy) -> Bool {
    let dossier = visit.dossier
    let altogether = max(policy.atMost, dossier.plan.supplement.atMost)
    guard dossier.nodes[visit.node].requests < policy.atMost,
      dossier.nodes.reduce(0, { $0 + $1.requests }) < altogether
    else { return false }
    let draw = dossier.key.draw(CaseDraw.supplement.number(step: visit.node, round: visit.round))
    return draw < UInt64(threshold: dossier.steps[visit.node].supplementShare)
  }

  private func askForSupplement(_ visit: NaiveVisit, _ policy: SupplementPolicy) {
    let dossier = visit.dossier
    dossier.nodes[visit.node].requests += 1
    let number = CaseDraw.applicant.number(step: visit.node, round: visit.round)
    let back = now + draw(dossier.steps[visit.node].applicantTime, dossier, number)
    if let bound = policy.applicantTime ?? dossier.plan.supplement.applicantTime {
      let last = hours.second(hours.calendar.due(receivedAt: hours.moment(now), limit: bound, cutOff: nil))
      if back > max(now, last) {
        dossier.change(visit.node, to: .forsaken)
        return plan(.applicantFails(dossier, since: now), at: max(now, last))
      }
    }
    dossier.change(visit.node, to: .awaiting(until: back))
    if policy.clock == .stands { dossier.standing.append((now, back)) }
    plan(.applicantReturns(dossier, node: visit.node), at: back)
  }

  func resubmit(_ dossier: NaiveDossier, _ node: Int) {
    if dossier.plan.nodes[node].onIncomplete?.clock == .restarts { dossier.clockStart = now }
    guard dossier.nodes[node].state == .awaiting(until: now) else { return }
    dossier.change(node, to: .notBegun)
    advance(dossier)
  }

  private func isSentBack(_ visit: NaiveVisit, _ rule: SendBackRule) -> Bool {
    let dossier = visit.dossier
    guard dossier.nodes[visit.node].returns < rule.atMost else { return false }
    if rule.when != nil { return dossier.holds(rule.when) }
    let draw = dossier.key.draw(CaseDraw.sendBack.number(step: visit.node, round: visit.round))
    return draw < UInt64(threshold: dossier.steps[visit.node].returnShare)
  }

  /// The target and everything after it is done again; what the applicant still has is waited for, but not at the target.
  private func sendBack(_ visit: NaiveVisit, to target: Int) {
    let dossier = visit.dossier
    dossier.nodes[visit.node].returns += 1
    dossier.change(visit.node, to: .done)
    let reopened = dossier.everything(from: target)
    callOff(dossier, reopened)
    for node in reopened {
      switch dossier.nodes[node].state {
      case .forsaken: break
      case .awaiting where node != target: break
      default: dossier.change(node, to: .notBegun)
      }
    }
    if dossier.nodes[target].state == .notBegun { dossier.change(target, to: .notBegun) }
  }

  /// Visits under way end unfinished: first those that wait, lest an officer takes one of them up.
  private func callOff(_ dossier: NaiveDossier, _ nodes: [Int]) {
    for node in nodes {
      guard case .queued(let visit) = dossier.nodes[node].state, let pool = visit.staff else { continue }
      visit.isCalledOff = true
      dossier.change(node, to: .notBegun)
      leaveQueue(visit, pool)
    }
    for node in nodes {
      switch dossier.nodes[node].state {
      case .served(let visit):
        visit.isCalledOff = true
        dossier.change(node, to: .notBegun)
        if let pool = visit.staff { endService(visit, pool) }
      case .passing(let visit):
        visit.isCalledOff = true
        dossier.change(node, to: .notBegun)
      case .notBegun, .queued, .awaiting, .forsaken, .done: break
      }
    }
  }

  /// The case is over; what is under way is cut.
  func endCase(_ dossier: NaiveDossier, _ outcome: Outcome) {
    dossier.ended = now
    dossier.outcome = outcome
    for node in dossier.nodes {
      switch node.state {
      case .served(let visit), .passing(let visit):
        guard visit.start < now else { continue }
        noteProgress(visit)
        note(visit, .cut)
      case .notBegun, .queued, .awaiting, .forsaken, .done: break
      }
    }
    callOff(dossier, Array(dossier.nodes.indices))
    dossier.due = due(dossier)
    dossier.legalTime = legalTime(dossier)
  }
}

import Calendars
import Plan

/// Supplements, returns and the end of a case.
extension LoadRun {
  /// Whether this visit ends in a request for a supplement, within the bounds of the plan.
  @inline(__always)
  func requestsSupplement(_ at: CaseStep) -> Bool {
    let rule = supplements[Int(nodes[at.node].supplement)]
    let flow = steps[at.place]
    guard Int32(flow.requests) < rule.atMost, cases[at.slot].requests < rule.altogether, flow.requests < .max else {
      return false
    }
    return cases[at.slot].key.draw(CaseDraw.supplement.number(step: local(at.node), round: Int(flow.round)))
      < rule.threshold
  }

  /// The applicant completes the dossier, or lets his time pass and the case is stopped.
  @inline(never)
  mutating func askForSupplement(_ at: CaseStep) {
    let rule = supplements[Int(nodes[at.node].supplement)]
    steps[at.place].requests += 1
    cases[at.slot].requests += 1
    if cases[at.slot].isMeasured {
      counts[Int(cases[at.slot].procedure)].supplements += 1
      if cases[at.slot].requests == 1 { counts[Int(cases[at.slot].procedure)].supplemented += 1 }
    }
    applicants[at.place].requested = Int32(now)
    let draw = CaseDraw.applicant.number(step: local(at.node), round: Int(steps[at.place].round))
    let back = now + rule.applicant.seconds(cases[at.slot].key, draw, ziggurat, observed: observed)
    if rule.bound >= 0 {
      let due = calendar.due(
        receivedAt: timeline.moment(now), limit: spans[Int(rule.bound)], cutOff: nil)
      let last = max(now, timeline.clock(due))
      if back > last {
        steps[at.place].phase = .forsaken
        return schedule(.givingUp, at, at: last, isLate: true)
      }
    }
    steps[at.place].phase = .awaiting
    // Counted once it is over: a case that ends before has not stood still until then.
    if !rule.restartsClock { stretches.add(from: now, until: back, to: &cases[at.slot].standing) }
    applicants[at.place].back = Int32(truncatingIfNeeded: min(back, OfficeTimeline.never))
    schedule(.resubmission, at, at: back)
  }

  /// The completed dossier is back: the node is done again.
  @inline(never)
  mutating func resubmit(_ at: CaseStep) {
    if supplements[Int(nodes[at.node].supplement)].restartsClock { cases[at.slot].clockStart = Int32(now) }
    if isByDueDate { reorder(at.slot) }
    guard steps[at.place].phase == .awaiting, Int(applicants[at.place].back) == now else { return }
    steps[at.place].phase = .idle
    guard steps[at.place].remaining == 0 else { return }
    ready.append(Int32(at.node))
    beginReady(at.slot)
  }

  /// The applicant's time is over; the clock stood meanwhile.
  @inline(never)
  mutating func giveUp(_ at: CaseStep) {
    stretches.add(from: Int(applicants[at.place].requested), until: now, to: &cases[at.slot].standing)
    endCase(at.slot, .stopped)
  }

  /// Whether this visit sends the case back.
  @inline(__always)
  func sendsBack(_ at: CaseStep) -> Bool {
    let rule = sendBacks[Int(nodes[at.node].sendBack)]
    let flow = steps[at.place]
    guard Int32(flow.returns) < rule.atMost else { return false }
    if rule.condition >= 0 { return holds(rule.condition, at.slot) }
    return cases[at.slot].key.draw(CaseDraw.sendBack.number(step: local(at.node), round: Int(flow.round)))
      < rule.threshold
  }

  /// The target and everything after it is done again.
  @inline(never)
  mutating func sendBack(_ at: CaseStep) {
    let rule = sendBacks[Int(nodes[at.node].sendBack)]
    steps[at.place].returns += 1
    if cases[at.slot].isMeasured { counts[Int(cases[at.slot].procedure)].returns += 1 }
    steps[at.place].phase = .done
    cases[at.slot].open -= 1
    let range = Int(rule.reopened.first)..<Int(rule.reopened.first + rule.reopened.count)
    var reachesItself = false
    // First what waits, lest an officer who becomes free takes it.
    for index in range {
      let other = caseStep(at.slot, Int(reopened[index]))
      guard steps[other.place].phase == .queued else { continue }
      callOff(other)
      steps[other.place].phase = .idle
    }
    for index in range {
      let node = reopened[index]
      reachesItself = reachesItself || Int(node) == at.node
      reopen(caseStep(at.slot, Int(node)), isTarget: node == rule.target)
    }
    for index in range { countOpenPredecessors(caseStep(at.slot, Int(reopened[index]))) }
    if !reachesItself { findReadySuccessors(at) }
    let target = steps[caseStep(at.slot, Int(rule.target)).place]
    if target.remaining == 0, target.phase == .idle, !isReady(rule.target) { ready.append(rule.target) }
  }

  @inline(__always)
  private func isReady(_ node: Int32) -> Bool {
    for index in 0..<ready.count where ready[index] == node { return true }
    return false
  }

  /// What the applicant still has is waited for, except at the target, which is done anew at once.
  private mutating func reopen(_ at: CaseStep, isTarget: Bool) {
    switch steps[at.place].phase {
    case .idle, .forsaken: return
    case .awaiting where !isTarget: return
    case .done: cases[at.slot].open += 1
    // The dossier still comes back, and the clock minds it.
    case .awaiting: break
    case .queued, .served, .passing: callOff(at)
    }
    steps[at.place].phase = .idle
  }

  /// A visit under way ends without having been finished.
  private mutating func callOff(_ at: CaseStep) {
    let state = steps[at.place].phase
    steps[at.place].token &+= 1
    guard state == .queued || state == .served else { return }
    let pool = Int(steps[at.place].staff)
    if state == .queued {
      leaveQueue(at.place, pool)
    } else {
      staff[pool].overtime -= overtimeLeft(at)
      staff[pool].end(at: office())
      dispatch(pool)
    }
  }

  /// Overtime is counted when a service begins: what of it is not worked yet.
  func overtimeLeft(_ at: CaseStep) -> Int {
    let step = steps[at.place]
    guard staff[Int(step.staff)].overtimeSeconds > 0 else { return 0 }
    let planned = Int(step.startOffice) + duration(at) - Int(step.endOffice)
    return max(0, planned - max(0, now - timeline.closing(of: Int(step.start))))
  }

  private mutating func countOpenPredecessors(_ at: CaseStep) {
    let procedure = procedures[Int(cases[at.slot].procedure)]
    let base = at.slot * stride
    var open: UInt16 = 0
    for index in Int(procedure.nodes.first)..<Int(procedure.nodes.first + procedure.nodes.count) {
      let range = nodes[index].successors
      guard steps[base + local(index)].phase != .done else { continue }
      for place in Int(range.first)..<Int(range.first + range.count) where successors[place] == Int32(at.node) {
        open += 1
      }
    }
    steps[at.place].remaining = open
  }

  /// The node stays done where it does not come after the target; what waits for it may go on.
  private mutating func findReadySuccessors(_ at: CaseStep) {
    let range = nodes[at.node].successors
    for index in Int(range.first)..<Int(range.first + range.count) {
      let successor = Int(successors[index])
      let next = caseStep(at.slot, successor)
      countOpenPredecessors(next)
      if steps[next.place].remaining == 0, steps[next.place].phase == .idle { ready.append(Int32(successor)) }
    }
    if cases[at.slot].open == 0 { endCase(at.slot, .completed) }
  }

  /// The case ends; what is still under way is cut.
  mutating func endCase(_ slot: Int, _ outcome: Outcome) {
    if cases[slot].open > 0 { cut(slot) }
    cases[slot].hasEnded = true
    conservation.done += 1
    conservation.stays &+= now - Int(cases[slot].received)
    changeCount(by: -1)
    let due = noteEnd(slot, outcome)
    if let recording {
      recording(recordedCase(slot, outcome: outcome, due: due))
      recorded[slot].removeAll(keepingCapacity: true)
    }
    stretches.remove(&cases[slot].standing)
    release(slot)
  }

  @inline(never)
  private mutating func cut(_ slot: Int) {
    let range = procedures[Int(cases[slot].procedure)].nodes
    let own = Int(range.first)..<Int(range.first + range.count)
    // First what waits, lest an officer who becomes free takes it.
    for node in own where steps[caseStep(slot, node).place].phase == .queued { callOff(caseStep(slot, node)) }
    for node in own {
      let at = caseStep(slot, node)
      switch steps[at.place].phase {
      case .served, .passing:
        if Int(steps[at.place].start) < now {
          noteProgress(at)
          note(at, .cut)
        }
        callOff(at)
        steps[at.place].phase = .idle
      case .awaiting, .forsaken: steps[at.place].token &+= 1
      case .idle, .queued, .done: break
      }
    }
  }
}

import Calendars
import Plan

/// Supplements, returns and the end of a case.
extension LoadRun {
  /// Whether this visit ends in a request for a supplement, within the bounds of the plan.
  @inline(__always)
  func requestsSupplement(_ slot: Int, _ node: Int) -> Bool {
    let rule = supplements[Int(nodes[node].supplement)]
    let flow = flows[slot * stride + local(node)]
    guard Int32(flow.requests) < rule.atMost, cases[slot].requests < rule.altogether, flow.requests < .max else {
      return false
    }
    return cases[slot].key.draw(CaseDraw.supplement.number(step: local(node), round: Int(flow.round)))
      < rule.threshold
  }

  /// The applicant completes the dossier, or lets his time pass and the case is stopped.
  mutating func askForSupplement(_ slot: Int, _ node: Int) {
    let rule = supplements[Int(nodes[node].supplement)]
    let place = slot * stride + local(node)
    flows[place].requests += 1
    cases[slot].requests += 1
    if cases[slot].isMeasured {
      counts[Int(cases[slot].procedure)].supplements += 1
      if cases[slot].requests == 1 { counts[Int(cases[slot].procedure)].supplemented += 1 }
    }
    times[place].requested = Int32(now)
    let draw = CaseDraw.applicant.number(step: local(node), round: Int(flows[place].round))
    let back = now + rule.applicant.seconds(cases[slot].key, draw, observed: observed)
    if rule.bound >= 0 {
      let due = calendar.due(
        receivedAt: timeline.moment(now), limit: spans[Int(rule.bound)], cutOff: nil)
      let last = max(now, timeline.clock(due))
      if back > last {
        flows[place].state = .forsaken
        return schedule(.givingUp, slot, node, at: last, isLate: true)
      }
    }
    flows[place].state = .awaiting
    // Counted once it is over: a case that ends before has not stood still until then.
    if !rule.restartsClock { stretches.add(from: now, until: back, to: &cases[slot].standing) }
    times[place].back = Int32(truncatingIfNeeded: min(back, OfficeTimeline.never))
    schedule(.resubmission, slot, node, at: back)
  }

  /// The completed dossier is back: the node is done again.
  mutating func resubmit(_ slot: Int, _ node: Int) {
    let place = slot * stride + local(node)
    if supplements[Int(nodes[node].supplement)].restartsClock { cases[slot].clockStart = Int32(now) }
    guard flows[place].state == .awaiting, Int(times[place].back) == now else { return }
    flows[place].state = .idle
    guard flows[place].remaining == 0 else { return }
    ready.append(Int32(node))
    beginReady(slot)
  }

  /// The applicant's time is over; the clock stood meanwhile.
  mutating func giveUp(_ slot: Int, _ node: Int) {
    stretches.add(from: Int(times[slot * stride + local(node)].requested), until: now, to: &cases[slot].standing)
    endCase(slot, .stopped)
  }

  /// Whether this visit sends the case back.
  @inline(__always)
  func sendsBack(_ slot: Int, _ node: Int) -> Bool {
    let rule = sendBacks[Int(nodes[node].sendBack)]
    let flow = flows[slot * stride + local(node)]
    guard Int32(flow.returns) < rule.atMost else { return false }
    if rule.condition >= 0 { return holds(rule.condition, slot) }
    return cases[slot].key.draw(CaseDraw.sendBack.number(step: local(node), round: Int(flow.round))) < rule.threshold
  }

  /// The target and everything after it is done again.
  mutating func sendBack(_ slot: Int, _ node: Int) {
    let rule = sendBacks[Int(nodes[node].sendBack)]
    let base = slot * stride
    flows[base + local(node)].returns += 1
    if cases[slot].isMeasured { counts[Int(cases[slot].procedure)].returns += 1 }
    flows[base + local(node)].state = .done
    cases[slot].open -= 1
    let range = Int(rule.reopened.first)..<Int(rule.reopened.first + rule.reopened.count)
    var reachesItself = false
    for index in range {
      let reopened = Int(reopened[index])
      reachesItself = reachesItself || reopened == node
      reopen(slot, reopened, isTarget: reopened == rule.target)
    }
    for index in range { countOpenPredecessors(slot, Int(reopened[index])) }
    if !reachesItself { findReadySuccessors(slot, node) }
    let target = base + local(Int(rule.target))
    if flows[target].remaining == 0, flows[target].state == .idle, !isReady(rule.target) {
      ready.append(rule.target)
    }
  }

  private func isReady(_ node: Int32) -> Bool {
    for index in 0..<ready.count where ready[index] == node { return true }
    return false
  }

  /// What the applicant still has is waited for, except at the target, which is done anew at once.
  private mutating func reopen(_ slot: Int, _ node: Int, isTarget: Bool) {
    let place = slot * stride + local(node)
    switch flows[place].state {
    case .idle, .forsaken: return
    case .awaiting where !isTarget: return
    case .done: cases[slot].open += 1
    // The dossier still comes back, and the clock minds it.
    case .awaiting: break
    case .queued, .served, .passing: callOff(slot, node)
    }
    flows[place].state = .idle
  }

  /// A visit under way ends without having been finished.
  private mutating func callOff(_ slot: Int, _ node: Int) {
    let place = slot * stride + local(node)
    let state = flows[place].state
    flows[place].token &+= 1
    guard state == .queued || state == .served else { return }
    let pool = Int(times[place].staff)
    staff[pool].advance(to: office())
    if state == .queued {
      leaveQueue(place, pool)
    } else {
      staff[pool].busy -= 1
      dispatch(pool)
    }
  }

  private mutating func countOpenPredecessors(_ slot: Int, _ node: Int) {
    let procedure = procedures[Int(cases[slot].procedure)]
    let base = slot * stride
    var open: UInt16 = 0
    for index in Int(procedure.nodes.first)..<Int(procedure.nodes.first + procedure.nodes.count) {
      let range = nodes[index].successors
      let leads = successors[Int(range.first)..<Int(range.first + range.count)].contains(Int32(node))
      if leads && flows[base + local(index)].state != .done { open += 1 }
    }
    flows[base + local(node)].remaining = open
  }

  /// The node stays done where it does not come after the target; what waits for it may go on.
  private mutating func findReadySuccessors(_ slot: Int, _ node: Int) {
    let range = nodes[node].successors
    for index in Int(range.first)..<Int(range.first + range.count) {
      let successor = Int(successors[index])
      countOpenPredecessors(slot, successor)
      let place = slot * stride + local(successor)
      if flows[place].remaining == 0, flows[place].state == .idle { ready.append(Int32(successor)) }
    }
    if cases[slot].open == 0 { endCase(slot, .completed) }
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

  private mutating func cut(_ slot: Int) {
    let procedure = procedures[Int(cases[slot].procedure)]
    for node in Int(procedure.nodes.first)..<Int(procedure.nodes.first + procedure.nodes.count) {
      let place = slot * stride + local(node)
      switch flows[place].state {
      case .served, .passing:
        if Int(times[place].start) < now {
          noteProgress(slot, node)
          note(slot, node, .cut)
        }
        callOff(slot, node)
      case .queued: callOff(slot, node)
      case .awaiting, .forsaken: flows[place].token &+= 1
      case .idle, .done: break
      }
    }
  }
}

import Calendars
import Plan

/// A case goes through the nodes of its process.
extension LoadRun {
  /// Begins every node of a case that is ready, and those that become ready because others take no time.
  @inline(__always)
  mutating func beginReady(_ slot: Int) {
    var position = 0
    while position < ready.count {
      let at = caseStep(slot, Int(ready[position]))
      // It may become ready once more while others of the list begin, or be put off by a return.
      ready[position] = -1
      position += 1
      guard steps[at.place].remaining == 0, steps[at.place].phase == .idle else { continue }
      begin(at)
      if cases[slot].hasEnded { break }
    }
    ready.removeAll()
  }

  @inline(__always)
  private mutating func begin(_ at: CaseStep) {
    steps[at.place].countRound()
    let node = nodes[at.node]
    guard holds(node.condition, at.slot) else { return finish(at) }
    let chosen = chosenPlace(node, at.slot)
    let pool = Int(places[Int(node.places.first) &+ chosen].staff)
    steps[at.place].enable(at: now, office: office(), place: chosen, staff: pool)
    guard pool >= 0, node.time == .office else {
      steps[at.place].staff = -1
      return pass(at)
    }
    if staff[pool].isIdle, isOpen() { serve(at, pool) } else { queue(at, pool) }
  }

  /// The first place whose condition holds; the last entry stands for the node as such.
  @inline(__always)
  private func chosenPlace(_ node: FlatNode, _ slot: Int) -> Int {
    for place in 0..<Int(node.places.count) where holds(places[Int(node.places.first) &+ place].condition, slot) {
      return place
    }
    return Int(node.places.count)
  }

  /// Where a visit under way takes place.
  @inline(__always)
  func chosenPlace(of at: CaseStep) -> Int { Int(nodes[at.node].places.first) &+ Int(steps[at.place].place) }

  /// A step for which nobody has to be free: its time runs at once.
  @inline(never)
  private mutating func pass(_ at: CaseStep) {
    var end = now
    var isOfficeWork = nodes[at.node].isWork
    switch nodes[at.node].time {
    case .none: break
    case .office:
      let seconds = duration(at)
      if seconds > 0 { end = timeline.clock(after: office() + seconds) }
    case .clock:
      end = now + duration(at)
      isOfficeWork = false
    case .limit:
      end = self.end(of: spans[Int(nodes[at.node].timeIndex)], since: now)
      isOfficeWork = false
    }
    end = max(end, consultationEnd(at, since: now))
    if end <= now {
      complete(at)
    } else {
      if isOfficeWork { steps[at.place].start = Int32(truncatingIfNeeded: timeline.start(of: office())) }
      steps[at.place].phase = .passing
      schedule(.visitEnd, at, at: end)
    }
  }

  /// Seconds that a step takes this time.
  @inline(__always)
  func duration(_ at: CaseStep) -> Int {
    let node = nodes[at.node]
    let draw = CaseDraw.service.number(step: Int(node.local), round: Int(steps[at.place].round))
    return samplers[Int(node.timeIndex)].seconds(cases[at.slot].key, draw, ziggurat, observed: observed)
  }

  /// When a span ends, as the plan counts it; seconds within the minute are kept.
  private mutating func end(of span: Span, since start: Int) -> Int {
    if let minutes = span.workingMinutes { return timeline.clock(after: timeline.office(at: start) + minutes * 60) }
    let end = timeline.clock(calendar.moment(after: span, from: timeline.moment(start)))
    return max(start, span.clockMinutes == nil ? end : end + start % 60)
  }

  /// When the last answer of those consulted is due; the moment itself without any.
  @inline(__always)
  mutating func consultationEnd(_ at: CaseStep, since enabled: Int) -> Int {
    nodes[at.node].consultations.count > 0 ? lastAnswer(at, since: enabled) : enabled
  }

  @inline(never)
  private mutating func lastAnswer(_ at: CaseStep, since enabled: Int) -> Int {
    let range = nodes[at.node].consultations
    var end = enabled
    for index in Int(range.first)..<Int(range.first + range.count)
    where holds(consultations[index].condition, at.slot) {
      end = max(end, self.end(of: spans[Int(consultations[index].span)], since: enabled))
    }
    return end
  }

  /// Schedules something for a visit, void once the visit is called off.
  @inline(__always)
  mutating func schedule(_ kind: EventKind, _ at: CaseStep, at time: Int, isLate: Bool = false) {
    cases[at.slot].references &+= 1
    events.schedule(
      LoadRun.payload(kind, token: steps[at.place].token, node: at.node, slot: at.slot),
      at: min(time, OfficeTimeline.never), isLate: isLate)
  }

  /// The time of a visit is over.
  @inline(__always)
  mutating func endVisit(_ at: CaseStep) {
    if steps[at.place].phase == .served {
      let pool = Int(steps[at.place].staff)
      know(office: Int(steps[at.place].endOffice))
      staff[pool].end(at: office())
      dispatch(pool)
      let end = consultationEnd(at, since: Int(steps[at.place].enabled))
      if end > now {
        steps[at.place].phase = .passing
        return schedule(.visitEnd, at, at: end)
      }
    }
    complete(at)
    beginReady(at.slot)
  }

  /// A visit has ended, and what follows from it happens.
  @inline(__always)
  private mutating func complete(_ at: CaseStep) {
    if nodes[at.node].isPlain {
      note(at, .done)
      return finish(at)
    }
    completeWithEffects(at)
  }

  /// A visit has ended that does more than let the case go on.
  @inline(never)
  private mutating func completeWithEffects(_ at: CaseStep) {
    noteClock(at)
    if isByDueDate { reorder(at.slot) }
    if nodes[at.node].supplement >= 0, requestsSupplement(at) {
      note(at, .supplementRequested)
      return askForSupplement(at)
    }
    if nodes[at.node].sendBack >= 0, sendsBack(at) {
      note(at, .sentBack)
      return sendBack(at)
    }
    if nodes[at.node].ending >= 0 {
      note(at, .endedCase)
      steps[at.place].phase = .done
      return endCase(at.slot, Outcome.allCases[Int(nodes[at.node].ending)])
    }
    note(at, .done)
    finish(at)
  }

  /// A node is done, or passed over: what waits for it alone is ready.
  @inline(__always)
  mutating func finish(_ at: CaseStep) {
    let base = at.slot * stride
    steps[at.place].phase = .done
    cases[at.slot].open &-= 1
    if cases[at.slot].open == 0 { return endCase(at.slot, .completed) }
    let range = nodes[at.node].successors
    for index in Int(range.first)..<Int(range.first &+ range.count) {
      let successor = successors[index]
      if steps[base &+ local(Int(successor))].loseOnePredecessor() { ready.append(successor) }
    }
  }

  /// The visit goes into the statistics of its step and into the log.
  @inline(__always)
  mutating func note(_ at: CaseStep, _ ending: RecordedVisit.Ending) {
    if isMeasuring {
      let step = steps[at.place]
      tallies.steps[at.node].add(
        waiting: Int(step.startOffice &- step.enabledOffice), working: office() &- Int(step.startOffice))
    }
    if recording != nil { record(at, ending) }
  }

  @inline(never)
  private mutating func record(_ at: CaseStep, _ ending: RecordedVisit.Ending) {
    let step = steps[at.place]
    recorded[at.slot].append(
      RecordedVisit(
        step: local(at.node), round: Int(step.round), staff: step.staff < 0 ? nil : Int(step.staff),
        enabled: Int(step.enabled), start: min(Int(step.start), now), end: now, ending: ending))
  }
}

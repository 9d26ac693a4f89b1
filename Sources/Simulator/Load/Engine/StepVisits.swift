import Calendars
import Plan

/// A case goes through the nodes of its process.
extension LoadRun {
  /// Begins every node of a case that is ready, and those that become ready because others take no time.
  @inline(__always)
  mutating func beginReady(_ slot: Int) {
    var position = 0
    while position < ready.count {
      let node = Int(ready[position])
      position += 1
      begin(slot, node)
      if cases[slot].hasEnded { break }
    }
    ready.removeAll()
  }

  @inline(__always)
  private mutating func begin(_ slot: Int, _ node: Int) {
    let place = slot * stride + local(node)
    flows[place].round = flows[place].round == .max ? .max : flows[place].round + 1
    guard holds(nodes[node].condition, slot) else { return finish(slot, node) }
    let chosen = chosenPlace(slot, node)
    times[place] = NodeTimes(
      enabled: Int32(now), enabledOffice: Int32(truncatingIfNeeded: office()), start: Int32(now),
      startOffice: Int32(truncatingIfNeeded: office()), staff: places[chosen].staff, place: Int32(chosen),
      requested: times[place].requested)
    let pool = Int(places[chosen].staff)
    if pool >= 0, nodes[node].time == .office {
      staff[pool].advance(to: office())
      if staff[pool].isFree, staff[pool].waiting == 0, timeline.isOpen(at: now) {
        serve(slot, node, pool)
      } else {
        queue(slot, node, pool)
      }
    } else {
      times[place].staff = -1
      pass(slot, node)
    }
  }

  /// The first place whose condition holds; the last entry stands for the node as such.
  @inline(__always)
  private func chosenPlace(_ slot: Int, _ node: Int) -> Int {
    let first = Int(nodes[node].places.first)
    let count = Int(nodes[node].places.count)
    for place in first..<first + count where holds(places[place].condition, slot) { return place }
    return first + count
  }

  /// A step for which nobody has to be free: its time runs at once.
  private mutating func pass(_ slot: Int, _ node: Int) {
    let place = slot * stride + local(node)
    var end = now
    switch nodes[node].time {
    case .none: break
    case .office:
      let seconds = duration(slot, node)
      if seconds > 0 {
        if nodes[node].isWork { times[place].start = Int32(truncatingIfNeeded: timeline.start(of: office())) }
        end = timeline.clock(after: office() + seconds)
      }
    case .clock: end = now + duration(slot, node)
    case .limit: end = self.end(of: spans[Int(nodes[node].timeIndex)])
    }
    end = max(end, consultationEnd(slot, node, since: now))
    if end <= now {
      complete(slot, node)
    } else {
      flows[place].state = .passing
      schedule(.visitEnd, slot, node, at: end)
    }
  }

  /// Seconds that a step takes this time.
  @inline(__always)
  func duration(_ slot: Int, _ node: Int) -> Int {
    let local = local(node)
    return samplers[Int(nodes[node].timeIndex)].seconds(
      cases[slot].key, CaseDraw.service.number(step: local, round: Int(flows[slot * stride + local].round)),
      observed: observed)
  }

  /// When a span from now on ends, as the plan counts it; seconds within the minute are kept.
  private func end(of span: Span) -> Int {
    let end = timeline.clock(calendar.moment(after: span, from: timeline.moment(now)))
    return max(now, span.clockMinutes == nil ? end : end + now % 60)
  }

  /// When the last answer of those consulted is due; the moment itself without any.
  @inline(__always)
  func consultationEnd(_ slot: Int, _ node: Int, since enabled: Int) -> Int {
    let range = nodes[node].consultations
    guard range.count > 0 else { return enabled }
    var end = enabled
    for index in Int(range.first)..<Int(range.first + range.count)
    where holds(consultations[index].condition, slot) {
      let span = spans[Int(consultations[index].span)]
      end = max(end, timeline.clock(calendar.moment(after: span, from: timeline.moment(enabled))))
    }
    return end
  }

  /// Schedules something for a visit, void once the visit is called off.
  @inline(__always)
  mutating func schedule(_ kind: EventKind, _ slot: Int, _ node: Int, at time: Int, isLate: Bool = false) {
    cases[slot].references += 1
    events.schedule(
      LoadRun.payload(kind, token: flows[slot * stride + local(node)].token, node: node, slot: slot),
      at: min(time, OfficeTimeline.never), isLate: isLate)
  }

  /// The time of a visit is over.
  @inline(__always)
  mutating func endVisit(_ slot: Int, _ node: Int) {
    let place = slot * stride + local(node)
    if flows[place].state == .served {
      let pool = Int(times[place].staff)
      know(office: Int(times[place].endOffice))
      staff[pool].advance(to: office())
      staff[pool].busy -= 1
      dispatch(pool)
      let end = consultationEnd(slot, node, since: Int(times[place].enabled))
      if end > now {
        flows[place].state = .passing
        return schedule(.visitEnd, slot, node, at: end)
      }
    }
    complete(slot, node)
    beginReady(slot)
  }

  /// A visit has ended, and what follows from it happens.
  @inline(__always)
  private mutating func complete(_ slot: Int, _ node: Int) {
    noteClock(slot, node)
    if nodes[node].supplement >= 0, requestsSupplement(slot, node) {
      note(slot, node, .supplementRequested)
      return askForSupplement(slot, node)
    }
    if nodes[node].sendBack >= 0, sendsBack(slot, node) {
      note(slot, node, .sentBack)
      return sendBack(slot, node)
    }
    if nodes[node].ending >= 0 {
      note(slot, node, .endedCase)
      flows[slot * stride + local(node)].state = .done
      return endCase(slot, Outcome.allCases[Int(nodes[node].ending)])
    }
    note(slot, node, .done)
    finish(slot, node)
  }

  /// A node is done, or passed over: what waits for it alone is ready.
  @inline(__always)
  mutating func finish(_ slot: Int, _ node: Int) {
    let base = slot * stride
    flows[base + local(node)].state = .done
    cases[slot].open -= 1
    if cases[slot].open == 0 { return endCase(slot, .completed) }
    let range = nodes[node].successors
    for index in Int(range.first)..<Int(range.first + range.count) {
      let successor = Int(successors[index])
      let place = base + local(successor)
      guard flows[place].remaining > 0 else { continue }
      flows[place].remaining -= 1
      if flows[place].remaining == 0 && flows[place].state == .idle { ready.append(Int32(successor)) }
    }
  }

  /// The visit goes into the statistics of its step and into the log.
  @inline(__always)
  mutating func note(_ slot: Int, _ node: Int, _ ending: RecordedVisit.Ending) {
    let place = slot * stride + local(node)
    if isMeasuring {
      tallies.steps[node].visits &+= 1
      tallies.steps[node].waiting &+= Int(times[place].startOffice - times[place].enabledOffice)
      tallies.steps[node].working &+= office() - Int(times[place].startOffice)
    }
    guard recording != nil else { return }
    recorded[slot].append(
      RecordedVisit(
        step: local(node), round: Int(flows[place].round),
        staff: times[place].staff < 0 ? nil : Int(times[place].staff),
        enabled: Int(times[place].enabled), start: min(Int(times[place].start), now), end: now, ending: ending))
  }
}

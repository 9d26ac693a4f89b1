/// Queues and services.
extension LoadRun {
  /// A visit waits for an officer.
  @inline(__always)
  mutating func queue(_ at: CaseStep, _ pool: Int) {
    steps[at.place].phase = .queued
    if isByDueDate {
      cases[at.slot].references += 1
      let due = due(at.slot) ?? OfficeTimeline.never
      let rank = dueLines[pool].queue.schedule(
        LoadRun.payload(.visitEnd, token: steps[at.place].token, node: at.node, slot: at.slot), at: due)
      links[at.place].previous = Int32(truncatingIfNeeded: due)
      links[at.place].next = Int32(bitPattern: rank)
    } else {
      links[at.place].slot = Int32(truncatingIfNeeded: at.slot)
      links[at.place].node = Int32(truncatingIfNeeded: at.node)
      links[at.place].next = -1
      links[at.place].previous = staff[pool].last
      if staff[pool].last >= 0 {
        links[Int(staff[pool].last)].next = Int32(truncatingIfNeeded: at.place)
      } else {
        staff[pool].first = Int32(truncatingIfNeeded: at.place)
      }
      staff[pool].last = Int32(truncatingIfNeeded: at.place)
    }
    staff[pool].lengthenQueue(at: office())
  }

  /// The appointment of a case may have moved: its visits in queues by due date go where they belong now.
  @inline(never)
  mutating func reorder(_ slot: Int) {
    let range = procedures[Int(cases[slot].procedure)].nodes
    for node in Int(range.first)..<Int(range.first + range.count) {
      let at = caseStep(slot, node)
      guard steps[at.place].phase == .queued else { continue }
      let due = due(slot) ?? OfficeTimeline.never
      guard due != Int(links[at.place].previous) else { continue }
      links[at.place].previous = Int32(truncatingIfNeeded: due)
      // The entry at the old appointment is void.
      steps[at.place].token &+= 1
      cases[slot].references += 1
      dueLines[Int(steps[at.place].staff)].queue.schedule(
        LoadRun.payload(.visitEnd, token: steps[at.place].token, node: node, slot: slot), at: due,
        rank: UInt32(bitPattern: links[at.place].next))
    }
  }

  /// A visit leaves the queue, taken or called off.
  @inline(__always)
  mutating func leaveQueue(_ place: Int, _ pool: Int) {
    staff[pool].shortenQueue(at: office())
    guard !isByDueDate else { return }
    let (previous, next) = (links[place].previous, links[place].next)
    if previous >= 0 { links[Int(previous)].next = next } else { staff[pool].first = next }
    if next >= 0 { links[Int(next)].previous = previous } else { staff[pool].last = previous }
  }

  /// Free officers take what waits, while the office is open.
  @inline(__always)
  mutating func dispatch(_ pool: Int) {
    guard staff[pool].waiting > 0, staff[pool].isFree, isOpen() else { return }
    if isByDueDate { return dispatchByDueDate(pool) }
    while staff[pool].first >= 0, staff[pool].isFree {
      let place = Int(staff[pool].first)
      leaveQueue(place, pool)
      serve(CaseStep(slot: Int(links[place].slot), node: Int(links[place].node), place: place), pool)
    }
  }

  @inline(never)
  private mutating func dispatchByDueDate(_ pool: Int) {
    while staff[pool].waiting > 0, staff[pool].isFree, let payload = dueLines[pool].queue.next()?.payload {
      let slot = Int(truncatingIfNeeded: payload & 0xFFFF_FFFF)
      cases[slot].references -= 1
      guard !cases[slot].hasEnded else {
        release(slot)
        continue
      }
      let at = caseStep(slot, Int(payload >> 32 & 0xFFFF))
      let step = steps[at.place]
      guard step.token & 0xFFF == UInt16(payload >> 48 & 0xFFF), step.phase == .queued else { continue }
      leaveQueue(at.place, pool)
      serve(at, pool)
    }
  }

  /// An officer begins; the office is open.
  @inline(__always)
  mutating func serve(_ at: CaseStep, _ pool: Int) {
    let begin = office()
    let seconds = duration(at)
    var end = seconds == 0 ? now : timeline.clock(after: begin &+ seconds)
    var endOffice = begin &+ seconds
    if staff[pool].overtimeSeconds > 0 {
      let closing = timeline.closing(of: now)
      let rest = timeline.office(at: closing) - begin
      // No overtime reaches into the office hours that follow.
      if seconds > rest, seconds - rest <= staff[pool].overtimeSeconds,
        closing + seconds - rest <= timeline.start(of: begin + rest)
      {
        end = closing + seconds - rest
        endOffice = begin + rest
        staff[pool].overtime += seconds - rest
      }
    }
    let wait = begin - Int(steps[at.place].enabledOffice)
    if wait > Int(cases[at.slot].longestWait) {
      cases[at.slot].longestWait = Int32(truncatingIfNeeded: wait)
      cases[at.slot].longestWaitStaff = Int32(truncatingIfNeeded: pool)
    }
    steps[at.place].serve(at: now, from: begin, until: endOffice)
    staff[pool].begin(at: begin)
    tallies.add(wait: wait, staff: pool)
    schedule(.visitEnd, at, at: end)
  }

  /// The office opens: who is away is settled for the day, and what has gathered is taken.
  @inline(never)
  mutating func open() {
    let day = now / OfficeTimeline.secondsPerDay
    for pool in 0..<staff.count {
      staff[pool].change(present: presentOfficers(pool, day: day), at: office())
      dispatch(pool)
    }
    scheduleOpening()
  }

  mutating func scheduleOpening() {
    guard nextOpening < timeline.openings.count else { return }
    events.schedule(LoadRun.payload(.opening, slot: 0), at: Int(timeline.openings[nextOpening]), rank: .opening)
    nextOpening += 1
  }

  /// How many officers are there on a day.
  mutating func presentOfficers(_ pool: Int, day: Int) -> Int {
    let threshold = staff[pool].absenceThreshold
    guard threshold > 0 else { return staff[pool].headCount }
    let key = absenceKeys[pool].key(UInt64(day))
    var present = 0
    for officer in 0..<staff[pool].headCount where key.draw(UInt64(officer)) >= threshold { present += 1 }
    return present
  }
}

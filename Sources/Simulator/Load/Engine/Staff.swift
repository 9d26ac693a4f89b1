/// Queues and services.
extension LoadRun {
  /// A visit waits for an officer.
  @inline(__always)
  mutating func queue(_ slot: Int, _ node: Int, _ pool: Int) {
    let place = slot &* stride &+ local(node)
    flows[place].state = .queued
    if isByDueDate {
      cases[slot].references += 1
      let due = due(slot) ?? OfficeTimeline.never
      dueLines[pool].queue.schedule(
        LoadRun.payload(.visitEnd, token: flows[place].token, node: node, slot: slot), at: due)
    } else {
      times[place].slot = Int32(truncatingIfNeeded: slot)
      times[place].node = Int32(truncatingIfNeeded: node)
      times[place].next = -1
      times[place].previous = staff[pool].last
      if staff[pool].last >= 0 {
        times[Int(staff[pool].last)].next = Int32(truncatingIfNeeded: place)
      } else {
        staff[pool].first = Int32(truncatingIfNeeded: place)
      }
      staff[pool].last = Int32(truncatingIfNeeded: place)
    }
    staff[pool].waiting &+= 1
    if staff[pool].waiting > staff[pool].longestQueue { staff[pool].longestQueue = staff[pool].waiting }
  }

  /// A visit leaves the queue, taken or called off.
  @inline(__always)
  mutating func leaveQueue(_ place: Int, _ pool: Int) {
    staff[pool].waiting &-= 1
    guard !isByDueDate else { return }
    let (previous, next) = (times[place].previous, times[place].next)
    if previous >= 0 { times[Int(previous)].next = next } else { staff[pool].first = next }
    if next >= 0 { times[Int(next)].previous = previous } else { staff[pool].last = previous }
  }

  /// Free officers take what waits, while the office is open.
  @inline(__always)
  mutating func dispatch(_ pool: Int) {
    guard staff[pool].waiting > 0, staff[pool].isFree, timeline.isOpen(at: now) else { return }
    if isByDueDate { return dispatchByDueDate(pool) }
    while staff[pool].first >= 0, staff[pool].isFree {
      let place = Int(staff[pool].first)
      leaveQueue(place, pool)
      serve(Int(times[place].slot), Int(times[place].node), pool)
    }
  }

  private mutating func dispatchByDueDate(_ pool: Int) {
    while staff[pool].waiting > 0, staff[pool].isFree, let payload = dueLines[pool].queue.next()?.payload {
      let slot = Int(truncatingIfNeeded: payload & 0xFFFF_FFFF)
      cases[slot].references -= 1
      guard !cases[slot].hasEnded else {
        release(slot)
        continue
      }
      let node = Int(payload >> 32 & 0xFFFF)
      let place = slot * stride + local(node)
      guard flows[place].token & 0xFFF == UInt16(payload >> 48 & 0xFFF), flows[place].state == .queued else { continue }
      leaveQueue(place, pool)
      serve(slot, node, pool)
    }
  }

  /// An officer begins; the office is open.
  @inline(__always)
  mutating func serve(_ slot: Int, _ node: Int, _ pool: Int) {
    let place = slot * stride + local(node)
    let begin = office()
    let seconds = duration(slot, node)
    var end = seconds == 0 ? now : timeline.clock(after: begin + seconds)
    var endOffice = begin + seconds
    if staff[pool].overtimeSeconds > 0 {
      let rest = timeline.office(at: timeline.closing(of: now)) - begin
      if seconds > rest, seconds - rest <= staff[pool].overtimeSeconds {
        end = timeline.closing(of: now) + seconds - rest
        endOffice = begin + rest
        staff[pool].overtime += seconds - rest
      }
    }
    let wait = begin - Int(times[place].enabledOffice)
    if wait > Int(cases[slot].longestWait) {
      cases[slot].longestWait = Int32(truncatingIfNeeded: wait)
      cases[slot].longestWaitStaff = Int32(pool)
    }
    times[place].start = Int32(now)
    times[place].startOffice = Int32(truncatingIfNeeded: begin)
    times[place].endOffice = Int32(truncatingIfNeeded: endOffice)
    times[place].staff = Int32(pool)
    flows[place].state = .served
    staff[pool].busy &+= 1
    staff[pool].served &+= 1
    tallies.add(wait: wait, staff: pool)
    schedule(.visitEnd, slot, node, at: end)
  }

  /// The office opens: who is away is settled for the day, and what has gathered is taken.
  mutating func open() {
    let day = now / OfficeTimeline.secondsPerDay
    for pool in 0..<staff.count {
      staff[pool].advance(to: office())
      staff[pool].present = presentOfficers(pool, day: day)
      dispatch(pool)
    }
    scheduleOpening()
  }

  mutating func scheduleOpening() {
    guard nextOpening < timeline.openings.count else { return }
    events.schedule(LoadRun.payload(.opening, slot: 0), at: Int(timeline.openings[nextOpening]))
    nextOpening += 1
  }

  /// How many officers are there on a day.
  func presentOfficers(_ pool: Int, day: Int) -> Int {
    let threshold = staff[pool].absenceThreshold
    guard threshold > 0 else { return staff[pool].headCount }
    let key = key.key(Purpose.absence.rawValue).key(UInt64(pool)).key(UInt64(day))
    var present = 0
    for officer in 0..<staff[pool].headCount where key.draw(UInt64(officer)) >= threshold { present += 1 }
    return present
  }
}

/// People at work in a run, their queue, and how busy they have been.
struct StaffState {
  let headCount: Int
  let absence: Share
  let overtimeSeconds: Int
  /// Officers not away today.
  var present: Int
  var busy = 0
  /// Visits in the queue that have not been called off.
  var waiting = 0
  var line: WaitingLine
  var result = StaffStatistics()
  private var lastOffice = 0

  init(_ pool: StaffPool, _ discipline: QueueDiscipline) {
    headCount = pool.headCount
    absence = pool.absence
    overtimeSeconds = max(0, pool.overtimeSeconds)
    present = pool.headCount
    line = WaitingLine(discipline)
  }

  @inline(__always)
  var isFree: Bool { busy < present }

  /// Sums what has been so since the last change.
  @inline(__always)
  mutating func advance(to office: Int) {
    let passed = office - lastOffice
    lastOffice = office
    result.busy &+= busy &* passed
    result.queued &+= waiting &* passed
    result.available &+= present &* passed
    result.period &+= passed
  }

  /// Statistics begin anew.
  mutating func forget() { result = StaffStatistics() }
}

/// The queue before some people: a ring for first come, a heap for the nearest appointment.
struct WaitingLine {
  private let discipline: QueueDiscipline
  private var ring: [UInt64] = Array(repeating: 0, count: 16)
  private var first = 0
  private var count = 0
  private var heap = EventQueue()

  init(_ discipline: QueueDiscipline) { self.discipline = discipline }

  @inline(__always)
  mutating func append(_ visit: UInt64, due: Int) {
    guard discipline == .firstCome else { return heap.schedule(visit, at: due) }
    if count == ring.count { grow() }
    ring[(first + count) & (ring.count - 1)] = visit
    count += 1
  }

  private mutating func grow() {
    let inOrder = Array(ring[first...] + ring[..<first])
    ring = inOrder + Array(repeating: 0, count: inOrder.count)
    first = 0
  }

  @inline(__always)
  mutating func popFirst() -> UInt64? {
    guard discipline == .firstCome else { return heap.next()?.payload }
    guard count > 0 else { return nil }
    let visit = ring[first]
    first = (first + 1) & (ring.count - 1)
    count -= 1
    return visit
  }
}

/// Queues and services.
extension LoadRun {
  /// A visit waits for an officer.
  @inline(__always)
  mutating func queue(_ slot: Int, _ node: Int, _ pool: Int) {
    let place = slot * stride + local(node)
    flows[place].state = .queued
    cases[slot].references += 1
    let due = isByDueDate ? due(slot) ?? OfficeTimeline.never : 0
    staff[pool].line.append(
      LoadRun.payload(.visitEnd, token: flows[place].token, node: node, slot: slot), due: due)
    staff[pool].waiting += 1
    if staff[pool].waiting > staff[pool].result.longestQueue { staff[pool].result.longestQueue = staff[pool].waiting }
  }

  /// Free officers take what waits, while the office is open.
  @inline(__always)
  mutating func dispatch(_ pool: Int) {
    guard staff[pool].waiting > 0, staff[pool].isFree, timeline.isOpen(at: now) else { return }
    while staff[pool].waiting > 0, staff[pool].isFree, let payload = staff[pool].line.popFirst() {
      let slot = Int(truncatingIfNeeded: payload & 0xFFFF_FFFF)
      cases[slot].references -= 1
      guard !cases[slot].hasEnded else {
        release(slot)
        continue
      }
      let node = Int(payload >> 32 & 0xFFFF)
      let flow = flows[slot * stride + local(node)]
      guard flow.token & 0xFFF == UInt16(payload >> 48 & 0xFFF), flow.state == .queued else { continue }
      staff[pool].waiting -= 1
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
        staff[pool].result.overtime += seconds - rest
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
    staff[pool].busy += 1
    staff[pool].result.served += 1
    staff[pool].result.waits.add(wait)
    schedule(.visitEnd, slot, node, at: end)
  }

  /// The office opens: who is away is settled for the day, and what has gathered is taken.
  mutating func open() {
    let day = now / OfficeTimeline.secondsPerDay
    for pool in staff.indices {
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
    guard staff[pool].absence != .none else { return staff[pool].headCount }
    let key = key.key(Purpose.absence.rawValue).key(UInt64(pool)).key(UInt64(day))
    let threshold = UInt64(threshold: staff[pool].absence)
    return (0..<staff[pool].headCount).count { key.draw(UInt64($0)) >= threshold }
  }
}

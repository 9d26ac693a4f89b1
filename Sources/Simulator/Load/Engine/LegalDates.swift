import Calendars
import Plan

/// Stretches in which the legal clock of some case stood: lists in one array.
struct StandingStretches {
  private var all: [(from: Int32, until: Int32, next: Int32)] = []
  private var free: Int32 = -1

  mutating func add(from: Int, until: Int, to list: inout Int32) {
    guard from < until else { return }
    let end = min(until, OfficeTimeline.never)
    let stretch = (from: Int32(from), until: Int32(end), next: list)
    if free >= 0 {
      let place = free
      free = all[Int(place)].next
      all[Int(place)] = stretch
      list = place
    } else {
      all.append(stretch)
      list = Int32(all.count - 1)
    }
  }

  mutating func remove(_ list: inout Int32) {
    while list >= 0 {
      let next = all[Int(list)].next
      all[Int(list)].next = free
      free = list
      list = next
    }
  }

  /// Those over by now, in order of time; stretches that touch are joined.
  func joined(_ list: Int32, by now: Int) -> [(from: Int, until: Int)] {
    var over: [(Int, Int)] = []
    var place = list
    while place >= 0 {
      let stretch = all[Int(place)]
      if stretch.until <= now { over.append((Int(stretch.from), Int(stretch.until))) }
      place = stretch.next
    }
    return over.joinedStretches()
  }
}

/// Ends of limits that depend on the day of receipt only, remembered by limit, day and part of the day.
struct DueTable {
  private var ends: [Int32]
  private let days: Int

  init(_ program: LoadProgram) {
    days = program.timeline.end / OfficeTimeline.secondsPerDay + 1
    let size = program.limits.count * days * 3
    ends = Array(repeating: -1, count: size <= DueTable.most ? size : 0)
  }

  private static let most = 3_000_000

  @inline(__always)
  func known(_ limit: Int, receivedAt clock: Int, part: Int) -> Int? {
    let place = (limit * days + clock / OfficeTimeline.secondsPerDay) * 3 + part
    return place < ends.count && ends[place] >= 0 ? Int(ends[place]) : nil
  }

  mutating func remember(_ end: Int, _ limit: Int, receivedAt clock: Int, part: Int) {
    let place = (limit * days + clock / OfficeTimeline.secondsPerDay) * 3 + part
    if place < ends.count { ends[place] = Int32(truncatingIfNeeded: min(end, OfficeTimeline.never)) }
  }
}

/// The legal clock of a case: appointments as the reference interpreter gives them.
extension LoadRun {
  /// What a visit that has ended does to the legal clock.
  @inline(__always)
  mutating func noteClock(_ at: CaseStep) {
    let flat = nodes[at.node]
    switch flat.clock {
    case .counts: break
    case .stands: stretches.add(from: Int(steps[at.place].enabled), until: now, to: &cases[at.slot].standing)
    case .restarts: cases[at.slot].clockStart = Int32(now)
    }
    noteProgress(at)
  }

  /// What is known of a case once a node has been at work: facts settled, and limits with a start of their own.
  @inline(__always)
  mutating func noteProgress(_ at: CaseStep) {
    let flat = nodes[at.node]
    if flat.isOutside { cases[at.slot].duesStart = Int32(now) }
    if flat.settles >= 0 { cases[at.slot].settled |= 1 << UInt64(flat.settles) }
    let chosen = places[chosenPlace(of: at)]
    if chosen.isCompetent, cases[at.slot].competentStart < 0 { cases[at.slot].competentStart = steps[at.place].enabled }
    if chosen.isElsewhere, cases[at.slot].elsewhereStart < 0 { cases[at.slot].elsewhereStart = steps[at.place].enabled }
  }

  /// The appointment as the clock stands, in seconds; nil where no limit applies or it is not known.
  @inline(__always)
  mutating func due(_ slot: Int) -> Int? {
    guard let limit = chosenLimit(slot) else { return nil }
    let start = max(limitStart(limit, slot), Int(cases[slot].clockStart))
    let first = end(of: limit, slot, start)
    guard let first, cases[slot].standing >= 0 else { return first }
    let standing = stretches.joined(cases[slot].standing, by: now).map {
      (timeline.moment($0.from), timeline.moment($0.until))
    }
    let rule = rule(limit, slot)
    return timeline.clock(
      rule.extended(
        timeline.moment(first), by: standing, since: timeline.moment(start), on: calendar))
  }

  private func rule(_ limit: Int, _ slot: Int) -> LimitRule {
    program.scenario.procedures[Int(cases[slot].procedure)].plan.limits[Int(limits[limit].local)]
  }

  /// The first row whose condition holds as far as facts are settled, else the first without a condition.
  @inline(__always)
  private func chosenLimit(_ slot: Int) -> Int? {
    let range = procedures[Int(cases[slot].procedure)].limits
    var usual: Int?
    for limit in Int(range.first)..<Int(range.first + range.count) {
      let flat = limits[limit]
      guard flat.needs & ~cases[slot].settled == 0 else { continue }
      if flat.condition < 0 {
        usual = usual ?? limit
      } else if holds(flat.condition, slot) {
        return limit
      }
    }
    return usual
  }

  @inline(__always)
  private func limitStart(_ limit: Int, _ slot: Int) -> Int {
    switch limits[limit].start {
    case .receipt: -1
    case .competentAuthority: Int(cases[slot].competentStart)
    case .financialObligation: Int(cases[slot].duesStart)
    case .previousAgency: Int(cases[slot].elsewhereStart)
    }
  }

  @inline(__always)
  private mutating func end(of limit: Int, _ slot: Int, _ start: Int) -> Int? {
    let flat = limits[limit]
    guard flat.isByDay else { return exactEnd(limit, slot, start) }
    let minute = start % OfficeTimeline.secondsPerDay / 60
    let closing = timeline.closing(of: start) % OfficeTimeline.secondsPerDay / 60
    let part = (minute > Int(flat.cutOff) ? 1 : 0) + (minute > closing ? 1 : 0)
    if let known = dueTable.known(limit, receivedAt: start, part: part) { return known }
    let end = exactEnd(limit, slot, start)
    if let end { dueTable.remember(end, limit, receivedAt: start, part: part) }
    return end
  }

  @inline(never)
  private mutating func exactEnd(_ limit: Int, _ slot: Int, _ start: Int) -> Int? {
    let end = rule(limit, slot).due(startingAt: timeline.moment(start), on: calendar)
    return end.map { timeline.clock($0) }
  }
}

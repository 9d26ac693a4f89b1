import Calendars
import Expressions
import Plan

@testable import Simulator

/// The whole office a second time, written for reading and not for speed: what the load simulation must give.
///
/// It has the random draws in common with the event loop, and the law of limits; calendar, queues, course of the cases and
/// statistics are its own.
final class NaiveOffice {
  let scenario: LoadScenario
  let hours: NaiveHours
  let end: Int
  /// Statistics begin here.
  let measuredFrom: Int
  let key: RandomKey
  let ziggurat = Ziggurat()
  var now = 0
  var staff: [NaiveStaff]
  var dossiers: [NaiveDossier] = []
  private let arrivals: [NaiveArrivals]
  private var received: [Int]
  private var agenda: [Appointment] = []
  private var planned = 0
  private var joined = 0

  enum Event {
    case opening
    case arrival(stream: Int)
    case visitEnds(NaiveVisit)
    case applicantReturns(NaiveDossier, node: Int)
    case applicantFails(NaiveDossier, since: Int)
  }

  /// In one second the office opens first, and an applicant's time is over last; else what was planned first comes first.
  private struct Appointment {
    let order: (time: Int, rank: Int, planned: Int)
    let event: Event
  }

  init(_ scenario: LoadScenario, replication: Int) {
    self.scenario = scenario
    hours = NaiveHours(calendar: scenario.calendar, firstDay: scenario.firstDay)
    end = (scenario.lastDay.dayNumber - scenario.firstDay.dayNumber + 1) * NaiveHours.day
    measuredFrom = min(scenario.warmUpDays * NaiveHours.day, end)
    let key = RandomKey(seed: scenario.seed).key(UInt64(replication))
    self.key = key
    staff = scenario.staff.map(NaiveStaff.init)
    let (hours, end, ziggurat) = (hours, end, ziggurat)
    arrivals = scenario.streams.indices.map { NaiveArrivals(scenario, $0, key, hours, until: end, ziggurat) }
    received = scenario.streams.map { _ in 0 }
  }

  deinit { ziggurat.free() }

  func run() {
    plan(.opening, at: hours.opening(from: 0))
    for stream in arrivals.indices { planArrival(stream) }
    while let next = agenda.popLast(), next.order.time < end {
      now = next.order.time
      handle(next.event)
    }
    now = end
    for dossier in dossiers where dossier.ended == nil { dossier.due = due(dossier) }
  }

  func plan(_ event: Event, at time: Int) {
    planned += 1
    let rank =
      switch event {
      case .opening: 0
      case .arrival, .visitEnds, .applicantReturns: 1
      case .applicantFails: 2
      }
    let appointment = Appointment(order: (time, rank, planned), event: event)
    let place = agenda.firstIndex { $0.order < appointment.order } ?? agenda.endIndex
    agenda.insert(appointment, at: place)
  }

  private func handle(_ event: Event) {
    switch event {
    case .opening:
      for pool in staff.indices { takeWaiting(pool) }
      plan(.opening, at: hours.opening(from: now + 1))
    case .arrival(let stream): receive(stream)
    case .visitEnds(let visit):
      if !visit.isCalledOff { endVisit(visit) }
    case .applicantReturns(let dossier, let node):
      if dossier.ended == nil { resubmit(dossier, node) }
    case .applicantFails(let dossier, let since):
      if dossier.ended == nil {
        dossier.standing.append((since, now))
        endCase(dossier, .stopped)
      }
    }
  }

  private func planArrival(_ stream: Int) {
    guard received[stream] < arrivals[stream].moments.count else { return }
    plan(.arrival(stream: stream), at: arrivals[stream].moments[received[stream]])
    received[stream] += 1
  }

  private func receive(_ stream: Int) {
    let number = received[stream]
    planArrival(stream)
    guard arrivals[stream].isKept(number) else { return }
    let dossier = NaiveDossier(
      arrivals[stream].stream.procedure, of: scenario, number: dossiers.count + 1,
      key: arrivals[stream].key(of: number),
      received: now, values: arrivals[stream].values(of: number, receivedAt: hours.moment(now)))
    dossiers.append(dossier)
    advance(dossier)
  }
}

/// Officers who share a queue.
struct NaiveStaff {
  let pool: StaffPool
  var queue: [NaiveVisit] = []
  var busy = 0
  var services: [Service] = []
  /// Stays in the queue; open ones have no end.
  var stays: [(visit: NaiveVisit, from: Int, to: Int?)] = []
  /// The length of the queue after each change.
  var lengths: [(at: Int, length: Int)] = []

  struct Service {
    let visit: NaiveVisit
    let from: Int
    let wait: Int
    /// From when on it is overtime.
    let closing: Int?
    var to: Int?
  }

  init(_ pool: StaffPool) { self.pool = pool }
}

extension NaiveOffice {
  /// How many officers of a pool are there on a day.
  func present(_ pool: Int, day: Int) -> Int {
    let people = scenario.staff[pool]
    let earlier = scenario.staff[..<pool].filter { $0.name.vi == people.name.vi }.count
    let key = key.key(Purpose.absence.rawValue).key(people.name.vi).key(UInt64(earlier)).key(UInt64(day))
    return (0..<people.headCount).filter { key.draw(UInt64($0)) >= UInt64(threshold: people.absence) }.count
  }

  private func isFree(_ pool: Int) -> Bool {
    hours.isOpen(now) && staff[pool].busy < present(pool, day: now / NaiveHours.day)
  }

  /// A visit for which an officer has to be free.
  func join(_ visit: NaiveVisit, _ pool: Int) {
    if staff[pool].queue.isEmpty, isFree(pool) { return serve(visit, pool) }
    joined += 1
    visit.joined = joined
    visit.dossier.change(visit.node, to: .queued(visit))
    staff[pool].queue.append(visit)
    staff[pool].stays.append((visit, now, nil))
    staff[pool].lengths.append((now, staff[pool].queue.count))
  }

  func leaveQueue(_ visit: NaiveVisit, _ pool: Int) {
    staff[pool].queue.removeAll { $0 == visit }
    for index in staff[pool].stays.indices where staff[pool].stays[index].visit == visit {
      staff[pool].stays[index].to = now
    }
    staff[pool].lengths.append((now, staff[pool].queue.count))
  }

  /// Officers who are free take what waits.
  func takeWaiting(_ pool: Int) {
    while !staff[pool].queue.isEmpty, isFree(pool) {
      let queue = staff[pool].queue
      var next = queue[0]
      if scenario.discipline == .byDueDate {
        let ordered = queue.map { (due: due($0.dossier) ?? .max, visit: $0) }
        next = ordered.min { ($0.due, $0.visit.joined) < ($1.due, $1.visit.joined) }?.visit ?? next
      }
      leaveQueue(next, pool)
      serve(next, pool)
    }
  }

  private func serve(_ visit: NaiveVisit, _ pool: Int) {
    let seconds = duration(visit)
    let closing = hours.closing(of: now)
    let rest = hours.seconds(from: now, to: closing)
    var ends = hours.end(of: seconds, from: now)
    let isOvertime =
      seconds > rest && seconds - rest <= staff[pool].pool.overtimeSeconds
      && closing + seconds - rest <= hours.opening(from: closing)
    if isOvertime { ends = closing + seconds - rest }
    let wait = hours.seconds(from: visit.enabled, to: now)
    visit.start = now
    visit.dossier.waits.append((pool, wait))
    visit.dossier.change(visit.node, to: .served(visit))
    staff[pool].busy += 1
    staff[pool].services.append(
      NaiveStaff.Service(visit: visit, from: now, wait: wait, closing: isOvertime ? closing : nil))
    plan(.visitEnds(visit), at: ends)
  }

  /// An officer is free again, and takes the next.
  func endService(_ visit: NaiveVisit, _ pool: Int) {
    for index in staff[pool].services.indices where staff[pool].services[index].visit == visit {
      staff[pool].services[index].to = now
    }
    staff[pool].busy -= 1
    takeWaiting(pool)
  }
}

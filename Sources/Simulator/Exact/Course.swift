import Calendars
import Decisions
import Plan

/// The course of all cases at once: what the reference interpreter does with one case, done with sets of cases.
///
/// A round lasts from the beginning, or from a turn (a supplement, a return), to the next turn or end of each case; cases
/// may be in different rounds of their own at the same time. Moments are minutes, as everywhere in the plan.
struct Course {
  private(set) var visits: [VisitSet] = []
  private(set) var clockTurns: [ClockTurn] = []
  private(set) var endings: [Ending] = []
  /// The moment at which everything is over.
  private(set) var end: CaseAmount
  /// The cases of each supplement that was brought.
  private(set) var supplements: [CaseSet] = []
  /// What happened in which order, as far as the way of the dossier depends on it.
  private(set) var log: [Event] = []
  /// Whether moments are known; without them only what happens in which cases.
  let isTimed: Bool

  /// A step of the simulation.
  enum Event {
    /// A round begins: the nodes still to be done, and those of them that are worked at.
    case round(open: [CaseSet], taken: [CaseSet])
    case visit(node: Int, cases: CaseSet)
    /// Nodes are done or passed over; the one that asks for a supplement is not.
    case settled(completed: [CaseSet], except: Int?)
    case resumed(node: Int, cases: CaseSet)
    case reopened(target: Int, by: Int, cases: CaseSet)
  }

  /// A supplement or a return turns some case round.
  var isTurned: Bool {
    log.contains { if case .settled = $0 { true } else { false } }
  }

  /// More rounds than any lawful case has.
  private static let greatestRoundCount = 64

  private var state: CourseState
  private let plan: ExecutablePlan
  private let calendar: WorkingCalendar

  init(
    _ plan: ExecutablePlan, _ calendar: WorkingCalendar, isTimed: Bool, _ cases: inout PlanSpace
  ) throws(Undecided) {
    self.isTimed = isTimed
    self.plan = plan
    self.calendar = calendar
    end = cases.space.nothing
    state = try CourseState(plan, &cases)
    var live = cases.space.all
    var rounds = 0
    while !cases.space.isEmpty(live) {
      guard rounds < Course.greatestRoundCount else { throw .tooManyOperations(limit: Course.greatestRoundCount) }
      rounds += 1
      try advance(&live, &cases)
    }
  }

  /// One round of every case that goes on.
  private mutating func advance(_ live: inout CaseSet, _ cases: inout PlanSpace) throws(Undecided) {
    let round = try CourseRound(state, plan, calendar, isTimed: isTimed, live, &cases)
    log.append(.round(open: round.open, taken: round.taken))
    var rest = live
    for stop in round.stops {
      rest = try cases.space.subtracting(stop.cases, from: rest)
      try finish(stop, round, &live, &cases)
    }
    guard !cases.space.isEmpty(rest) else { return }
    for node in plan.nodes.indices { try record(round, node, in: rest, cut: cases.space.none, &cases) }
    let done = try round.lastFinish(in: rest, &cases)
    end = try cases.space.maximum(end, done)
    endings.append(Ending(node: nil, cases: rest))
    live = try cases.space.subtracting(rest, from: live)
  }

  /// What has been done by the time of a stop, and what the stop does.
  private mutating func finish(
    _ stop: CourseStop, _ round: CourseRound, _ live: inout CaseSet, _ cases: inout PlanSpace
  ) throws(Undecided) {
    var completed = try round.completed(before: stop, &cases)
    completed[stop.node] = stop.cases
    for node in plan.nodes.indices {
      try record(round, node, in: completed[node], cut: cases.space.none, &cases)
    }
    let at = try cases.space.restrict(round.finish[stop.node], to: stop.cases)
    switch stop.kind {
    case .end:
      for node in plan.nodes.indices where node != stop.node {
        let cut = try round.underWay(node, at: stop, completed, &cases)
        guard !cases.space.isEmpty(cut) else { continue }
        let visit = VisitSet(node: node, cases: cut, enabled: round.enabled[node], finish: at, cut: cut)
        add(visit, &cases)
      }
      end = try cases.space.maximum(end, at)
      endings.append(Ending(node: stop.node, cases: stop.cases))
      live = try cases.space.subtracting(stop.cases, from: live)
    case .supplement:
      try state.settle(round, completed, except: stop.node, &cases)
      log += [.settled(completed: completed, except: stop.node), .resumed(node: stop.node, cases: stop.cases)]
      try requestSupplement(stop, at, &cases)
    case .sendBack(let target):
      try state.settle(round, completed, except: nil, &cases)
      log.append(.settled(completed: completed, except: nil))
      log.append(.reopened(target: target, by: stop.node, cases: stop.cases))
      try state.reopen(from: target, by: stop, at, round, completed, &cases)
    }
  }

  /// Notes the visits of a node in some cases of a round.
  private mutating func record(
    _ round: CourseRound, _ node: Int, in set: CaseSet, cut: CaseSet, _ cases: inout PlanSpace
  ) throws(Undecided) {
    let taken = try cases.space.and(set, round.taken[node])
    guard !cases.space.isEmpty(taken) else { return }
    add(VisitSet(node: node, cases: taken, enabled: round.enabled[node], finish: round.finish[node], cut: cut), &cases)
  }

  private mutating func add(_ visit: VisitSet, _ cases: inout PlanSpace) {
    visits.append(visit)
    log.append(.visit(node: visit.node, cases: visit.cases))
    switch plan.nodes[visit.node].clock {
    case .counts: break
    case .stands, .outside:
      // A visit that the end of the case cuts leaves the clock as it was.
      guard cases.space.isEmpty(visit.cut) else { break }
      clockTurns.append(ClockTurn(cases: visit.cases, change: .stood(from: visit.enabled, until: visit.finish)))
    case .restarts:
      guard cases.space.isEmpty(visit.cut) else { break }
      clockTurns.append(ClockTurn(cases: visit.cases, change: .restart(at: visit.finish)))
    }
  }

  /// The applicant takes all of his time; then the node is done again.
  private mutating func requestSupplement(
    _ stop: CourseStop, _ at: CaseAmount, _ cases: inout PlanSpace
  ) throws(Undecided) {
    let policy = plan.nodes[stop.node].onIncomplete ?? plan.supplement
    let span = policy.applicantTime ?? plan.supplement.applicantTime
    let back = try cases.space.mapped(at) { minutes in
      guard let span else { return minutes }
      return Int64(calendar.due(receivedAt: Moment(minutes: Int(minutes)), limit: span, cutOff: nil).minutes)
    }
    let change: ClockTurn.Change = policy.clock == .restarts ? .restart(at: back) : .stood(from: at, until: back)
    clockTurns.append(ClockTurn(cases: stop.cases, change: change))
    supplements.append(stop.cases)
    try state.resume(stop, at: back, &cases)
  }
}

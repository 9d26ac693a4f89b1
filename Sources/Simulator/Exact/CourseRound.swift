import Calendars
import Decisions
import Plan

/// What stops a round in some cases: the first node, in order of time, that ends the case or turns it.
struct CourseStop {
  enum Kind {
    case end, supplement
    case sendBack(to: Int)
  }

  let node: Int
  let kind: Kind
  let cases: CaseSet
}

/// One round of the cases that go on, as it would be if nothing stopped it, and what stops it first in each case.
struct CourseRound {
  /// The cases in which a node is still to be done.
  private(set) var open: [CaseSet] = []
  /// The open cases in which it is worked at.
  private(set) var taken: [CaseSet] = []
  private(set) var enabled: [CaseAmount] = []
  private(set) var start: [CaseAmount] = []
  private(set) var finish: [CaseAmount] = []
  private(set) var stops: [CourseStop] = []
  private let state: CourseState
  private let plan: ExecutablePlan
  private let calendar: WorkingCalendar
  /// Whether moments are looked at; without them nodes side by side cannot be put in order.
  private let isTimed: Bool

  init(
    _ state: CourseState, _ plan: ExecutablePlan, _ calendar: WorkingCalendar, isTimed: Bool, _ live: CaseSet,
    _ cases: inout PlanSpace
  ) throws(Undecided) {
    self.state = state
    self.isTimed = isTimed
    self.plan = plan
    self.calendar = calendar
    for node in plan.nodes.indices {
      let open = try cases.space.subtracting(state.done[node], from: live)
      self.open.append(open)
      taken.append(try cases.space.and(open, state.holds[node]))
      try schedule(node, live, &cases)
    }
    try findStops(&cases)
  }

  private mutating func schedule(_ node: Int, _ live: CaseSet, _ cases: inout PlanSpace) throws(Undecided) {
    guard isTimed else {
      enabled.append(cases.space.nothing)
      start.append(cases.space.nothing)
      finish.append(cases.space.nothing)
      return
    }
    let rule = plan.nodes[node]
    var begin = state.notBefore[node]
    for predecessor in rule.predecessors { begin = try cases.space.maximum(begin, finish[predecessor]) }
    begin = try cases.space.restrict(begin, to: open[node])
    enabled.append(begin)
    var over = begin
    if let time = rule.time { over = try ending(after: time, from: begin, &cases) }
    for consultation in rule.consultations {
      guard let span = consultation.span else { continue }
      let asked = try cases.cases(where: consultation.when)
      let answer = try cases.space.restrict(try ending(after: span, from: begin, &cases), to: asked)
      over = try cases.space.maximum(over, answer)
    }
    let isOfficeWork = rule.kind == .work && (rule.time?.workingMinutes != nil || rule.time == nil)
    var started = begin
    if isOfficeWork {
      let opening = try cases.space.mapped(begin) { minutes in
        Int64(calendar.nextOfficeMinute(onOrAfter: Moment(minutes: Int(minutes))).minutes)
      }
      started = try cases.space.minimum(opening, over)
    }
    let own = try cases.space.choice(taken[node], then: over, otherwise: begin)
    start.append(try cases.space.choice(taken[node], then: started, otherwise: begin))
    finish.append(try cases.space.choice(open[node], then: own, otherwise: state.finish[node]))
    finish[node] = try cases.space.restrict(finish[node], to: live)
  }

  private func ending(
    after span: Span, from begin: CaseAmount, _ cases: inout PlanSpace
  ) throws(Undecided) -> CaseAmount {
    try cases.space.mapped(begin) { minutes in
      Int64(calendar.moment(after: span, from: Moment(minutes: Int(minutes))).minutes)
    }
  }

  /// What would stop the case at a node, each in its cases.
  private func stop(at node: Int, _ cases: inout PlanSpace) throws(Undecided) -> [CourseStop] {
    var rest = taken[node]
    var found: [CourseStop] = []
    let asking = try cases.space.and(rest, state.asks[node])
    if !cases.space.isEmpty(asking) { found.append(CourseStop(node: node, kind: .supplement, cases: asking)) }
    rest = try cases.space.subtracting(asking, from: rest)
    if let target = plan.nodes[node].sendBack?.to {
      let sent = try cases.space.and(rest, state.sendsBack[node])
      if !cases.space.isEmpty(sent) { found.append(CourseStop(node: node, kind: .sendBack(to: target), cases: sent)) }
      rest = try cases.space.subtracting(sent, from: rest)
    }
    if plan.nodes[node].ends != nil, !cases.space.isEmpty(rest) {
      found.append(CourseStop(node: node, kind: .end, cases: rest))
    }
    return found
  }

  /// Of all that would stop a case only the first counts.
  private mutating func findStops(_ cases: inout PlanSpace) throws(Undecided) {
    var first: [CourseStop] = []
    for node in plan.nodes.indices {
      for candidate in try stop(at: node, &cases) {
        var own = candidate.cases
        var kept: [CourseStop] = []
        for earlier in first {
          let both = try cases.space.and(own, earlier.cases)
          var losing = cases.space.none
          if !cases.space.isEmpty(both) {
            let isBefore = try self.cases(where: earlier.node, isBefore: node, within: both, &cases)
            own = try cases.space.subtracting(isBefore, from: own)
            losing = try cases.space.subtracting(isBefore, from: both)
          }
          let left = try cases.space.subtracting(losing, from: earlier.cases)
          if !cases.space.isEmpty(left) {
            kept.append(CourseStop(node: earlier.node, kind: earlier.kind, cases: left))
          }
        }
        first = kept
        if !cases.space.isEmpty(own) {
          first.append(CourseStop(node: node, kind: candidate.kind, cases: own))
        }
      }
    }
    stops = first
  }

  /// The cases of a set in which one node's visit is over before the other's: by end, then beginning, then how often the
  /// node has begun, then place in the plan.
  private func cases(
    where first: Int, isBefore second: Int, within set: CaseSet, _ cases: inout PlanSpace
  ) throws(Undecided) -> CaseSet {
    if state.following[first].contains(second) { return set }
    if state.following[second].contains(first) { return cases.space.none }
    guard isTimed else { throw .needsMoments }
    var before = cases.space.none
    var equal = set
    var keys = [(finish[first], finish[second]), (start[first], start[second])]
    if !state.isFirstRound { keys.append((state.begun[first], state.begun[second])) }
    for (left, right) in keys {
      let left = try cases.space.restrict(left, to: equal)
      let right = try cases.space.restrict(right, to: equal)
      let less = try cases.space.cases(where: right, exceeds: left)
      let more = try cases.space.cases(where: left, exceeds: right)
      before = try cases.space.or(before, less)
      equal = try cases.space.subtracting(more, from: try cases.space.subtracting(less, from: equal))
      if cases.space.isEmpty(equal) { return before }
    }
    return first < second ? try cases.space.or(before, equal) : before
  }

  /// For every node the cases of a stop in which it is done or passed over by then.
  func completed(before stop: CourseStop, _ cases: inout PlanSpace) throws(Undecided) -> [CaseSet] {
    var sets: [CaseSet] = []
    for node in plan.nodes.indices {
      var set = try cases.space.and(open[node], stop.cases)
      if node == stop.node {
        sets.append(cases.space.none)
        continue
      }
      if !cases.space.isEmpty(set), !state.preceding[stop.node].contains(node) {
        set = try self.cases(where: node, isBefore: stop.node, within: set, &cases)
        // A node that waits for one not yet done cannot be done.
        for predecessor in plan.nodes[node].predecessors {
          let ready = try cases.space.or(sets[predecessor], state.done[predecessor])
          set = try cases.space.and(set, ready)
        }
      }
      sets.append(set)
    }
    return sets
  }

  /// The cases of a stop in which a node is at work by then.
  func underWay(
    _ node: Int, at stop: CourseStop, _ completed: [CaseSet], _ cases: inout PlanSpace
  ) throws(Undecided) -> CaseSet {
    guard node != stop.node, !state.following[stop.node].contains(node) else { return cases.space.none }
    var set = try cases.space.and(stop.cases, taken[node])
    set = try cases.space.subtracting(completed[node], from: set)
    for predecessor in plan.nodes[node].predecessors where !cases.space.isEmpty(set) {
      set = try cases.space.and(set, try cases.space.or(completed[predecessor], state.done[predecessor]))
    }
    guard !cases.space.isEmpty(set), case .end = stop.kind else { return set }
    guard isTimed else { throw .needsMoments }
    let begin = try cases.space.restrict(start[node], to: set)
    return try cases.space.cases(where: try cases.space.restrict(finish[stop.node], to: set), exceeds: begin)
  }

  /// When the last node is done.
  func lastFinish(in set: CaseSet, _ cases: inout PlanSpace) throws(Undecided) -> CaseAmount {
    guard isTimed else { return cases.space.nothing }
    var last = try cases.space.restrict(try cases.space.amount(Int64(cases.receivedAt.minutes)), to: set)
    let followed = Set(plan.nodes.flatMap(\.predecessors))
    for node in plan.nodes.indices where !followed.contains(node) {
      last = try cases.space.maximum(last, try cases.space.restrict(finish[node], to: set))
    }
    return last
  }
}

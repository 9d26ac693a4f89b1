import Calendars
import Decisions
import Expressions
import Plan

/// How the legal clock of every case runs.
package struct ClockTimes {
  /// Office minutes that count since the clock last began.
  package let inside: CaseAmount
  /// Minutes of the clock on the wall by which the case ends after its last appointment; negative when before, no value
  /// without an appointment.
  package let late: CaseAmount
  /// The limit by which the last appointment was given: its place in the plan; no value without one.
  package let limit: CaseAmount
}

extension ExactSimulation {
  /// More different courses of the clock than this are not told apart.
  private static let greatestClassCount = 4_096

  /// The legal clock of every case.
  ///
  /// Cases in which everything that moves the clock happens at the same moments form a class; what the reference
  /// interpreter makes of one of them holds for all.
  package mutating func clockTimes() throws(Undecided) -> ClockTimes {
    if let clock = memory.clock { return try clock.get() }
    let answer = attempt(operations: max(effort, 60_000)) { copy throws(Undecided) in try copy.computed() }
    memory.clock = answer
    return try answer.get()
  }

  private mutating func computed() throws(Undecided) -> ClockTimes {
    guard !plan.nodes.isEmpty else {
      return ClockTimes(inside: cases.space.nothing, late: cases.space.nothing, limit: cases.space.nothing)
    }
    let isPlain = plan.hasPlainClock ? (try timedCourse()).clockTurns.isEmpty : false
    return isPlain ? try plainClock() : try classified()
  }

  /// When nothing moves the appointment, each limit has one day for all its cases.
  private mutating func plainClock() throws(Undecided) -> ClockTimes {
    let end = try timedCourse().end
    let inside = try cases.space.mapped(end) { minutes in
      Int64(calendar.workingMinutes(from: receivedAt, to: Moment(minutes: Int(minutes))))
    }
    var late = cases.space.nothing
    var limit = cases.space.nothing
    for (rule, set) in try chosenLimits() {
      guard let due = plan.limits[rule].due(receivedAt: receivedAt, calendar) else { continue }
      let lateHere = try cases.space.mapped(try cases.space.restrict(end, to: set)) { $0 - Int64(due.minutes) }
      late = try cases.space.maximum(late, lateHere)
      limit = try cases.space.maximum(limit, try cases.space.amount(Int64(rule), in: set, else: nil))
    }
    return ClockTimes(inside: inside, late: late, limit: limit)
  }

  /// Which limit applies in which cases when every fact is known: the first whose condition holds, else the default.
  package mutating func chosenLimits() throws(Undecided) -> [(rule: Int, cases: CaseSet)] {
    var rest = cases.space.all
    var chosen: [(rule: Int, cases: CaseSet)] = []
    for (rule, limit) in plan.limits.enumerated() where limit.when != nil {
      let here = try cases.space.and(rest, try cases.cases(where: limit.when))
      rest = try cases.space.subtracting(here, from: rest)
      if !cases.space.isEmpty(here) { chosen.append((rule, here)) }
    }
    if let rule = plan.limits.firstIndex(where: { $0.when == nil }), !cases.space.isEmpty(rest) {
      chosen.append((rule, rest))
    }
    return chosen
  }

  private mutating func classified() throws(Undecided) -> ClockTimes {
    let course = try timedCourse()
    let signature = try clockSignature(course)
    let joint = try cases.space.joint(signature, atMost: Self.greatestClassCount)
    var inside: [Int64: Int64] = [:]
    var late: [Int64: Int64] = [:]
    var limits: [Int64: Int64] = [:]
    for number in joint.combinations.indices {
      guard let witness = cases.space.witness(having: Int64(number), of: joint.amount, preferring: usualValues) else {
        continue
      }
      let trace = runCourse(plan, instance(of: witness), calendar: calendar)
      inside[Int64(number)] = Int64(trace.workingMinutes)
      if let due = trace.due, let end = trace.finishedAt { late[Int64(number)] = Int64(end.minutes - due.minutes) }
      if let rule = trace.moves.last?.new.rule ?? trace.appointment?.rule, !trace.isDueUnknown {
        limits[Int64(number)] = Int64(rule)
      }
    }
    return ClockTimes(
      inside: try cases.space.mapped(joint.amount) { inside[$0] },
      late: try cases.space.mapped(joint.amount) { late[$0] },
      limit: try cases.space.mapped(joint.amount) { limits[$0] })
  }

  /// All on which the clock of a case depends: limits, turns, milestones, the end.
  private mutating func clockSignature(_ course: Course) throws(Undecided) -> [CaseAmount] {
    var parts: [CaseAmount] = [course.end]
    for limit in plan.limits {
      guard let condition = limit.when else { continue }
      parts.append(try cases.space.indicator(of: try cases.cases(where: condition)))
    }
    for turn in course.clockTurns {
      switch turn.change {
      case .restart(let at): parts.append(try cases.space.restrict(at, to: turn.cases))
      case .stood(let from, let until):
        parts.append(try cases.space.restrict(from, to: turn.cases))
        parts.append(try cases.space.restrict(until, to: turn.cases))
      }
    }
    let settling = Set(plan.limits.flatMap { plan.baseFacts(of: $0.when?.expression.usedFacts.map(\.index) ?? []) })
    let starts = Set(plan.limits.map(\.clockStart)).subtracting([
      .completeDossier, .systemReceipt, .applicantConfirmation,
    ])
    for visit in course.visits {
      let node = plan.nodes[visit.node]
      if node.determines.contains(where: settling.contains) || plan.facts.settled(at: visit.node, among: settling) {
        parts.append(try cases.space.restrict(visit.finish, to: visit.cases))
      }
      guard !starts.isEmpty else { continue }
      parts.append(try cases.space.restrict(visit.enabled, to: visit.cases))
      if starts.contains(.financialObligation), node.clock == .outside {
        parts.append(try cases.space.restrict(visit.finish, to: visit.cases))
      }
      for place in node.places {
        guard let condition = place.when else { continue }
        parts.append(try cases.space.indicator(of: try cases.cases(where: condition)))
      }
    }
    return parts
  }
}

extension ExecutablePlan {
  /// Every limit runs from receipt, and what it asks is known then.
  fileprivate var hasPlainClock: Bool {
    limits.allSatisfy { limit in
      [.completeDossier, .systemReceipt, .applicantConfirmation].contains(limit.clockStart)
        && baseFacts(of: limit.when?.expression.usedFacts.map(\.index) ?? []).allSatisfy { fact in
          facts.indices.contains(fact) && facts[fact].determinedBy == nil
        }
    }
  }
}

extension LimitRule {
  /// The day of return of a dossier received at a moment, when nothing moves it; nil for a limit that is not known here.
  package func due(receivedAt moment: Moment, _ calendar: WorkingCalendar) -> Moment? {
    switch term {
    case .unknown: nil
    case .sameDay: calendar.sameDay(receivedAt: moment, cutOff: cutOff ?? CutOff()).due
    case .span(let span): calendar.due(receivedAt: moment, limit: span, cutOff: cutOff)
    }
  }
}

extension [PlanFact] {
  /// Whether a node settles one of some facts.
  fileprivate func settled(at node: Int, among facts: Set<Int>) -> Bool {
    facts.contains { indices.contains($0) && self[$0].determinedBy == node }
  }
}

extension ExactSimulation {
  /// The case of a witness as the reference interpreter runs it.
  package func instance(of witness: Witness) -> Case {
    var instance = Case(defaultsOf: plan, receivedAt: receivedAt)
    for (fact, value) in cases.settled where instance.values.indices.contains(fact.index) {
      instance.values[fact.index] = value
    }
    for entry in witness.entries where instance.values.indices.contains(entry.fact.index) {
      instance.values[entry.fact.index] = entry.value
      instance.stated.insert(entry.fact.index)
    }
    let asking = cases.turns.apply(witness, to: &instance)
    // Each supplement comes back when the applicant's time is over, which the course up to then tells.
    for node in asking {
      instance.supplements.append(SupplementEvent(node: node, resubmitted: nil))
      let trace = runCourse(plan, instance, calendar: calendar)
      instance.supplements.removeLast()
      let asked = trace.visits.last { $0.event == .supplementRequested(resubmitted: nil) }
      guard let asked else { break }
      let policy = plan.nodes[node].onIncomplete ?? plan.supplement
      let span = policy.applicantTime ?? plan.supplement.applicantTime
      let back = span.map { calendar.due(receivedAt: asked.finish, limit: $0, cutOff: nil) } ?? asked.finish
      instance.supplements.append(SupplementEvent(node: node, resubmitted: back))
    }
    return instance
  }

  /// What becomes of the case of a witness.
  package func trace(of witness: Witness) -> Trace { run(plan, instance(of: witness), calendar: calendar) }
}

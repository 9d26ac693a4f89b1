import Calendars
import Diagnostics
import Expressions

extension Interpreter {
  /// The appointment given at receipt, and every later change of it with its reason.
  mutating func evaluateClock(_ schedule: Schedule) {
    var clock = LegalClock(start: instance.receivedAt)
    trace.appointment = appointment(clock)
    var current = trace.appointment
    for event in clockEvents(schedule) where event.at <= schedule.end {
      clock.apply(event)
      let next = appointment(clock)
      if let next, next.due != current?.due {
        trace.moves.append(MovedAppointment(at: event.at, old: current?.due, new: next, why: event.why))
      }
      trace.isDueUnknown = next == nil && current != nil
      current = next ?? current
    }
    if plan.limits.isEmpty || (current == nil && !trace.problems.contains { $0.kind == .limitUnknown }) {
      report(
        .noLimitApplies, vi: "Không có thời hạn nào áp dụng cho hồ sơ này.", en: "No time limit applies to this case.")
    }
    evaluatePhases(trace.isDueUnknown ? nil : current, schedule)
    let standing = clock.standing.map { ($0.from, $0.until) }
    trace.workingMinutes = workingMinutes(from: clock.start, to: schedule.end, without: standing)
  }

  private func workingMinutes(from start: Moment, to end: Moment, without standing: [(Moment, Moment)]) -> Int {
    guard start < end else { return 0 }
    var total = calendar.workingMinutes(from: start, to: end)
    for (from, until) in standing.joinedStretches() where from < end && until > start {
      total -= calendar.workingMinutes(from: max(from, start), to: min(until, end))
    }
    return max(0, total)
  }

  /// Everything that can move the appointment, in order of time.
  private func clockEvents(_ schedule: Schedule) -> [ClockEvent] {
    var events: [ClockEvent] = []
    for restart in schedule.restarts { events.append(ClockEvent(at: restart.at, change: .restart, why: restart.why)) }
    for standing in schedule.standing {
      events.append(
        ClockEvent(at: standing.until, change: .stood(from: standing.from, until: standing.until), why: standing.why))
    }
    for visit in schedule.visits where !visit.isSkipped {
      let node = plan.nodes[visit.node]
      let settled = plan.facts.indices.filter { plan.facts[$0].determinedBy == visit.node }
      if !settled.isEmpty {
        let values = settled.map { "\(plan.facts[$0].label.vi): \(facts.value(FactID($0)).text)" }.joined(
          separator: ", ")
        events.append(
          ClockEvent(
            at: visit.finish, change: .settled(settled),
            why: Text(vi: "bước “\(node.label.vi)” xác định \(values)", en: "step “\(node.label.en)” settled \(values)")
          ))
      }
    }
    for (index, rule) in plan.limits.enumerated() {
      if let start = clockStart(of: rule.clockStart, schedule) {
        events.append(ClockEvent(at: start, change: .started(rule: index), why: rule.clockStart.explanation))
      }
    }
    return events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// When a limit with a start of its own begins to run; nil for the usual start at receipt.
  private func clockStart(of start: ClockStart, _ schedule: Schedule) -> Moment? {
    let taken = schedule.visits.filter { !$0.isSkipped }
    switch start {
    case .completeDossier, .systemReceipt, .applicantConfirmation: return nil
    case .competentAuthority:
      let competent = Set(plan.competentAgencies.map { FoldedName($0.agency) })
      return taken.first { visit in
        guard let place = visit.place else { return false }
        return competent.contains(FoldedName(plan.nodes[visit.node].places[place].agency))
      }?.enabled
    case .financialObligation:
      return taken.last { plan.nodes[$0.node].clock == .outside }?.finish
    case .previousAgency:
      return taken.first { visit in
        guard let place = visit.place else { return false }
        return !plan.nodes[visit.node].places[place].isOneStop && !plan.nodes[visit.node].places[place].isFilingPlace
      }?.enabled
    }
  }

  /// The appointment as the clock stands.
  private mutating func appointment(_ clock: LegalClock) -> Appointment? {
    guard let index = chosenLimit(settled: clock.settled) else { return nil }
    let rule = plan.limits[index]
    let start = clock.starts[index].map { max($0, clock.start) } ?? clock.start
    let deadline: Deadline
    switch rule.term {
    case .unknown(let reference):
      report(
        .limitUnknown, vi: "Thời hạn chưa biết: \(reference).", en: "The limit is not known here: \(reference).")
      return nil
    case .sameDay:
      let cutOff = rule.cutOff ?? CutOff()
      deadline = calendar.sameDay(receivedAt: start, cutOff: cutOff)
    case .span(let span):
      deadline =
        isTelling
        ? calendar.deadline(receivedAt: start, limit: span, cutOff: rule.cutOff)
        : calendar.quietDeadline(receivedAt: start, limit: span, cutOff: rule.cutOff)
    }
    let standing = clock.standing.map { ($0.from, $0.until) }.joinedStretches().map { ($0.from, $0.until) }
    let due = rule.extended(deadline.due, by: standing, since: start, on: calendar)
    return Appointment(
      due: due, isProvisional: deadline.isProvisional || calendar.isProvisional(due.date), rule: index,
      explanation: deadline.steps)
  }

  /// The limit that applies as far as facts are settled: a guarded one that holds, else the default.
  private mutating func chosenLimit(settled: Set<Int>) -> Int? {
    let known = plan.limits.indices.filter { index in
      let asked = plan.limits[index].when?.expression.usedFacts.map(\.index) ?? []
      return plan.baseFacts(of: asked).allSatisfy { fact in
        guard plan.facts.indices.contains(fact) else { return false }
        return plan.facts[fact].determinedBy == nil || settled.contains(fact)
      }
    }
    var holding: [Int] = []
    for index in known where plan.limits[index].when != nil {
      if decide(plan.limits[index].when, of: "thời hạn") { holding.append(index) }
    }
    // Without a condition that holds the default counts; two defaults are as doubtful as two conditions.
    if holding.isEmpty { holding = known.filter { plan.limits[$0].when == nil } }
    if holding.count > 1 {
      report(
        .severalLimitsApply, vi: "\(holding.count) thời hạn cùng áp dụng cho hồ sơ này; lấy thời hạn viết trước.",
        en: "\(holding.count) limits apply to this case; the first one is taken.")
    }
    return holding.first
  }

  /// The days by which the parts of the limit fall due, each counted from its own milestone.
  private mutating func evaluatePhases(_ appointment: Appointment?, _ schedule: Schedule) {
    guard let appointment else { return }
    let rule = plan.limits[appointment.rule]
    for (position, phase) in rule.phases.enumerated() {
      guard let span = phase.span else { continue }
      let begin =
        phase.fromNode.flatMap { node in schedule.visits.first { $0.node == node && !$0.isSkipped }?.enabled }
        ?? (position == 0 ? instance.receivedAt : nil)
      guard var begin else { continue }
      let end = phase.toNode.flatMap { node in schedule.visits.last { $0.node == node && !$0.isSkipped }?.finish }
      // A supplement that starts the clock anew starts the part it falls into anew.
      for restart in schedule.restarts where restart.at > begin && restart.at <= end ?? schedule.end {
        begin = restart.at
      }
      trace.phases.append(
        PhaseDue(
          name: phase.name, start: begin,
          due: calendar.due(receivedAt: begin, limit: span, cutOff: rule.cutOff), finished: end))
    }
  }
}

/// What the legal clock knows at a moment of the case.
private struct LegalClock {
  var start: Moment
  var settled: Set<Int> = []
  var standing: [(from: Moment, until: Moment)] = []
  /// When limits with a start of their own began, by rule.
  var starts: [Int: Moment] = [:]

  mutating func apply(_ event: ClockEvent) {
    switch event.change {
    case .restart: start = event.at
    case .stood(let from, let until): standing.append((from, until))
    case .settled(let facts): settled.formUnion(facts)
    case .started(let rule): starts[rule] = event.at
    }
  }
}

/// Something that can move the appointment.
private struct ClockEvent {
  enum Change {
    case restart
    case stood(from: Moment, until: Moment)
    case settled([Int])
    case started(rule: Int)
  }

  let at: Moment
  let change: Change
  let why: Text
}

extension ClockStart {
  /// Why the appointment moves when such a limit begins to run.
  fileprivate var explanation: Text {
    switch self {
    case .completeDossier: Text(vi: "nhận đủ hồ sơ", en: "the dossier is complete")
    case .competentAuthority:
      Text(vi: "cơ quan có thẩm quyền nhận hồ sơ", en: "the competent authority received the dossier")
    case .systemReceipt: Text(vi: "hệ thống tiếp nhận", en: "the system received the dossier")
    case .applicantConfirmation: Text(vi: "người nộp xác nhận", en: "the applicant confirmed")
    case .financialObligation: Text(vi: "hoàn thành nghĩa vụ tài chính", en: "dues are paid")
    case .previousAgency: Text(vi: "nhận hồ sơ của cơ quan trước", en: "the previous agency handed the dossier over")
    }
  }
}

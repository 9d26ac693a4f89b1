import Calendars
import Diagnostics
import Expressions

/// Walks one case through a plan: the reference for what a plan means. Total: every plan and case has a trace.
package func run(_ plan: ExecutablePlan, _ instance: Case, calendar: WorkingCalendar) -> Trace {
  var interpreter = Interpreter(plan: plan, instance: instance, calendar: calendar)
  interpreter.checkValidity()
  interpreter.evaluateTables()
  interpreter.checkConstraints()
  interpreter.evaluateDossier()
  interpreter.evaluateFees()
  let schedule = interpreter.schedule()
  interpreter.evaluateClock(schedule)
  interpreter.evaluateResults(schedule)
  return interpreter.trace
}

/// The course of a case alone: nodes, clock and appointment without its explanation, no dossier and no payments.
package func runCourse(_ plan: ExecutablePlan, _ instance: Case, calendar: WorkingCalendar) -> Trace {
  var interpreter = Interpreter(plan: plan, instance: instance, calendar: calendar, isTelling: false)
  let schedule = interpreter.schedule()
  interpreter.evaluateClock(schedule)
  interpreter.evaluateResults(schedule)
  return interpreter.trace
}

/// What a case is charged, without its course.
package func payments(_ plan: ExecutablePlan, _ instance: Case, calendar: WorkingCalendar) -> [PaymentLine] {
  var interpreter = Interpreter(plan: plan, instance: instance, calendar: calendar)
  interpreter.evaluateFees()
  return interpreter.trace.payments
}

/// The state of one run.
struct Interpreter {
  let plan: ExecutablePlan
  let instance: Case
  let calendar: WorkingCalendar
  let facts: CaseFacts
  var trace: Trace
  /// Whether appointments say how they were counted.
  let isTelling: Bool

  init(plan: ExecutablePlan, instance: Case, calendar: WorkingCalendar, isTelling: Bool = true) {
    self.isTelling = isTelling
    var instance = instance
    instance.derive(by: plan)
    self.plan = plan
    self.instance = instance
    self.calendar = calendar
    facts = CaseFacts(values: instance.values)
    trace = Trace(plan: plan, instance: instance)
  }

  mutating func report(_ kind: TraceProblem.Kind, vi: String, en: String) {
    guard !trace.problems.contains(where: { $0.kind == kind && $0.message.vi == vi }) else { return }
    trace.problems.append(TraceProblem(kind: kind, message: Text(vi: vi, en: en)))
  }

  /// Whether a condition holds; one that cannot be decided is reported and does not hold.
  mutating func decide(_ condition: Guard?, of what: String) -> Bool {
    switch facts.truth(condition) {
    case .holds: return true
    case .fails: return false
    case .undecided:
      let vi = condition.map { $0.expression.print(.vietnamese) } ?? ""
      let en = condition.map { $0.expression.print(.english) } ?? ""
      report(
        .conditionUndecided, vi: "Không quyết định được điều kiện “\(vi)” của “\(what)”: hồ sơ thiếu dữ kiện.",
        en: "The condition “\(en)” of “\(what)” cannot be decided: the case lacks a fact.")
      return false
    }
  }

  /// A plan says nothing of a dossier received before it comes into force or after it has lapsed.
  mutating func checkValidity() {
    let day = instance.receivedAt.date
    let isEarly = plan.validFrom.map { day < $0 } ?? false
    let isLate = plan.validUntil.map { $0 < day } ?? false
    guard isEarly || isLate else { return }
    let from = plan.validFrom.map { Text(vi: " từ \($0.vietnamese)", en: " from \($0)") } ?? Text(same: "")
    let until = plan.validUntil.map { Text(vi: " đến \($0.vietnamese)", en: " until \($0)") } ?? Text(same: "")
    report(
      .outsideValidity,
      vi: "Kế hoạch có hiệu lực\(from.vi)\(until.vi), không áp dụng cho hồ sơ nhận ngày \(day.vietnamese).",
      en: "The plan is in force\(from.en)\(until.en) and does not apply to a dossier received on \(day).")
  }

  mutating func checkConstraints() {
    for constraint in plan.constraints where facts.truth(constraint) == .fails {
      report(
        .constraintBroken, vi: "Hồ sơ trái với ràng buộc “\(constraint.expression.print(.vietnamese))”.",
        en: "The case contradicts the constraint “\(constraint.expression.print(.english))”.")
    }
  }

  /// The papers that the case ends with: the plan's results, or what the step that ended it produces.
  mutating func evaluateResults(_ schedule: Schedule) {
    trace.visits = schedule.visits
    trace.outcome = schedule.outcome
    trace.outcomeReason = schedule.outcomeReason
    trace.finishedAt = schedule.visits.isEmpty ? nil : schedule.end
    trace.officeMinutes = calendar.workingMinutes(from: instance.receivedAt, to: schedule.end)
    if schedule.outcome == .completed {
      trace.results = plan.results.filter { decide($0.when, of: $0.document) }.map(\.document)
    } else if let ending = schedule.visits.last(where: { $0.event == .ended(schedule.outcome) }),
      plan.nodes[ending.node].ends == schedule.outcome
    {
      trace.results = plan.papers(ofEnding: ending.node)
    }
  }
}

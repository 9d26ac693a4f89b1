import Calendars
import Decisions
import Expressions
import Plan

/// How a procedure keeps its limits over every working day of a year on which a dossier can be received.
package struct StartDates: Sendable {
  /// A day of receipt on which a limit is broken that ordinary days keep.
  package struct Breach: Sendable {
    package let receivedAt: Moment
    /// Index of the plan's limit rule.
    package let limit: Int
    package let witness: Witness
    package let finishedAt: Moment
    package let due: Moment
    /// Days off are not decided yet in the stretch counted.
    package let isProvisional: Bool
  }

  /// Days of receipt looked at.
  package let dayCount: Int
  /// For every limit the worst day; most late first.
  package let worst: [Breach]
  /// For every limit how many days of receipt break it.
  package let brokenDays: [Int: Int]
  /// Every way of every limit was looked at; else only the slowest.
  package let isExhaustive: Bool
}

extension ExactSimulation {
  /// Ways of one limit that are looked at one by one.
  private static let greatestWayCount = 4

  /// The limits over every working day of the first months of a year, received at the opening and in the last office minute; cases are those
  /// without supplements and returns that the case itself brings.
  ///
  /// Exact where all steps run in office hours: then the slowest case is the slowest from every day. Otherwise the ways
  /// through the steps are run from every day of receipt.
  package mutating func startDates(
    in year: Int, _ real: WorkingCalendar, months: Int = 12, of wanted: (LimitRule) -> Bool = { _ in true }
  ) throws(Undecided) -> StartDates {
    var found = StartDateSearch(receipts: ExactSimulation.receipts(in: year, months: months, real))
    let isWorkOnly = plan.nodes.allSatisfy(\.takesWorkingTimeOnly)
    for (rule, set) in try chosenLimits() {
      let limit = plan.limits[rule]
      if case .unknown = limit.term { continue }
      guard wanted(limit) else { continue }
      let asked = try cases.space.and(try usualCases(), set)
      guard !cases.space.isEmpty(asked) else { continue }
      if isWorkOnly, limit.isPlain, plan.nodes.allSatisfy({ $0.clock == .counts }) {
        guard let slowest = try greatest(of: .duration, within: asked) else { continue }
        found.look(rule, slowest.witness) { moment in
          guard let due = limit.due(receivedAt: moment, real) else { return nil }
          return (real.moment(after: Int(slowest.value), from: moment), due, real.isProvisional(due.date))
        }
        continue
      }
      for witness in try ways(in: asked, &found) {
        let base = instance(of: witness)
        found.look(rule, witness) { moment in
          var instance = base
          instance.setReceipt(moment, in: plan)
          let trace = runCourse(plan, instance, calendar: real)
          guard let end = trace.finishedAt, let due = trace.due else { return nil }
          return (end, due, trace.isProvisional)
        }
      }
    }
    return found.result
  }

  /// The cases that nothing turns round.
  package mutating func usualCases() throws(Undecided) -> CaseSet {
    var usual = cases.space.all
    for domain in cases.turns.domains { usual = try cases.space.restrict(usual, domain.fact, to: .string("0")) }
    return usual
  }

  private static func receipts(in year: Int, months: Int, _ calendar: WorkingCalendar) -> [Moment] {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
    let after = first.adding(months: months)
    return (first.dayNumber..<after.dayNumber).map { CivilDate(dayNumber: $0) }.filter(calendar.isWorkingDay)
      .flatMap { day in
        [
          Moment(day, calendar.officeHours.opening),
          Moment(minutes: calendar.closeOfOffice(day).minutes - 1),
        ]
      }
  }

  /// The ways through the steps in some cases, when they are few; else the slowest.
  private mutating func ways(in asked: CaseSet, _ search: inout StartDateSearch) throws(Undecided) -> [Witness] {
    let preferred = usualValues
    let joint = attempt(operations: max(effort, 60_000)) { copy throws(Undecided) in
      var taken: [CaseAmount] = []
      for node in copy.plan.nodes.indices where copy.plan.nodes[node].takesTime {
        taken.append(try copy.cases.space.indicator(of: try copy.cases(taking: node)))
      }
      return try copy.cases.space.joint(taken, within: asked, atMost: ExactSimulation.greatestWayCount)
    }
    guard case .known(let joint) = joint else {
      search.isExhaustive = false
      return try greatest(of: .duration, within: asked).map { [$0.witness] } ?? []
    }
    var witnesses: [Witness] = []
    for number in joint.combinations.indices {
      let witness = cases.space.witness(having: Int64(number), of: joint.amount, preferring: preferred)
      if let witness, witness.assumptions.isEmpty { witnesses.append(witness) }
    }
    return witnesses
  }
}

/// Gathers the worst days of receipt.
private struct StartDateSearch {
  let receipts: [Moment]
  var isExhaustive = true
  private var worst: [Int: StartDates.Breach] = [:]
  private var broken: [Int: Set<Int>] = [:]

  init(receipts: [Moment]) { self.receipts = receipts }

  /// Follows one case of a limit from every day of receipt.
  mutating func look(
    _ limit: Int, _ witness: Witness, _ outcome: (Moment) -> (end: Moment, due: Moment, isProvisional: Bool)?
  ) {
    for moment in receipts {
      guard let (end, due, isProvisional) = outcome(moment), due < end else { continue }
      broken[limit, default: []].insert(moment.date.dayNumber)
      if let known = worst[limit], known.lateMinutes >= end.minutes - due.minutes { continue }
      worst[limit] = StartDates.Breach(
        receivedAt: moment, limit: limit, witness: witness, finishedAt: end, due: due, isProvisional: isProvisional)
    }
  }

  var result: StartDates {
    let sorted = worst.values.sorted {
      $0.lateMinutes != $1.lateMinutes ? $0.lateMinutes > $1.lateMinutes : $0.limit < $1.limit
    }
    return StartDates(
      dayCount: receipts.count / 2, worst: sorted, brokenDays: broken.mapValues(\.count), isExhaustive: isExhaustive)
  }
}

extension StartDates.Breach {
  /// Minutes by the clock on the wall by which the case is late.
  package var lateMinutes: Int { finishedAt.minutes - due.minutes }
}

extension LimitRule {
  /// The limit runs from receipt.
  fileprivate var isPlain: Bool { [.completeDossier, .systemReceipt, .applicantConfirmation].contains(clockStart) }
}

extension PlanNode {
  fileprivate var takesTime: Bool { time != nil || consultations.contains { $0.span != nil } || ends != nil }
}

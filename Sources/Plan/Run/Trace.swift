import Calendars
import Diagnostics
import Expressions

/// What becomes of one case: demanded, charged, done by whom and when, and returned on which day.
package struct Trace: Sendable {
  package var plan: ExecutablePlan
  package var instance: Case
  /// What each table of the plan gave.
  package var decisions: [DecisionTable.Outcome] = []
  package var demanded: [DemandedDocument] = []
  /// Papers that a database or another paper replaces on the day of receipt.
  package var lookedUp: [LookedUpDocument] = []
  package var payments: [PaymentLine] = []
  package var appointment: Appointment?
  package var moves: [MovedAppointment] = []
  /// A limit not known here took the place of the one by which the last appointment was given.
  package var isDueUnknown = false
  package var phases: [PhaseDue] = []
  package var visits: [Visit] = []
  package var outcome = Outcome.completed
  package var outcomeReason: Text?
  package var results: [String] = []
  /// When the last step ended; nil for a plan without a process.
  package var finishedAt: Moment?
  /// Office minutes from receipt (or the last restart) to the end, without time outside the clock.
  package var workingMinutes = 0
  /// Office minutes from receipt to the end, all of them.
  package var officeMinutes = 0
  package var problems: [TraceProblem] = []

  /// The last appointment given; nil when none is, or a limit not known here took its place.
  package var due: Moment? { isDueUnknown ? nil : moves.last?.new.due ?? appointment?.due }
  package var isProvisional: Bool { (moves.last?.new ?? appointment)?.isProvisional ?? false }

  /// Nil when there is no appointment or no process to compare.
  package var isOnTime: Bool? {
    guard let due, let finishedAt else { return nil }
    return finishedAt <= due
  }

  /// The sum of payments of a kind (all when nil), in đồng, and the names of those that are not known.
  package func total(of kind: PaymentKind? = nil) -> (known: Int, unknown: [String]) {
    var known = 0
    var unknown: [String] = []
    for line in payments where kind == nil || plan.fees[line.rule].kind == kind {
      if let due = line.due {
        known = known.addingReportingOverflow(due).overflow ? Int.max : known + due
      } else {
        unknown.append(plan.fees[line.rule].name)
      }
    }
    return (known, unknown)
  }
}

/// A paper that the case must bring.
package struct DemandedDocument: Sendable {
  /// Index of the plan's document rule.
  package let rule: Int
  /// The paper, or the one that stands in for it.
  package let name: String
  /// The paper formerly demanded, where another one took its place.
  package let insteadOf: String?
  /// How it is filed when posted, where that differs.
  package let postalCopyKind: Term?
}

/// A paper that is not demanded because its data are at hand.
package struct LookedUpDocument: Sendable {
  package let rule: Int
  package let replacement: DocumentReplacement
}

/// One payment of the case.
package struct PaymentLine: Sendable {
  package let rule: Int
  /// Before exemption and relief, in đồng; nil when unknown.
  package let before: Int?
  /// What is due, in đồng; nil when unknown.
  package let due: Int?
  /// The exemption or relief applied, in words.
  package let relief: Text?
  package let reliefGrounds: [String]
}

/// A day of return with the rule it follows from.
package struct Appointment: Sendable {
  package let due: Moment
  package let isProvisional: Bool
  /// Index of the plan's limit rule.
  package let rule: Int
  package let explanation: [Text]
}

/// A later change of the appointment.
package struct MovedAppointment: Sendable {
  package let at: Moment
  package let old: Moment?
  package let new: Appointment
  package let why: Text
}

/// A part of the limit, as it fell due.
package struct PhaseDue: Sendable {
  package let name: String
  package let start: Moment
  package let due: Moment
  package let finished: Moment?
}

/// What happened at the end of a visit.
package enum VisitEvent: Hashable, Sendable {
  case none
  case skipped
  case supplementRequested(resubmitted: Moment?)
  case sentBack(to: Int)
  case ended(Outcome)
  /// The case ended while the node was at work.
  case cut
}

/// One passage of the case through a node.
package struct Visit: Sendable {
  package let node: Int
  /// Counted from 1.
  package let round: Int
  /// When everything it waited for was there.
  package let enabled: Moment
  /// When work began: the next office minute.
  package let start: Moment
  package var finish: Moment
  /// Index into the node's places; nil when none applies.
  package let place: Int?
  package var event: VisitEvent
  /// Consultations that applied, with the day on which each answer is due.
  package let consultations: [(rule: Int, due: Moment?)]

  package var isSkipped: Bool { event == .skipped }
}

/// A doubt that a trace must not hide.
package struct TraceProblem: Sendable {
  /// What a trace can be in doubt about.
  package enum Kind: String, Sendable {
    case noLimitApplies = "no-limit-applies"
    case severalLimitsApply = "several-limits-apply"
    case limitUnknown = "limit-unknown"
    case noFeeApplies = "no-fee-applies"
    case severalFeesApply = "several-fees-apply"
    case feeUndecided = "fee-undecided"
    case conditionUndecided = "condition-undecided"
    case tableUndecided = "table-undecided"
    case constraintBroken = "constraint-broken"
    case stepWithoutTime = "step-without-time"
    case tooManySupplements = "too-many-supplements"
    case supplementTooEarly = "supplement-too-early"
    case supplementUnused = "supplement-unused"
    case tooManyReturns = "too-many-returns"
    case outsideValidity = "outside-validity"
    case endless = "too-many-visits"
  }

  package let kind: Kind
  package let message: Text
}

import Calendars

/// How long the agencies may take.
package enum LimitTerm: Sendable {
  case span(Span)
  /// Due the same day, or by the cut-off's rule.
  case sameDay
  /// Set by another body in the instrument named.
  case unknown(reference: String)
}

/// From when a limit is counted (Nghị định 309/2026/NĐ-CP art. 17.3 and sector law).
package enum ClockStart: String, CaseIterable, Sendable {
  case completeDossier = "complete-dossier"
  case competentAuthority = "competent-authority"
  case systemReceipt = "system-receipt"
  case applicantConfirmation = "applicant-confirmation"
  case financialObligation = "financial-obligation"
  case previousAgency = "previous-agency"
}

/// One row of the table of time limits; rows are alternatives, the one without a guard is the default.
package struct LimitRule: Sendable {
  package var id = ""
  package var term = LimitTerm.sameDay
  package var when: Guard?
  package var cutOff: CutOff?
  package var clockStart = ClockStart.completeDossier
  package var phases: [LimitPhase] = []
  package var grounds: [String] = []
  package var source = SourceReference()

  package init() {}
}

/// A part of a limit, from the start of one node to the end of another (hẹn lần 1, hẹn lần 2).
package struct LimitPhase: Sendable {
  package var name = ""
  package var span: Span?
  package var fromNode: Int?
  package var toNode: Int?

  package init() {}
}

/// What a supplement does to the legal clock: a new full limit, or the old one goes on.
package enum SupplementClock: String, CaseIterable, Sendable {
  case restarts
  case stands
}

/// How often and how long an applicant may be asked to complete the dossier.
package struct SupplementPolicy: Sendable {
  /// Once, unless a law says otherwise (Nghị định 61/2018/NĐ-CP art. 11.2c).
  package var atMost = 1
  package var applicantTime: Span?
  package var noticeTime: Span?
  package var clock = SupplementClock.restarts
  package var grounds: [String] = []

  package init() {}
}

import Plan

/// One passage of a dossier through a step, for the event log; times in seconds since 00:00 of the first day.
package struct RecordedVisit: Hashable, Sendable {
  /// How a visit ended.
  package enum Ending: UInt8, Sendable {
    case done, supplementRequested, sentBack, endedCase
    /// The case ended while the step was under way.
    case cut
  }

  package let step: Int
  /// Counted from 1.
  package let round: Int
  /// Index of the scenario's staff; nil where nobody had to be free.
  package let staff: Int?
  /// When everything it waited for was there.
  package let enabled: Int
  package let start: Int
  package let end: Int
  package let ending: Ending

  package init(step: Int, round: Int, staff: Int?, enabled: Int, start: Int, end: Int, ending: Ending) {
    self.step = step
    self.round = round
    self.staff = staff
    self.enabled = enabled
    self.start = start
    self.end = end
    self.ending = ending
  }
}

/// A dossier that has ended, or is open at the end of the period.
package struct RecordedCase: Sendable {
  /// Index of the scenario's procedures, and the dossier's number within the replication, in order of receipt from 1.
  package let procedure: Int
  package let number: Int
  package let received: Int
  /// Nil for an open dossier.
  package let ended: Int?
  /// Nil when it had no appointment.
  package let due: Int?
  /// Nil for an open dossier.
  package let outcome: Outcome?
  package let visits: [RecordedVisit]

  package init(
    procedure: Int, number: Int, received: Int, ended: Int?, due: Int?, outcome: Outcome?, visits: [RecordedVisit]
  ) {
    self.procedure = procedure
    self.number = number
    self.received = received
    self.ended = ended
    self.due = due
    self.outcome = outcome
    self.visits = visits
  }
}

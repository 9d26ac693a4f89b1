import Calendars
import Diagnostics
import Plan

/// A log of what happened to every dossier, written case by case.
package protocol EventLog: Sendable {
  /// What stands before the first case.
  var head: [UInt8] { get }
  /// What stands behind the last one.
  var tail: [UInt8] { get }
  /// Adds a case to what has been written.
  func append(_ dossier: RecordedCase, to bytes: inout [UInt8])
}

/// The steps of a case in the order in which they happened.
struct CaseEvent {
  /// The states of work that a log tells of, named after IEEE 1849-2016's standard lifecycle.
  enum Transition: String {
    /// Everything that the step waits for is there.
    case schedule
    case start
    case complete
    /// The case ended while the step was under way.
    case aborted = "pi_abort"
  }

  let visit: RecordedVisit
  let transition: Transition
  let second: Int

  /// In order of time; what happens in one second keeps the order of the visits.
  static func events(of dossier: RecordedCase) -> [CaseEvent] {
    var events: [CaseEvent] = []
    events.reserveCapacity(dossier.visits.count * 3)
    for visit in dossier.visits {
      events.append(CaseEvent(visit: visit, transition: .schedule, second: visit.enabled))
      events.append(CaseEvent(visit: visit, transition: .start, second: visit.start))
      let transition = visit.ending == .cut ? Transition.aborted : .complete
      events.append(CaseEvent(visit: visit, transition: transition, second: visit.end))
    }
    return events.enumerated().sorted { ($0.element.second, $0.offset) < ($1.element.second, $1.offset) }
      .map(\.element)
  }
}

extension RecordedCase {
  /// The word of event logs for what became of it.
  var outcomeCode: String { outcome?.rawValue ?? "open" }
}

/// Writes seconds since a day's beginning as moments of Vietnam's civil time.
struct LogClock: Sendable {
  let firstDay: CivilDate
  private let warmUp: Int

  init(_ description: LoadDescription) {
    firstDay = description.firstDay
    warmUp = description.warmUpDays.multipliedReportingOverflow(by: 86_400).partialValue
  }

  /// Whether a dossier came in the warm-up, so that no statistics count it.
  func isWarmUp(_ dossier: RecordedCase) -> Bool { dossier.received < warmUp }

  /// ISO 8601 with the zone: `2026-01-05T08:13:20+07:00`.
  func append(_ second: Int, to bytes: inout [UInt8]) {
    let (days, rest) = second.quotientAndRemainder(dividingBy: 86_400)
    let isBefore = rest < 0
    let time = isBefore ? rest + 86_400 : rest
    let date = firstDay.adding(days: isBefore ? days - 1 : days)
    bytes.append(contentsOf: date.description.utf8)
    bytes.append(UInt8(ascii: "T"))
    LogClock.append(time / 3600, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    LogClock.append(time / 60 % 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    LogClock.append(time % 60, to: &bytes)
    bytes.append(contentsOf: "+07:00".utf8)
  }

  private static func append(_ value: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }
}

extension RecordedVisit.Ending {
  /// The word of event logs.
  var code: String {
    switch self {
    case .done: "done"
    case .supplementRequested: "supplement-requested"
    case .sentBack: "sent-back"
    case .endedCase: "ended-case"
    case .cut: "cut"
    }
  }
}

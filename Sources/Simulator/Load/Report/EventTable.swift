import Diagnostics
import Plan

/// An event log as a table: a row for each visit of a step, with when it could begin, began and ended,
/// and what became of its dossier.
package struct EventTable: EventLog {
  private let clock: LogClock
  private let codes: [String]
  private let steps: [[String]]
  private let staff: [String]

  package init(_ description: LoadDescription) {
    clock = LogClock(description)
    codes = description.procedures.map { CSVRow.quoted($0.code) }
    steps = description.procedures.map { $0.steps.map { CSVRow.quoted($0.vi) } }
    staff = description.staff.map { CSVRow.quoted($0.name.vi) }
  }

  package var head: [UInt8] {
    let columns = [
      "case", "procedure", "step", "round", "unit", "enabled", "start", "end", "ending", "due", "outcome", "warm_up",
    ]
    return Array(CSVRow.text(columns).utf8)
  }

  package var tail: [UInt8] { [] }

  package func append(_ dossier: RecordedCase, to bytes: inout [UInt8]) {
    guard codes.indices.contains(dossier.procedure) else { return }
    let names = steps[dossier.procedure]
    for visit in dossier.visits where names.indices.contains(visit.step) {
      let unit = visit.staff.flatMap { staff.indices.contains($0) ? staff[$0] : nil } ?? ""
      let cells = [String(dossier.number), codes[dossier.procedure], names[visit.step], String(visit.round), unit]
      bytes.append(contentsOf: cells.joined(separator: ",").utf8)
      for second in [visit.enabled, visit.start, visit.end] {
        bytes.append(UInt8(ascii: ","))
        clock.append(second, to: &bytes)
      }
      bytes.append(contentsOf: ",\(visit.ending.code),".utf8)
      if let due = dossier.due { clock.append(due, to: &bytes) }
      bytes.append(contentsOf: ",\(dossier.outcomeCode),\(clock.isWarmUp(dossier))\r\n".utf8)
    }
  }
}

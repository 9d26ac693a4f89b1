import Diagnostics
import Plan

/// An event log in XES (IEEE 1849-2016): a trace for each dossier, three events for each visit of a step.
package struct XESLog: EventLog {
  private let clock: LogClock
  private let name: String
  private let codes: [[UInt8]]
  private let steps: [[[UInt8]]]
  private let staff: [[UInt8]]

  package init(_ description: LoadDescription) {
    clock = LogClock(description)
    name = description.name
    codes = description.procedures.map { XESLog.escaped($0.code) }
    steps = description.procedures.map { $0.steps.map { XESLog.escaped($0.vi) } }
    staff = description.staff.map { XESLog.escaped($0.name.vi) }
  }

  package var head: [UInt8] {
    let lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">"#,
      XESLog.extensionLine("Concept", "concept"), XESLog.extensionLine("Lifecycle", "lifecycle"),
      XESLog.extensionLine("Time", "time"), XESLog.extensionLine("Organizational", "org"),
      #"  <global scope="trace">"#, #"    <string key="concept:name" value=""/>"#,
      #"    <string key="procedure" value=""/>"#,
      #"    <date key="received" value="1970-01-01T00:00:00+07:00"/>"#,
      #"    <string key="outcome" value=""/>"#, #"    <boolean key="warm-up" value="false"/>"#, "  </global>",
      #"  <global scope="event">"#,
      #"    <string key="concept:name" value=""/>"#, #"    <string key="concept:instance" value=""/>"#,
      #"    <string key="lifecycle:transition" value="complete"/>"#,
      #"    <date key="time:timestamp" value="1970-01-01T00:00:00+07:00"/>"#, "  </global>",
      #"  <classifier name="Activity" scope="event" keys="concept:name"/>"#,
      #"  <classifier name="Activity and lifecycle" scope="event" keys="concept:name lifecycle:transition"/>"#,
      #"  <string key="concept:name" value=""#,
    ]
    return Array(lines.joined(separator: "\n").utf8) + XESLog.escaped(name)
      + Array("\"/>\n  <string key=\"lifecycle:model\" value=\"standard\"/>\n".utf8)
  }

  package var tail: [UInt8] { Array("</log>\n".utf8) }

  package func append(_ dossier: RecordedCase, to bytes: inout [UInt8]) {
    guard codes.indices.contains(dossier.procedure) else { return }
    bytes.append(contentsOf: "  <trace>\n".utf8)
    XESLog.string("concept:name", String(dossier.number).utf8, "    ", &bytes)
    XESLog.string("procedure", codes[dossier.procedure], "    ", &bytes)
    date("received", dossier.received, "    ", &bytes)
    if let due = dossier.due { date("due", due, "    ", &bytes) }
    if let ended = dossier.ended { date("ended", ended, "    ", &bytes) }
    XESLog.string("outcome", dossier.outcomeCode.utf8, "    ", &bytes)
    bytes.append(contentsOf: "    <boolean key=\"warm-up\" value=\"\(clock.isWarmUp(dossier))\"/>\n".utf8)
    for event in CaseEvent.events(of: dossier) { append(event, of: dossier.procedure, to: &bytes) }
    bytes.append(contentsOf: "  </trace>\n".utf8)
  }

  private func append(_ event: CaseEvent, of procedure: Int, to bytes: inout [UInt8]) {
    let names = steps[procedure]
    guard names.indices.contains(event.visit.step) else { return }
    bytes.append(contentsOf: "    <event>\n".utf8)
    XESLog.string("concept:name", names[event.visit.step], "      ", &bytes)
    XESLog.string("concept:instance", "\(event.visit.step + 1)-\(event.visit.round)".utf8, "      ", &bytes)
    XESLog.string("lifecycle:transition", event.transition.rawValue.utf8, "      ", &bytes)
    date("time:timestamp", event.second, "      ", &bytes)
    if let pool = event.visit.staff, staff.indices.contains(pool) {
      XESLog.string("org:group", staff[pool], "      ", &bytes)
    }
    if event.transition == .complete, event.visit.ending != .done {
      XESLog.string("ending", event.visit.ending.code.utf8, "      ", &bytes)
    }
    bytes.append(contentsOf: "    </event>\n".utf8)
  }

  private static func extensionLine(_ name: String, _ prefix: String) -> String {
    #"  <extension name="\#(name)" prefix="\#(prefix)" uri="http://www.xes-standard.org/\#(prefix).xesext"/>"#
  }

  private static func string(_ key: String, _ value: some Sequence<UInt8>, _ indent: String, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: indent.utf8)
    bytes.append(contentsOf: "<string key=\"".utf8)
    bytes.append(contentsOf: key.utf8)
    bytes.append(contentsOf: "\" value=\"".utf8)
    bytes.append(contentsOf: value)
    bytes.append(contentsOf: "\"/>\n".utf8)
  }

  private func date(_ key: String, _ second: Int, _ indent: String, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: indent.utf8)
    bytes.append(contentsOf: "<date key=\"".utf8)
    bytes.append(contentsOf: key.utf8)
    bytes.append(contentsOf: "\" value=\"".utf8)
    clock.append(second, to: &bytes)
    bytes.append(contentsOf: "\"/>\n".utf8)
  }

  /// A text as the value of an attribute; characters that XML 1.0 does not know are replaced.
  private static func escaped(_ text: String) -> [UInt8] {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += "&#\(scalar.value);"
      default:
        let isKnown = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isKnown ? scalar : "\u{FFFD}")
      }
    }
    return Array(result.utf8)
  }
}

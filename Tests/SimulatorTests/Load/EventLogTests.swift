import Foundation
import Plan
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Simulator

@Suite struct EventLogTests {
  private var description: LoadDescription {
    var description = LoadReportSample.description
    description.name = "Tải <\"thử\" & 'mẫu'>\u{1}"
    description.procedures[0].steps[0] = Label("tiếp nhận, <số hóa>")
    return description
  }

  /// Two dossiers: one done with a supplement, one open.
  private var cases: [RecordedCase] {
    func visit(
      _ step: Int, _ round: Int, _ staff: Int?, _ times: (Int, Int, Int), _ ending: RecordedVisit.Ending
    ) -> RecordedVisit {
      RecordedVisit(
        step: step, round: round, staff: staff, enabled: times.0, start: times.1, end: times.2, ending: ending)
    }
    return [
      RecordedCase(
        procedure: 0, number: 1, received: 30_000, ended: 200_000, due: 300_000, outcome: .completed,
        visits: [
          visit(0, 1, 0, (30_000, 31_000, 32_000), .supplementRequested),
          visit(0, 2, 0, (100_000, 100_000, 101_000), .done), visit(1, 1, nil, (101_000, 101_000, 200_000), .cut),
        ]),
      RecordedCase(procedure: 1, number: 2, received: 40_000, ended: nil, due: nil, outcome: nil, visits: []),
    ]
  }

  private func bytes(_ log: some EventLog) -> [UInt8] {
    var bytes = log.head
    for dossier in cases { log.append(dossier, to: &bytes) }
    return bytes + log.tail
  }

  /// What a reader of XML sees of a log.
  private final class Reader: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]
    var values: [String] = []
    var logName = ""
    var stamps: [String] = []
    private var depth = 0

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      depth += 1
      counts[name, default: 0] += 1
      let key = attributes["key"] ?? ""
      if depth == 2, key == "concept:name" { logName = attributes["value"] ?? "" }
      if depth == 4, key == "concept:name" || key == "lifecycle:transition" { values.append(attributes["value"] ?? "") }
      if depth == 4, key == "time:timestamp" { stamps.append(attributes["value"] ?? "") }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      depth -= 1
    }
  }

  @Test func anXMLReaderFindsATraceForEachDossierAndThreeEventsForEachVisit() {
    let parser = XMLParser(data: Data(bytes(XESLog(description))))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.counts["trace"] == 2)
    #expect(reader.counts["event"] == 9)
    #expect(reader.logName == "Tải <\"thử\" & 'mẫu'>\u{FFFD}")
    #expect(reader.values.prefix(2) == ["tiếp nhận, <số hóa>", "schedule"])
    #expect(reader.values.last == "pi_abort")
    #expect(reader.stamps == reader.stamps.sorted())
    #expect(reader.stamps.first == "2026-01-01T08:20:00+07:00")
  }

  @Test func theTableHasARowForEachVisit() {
    let rows = String(decoding: bytes(EventTable(description)), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(rows.count == 5)
    #expect(rows[0] == "case,procedure,step,round,unit,enabled,start,end,ending,due,outcome,warm_up")
    #expect(
      rows[1]
        == "1,1.000001,\"tiếp nhận, <số hóa>\",1,một cửa,2026-01-01T08:20:00+07:00,2026-01-01T08:36:40+07:00,"
        + "2026-01-01T08:53:20+07:00,supplement-requested,2026-01-04T11:20:00+07:00,completed,true")
    #expect(
      rows[3].hasPrefix("1,1.000001,thẩm tra,1,,2026-01-02T04:03:20+07:00")
        && rows[3].hasSuffix(",cut,2026-01-04T11:20:00+07:00,completed,true"))
  }

  @Test func dossiersOfTheWarmUpAreMarked() {
    var description = description
    description.warmUpDays = 1
    let visits = [
      RecordedVisit(step: 0, round: 1, staff: 0, enabled: 86_400, start: 86_400, end: 90_000, ending: .done)
    ]
    for (received, isWarmUp) in [(86_399, true), (86_400, false)] {
      let dossier = RecordedCase(
        procedure: 0, number: 1, received: received, ended: nil, due: nil, outcome: nil, visits: visits)
      var (row, trace): ([UInt8], [UInt8]) = ([], [])
      EventTable(description).append(dossier, to: &row)
      XESLog(description).append(dossier, to: &trace)
      #expect(String(decoding: row, as: UTF8.self).hasSuffix(",done,,open,\(isWarmUp)\r\n"))
      #expect(String(decoding: trace, as: UTF8.self).contains(#"<boolean key="warm-up" value="\#(isWarmUp)"/>"#))
    }
  }

  @Test func namesThatAreNotThereAreLeftOut() {
    var log = XESLog(description).head
    let stray = RecordedCase(procedure: 9, number: 1, received: 0, ended: nil, due: nil, outcome: nil, visits: [])
    let before = log.count
    XESLog(description).append(stray, to: &log)
    #expect(log.count == before)
  }
}

import Diagnostics
import JSON

extension ImportLedger {
  /// The report for programs: what was read how, field by field; every value that the catalogue holds otherwise than it
  /// stands in the record, or not at all; joined wordings, proposals and problems.
  package func json(checks: [JSON]) -> JSON {
    .object([
      .init("version", 1), .init("records", .integer(records)),
      .init("fields", .array(FieldSummary.all(of: self).map(\.json))), .init("checks", .array(checks)),
      .init("problems", .array(problems.map(\.json))), .init("joined", .array(joins.map(\.json))),
      .init("alike", .array(proposals.map(\.json))),
      .init("values", .array(lines.filter { [.prose, .verbatim, .reported].contains($0.reading) }.map(\.json))),
    ])
  }
}

extension FieldSummary {
  fileprivate var json: JSON {
    .object(
      [.init("field", .string(field))] + Reading.allCases.map { .init($0.rawValue, .integer(self[$0])) })
  }
}

extension Origin {
  fileprivate var members: [JSON.Member] {
    [.init("file", .string(file)), .init("line", .integer(line)), .init("path", .string(path))]
  }
}

extension LedgerLine {
  fileprivate var json: JSON {
    let rest: KeyValuePairs<String, JSON?> = [
      "code": code.map { .string($0) }, "reading": .string(reading.rawValue), "target": target.map { .string($0) },
      "text": text.map { .string($0) }, "reason": reason.map(\.json),
    ]
    return .object(origin.members + (JSON.object(present: rest).members ?? []))
  }
}

extension ImportProblem {
  fileprivate var json: JSON { .object(origin.members + [.init("problem", text.json)]) }
}

extension Join {
  fileprivate var json: JSON {
    [
      "registry": .string(registry.rawValue), "name": .string(name), "wordings": .array(wordings.map { .string($0) }),
    ]
  }
}

extension Text {
  fileprivate var json: JSON { ["vi": .string(vi), "en": .string(en)] }
}

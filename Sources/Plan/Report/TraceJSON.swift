import Calendars
import Diagnostics
import Expressions
import JSON

extension Trace {
  /// The trace for programs: the same facts as the report, moments in ISO 8601 local time.
  package var json: JSON {
    let sum = total()
    return .object(present: [
      "version": 1,
      "code": .string(plan.code),
      "asOf": .string(plan.asOf.description),
      "localTexts": plan.localTexts.isEmpty ? nil : .array(plan.localTexts.map(JSON.string)),
      "receivedAt": .string(instance.receivedAt.description),
      "facts": .object(
        zip(plan.facts, instance.values).map { JSON.Member($0.label.vi, .string($1.text)) }),
      "assumed": .array(
        plan.facts.indices.filter { !instance.stated.contains($0) && plan.facts[$0].origin != .derived }
          .map { .string(plan.facts[$0].id) }),
      "decisions": decisions.isEmpty ? nil : .array(zip(plan.tables, decisions).map(json)),
      "documents": .array(demanded.map(json)),
      "lookedUp": .array(
        lookedUp.map { ["document": .string(plan.documents[$0.rule].name), "in": .string($0.replacement.by)] }),
      "payments": .array(payments.map(json)),
      "totalKnown": .integer(sum.known),
      "totalUnknown": .array(sum.unknown.map(JSON.string)),
      "appointment": appointment.map(json),
      "moves": .array(
        moves.map { ["at": .string($0.at.description), "to": json($0.new), "why": $0.why.json] }),
      "due": due.map { .string($0.description) },
      "visits": .array(visits.map(json)),
      "outcome": .string(outcome.rawValue),
      "results": .array(results.map(JSON.string)),
      "finishedAt": finishedAt.map { .string($0.description) },
      "onTime": isOnTime.map(JSON.bool),
      "workingMinutes": .integer(workingMinutes),
      "figures": .object(
        Figure.allCases.compactMap { figure in
          value(of: figure).map { JSON.Member(figure.rawValue, .integer($0)) }
        }),
      "problems": .array(
        problems.map { ["kind": .string($0.kind.rawValue), "message": $0.message.json] }),
    ])
  }

  /// Rows are counted from 1, as in the report.
  private func json(_ rule: TableRule, _ outcome: DecisionTable.Outcome) -> JSON {
    .object(present: [
      "fact": .string(plan.facts[rule.fact].id), "value": .string(outcome.value.text),
      "rows": .array(outcome.rules.map { .integer($0 + 1) }),
      "default": outcome.isDefault ? true : nil,
    ])
  }

  private func json(_ document: DemandedDocument) -> JSON {
    let rule = plan.documents[document.rule]
    return .object(present: [
      "name": .string(document.name), "insteadOf": document.insteadOf.map(JSON.string),
      "originals": .integer(rule.originals), "copies": .integer(rule.copies), "manner": .string(rule.manner.rawValue),
    ])
  }

  private func json(_ line: PaymentLine) -> JSON {
    .object(present: [
      "name": .string(plan.fees[line.rule].name), "kind": .string(plan.fees[line.rule].kind.rawValue),
      "before": line.before.map(JSON.integer), "due": line.due.map(JSON.integer), "relief": line.relief.map(\.json),
    ])
  }

  private func json(_ appointment: Appointment) -> JSON {
    [
      "due": .string(appointment.due.description), "limit": .string(plan.limits[appointment.rule].id),
      "provisional": .bool(appointment.isProvisional),
    ]
  }

  private func json(_ visit: Visit) -> JSON {
    let node = plan.nodes[visit.node]
    return .object(present: [
      "node": .string(node.id), "label": .string(node.label.vi), "round": .integer(visit.round),
      "skipped": .bool(visit.isSkipped), "start": .string(visit.start.description),
      "finish": .string(visit.finish.description),
      "place": visit.place.map { .string(node.places[$0].isFilingPlace ? "nơi nộp" : node.places[$0].agency) },
      "role": node.role.map(JSON.string), "event": event(visit).map(JSON.string),
    ])
  }

  private func event(_ visit: Visit) -> String? {
    switch visit.event {
    case .none, .skipped: nil
    case .supplementRequested: "supplement-requested"
    case .sentBack: "sent-back"
    case .ended(let outcome): outcome.rawValue
    case .cut: "cut"
    }
  }
}

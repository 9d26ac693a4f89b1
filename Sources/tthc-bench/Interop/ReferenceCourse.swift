import Exports
import Expressions
import JSON
import Plan

/// What the reference interpreter makes of a case, in the words of processes.
struct ReferenceCourse {
  let plan: ExecutablePlan
  let trace: Trace

  var json: JSON {
    .object(present: [
      "variables": .object(variables),
      "visits": .array(trace.visits.map(visit)),
      "outcome": .string(trace.outcome.rawValue),
      "problems": .array(trace.problems.map { .string($0.kind.rawValue) }),
    ])
  }

  private var variables: [JSON.Member] {
    let writer = DialectWriter(plan: plan, dialect: .python)
    return plan.facts.indices.map { index in
      let value = trace.instance.values.indices.contains(index) ? trace.instance.values[index] : .null
      return JSON.Member(writer.variable(FactID(index)), writer.json(value))
    }
  }

  private func visit(_ visit: Visit) -> JSON {
    let node = plan.nodes[visit.node]
    return .object(present: [
      "node": .string(node.id), "kind": .string(node.kind.rawValue), "round": .integer(visit.round),
      "calls": node.calls.map { .string($0) },
      "hasTime": .bool(node.time != nil),
      "event": .string(event(visit.event)),
      "to": visit.event.target.map { .string(plan.nodes[$0].id) },
      "consultations": .array(visit.consultations.map { .integer($0.rule + 1) }),
    ])
  }

  private func event(_ event: VisitEvent) -> String {
    switch event {
    case .none: "none"
    case .skipped: "skipped"
    case .supplementRequested(nil): "forsaken"
    case .supplementRequested: "supplement"
    case .sentBack: "sent-back"
    case .ended(let outcome): "ended-\(outcome.rawValue)"
    case .cut: "cut"
    }
  }
}

extension VisitEvent {
  fileprivate var target: Int? { if case .sentBack(let target) = self { target } else { nil } }
}

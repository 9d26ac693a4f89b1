import Calendars
import Exporters
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
      "visits": .array(trace.visits.indices.map(visit)),
      "outcome": .string(trace.outcome.rawValue),
      "problems": .array(trace.problems.map { .string($0.kind.rawValue) }),
    ])
  }

  private var variables: [JSON.Member] {
    let writer = DialectWriter(plan: plan, dialect: .python)
    let facts = plan.facts.indices.map { index in
      let value = trace.instance.values.indices.contains(index) ? trace.instance.values[index] : .null
      return JSON.Member(writer.variable(FactID(index)), writer.json(value))
    }
    let day = JSON.Member("ngay_nhan", .string(trace.instance.receivedAt.date.description))
    return facts + [day]
  }

  private func visit(_ index: Int) -> JSON {
    let visit = trace.visits[index]
    let node = plan.nodes[visit.node]
    return .object(present: [
      "node": .string(node.id), "engine": .string(engineKind(of: node)), "round": .integer(visit.round),
      "event": .string(event(of: visit)), "wantsReturn": .bool(wantsReturn(index)),
      "consultations": .array(visit.consultations.map { .integer($0.rule + 1) }),
    ])
  }

  /// Whether the applicant brings what is missing before his time is over.
  private func isInTime(_ back: Moment?, _ visit: Visit) -> Bool {
    guard let back else { return false }
    let time = plan.nodes[visit.node].onIncomplete?.applicantTime ?? plan.supplement.applicantTime
    guard let time else { return true }
    return back <= plan.calendar.workingCalendar.due(receivedAt: visit.finish, limit: time, cutOff: nil)
  }

  private func engineKind(of node: PlanNode) -> String {
    switch node.kind {
    case .work: "work"
    case .wait: node.time == nil ? "arrival" : "wait"
    case .call: node.calls == nil ? "work" : "call"
    }
  }

  /// Whether the case as filed asks for a return at a visit, allowed or not.
  private func wantsReturn(_ index: Int) -> Bool {
    let node = trace.visits[index].node
    guard let rule = plan.nodes[node].sendBack, rule.when == nil else { return false }
    let wanted = trace.instance.sendBacks.filter { $0.node == node }.map(\.times).reduce(0, +)
    return trace.visits[..<index].count { $0.node == node && $0.event == .sentBack(to: rule.to) } < wanted
  }

  private func event(of visit: Visit) -> String {
    switch visit.event {
    case .none: "none"
    case .skipped: "skipped"
    case .supplementRequested(let back): isInTime(back, visit) ? "supplement" : "forsaken"
    case .sentBack: "sent-back"
    case .ended(let outcome): "ended-\(outcome.rawValue)"
    case .cut: "cut"
    }
  }
}

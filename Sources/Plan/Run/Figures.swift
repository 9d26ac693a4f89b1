import Diagnostics

/// What can be counted of a case, and compared between cases.
package enum Figure: String, CaseIterable, Sendable {
  /// Papers that the applicant must bring, as many as there are rows of the dossier.
  case documents
  /// Sheets handed in: originals and copies of all sets.
  case originals, copies
  /// Papers to be shown and taken home again.
  case shown
  /// What is paid, in đồng.
  case payment
  /// How often the applicant must come.
  case trips
  /// Passages through a step.
  case steps
  /// Changes of the agency that has the dossier.
  case handOvers = "hand-overs"
  case agencies, levels
  /// Working minutes that the steps are given, added up.
  case work = "work"
  /// Office minutes from receipt to the end.
  case duration
  /// Office minutes that count for the limit since it last began, and all others.
  case insideClock = "inside-clock"
  case outsideClock = "outside-clock"
}

extension Trace {
  /// A figure of the case; nil where the plan does not know it: a payment set by another body, a plan without a process.
  package func value(of figure: Figure) -> Int? {
    switch figure {
    case .documents: demanded.count
    case .originals: sheets(\.originals)
    case .copies: sheets(\.copies)
    case .shown: demanded.count { plan.documents[$0.rule].manner == .present }
    case .payment: total().unknown.isEmpty ? total().known : nil
    case .trips: trips
    case .steps: visits.count { !$0.isSkipped }
    case .handOvers: handOvers
    case .agencies: distinct(\.holder)
    case .levels: distinct(\.level)
    case .work: plannedWork
    case .duration: duration
    case .insideClock: finishedAt.map { _ in workingMinutes }
    case .outsideClock: duration.map { $0 - workingMinutes }
    }
  }

  /// Sheets of the papers handed in, in all sets.
  private func sheets(_ count: KeyPath<DocumentRule, Int>) -> Int {
    let ofOneSet = demanded.map { plan.documents[$0.rule] }.filter { $0.manner == .submit }
      .map { $0[keyPath: count] }.reduce(0, clampedSum)
    let (all, overflow) = ofOneSet.multipliedReportingOverflow(by: plan.sets)
    return overflow ? Int.max : all
  }

  private var duration: Int? { finishedAt.map { _ in officeMinutes } }

  private var plannedWork: Int {
    visits.filter { !$0.isSkipped && $0.event != .cut }.map { plan.nodes[$0.node].time?.workingMinutes ?? 0 }
      .reduce(0, clampedSum)
  }

  private func place(of visit: Visit) -> Place? { visit.place.map { plan.nodes[visit.node].places[$0] } }

  private func distinct(_ part: (Place) -> String?) -> Int {
    Set(visits.filter { !$0.isSkipped }.compactMap { place(of: $0).flatMap(part) }).count
  }

  /// In person: once to file, for every supplement, and for a result that is not ready the same day. Otherwise only when
  /// originals must be seen or, online, handed in.
  private var trips: Int {
    let channel = plan.facts.firstIndex { $0.origin == .channel }
    let value = channel.flatMap { instance.values.indices.contains($0) ? instance.values[$0] : nil }
    guard let channel, let value, value != .string(plan.facts[channel].value(of: "in person")) else {
      return 1 + supplementsBrought + (isCollectedLater ? 1 : 0)
    }
    let isOnline = value == .string(plan.facts[channel].value(of: "online"))
    let mustCome = demanded.contains {
      let rule = plan.documents[$0.rule]
      return rule.manner == .present || (isOnline && rule.manner == .submit && rule.originals > 0)
    }
    return mustCome ? 1 : 0
  }

  private var supplementsBrought: Int {
    visits.count {
      if case .supplementRequested(let back) = $0.event { back != nil } else { false }
    }
  }

  private var isCollectedLater: Bool {
    visits.contains { visit in
      !visit.isSkipped && visit.event != .cut && visit.finish.date > instance.receivedAt.date
        && plan.nodes[visit.node].handsResultOver
    }
  }

  /// How often the dossier goes from one agency to another: it comes from where the steps before it were done, after a
  /// return from the step that sent it back, after a supplement from where it was.
  private var handOvers: Int {
    var leaving = [Set<String>](repeating: [], count: plan.nodes.count)
    var handed: [Int: Set<String>] = [:]
    var count = 0
    for visit in visits {
      let node = plan.nodes[visit.node]
      let arriving = handed[visit.node] ?? node.predecessors.reduce(into: []) { $0.formUnion(leaving[$1]) }
      let here = visit.isSkipped ? nil : place(of: visit)?.holder
      if let here { count += arriving.subtracting([here]).count }
      let left = here.map { [$0] } ?? arriving
      switch visit.event {
      case .supplementRequested: handed[visit.node] = here.map { [$0] } ?? []
      case .sentBack(let target):
        leaving[visit.node] = left
        handed[visit.node] = nil
        handed[target] = left
      case .none, .skipped, .ended, .cut:
        leaving[visit.node] = left
        handed[visit.node] = nil
      }
    }
    return count
  }
}

extension Place {
  /// Under what name the dossier is known to lie there; nil when the place does not say.
  package var holder: String? {
    if isFilingPlace { return "" }
    return agency.isEmpty ? nil : FoldedName(agency).key
  }
}

extension PlanNode {
  /// The step gives the result to the applicant.
  package var handsResultOver: Bool { acts.contains { $0.code == "returnResult" } }
}

private func clampedSum(_ left: Int, _ right: Int) -> Int {
  let (sum, overflow) = left.addingReportingOverflow(right)
  return overflow ? Int.max : sum
}

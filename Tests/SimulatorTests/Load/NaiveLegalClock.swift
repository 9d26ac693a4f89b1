import Calendars
import Diagnostics
import Plan

@testable import Simulator

/// Appointments.
extension NaiveOffice {
  /// What is known once a node has been at work.
  func noteProgress(_ visit: NaiveVisit) {
    let (dossier, plan) = (visit.dossier, visit.dossier.plan)
    for fact in plan.facts.indices where plan.facts[fact].determinedBy == visit.node { dossier.settled.insert(fact) }
    if plan.nodes[visit.node].clock == .outside { dossier.duesStart = now }
    guard let place = visit.place.map({ plan.nodes[visit.node].places[$0] }) else { return }
    if plan.competentAgencies.contains(where: { FoldedName($0.agency) == FoldedName(place.agency) }) {
      dossier.competentStart = dossier.competentStart ?? visit.enabled
    }
    if !place.isOneStop && !place.isFilingPlace {
      dossier.elsewhereStart = dossier.elsewhereStart ?? visit.enabled
    }
  }

  /// The appointment as things stand; nil where there is none.
  func due(_ dossier: NaiveDossier) -> Int? {
    guard let rule = limit(dossier) else { return nil }
    let ownStart: Int? =
      switch rule.clockStart {
      case .completeDossier, .systemReceipt, .applicantConfirmation: nil
      case .competentAuthority: dossier.competentStart
      case .financialObligation: dossier.duesStart
      case .previousAgency: dossier.elsewhereStart
      }
    let start = hours.moment(max(dossier.clockStart, ownStart ?? 0))
    guard let first = rule.due(startingAt: start, on: hours.calendar) else { return nil }
    let stood = stretches(dossier).map { (hours.moment($0.from), hours.moment($0.until)) }
    return hours.second(rule.extended(first, by: stood, since: start, on: hours.calendar))
  }

  /// The first limit whose condition holds as far as facts are settled, else the first without one.
  private func limit(_ dossier: NaiveDossier) -> LimitRule? {
    let plan = dossier.plan
    let known = plan.limits.filter { rule in
      plan.baseFacts(of: rule.when?.expression.usedFacts.map(\.index) ?? []).allSatisfy {
        plan.facts[$0].determinedBy == nil || dossier.settled.contains($0)
      }
    }
    return known.first { $0.when != nil && dossier.holds($0.when) } ?? known.first { $0.when == nil }
  }

  /// When the clock stood, as far as that is over; in order and disjoint.
  private func stretches(_ dossier: NaiveDossier) -> [(from: Int, until: Int)] {
    var result: [(from: Int, until: Int)] = []
    let over = dossier.standing.filter { $0.from < $0.until && $0.until <= now }
    for stretch in over.sorted(by: { $0 < $1 }) {
      if let last = result.last, stretch.from <= last.until {
        result[result.count - 1].until = max(last.until, stretch.until)
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  /// Office seconds that the legal clock has counted.
  func legalTime(_ dossier: NaiveDossier) -> Int {
    let start = dossier.clockStart
    let standing = stretches(dossier).reduce(0) { $0 + hours.seconds(from: max($1.from, start), to: $1.until) }
    return hours.seconds(from: start, to: now) - standing
  }
}

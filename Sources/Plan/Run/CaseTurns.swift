import Calendars
import Diagnostics

/// What may turn a case round: a supplement that the applicant brings or not, and a return to an earlier node.
extension CaseSimulation {
  /// The case's next supplement, if it is one that this node asks for.
  mutating func pendingSupplement(at node: Int) -> SupplementEvent? {
    guard nextSupplement < instance.supplements.count, instance.supplements[nextSupplement].node == node,
      plan.nodes[node].onIncomplete != nil
    else { return nil }
    defer { nextSupplement += 1 }
    return instance.supplements[nextSupplement]
  }

  /// The applicant is asked to complete the dossier; the node is done again when it comes back.
  mutating func requestSupplement(_ visit: Visit, _ event: SupplementEvent) -> Bool {
    var visit = visit
    let policy = plan.nodes[visit.node].onIncomplete ?? plan.supplement
    requests[visit.node] += 1
    let name = plan.nodes[visit.node].label
    // Each node keeps to its own number, and all of them together to the procedure's.
    let allowed = requests[visit.node] > policy.atMost ? policy.atMost : max(policy.atMost, plan.supplement.atMost)
    guard requests[visit.node] <= policy.atMost, requests.reduce(0, +) <= allowed else {
      visit.event = .ended(.stopped)
      schedule.visits.append(visit)
      report(
        .tooManySupplements, vi: "Bước “\(name.vi)” yêu cầu bổ sung quá số lần cho phép (\(allowed)).",
        en: "Step “\(name.en)” asks for more supplements than allowed (\(allowed)).")
      stop(visit.finish, .stopped, Text(vi: "đã hết số lần bổ sung", en: "no further supplement is allowed"))
      return false
    }
    visit.event = .supplementRequested(resubmitted: event.resubmitted)
    schedule.visits.append(visit)
    let last = (policy.applicantTime ?? plan.supplement.applicantTime).map {
      calendar.due(receivedAt: visit.finish, limit: $0, cutOff: nil)
    }
    guard let back = event.resubmitted, last.map({ back <= $0 }) ?? true else {
      forsaken.insert(visit.node)
      let end = max(visit.finish, last ?? visit.finish)
      if end < patience?.until ?? .init(minutes: .max) { patience = (end, visit.finish) }
      finish[visit.node] = nil
      return true
    }
    resume(visit, at: back, policy)
    return true
  }

  /// The completed dossier is back: the node is done again from then on.
  private mutating func resume(_ visit: Visit, at resubmitted: Moment, _ policy: SupplementPolicy) {
    var back = resubmitted
    if back < visit.finish {
      report(
        .supplementTooEarly,
        vi: "Lúc nộp lại \(back.vietnamese) đứng trước lúc yêu cầu bổ sung; tính từ \(visit.finish.vietnamese).",
        en: "The resubmission of \(back) precedes the request; \(visit.finish) is taken.")
      back = visit.finish
    }
    if policy.clock == .restarts {
      schedule.restarts.append(
        (
          back,
          Text(vi: "hồ sơ bổ sung xong, tính lại từ đầu", en: "the dossier was completed, the full limit runs anew")
        ))
    } else {
      schedule.standing.append(
        (
          visit.finish, back,
          Text(vi: "thời gian người nộp bổ sung không tính", en: "the applicant's time does not count")
        ))
    }
    finish[visit.node] = nil
    notBefore[visit.node] = back
  }

  /// The applicant's time is over; until then the clock stood, for the wait is his.
  mutating func giveUp(_ since: Moment, _ end: Moment) {
    schedule.standing.append(
      (since, end, Text(vi: "thời gian người nộp bổ sung không tính", en: "the applicant's time does not count")))
    stop(
      end, .stopped,
      Text(vi: "người nộp không bổ sung trong thời hạn", en: "the applicant did not complete the dossier in time"))
  }

  /// The node to which the case goes back now; nil when it goes on.
  mutating func returnTarget(of visit: Visit) -> Int? {
    guard let rule = plan.nodes[visit.node].sendBack else { return nil }
    let wanted: Bool
    if rule.when != nil {
      // The condition speaks of the case as filed; after the allowed returns the matter is taken as mended.
      wanted = facts.holds(rule.when)
    } else {
      let times = instance.sendBacks.filter { $0.node == visit.node }.map(\.times).reduce(0) { min($0 + $1, 1_000_000) }
      wanted = returns[visit.node] < times
      if wanted && returns[visit.node] >= rule.atMost {
        let name = plan.nodes[visit.node].label
        report(
          .tooManyReturns, vi: "Bước “\(name.vi)” chỉ được trả lại \(rule.atMost) lần.",
          en: "Step “\(name.en)” may send back \(rule.atMost) times only.")
      }
    }
    guard wanted, returns[visit.node] < rule.atMost else { return nil }
    returns[visit.node] += 1
    return rule.to
  }

  /// A node and everything after it is done again, not before a moment.
  mutating func reopen(from target: Int, at moment: Moment) {
    var reopened = Set([target])
    for index in plan.nodes.indices where plan.nodes[index].predecessors.contains(where: reopened.contains) {
      reopened.insert(index)
    }
    for index in reopened { finish[index] = nil }
    underWay.removeAll { reopened.contains($0.node) }
    notBefore[target] = moment
  }
}

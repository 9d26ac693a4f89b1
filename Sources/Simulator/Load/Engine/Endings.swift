import Plan

/// What becomes of dossiers, as statistics.
extension LoadRun {
  /// Counts a case that ends now; its appointment.
  @inline(__always)
  mutating func noteEnd(_ slot: Int, _ outcome: Outcome) -> Int? {
    guard cases[slot].isMeasured || recording != nil else { return nil }
    let due = due(slot)
    guard cases[slot].isMeasured else { return due }
    let procedure = Int(cases[slot].procedure)
    let end = office()
    switch outcome {
    case .completed: result.procedures[procedure].completed += 1
    case .refused: result.procedures[procedure].refused += 1
    case .stopped: result.procedures[procedure].stopped += 1
    }
    result.procedures[procedure].elapsed.add(now - Int(cases[slot].received))
    result.procedures[procedure].working.add(end - Int(cases[slot].receivedOffice))
    result.procedures[procedure].legal.add(legalTime(slot, end))
    guard let due else { return nil }
    result.procedures[procedure].appointed += 1
    guard now > due else { return due }
    result.procedures[procedure].overdue += 1
    result.procedures[procedure].overdueBy.add(end - timeline.office(at: due))
    let staff = Int(cases[slot].longestWaitStaff)
    if staff >= 0 && cases[slot].longestWait > 0 { result.overdueHere(staff) }
    return due
  }

  /// Office seconds that the legal clock has counted.
  @inline(__always)
  private func legalTime(_ slot: Int, _ end: Int) -> Int {
    let start = Int(cases[slot].clockStart)
    var time =
      end - (start == Int(cases[slot].received) ? Int(cases[slot].receivedOffice) : timeline.office(at: start))
    guard cases[slot].standing >= 0 else { return max(0, time) }
    for stretch in stretches.joined(cases[slot].standing, by: now) where stretch.until > start {
      time -= timeline.office(at: min(stretch.until, now)) - timeline.office(at: max(stretch.from, start))
    }
    return max(0, time)
  }

  /// A case that is under way at the end of the period.
  mutating func leaveOpen(_ slot: Int) {
    result.conservation.open += 1
    result.conservation.stays &+= now - Int(cases[slot].received)
    let due = due(slot)
    if cases[slot].isMeasured {
      result.procedures[Int(cases[slot].procedure)].open += 1
      if let due, due < now { result.procedures[Int(cases[slot].procedure)].openOverdue += 1 }
    }
    if let recording { recording(recordedCase(slot, outcome: nil, due: due)) }
  }

  func recordedCase(_ slot: Int, outcome: Outcome?, due: Int?) -> RecordedCase {
    RecordedCase(
      procedure: Int(cases[slot].procedure), number: Int(cases[slot].number), received: Int(cases[slot].received),
      ended: outcome == nil ? nil : now, due: due, outcome: outcome, visits: recorded[slot])
  }
}

extension ReplicationResult {
  fileprivate mutating func overdueHere(_ staff: Int) { self.staff[staff].overdueHere += 1 }
}

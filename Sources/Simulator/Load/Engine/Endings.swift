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
    case .completed: counts[procedure].completed &+= 1
    case .refused: counts[procedure].refused &+= 1
    case .stopped: counts[procedure].stopped &+= 1
    }
    tallies.add(now - Int(cases[slot].received), .elapsed, procedure: procedure)
    tallies.add(end - Int(cases[slot].receivedOffice), .working, procedure: procedure)
    tallies.add(legalTime(slot, end), .legal, procedure: procedure)
    guard let due else { return nil }
    counts[procedure].appointed &+= 1
    guard now > due else { return due }
    counts[procedure].overdue &+= 1
    tallies.add(end - timeline.office(at: due), .overdueBy, procedure: procedure)
    noteWhereOverdue(slot)
    return due
  }

  /// An overdue dossier counts at the people for whom it waited longest.
  @inline(__always)
  private mutating func noteWhereOverdue(_ slot: Int) {
    let pool = Int(cases[slot].longestWaitStaff)
    if pool >= 0 && cases[slot].longestWait > 0 { staff[pool].overdueHere &+= 1 }
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
    conservation.open += 1
    conservation.stays &+= now - Int(cases[slot].received)
    let due = due(slot)
    if cases[slot].isMeasured {
      counts[Int(cases[slot].procedure)].open += 1
      if let due, due < now {
        counts[Int(cases[slot].procedure)].openOverdue += 1
        noteUnfinishedWaits(slot)
        noteWhereOverdue(slot)
      }
    }
    if let recording { recording(recordedCase(slot, outcome: nil, due: due)) }
  }

  /// Waits that the end of the period cuts short count as long as they have lasted.
  private mutating func noteUnfinishedWaits(_ slot: Int) {
    for place in slot * stride..<(slot + 1) * stride where steps[place].phase == .queued {
      let wait = office() - Int(steps[place].enabledOffice)
      guard wait > Int(cases[slot].longestWait) else { continue }
      cases[slot].longestWait = Int32(truncatingIfNeeded: wait)
      cases[slot].longestWaitStaff = Int32(steps[place].staff)
    }
  }

  func recordedCase(_ slot: Int, outcome: Outcome?, due: Int?) -> RecordedCase {
    RecordedCase(
      procedure: Int(cases[slot].procedure), number: Int(cases[slot].number), received: Int(cases[slot].received),
      ended: outcome == nil ? nil : now, due: due, outcome: outcome, visits: recorded[slot])
  }
}

extension LoadRun {
  /// Everything counted, as the result of the replication.
  mutating func result(_ index: Int) -> ReplicationResult {
    var result = ReplicationResult(index: index, procedures: [], staff: [])
    for procedure in procedures.indices { result.procedures.append(statistics(ofProcedure: procedure)) }
    for pool in 0..<staff.count {
      result.staff.append(staff[pool].statistics(at: office(), waits: tallies.waits(staff: pool)))
    }
    result.conservation = conservation
    return result
  }

  private func statistics(ofProcedure index: Int) -> ProcedureStatistics {
    let range = procedures[index].nodes
    var result = ProcedureStatistics(stepCount: Int(range.count))
    result.counts = counts[index]
    result.elapsed = tallies.statistics(.elapsed, procedure: index)
    result.working = tallies.statistics(.working, procedure: index)
    result.legal = tallies.statistics(.legal, procedure: index)
    result.overdueBy = tallies.statistics(.overdueBy, procedure: index)
    for step in 0..<Int(range.count) { result.steps[step] = tallies.steps[Int(range.first) + step] }
    return result
  }
}

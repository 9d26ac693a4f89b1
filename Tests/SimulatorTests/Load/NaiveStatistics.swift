import Plan

@testable import Simulator

/// What an office has done, as plain lists of values.
struct NaiveStatistics {
  /// Times are empty here, and stand in the lists.
  var procedures: [ProcedureStatistics] = []
  var staff: [StaffStatistics] = []
  var conservation = Conservation()
  /// Of each procedure: elapsed, working and legal time, and by how much the overdue ones were late.
  var times: [[[Int]]] = []
  /// By staff.
  var waits: [[Int]] = []

  init(_ office: NaiveOffice) {
    let scenario = office.scenario
    for procedure in scenario.procedures.indices {
      procedures.append(ProcedureStatistics(stepCount: scenario.procedures[procedure].plan.nodes.count))
      times.append([[], [], [], []])
      let own = office.dossiers.filter { $0.procedure == procedure }
      for dossier in own where dossier.received >= office.measuredFrom && office.measuredFrom < office.end {
        add(dossier, office)
      }
      for visit in own.flatMap(\.visits) where visit.end >= office.measuredFrom {
        procedures[procedure].steps[visit.step].visits += 1
        procedures[procedure].steps[visit.step].waiting += office.hours.seconds(from: visit.enabled, to: visit.start)
        procedures[procedure].steps[visit.step].working += office.hours.seconds(from: visit.start, to: visit.end)
      }
    }
    for pool in scenario.staff.indices { add(pool, office) }
    let stay = office.dossiers.reduce(0) { $0 + ($1.ended ?? office.end) - $1.received }
    (conservation.presence, conservation.stays) = (stay, stay)
    conservation.received = office.dossiers.count
    conservation.done = office.dossiers.filter { $0.ended != nil }.count
    conservation.open = office.dossiers.filter { $0.ended == nil }.count
  }

  private mutating func add(_ dossier: NaiveDossier, _ office: NaiveOffice) {
    let procedure = dossier.procedure
    procedures[procedure].received += 1
    let requests = dossier.visits.filter { $0.ending == .supplementRequested }.count
    procedures[procedure].supplements += requests
    procedures[procedure].supplemented += requests > 0 ? 1 : 0
    procedures[procedure].returns += dossier.visits.filter { $0.ending == .sentBack }.count
    guard let ended = dossier.ended else {
      procedures[procedure].open += 1
      if let due = dossier.due, due < office.end { procedures[procedure].openOverdue += 1 }
      return
    }
    switch dossier.outcome {
    case .completed: procedures[procedure].completed += 1
    case .refused: procedures[procedure].refused += 1
    case .stopped, nil: procedures[procedure].stopped += 1
    }
    times[procedure][0].append(ended - dossier.received)
    times[procedure][1].append(office.hours.seconds(from: dossier.received, to: ended))
    times[procedure][2].append(dossier.legalTime)
    guard let due = dossier.due else { return }
    procedures[procedure].appointed += 1
    if ended > due {
      procedures[procedure].overdue += 1
      times[procedure][3].append(office.hours.seconds(from: due, to: ended))
    }
  }

  /// Waits that the end of the period cuts short, in order of the steps.
  private func unfinishedWaits(of dossier: NaiveDossier, _ office: NaiveOffice) -> [(staff: Int, seconds: Int)] {
    let queued = office.staff.indices.flatMap { pool in
      office.staff[pool].queue.filter { $0.dossier === dossier }.map { (pool, $0) }
    }
    return queued.sorted { $0.1.node < $1.1.node }.map { pool, visit in
      (pool, office.hours.seconds(from: visit.enabled, to: office.end))
    }
  }

  private mutating func add(_ pool: Int, _ office: NaiveOffice) {
    let own = office.staff[pool]
    let (from, end) = (office.measuredFrom, office.end)
    var result = StaffStatistics()
    let begun = own.services.filter { $0.from >= from }
    result.served = begun.count
    waits.append(begun.map(\.wait))
    for service in own.services {
      result.busy += office.hours.seconds(from: max(from, service.from), to: service.to ?? end)
      if let closing = service.closing { result.overtime += max(0, (service.to ?? end) - max(from, closing)) }
    }
    for stay in own.stays { result.queued += office.hours.seconds(from: max(from, stay.from), to: stay.to ?? end) }
    result.period = office.hours.seconds(from: from, to: end)
    for day in from / NaiveHours.day..<end / NaiveHours.day {
      let open = office.hours.open(day).reduce(0) { $0 + $1.count }
      if open > 0 { result.available += open * office.present(pool, day: day) }
    }
    let before = own.lengths.last { $0.at < from }?.length ?? 0
    result.longestQueue = own.lengths.filter { $0.at >= from }.map(\.length).reduce(before, max)
    result.waitingAtEnd = own.queue.count
    let overdue = office.dossiers.filter { dossier in
      guard let due = dossier.due, from < end else { return false }
      return dossier.received >= from && (dossier.ended ?? end) > due
    }
    result.overdueHere =
      overdue.filter { dossier in
        let waits = dossier.waits + unfinishedWaits(of: dossier, office)
        let longest = waits.map(\.seconds).max() ?? 0
        return longest > 0 && waits.first { $0.seconds == longest }?.staff == pool
      }.count
    staff.append(result)
  }
}

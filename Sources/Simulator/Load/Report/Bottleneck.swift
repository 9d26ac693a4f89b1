/// Where dossiers lose the most time by waiting.
enum Bottleneck {
  /// No dossier waited for anybody.
  case nobodyWaits
  /// Waiting is a small part of the dossiers' time and makes none overdue.
  case negligible(waitingPart: Double)
  /// Most of the waiting arises at some staff.
  case staff(Reason)

  struct Reason {
    let staff: Int
    /// Of all waiting, on average over the replications.
    let waitingShare: Double
    let utilisation: Double?
    /// Who comes next, with the share of waiting there; nil when it is less than a quarter.
    let second: (staff: Int, waitingShare: Double)?
    /// Of the overdue dossiers that waited somewhere; nil when there is none.
    let overdueShare: Double?
  }

  /// Waiting below this part of the dossiers' office time does no harm worth naming.
  static let negligiblePart = 0.01
  /// From this part of all waiting on, those who come next are named too.
  static let notablePart = 0.25

  init(_ arm: LoadArm) {
    let all = arm.description.staff.indices.map { arm.result.staff($0) }
    let waiting = all.reduce(0) { $0 + $1.waits.total }
    let overdue = all.reduce(0) { $0 + $1.overdueHere }
    // The longest waiting decides, then the number of late dossiers; of equals the first is named.
    let order = all.indices.sorted { left, right in
      let (first, second) = (all[left], all[right])
      if first.waits.total != second.waits.total { return first.waits.total > second.waits.total }
      return first.overdueHere == second.overdueHere ? left < right : first.overdueHere > second.overdueHere
    }
    guard waiting > 0, let index = order.first else {
      self = .nobodyWaits
      return
    }
    let time = arm.overall.reduce(0) { $0 + $1.working.total }
    let part = time > 0 ? Double(waiting) / Double(time) : 1
    guard overdue > 0 || part >= Bottleneck.negligiblePart else {
      self = .negligible(waitingPart: part)
      return
    }
    func mean(_ figure: StaffFigures.Figure, of staff: Int) -> Double? {
      figure.measured(arm.parts(ofStaff: staff)).summary?.value
    }
    let next = order.dropFirst().first.flatMap { staff -> (staff: Int, waitingShare: Double)? in
      guard let share = mean(StaffFigures.waitingShare, of: staff), share >= Bottleneck.notablePart else { return nil }
      return (staff, share)
    }
    self = .staff(
      Reason(
        staff: index, waitingShare: mean(StaffFigures.waitingShare, of: index) ?? 0,
        utilisation: mean(StaffFigures.utilisation, of: index), second: next,
        overdueShare: overdue > 0 ? Double(all[index].overdueHere) / Double(overdue) : nil))
  }
}

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
    /// Of all waiting of all replications.
    let waitingShare: Double
    let utilisation: Double?
    /// Of the overdue dossiers that waited somewhere; nil when there is none.
    let overdueShare: Double?
  }

  /// Waiting below this part of the dossiers' office time does no harm worth naming.
  static let negligiblePart = 0.01

  init(_ arm: LoadArm) {
    let all = arm.description.staff.indices.map { arm.result.staff($0) }
    let waiting = all.reduce(0) { $0 + $1.waits.total }
    let overdue = all.reduce(0) { $0 + $1.overdueHere }
    // The longest waiting decides, then the number of late dossiers; of equals the first is named.
    let order = all.indices.max { left, right in
      let (first, second) = (all[left], all[right])
      if first.waits.total != second.waits.total { return first.waits.total < second.waits.total }
      return first.overdueHere == second.overdueHere ? left > right : first.overdueHere < second.overdueHere
    }
    guard waiting > 0, let index = order else {
      self = .nobodyWaits
      return
    }
    let time = arm.overall.reduce(0) { $0 + $1.working.total }
    let part = time > 0 ? Double(waiting) / Double(time) : 1
    guard overdue > 0 || part >= Bottleneck.negligiblePart else {
      self = .negligible(waitingPart: part)
      return
    }
    let worst = all[index]
    self = .staff(
      Reason(
        staff: index, waitingShare: Double(worst.waits.total) / Double(waiting),
        utilisation: worst.available > 0 ? Double(worst.busy) / Double(worst.available) : nil,
        overdueShare: overdue > 0 ? Double(worst.overdueHere) / Double(overdue) : nil))
  }
}

/// Where dossiers lose the most time by waiting, or become late by it.
enum Bottleneck {
  /// No dossier waited for anybody.
  case nobodyWaits
  /// Waiting is a small part of the dossiers' time and makes none overdue.
  case negligible(waitingPart: Double)
  case staff(Reason)

  struct Reason {
    let staff: Int
    /// Late dossiers decide, not all waiting.
    let isByLateness: Bool
    /// Of all waiting, on average over the replications.
    let waitingShare: Double
    let utilisation: Double?
    /// Of the overdue dossiers that waited somewhere; nil when there is none.
    let overdueShare: Double?
    /// Who comes next, with the part of what decides; nil when it is less than a quarter.
    let second: (staff: Int, part: Double)?
  }

  /// Waiting below this part of the dossiers' office time does no harm worth naming.
  static let negligiblePart = 0.01
  /// A mean wait below this part of a dossier's mean office time is short.
  static let shortWait = 0.05
  /// People busy for less than this part of their time could do more.
  static let busyPart = 0.7
  /// From this part of the dossiers on, those that are late after waiting decide.
  static let decisiveLateness = 0.01
  /// From this part on, those who come next are named too.
  static let notablePart = 0.25

  init(_ arm: LoadArm) {
    let all = arm.description.staff.indices.map { arm.result.staff($0) }
    let waiting = all.reduce(0) { $0 + $1.queued }
    let overdue = all.reduce(0) { $0 + $1.overdueHere }
    let ended = arm.overall.reduce(0) { $0 + $1.ended }
    let isByLateness = overdue > 0 && Double(overdue) >= Bottleneck.decisiveLateness * Double(ended)
    // Of equals the other measure decides, then the order of the scenario.
    let order = all.indices.sorted { left, right in
      let (first, second) = (Bottleneck.rank(all[left], isByLateness), Bottleneck.rank(all[right], isByLateness))
      return first == second ? left < right : first > second
    }
    guard waiting > 0, let index = order.first else {
      self = .nobodyWaits
      return
    }
    let time = arm.overall.reduce(0) { $0 + $1.working.total }
    let part = time > 0 ? Double(waiting) / Double(time) : 1
    func mean(_ figure: StaffFigures.Figure, of staff: Int) -> Double? {
      figure.measured(arm.parts(ofStaff: staff)).summary?.value
    }
    let isShort = Bottleneck.isShort(all[index], beside: arm.overall.map(\.working))
    let isFree = mean(StaffFigures.utilisation, of: index).map { $0 < Bottleneck.busyPart } ?? false
    guard overdue > 0 || (part >= Bottleneck.negligiblePart && !(isShort && isFree)) else {
      self = .negligible(waitingPart: part)
      return
    }
    func late(_ staff: Int) -> Double? { overdue > 0 ? Double(all[staff].overdueHere) / Double(overdue) : nil }
    let next = order.dropFirst().first.flatMap { staff -> (staff: Int, part: Double)? in
      let part = (isByLateness ? late(staff) : mean(StaffFigures.waitingShare, of: staff)) ?? 0
      return part >= Bottleneck.notablePart ? (staff, part) : nil
    }
    self = .staff(
      Reason(
        staff: index, isByLateness: isByLateness, waitingShare: mean(StaffFigures.waitingShare, of: index) ?? 0,
        utilisation: mean(StaffFigures.utilisation, of: index), overdueShare: late(index), second: next))
  }

  /// Waits that have not ended are not in the mean: where they are many it says nothing.
  private static func isShort(_ staff: StaffStatistics, beside times: [DurationStatistics]) -> Bool {
    let waits = staff.waits
    let (count, total) = times.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.total) }
    guard waits.count > 0, count > 0, Double(staff.waitingAtEnd) < shortWait * Double(waits.count) else { return false }
    return Double(waits.total) / Double(waits.count) < shortWait * Double(total) / Double(count)
  }

  /// What decides first, then the other.
  private static func rank(_ staff: StaffStatistics, _ isByLateness: Bool) -> (Int, Int) {
    isByLateness ? (staff.overdueHere, staff.queued) : (staff.queued, staff.overdueHere)
  }
}

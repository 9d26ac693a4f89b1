/// People at work in a run, and how busy they have been since statistics began.
struct StaffState {
  var headCount: Int
  /// A draw below means that an officer is away.
  var absenceThreshold: UInt64
  var overtimeSeconds: Int
  /// Officers not away today.
  var present: Int
  var busy = 0
  /// Visits in the queue.
  var waiting = 0
  /// The queue of first come: places in the table of steps, -1 for none.
  var first: Int32 = -1
  var last: Int32 = -1
  // Sums over office time, as sums over changes: what begins at a moment takes the moment away, what ends adds it.
  private var busySeconds = 0
  private var queuedSeconds = 0
  private var availableSeconds = 0
  private var periodStart = 0
  var overtime = 0
  var served = 0
  var longestQueue = 0
  var overdueHere = 0

  init(_ pool: StaffPool) {
    headCount = pool.headCount
    absenceThreshold = UInt64(threshold: pool.absence)
    overtimeSeconds = max(0, pool.overtimeSeconds)
    present = pool.headCount
  }

  @inline(__always)
  var isFree: Bool { busy < present }

  /// Whether an officer is free and nobody waits.
  @inline(__always)
  var isIdle: Bool { busy < present && waiting == 0 }

  /// An officer begins at an office second.
  @inline(__always)
  mutating func begin(at office: Int) {
    busy &+= 1
    served &+= 1
    busySeconds &-= office
  }

  /// An officer is free again.
  @inline(__always)
  mutating func end(at office: Int) {
    busy &-= 1
    busySeconds &+= office
  }

  @inline(__always)
  mutating func lengthenQueue(at office: Int) {
    waiting &+= 1
    queuedSeconds &-= office
    if waiting > longestQueue { longestQueue = waiting }
  }

  @inline(__always)
  mutating func shortenQueue(at office: Int) {
    waiting &-= 1
    queuedSeconds &+= office
  }

  /// So many officers are there from an office second on.
  mutating func change(present: Int, at office: Int) {
    availableSeconds &+= (self.present - present) &* office
    self.present = present
  }

  /// Statistics begin anew.
  mutating func forget(at office: Int) {
    busySeconds = -busy &* office
    queuedSeconds = -waiting &* office
    availableSeconds = -present &* office
    periodStart = office
    (overtime, served, overdueHere) = (0, 0, 0)
    longestQueue = waiting
  }

  func statistics(at office: Int, waits: DurationStatistics) -> StaffStatistics {
    var result = StaffStatistics()
    result.served = served
    result.busy = busySeconds &+ busy &* office
    result.overtime = overtime
    result.available = availableSeconds &+ present &* office
    result.queued = queuedSeconds &+ waiting &* office
    result.period = office - periodStart
    result.longestQueue = longestQueue
    result.waits = waits
    result.overdueHere = overdueHere
    result.waitingAtEnd = waiting
    return result
  }
}

/// The queue before some people who take the dossier whose appointment is nearest.
final class DueLine {
  var queue = EventQueue()

  deinit { queue.free() }
}

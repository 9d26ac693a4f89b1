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
  /// The queue of first come: places of `NodeTimes`, -1 for none.
  var first: Int32 = -1
  var last: Int32 = -1
  private var lastOffice = 0
  private var busySeconds = 0
  private var queuedSeconds = 0
  private var availableSeconds = 0
  private var period = 0
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

  /// Sums what has been so since the last change.
  @inline(__always)
  mutating func advance(to office: Int) {
    let passed = office &- lastOffice
    lastOffice = office
    busySeconds &+= busy &* passed
    queuedSeconds &+= waiting &* passed
    availableSeconds &+= present &* passed
    period &+= passed
  }

  /// Statistics begin anew.
  mutating func forget() {
    (busySeconds, queuedSeconds, availableSeconds, period) = (0, 0, 0, 0)
    (overtime, served, overdueHere) = (0, 0, 0)
    longestQueue = waiting
  }

  func statistics(waits: DurationStatistics) -> StaffStatistics {
    var result = StaffStatistics()
    result.served = served
    result.busy = busySeconds
    result.overtime = overtime
    result.available = availableSeconds
    result.queued = queuedSeconds
    result.period = period
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

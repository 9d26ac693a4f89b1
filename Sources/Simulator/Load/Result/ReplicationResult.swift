/// What one run of the office gave, in whole numbers; times are in seconds.
///
/// Dossiers received in the warm-up are not in the statistics of procedures and staff.
package struct ReplicationResult: Hashable, Sendable {
  /// Counted from 0; with the scenario's seed it fixes every random draw.
  package var index: Int
  /// By index of the scenario's procedures.
  package var procedures: [ProcedureStatistics]
  /// By index of the scenario's staff.
  package var staff: [StaffStatistics]
  /// The whole run, warm-up included.
  package var conservation = Conservation()

  package init(index: Int, procedures: [ProcedureStatistics], staff: [StaffStatistics]) {
    self.index = index
    self.procedures = procedures
    self.staff = staff
  }
}

/// Two computations of the same thing each, over the whole run: they must agree.
package struct Conservation: Hashable, Sendable {
  package var received = 0
  package var done = 0
  package var open = 0
  /// The number of dossiers in the office, summed over every second.
  package var presence = 0
  /// The seconds of every dossier in the office, summed over the dossiers (Little 1961: L = λW over a finite time).
  package var stays = 0

  package init() {}

  package var holds: Bool { received == done + open && presence == stays }
}

/// How many dossiers of one procedure became what, of those received after the warm-up.
package struct DossierCounts: Hashable, Sendable, BitwiseCopyable {
  package var received = 0
  package var completed = 0
  package var refused = 0
  package var stopped = 0
  /// Under way at the end of the period.
  package var open = 0
  /// Of the open ones, those whose appointment has passed.
  package var openOverdue = 0
  /// Ended dossiers that had an appointment.
  package var appointed = 0
  /// Of these, the ones that ended after it.
  package var overdue = 0
  /// Requests for a supplement, and dossiers with at least one.
  package var supplements = 0
  package var supplemented = 0
  /// Returns to an earlier step.
  package var returns = 0

  /// All of them, in the order in which files hold them.
  static var all: [WritableKeyPath<DossierCounts, Int>] {
    [
      \.received, \.completed, \.refused, \.stopped, \.open, \.openOverdue, \.appointed, \.overdue, \.supplements,
      \.supplemented, \.returns,
    ]
  }
}

/// What became of the dossiers of one procedure that were received after the warm-up; its counts are asked for by name.
@dynamicMemberLookup
package struct ProcedureStatistics: Hashable, Sendable {
  package var counts = DossierCounts()
  /// From receipt to the end, by the clock.
  package var elapsed = DurationStatistics()
  /// From receipt to the end, in office hours.
  package var working = DurationStatistics()
  /// Office hours that the legal clock counted: since its last restart, without the time in which it stood.
  package var legal = DurationStatistics()
  /// Office hours from the appointment to the end, of the overdue ones.
  package var overdueBy = DurationStatistics()
  /// By index of the plan's nodes.
  package var steps: [StepStatistics]

  package init(stepCount: Int) { steps = Array(repeating: StepStatistics(), count: stepCount) }

  package subscript(dynamicMember count: WritableKeyPath<DossierCounts, Int>) -> Int {
    get { counts[keyPath: count] }
    set { counts[keyPath: count] = newValue }
  }

  package var ended: Int { counts.completed + counts.refused + counts.stopped }

  /// Adds the dossiers of another procedure or replication; the steps are added where both have them.
  package mutating func merge(_ other: ProcedureStatistics) {
    for count in DossierCounts.all { counts[keyPath: count] += other.counts[keyPath: count] }
    elapsed.merge(other.elapsed)
    working.merge(other.working)
    legal.merge(other.legal)
    overdueBy.merge(other.overdueBy)
    for index in steps.indices where other.steps.indices.contains(index) { steps[index].merge(other.steps[index]) }
  }
}

/// The visits of one step that ended after the warm-up.
package struct StepStatistics: Hashable, Sendable, BitwiseCopyable {
  package var visits = 0
  /// Office seconds from when everything was there to the beginning, of all visits.
  package var waiting = 0
  /// Office seconds from the beginning to the end, of all visits.
  package var working = 0

  package init() {}

  /// One more visit.
  @inline(__always)
  mutating func add(waiting: Int, working: Int) {
    visits &+= 1
    self.waiting &+= waiting
    self.working &+= working
  }

  package mutating func merge(_ other: StepStatistics) {
    visits += other.visits
    waiting += other.waiting
    working += other.working
  }
}

/// How busy some people were after the warm-up; all times in office hours unless said otherwise.
package struct StaffStatistics: Hashable, Sendable {
  /// Services begun.
  package var served = 0
  /// Seconds of all officers at work within office hours.
  package var busy = 0
  /// Seconds of work after closing.
  package var overtime = 0
  /// Seconds of all officers present.
  package var available = 0
  /// Length of the queue, summed over every office second: all waiting, that which has not ended too.
  package var queued = 0
  /// Office seconds of the period, for averages over time.
  package var period = 0
  package var longestQueue = 0
  /// From when everything was there to the beginning of the service.
  package var waits = DurationStatistics()
  /// Overdue dossiers, ended or open, that waited longer here than at any other staff.
  package var overdueHere = 0
  /// Waiting at the end of the period.
  package var waitingAtEnd = 0

  package init() {}

  package mutating func merge(_ other: StaffStatistics) {
    served += other.served
    busy += other.busy
    overtime += other.overtime
    available += other.available
    queued += other.queued
    period += other.period
    longestQueue = max(longestQueue, other.longestQueue)
    waits.merge(other.waits)
    overdueHere += other.overdueHere
    waitingAtEnd += other.waitingAtEnd
  }
}

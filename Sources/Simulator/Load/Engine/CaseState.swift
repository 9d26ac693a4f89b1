/// A dossier in progress; what every event asks for stands first.
struct CaseState {
  var key: RandomKey
  /// Events and places in queues that name the slot.
  var references: Int32 = 0
  /// Nodes not yet done.
  var open: Int32
  var procedure: Int32
  var hasEnded = false
  var isInUse = true
  var isMeasured: Bool
  var longestWait: Int32 = -1
  var longestWaitStaff: Int32 = -1
  var received: Int32
  var receivedOffice: Int32
  /// From when the legal clock runs.
  var clockStart: Int32
  /// The first stretch in which the clock stood; -1 for none.
  var standing: Int32 = -1
  var number: Int32
  var requests: Int32 = 0
  /// When limits with a start of their own began; -1 before.
  var competentStart: Int32 = -1
  var elsewhereStart: Int32 = -1
  var duesStart: Int32 = -1
  /// Bits of the facts that are settled.
  var settled: UInt64 = 0

  /// What a slot holds before its first case.
  static let none = CaseState(
    key: RandomKey(seed: 0), open: 0, procedure: 0, isMeasured: false, received: 0, receivedOffice: 0, clockStart: 0,
    number: 0)
}

/// A node of a case: the slot, the node among those of all procedures, and where its state lies.
struct CaseStep {
  let slot: Int
  let node: Int
  let place: Int
}

/// Where a case stands at a node, in 32 bytes: the dossiers in progress stay near the processor.
struct StepState {
  enum Phase: UInt8 {
    case idle, queued
    /// An officer is busy with it.
    case served
    /// Its time runs, and nobody is busy.
    case passing
    /// The applicant completes the dossier, or never will.
    case awaiting, forsaken
    case done
  }

  /// Predecessors not yet done.
  var remaining: UInt16 = 0
  /// Changes when a visit is called off: whatever was scheduled for it is void.
  var token: UInt16 = 0
  var phase = Phase.idle
  var round: UInt8 = 0
  var requests: UInt8 = 0
  var returns: UInt8 = 0
  // Moments of the visit; seconds by the clock and in office hours.
  var enabled: Int32 = 0
  var enabledOffice: Int32 = 0
  var start: Int32 = 0
  var startOffice: Int32 = 0
  var endOffice: Int32 = 0
  /// -1 where nobody has to be free.
  var staff: Int16 = -1
  /// Which of the node's places.
  var place: UInt16 = 0

  /// A case has come that has not been here.
  @inline(__always)
  mutating func reset(remaining: UInt16) {
    self.remaining = remaining
    phase = .idle
    (round, requests, returns) = (0, 0, 0)
  }

  /// A visit may begin from now on.
  @inline(__always)
  mutating func enable(at now: Int, office: Int, place: Int, staff: Int) {
    enabled = Int32(truncatingIfNeeded: now)
    start = enabled
    enabledOffice = Int32(truncatingIfNeeded: office)
    startOffice = enabledOffice
    self.place = UInt16(truncatingIfNeeded: place)
    self.staff = Int16(truncatingIfNeeded: staff)
  }

  /// An officer begins with it and will be done at an office second.
  @inline(__always)
  mutating func serve(at now: Int, from office: Int, until endOffice: Int) {
    start = Int32(truncatingIfNeeded: now)
    startOffice = Int32(truncatingIfNeeded: office)
    self.endOffice = Int32(truncatingIfNeeded: endOffice)
    phase = .served
  }

  @inline(__always)
  mutating func countRound() { if round < .max { round &+= 1 } }

  /// Whether the last of the nodes waited for is done now.
  @inline(__always)
  mutating func loseOnePredecessor() -> Bool {
    guard remaining > 0 else { return false }
    remaining &-= 1
    return remaining == 0 && phase == .idle
  }
}

/// A visit in a queue of first come: the visits before and behind it, -1 for none, and whose it is.
///
/// In a queue by due date `previous` is its appointment, and `next` its rank among those with the same.
struct QueueLink {
  var previous: Int32 = -1
  var next: Int32 = -1
  var slot: Int32 = 0
  var node: Int32 = 0
}

/// When an applicant was last asked for a supplement, and when he comes back.
struct ApplicantWait {
  var requested: Int32 = 0
  var back: Int32 = 0
}

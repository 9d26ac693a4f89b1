import Calendars
import Plan

/// One replication under way: events over plain values in arrays.
///
/// Dossiers live in slots that are used again, so that memory grows with the dossiers in progress. A slot is free once its
/// case has ended and nothing scheduled or queued speaks of it any more.
struct LoadRun {
  let program: LoadProgram
  // The tables of the program, at hand.
  let nodes: PlainTable<FlatNode>
  let successors: PlainTable<Int32>
  let entries: [Int32]
  let reopened: [Int32]
  let places: PlainTable<FlatPlace>
  let consultations: [FlatConsultation]
  let supplements: [FlatSupplement]
  let sendBacks: [FlatSendBack]
  let spans: [Span]
  let samplers: PlainTable<Sampler>
  let observed: [Double]
  let ziggurat = Ziggurat()
  let limits: [FlatLimit]
  let procedures: [FlatProcedure]
  let conditions: [CaseConditions]
  let expected: [Double]
  let conditionWords: Int
  let calendar: WorkingCalendar
  let isByDueDate: Bool
  let timeline: OfficeTimeline
  let key: RandomKey
  let recording: ((RecordedCase) -> Void)?

  var events = EventQueue()
  var now = 0
  var cases = PlainTable(repeating: CaseState.none)
  /// `stride` entries a slot, by node of the procedure.
  var steps = PlainTable(repeating: StepState())
  var links = PlainTable(repeating: QueueLink())
  var applicants = PlainTable(repeating: ApplicantWait())
  let stride: Int
  /// `conditionWords` a slot.
  var words = PlainTable<UInt64>(repeating: 0)
  var freeSlots = PlainTable<Int32>(repeating: 0)
  var staff: PlainTable<StaffState>
  let absenceKeys: [RandomKey]
  let dueLines: [DueLine]
  var streams: [StreamState]
  var stretches = StandingStretches()
  /// Nodes of the case at hand that can begin.
  var ready = PlainTable<Int32>(repeating: 0)
  var dueTable: DueTable
  var tallies: Tallies
  /// Counts of procedures; their times are in `tallies` until the end.
  var counts: PlainTable<DossierCounts>
  var conservation = Conservation()
  /// Visits of the cases in progress by slot, when someone listens.
  var recorded: [[RecordedVisit]] = []
  var inOffice = 0
  var lastChange = 0
  var nextOpening = 0
  var isMeasuring: Bool
  private let number: Int
  /// Office seconds before `now`, once asked for; -1 before.
  private var officeNow = -1
  /// 1 when the office is open now, 0 when not, -1 before that is asked.
  private var openNow = -1

  init(_ program: LoadProgram, replication: Int, recording: ((RecordedCase) -> Void)?) {
    self.program = program
    nodes = PlainTable(program.nodes)
    successors = PlainTable(program.successors)
    entries = program.entries
    reopened = program.reopened
    places = PlainTable(program.places)
    consultations = program.consultations
    supplements = program.supplements
    sendBacks = program.sendBacks
    spans = program.spans
    samplers = PlainTable(program.samplers)
    observed = program.observed
    limits = program.limits
    procedures = program.procedures
    conditions = program.conditions
    expected = program.expected
    conditionWords = program.conditionWords
    calendar = program.scenario.calendar
    isByDueDate = program.scenario.discipline == .byDueDate
    timeline = program.timeline
    self.recording = recording
    stride = program.longestProcess
    let key = RandomKey(seed: program.scenario.seed).key(UInt64(max(0, replication)))
    self.key = key
    number = replication
    staff = PlainTable(program.scenario.staff.map(StaffState.init))
    let names = program.scenario.staff.map(\.name.vi)
    absenceKeys = names.indices.map { index in
      key.key(Purpose.absence.rawValue).key(names[index]).key(UInt64(names[..<index].count { $0 == names[index] }))
    }
    dueLines = isByDueDate ? program.scenario.staff.map { _ in DueLine() } : []
    streams = program.scenario.streams.indices.map { StreamState(program, $0, key) }
    dueTable = DueTable(program)
    tallies = Tallies(program)
    counts = PlainTable(repeating: DossierCounts(), count: program.procedures.count)
    isMeasuring = program.warmUp == 0
  }

  /// What an event is about; the rest of its payload names stream, or token, node and slot.
  enum EventKind: UInt64 {
    case visitEnd, resubmission, givingUp, opening, arrival, warmUp
  }

  static func payload(_ kind: EventKind, token: UInt16 = 0, node: Int = 0, slot: Int) -> UInt64 {
    kind.rawValue << 60 | UInt64(token & 0xFFF) << 48 | UInt64(truncatingIfNeeded: node) << 32
      | UInt64(truncatingIfNeeded: slot)
  }

  /// Office seconds before now.
  @inline(__always)
  mutating func office() -> Int {
    if officeNow < 0 { officeNow = timeline.office(at: now) }
    return officeNow
  }

  /// Whether the office works in the second that begins now.
  @inline(__always)
  mutating func isOpen() -> Bool {
    if openNow < 0 { openNow = timeline.isOpen(at: now) ? 1 : 0 }
    return openNow > 0
  }

  /// States what `office()` is now, where an event knows it.
  @inline(__always)
  mutating func know(office: Int) { officeNow = office }

  /// Runs to the end of the period, once.
  mutating func run() -> ReplicationResult {
    defer { free() }
    for index in 0..<staff.count { staff[index].present = presentOfficers(index, day: 0) }
    scheduleOpening()
    if !isMeasuring { events.schedule(LoadRun.payload(.warmUp, slot: 0), at: program.warmUp, rank: .warmUp) }
    for stream in streams.indices { scheduleArrival(stream) }
    while let (time, payload) = events.next(), time < timeline.end {
      if time != now {
        now = time
        officeNow = -1
        openNow = -1
      }
      handle(payload)
    }
    now = timeline.end
    officeNow = -1
    return close()
  }

  private func free() {
    nodes.free()
    successors.free()
    places.free()
    samplers.free()
    ziggurat.free()
    events.free()
    cases.free()
    steps.free()
    links.free()
    applicants.free()
    words.free()
    freeSlots.free()
    staff.free()
    ready.free()
    tallies.free()
    counts.free()
    for stream in streams { stream.choice.free() }
  }

  @inline(__always)
  private mutating func handle(_ payload: UInt64) {
    let slot = Int(truncatingIfNeeded: payload & 0xFFFF_FFFF)
    switch payload >> 60 {
    case EventKind.arrival.rawValue: arrive(stream: slot)
    case EventKind.opening.rawValue: open()
    case EventKind.warmUp.rawValue: beginMeasuring()
    default:
      cases[slot].references &-= 1
      guard !cases[slot].hasEnded else { return release(slot) }
      let at = caseStep(slot, Int(payload >> 32 & 0xFFFF))
      switch payload >> 60 {
      case EventKind.visitEnd.rawValue:
        guard steps[at.place].token & 0xFFF == UInt16(payload >> 48 & 0xFFF) else { return }
        endVisit(at)
      // The applicant acts whatever has become of the visit in which he was asked.
      case EventKind.resubmission.rawValue: resubmit(at)
      default: giveUp(at)
      }
    }
  }

  @inline(__always)
  func caseStep(_ slot: Int, _ node: Int) -> CaseStep {
    CaseStep(slot: slot, node: node, place: slot &* stride &+ Int(nodes[node].local))
  }

  @inline(__always)
  func local(_ node: Int) -> Int { Int(nodes[node].local) }

  /// Statistics begin now.
  private mutating func beginMeasuring() {
    for index in 0..<staff.count {
      staff[index].forget(at: office())
      tallies.forgetWaits(staff: index)
    }
    for at in servedVisits() { staff[Int(steps[at.place].staff)].overtime += overtimeLeft(at) }
    isMeasuring = true
  }

  /// The period is over: what is under way stays open.
  private mutating func close() -> ReplicationResult {
    if !isMeasuring { beginMeasuring() }
    for at in servedVisits() { staff[Int(steps[at.place].staff)].overtime -= overtimeLeft(at) }
    changeCount(by: 0)
    for slot in 0..<cases.count where cases[slot].isInUse && !cases[slot].hasEnded { leaveOpen(slot) }
    return result(number)
  }

  /// Visits at which an officer is busy.
  private func servedVisits() -> [CaseStep] {
    var served: [CaseStep] = []
    for slot in 0..<cases.count where cases[slot].isInUse && !cases[slot].hasEnded {
      let range = procedures[Int(cases[slot].procedure)].nodes
      for node in Int(range.first)..<Int(range.first + range.count) {
        let at = caseStep(slot, node)
        if steps[at.place].phase == .served { served.append(at) }
      }
    }
    return served
  }

  /// Notes that a dossier came or went; the number in the office is summed over time.
  @inline(__always)
  mutating func changeCount(by change: Int) {
    conservation.presence &+= inOffice &* (now - lastChange)
    lastChange = now
    inOffice += change
  }
}

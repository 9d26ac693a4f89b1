import Calendars

/// Where one stream of dossiers stands.
struct StreamState {
  var cursor = ArrivalCursor()
  let arrivalKey: RandomKey
  let caseKey: RandomKey
  let keptKey: RandomKey
  /// Dossiers whose draw is not below do not come.
  let keptThreshold: UInt64
  let curve: ArrivalCurve?
  let moments: [Int]
  let procedure: Int
  /// Which value of each drawn fact the dossier at hand has.
  let choice: PlainTable<Int32>

  init(_ program: LoadProgram, _ index: Int, _ key: RandomKey) {
    let scenario = program.scenario
    func code(_ stream: Int) -> String { scenario.procedures[scenario.streams[stream].procedure].plan.code }
    let earlier = UInt64((0..<index).count { code($0) == code(index) })
    let own = key.key(code(index)).key(earlier)
    arrivalKey = own.key(Purpose.arrivals.rawValue)
    caseKey = own.key(Purpose.cases.rawValue)
    keptKey = own.key(Purpose.kept.rawValue)
    keptThreshold = UInt64(threshold: scenario.streams[index].kept)
    curve = program.curves[index]
    procedure = program.scenario.streams[index].procedure
    if case .given(let given) = program.scenario.streams[index].arrivals { moments = given } else { moments = [] }
    choice = PlainTable(repeating: 0, count: program.conditions[index].factCount)
  }
}

/// Dossiers come in.
extension LoadRun {
  mutating func scheduleArrival(_ stream: Int) {
    let moment: Int?
    if let curve = streams[stream].curve {
      moment = streams[stream].cursor.next(curve, expected, streams[stream].arrivalKey, ziggurat, timeline)
    } else {
      moment = streams[stream].cursor.next(streams[stream].moments, before: timeline.end)
    }
    if let moment { events.schedule(LoadRun.payload(.arrival, slot: stream), at: max(now, moment)) }
  }

  /// A dossier is received; the next of its stream is scheduled.
  mutating func arrive(stream: Int) {
    let number = streams[stream].cursor.count
    scheduleArrival(stream)
    guard streams[stream].keptThreshold == .max || isKept(stream, number) else { return }
    let procedure = streams[stream].procedure
    let flat = procedures[procedure]
    let slot = takeSlot()
    let key = streams[stream].caseKey.key(UInt64(truncatingIfNeeded: number))
    conservation.received += 1
    cases[slot] = CaseState(
      key: key, open: flat.nodes.count, procedure: Int32(truncatingIfNeeded: procedure), isMeasured: isMeasuring,
      received: Int32(truncatingIfNeeded: now), receivedOffice: Int32(truncatingIfNeeded: office()),
      clockStart: Int32(truncatingIfNeeded: now), number: Int32(truncatingIfNeeded: conservation.received))
    if isMeasuring { counts[procedure].received &+= 1 }
    changeCount(by: 1)
    drawFacts(slot, stream)
    for index in 0..<Int(flat.nodes.count) {
      steps[slot &* stride &+ index].reset(remaining: nodes[Int(flat.nodes.first) + index].predecessorCount)
    }
    guard flat.nodes.count > 0 else { return endCase(slot, .completed) }
    for entry in Int(flat.entries.first)..<Int(flat.entries.first + flat.entries.count) {
      ready.append(entries[entry])
    }
    beginReady(slot)
  }

  @inline(__always)
  private func isKept(_ stream: Int, _ number: Int) -> Bool {
    streams[stream].keptKey.draw(UInt64(truncatingIfNeeded: number)) < streams[stream].keptThreshold
  }

  @inline(__always)
  private mutating func drawFacts(_ slot: Int, _ stream: Int) {
    // Constraints were tried before the run; a dossier that they rule out is taken as it was drawn last.
    _ = conditions[stream].draw(
      cases[slot].key.key(Purpose.facts.rawValue), receivedAt: timeline.moment(now), choice: streams[stream].choice,
      words: words, at: slot * conditionWords)
  }

  @inline(never)
  private mutating func takeSlot() -> Int {
    if let slot = freeSlots.popLast() { return Int(slot) }
    let slot = cases.count
    cases.append(.none)
    steps.append(repeating: StepState(), count: stride)
    links.append(repeating: QueueLink(), count: stride)
    applicants.append(repeating: ApplicantWait(), count: stride)
    words.append(repeating: 0, count: conditionWords)
    if recording != nil { recorded.append([]) }
    return slot
  }

  /// Gives a slot back when nothing speaks of its case any more.
  @inline(__always)
  mutating func release(_ slot: Int) {
    guard cases[slot].hasEnded, cases[slot].references == 0, cases[slot].isInUse else { return }
    cases[slot].isInUse = false
    freeSlots.append(Int32(slot))
  }

  /// Whether a condition of the case holds; an absent one does.
  @inline(__always)
  func holds(_ condition: Int32, _ slot: Int) -> Bool {
    guard condition >= 0 else { return condition == -1 }
    let index = Int(condition)
    return words[slot * conditionWords + index >> 6] >> UInt64(index & 63) & 1 == 1
  }
}

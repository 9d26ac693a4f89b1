import Calendars
import Diagnostics
import Expressions
import Plan

/// Lays one procedure out in the tables of a program.
struct ProcedureFlattening {
  let procedure: LoadProcedure
  let number: Int
  var program: LoadProgram
  /// The different conditions of the plan; a dossier has a bit for each.
  var guards: [TypedExpression] = []
  private var guardIndex: [TypedExpression: Int32] = [:]
  private let base: Int32
  /// Nodes that settle facts for which limits ask, each with its bit.
  private var settlingBit: [Int: Int8] = [:]

  init(_ procedure: LoadProcedure, number: Int, program: LoadProgram) {
    self.procedure = procedure
    self.number = number
    self.program = program
    base = Int32(clamping: program.nodes.count)
  }

  private var plan: ExecutablePlan { procedure.plan }

  mutating func flatten() {
    let firstLimit = Int32(program.limits.count)
    for index in plan.limits.indices { addLimit(index) }
    let competent = Set(plan.competentAgencies.map { FoldedName($0.agency) })
    for index in plan.nodes.indices { addNode(index, competent) }
    addEdges()
    for index in plan.nodes.indices { addTurns(index) }
    let firstEntry = Int32(program.entries.count)
    program.entries += plan.nodes.indices.filter { predecessors(of: $0).isEmpty }.map { base + Int32($0) }
    program.procedures.append(
      FlatProcedure(
        nodes: (base, Int32(plan.nodes.count)), limits: (firstLimit, Int32(program.limits.count) - firstLimit),
        entries: (firstEntry, Int32(program.entries.count) - firstEntry)))
  }

  private mutating func condition(_ guarded: Guard?) -> Int32 {
    guard let expression = guarded?.expression else { return -1 }
    if let known = guardIndex[expression] { return known }
    let index = Int32(guards.count)
    guards.append(expression)
    guardIndex[expression] = index
    return index
  }

  private mutating func span(_ span: Span) -> Int32 {
    program.spans.append(span)
    return Int32(program.spans.count - 1)
  }

  private mutating func sampler(_ distribution: Distribution) -> Sampler {
    Sampler(distribution, observed: &program.observed)
  }

  private func step(_ index: Int) -> LoadStep {
    procedure.steps.indices.contains(index) ? procedure.steps[index] : LoadStep(staff: [nil], time: nil)
  }

  private func predecessors(of index: Int) -> [Int] {
    guard procedure.predecessors.indices.contains(index) else { return [] }
    return procedure.predecessors[index].filter { plan.nodes.indices.contains($0) && $0 != index }
  }

  private mutating func addLimit(_ index: Int) {
    let rule = plan.limits[index]
    var needs: UInt64 = 0
    for fact in plan.baseFacts(of: rule.when?.expression.usedFacts.map(\.index) ?? []) {
      guard plan.facts.indices.contains(fact), let node = plan.facts[fact].determinedBy else { continue }
      needs |= 1 << UInt64(bit(of: node))
    }
    let start: FlatLimit.Start =
      switch rule.clockStart {
      case .completeDossier, .systemReceipt, .applicantConfirmation: .receipt
      case .competentAuthority: .competentAuthority
      case .financialObligation: .financialObligation
      case .previousAgency: .previousAgency
      }
    program.limits.append(
      FlatLimit(
        condition: condition(rule.when), needs: needs, start: start, local: Int32(index), isByDay: rule.isByDay,
        cutOff: Int32((rule.cutOff ?? CutOff()).time.minutes)))
  }

  /// The last bit stands for all nodes beyond the sixty-third: no real table of limits asks for so many.
  private mutating func bit(of node: Int) -> Int8 {
    if let known = settlingBit[node] { return known }
    let bit = Int8(min(settlingBit.count, 63))
    settlingBit[node] = bit
    return bit
  }

  private mutating func addNode(_ index: Int, _ competent: Set<FoldedName>) {
    let node = plan.nodes[index]
    let step = step(index)
    var flat = FlatNode()
    flat.local = Int32(index)
    flat.procedure = Int32(number)
    flat.condition = step.isLeftOut ? -2 : condition(node.when)
    flat.predecessorCount = UInt16(clamping: Set(predecessors(of: index)).count)
    flat.settles = settlingBit[index] ?? -1
    flat.ending = node.ends.flatMap { Outcome.allCases.firstIndex(of: $0) }.map { Int8($0) } ?? -1
    flat.clock =
      switch node.clock {
      case .counts: .counts
      case .stands, .outside: .stands
      case .restarts: .restarts
      }
    flat.isOutside = node.clock == .outside
    flat.isWork = node.kind == .work
    addTime(step, to: &flat)
    flat.places = (Int32(program.places.count), Int32(node.places.count))
    for (position, place) in node.places.enumerated() {
      program.places.append(
        FlatPlace(
          condition: condition(place.when), staff: staff(step, position),
          isCompetent: counts(from: .competentAuthority) && competent.contains(FoldedName(place.agency)),
          isElsewhere: counts(from: .previousAgency) && !place.isOneStop && !place.isFilingPlace))
    }
    // Where no place holds, whoever stands for the whole node does it.
    program.places.append(
      FlatPlace(
        condition: -1, staff: node.places.isEmpty ? staff(step, 0) : -1, isCompetent: false, isElsewhere: false))
    flat.consultations = (Int32(program.consultations.count), 0)
    for consultation in node.consultations {
      guard let time = consultation.span else { continue }
      let condition = condition(consultation.when)
      program.consultations.append(FlatConsultation(condition: condition, span: span(time)))
      flat.consultations.count += 1
    }
    program.nodes.append(flat)
  }

  /// Whether some limit is counted from such a moment.
  private func counts(from start: ClockStart) -> Bool { plan.limits.contains { $0.clockStart == start } }

  private func staff(_ step: LoadStep, _ position: Int) -> Int32 {
    guard step.staff.indices.contains(position), let pool = step.staff[position],
      program.scenario.staff.indices.contains(pool)
    else { return -1 }
    return Int32(pool)
  }

  private mutating func addTime(_ step: LoadStep, to flat: inout FlatNode) {
    switch step.time {
    case nil: return
    case .office(let distribution):
      flat.time = .office
      program.samplers.append(sampler(distribution))
      flat.timeIndex = Int32(program.samplers.count - 1)
    case .clock(let distribution):
      flat.time = .clock
      program.samplers.append(sampler(distribution))
      flat.timeIndex = Int32(program.samplers.count - 1)
    case .limit(let limit):
      guard let minutes = limit.workingMinutes else {
        flat.time = .limit
        flat.timeIndex = span(limit)
        return
      }
      flat.time = .office
      program.samplers.append(sampler(.fixed(Double(minutes) * 60)))
      flat.timeIndex = Int32(program.samplers.count - 1)
    }
  }

  private mutating func addEdges() {
    var following = Array(repeating: [Int32](), count: plan.nodes.count)
    for index in plan.nodes.indices {
      for predecessor in Set(predecessors(of: index)) { following[predecessor].append(base + Int32(index)) }
    }
    for (index, nodes) in following.enumerated() {
      program.nodes[Int(base) + index].successors = (Int32(program.successors.count), Int32(nodes.count))
      program.successors += nodes
    }
  }

  private mutating func addTurns(_ index: Int) {
    let node = plan.nodes[index]
    let step = step(index)
    if let policy = node.onIncomplete, step.supplementShare != .none {
      program.nodes[Int(base) + index].supplement = Int32(program.supplements.count)
      let rule = FlatSupplement(
        threshold: UInt64(threshold: step.supplementShare), atMost: Int32(clamping: policy.atMost),
        altogether: Int32(clamping: max(policy.atMost, plan.supplement.atMost)), applicant: sampler(step.applicantTime),
        bound: (policy.applicantTime ?? plan.supplement.applicantTime).map { span($0) } ?? -1,
        restartsClock: policy.clock == .restarts)
      program.supplements.append(rule)
    }
    guard let rule = node.sendBack, plan.nodes.indices.contains(rule.to),
      rule.when != nil || step.returnShare != .none
    else { return }
    let first = Int32(program.reopened.count)
    program.reopened += everything(from: rule.to).map { base + Int32($0) }
    program.nodes[Int(base) + index].sendBack = Int32(program.sendBacks.count)
    let back = FlatSendBack(
      condition: condition(rule.when), threshold: UInt64(threshold: step.returnShare),
      atMost: Int32(clamping: min(rule.atMost, 200)), target: base + Int32(rule.to),
      reopened: (first, Int32(program.reopened.count) - first))
    program.sendBacks.append(back)
  }

  /// A node and all that come after it, in order of their index.
  private func everything(from node: Int) -> [Int] {
    var reached: Set<Int> = [node]
    var grows = true
    while grows {
      grows = false
      for index in plan.nodes.indices where !reached.contains(index) {
        if predecessors(of: index).contains(where: reached.contains) {
          reached.insert(index)
          grows = true
        }
      }
    }
    return reached.sorted()
  }
}

extension LimitRule {
  /// Whether the deadline is the same for all moments of a day before the cut-off, all between it and closing, and all
  /// after closing.
  fileprivate var isByDay: Bool {
    switch term {
    case .sameDay: true
    case .unknown: false
    case .span(let span):
      span.clockMinutes == nil && (span.workingMinutes == nil || span.wholeUnits != nil) && span.isDay
    }
  }
}

extension Span {
  fileprivate var isDay: Bool {
    switch unit {
    case .workingDay, .calendarDay, .month, .year: true
    case .minute, .clockHour, .workingMinute, .workingHour: false
    }
  }
}

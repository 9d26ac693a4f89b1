import Calendars
import Decisions
import Diagnostics
import Expressions
import Plan

/// All cases of a plan received at one moment, simulated at once and exactly: what is demanded, charged, done, and how
/// long it takes.
///
/// Supplements and returns are followed up to their bounds; an applicant who is asked for a supplement takes all of his
/// time. Questions are `mutating`; what cannot be decided within the budget throws `Undecided`.
package struct ExactSimulation {
  package let plan: ExecutablePlan
  package let receivedAt: Moment
  package let calendar: WorkingCalendar
  let effort: Int
  /// Figures of the dossier that only formulas of payments ask for; they have their default value.
  package let assumed: [FactID]
  var cases: PlanSpace
  var memory = Memory()

  /// What has been computed already.
  struct Memory {
    var course: Answer<Course>?
    var timed: Answer<Course>?
    var amounts: [Figure: Answer<CaseAmount>] = [:]
    var dossier: Answer<DossierSets>?
    var clock: Answer<ClockTimes>?
    var handOvers: Answer<[CaseSet]>?
    var formulasLeftOpen: Set<Int> = []
  }

  /// Rows of the fee table whose formula asks for numbers without end; payments there have no value.
  package var formulasLeftOpen: Set<Int> { memory.formulasLeftOpen }

  /// The plan's cases in which settled facts have their values; a question that takes more steps than `effort` is
  /// answered another way, or not.
  package init(
    of plan: ExecutablePlan, receivedAt: Moment, calendar: WorkingCalendar, settled: [FactID: Value] = [:],
    budget: Budget = Budget(), effort: Int = ExactSimulation.usualEffort
  ) throws(Undecided) {
    guard plan.nodes.count <= ExactSimulation.greatestStepCount else {
      throw .tooManySteps(limit: ExactSimulation.greatestStepCount)
    }
    self.plan = plan
    self.effort = effort
    self.receivedAt = receivedAt
    self.calendar = calendar
    let assumed = plan.defaultsOfFormulas.filter { settled[$0.key] == nil }
    self.assumed = assumed.keys.sorted()
    let settled = settled.merging(assumed) { known, _ in known }
    cases = try PlanSpace(of: plan, receivedAt: receivedAt, settled: settled, budget: budget)
  }

  /// Longer processes than any office has are not looked at.
  private static let greatestStepCount = 1_000

  /// Every case that the facts and constraints allow.
  package var all: CaseSet { cases.space.all }

  /// The space that the sets and amounts belong to.
  package var space: CaseSpace {
    get { cases.space }
    set { cases.space = newValue }
  }

  /// Whether every lawful sequence of supplements and returns is among the cases.
  package var isExhaustive: Bool { cases.turns.isExhaustive }

  /// Whether some case may be turned round by a supplement or a return.
  package var hasTurns: Bool { !cases.turns.domains.isEmpty }

  /// The values that cases usually have, for witnesses that one can imagine.
  package var usualValues: [FactID: Value] { cases.usualValues }

  /// The cases in which a condition of the plan holds; all where there is none.
  package mutating func cases(where condition: Guard?) throws(Undecided) -> CaseSet {
    try cases.cases(where: condition)
  }

  /// What happens in which cases; with moments only where nodes side by side must be put in order.
  mutating func knownCourse() throws(Undecided) -> Course {
    if let course = memory.course { return try course.get() }
    let answer = attempt(operations: max(effort, Self.courseEffort)) { copy throws(Undecided) in
      try Course(copy.plan, copy.calendar, isTimed: false, &copy.cases)
    }
    memory.course = answer
    if case .undecided(.needsMoments) = answer { memory.course = knownTimedCourse() }
    return try (memory.course ?? answer).get()
  }

  /// What happens in which cases, and when.
  mutating func timedCourse() throws(Undecided) -> Course { try knownTimedCourse().get() }

  private mutating func knownTimedCourse() -> Answer<Course> {
    if let timed = memory.timed { return timed }
    let answer = attempt(operations: max(effort, Self.courseEffort)) { copy throws(Undecided) in
      try Course(copy.plan, copy.calendar, isTimed: true, &copy.cases)
    }
    memory.timed = answer
    return answer
  }

  /// Does work that is given up after so many steps; then nothing of it is kept.
  package mutating func attempt<Result>(
    operations: Int, _ body: (inout ExactSimulation) throws(Undecided) -> Result
  ) -> Answer<Result> {
    let before = memory
    let answer = Answer { () throws(Undecided) -> Result in
      let attempt = cases.space.begin(operations: operations)
      do throws(Undecided) {
        let result = try body(&self)
        cases.space.keep(attempt)
        return result
      } catch {
        cases.space.giveUp(attempt)
        throw error
      }
    }
    if case .undecided = answer {
      let handOvers = memory.handOvers
      memory = before
      // That it takes too long stays true.
      if memory.handOvers == nil, case .undecided = handOvers { memory.handOvers = handOvers }
    }
    return answer
  }

  /// How many steps one question may take before another way is tried.
  package static let usualEffort = 10_000
  private static let courseEffort = 30_000

  /// A figure in every case; without a value where the plan does not know it.
  package mutating func amount(of figure: Figure) throws(Undecided) -> CaseAmount {
    if let known = memory.amounts[figure] { return try known.get() }
    let answer = attempt(operations: effort) { copy throws(Undecided) in try copy.computed(figure) }
    memory.amounts[figure] = answer
    return try answer.get()
  }

  private mutating func computed(_ figure: Figure) throws(Undecided) -> CaseAmount {
    if let terms = try terms(of: figure) { return try sum(terms) }
    switch figure {
    case .payment: return try payment()
    case .trips: return try trips()
    case .duration: return try duration()
    case .insideClock: return try clockTimes().inside
    default:
      let inside = try cases.space.mapped(try clockTimes().inside) { -$0 }
      return try cases.space.sum(try duration(), inside)
    }
  }

  /// The figure as a sum of terms, each counted in its cases; nil for a figure that is no such sum.
  mutating func terms(of figure: Figure) throws(Undecided) -> [(CaseSet, Int)]? {
    switch figure {
    case .documents: try knownDossier().demanded.map { ($0.cases, 1) }
    case .originals: try sheets(\.originals)
    case .copies: try sheets(\.copies)
    case .shown: try knownDossier().demanded.filter { plan.documents[$0.rule].manner == .present }.map { ($0.cases, 1) }
    case .steps: try knownCourse().visits.map { ($0.cases, 1) }
    case .handOvers: try handOvers().map { ($0, 1) }
    case .agencies: try count(\.holder)
    case .levels: try count(\.level)
    case .work:
      try knownCourse().visits.filter { cases.space.isEmpty($0.cut) }
        .map { ($0.cases, plan.nodes[$0.node].time?.workingMinutes ?? 0) }
    case .payment, .trips, .duration, .insideClock, .outsideClock: nil
    }
  }

  /// The sum of terms, each counted in its cases only.
  mutating func sum(_ terms: [(CaseSet, Int)]) throws(Undecided) -> CaseAmount {
    var sum = try cases.space.amount(0)
    for (set, value) in terms where value != 0 && !cases.space.isEmpty(set) {
      sum = try cases.space.sum(sum, try cases.space.amount(Int64(value), in: set))
    }
    return sum
  }

  private mutating func sheets(_ part: (DocumentRule) -> Int) throws(Undecided) -> [(CaseSet, Int)] {
    try knownDossier().demanded.filter { plan.documents[$0.rule].manner == .submit }.map { demand in
      let (all, overflow) = part(plan.documents[demand.rule]).multipliedReportingOverflow(by: plan.sets)
      return (demand.cases, overflow ? Int.max : all)
    }
  }

  /// How many different agencies or levels the steps of a case are done at.
  private mutating func count(_ part: (Place) -> String?) throws(Undecided) -> [(CaseSet, Int)] {
    var seen: [String: CaseSet] = [:]
    for visit in try knownCourse().visits {
      for (place, here) in try cases.places(of: plan.nodes[visit.node]) {
        guard let name = part(place) else { continue }
        seen[name] = try cases.space.or(seen[name] ?? cases.space.none, try cases.space.and(visit.cases, here))
      }
    }
    return seen.sorted { $0.key < $1.key }.map { ($0.value, 1) }
  }

  private mutating func duration() throws(Undecided) -> CaseAmount {
    guard !plan.nodes.isEmpty else { return cases.space.nothing }
    return try cases.space.mapped(try timedCourse().end) { minutes in
      Int64(calendar.workingMinutes(from: receivedAt, to: Moment(minutes: Int(minutes))))
    }
  }

  /// Once to file, for every supplement and for a result of a later day; else once when papers must be seen.
  private mutating func trips() throws(Undecided) -> CaseAmount {
    let inPerson = try cases(filed: "in person") ?? cases.space.all
    let online = try cases(filed: "online") ?? cases.space.none
    var coming: [(CaseSet, Int)] = [(inPerson, 1)]
    var later = cases.space.none
    let day = receivedAt.date.dayNumber
    let returning = plan.nodes.contains(where: \.handsResultOver) ? try timedCourse().visits : []
    for visit in returning where plan.nodes[visit.node].handsResultOver && cases.space.isEmpty(visit.cut) {
      let finish = try cases.space.restrict(visit.finish, to: visit.cases)
      let isLater = try cases.space.mapped(finish) { Moment(minutes: Int($0)).date.dayNumber > day ? 1 : nil }
      later = try cases.space.or(later, try cases.space.cases(having: isLater))
    }
    coming.append((try cases.space.and(inPerson, later), 1))
    for set in try knownCourse().supplements { coming.append((try cases.space.and(inPerson, set), 1)) }
    let elsewhere = try cases.space.not(inPerson)
    var mustCome = cases.space.none
    for demand in try knownDossier().demanded {
      let rule = plan.documents[demand.rule]
      if rule.manner == .present { mustCome = try cases.space.or(mustCome, demand.cases) }
      if rule.manner == .submit, rule.originals > 0 {
        mustCome = try cases.space.or(mustCome, try cases.space.and(demand.cases, online))
      }
    }
    coming.append((try cases.space.and(elsewhere, mustCome), 1))
    return try sum(coming)
  }

  /// The cases filed through a channel, by its English name; nil where the plan knows no channels.
  package mutating func cases(filed name: String) throws(Undecided) -> CaseSet? {
    guard let channel = plan.facts.firstIndex(where: { $0.origin == .channel }) else { return nil }
    let value = Value.string(plan.facts[channel].value(of: name))
    if let settled = cases.settled[FactID(channel)] { return settled == value ? cases.space.all : cases.space.none }
    return try cases.space.restrict(cases.space.all, FactID(channel), to: value)
  }
}

extension ExecutablePlan {
  /// The defaults of numbers that no condition asks for, but a formula of a payment does.
  fileprivate var defaultsOfFormulas: [FactID: Value] {
    guard fees.contains(where: { if case .formula = $0.amount { true } else { false } }) else { return [:] }
    var asked: Set<FactID> = []
    for condition in conditions + constraints { asked.formUnion(baseFacts(of: condition)) }
    var defaults: [FactID: Value] = [:]
    for fee in fees {
      guard case .formula(let formula) = fee.amount else { continue }
      for fact in formula.usedFacts where !asked.contains(fact) && facts.indices.contains(fact.index) {
        if case .number = facts[fact.index].type, facts[fact.index].defaultValue != .null {
          defaults[fact] = facts[fact.index].defaultValue
        }
      }
    }
    return defaults
  }

  private func baseFacts(of condition: Guard) -> Set<FactID> {
    Set(baseFacts(of: condition.expression.usedFacts.map(\.index)).map { FactID($0) })
  }
}

extension Answer where Content == CaseAmount {
  /// Why it is not known.
  var reason: Undecided {
    if case .undecided(let reason) = self { reason } else { .needsMoments }
  }
}

extension Answer {
  /// The content, or why it is not known.
  func get() throws(Undecided) -> Content {
    switch self {
    case .known(let content): return content
    case .undecided(let reason): throw reason
    }
  }
}

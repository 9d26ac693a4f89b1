import Calendars
import Decisions
import Diagnostics
import Expressions
import Plan

/// The picture of a procedure's cases: how many there are, between what values their figures lie, which ways they go.
package struct CasePicture {
  /// One way through the process.
  package struct Way {
    /// The steps in their order, with how often each is passed.
    package let steps: [(node: Int, times: Int)]
    /// The steps that the end of the case cuts short.
    package let cut: [Int]
    package let outcome: Outcome
    /// How many classes of cases go this way.
    package let count: BigCount
    /// Which part of all cases, as far as shares are stated.
    package let share: Double?
    package let documents: ClosedRange<Int>?
    /// Office minutes from receipt to the end.
    package let duration: ClosedRange<Int>?
    package let witness: Witness
    /// A supplement or a return turns the case round.
    package let isTurned: Bool
  }

  /// The least and the greatest value of a figure; nil where it is not known, or cannot be told.
  package struct Range {
    package let figure: Figure
    package let least: Extreme?
    package let greatest: Extreme?
    package let doubt: Undecided?
  }

  package let plan: ExecutablePlan
  package let receivedAt: Moment
  package let classCount: BigCount
  /// The facts on which the cases differ.
  package let facts: [Int]
  package let ranges: [Range]
  package let ways: [Way]
  /// False when there are more ways than are told apart.
  package let hasAllWays: Bool
  /// The most by which a case is late, in minutes by the clock on the wall; negative when all are on time.
  package let latest: Extreme?
  /// Why that cannot be told.
  package let latestDoubt: Undecided?
  /// Supplements or returns may turn cases round; the days of receipt are looked at without them.
  package let hasTurns: Bool
  /// Every lawful sequence of supplements and returns was followed; else greatest values may be greater.
  package let isComplete: Bool
  package let startDates: StartDates?
  /// Why some results are bounds only.
  package let doubts: [Text]
  private let calendar: WorkingCalendar
  private let describe: (Witness) -> Text
  private let replay: (Witness) -> Case

  /// More ways than this are counted but not told apart.
  package static let greatestWayCount = 1_000

  package init(_ exact: inout ExactSimulation, real: WorkingCalendar) throws(Undecided) {
    plan = exact.plan
    receivedAt = exact.receivedAt
    classCount = try exact.space.count(exact.all)
    facts = exact.variedFacts
    ranges = Figure.allCases.map { CasePicture.range($0, &exact) }
    let found = CasePicture.ways(&exact)
    ways = found ?? []
    hasAllWays = found != nil
    let usual = exact.usualValues
    let lateness = exact.attempt(operations: CasePicture.effort) { exact throws(Undecided) in
      exact.space.greatest(try exact.clockTimes().late, preferring: usual)
    }
    latest = lateness.known ?? nil
    if case .undecided(let reason) = lateness { latestDoubt = reason } else { latestDoubt = nil }
    hasTurns = exact.hasTurns
    isComplete = exact.isExhaustive
    startDates =
      exact.attempt(operations: CasePicture.effort) { exact throws(Undecided) in
        try exact.startDates(in: exact.receivedAt.date.year, real)
      }.known
    doubts = CasePicture.doubts(exact)
    let simulation = exact
    describe = { simulation.described($0) }
    replay = { simulation.instance(of: $0) }
    calendar = exact.calendar
  }

  /// One question may take a second.
  private static let effort = 2_000_000

  /// A case in words.
  package func described(_ witness: Witness) -> Text { describe(witness) }

  /// A case as `tthc run` takes it.
  package func instance(_ witness: Witness) -> Case { replay(witness) }

  /// What becomes of a case.
  package func trace(of witness: Witness) -> Trace { run(plan, replay(witness), calendar: calendar) }

  private static func range(_ figure: Figure, _ exact: inout ExactSimulation) -> Range {
    let most = exact.attempt(operations: effort) { exact throws(Undecided) in try exact.greatest(of: figure) }
    let least = exact.attempt(operations: effort) { exact throws(Undecided) in try exact.least(of: figure) }
    var doubt: Undecided?
    for answer in [most, least] { if case .undecided(let reason) = answer { doubt = reason } }
    return Range(figure: figure, least: least.known ?? nil, greatest: most.known ?? nil, doubt: doubt)
  }

  private static func doubts(_ exact: ExactSimulation) -> [Text] {
    var doubts = exact.space.opaqueConditions.map { condition in
      Text(
        vi: "không xét hết được mọi giá trị của “\(condition.expression.print(.vietnamese))”",
        en: "not every value of “\(condition.expression.print(.english))” can be looked at")
    }
    for fact in exact.assumed {
      let (known, value) = (exact.plan.facts[fact.index], exact.plan.facts[fact.index].defaultValue)
      doubts.append(
        Text(
          vi: "phí, lệ phí tính với “\(known.label.vi): \(value.text(in: .vi))”; thay bằng --set",
          en: "payments are for “\(known.label.en): \(value.text(in: .en))”; change it with --set"))
    }
    for row in exact.formulasLeftOpen.sorted() {
      let name = exact.plan.fees[row].name
      doubts.append(
        Text(
          vi: "“\(name)” tính theo công thức từ số liệu của hồ sơ nên không nằm trong khoảng trên",
          en: "“\(name)” follows from figures of the dossier by a formula and is not in the range above"))
    }
    if !exact.isExhaustive {
      doubts.append(
        Text(
          vi: "có quá nhiều cách bổ sung hồ sơ và trả lại; chỉ xét một phần",
          en: "there are too many sequences of supplements and returns; some are left out"))
    }
    return doubts
  }
}

extension CasePicture {
  /// All ways through the process; nil when there are too many.
  private static func ways(_ exact: inout ExactSimulation) -> [Way]? {
    let nodes = exact.plan.nodes.indices
    let known = exact.attempt(operations: effort) { exact throws(Undecided) in
      var parts: [CaseAmount] = []
      for node in nodes { parts.append(try exact.visitCount(of: node)) }
      for (_, set) in try exact.outcomes() { parts.append(try exact.space.indicator(of: set)) }
      let cuts = try exact.cutNodes()
      for (_, set) in cuts { parts.append(try exact.space.indicator(of: set)) }
      let joint = try exact.space.joint(parts, atMost: greatestWayCount)
      let usual = try exact.usualCases()
      let sets = try exact.space.values(of: joint.amount)
      return (joint.combinations, sets, usual, cuts.map(\.node))
    }.known
    guard let (combinations, sets, usual, cuts) = known else { return nil }
    let shares = exact.shares
    let all = exact.space.share(of: usual, shares)
    var ways: [Way] = []
    for (number, set) in sets {
      let combination = combinations[Int(number)].map { Int($0 ?? 0) }
      let outcome = Outcome.allCases.enumerated().first { combination[nodes.count + $0.offset] == 1 }?.element
      let made = exact.attempt(operations: effort) { exact throws(Undecided) -> Way? in
        let turnless = try exact.space.and(set, usual)
        let isTurned = exact.space.isEmpty(turnless)
        let documents = try range(of: .documents, in: set, &exact)
        let duration = try range(of: .duration, in: set, &exact)
        guard let witness = exact.space.witness(in: isTurned ? set : turnless, preferring: exact.usualValues) else {
          return nil
        }
        let part = exact.space.share(of: turnless, shares)
        let end = nodes.count + Outcome.allCases.count
        return Way(
          steps: nodes.filter { combination[$0] > 0 }.map { ($0, combination[$0]) },
          cut: cuts.enumerated().filter { combination[end + $0.offset] == 1 }.map(\.element),
          outcome: outcome ?? .completed,
          count: try exact.space.count(set),
          share: part.flatMap { part in all.flatMap { $0 > 0 ? part / $0 : nil } },
          documents: documents, duration: duration, witness: witness, isTurned: isTurned)
      }
      guard let way = made.known ?? nil else { return nil }
      ways.append(way)
    }
    return ways.sorted { left, right in
      if left.isTurned != right.isTurned { return !left.isTurned }
      let (first, second) = (left.share ?? 0, right.share ?? 0)
      return first != second
        ? first > second : left.steps.map(\.node).lexicographicallyPrecedes(right.steps.map(\.node))
    }
  }

  private static func range(
    of figure: Figure, in set: CaseSet, _ exact: inout ExactSimulation
  ) throws(Undecided) -> ClosedRange<Int>? {
    guard let least = try exact.least(of: figure, within: set), let most = try exact.greatest(of: figure, within: set)
    else { return nil }
    return Int(least.value)...Int(max(least.value, most.value))
  }
}

extension ExactSimulation {
  /// How often the values of facts occur, where the plan says so; cases that nothing turns round count alone.
  package var shares: [FactID: [(value: Value, share: Double)]] {
    var shares: [FactID: [(value: Value, share: Double)]] = [:]
    for (index, fact) in plan.facts.enumerated() where !fact.shares.isEmpty {
      var stated = fact.shares.map { (fact.value($0.value), Double($0.thousandthsOfPercent) / 100_000) }
      if fact.type == .boolean, stated.count == 1 { stated.append((.boolean(false), 1 - stated[0].1)) }
      shares[FactID(index)] = stated.map { (value: $0.0, share: $0.1) }
    }
    for (fact, value) in cases.turns.usualValues { shares[fact] = [(value: value, share: 1)] }
    return shares
  }

  /// The facts whose values tell cases apart.
  package var variedFacts: [Int] { cases.space.variedFacts.map(\.index).filter(plan.facts.indices.contains).sorted() }
}

extension PlanFact {
  fileprivate func value(_ word: String) -> Value {
    type == .boolean ? .boolean(word == "true") : .string(value(of: word))
  }
}

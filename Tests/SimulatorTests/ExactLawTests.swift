import Calendars
import Decisions
import Expressions
import Plan
import Testing

@testable import Simulator

/// The exact simulation of all cases against the reference interpreter, which walks them one by one.
struct ExactLawTests {
  private static let plansPerSeed = 150

  @Test(arguments: 0..<20)
  func `every figure of every case is what the interpreter finds`(seed: Int) {
    var compared = 0
    for number in 0..<Self.plansPerSeed {
      var generator = RandomPlan(seed: seed * 100_000 + number)
      let plan = generator.make()
      let received = Moment(
        minutes: (20_454 + generator.random.pick(0...300)) * 1440 + generator.random.pick(0...1439))
      let calendar = plan.calendar.workingCalendar
      do throws(Undecided) {
        var exact = try ExactSimulation(
          of: plan, receivedAt: received, calendar: calendar, effort: 2_000_000)
        for sample in AllCases(of: exact).cases {
          compared += 1
          let differences = try differences(&exact, sample)
          if !differences.isEmpty {
            Issue.record("seed \(seed), plan \(number): \(differences.joined(separator: "; "))")
            break
          }
        }
      } catch { Issue.record("seed \(seed), plan \(number): \(error)") }
    }
    #expect(compared > Self.plansPerSeed * 10)
  }

  private func differences(_ exact: inout ExactSimulation, _ sample: AllCases.Sample) throws(Undecided) -> [String] {
    let trace = run(exact.plan, sample.instance, calendar: exact.calendar)
    guard !trace.problems.contains(where: { $0.kind == .constraintBroken }) else { return [] }
    var found: [String] = []
    for figure in Figure.allCases {
      let amount = try exact.amount(of: figure)
      let value = exact.space.value(of: amount, sample.values).map(Int.init)
      let wanted = trace.value(of: figure)
      if value != wanted { found.append("\(figure): \(show(value)), not \(show(wanted)), in \(sample.text)") }
    }
    let clock = try exact.clockTimes()
    let late = exact.space.value(of: clock.late, sample.values).map(Int.init)
    let lateness = trace.due.flatMap { due in trace.finishedAt.map { $0.minutes - due.minutes } }
    if late != lateness { found.append("late: \(show(late)), not \(show(lateness)), in \(sample.text)") }
    let outcome = try exact.outcomes().first { exact.space.contains($0.cases, sample.values) == true }?.outcome
    if outcome != trace.outcome { found.append("outcome \(String(describing: outcome)), not \(trace.outcome)") }
    let taken = Set(trace.visits.filter { !$0.isSkipped }.map(\.node))
    for node in exact.plan.nodes.indices {
      let set = try exact.cases(taking: node)
      if exact.space.contains(set, sample.values) != taken.contains(node) { found.append("step \(node)") }
    }
    return found
  }

  private func show(_ value: Int?) -> String { value.map(String.init) ?? "none" }
}

/// Every combination of the values of a plan's facts, and of supplements and returns.
struct AllCases {
  struct Sample {
    let values: [FactID: Value]
    let instance: Case
    let text: String
  }

  private(set) var cases: [Sample] = []

  init(of exact: ExactSimulation) {
    let plan = exact.plan
    var combinations: [[FactID: Value]] = [[:]]
    let domains =
      plan.facts.enumerated().filter { $0.element.origin != .derived }
      .map { (FactID($0.offset), $0.element.type) } + exact.cases.turns.domains.map { ($0.fact, $0.type) }
    for (fact, type) in domains {
      let values: [Value]
      switch type {
      case .boolean: values = [.boolean(false), .boolean(true)]
      case .enumeration(let words): values = words.map(Value.string)
      default: continue
      }
      combinations = combinations.flatMap { known in
        values.map { value in
          var next = known
          next[fact] = value
          return next
        }
      }
    }
    for values in combinations {
      let entries = values.sorted { $0.key < $1.key }.map {
        Witness.Entry(fact: $0.key, value: $0.value, matters: true)
      }
      let instance = exact.instance(of: Witness(entries: entries, assumptions: []))
      let text = entries.map { "\($0.fact.index)=\($0.value.text)" }.joined(separator: " ")
      cases.append(Sample(values: values, instance: instance, text: text))
    }
  }
}

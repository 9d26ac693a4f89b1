import ArgumentParser
import Calendars
import Decisions
import Diagnostics
import Expressions
import Plan
import Simulator

/// The exact simulation of generated procedures: the bar, and how the work grows with the number of facts.
struct SimulationBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulation", abstract: "Measures the exact simulation of all cases.")

  @Option(help: "How often each measurement is repeated; the median counts.")
  var rounds = 9

  @Option(help: "Measure only what has this text in its name.")
  var only: String?

  func run() throws {
    var report = MeasurementReport(rounds: rounds, only: only)
    for shape in GeneratedProcedure.Shape.allCases {
      for facts in [10, 20, 40] { try measure(facts, shape, &report) }
    }
    report.print()
    if report.hasFailure { throw ExitCode.failure }
  }

  private func measure(_ facts: Int, _ shape: GeneratedProcedure.Shape, _ report: inout MeasurementReport) throws {
    let plan = try GeneratedProcedure(facts: facts, steps: 60, shape).plan
    let calendar = plan.calendar.workingCalendar
    let monday = CivilDate(year: 2026, month: 8, day: 3) ?? plan.asOf
    let received = Moment(monday, calendar.officeHours.opening)
    report.measure("\(facts) facts, 60 steps, \(shape.rawValue)", bar: 50) {
      let answer = Answer { () throws(Undecided) in
        var exact = try ExactSimulation(of: plan, receivedAt: received, calendar: calendar)
        var shown: [String] = []
        for figure in Figure.allCases where figure != .insideClock && figure != .outsideClock {
          let greatest = exact.attempt(operations: 400_000) { copy throws(Undecided) in
            try copy.greatest(of: figure)
          }
          let least = exact.attempt(operations: 400_000) { copy throws(Undecided) in try copy.least(of: figure) }
          shown.append("\(figure.rawValue) \(Self.text(least))…\(Self.text(greatest))")
        }
        return (try exact.space.count(exact.all), exact.space.nodeCount, shown)
      }
      switch answer {
      case .known(let (count, nodes, shown)):
        return { "\(count) cases, \(nodes) nodes: \(shown.joined(separator: ", "))" }
      case .undecided(let reason): return { reason.message.en }
      }
    }
  }
}

extension SimulationBench {
  private static func text(_ answer: Answer<Extreme?>) -> String {
    guard case .known(let extreme) = answer else { return "?" }
    return extreme.map { String($0.value) } ?? "-"
  }
}

/// A procedure with many conditional steps, papers and payments.
struct GeneratedProcedure {
  enum Shape: String, CaseIterable {
    /// Conditions join up to three neighbouring facts.
    case local = "neighbouring facts"
    /// Conditions join up to three facts from anywhere.
    case tangled = "facts from anywhere"
    /// As `local`, with steps side by side and a refusal half way.
    case parallel = "neighbouring facts, parallel branches and a refusal"
  }

  private(set) var plan = ExecutablePlan()

  init(facts: Int, steps: Int, _ shape: Shape) throws {
    var chance = BenchChance(seed: 11)
    plan.calendar.officeHours = [.init(start: 450, end: 690), .init(start: 810, end: 1050)]
    plan.asOf = CivilDate(year: 2026, month: 8, day: 1) ?? CivilDate(dayNumber: 0)
    for index in 0..<facts {
      var fact = PlanFact()
      fact.label = Label("f\(index)")
      plan.facts.append(fact)
    }
    let scope = plan.scope
    func condition(near place: Int) throws -> Guard {
      let asked = (0..<1 + chance.below(3)).map { offset in
        shape == .tangled ? chance.below(facts) : (place * facts / steps + offset) % facts
      }
      let parts = asked.map { chance.below(3) == 0 ? "not(f\($0))" : "f\($0)" }
      return Guard(try guardExpression(parts.joined(separator: chance.below(2) == 0 ? " and " : " or "), in: scope))
    }
    for index in 0..<20 {
      var rule = DocumentRule()
      rule.originals = 1 + chance.below(2)
      rule.copies = chance.below(3)
      rule.when = try condition(near: index * 3)
      plan.documents.append(rule)
    }
    for index in 0..<8 {
      var rule = FeeRule()
      rule.name = "\(index)"
      rule.amount = .known(10_000 * (1 + chance.below(9)))
      rule.when = try condition(near: index * 7)
      plan.fees.append(rule)
    }
    for index in 0..<steps {
      var node = PlanNode()
      node.predecessors = index == 0 ? [] : [index - 1]
      if shape == .parallel, index % 6 != 0 {
        node.predecessors = index % 6 == 5 ? Array(index - 4..<index) : [index - index % 6]
      }
      node.when = try condition(near: index)
      node.time = Span(workingMinutes: 120 * (1 + chance.below(12)), in: .workingHour)
      var place = Place()
      place.agency = "agency \(chance.below(4))"
      node.places = [place]
      if shape == .parallel, index == 30 { node.ends = .refused }
      plan.nodes.append(node)
    }
    var limit = LimitRule()
    if let span = Span(60, .workingDay) { limit.term = .span(span) }
    plan.limits = [limit]
  }
}

import ArgumentParser
import Calendars
import Diagnostics
import Dispatch
import Expressions
import Plan
import Foundation
import Simulator

/// The load simulation of a process of twelve steps in a year of an office: dossiers a second on one core and on two.
struct LoadBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Measures the simulation of an office under load.")

  @Option(help: "How often each measurement is repeated; the median counts.")
  var rounds = 5

  @Option(help: "A Python that has SimPy, to run the same office there.")
  var python: String?

  @Option(help: "How many dossiers SimPy gets.")
  var simpyDossiers = 20_000

  func run() throws {
    var report = MeasurementReport(rounds: rounds, only: nil)
    // A commune's office and a province's: a million dossiers each, in years of as many.
    let commune = try BenchOffice(dossiersAYear: 10_000)
    let province = try BenchOffice(dossiersAYear: 100_000)
    for office in [commune, province] {
      let simulation = LoadSimulation(of: office.scenario)
      let years = 1_000_000 / office.dossiersAYear
      report.measure("\(office), \(years) years, one core", bar: 1_000) {
        var last = simulation.replication(0)
        for year in 1..<years { last = simulation.replication(year) }
        return { Self.text(last) }
      }
      report.measure("\(office), \(years) years, two cores") {
        DispatchQueue.concurrentPerform(iterations: years) { _ = simulation.replication($0) }
        return { "" }
      }
    }
    report.print()
    for (index, office) in [commune, province].enumerated() {
      let (one, two) = (report.milliseconds(2 * index), report.milliseconds(2 * index + 1))
      print("\(office): \(Int(1e9 / one)) dossiers a second on one core, \(Self.round(one / two)) times that on two")
    }
    print("greatest memory of the process: \(PeakMemory.megabytes) MB")
    if let python { try compare(python, province, dossiersASecond: 1e9 / report.milliseconds(2)) }
    if report.hasFailure { throw ExitCode.failure }
  }

  private static func round(_ number: Double) -> Double { (100 * number).rounded() / 100 }

  /// The same office in SimPy, on an axis of office time; the mean stay must be about the same.
  private func compare(_ python: String, _ office: BenchOffice, dossiersASecond ours: Double) throws {
    let result = LoadSimulation(of: office.scenario).replication(0)
    let scenario = office.scenario
    let period = Double(result.staff[0].period) * Double(simpyDossiers) / Double(office.dossiersAYear)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [
      "Tests/Load/simpy_office.py", "\(simpyDossiers)", "\(period)",
      scenario.staff.map { "\($0.headCount)" }.joined(separator: ","),
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    process.waitUntilExit()
    guard words.count == 2, words[0] > 0 else { throw ValidationError("SimPy gave no figures.") }
    let theirs = Double(simpyDossiers) / words[0]
    let stay = result.procedures[0].working.mean ?? 0
    print("SimPy: \(Int(theirs)) dossiers a second, \(Int(ours / theirs)) times fewer")
    print("mean stay in office seconds: \(Int(stay)) here, \(Int(words[1])) there")
  }

  private static func text(_ result: ReplicationResult) -> String {
    let all = result.procedures[0]
    let busy = result.staff.map { "\($0.available == 0 ? 0 : 100 * $0.busy / $0.available) %" }
    return "\(all.ended) ended, \(all.open) open, \(all.overdue) overdue, busy \(busy.joined(separator: ", "))"
  }
}

/// Twelve steps, a branch taken by a fifth of the dossiers, a pair of steps side by side, four groups of officers.
struct BenchOffice: CustomStringConvertible {
  let scenario: LoadScenario
  let dossiersAYear: Int

  var description: String {
    "\(dossiersAYear) dossiers of 12 steps a year, \(scenario.staff.reduce(0) { $0 + $1.headCount }) officers"
  }

  init(dossiersAYear dossiers: Int) throws {
    dossiersAYear = dossiers
    let first = CivilDate(year: 2026, month: 1, day: 1) ?? CivilDate(dayNumber: 20_454)
    var plan = ExecutablePlan()
    plan.calendar.firstYear = 2026
    var fact = PlanFact()
    fact.id = "needs_checking"
    fact.label = Label("needs_checking")
    fact.defaultValue = .boolean(false)
    plan.facts = [fact]
    for index in 0..<12 {
      var node = PlanNode()
      node.label = Label("bước \(index + 1)")
      // Steps 6 and 7 stand side by side between 5 and 8.
      node.predecessors = index == 0 ? [] : index == 6 ? [4] : index == 7 ? [5, 6] : [index - 1]
      plan.nodes.append(node)
    }
    plan.nodes[3].when = Guard(try guardExpression("needs_checking", in: plan.scope))
    var limit = LimitRule()
    limit.term = Span(5, .workingDay).map { .span($0) } ?? .sameDay
    plan.limits = [limit]
    var scenario = LoadScenario(
      firstDay: first, lastDay: first.adding(days: 364), calendar: plan.calendar.workingCalendar)
    let days = scenario.calendar.workingDays(from: first, to: scenario.lastDay)
    // Officers enough to be busy for 85 % of their time, whatever the number of dossiers.
    let means: [Double] = [300, 240, 300, 900, 240, 300, 360, 240, 300, 300, 180, 240]
    var work = [0.0, 0.0, 0.0, 0.0]
    for (index, mean) in means.enumerated() { work[index % 4] += index == 3 ? mean / 5 : mean }
    scenario.staff = work.enumerated().map { index, seconds in
      let officers = Double(dossiers) * seconds / (Double(days) * 28_800 * 0.85)
      return StaffPool(name: Label("nhóm \(index + 1)"), headCount: Int(officers.rounded(.up)))
    }
    var procedure = LoadProcedure(plan)
    for (index, mean) in means.enumerated() {
      let time: Distribution =
        index.isMultiple(of: 2) ? .exponential(mean: mean) : .uniform(from: mean / 2, to: mean * 3 / 2)
      procedure.steps[index] = LoadStep(staff: [index % 4], time: .office(time))
    }
    procedure.facts = [FactMix(fact: 0, values: [(.boolean(true), 1), (.boolean(false), 4)])].compactMap { $0 }
    scenario.procedures = [procedure]
    scenario.streams = [
      ArrivalStream(procedure: 0, arrivals: .poisson(PoissonArrivals(expected: Double(dossiers))))
    ]
    self.scenario = scenario
  }
}

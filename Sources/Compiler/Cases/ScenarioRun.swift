import Calendars
import Diagnostics
import Model
import Plan

/// What became of one scenario.
package struct ScenarioRun: Sendable {
  package let name: String
  package let procedure: String
  package let trace: Trace
  package let findings: [Finding]

  package var isPassed: Bool { findings.isEmpty }
}

/// Runs every scenario of a procedure through its plan; a difference from what the author expects is a finding.
package func runScenarios(of procedure: ResolvedProcedure, plan: ExecutablePlan) -> [ScenarioRun] {
  guard !procedure.text.scenarios.isEmpty else { return [] }
  let calendar = plan.calendar.workingCalendar
  let usual = Moment(plan.asOf, calendar.officeHours.opening)
  return procedure.text.scenarios.map { scenario in
    var problems: [CaseProblem] = []
    let instance = Case.read(scenario.given.map(\.entry), for: plan, receipt: usual, problems: &problems)
    let trace = run(plan, instance, calendar: calendar)
    var comparison = ScenarioComparison(scenario: scenario, procedure: procedure.code.text, trace: trace)
    for problem in problems {
      let range = problem.entry.map { scenario.given[$0].range } ?? scenario.name.range
      comparison.report(at: range, problem.message)
    }
    comparison.compare()
    return ScenarioRun(
      name: scenario.name.text, procedure: procedure.code.text, trace: trace, findings: comparison.findings)
  }
}

private struct ScenarioComparison {
  let scenario: Scenario
  let procedure: String
  let trace: Trace
  var findings: [Finding] = []

  init(scenario: Scenario, procedure: String, trace: Trace) {
    self.scenario = scenario
    self.procedure = procedure
    self.trace = trace
  }

  mutating func report(at range: SourceRange, _ message: Text) {
    findings.append(
      Finding(
        CompilerKinds.scenarioFails, at: range,
        Text(
          vi: "Tình huống “\(scenario.name.text)”: \(message.vi)", en: "Scenario “\(scenario.name.text)”: \(message.en)"
        ),
        procedure: procedure))
  }

  private mutating func differ(at range: SourceRange, _ what: Text, expected: Text, found: Text) {
    report(
      at: range,
      Text(
        vi: "\(what.vi) mong đợi \(expected.vi), tính ra \(found.vi).",
        en: "\(what.en) expected \(expected.en), computed \(found.en)."))
  }

  /// Names from the text itself, in no need of translation.
  private func list(_ names: [String], separator: String = "; ") -> Text {
    names.isEmpty ? Text(vi: "không có", en: "none") : Text(same: names.joined(separator: separator))
  }

  mutating func compare() {
    compareDocuments()
    compareMoney(scenario.expected.fee, .fee, Text(vi: "lệ phí", en: "fee"))
    compareMoney(scenario.expected.charge, .charge, Text(vi: "phí", en: "charge"))
    compareMoney(scenario.expected.total, nil, Text(vi: "tổng phí", en: "total fees"))
    compareDue()
    compareCourse()
    compareFigures()
  }

  private mutating func compareFigures() {
    let expected = scenario.expected
    let figures: [(Located<Int>?, Figure)] = [
      (expected.originals, .originals), (expected.copies, .copies), (expected.trips, .trips),
      (expected.handOvers, .handOvers),
    ]
    for case (let wanted?, let figure) in figures where trace.value(of: figure) != wanted.value {
      let found = trace.value(of: figure).map(figure.text) ?? Text(vi: "không rõ", en: "unknown")
      differ(at: wanted.range, figure.title.lowercased, expected: figure.text(wanted.value), found: found)
    }
  }

  private mutating func compareDocuments() {
    guard let expected = scenario.expected.documents else { return }
    let what = Text(vi: "số giấy tờ", en: "documents")
    switch expected.value {
    case .count(let count):
      guard count != trace.demanded.count else { return }
      let names = trace.demanded.map(\.name).joined(separator: "; ")
      differ(
        at: expected.range, what, expected: Text(same: "\(count)"),
        found: Text(same: "\(trace.demanded.count)\(names.isEmpty ? "" : " (\(names))")"))
    case .names(let names):
      guard Set(names.map(\.folded)) != Set(trace.demanded.map { FoldedName($0.name) }) else { return }
      differ(
        at: expected.range, what, expected: list(names.map(\.text)), found: list(trace.demanded.map(\.name)))
    }
  }

  private mutating func compareMoney(_ expected: Located<ExpectedMoney>?, _ kind: PaymentKind?, _ what: Text) {
    guard let expected else { return }
    let sum = trace.total(of: kind)
    let unknown = sum.unknown.joined(separator: ", ")
    let found =
      sum.unknown.isEmpty
      ? Text(same: Money(sum.known).description) : Text(vi: "không rõ (\(unknown))", en: "unknown (\(unknown))")
    switch expected.value {
    case .amount(let money):
      guard money.amount != sum.known || !sum.unknown.isEmpty else { return }
      differ(at: expected.range, what, expected: Text(same: money.description), found: found)
    case .unknown:
      guard sum.unknown.isEmpty else { return }
      differ(at: expected.range, what, expected: Text(vi: "không rõ", en: "unknown"), found: found)
    }
  }

  private mutating func compareDue() {
    guard let expected = scenario.expected.due else { return }
    let what = Text(vi: "hẹn trả", en: "due")
    guard let due = trace.due else {
      differ(
        at: expected.range, what, expected: Text(same: expected.value),
        found: Text(vi: "không xác định được", en: "undetermined"))
      return
    }
    if let date = CivilDate(parsing: expected.value) {
      guard date != due.date else { return }
      differ(at: expected.range, what, expected: Text(vi: date.vietnamese, en: "\(date)"), found: due.text)
    } else if let moment = Moment(parsing: expected.value) {
      guard moment != due else { return }
      differ(at: expected.range, what, expected: moment.text, found: due.text)
    } else {
      report(
        at: expected.range,
        Text(
          vi: "“\(expected.value)” không phải ngày hẹn trả như 2026-08-24.",
          en: "“\(expected.value)” is not a day such as 2026-08-24."))
    }
  }

  private mutating func compareCourse() {
    let range = scenario.name.range
    if let steps = scenario.expected.steps {
      let taken = trace.visits.filter { !$0.isSkipped }.sorted {
        ($0.start, $0.finish, $0.node) < ($1.start, $1.finish, $1.node)
      }
      let found = taken.map { trace.plan.nodes[$0.node].label.vi }
      if steps.map(\.folded) != found.map({ FoldedName($0) }) {
        differ(
          at: steps.first?.range ?? range, Text(vi: "các bước", en: "steps"),
          expected: list(steps.map(\.text), separator: " → "), found: list(found, separator: " → "))
      }
    }
    if let results = scenario.expected.results, Set(results.map(\.folded)) != Set(trace.results.map { FoldedName($0) })
    {
      differ(
        at: results.first?.range ?? range, Text(vi: "kết quả", en: "results"),
        expected: list(results.map(\.text)), found: list(trace.results))
    }
    if let ending = scenario.expected.ending, ending.value.rawValue != trace.outcome.rawValue {
      differ(
        at: ending.range, Text(vi: "kết thúc", en: "outcome"),
        expected: Text(vi: ending.value.keyword.vi, en: ending.value.keyword.en), found: trace.outcome.title)
    }
    if let time = scenario.expected.workingTime, time.value.workingMinutes != trace.workingMinutes {
      differ(
        at: time.range, Text(vi: "thời gian làm việc", en: "working time"),
        expected: Text(vi: time.value.description(.vi), en: time.value.description(.en)),
        found: Span.text(workingMinutes: trace.workingMinutes))
    }
  }
}

extension Moment {
  fileprivate var text: Text { Text(vi: vietnamese, en: "\(date) \(time)") }
}

extension Text {
  /// The text as part of a sentence.
  fileprivate var lowercased: Text {
    Text(vi: vi.prefix(1).lowercased() + vi.dropFirst(), en: en.prefix(1).lowercased() + en.dropFirst())
  }
}

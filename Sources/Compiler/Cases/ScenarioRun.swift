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

  private mutating func differ(at range: SourceRange, _ what: Text, expected: String, found: String) {
    report(
      at: range,
      Text(
        vi: "\(what.vi) mong đợi \(expected), tính ra \(found).",
        en: "\(what.en) expected \(expected), computed \(found)."))
  }

  mutating func compare() {
    compareDocuments()
    compareMoney(scenario.expected.fee, .fee, Text(vi: "lệ phí", en: "fee"))
    compareMoney(scenario.expected.charge, .charge, Text(vi: "phí", en: "charge"))
    compareMoney(scenario.expected.total, nil, Text(vi: "tổng phí", en: "total fees"))
    compareDue()
    compareCourse()
  }

  private mutating func compareDocuments() {
    guard let expected = scenario.expected.documents else { return }
    let what = Text(vi: "số giấy tờ", en: "documents")
    switch expected.value {
    case .count(let count):
      guard count != trace.demanded.count else { return }
      let names = trace.demanded.map(\.name).joined(separator: "; ")
      differ(at: expected.range, what, expected: "\(count)", found: "\(trace.demanded.count) (\(names))")
    case .names(let names):
      guard Set(names.map(\.folded)) != Set(trace.demanded.map { FoldedName($0.name) }) else { return }
      differ(
        at: expected.range, what, expected: names.map(\.text).joined(separator: "; "),
        found: trace.demanded.map(\.name).joined(separator: "; "))
    }
  }

  private mutating func compareMoney(_ expected: Located<ExpectedMoney>?, _ kind: PaymentKind?, _ what: Text) {
    guard let expected else { return }
    let sum = trace.total(of: kind)
    let found =
      sum.unknown.isEmpty ? Money(sum.known).description : "không rõ (\(sum.unknown.joined(separator: ", ")))"
    switch expected.value {
    case .amount(let money):
      guard money.amount != sum.known || !sum.unknown.isEmpty else { return }
      differ(at: expected.range, what, expected: money.description, found: found)
    case .unknown:
      guard sum.unknown.isEmpty else { return }
      differ(at: expected.range, what, expected: "không rõ", found: found)
    }
  }

  private mutating func compareDue() {
    guard let expected = scenario.expected.due else { return }
    let what = Text(vi: "hẹn trả", en: "due")
    guard let due = trace.due else {
      differ(at: expected.range, what, expected: expected.value, found: "không xác định được")
      return
    }
    if let date = CivilDate(parsing: expected.value) {
      guard date != due.date else { return }
      differ(at: expected.range, what, expected: date.vietnamese, found: due.vietnamese)
    } else if let moment = Moment(parsing: expected.value) {
      guard moment != due else { return }
      differ(at: expected.range, what, expected: moment.vietnamese, found: due.vietnamese)
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
          expected: steps.map(\.text).joined(separator: " → "), found: found.joined(separator: " → "))
      }
    }
    if let results = scenario.expected.results, Set(results.map(\.folded)) != Set(trace.results.map { FoldedName($0) })
    {
      differ(
        at: results.first?.range ?? range, Text(vi: "kết quả", en: "results"),
        expected: results.map(\.text).joined(separator: "; "), found: trace.results.joined(separator: "; "))
    }
    if let ending = scenario.expected.ending, ending.value.rawValue != trace.outcome.rawValue {
      differ(
        at: ending.range, Text(vi: "kết thúc", en: "outcome"), expected: ending.value.keyword.vi,
        found: trace.outcome.title.vi)
    }
    if let time = scenario.expected.workingTime, time.value.workingMinutes != trace.workingMinutes {
      differ(
        at: time.range, Text(vi: "thời gian làm việc", en: "working time"), expected: time.value.description(.vi),
        found: Span.text(workingMinutes: trace.workingMinutes).vi)
    }
  }
}

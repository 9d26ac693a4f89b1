import Calendars
import Diagnostics
import Expressions
import Testing

@testable import Plan

/// A moment that the test wrote; midnight of the epoch where the text is wrong, which no test expects.
func at(_ text: String) -> Moment {
  guard let moment = Moment(parsing: text) else {
    Issue.record("bad moment \(text)")
    return Moment(minutes: 0)
  }
  return moment
}

func day(_ text: String) -> CivilDate { at(text).date }

func span(_ text: String) -> Span? {
  let span = Span(parsing: text)
  if span == nil { Issue.record("bad span \(text)") }
  return span
}

extension PlanCalendar {
  /// The days off of 2026 and, not decided yet, early 2027.
  static let reference: PlanCalendar = {
    func days(_ list: [String], _ name: String) -> [Day] { list.map { Day(date: parsed($0), name: name) } }
    var calendar = PlanCalendar()
    calendar.officeHours = [Interval(start: 450, end: 690), Interval(start: 810, end: 1050)]
    calendar.holidays =
      days(["2026-01-01", "2027-01-01"], "Tết Dương lịch")
      + days(["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"], "Tết Nguyên đán")
      + days(["2026-04-27", "2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02", "2026-11-24"], "nghỉ lễ")
    calendar.swappedDaysOff = days(["2026-01-02", "2026-08-31"], "hoán đổi")
    calendar.makeUpDays = days(["2026-01-10", "2026-08-22"], "làm bù")
    calendar.provisionalYears = [2027]
    calendar.firstYear = 2026
    calendar.lastYear = 2027
    return calendar
  }()

  private static func parsed(_ text: String) -> CivilDate { CivilDate(parsing: text) ?? CivilDate(dayNumber: 0) }
}

extension ExecutablePlan {
  /// A plan on the reference calendar with the facts given and a moment of receipt.
  static func sample(_ facts: [(String, FactType)] = [], origins: [String: FactOrigin] = [:]) -> ExecutablePlan {
    var plan = ExecutablePlan()
    plan.code = "9.000001"
    plan.name = Label("Cấp giấy thử")
    plan.asOf = day("2026-08-01")
    plan.calendar = .reference
    let all = facts + [("nhận lúc", .dateTime)]
    let scope = Scope(all)
    for (index, (name, type)) in all.enumerated() {
      var fact = PlanFact()
      fact.id = scope[FactID(index)]?.identifier ?? ""
      fact.label = Label(name)
      fact.type = type
      fact.origin = name == "nhận lúc" ? .receivedAt : origins[name] ?? .declared
      if fact.origin == .channel { fact.synonyms = [PlanFact.Synonym(word: "post", value: "bưu chính")] }
      if type == .boolean { fact.defaultValue = .boolean(false) }
      plan.facts.append(fact)
    }
    return plan
  }

  func expression(_ text: String, _ type: ExpressionType = .boolean) -> TypedExpression? {
    var findings: [Finding] = []
    let expression = parseExpression(
      text, in: scope, expecting: type, locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) },
      findings: &findings)
    if expression == nil { Issue.record("bad expression \(text): \(findings.map(\.message.en))") }
    return expression
  }

  func when(_ text: String?) -> Guard? { text.flatMap { expression($0) }.map(Guard.init) }

  /// Adds a fact that a table is to give.
  mutating func derive(_ name: String, _ type: FactType) {
    var fact = PlanFact()
    fact.label = Label(name)
    fact.type = type
    fact.origin = .derived
    facts.append(fact)
    for (index, known) in scope.facts.enumerated() { facts[index].id = known.identifier }
  }

  /// Adds a fact with the table that gives it, rows of condition and output.
  mutating func table(
    _ name: String, _ type: FactType, _ policy: HitPolicy, _ rows: [(when: String?, output: String)],
    default output: String? = nil
  ) {
    derive(name, policy.resultType(ofOutputs: type))
    var rule = TableRule()
    rule.fact = facts.count - 1
    rule.policy = policy
    let outputType = policy == .count ? .any : ExpressionType(type)
    rule.rows = rows.map { TableRule.Row(when: when($0.when), output: expression($0.output, outputType) ?? .null) }
    rule.defaultOutput = output.flatMap { expression($0, outputType) }
    tables.append(rule)
  }

  /// Adds a step after the last one, or after the steps given.
  @discardableResult
  mutating func step(
    _ name: String, _ time: String? = nil, after: [Int]? = nil, when condition: String? = nil,
    change: (inout PlanNode) -> Void = { _ in }
  ) -> Int {
    var node = PlanNode()
    node.id = "n\(nodes.count + 1)"
    node.label = Label(name)
    node.predecessors = after ?? (nodes.isEmpty ? [] : [nodes.count - 1])
    node.when = when(condition)
    node.time = time.flatMap { span($0) }
    change(&node)
    nodes.append(node)
    return nodes.count - 1
  }

  mutating func limit(
    _ time: String, when condition: String? = nil, change: (inout LimitRule) -> Void = { _ in }
  ) {
    var rule = LimitRule()
    rule.id = "limit\(limits.count + 1)"
    if let span = span(time) { rule.term = .span(span) }
    rule.when = when(condition)
    change(&rule)
    limits.append(rule)
  }

  mutating func fee(
    _ name: String, _ amount: Amount, when condition: String? = nil, change: (inout FeeRule) -> Void = { _ in }
  ) {
    var rule = FeeRule()
    rule.id = "fee\(fees.count + 1)"
    rule.name = name
    rule.amount = amount
    rule.when = when(condition)
    change(&rule)
    fees.append(rule)
  }

  mutating func paper(
    _ name: String, when condition: String? = nil, change: (inout DocumentRule) -> Void = { _ in }
  ) {
    var rule = DocumentRule()
    rule.id = "paper\(documents.count + 1)"
    rule.name = name
    rule.originals = 1
    rule.when = when(condition)
    change(&rule)
    documents.append(rule)
  }

  /// The trace of a case received at a moment, with the facts given by name.
  func traced(
    _ received: String, _ facts: [String: Value] = [:], supplements: [SupplementEvent] = [],
    sendBacks: [SendBackEvent] = []
  ) -> Trace {
    var instance = Case(defaultsOf: self, receivedAt: at(received))
    for (name, value) in facts {
      guard let index = self.facts.firstIndex(where: { $0.label.vi == name }) else {
        Issue.record("no fact \(name)")
        continue
      }
      instance.values[index] = value
    }
    instance.supplements = supplements
    instance.sendBacks = sendBacks
    return run(self, instance, calendar: calendar.workingCalendar)
  }
}

extension Trace {
  var kinds: [TraceProblem.Kind] { problems.map(\.kind) }

  /// The last passage of the case through a step.
  func last(_ node: Int) -> Visit? { visits.last { $0.node == node } }
}

import Calendars
import Exporters
import Expressions
import JSON
import Plan

/// Random cases of a plan with what the reference interpreter says of its decisions.
struct DecisionCases {
  private let plan: ExecutablePlan
  private let writer: DialectWriter
  private let literals: [Value]
  private let days: [CivilDate]
  /// The plan with every fact known from the start and every limit countable, so that its appointment tells its rule.
  private let limitPlan: ExecutablePlan
  private var chance: BenchChance

  init(plan: ExecutablePlan, seed: UInt64) {
    self.plan = plan
    writer = DialectWriter(plan: plan, dialect: .python)
    chance = BenchChance(seed: seed &+ 17)
    var expressions = plan.documents.flatMap { [$0.when] + $0.replacements.map(\.when) }
    expressions += plan.fees.flatMap { [$0.when] + $0.exemptions.map(\.when) + $0.reliefs.map(\.when) }
    expressions += plan.limits.map(\.when) + plan.tables.flatMap { $0.rows.map(\.when) }
    var literals: [Value] = []
    for case .leaf(.literal(let value)) in expressions.compactMap({ $0 }).flatMap(\.expression.nodes) {
      literals.append(value)
    }
    self.literals = literals
    let windows =
      plan.documents.flatMap(\.replacements).map { ($0.from, $0.until) }
      + plan.fees.flatMap(\.reliefs).map { ($0.from, $0.until) }
    days = windows.flatMap { [$0.0, $0.1] }.compactMap { $0 }
    limitPlan = DecisionCases.limitPlan(plan)
  }

  private static func limitPlan(_ plan: ExecutablePlan) -> ExecutablePlan {
    var result = plan
    result.nodes = []
    for index in result.facts.indices { result.facts[index].determinedBy = nil }
    for index in result.limits.indices {
      result.limits[index].clockStart = .completeDossier
      if let span = Span(1, .calendarDay) { result.limits[index].term = .span(span) }
    }
    return result
  }

  mutating func next() -> JSON {
    var values = plan.facts.map { randomValue($0) }
    for index in plan.facts.indices where plan.facts[index].origin == .derived { values[index] = .null }
    let time = TimeOfDay(minutes: chance.below(1440)) ?? .midnight
    var instance = Case(values: values, receivedAt: Moment(receiptDay(), time))
    instance.setReceipt(instance.receivedAt, in: plan)
    let trace = run(plan, instance, calendar: plan.calendar.workingCalendar)
    var variables = trace.instance.values.enumerated().map {
      JSON.Member(writer.variable(FactID($0.offset)), writer.json($0.element))
    }
    variables.append(JSON.Member("ngay_nhan", .string(instance.receivedAt.date.description)))
    var expected: [JSON.Member] = []
    for reference in plan.decisions {
      switch reference.subject {
      case .dossier: expected.append(JSON.Member(reference.id, .array(papers(trace))))
      case .fees: expected.append(JSON.Member(reference.id, .array(payments(trace))))
      case .limit: expected.append(JSON.Member(reference.id, limit(instance)))
      case .table(let index):
        let outcome = trace.decisions[index]
        let value: JSON = outcome.isContradictory ? .string("contradictory") : writer.json(outcome.value)
        expected.append(JSON.Member(reference.id, value))
      }
    }
    return .object([
      JSON.Member("variables", .object(variables)), JSON.Member("expected", .object(expected)),
    ])
  }

  private mutating func receiptDay() -> CivilDate {
    if !days.isEmpty, chance.below(2) == 0 {
      return days[chance.below(days.count)].adding(days: chance.below(3) - 1)
    }
    return CivilDate(dayNumber: 20_100 + chance.below(900))
  }

  private mutating func randomValue(_ fact: PlanFact) -> Value {
    if chance.below(8) == 0 { return .null }
    switch fact.type {
    case .boolean: return .boolean(chance.below(2) == 0)
    case .enumeration(let words): return words.isEmpty ? .null : .string(words[chance.below(words.count)])
    case .number:
      if let near = near({ if case .number = $0 { true } else { false } }), case .number(let number) = near {
        return .number(number.adding(Decimal(chance.below(3) - 1)) ?? number)
      }
      return .number(Decimal(chance.below(40)))
    case .date:
      if let near = near({ if case .date = $0 { true } else { false } }), case .date(let date) = near {
        return .date(date.adding(days: chance.below(3) - 1))
      }
      return .date(CivilDate(dayNumber: 20_454 + chance.below(6)))
    case .dateTime: return .dateTime(date: CivilDate(dayNumber: 20_454 + chance.below(300)), minutes: 480)
    case .time: return .time(minutes: chance.below(1440))
    case .string: return near { if case .string = $0 { true } else { false } } ?? .string("x")
    case .daysDuration, .yearsDuration, .list: return .null
    }
  }

  /// A literal of the plan's conditions, so that both sides of every bound are met.
  private mutating func near(_ fits: (Value) -> Bool) -> Value? {
    let candidates = literals.filter(fits)
    return candidates.isEmpty || chance.below(4) == 0 ? nil : candidates[chance.below(candidates.count)]
  }

  private func papers(_ trace: Trace) -> [JSON] {
    plan.documents.indices.flatMap { index -> [JSON] in
      let rule = plan.documents[index]
      let manner = rule.manner == .submit ? "nộp" : rule.manner == .present ? "xuất trình" : "khai"
      return trace.demanded.filter { $0.rule == index }.map { paper in
        row(
          paper.name, manner, rule.originals, rule.copies, (paper.postalCopyKind ?? rule.copyKind)?.label.vi, rule.form,
          paper.insteadOf, nil)
      }
        + trace.lookedUp.filter { $0.rule == index }.map { paper in
          row(rule.name, "tra cứu", 0, 0, nil, nil, nil, paper.replacement.by)
        }
    }
  }

  private func row(
    _ name: String, _ manner: String, _ originals: Int, _ copies: Int, _ kind: String?, _ form: String?,
    _ insteadOf: String?, _ source: String?
  ) -> JSON {
    func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
    return [
      "giay_to": .string(name), "cach": .string(manner), "ban_chinh": .integer(originals), "ban_sao": .integer(copies),
      "loai_ban_sao": text(kind), "mau": text(form), "thay_cho": text(insteadOf), "nguon": text(source),
    ]
  }

  private func payments(_ trace: Trace) -> [JSON] {
    trace.payments.map { line in
      let rule = plan.fees[line.rule]
      return [
        "khoan": .string(rule.name), "loai": .string(rule.kind == .charge ? "phí" : "lệ phí"),
        "muc": line.before.map(JSON.integer) ?? .null, "phai_nop": line.due.map(JSON.integer) ?? .null,
      ]
    }
  }

  /// The rule that the interpreter takes, told by the words of its limit.
  private func limit(_ instance: Case) -> JSON {
    let trace = run(limitPlan, instance, calendar: plan.calendar.workingCalendar)
    guard let index = trace.appointment?.rule else { return .null }
    let rule = plan.limits[index]
    switch rule.term {
    case .sameDay: return ["bat_dau": "trong ngày", "phut_lam_viec": .null]
    case .unknown(let reference): return ["bat_dau": .string("chưa biết (\(reference))"), "phut_lam_viec": .null]
    case .span(let span):
      return [
        "bat_dau": .string(span.description(.vi)), "phut_lam_viec": span.workingMinutes.map(JSON.integer) ?? .null,
      ]
    }
  }
}

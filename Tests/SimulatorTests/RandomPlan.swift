import Calendars
import Diagnostics
import Expressions
import Plan

/// Small plans that use everything which tells cases apart: conditions, places, supplements, returns, ends, clocks,
/// replacements, alternatives among payments and limits.
struct RandomPlan {
  var random: SeededGenerator
  private var plan = ExecutablePlan()

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  static let agencies = ["Ủy ban nhân dân xã", "Sở Tư pháp", "Công an xã"]

  mutating func make() -> ExecutablePlan {
    plan = ExecutablePlan()
    plan.code = "9.000001"
    plan.calendar = RandomPlan.calendar
    plan.asOf = CivilDate(year: 2026, month: 8, day: 1) ?? CivilDate(dayNumber: 20_000)
    addFacts()
    plan.sets = random.pick(1...2)
    for index in 0..<random.pick(1...3) { plan.documents.append(document(index)) }
    for _ in 0..<random.pick(0...3) { plan.fees.append(fee()) }
    for index in 0..<random.pick(1...6) { plan.nodes.append(node(index)) }
    if random.oneIn(3) { plan.facts[1].determinedBy = random.pick(0...plan.nodes.count - 1) }
    for _ in 0..<random.pick(1...2) { plan.limits.append(limit()) }
    plan.supplement.atMost = random.pick(0...2)
    plan.supplement.applicantTime = Span(random.pick(1...8), .calendarDay)
    if random.oneIn(2) {
      var place = Place()
      place.agency = random.one(of: RandomPlan.agencies)
      plan.competentAgencies = [place]
    }
    if random.oneIn(4), let constraint = condition() { plan.constraints = [constraint] }
    return plan
  }

  private mutating func addFacts() {
    var facts: [(String, FactType, FactOrigin)] = [
      ("a", .boolean, .declared), ("b", .boolean, .declared), ("loại", .enumeration(["x", "y", "z"]), .declared),
      ("cách thức nộp", .enumeration(["trực tiếp", "trực tuyến", "bưu chính"]), .channel),
      ("nhận lúc", .dateTime, .receivedAt),
    ]
    if !random.oneIn(3) { facts.remove(at: 3) }
    let scope = Scope(facts.map { ($0.0, $0.1) })
    for (index, (name, type, origin)) in facts.enumerated() {
      var fact = PlanFact()
      fact.id = scope[FactID(index)]?.identifier ?? ""
      fact.label = Label(name)
      fact.type = type
      fact.origin = origin
      if type == .boolean { fact.defaultValue = .boolean(false) }
      if origin == .channel {
        fact.synonyms = [
          PlanFact.Synonym(word: "in person", value: "trực tiếp"),
          PlanFact.Synonym(word: "online", value: "trực tuyến"),
          PlanFact.Synonym(word: "post", value: "bưu chính"),
        ]
      }
      plan.facts.append(fact)
    }
    if random.oneIn(3) { addTable() }
  }

  /// A derived fact that conditions may ask for in the place of those it rests on.
  private mutating func addTable() {
    var fact = PlanFact()
    fact.label = Label("nặng")
    fact.type = .boolean
    fact.origin = .derived
    plan.facts.append(fact)
    for (index, known) in plan.scope.facts.enumerated() { plan.facts[index].id = known.identifier }
    var table = TableRule()
    table.fact = plan.facts.count - 1
    table.policy = .first
    if let output = expression("true"), let other = expression("not(b)") {
      table.rows = [TableRule.Row(when: condition(), output: output)]
      table.defaultOutput = other
    }
    plan.tables = [table]
  }

  private func expression(_ text: String, _ type: ExpressionType = .boolean) -> TypedExpression? {
    RandomPlan.expression(text, type, in: plan)
  }

  private static func expression(
    _ text: String, _ type: ExpressionType, in plan: ExecutablePlan
  ) -> TypedExpression? {
    var findings: [Finding] = []
    return parseExpression(
      text, in: plan.scope, expecting: type, locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) },
      findings: &findings)
  }

  static func condition(_ text: String, in plan: ExecutablePlan) -> Guard? {
    expression(text, .boolean, in: plan).map(Guard.init)
  }

  private mutating func condition() -> Guard? {
    var parts = ["a", "not(b)", "a and b", "loại = x", "loại in (x, y)", "not(a and loại = z)", "b or loại = y"]
    parts.append("nhận lúc >= @\"2026-02-10T00:00:00\"")
    if plan.facts.contains(where: { $0.origin == .channel }) {
      parts += ["cách thức nộp = trực tuyến", "cách thức nộp = trực tiếp and a"]
    }
    if !plan.tables.isEmpty { parts += ["nặng", "not(nặng) and a"] }
    return expression(random.one(of: parts)).map(Guard.init)
  }

  private mutating func maybe(_ count: Int = 2) -> Guard? { random.oneIn(count) ? condition() : nil }

  private mutating func span() -> Span? {
    switch random.pick(0...7) {
    case 0...3: Span(workingMinutes: 30 * random.pick(1...60), in: .workingHour)
    case 4: Span(random.pick(1...30), .clockHour)
    case 5: Span(random.pick(1...9), .calendarDay)
    case 6: Span(random.pick(1...3), .workingDay)
    default: nil
    }
  }

  private mutating func document(_ index: Int) -> DocumentRule {
    var rule = DocumentRule()
    rule.name = "giấy \(index)"
    rule.manner = random.one(of: DocumentManner.allCases)
    rule.originals = random.pick(0...2)
    rule.copies = random.pick(0...2)
    rule.when = maybe()
    for _ in 0..<random.pick(0...2) {
      var replacement = DocumentReplacement()
      replacement.by = "nguồn \(random.pick(0...3))"
      replacement.isDatabase = random.oneIn(2)
      replacement.when = maybe()
      if random.oneIn(2) { replacement.from = CivilDate(year: 2026, month: random.pick(1...12), day: 1) }
      rule.replacements.append(replacement)
    }
    return rule
  }

  private mutating func fee() -> FeeRule {
    var rule = FeeRule()
    rule.name = random.one(of: ["lệ phí", "phí"])
    rule.when = maybe()
    switch random.pick(0...5) {
    case 0: rule.amount = .unknown(reference: "HĐND")
    case 1:
      let formula = expression("if a then 1000 else if loại = x then 2500.4 else 700", .number)
      if let formula { rule.amount = .formula(formula) }
    default: rule.amount = .known(1000 * random.pick(0...9))
    }
    if random.oneIn(4) { rule.cap = 2000 }
    if random.oneIn(3) {
      var exemption = FeeRule.Exemption()
      exemption.when = maybe(1)
      rule.exemptions = [exemption]
    }
    for _ in 0..<random.pick(0...2) {
      var relief = FeeRule.Relief()
      relief.effect = random.oneIn(2) ? .off(thousandthsOfPercent: 33_333) : .reducedTo(500)
      relief.when = maybe()
      if random.oneIn(2) { relief.until = CivilDate(year: 2026, month: random.pick(1...12), day: 28) }
      rule.reliefs.append(relief)
    }
    return rule
  }

  private mutating func place() -> Place {
    var place = Place()
    if random.oneIn(4) { place.isFilingPlace = true } else { place.agency = random.one(of: RandomPlan.agencies) }
    place.level = random.one(of: ["commune", "province", nil])
    place.isOneStop = random.oneIn(3)
    return place
  }

  private mutating func node(_ index: Int) -> PlanNode {
    var node = PlanNode()
    node.id = "n\(index)"
    node.label = Label("bước \(index)")
    node.kind = random.oneIn(5) ? .wait : .work
    node.predecessors = (0..<index).filter { _ in random.oneIn(2) }
    if node.predecessors.isEmpty, index > 0, random.oneIn(2) { node.predecessors = [index - 1] }
    node.when = maybe()
    if random.oneIn(2) {
      var guarded = place()
      guarded.when = condition()
      node.places = [guarded]
    }
    if !random.oneIn(5) { node.places.append(place()) }
    node.time = span()
    node.clock = random.oneIn(3) ? random.one(of: ClockEffect.allCases) : .counts
    if random.oneIn(6) {
      var policy = SupplementPolicy()
      policy.atMost = random.pick(1...2)
      if random.oneIn(2) { policy.applicantTime = Span(random.pick(1...5), .workingDay) }
      policy.clock = random.one(of: SupplementClock.allCases)
      node.onIncomplete = policy
    }
    if random.oneIn(6) {
      var rule = SendBackRule()
      rule.to = random.pick(0...index)
      rule.when = maybe()
      rule.atMost = random.oneIn(3) ? 2 : 1
      node.sendBack = rule
    }
    if random.oneIn(5) { node.ends = random.one(of: Outcome.allCases) }
    if random.oneIn(4) { node.acts = [Term(code: "returnResult", label: Label("trả kết quả"))] }
    if random.oneIn(4) {
      var rule = ConsultationRule()
      rule.agency = "Sở"
      rule.span = span()
      rule.when = maybe()
      node.consultations = [rule]
    }
    return node
  }

  private mutating func limit() -> LimitRule {
    var rule = LimitRule()
    switch random.pick(0...4) {
    case 0: rule.term = .sameDay
    case 1: rule.term = .unknown(reference: "luật")
    default:
      rule.term = Span(random.pick(1...15), random.oneIn(2) ? .workingDay : .calendarDay).map { .span($0) } ?? .sameDay
    }
    rule.when = maybe()
    if random.oneIn(4) { rule.clockStart = random.one(of: ClockStart.allCases) }
    return rule
  }

  static let calendar: PlanCalendar = {
    func day(_ month: Int, _ day: Int) -> PlanCalendar.Day {
      PlanCalendar.Day(date: CivilDate(year: 2026, month: month, day: day) ?? CivilDate(dayNumber: 0), name: "nghỉ")
    }
    var calendar = PlanCalendar()
    calendar.officeHours = [.init(start: 450, end: 690), .init(start: 810, end: 1050)]
    calendar.holidays = [day(1, 1)] + (16...20).map { day(2, $0) } + [day(4, 27), day(4, 30), day(5, 1), day(9, 2)]
    calendar.makeUpDays = [day(1, 10), day(8, 22)]
    calendar.firstYear = 2026
    calendar.lastYear = 2027
    return calendar
  }()
}

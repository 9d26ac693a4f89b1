import Calendars
import Expressions

@testable import Plan

/// Plans with every member that the format knows, or a random part of them.
struct RichPlans {
  var random: SeededGenerator
  /// Every optional member and every list is filled.
  var isFull = false

  private static let words = [
    "Tờ khai", "“Giấy” khai sinh", "a\"b\\c", "dòng một\ndòng hai", "Ủy ban nhân dân cấp xã", "điểm a: khoản 2", "x",
  ]
  private static let conditions = [
    "cần xác minh", "not(cần xác minh) và số trang > 2.5", "loại việc = cải chính",
    "nhận lúc >= @\"2026-01-01T08:00:00\"",
    "ngày sinh < 2010-03-04 hoặc họ tên = \"a\"", "số trang trong [1..3]", "giờ nộp > @\"15:00:00\"",
  ]
  private static let spans = [
    "15 phút", "24 giờ", "0,5 giờ làm việc", "3 ngày làm việc", "0,25 ngày làm việc", "30 ngày", "2 tháng", "1 năm",
  ]

  mutating func maybe<Value>(_ make: (inout RichPlans) -> Value?) -> Value? {
    isFull || random.oneIn(2) ? make(&self) : nil
  }

  mutating func list<Value>(_ most: Int = 2, _ make: (inout RichPlans) -> Value) -> [Value] {
    let count = random.pick((isFull ? 1 : 0)...most)
    return (0..<count).map { _ in make(&self) }
  }

  mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }
  private mutating func label() -> Label { Label(vi: word(), en: word()) }
  private mutating func term() -> Term { Term(code: word(), label: label()) }
  private mutating func time() -> Span? { Self.spans.randomElement(using: &random).flatMap { span($0) } }
  private mutating func date() -> CivilDate { day("2025-01-01").adding(days: random.pick(0...900)) }
  mutating func source() -> SourceReference {
    SourceReference(file: "a:b/\(word())", line: random.pick(1...99))
  }
  mutating func condition(_ plan: ExecutablePlan) -> Guard? {
    plan.when(Self.conditions.randomElement(using: &random))
  }
  private mutating func any<Code: CaseIterable>(_ type: Code.Type) -> Code where Code.AllCases == [Code] {
    Code.allCases[random.pick(0...Code.allCases.count - 1)]
  }

  mutating func plan() -> ExecutablePlan {
    var plan = ExecutablePlan.sample([
      ("cần xác minh", .boolean), ("loại việc", .enumeration(["thay đổi", "cải chính"])), ("số trang", .number),
      ("họ tên", .string), ("ngày sinh", .date), ("giờ nộp", .time), ("cách thức nộp", .enumeration(["bưu chính"])),
      ("thời gian cư trú", .yearsDuration), ("thời gian chờ", .daysDuration),
    ])
    plan.field = maybe { $0.word() }
    plan.levels = list { $0.word() }
    plan.province = maybe { $0.word() }
    plan.isJointService = isFull || random.oneIn(2)
    plan.validFrom = maybe { $0.date() }
    plan.validUntil = maybe { $0.date() }
    plan.transition = maybe { $0.word() }
    plan.grounds = list { $0.word() }
    plan.localTexts = list { $0.word() }
    plan.requirements = list { $0.word() }
    plan.notes = list { $0.word() }
    plan.sets = random.pick(1...3)
    plan.constraints = list { $0.condition(plan) }.compactMap { $0 }
    plan.competentAgencies = list { $0.place(plan) }
    plan.supplement = policy()
    plan.documents = list(3) { $0.document(plan) }
    plan.fees = list(4) { $0.fee(plan) }
    for index in 0..<random.pick(2...5) { plan.nodes.append(node(index, plan)) }
    plan.limits = list(3) { $0.limit(plan) }
    plan.results = list { $0.result(plan) }
    fillFacts(&plan)
    if isFull || random.oneIn(2) { addTables(to: &plan) }
    return plan
  }

  private mutating func fillFacts(_ plan: inout ExecutablePlan) {
    let defaults: [Value] = [
      .boolean(true), .string("cải chính"), .number(Decimal(parsing: "12.125") ?? .zero), .string("Nguyễn “A”"),
      .date(date()), .time(minutes: 905), .string("bưu chính"), .yearsDuration(months: 30),
      .daysDuration(minutes: 1_505), .dateTime(date: date(), minutes: 61),
    ]
    plan.facts[6].origin = .channel
    for (index, value) in defaults.enumerated() {
      plan.facts[index].defaultValue = maybe { _ in value } ?? .null
      plan.facts[index].determinedBy = index == 0 ? 0 : maybe { $0.random.pick(0...plan.nodes.count - 1) }
      plan.facts[index].about = maybe { $0.word() }
      plan.facts[index].unit = maybe { $0.word() }
      plan.facts[index].source = source()
      plan.facts[index].synonyms = list { PlanFact.Synonym(word: $0.word(), value: $0.word()) }
      plan.facts[index].shares = list {
        PlanFact.Share(value: $0.word(), thousandthsOfPercent: $0.random.pick(0...100_000))
      }
    }
    plan.facts[2].least = maybe { _ in .number(.zero) }
    plan.facts[2].greatest = maybe { _ in Decimal(parsing: "99.5").map(Value.number) }
    plan.nodes[0].determines = [0]
  }

  private mutating func place(_ plan: ExecutablePlan) -> Place {
    var place = Place()
    place.agency = word()
    place.level = maybe { $0.word() }
    place.isOneStop = isFull || random.oneIn(2)
    place.isFilingPlace = isFull || random.oneIn(3)
    place.when = maybe { $0.condition(plan) }
    return place
  }

  private mutating func policy() -> SupplementPolicy {
    var policy = SupplementPolicy()
    policy.atMost = random.pick(0...3)
    policy.applicantTime = maybe { $0.time() }
    policy.noticeTime = maybe { $0.time() }
    policy.clock = any(SupplementClock.self)
    policy.grounds = list { $0.word() }
    return policy
  }

  private mutating func document(_ plan: ExecutablePlan) -> DocumentRule {
    var rule = DocumentRule()
    rule.id = word()
    rule.name = word()
    rule.form = maybe { $0.word() }
    rule.manner = any(DocumentManner.self)
    rule.originals = random.pick(0...2)
    rule.copies = random.pick(0...2)
    rule.copyKind = maybe { $0.term() }
    rule.postalCopyKind = maybe { $0.term() }
    rule.when = maybe { $0.condition(plan) }
    rule.grounds = list { $0.word() }
    rule.notes = list { $0.word() }
    rule.source = source()
    rule.replacements = list { rich in
      var replacement = DocumentReplacement()
      replacement.by = rich.word()
      replacement.isDatabase = rich.random.oneIn(2)
      replacement.when = rich.maybe { $0.condition(plan) }
      replacement.from = rich.maybe { $0.date() }
      replacement.until = rich.maybe { $0.date() }
      replacement.grounds = rich.list { $0.word() }
      replacement.fallback = rich.maybe { $0.word() }
      return replacement
    }
    return rule
  }

  private mutating func fee(_ plan: ExecutablePlan) -> FeeRule {
    var rule = FeeRule()
    rule.id = word()
    rule.name = word()
    rule.kind = any(PaymentKind.self)
    let formula = plan.expression("nếu số trang > 2 thì 1000 * số trang nếu không 500.5", .number)
    switch (random.pick(0...2), formula) {
    case (0, let formula?): rule.amount = .formula(formula)
    case (1, _): rule.amount = .unknown(reference: word())
    default: rule.amount = .known(random.pick(0...1_000_000))
    }
    rule.cap = maybe { $0.random.pick(0...1_000_000) }
    rule.floor = maybe { $0.random.pick(0...1_000) }
    rule.when = maybe { $0.condition(plan) }
    rule.collected = maybe { $0.term() }
    rule.setBy = maybe { $0.word() }
    rule.grounds = list { $0.word() }
    rule.source = source()
    rule.exemptions = list { rich in
      var exemption = FeeRule.Exemption()
      exemption.label = rich.word()
      exemption.when = rich.maybe { $0.condition(plan) }
      exemption.grounds = rich.list { $0.word() }
      return exemption
    }
    rule.reliefs = list { rich in
      var relief = FeeRule.Relief()
      relief.label = rich.maybe { $0.word() }
      let rate = rich.random.pick(0...100_000)
      relief.effect = rich.random.oneIn(2) ? .off(thousandthsOfPercent: rate) : .reducedTo(rate)
      relief.when = rich.maybe { $0.condition(plan) }
      relief.from = rich.maybe { $0.date() }
      relief.until = rich.maybe { $0.date() }
      relief.grounds = rich.list { $0.word() }
      return relief
    }
    return rule
  }

  private mutating func limit(_ plan: ExecutablePlan) -> LimitRule {
    var rule = LimitRule()
    rule.id = word()
    switch (random.pick(0...3), time()) {
    case (0, _): rule.term = .sameDay
    case (1, _): rule.term = .unknown(reference: word())
    case (_, let span?): rule.term = .span(span)
    default: break
    }
    rule.when = maybe { $0.condition(plan) }
    rule.cutOff = maybe {
      CutOff(time: TimeOfDay(minutes: $0.random.pick(600...1000)) ?? .cutOff, meaning: $0.any(CutOffMeaning.self))
    }
    rule.clockStart = any(ClockStart.self)
    rule.grounds = list { $0.word() }
    rule.source = source()
    rule.phases = list { rich in
      var phase = LimitPhase()
      phase.name = rich.word()
      phase.span = rich.maybe { $0.time() }
      phase.fromNode = rich.maybe { $0.random.pick(0...plan.nodes.count - 1) }
      phase.toNode = rich.maybe { $0.random.pick(0...plan.nodes.count - 1) }
      return phase
    }
    return rule
  }

  private mutating func node(_ index: Int, _ plan: ExecutablePlan) -> PlanNode {
    var node = PlanNode()
    node.id = "n\(index)"
    node.label = label()
    node.kind = any(NodeKind.self)
    node.predecessors = (0..<index).filter { _ in isFull || random.oneIn(2) }
    node.when = maybe { $0.condition(plan) }
    node.places = list { $0.place(plan) }
    node.unit = maybe { $0.word() }
    node.role = maybe { $0.word() }
    node.acts = list { $0.term() }
    node.task = maybe { $0.word() }
    node.examines = list { $0.word() }
    node.produces = list { $0.word() }
    node.determines = list { $0.random.pick(0...plan.facts.count - 1) }
    node.slips = list { $0.word() }
    node.time = maybe { $0.time() }
    node.clock = any(ClockEffect.self)
    node.onIncomplete = maybe { $0.policy() }
    node.ends = maybe { $0.any(Outcome.self) }
    node.calls = maybe { $0.word() }
    node.grounds = list { $0.word() }
    node.notes = list { $0.word() }
    node.source = source()
    node.sendBack = maybe { rich in
      var rule = SendBackRule()
      rule.to = rich.random.pick(0...index)
      rule.when = rich.maybe { $0.condition(plan) }
      rule.atMost = rich.random.pick(0...3)
      return rule
    }
    node.consultations = list { rich in
      var rule = ConsultationRule()
      rule.agency = rich.word()
      rule.span = rich.maybe { $0.time() }
      rule.when = rich.maybe { $0.condition(plan) }
      rule.onOverdue = rich.maybe { $0.any(SilenceEffect.self) }
      return rule
    }
    return node
  }

  private mutating func result(_ plan: ExecutablePlan) -> ResultRule {
    var rule = ResultRule()
    rule.document = word()
    rule.code = maybe { $0.word() }
    rule.when = maybe { $0.condition(plan) }
    rule.validFor = maybe { $0.word() }
    rule.source = source()
    return rule
  }

  /// A case of a plan with random values, some of them missing, and random events.
  mutating func instance(of plan: ExecutablePlan) -> Case {
    var instance = Case(
      defaultsOf: plan, receivedAt: Moment(date(), TimeOfDay(minutes: random.pick(0...1439)) ?? .cutOff))
    for index in plan.facts.indices where plan.facts[index].type == .boolean {
      instance.values[index] = .boolean(random.oneIn(2))
    }
    for index in plan.nodes.indices where random.oneIn(2) {
      let back = instance.receivedAt.adding(minutes: random.pick(0...60_000))
      instance.supplements.append(SupplementEvent(node: index, resubmitted: random.oneIn(3) ? nil : back))
      instance.sendBacks.append(SendBackEvent(node: index, times: random.pick(0...4)))
    }
    return instance
  }
}

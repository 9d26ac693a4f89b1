import Calendars
import Diagnostics
import Expressions
import Plan

/// Plans with every turn that a process can take: parallel branches, alternatives, conditions, supplements, returns, ends,
/// consultations, waits and calls.
struct RandomProcess {
  var dice: Dice
  private var plan = ExecutablePlan()

  init(seed: Int) { dice = Dice(seed: seed) }

  mutating func make(number: Int) -> ExecutablePlan {
    plan = ExecutablePlan()
    plan.code = "9.\(String(number + 1_000_000).dropFirst())"
    plan.name = Label("Thủ tục ngẫu nhiên \(number)")
    plan.asOf = CivilDate(year: 2026, month: 8, day: 1) ?? CivilDate(dayNumber: 20_000)
    plan.calendar.firstYear = 2026
    plan.calendar.lastYear = 2027
    addFacts()
    plan.supplement.atMost = dice.roll(0...2)
    if dice.isOne(in: 2) { plan.supplement.applicantTime = Span(dice.roll(5...30), .calendarDay) }
    let count = dice.roll(2...12)
    while plan.nodes.count < count {
      if plan.nodes.count > 0 && dice.isOne(in: 8) { addAlternatives() } else { addNode() }
    }
    return plan
  }

  private mutating func addFacts() {
    let facts: [(String, FactType, FactOrigin)] = [
      ("a", .boolean, .declared), ("b", .boolean, .declared), ("loại", .enumeration(["x", "y", "z"]), .declared),
      ("số tầng", .number, .declared),
      ("cách thức nộp", .enumeration(["trực tiếp", "trực tuyến", "bưu chính"]), .channel),
    ]
    let scope = Scope(facts.map { ($0.0, $0.1) })
    for (index, (name, type, origin)) in facts.enumerated() {
      var fact = PlanFact()
      fact.id = scope[FactID(index)]?.identifier ?? ""
      fact.label = Label(name)
      fact.type = type
      fact.origin = origin
      plan.facts.append(fact)
    }
  }

  private func condition(_ text: String) -> Guard? {
    var findings: [Finding] = []
    let expression = parseExpression(
      text, in: plan.scope, expecting: .boolean,
      locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings)
    return expression.map(Guard.init)
  }

  private mutating func condition() -> Guard? {
    condition(
      dice.one(of: [
        "a", "not(b)", "a and b", "loại = x", "loại in (x, y)", "not(a and loại = z)", "b or loại = y", "số tầng > 6",
        "số tầng in [2..9]", "cách thức nộp = trực tuyến", "cách thức nộp = trực tiếp and a", "a or số tầng <= 3",
      ]))
  }

  private func ancestors(of node: Int) -> [Int] {
    var found: Set<Int> = []
    var open = plan.nodes[node].predecessors
    while let next = open.popLast() {
      if found.insert(next).inserted { open += plan.nodes[next].predecessors }
    }
    return found.sorted()
  }

  private mutating func predecessors() -> [Int] {
    let count = plan.nodes.count
    guard count > 0 else { return [] }
    switch dice.roll(0...9) {
    case 0...5: return [count - 1]
    case 6: return [max(0, count - 2)]
    case 7: return Set([count - 1, max(0, count - 2)]).sorted()
    case 8: return (max(0, count - 4)..<count).filter { _ in dice.isOne(in: 2) }
    default: return plan.nodes.indices.filter { node in !plan.nodes.contains { $0.predecessors.contains(node) } }
    }
  }

  private mutating func span() -> Span? {
    switch dice.roll(0...5) {
    case 0...2: Span(dice.roll(1...6), .workingDay)
    case 3: Span(dice.roll(1...16), .workingHour)
    case 4: Span(dice.roll(1...9), .calendarDay)
    default: nil
    }
  }

  private mutating func blank() -> PlanNode {
    let index = plan.nodes.count
    var node = PlanNode()
    node.id = "buoc_\(index + 1)"
    node.label = Label("bước \(index + 1)")
    node.time = span()
    var place = Place()
    place.agency = dice.one(of: ["Ủy ban nhân dân xã", "Sở Tư pháp", "Công an xã"])
    node.places = [place]
    node.role = dice.one(of: ["công chức một cửa", "chuyên viên", "lãnh đạo", nil])
    return node
  }

  private mutating func addNode() {
    var node = blank()
    node.predecessors = predecessors()
    if dice.isOne(in: 3) { node.when = condition() }
    switch dice.roll(0...11) {
    case 0: node.kind = .wait
    case 1:
      node.kind = .call
      node.calls = "9.000001"
    default: break
    }
    if dice.isOne(in: 5) { addSupplement(to: &node) }
    if dice.isOne(in: 8) {
      node.ends = dice.one(of: Outcome.allCases)
      if node.when == nil && !dice.isOne(in: 6) { node.when = condition() }
    }
    for _ in 0..<(dice.isOne(in: 6) ? dice.roll(1...3) : 0) { node.consultations.append(consultation()) }
    plan.nodes.append(node)
    if dice.isOne(in: 4) { addReturn(from: plan.nodes.count - 1) }
  }

  /// Two or three steps of which a case passes at most one.
  private mutating func addAlternatives() {
    let conditions = dice.one(of: [
      ["a", "not(a)"], ["loại = x", "loại = y", "loại = z"], ["loại in (x, y)", "loại = z"],
    ])
    let before = predecessors()
    let first = plan.nodes.count
    for text in conditions {
      var node = blank()
      node.predecessors = before
      node.when = condition(text)
      if dice.isOne(in: 5) { addSupplement(to: &node) }
      plan.nodes.append(node)
    }
    for index in first..<plan.nodes.count where dice.isOne(in: 3) { addReturn(from: index) }
    var meeting = blank()
    meeting.predecessors = Array(first..<plan.nodes.count)
    plan.nodes.append(meeting)
  }

  private mutating func addSupplement(to node: inout PlanNode) {
    var policy = SupplementPolicy()
    policy.atMost = dice.roll(0...2)
    if dice.isOne(in: 2) { policy.applicantTime = Span(dice.roll(5...20), .workingDay) }
    node.onIncomplete = policy
  }

  private mutating func addReturn(from node: Int) {
    var rule = SendBackRule()
    rule.to = dice.one(of: ancestors(of: node) + [node])
    rule.atMost = dice.roll(1...2)
    if dice.isOne(in: 3) { rule.when = condition() }
    plan.nodes[node].sendBack = rule
  }

  private mutating func consultation() -> ConsultationRule {
    var rule = ConsultationRule()
    rule.agency = dice.one(of: ["Sở Xây dựng", "Công an tỉnh", "Sở Tài chính"])
    rule.span = span()
    rule.onOverdue = dice.one(of: [SilenceEffect.deemedConsent, .proceed, .wait, nil])
    if dice.isOne(in: 2) { rule.when = condition() }
    return rule
  }
}

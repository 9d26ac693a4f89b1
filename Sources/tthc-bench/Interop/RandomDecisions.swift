import Calendars
import Diagnostics
import Expressions
import Plan

/// Small random plans with all that tables can say: papers with replacements, payments with exemptions, reliefs,
/// formulas and bounds, limits of every unit, tables of every hit policy.
struct RandomDecisions {
  private var chance: BenchChance
  private var plan = ExecutablePlan()

  init(seed: UInt64) { chance = BenchChance(seed: seed &* 7_919) }

  mutating func plan(_ index: Int) -> ExecutablePlan {
    plan = ExecutablePlan()
    plan.code = "9.\(String(repeating: "0", count: max(0, 6 - String(index).count)))\(index)"
    plan.name = Label("Thủ tục ngẫu nhiên số \(index)")
    plan.calendar.firstYear = 2024
    plan.calendar.lastYear = 2029
    addFacts()
    for _ in 0..<chance.below(3) { addTable() }
    for index in 0..<chance.below(4) { plan.documents.append(document(index)) }
    for _ in 0..<chance.below(6) { plan.fees.append(fee()) }
    for _ in 0..<chance.below(5) { plan.limits.append(limit()) }
    return plan
  }

  private mutating func isOne(in count: Int) -> Bool { chance.below(count) == 0 }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[chance.below(elements.count)] }

  private mutating func addFacts() {
    var facts: [(String, FactType, FactOrigin)] = [
      ("khẩn", .boolean, .declared), ("le", .boolean, .declared),
      ("loại việc", .enumeration(["thay đổi", "cải chính", "bổ sung"]), .declared), ("n", .number, .declared),
      ("ngày sinh", .date, .declared),
    ]
    if !isOne(in: 3) { facts.append(("cách thức nộp", .enumeration(["trực tiếp", "bưu chính"]), .channel)) }
    if !isOne(in: 3) { facts.append(("nhận lúc", .dateTime, .receivedAt)) }
    for (name, type, origin) in facts { addFact(name, type, origin) }
  }

  private mutating func addFact(_ name: String, _ type: FactType, _ origin: FactOrigin) {
    var fact = PlanFact()
    fact.label = Label(name)
    fact.type = type
    fact.origin = origin
    if origin == .channel { fact.synonyms = [PlanFact.Synonym(word: "post", value: "bưu chính")] }
    plan.facts.append(fact)
    for (index, known) in plan.scope.facts.enumerated() { plan.facts[index].id = known.identifier }
  }

  private mutating func addTable() {
    let policy = pick(HitPolicy.allCases)
    let isNumeric = policy == .sum || policy == .minimum || policy == .maximum || policy == .count || isOne(in: 3)
    var table = TableRule()
    table.policy = policy
    let outputs = isNumeric ? ["1", "2", "n * 1.5", "10"] : ["\"x\"", "\"y\"", "\"z\""]
    let type: ExpressionType = isNumeric ? .number : .string
    for _ in 0..<1 + chance.below(4) {
      let literal = policy.needsOrder && isNumeric ? pick(["1", "2", "10"]) : pick(outputs)
      guard let output = expression(literal, type) else { continue }
      table.rows.append(TableRule.Row(when: isOne(in: 6) ? nil : condition(), output: output))
    }
    if isOne(in: 2) { table.defaultOutput = expression(isNumeric ? "0" : "\"không\"", type) }
    table.outputOrder =
      isNumeric ? [10, 2, 1].map { .number(Decimal($0)) } : ["z", "x", "y"].map { .string($0) }
    let base: FactType = isNumeric ? .number : .string
    addFact("bảng \(plan.tables.count + 1)", policy.resultType(ofOutputs: base), .derived)
    table.fact = plan.facts.count - 1
    plan.tables.append(table)
  }

  private func expression(_ text: String, _ type: ExpressionType) -> TypedExpression? {
    var findings: [Finding] = []
    return parseExpression(
      text, in: plan.scope, expecting: type, locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) },
      findings: &findings)
  }

  private mutating func condition() -> Guard? {
    var parts = [
      "khẩn", "not(le)", "khẩn and le", "loại việc = cải chính", "loại việc != bổ sung", "not(khẩn and le)",
      "loại việc in (thay đổi, bổ sung)", "not(loại việc in (thay đổi, bổ sung)) or khẩn", "n > 5", "n in [2..8)",
      "n < 3 and loại việc = cải chính", "khẩn and not(loại việc = cải chính) and n >= 1", "n = 2.5 or le",
      "ngày sinh >= date(\"2026-01-03\")", "ngày sinh < date(\"2026-01-05\") and khẩn", "n * 2 > 7", "le = null",
      "loại việc = null or n between 1 and 4", "if khẩn then n > 3 else le", "khẩn or le", "le = khẩn",
      "not(n < 3)", "loại việc != thay đổi and loại việc != bổ sung",
    ]
    if plan.facts.contains(where: { $0.origin == .channel }) { parts.append("cách thức nộp = bưu chính") }
    for (index, table) in plan.tables.enumerated() {
      switch plan.facts[table.fact].type {
      case .number: parts.append("bảng \(index + 1) > 1")
      case .string: parts.append("bảng \(index + 1) = \"x\"")
      case .list(.string): parts.append("list contains(bảng \(index + 1), \"x\")")
      default: continue
      }
    }
    return expression(pick(parts), .boolean).map(Guard.init)
  }

  private mutating func maybe() -> Guard? { isOne(in: 2) ? condition() : nil }

  private mutating func day() -> CivilDate? {
    isOne(in: 2) ? CivilDate(dayNumber: 20_454 + chance.below(12) * 30) : nil
  }

  private mutating func document(_ index: Int) -> DocumentRule {
    var rule = DocumentRule()
    rule.name = pick(["Giấy khai sinh \(index)", "Tờ khai “mẫu \(index)”", "Bản vẽ & thuyết minh <\(index)>"])
    rule.manner = pick(DocumentManner.allCases)
    rule.originals = chance.below(3)
    rule.copies = chance.below(3)
    if isOne(in: 2) { rule.copyKind = Term(code: "plain", label: Label("bản sao thường")) }
    if isOne(in: 3) { rule.postalCopyKind = Term(code: "certified", label: Label("bản sao chứng thực")) }
    if isOne(in: 3) { rule.form = "TK-01" }
    rule.when = maybe()
    rule.grounds = ["Luật số \(index)"]
    for _ in 0..<chance.below(4) {
      var replacement = DocumentReplacement()
      replacement.by = "nguồn \(chance.below(4))"
      replacement.isDatabase = isOne(in: 2)
      replacement.when = maybe()
      replacement.from = day()
      replacement.until = day()
      rule.replacements.append(replacement)
    }
    return rule
  }

  private mutating func fee() -> FeeRule {
    var rule = FeeRule()
    rule.name = pick(["Lệ phí hộ tịch", "Phí thẩm định", "lệ phí  hộ tịch"])
    rule.kind = pick(PaymentKind.allCases)
    rule.when = maybe()
    switch chance.below(6) {
    case 0: rule.amount = .unknown(reference: "nghị quyết của HĐND tỉnh")
    case 1, 2:
      let text = pick([
        "if khẩn then 1000 else if loại việc = cải chính then 2500.4 else 700", "n * 1000.5", "n * 0.003 * 500000",
        "max(n, 2) * 10000 / 3", "if n > 3 then n * 100 else null",
      ])
      if let formula = expression(text, .number) { rule.amount = .formula(formula) }
    default: rule.amount = .known(999 * chance.below(9))
    }
    if isOne(in: 4) { rule.cap = 2_000 }
    if isOne(in: 5) { rule.floor = 900 }
    for index in 0..<chance.below(3) {
      var exemption = FeeRule.Exemption()
      exemption.label = "nhóm \(index)"
      exemption.when = isOne(in: 8) ? nil : condition()
      rule.exemptions.append(exemption)
    }
    for _ in 0..<chance.below(4) {
      var relief = FeeRule.Relief()
      relief.label = isOne(in: 2) ? "đợt giảm" : nil
      relief.effect =
        isOne(in: 2) ? .off(thousandthsOfPercent: pick([33_333, 50_000, 10_000, 0])) : .reducedTo(pick([500, 700, 0]))
      relief.when = maybe()
      relief.from = day()
      relief.until = day()
      rule.reliefs.append(relief)
    }
    return rule
  }

  private mutating func limit() -> LimitRule {
    var rule = LimitRule()
    switch chance.below(6) {
    case 0: rule.term = .sameDay
    case 1: rule.term = .unknown(reference: "luật chuyên ngành")
    default:
      let unit = pick([TimeUnit.workingDay, .calendarDay, .workingHour, .month, .clockHour])
      if let span = Span(1 + chance.below(20), unit) { rule.term = .span(span) }
    }
    rule.when = maybe()
    rule.clockStart = pick(ClockStart.allCases)
    if isOne(in: 2) { rule.grounds = ["Nghị định 120/2025/NĐ-CP"] }
    return rule
  }
}

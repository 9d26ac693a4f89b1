import Calendars
import Diagnostics
import Exporters
import Expressions
import JSON
import Plan

/// Random conditions and values over facts of every type, written for every engine, with what they must give.
struct RandomExpressions {
  private var chance: BenchChance
  private let plan: ExecutablePlan
  private let scope: Scope

  init(seed: UInt64) {
    chance = BenchChance(seed: seed)
    let words = ["thay đổi", "cải chính", "bổ sung"]
    let facts: [(String, FactType)] = [
      ("khẩn", .boolean), ("cần xác minh", .boolean), ("loại việc", .enumeration(words)), ("n", .number),
      ("lệ", .number), ("ngày sinh", .date), ("nhận lúc", .dateTime), ("giờ hẹn", .time), ("tên", .string),
      ("các loại", .list(.enumeration(words))), ("các số", .list(.number)),
    ]
    scope = Scope(facts)
    var plan = ExecutablePlan()
    for (fact, known) in zip(facts, scope.facts) {
      var planFact = PlanFact()
      planFact.id = known.identifier
      planFact.label = Label(fact.0)
      planFact.type = fact.1
      plan.facts.append(planFact)
    }
    self.plan = plan
  }

  mutating func samples(_ count: Int) -> JSON {
    let writers = Dialect.allCases.map { DialectWriter(plan: plan, dialect: $0) }
    return .array((0..<count).compactMap { index in sample(isCondition: index % 4 != 3, writers) })
  }

  private mutating func sample(isCondition: Bool, _ writers: [DialectWriter]) -> JSON? {
    let text = isCondition ? condition(3) : value(2)
    guard let expression = expression(text, isCondition ? .boolean : .any) else { return nil }
    var members = [JSON.Member("text", .string(text)), JSON.Member("isCondition", .bool(isCondition))]
    for writer in writers {
      let written = isCondition ? writer.condition(Guard(expression)) : writer.value(expression)
      switch written {
      case .success(let text): members.append(JSON.Member(writer.dialect.rawValue, .string(text)))
      case .failure(let failure):
        members.append(JSON.Member("\(writer.dialect.rawValue) lacks", .string(failure.part)))
      }
    }
    let cases: [JSON] = (0..<12).map { _ in
      let values = plan.facts.map { randomValue($0.type) }
      let result = expression.evaluate { values[$0.index] }
      let expected: JSON = isCondition ? .bool(result.truth == true) : writers[0].json(result)
      let variables = values.enumerated().map {
        JSON.Member(writers[0].variable(FactID($0.offset)), writers[0].json($0.element))
      }
      return .object([JSON.Member("variables", .object(variables)), JSON.Member("expected", expected)])
    }
    members.append(JSON.Member("cases", .array(cases)))
    return .object(members)
  }

  private func expression(_ text: String, _ type: ExpressionType) -> TypedExpression? {
    var findings: [Finding] = []
    return parseExpression(
      text, in: scope, expecting: type, locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) },
      findings: &findings)
  }

  private mutating func randomValue(_ type: FactType) -> Value {
    if chance.below(5) == 0 { return .null }
    switch type {
    case .boolean: return .boolean(chance.below(2) == 0)
    case .number:
      let number = Decimal(chance.below(60) - 20)
      return .number(chance.below(3) == 0 ? number.divided(by: Decimal(4)) ?? number : number)
    case .enumeration(let words): return .string(words[chance.below(words.count)])
    case .string: return .string(pick(["", "an", "An", "việc an", "p'q", "a\"b", "đất ở?"]))
    case .date: return .date(CivilDate(dayNumber: 20_454 + chance.below(6)))
    case .dateTime: return .dateTime(date: CivilDate(dayNumber: 20_454 + chance.below(6)), minutes: chance.below(1440))
    case .time: return .time(minutes: chance.below(1440))
    case .list(let element): return .list((0..<chance.below(4)).map { _ in randomValue(element) })
    case .daysDuration, .yearsDuration: return .null
    }
  }

  private mutating func pick(_ texts: [String]) -> String { texts[chance.below(texts.count)] }

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return atom() }
    switch chance.below(9) {
    case 0, 1: return "(\(condition(depth - 1))) and (\(condition(depth - 1)))"
    case 2, 3: return "(\(condition(depth - 1))) or (\(condition(depth - 1)))"
    case 4: return "not(\(condition(depth - 1)))"
    case 5: return "if \(condition(depth - 1)) then \(condition(depth - 1)) else \(condition(depth - 1))"
    case 6 where depth < 3: return "(\(condition(depth - 1))) \(pick(["=", "!="])) (\(condition(depth - 1)))"
    default: return atom()
    }
  }

  private mutating func atom() -> String {
    let sign = pick(["<", "<=", ">", ">=", "=", "!="])
    let equal = pick(["=", "!="])
    switch chance.below(10) {
    case 0, 1:
      return pick(["khẩn", "cần xác minh", "khẩn = true", "khẩn != false", "khẩn = cần xác minh", "khẩn = null"])
    case 2, 3:
      return pick([
        "loại việc \(equal) bổ sung", "loại việc in [thay đổi, cải chính]", "loại việc in (bổ sung, cải chính)",
        "loại việc != null", "not(loại việc in [bổ sung])", "loại việc \(equal) tên",
      ])
    case 4:
      let day = "date(\"2026-01-0\(1 + chance.below(6))\")"
      return pick([
        "ngày sinh \(sign) \(day)", "ngày sinh in [\(day)..date(\"2026-01-05\"))",
        "ngày sinh between \(day) and \(day)",
        "date(nhận lúc) \(sign) \(day)", "date(nhận lúc) = ngày sinh", "ngày sinh.day \(sign) \(1 + chance.below(6))",
      ])
    case 5:
      return pick([
        "nhận lúc \(sign) date and time(\"2026-01-03T15:00:00\")", "time(nhận lúc) \(sign) time(\"15:00:00\")",
        "giờ hẹn \(sign) time(\"07:30:00\")", "nhận lúc.hour \(sign) \(chance.below(24))", "giờ hẹn != null",
        "time(nhận lúc) < giờ hẹn",
      ])
    case 6:
      return pick([
        "contains(tên, \"an\")", "starts with(tên, \"v\")", "ends with(lower case(tên), \"an\")",
        "string length(tên) \(sign) 2", "tên \(equal) \"p'q\"", "tên in (\"an\", \"An\", null)",
        "upper case(tên) = \"AN\"", "tên \(equal) \"đất ở?\"", "tên + \"x\" = \"anx\"",
      ])
    case 7:
      return pick([
        "list contains(các loại, bổ sung)", "count(các loại) \(sign) 1", "some x in các số satisfies x \(sign) 3",
        "every x in các số satisfies x \(sign) 3", "some x in [1, 2, n] satisfies x = lệ", "bổ sung in các loại",
        "list contains([thay đổi, bổ sung], loại việc)", "sum(các số) \(sign) 4", "min(các số) \(sign) lệ",
        "loại việc in các loại", "các loại = null", "every x in [n, 5], y in [2, lệ] satisfies x \(sign) y",
      ])
    default: return "\(number(2)) \(sign) \(number(1))"
    }
  }

  private mutating func number(_ depth: Int) -> String {
    let literal = pick(["0", "1", "3", "2.5", "0.3", "-4", "10"])
    guard depth > 0 else { return pick(["n", "lệ", literal]) }
    switch chance.below(16) {
    case 0: return "(\(number(depth - 1)) + \(number(depth - 1)))"
    case 1: return "(\(number(depth - 1)) - \(number(depth - 1)))"
    case 2: return "\(number(depth - 1)) * \(pick(["0.5", "0.003", "2", "1.25", "n"]))"
    case 3: return "\(number(depth - 1)) / \(pick(["4", "2", "-8", "0.5", "lệ", "0"]))"
    case 4: return "-\(pick(["n", "lệ"]))"
    case 5: return "\(pick(["min", "max"]))(\(number(depth - 1)), \(number(depth - 1)), n)"
    case 6: return "\(pick(["floor", "ceiling", "abs"]))(\(number(depth - 1)))"
    case 7:
      return "\(pick(["round half up", "round up", "round down", "round half down"]))(\(number(depth - 1)), 0)"
    case 8: return "(if \(condition(0)) then \(number(depth - 1)) else \(number(depth - 1)))"
    case 9: return "floor(\(number(depth - 1)) / \(pick(["4", "3"])), \(pick(["0", "1", "-1"])))"
    case 10: return "sum(n, \(number(depth - 1)))"
    default: return pick(["n", "lệ", literal])
    }
  }

  private mutating func value(_ depth: Int) -> String {
    switch chance.below(6) {
    case 0: return condition(1)
    case 1: return "if \(condition(1)) then \(pick(["loại việc", "\"miễn\"", "tên"])) else \"thu\""
    case 2: return "if \(condition(1)) then \(number(1)) else null"
    default: return number(depth)
    }
  }
}

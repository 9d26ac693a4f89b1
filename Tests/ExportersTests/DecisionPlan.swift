import Calendars
import Diagnostics
import Expressions
import Plan

@testable import Exporters

/// A plan with facts of every type that tests ask for, to be filled by them.
struct DecisionPlan {
  var plan = ExecutablePlan()

  init() {
    plan.code = "1.000001"
    plan.name = Label("Thủ tục <thử> & “nghiệm”")
    let facts: [(String, FactType, FactOrigin)] = [
      ("khẩn", .boolean, .declared), ("loại việc", .enumeration(["thay đổi", "bổ sung"]), .declared),
      ("n", .number, .declared), ("lệ", .number, .declared), ("ngày", .date, .declared), ("tên", .string, .declared),
      ("nhận lúc", .dateTime, .receivedAt),
    ]
    for (name, type, origin) in facts { plan.addFact(name, type, origin) }
  }
}

extension ExecutablePlan {
  mutating func addFact(_ name: String, _ type: FactType, _ origin: FactOrigin) {
    var fact = PlanFact()
    fact.label = Label(name)
    fact.type = type
    fact.origin = origin
    facts.append(fact)
    for (index, known) in scope.facts.enumerated() { facts[index].id = known.identifier }
  }

  func expression(_ text: String, _ type: ExpressionType = .boolean) throws -> TypedExpression {
    var findings: [Finding] = []
    let read = parseExpression(
      text, in: scope, expecting: type, locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) },
      findings: &findings)
    guard let read else { throw UnreadExpression(text: text, findings: findings.map(\.message.en)) }
    return read
  }

  func condition(_ text: String) throws -> Guard { Guard(try expression(text)) }
}

struct UnreadExpression: Error {
  let text: String
  let findings: [String]
}

import Calendars
import Diagnostics
import Expressions
import Plan

/// Small plans, each with one turn that a process can take.
enum ProcessPlans {
  static func plan(_ nodes: [PlanNode]) -> ExecutablePlan {
    var plan = ExecutablePlan()
    plan.code = "1.000001"
    plan.name = Label("Cấp giấy")
    plan.asOf = CivilDate(year: 2026, month: 8, day: 1) ?? CivilDate(dayNumber: 20_000)
    var fact = PlanFact()
    fact.id = "du_dieu_kien"
    fact.label = Label("đủ điều kiện")
    plan.facts = [fact]
    plan.nodes = nodes
    return plan
  }

  static func node(_ id: String, _ name: String, after predecessors: [Int], when condition: Guard? = nil) -> PlanNode {
    var node = PlanNode()
    node.id = id
    node.label = Label(name)
    node.predecessors = predecessors
    node.when = condition
    var place = Place()
    place.agency = "Ủy ban nhân dân xã"
    node.places = [place]
    return node
  }

  static func condition(_ text: String) -> Guard? {
    var findings: [Finding] = []
    return parseExpression(
      text, in: plan([]).scope, expecting: .boolean,
      locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings
    ).map(Guard.init)
  }

  /// One step, two beside each other, one that waits for both.
  static func parallel() -> ExecutablePlan {
    plan([
      node("tiep_nhan", "tiếp nhận", after: []), node("xac_minh", "xác minh", after: [0]),
      node("tham_dinh", "thẩm định", after: [0]), node("ky", "ký", after: [1, 2]),
    ])
  }

  /// As `parallel`, but one of the branches may refuse the case.
  static func endBesideWork() -> ExecutablePlan {
    var plan = parallel()
    plan.nodes[2].when = condition("not(đủ điều kiện)")
    plan.nodes[2].ends = .refused
    return plan
  }

  /// A branch that sends the case back to before the branches part.
  static func tornReturn() -> ExecutablePlan {
    var plan = parallel()
    var rule = SendBackRule()
    rule.to = 0
    plan.nodes[2].sendBack = rule
    return plan
  }

  /// Two steps of which a case passes one, each of which may send the case back.
  static func alternatives() -> ExecutablePlan {
    var plan = parallel()
    plan.nodes[1].when = condition("đủ điều kiện")
    plan.nodes[2].when = condition("not(đủ điều kiện)")
    for index in 1...2 {
      var rule = SendBackRule()
      rule.to = 0
      rule.atMost = index
      plan.nodes[index].sendBack = rule
    }
    return plan
  }

  /// A step that may ask twice for a supplement, with thirty days for the applicant, and one that may ask once.
  static func supplements() -> ExecutablePlan {
    var plan = parallel()
    var policy = SupplementPolicy()
    policy.atMost = 2
    policy.applicantTime = Span(30, .calendarDay)
    plan.nodes[0].onIncomplete = policy
    policy.atMost = 1
    policy.applicantTime = nil
    plan.nodes[3].onIncomplete = policy
    return plan
  }
}

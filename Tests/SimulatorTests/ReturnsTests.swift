import Calendars
import Decisions
import Plan
import Testing

@testable import Simulator

/// Steps that send back more than once or twice.
struct ReturnsTests {
  private func plan(returning times: Int) -> ExecutablePlan {
    var plan = ExecutablePlan()
    for (index, name) in ["nhận", "soát", "trả"].enumerated() {
      var node = PlanNode()
      node.id = name
      node.label = Label(name)
      node.predecessors = index == 0 ? [] : [index - 1]
      node.time = Span(30, .workingMinute)
      plan.nodes.append(node)
    }
    var rule = SendBackRule()
    rule.to = 0
    rule.atMost = times
    plan.nodes[1].sendBack = rule
    return plan
  }

  @Test(arguments: 1...8)
  func `a dossier goes round as often as it may be sent back`(times: Int) throws {
    let plan = plan(returning: times)
    var exact = try ExactSimulation(
      of: plan, receivedAt: Moment(minutes: 20_500 * 1440 + 450), calendar: plan.calendar.workingCalendar)
    let most = try #require(try exact.greatest(of: .steps))
    #expect(most.value == Int64(2 * (times + 1) + 1))
    #expect(exact.trace(of: most.witness).value(of: .steps) == Int(most.value))
    #expect(try exact.least(of: .steps)?.value == 3)
  }
}

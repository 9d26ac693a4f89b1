import Calendars
import Expressions

@testable import Plan

extension SmallCase {
  /// Three to eight steps over three yes/no facts, received in 2026.
  static func random(using random: inout SeededGenerator) -> SmallCase {
    var small = SmallCase()
    let count = random.pick(3...8)
    small.facts = (0..<3).map { _ in random.oneIn(2) }
    small.received = (day("2026-01-05").dayNumber + random.pick(0...240)) * 1440 + random.pick(0...1439)
    for index in 0..<count { small.steps.append(step(index, using: &random)) }
    if random.oneIn(2) {
      let from = random.pick(1...count - 1)
      if let target = small.ancestors(of: from).sorted().randomElement(using: &random) {
        small.sendBack = (from, target, random.pick(1...3), random.pick(1...2))
      }
    }
    if random.oneIn(2) {
      let place = random.pick(0...count - 1)
      let back = random.oneIn(4) ? nil : small.received + random.pick(0...20 * 1440)
      if place != small.sendBack?.from { small.supplement = (place, back, random.pick(2...15)) }
    }
    let last = random.pick(1...count - 1)
    if random.oneIn(2), last != small.sendBack?.from, last != small.supplement?.at { small.ending = last }
    small.limitInWorkingDays = random.pick(1...15)
    return small
  }

  private static func step(_ index: Int, using random: inout SeededGenerator) -> Step {
    var step = Step()
    step.predecessors = (0..<index).filter { _ in random.oneIn(2) }
    if random.oneIn(2) {
      var condition = Condition(isNegated: random.oneIn(3))
      for fact in 0..<3 where random.oneIn(2) || (fact == 2 && condition.terms.isEmpty) {
        condition.terms.append((fact, random.oneIn(2)))
      }
      step.condition = condition
    }
    switch random.pick(0...9) {
    case 0...4: step.time = .working(3 * random.pick(1...500))
    case 5, 6: step.time = .hours(random.pick(1...40))
    case 7, 8: step.time = .days(random.pick(1...6))
    default: step.time = .none
    }
    step.isWait = random.oneIn(5)
    return step
  }

  private func ancestors(of index: Int) -> Set<Int> {
    var found = Set(steps[index].predecessors)
    for predecessor in steps[index].predecessors { found.formUnion(ancestors(of: predecessor)) }
    return found
  }
}

extension SmallCase.Condition {
  var text: String {
    let terms = terms.map { $0.value ? "f\($0.fact)" : "not(f\($0.fact))" }.joined(separator: " and ")
    return isNegated ? "not(\(terms))" : terms
  }
}

extension SmallCase {
  var plan: ExecutablePlan {
    var plan = ExecutablePlan.sample((0..<3).map { ("f\($0)", .boolean) })
    for (index, step) in steps.enumerated() {
      plan.step("bước \(index)", after: step.predecessors, when: step.condition?.text) { node in
        node.kind = step.isWait ? .wait : .work
        switch step.time {
        case .working(let minutes): node.time = Span(workingMinutes: minutes, in: .workingHour)
        case .hours(let hours): node.time = Span(hours, .clockHour)
        case .days(let days): node.time = Span(days, .calendarDay)
        case .none: break
        }
        if index == ending { node.ends = .refused }
        if let sendBack, sendBack.from == index {
          var rule = SendBackRule()
          rule.to = sendBack.to
          rule.atMost = sendBack.atMost
          node.sendBack = rule
        }
        if let supplement, supplement.at == index {
          var policy = SupplementPolicy()
          policy.applicantTime = Span(supplement.applicantDays, .calendarDay)
          node.onIncomplete = policy
        }
      }
    }
    plan.limit("\(limitInWorkingDays) ngày làm việc")
    return plan
  }

  func instance(of plan: ExecutablePlan) -> Case {
    var instance = Case(defaultsOf: plan, receivedAt: Moment(minutes: received))
    for index in 0..<3 { instance.values[index] = .boolean(facts[index]) }
    if let supplement {
      instance.supplements = [
        SupplementEvent(node: supplement.at, resubmitted: supplement.back.map { Moment(minutes: $0) })
      ]
    }
    if let sendBack { instance.sendBacks = [SendBackEvent(node: sendBack.from, times: sendBack.times)] }
    return instance
  }
}

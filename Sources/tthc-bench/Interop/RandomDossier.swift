import Calendars
import Expressions
import Plan

/// Cases of a plan with random facts and turns.
struct RandomDossier {
  var dice: Dice

  init(seed: Int) { dice = Dice(seed: seed) }

  mutating func make(of plan: ExecutablePlan) -> Case {
    let day = plan.asOf.adding(days: dice.roll(0...200))
    let received = Moment(day, TimeOfDay(minutes: 60 * dice.roll(8...16)) ?? .midnight)
    var instance = Case(defaultsOf: plan, receivedAt: received)
    for (index, fact) in plan.facts.enumerated() where fact.origin != .receivedAt && fact.origin != .derived {
      instance.values[index] = value(of: fact)
    }
    instance.derive(by: plan)
    for _ in 0..<dice.roll(0...3) {
      let asking = plan.nodes.indices.filter { plan.nodes[$0].onIncomplete != nil }
      guard !asking.isEmpty else { break }
      let back = dice.isOne(in: 5) ? nil : received.adding(minutes: 1440 * dice.roll(1...25))
      instance.supplements.append(SupplementEvent(node: dice.one(of: asking), resubmitted: back))
    }
    for node in plan.nodes.indices where plan.nodes[node].sendBack != nil && dice.isOne(in: 2) {
      instance.sendBacks.append(SendBackEvent(node: node, times: dice.roll(1...3)))
    }
    return instance
  }

  private mutating func value(of fact: PlanFact) -> Value {
    switch fact.type {
    case .boolean: return .boolean(dice.isOne(in: 2))
    case .enumeration(let words): return words.isEmpty ? .null : .string(dice.one(of: words))
    case .number:
      let least = fact.least.flatMap(whole) ?? 0
      let greatest = fact.greatest.flatMap(whole) ?? least + 20
      return .number(Decimal(dice.roll(least...max(least, min(greatest, least + 1_000_000)))))
    case .date: return .date(CivilDate(dayNumber: 20_600 + dice.roll(-9000...200)))
    default: return fact.defaultValue
    }
  }

  private func whole(_ value: Value) -> Int? {
    guard case .number(let number) = value else { return nil }
    return number.intValue
  }
}

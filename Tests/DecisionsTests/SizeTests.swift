import Expressions
import Testing

@testable import Decisions

/// Work is bounded: by a good order of variables where there is one, by the budget where there is none.
@Suite struct SizeTests {
  private func space(
    _ texts: [String], factCount: Int, constraints: [String] = [], order: VariableOrder = .grouped,
    budget: Budget = Budget(nodes: 50_000, operations: 400_000)
  ) throws -> Answer<(space: CaseSpace, sets: [CaseSet])> {
    let scope = Scope((0..<factCount).map { ("f\($0)", .boolean) })
    var builder = CaseSpaceBuilder((0..<factCount).map { FactDomain(FactID($0), .boolean) })
    let ids = try texts.map { builder.add(try expression($0, in: scope)) }
    for constraint in constraints { builder.constrain(try expression(constraint, in: scope)) }
    return Answer { () throws(Undecided) in
      var space = try builder.build(budget: budget, order: order)
      var sets: [CaseSet] = []
      for id in ids { sets.append(try space.cases(where: id)) }
      return (space, sets)
    }
  }

  private static let pairs = (0..<20).map { "f\($0) = f\($0 + 20)" }
  private static let any = (0..<40).map { "f\($0)" }.joined(separator: " or ")

  @Test("40 facts that agree in pairs stay small when pairs stand together")
  func pairsGrouped() throws {
    let found = try #require(try space([Self.any], factCount: 40, constraints: Self.pairs).known)
    var space = found.space
    #expect(space.nodeCount < 3_000)
    #expect(try space.count(found.sets[0]) == BigCount(1_048_575 as UInt64))
  }

  @Test("The same facts in a bad order use up the budget and the answer is undecided")
  func pairsApart() throws {
    let answer = try space([Self.any], factCount: 40, constraints: Self.pairs, order: .firstAppearance)
    guard case .undecided(.tooManyNodes(let limit)) = answer else {
      Issue.record("decided")
      return
    }
    #expect(limit == 50_000)
  }

  @Test("A chain of 40 facts named in a shuffled order stays small")
  func chain() throws {
    var chance = Chance(seed: 3)
    let names = (0..<40).map { "f\($0)" }.shuffled(using: &chance)
    let links = zip(names, names.dropFirst()).map { "if \($0) then \($1) else not(\($1)) or \($0)" }
    let found = try #require(try space(links.shuffled(using: &chance), factCount: 40).known)
    var space = found.space
    var whole = space.all
    for set in found.sets { whole = try space.and(whole, set) }
    #expect(space.nodeCount < 8_000)
    #expect(!space.isEmpty(whole))
  }

  @Test("A budget on operations is kept too")
  func operations() throws {
    let budget = Budget(nodes: 1_000_000, operations: 2_000)
    let answer = try space(
      [Self.any], factCount: 40, constraints: Self.pairs, order: .firstAppearance, budget: budget)
    guard case .undecided(.tooManyOperations(limit: 2_000)) = answer else {
      Issue.record("decided")
      return
    }
  }

  @Test("More variables than levels are undecided at once")
  func tooManyVariables() throws {
    let answer = try space((0..<1100).map { "f\($0)" }, factCount: 1100)
    guard case .undecided(.tooManyVariables) = answer else {
      Issue.record("decided")
      return
    }
  }

  @Test("The longest way over steps that all exclude each other in pairs needs no diagram of all sums")
  func longestWayStaysSmall() throws {
    let guards = (0..<20).flatMap { ["f\($0)", "not(f\($0))"] }
    let found = try #require(try space(guards, factCount: 20).known)
    var space = found.space
    var graph = StepGraph()
    var last: StepID?
    var expected: Int64 = 0
    for (index, set) in found.sets.enumerated() {
      let time = Int64(1_000 + index * index * 37 % 991)
      if index % 2 == 1 { expected += max(time, Int64(1_000 + (index - 1) * (index - 1) * 37 % 991)) }
      last = graph.add(in: set, time: time, after: last.map { [$0] } ?? [])
    }
    #expect(try space.longestPath(graph)?.time == expected)
    #expect(space.nodeCount < 1_000)
    let answer = Answer { () throws(Undecided) in try space.finishTimes(graph) }
    guard case .undecided = answer else {
      Issue.record("a million sums in \(space.nodeCount) nodes")
      return
    }
  }

  @Test("Counts beyond a machine word are exact")
  func bigCounts() throws {
    let texts = ["f0 or not(f0)"] + (1..<200).map { "f\($0) or f0" }
    let found = try #require(try space(texts, factCount: 200).known)
    var space = found.space
    let power = (0..<200).reduce(BigCount.one) { count, _ in count + count }
    #expect(try space.count(space.all) == power)
    #expect(power.description == "1606938044258990275541962092341162602522202993782792835301376")
    #expect(power * power == (0..<200).reduce(power) { count, _ in count + count })
    #expect(BigCount(7 as UInt64) < power && !(power < power))
  }
}

import Expressions
import Testing

@testable import Decisions

/// Amounts and longest ways agree with computing every single case.
@Suite struct AmountLawTests {
  @Test("Sums, extremes and comparisons of amounts agree with all cases", arguments: SetLawTests.chunks)
  func amountsAgree(_ chunk: Int) throws {
    for seed in chunk * 250..<(chunk + 1) * 250 {
      var sample = try SetLawTests.Sample(seed: UInt64(seed) + 2_000_000, guardCount: 3)
      var price: [Int64] = []
      for _ in 0..<3 { price.append(Int64(sample.domain.chance.below(9) - 2)) }
      var amounts: [CaseAmount] = []
      for (index, id) in sample.ids.enumerated() {
        let cases = try sample.space.cases(where: id)
        amounts.append(try sample.space.amount(price[index], in: cases, else: Int64(index)))
      }
      let guards = sample.guards
      let value = { (index: Int, instance: Instance) -> Int64 in
        instance.truths[index] == true ? price[index] : Int64(index)
      }
      let sum = try sample.space.sum(amounts[0], amounts[1])
      let least = try sample.space.minimum(sum, amounts[2])
      let whole = try sample.space.maximum(try sample.space.sum(sum, amounts[2]), least)
      let exceeds = try sample.space.cases(where: sum, exceeds: amounts[2])
      let reaches = try sample.space.cases(where: whole, reaches: 3)
      let expected = { (instance: Instance) -> Int64 in
        let both = value(0, instance) + value(1, instance)
        return max(both + value(2, instance), min(both, value(2, instance)))
      }
      let wrong = sample.cases.first { instance in
        let isMore = value(0, instance) + value(1, instance) > value(2, instance)
        if sample.space.value(of: whole, instance.values) != expected(instance) { return true }
        if sample.space.contains(exceeds, instance.values) != isMore { return true }
        return sample.space.contains(reaches, instance.values) != (expected(instance) >= 3)
      }
      #expect(wrong == nil, "\(seed)")
      let all = sample.cases.map(expected)
      let greatest = sample.space.greatest(whole)
      #expect(greatest?.value == all.max(), "\(seed)")
      #expect(sample.space.least(whole)?.value == all.min(), "\(seed)")
      if let greatest { #expect(expected(Instance(greatest.witness.values, guards)) == greatest.value, "\(seed)") }
      #expect(try sample.space.values(of: whole).map(\.value) == Set(all).sorted(), "\(seed)")
    }
  }

  @Test("The longest way and all finish times agree with walking every case", arguments: SetLawTests.chunks)
  func longestWaysAgree(_ chunk: Int) throws {
    for seed in chunk * 250..<(chunk + 1) * 250 {
      var sample = try SetLawTests.Sample(seed: UInt64(seed) + 3_000_000, guardCount: 4)
      let plan = Plan(&sample.domain.chance, guardCount: 4)
      var graph = StepGraph()
      var ids: [StepID] = []
      for step in plan.steps {
        let cases = try step.guardIndex.map { try sample.space.cases(where: sample.ids[$0]) } ?? sample.space.all
        ids.append(graph.add(in: cases, time: step.time, after: step.after.map { ids[$0] }))
      }
      let guards = sample.guards
      let time = { (instance: Instance) -> Int64 in plan.time { instance.truths[$0] == true } }
      let finish = try sample.space.finishTimes(graph)
      let wrong = sample.cases.first { sample.space.value(of: finish, $0.values) != time($0) }
      #expect(wrong == nil, "\(seed)")
      let longest = try sample.space.longestPath(graph)
      #expect(longest?.time == sample.cases.map { time($0) }.max(), "\(seed)")
      let part = try sample.space.cases(where: sample.ids[0])
      let partial = try sample.space.longestPath(graph, within: part)
      let inPart = sample.cases.filter { $0.truths[0] == true }
      #expect(partial?.time == inPart.map { time($0) }.max(), "\(seed)")
      for found in [longest, partial].compactMap(\.self) {
        #expect(time(Instance(found.witness.values, guards)) == found.time, "\(seed)")
        #expect(found.steps.reduce(0) { $0 + plan.steps[$1.index].time } == found.time, "\(seed)")
        #expect(sample.constraint?.truth(found.witness.values) != false, "\(seed)")
      }
    }
  }

  /// Random steps, some side by side.
  private struct Plan {
    struct Step {
      let guardIndex: Int?
      let time: Int64
      let after: [Int]
    }

    var steps: [Step] = []

    init(_ chance: inout Chance, guardCount: Int) {
      for index in 0..<3 + chance.below(7) {
        var after = index > 0 && chance.below(8) > 0 ? [index - 1] : []
        if index > 1, chance.below(3) == 0 { after = [chance.below(index), index - 2] }
        steps.append(
          Step(
            guardIndex: chance.below(4) == 0 ? nil : chance.below(guardCount), time: Int64(chance.below(12)),
            after: after))
      }
    }

    func time(_ isTaken: (Int) -> Bool) -> Int64 {
      var ends: [Int64] = []
      for step in steps {
        let start = step.after.map { ends[$0] }.max() ?? 0
        ends.append(start + (step.guardIndex.map(isTaken) ?? true ? step.time : 0))
      }
      return ends.max() ?? 0
    }
  }
}

import struct Decisions.DecisionTable
import Expressions
import Testing

@testable import Decisions

/// What is said of a decision table agrees with trying it on every single case.
@Suite struct TableLawTests {
  private struct Sample {
    let domain: RandomDomain
    let table: GuardTable
    let constraints: [TypedExpression]
    let cases: [[FactID: Value]]
    let report: TableReport
    let space: CaseSpace

    init(seed: Int) throws {
      var domain = RandomDomain(seed: UInt64(seed) + 4_000_000)
      var rows: [GuardTable.Row] = []
      for _ in 0..<2 + domain.chance.below(6) {
        var conditions: [TypedExpression] = []
        for _ in 0..<1 + domain.chance.below(3) {
          let text = domain.chance.below(6) == 0 ? domain.guardText(depth: 1) : domain.atom()
          conditions.append(try expression(text, in: domain.scope))
        }
        rows.append(GuardTable.Row(conditions, output: domain.chance.below(3)))
      }
      let policy = domain.chance.pick([
        RowPolicy.unique, .any, .first, .priority([1, 0, 2]), .ruleOrder, .outputOrder, .collect,
      ])
      constraints =
        domain.chance.below(3) == 0 ? [try expression(domain.guardText(depth: 1), in: domain.scope)] : []
      let tied = constraints
      cases = domain.cases.filter { instance in tied.allSatisfy { $0.truth(instance) != false } }
      table = GuardTable(policy, rows: rows)
      let answer = table.examined(over: domain.facts.map(\.domain), constraints: tied)
      guard case .known(let known) = answer else { throw BadGuard(text: "undecided", findings: []) }
      (report, space) = known
      self.domain = domain
    }

    func holds(_ row: Int, _ instance: [FactID: Value]) -> Bool {
      table.rows[row].conditions.allSatisfy { $0.truth(instance) == true }
    }

    /// What the table decides: the outputs that count, in order where the policy gives one.
    func decision(_ instance: [FactID: Value], without gone: Int? = nil) -> [Int] {
      decision(table.rows.indices.filter { $0 != gone && holds($0, instance) })
    }

    func decision(_ hits: [Int]) -> [Int] {
      let outputs = hits.map { table.rows[$0].output }
      switch table.hitPolicy {
      case .unique, .any: return Set(outputs).sorted()
      case .first: return Array(outputs.prefix(1))
      case .priority(let order): return order.first { outputs.contains($0) }.map { [$0] } ?? []
      case .ruleOrder: return outputs
      case .outputOrder, .collect: return outputs.sorted()
      }
    }
  }

  @Test("Gaps, overlaps, masked rows and mergeable rows agree with all cases", arguments: SetLawTests.chunks)
  func tablesAgree(_ chunk: Int) throws {
    for seed in chunk * 250..<(chunk + 1) * 250 {
      let sample = try Sample(seed: seed)
      let rows = sample.table.rows.indices
      let wrong = sample.cases.first { instance in
        let isDecided = rows.contains { sample.holds($0, instance) }
        return sample.space.contains(sample.report.gap.cases, instance) == isDecided
      }
      #expect(wrong == nil, "\(seed)")
      expectOverlaps(sample, seed)
      expectMasked(sample, seed)
      expectMergeable(sample, seed)
    }
  }

  private func expectOverlaps(_ sample: Sample, _ seed: Int) {
    var expected: [[Int]] = []
    let outputs = sample.table.rows.map(\.output)
    for first in outputs.indices {
      for second in outputs.indices where second > first {
        guard
          sample.table.hitPolicy == .unique || (sample.table.hitPolicy == .any && outputs[first] != outputs[second])
        else { continue }
        if sample.cases.contains(where: { sample.holds(first, $0) && sample.holds(second, $0) }) {
          expected.append([first, second])
        }
      }
    }
    #expect(sample.report.overlaps.map { [$0.first, $0.second] } == expected, "\(seed)")
    #expect(sample.report.overlapCount == expected.count)
    for overlap in sample.report.overlaps {
      guard case .happens(let witness) = overlap.verdict else {
        Issue.record("\(seed): \(overlap)")
        continue
      }
      let instance = witness.values
      #expect(sample.holds(overlap.first, instance) && sample.holds(overlap.second, instance), "\(seed)")
      #expect(sample.constraints.allSatisfy { $0.truth(instance) != false }, "\(seed)")
    }
  }

  private func expectMasked(_ sample: Sample, _ seed: Int) {
    let masked = Dictionary(uniqueKeysWithValues: sample.report.masked.map { ($0.row, $0) })
    for row in sample.table.rows.indices {
      let own = sample.cases.filter { sample.holds(row, $0) }
      let isMasked = own.allSatisfy { isDecidedByOthers(row, $0, sample) }
      #expect((masked[row] != nil) == isMasked, "\(seed): \(row) \(sample.table.hitPolicy)")
      #expect((masked[row]?.reason == .neverHolds) == own.isEmpty, "\(seed): \(row)")
      guard let found = masked[row], let witness = found.witness else { continue }
      #expect(sample.holds(row, witness.values), "\(seed): \(row)")
      if case .covered(let others) = found.reason {
        #expect(own.allSatisfy { instance in others.contains { sample.holds($0, instance) } }, "\(seed): \(row)")
      }
    }
  }

  private func isDecidedByOthers(_ row: Int, _ instance: [FactID: Value], _ sample: Sample) -> Bool {
    let output = sample.table.rows[row].output
    let others = sample.table.rows.indices.filter { $0 != row && sample.holds($0, instance) }
    switch sample.table.hitPolicy {
    case .unique: return !others.isEmpty
    case .any: return others.contains { sample.table.rows[$0].output == output }
    case .first: return others.contains { $0 < row }
    case .priority(let order):
      let rank = { (row: Int) in order.firstIndex(of: sample.table.rows[row].output) ?? order.count }
      return others.contains { rank($0) < rank(row) || (rank($0) == rank(row) && $0 < row) }
    default: return false
    }
  }

  private func expectMergeable(_ sample: Sample, _ seed: Int) {
    for pair in sample.report.mergeable {
      #expect(sample.table.rows[pair.first].output == sample.table.rows[pair.second].output)
      let wrong = sample.cases.first { instance in
        let hits = sample.table.rows.indices.filter { sample.holds($0, instance) }
        var merged = hits.filter { $0 != pair.first && $0 != pair.second }
        if hits.contains(pair.first) || hits.contains(pair.second) { merged.append(pair.first) }
        return sample.decision(hits) != sample.decision(merged.sorted())
      }
      #expect(wrong == nil, "\(seed): \(pair)")
      #expect(
        sample.holds(pair.first, pair.witness.values) || sample.holds(pair.second, pair.witness.values))
    }
  }
}

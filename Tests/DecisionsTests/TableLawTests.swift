import Expressions
import Testing

@testable import Decisions

/// What is said of a decision table agrees with trying it on every single case.
@Suite struct TableLawTests {
  /// A case and the rows that hold in it.
  private struct RowCase {
    let values: [FactID: Value]
    let rows: [Int]

    init(_ values: [FactID: Value], _ table: GuardTable) {
      self.values = values
      rows = table.rows.indices.filter { row in table.rows[row].conditions.allSatisfy { $0.truth(values) == true } }
    }

    func holds(_ row: Int) -> Bool { rows.contains(row) }
  }

  private struct Sample {
    let domain: RandomDomain
    let table: GuardTable
    let constraints: [TypedExpression]
    let cases: [RowCase]
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
      let table = GuardTable(policy, rows: rows)
      cases = domain.cases.filter { instance in tied.allSatisfy { $0.truth(instance) != false } }
        .map { RowCase($0, table) }
      self.table = table
      let answer = table.examined(over: domain.facts.map(\.domain), constraints: tied)
      guard case .known(let known) = answer else { throw BadGuard(text: "undecided", findings: []) }
      (report, space) = known
      self.domain = domain
    }

    /// What the table decides: the outputs that count, in order where the policy gives one.
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
      let wrong = sample.cases.first { instance in
        sample.space.contains(sample.report.gap.cases, instance.values) != instance.rows.isEmpty
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
        if sample.cases.contains(where: { $0.holds(first) && $0.holds(second) }) {
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
      let instance = RowCase(witness.values, sample.table)
      #expect(instance.holds(overlap.first) && instance.holds(overlap.second), "\(seed)")
      #expect(sample.constraints.allSatisfy { $0.truth(instance.values) != false }, "\(seed)")
    }
  }

  private func expectMasked(_ sample: Sample, _ seed: Int) {
    let masked = Dictionary(uniqueKeysWithValues: sample.report.masked.map { ($0.row, $0) })
    for row in sample.table.rows.indices {
      let own = sample.cases.filter { $0.holds(row) }
      let isMasked = own.allSatisfy { isDecidedByOthers(row, $0, sample) }
      #expect((masked[row] != nil) == isMasked, "\(seed): \(row) \(sample.table.hitPolicy)")
      #expect((masked[row]?.reason == .neverHolds) == own.isEmpty, "\(seed): \(row)")
      guard let found = masked[row], let witness = found.witness else { continue }
      #expect(RowCase(witness.values, sample.table).holds(row), "\(seed): \(row)")
      if case .covered(let others) = found.reason {
        #expect(own.allSatisfy { instance in others.contains { instance.holds($0) } }, "\(seed): \(row)")
      }
    }
  }

  private func isDecidedByOthers(_ row: Int, _ instance: RowCase, _ sample: Sample) -> Bool {
    let output = sample.table.rows[row].output
    let others = instance.rows.filter { $0 != row }
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
        let hits = instance.rows
        var merged = hits.filter { $0 != pair.first && $0 != pair.second }
        if hits.contains(pair.first) || hits.contains(pair.second) { merged.append(pair.first) }
        return sample.decision(hits) != sample.decision(merged.sorted())
      }
      #expect(wrong == nil, "\(seed): \(pair)")
      let either = RowCase(pair.witness.values, sample.table)
      #expect(either.holds(pair.first) || either.holds(pair.second))
    }
  }
}

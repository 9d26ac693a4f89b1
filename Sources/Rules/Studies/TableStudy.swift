import Decisions
import Diagnostics
import Expressions
import Model
import Plan

/// What is wrong with an author's decision table over all cases, with cases in words, or why that cannot be told.
struct TableStudy: Sendable {
  let table: ResolvedTable
  /// A case that no row decides, and how many of all classes of cases are so.
  private(set) var gap: (what: Text, count: String, of: String)?
  /// Two rows that hold in one case against the hit policy.
  private(set) var overlaps: [(first: Int, second: Int, what: Text)] = []
  /// Rows that never decide anything, with the rows that decide in their stead and a case in which they do.
  private(set) var masked: [(row: Int, by: [Int], what: Text?)] = []
  /// Two rows that could be one, with a case of either.
  private(set) var mergeable: [(first: Int, second: Int, what: Text)] = []

  /// Why the table could not be examined in full.
  private(set) var doubt: Text?

  init(_ table: ResolvedTable, in plan: ExecutablePlan) {
    self.table = table
    let cells = table.cells.map { row in row.filter { !$0.letsEverythingPass } }
    guard var cases = PlanCases(of: plan, asking: cells.flatMap(\.self), budget: Budget()) else {
      doubt = PlanCases.tooEntangled
      return
    }
    var start = 0
    let places = cells.map { row in
      defer { start += row.count }
      return start..<start + row.count
    }
    let outputs = TableStudy.numbers(of: table.table.rules.map(\.output))
    let policy = RowPolicy(table.table, outputs)
    let report = cases.decide { (space, guards) throws(Undecided) in
      let rows = places.indices.map { row in (guards: places[row].map { guards[$0] }, output: outputs[row]) }
      let report = try space.examine(rows, policy)
      return (report, try space.count(report.gap.cases), try space.count(space.all))
    }
    guard let (report, count, all) = report else {
      doubt = PlanCases.tooEntangled
      return
    }
    if table.table.defaultOutput == nil, table.table.policy != .count {
      switch report.gap.verdict {
      case .happens(let witness): gap = (cases.described(witness), count.description, all.description)
      case .undecided: doubt = cases.doubt ?? PlanCases.tooEntangled
      case .never: break
      }
    }
    for overlap in report.overlaps {
      guard case .happens(let witness) = overlap.verdict else {
        doubt = cases.doubt ?? PlanCases.tooEntangled
        continue
      }
      // Outputs that are reckoned may come out the same.
      guard table.table.policy != .any || isLiteral(overlap.first) && isLiteral(overlap.second) else { continue }
      overlaps.append((overlap.first, overlap.second, cases.described(witness)))
    }
    masked = report.masked.compactMap { row in
      let what = row.witness.map { cases.described($0) }
      guard case .covered(let rows) = row.reason else { return (row.row, [], what) }
      // Where rows may not hold together, one that meets another decides nothing in its stead: the overlap is the fault.
      return policy == .unique || policy == .any ? nil : (row.row, rows, what)
    }
    mergeable = report.mergeable.map { ($0.first, $0.second, cases.described($0.witness)) }
  }

  private func isLiteral(_ row: Int) -> Bool { table.table.rules[row].output.literal != nil }

  /// Where a row stands, whole.
  func range(_ row: Int) -> SourceRange {
    table.declaration.rows.indices.contains(row) ? table.declaration.rows[row].range : table.declaration.range
  }

  /// Equal outputs have equal numbers.
  private static func numbers(of outputs: [TypedExpression]) -> [Int] {
    var known: [TypedExpression] = []
    return outputs.map { output in
      if let index = known.firstIndex(of: output) { return index }
      known.append(output)
      return known.count - 1
    }
  }
}

extension RowPolicy {
  /// The policy of a table whose outputs have these numbers.
  fileprivate init(_ table: DecisionTable, _ outputs: [Int]) {
    switch table.policy {
    case .unique: self = .unique
    case .any: self = .any
    case .first: self = .first
    case .ruleOrder: self = .ruleOrder
    case .outputOrder: self = .outputOrder
    case .collect, .sum, .minimum, .maximum, .count: self = .collect
    case .priority:
      let places = table.rules.indices.map { row in
        let literal = table.rules[row].output.literal
        return table.outputOrder.firstIndex { literal?.isEqual(to: $0) == true } ?? table.outputOrder.count
      }
      var seen: Set<Int> = []
      self = .priority(
        table.rules.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { outputs[$0] }.filter {
          seen.insert($0).inserted
        })
    }
  }
}

import Expressions

extension GuardTable {
  /// Examines the table over all cases that the facts and constraints allow.
  ///
  /// The sets of the report belong to the space that comes with it.
  package func examined(
    over facts: [FactDomain], constraints: [TypedExpression] = [], budget: Budget = Budget(),
    order: VariableOrder? = nil
  ) -> Answer<(report: TableReport, space: CaseSpace)> {
    Answer { () throws(Undecided) in
      var builder = CaseSpaceBuilder(facts)
      for constraint in constraints { builder.constrain(constraint) }
      let rows = self.rows.map { row in (row.conditions.map { builder.add($0) }, row.output) }
      var space = try builder.build(budget: budget, order: order ?? (constraints.isEmpty ? .selective : .grouped))
      let report = try space.examine(rows, hitPolicy)
      return (report, space)
    }
  }
}

extension CaseSpace {
  /// Finds gaps, overlaps, rows that never decide and rows that could be one.
  package mutating func examine(
    _ rows: [(guards: [GuardID], output: Int)], _ policy: RowPolicy
  ) throws(Undecided) -> TableReport {
    let rows = try RowRegions(rows, in: &self)
    if rows.regions.count <= 64 {
      var coverage = Coverage<UInt64>(rows.regions, arities: store.arities)
      return try report(rows, policy, &coverage)
    }
    var coverage = Coverage<RowBits>(rows.regions, arities: store.arities)
    return try report(rows, policy, &coverage)
  }

  private mutating func report<Rows: RowSet>(
    _ rows: RowRegions, _ policy: RowPolicy, _ coverage: inout Coverage<Rows>
  ) throws(Undecided) -> TableReport {
    let meeting = RowMeetings(rows, arities: store.arities)
    let gap = try gap(rows, coverage)
    let overlaps = try overlaps(rows, meeting, policy)
    return TableReport(
      gap: gap, overlaps: overlaps.found, overlapCount: overlaps.count,
      masked: try masked(rows, meeting, policy, &coverage), mergeable: try mergeable(rows, meeting, policy))
  }

  private mutating func gap<Rows: RowSet>(
    _ rows: RowRegions, _ coverage: Coverage<Rows>
  ) throws(Undecided) -> TableReport.Gap {
    let boxes = rows.regions.indices.filter { rows.regions[$0].isBox }
    var open = allowed
    for region in rows.regions where !region.isBox { open = try store.apply(.difference, open, region.cases) }
    let cases = CaseSet(id: try coverage.uncovered(open, by: boxes, in: &store))
    return TableReport.Gap(cases: cases, verdict: try verdict(on: cases))
  }

  private mutating func overlaps(
    _ rows: RowRegions, _ meeting: RowMeetings, _ policy: RowPolicy
  ) throws(Undecided) -> (found: [TableReport.Overlap], count: Int) {
    guard policy == .unique || policy == .any else { return ([], 0) }
    var found: [TableReport.Overlap] = []
    var count = 0
    for first in rows.regions.indices {
      for second in meeting.rows(with: first).rows where second > first {
        let differ = rows.output[first] != rows.output[second]
        guard policy == .unique || differ, try meet(first, second, rows) else { continue }
        guard found.count < TableReport.overlapLimit else {
          count += 1
          continue
        }
        let verdict = try verdictOnMeeting(first, second, rows)
        guard verdict != .never else { continue }
        count += 1
        found.append(TableReport.Overlap(first: first, second: second, outputsDiffer: differ, verdict: verdict))
      }
    }
    return (found, count)
  }

  /// Whether two rows, which meet on every fact taken by itself, hold together in a case.
  private mutating func meet(_ first: Int, _ second: Int, _ rows: RowRegions) throws(Undecided) -> Bool {
    let (left, right) = (rows.regions[first], rows.regions[second])
    if allowed == DiagramStore.all, left.isBox, right.isBox { return true }
    return try !store.isDisjoint(left.cases, right.cases)
  }

  private mutating func verdictOnMeeting(
    _ first: Int, _ second: Int, _ rows: RowRegions
  ) throws(Undecided) -> Verdict {
    let (left, right) = (rows.regions[first], rows.regions[second])
    let levels = Set(left.admits.keys).union(right.admits.keys)
    guard allowed == DiagramStore.all, left.isBox, right.isBox, !levels.contains(where: { variables[$0].isOpaque })
    else { return try verdict(on: CaseSet(id: try store.apply(.and, left.cases, right.cases))) }
    var path = [Int](repeating: -1, count: levelCount)
    for level in levels {
      path[level] =
        (0..<variables[level].classCount).first { index in
          left.admits[level]?[index] ?? true && right.admits[level]?[index] ?? true
        } ?? -1
    }
    return .happens(witness(of: path, preferring: [:]))
  }
}

import Expressions

extension CaseSpace {
  /// Pairs of rows with one output that differ in one fact only, where one row can say both.
  mutating func mergeable(
    _ rows: RowRegions, _ meeting: RowMeetings, _ policy: RowPolicy
  ) throws(Undecided) -> [TableReport.Mergeable] {
    var found: [TableReport.Mergeable] = []
    for level in 0..<levelCount {
      guard case .fact(let fact, let scale, let partition) = variables[level].subject else { continue }
      for group in rows.alikeApart(from: level) {
        for (place, first) in group.enumerated() {
          for second in group[(place + 1)...] {
            guard let union = rows.union(first, second, on: level),
              CaseSpace.isOneEntry(union, scale, partition), try keepsMeaning(first, second, rows, meeting, policy)
            else { continue }
            let both = try store.apply(.or, rows.regions[first].cases, rows.regions[second].cases)
            guard let witness = witness(in: CaseSet(id: both)) else { continue }
            found.append(
              TableReport.Mergeable(
                first: first, second: second, fact: fact, coversFact: union.allSatisfy(\.self), witness: witness))
          }
        }
      }
    }
    return found.sorted { ($0.first, $0.second, $0.fact) < ($1.first, $1.second, $1.fact) }
  }

  /// Values can be listed; an ordered fact's entry is one interval.
  private static func isOneEntry(_ classes: [Bool], _ scale: FactScale, _ partition: ClassPartition) -> Bool {
    guard case .grid = scale.kind else { return true }
    let cells = partition.classOfCell.indices.filter { classes[partition.classOfCell[$0]] }
    guard let first = cells.first, let last = cells.last else { return false }
    return last - first + 1 == cells.count
  }

  /// Whether one row in the place of two decides the same under the hit policy.
  private mutating func keepsMeaning(
    _ first: Int, _ second: Int, _ rows: RowRegions, _ meeting: RowMeetings, _ policy: RowPolicy
  ) throws(Undecided) -> Bool {
    switch policy {
    case .unique, .any, .priority: return true
    case .first:
      return try passesUp(first, second, rows, meeting)
    case .ruleOrder, .outputOrder, .collect:
      // A case that both rows hold would count once instead of twice.
      guard try store.isDisjoint(rows.regions[first].cases, rows.regions[second].cases) else { return false }
      return policy == .ruleOrder ? try passesUp(first, second, rows, meeting) : true
    }
  }

  /// Whether the second row can move up to the first without passing a row with another output that it meets.
  private mutating func passesUp(
    _ first: Int, _ second: Int, _ rows: RowRegions, _ meeting: RowMeetings
  ) throws(Undecided) -> Bool {
    for between in first + 1..<second where rows.output[between] != rows.output[second] {
      guard meeting.rows(with: second)[between] else { continue }
      guard try store.isDisjoint(rows.regions[between].cases, rows.regions[second].cases) else { return false }
    }
    return true
  }
}

extension RowRegions {
  private struct Likeness: Hashable {
    let output: Int
    let admits: [Int: [Bool]]
  }

  /// Boxes with one output and equal entries on all levels but one, which they ask with different ones.
  fileprivate func alikeApart(from level: Int) -> [[Int]] {
    var groups: [Likeness: [Int]] = [:]
    for (row, region) in regions.enumerated() where region.isBox && region.cases != DiagramStore.none {
      guard region.admits[level] != nil else { continue }
      var admits = region.admits
      admits[level] = nil
      groups[Likeness(output: output[row], admits: admits), default: []].append(row)
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// The classes that one of two rows admits; nil when one of them admits all of the other's.
  fileprivate func union(_ first: Int, _ second: Int, on level: Int) -> [Bool]? {
    guard let left = regions[first].admits[level], let right = regions[second].admits[level] else { return nil }
    let union = zip(left, right).map { $0 || $1 }
    return union == left || union == right ? nil : union
  }
}

import Expressions

/// The cases of each row of a table: classes that it admits for each variable, and what cannot be said so.
struct RowRegions: Sendable {
  struct Region: Sendable {
    /// For every level that the row asks, whether it admits each class.
    var admits: [Int: [Bool]] = [:]
    /// The part of the row that ties variables to each other; every case when there is none.
    var rest = DiagramStore.all
    /// The row's cases as a set, constraints included.
    var cases = DiagramStore.none

    var isBox: Bool { rest == DiagramStore.all }
  }

  var regions: [Region] = []
  let output: [Int]

  init(_ rows: [(guards: [GuardID], output: Int)], in space: inout CaseSpace) throws(Undecided) {
    output = rows.map(\.output)
    for row in rows {
      var region = Region()
      for guardID in row.guards {
        for part in space.conjuncts(of: guardID) { try space.add(part, to: &region) }
      }
      region.cases = try space.cases(of: region)
      regions.append(region)
    }
  }
}

extension CaseSpace {
  /// The parts of a guard that must all hold.
  fileprivate func conjuncts(of guardID: GuardID) -> [FormulaID] {
    var parts: [FormulaID] = []
    var open = [guards[guardID.index]]
    while let id = open.popLast() {
      if case .and(let left, let right) = pool[id] { open += [right, left] } else { parts.append(id) }
    }
    return parts
  }

  fileprivate mutating func add(_ part: FormulaID, to region: inout RowRegions.Region) throws(Undecided) {
    let holds = try meaning(of: part).holds
    guard holds != DiagramStore.all else { return }
    guard !store.isLeaf(holds) else {
      region.rest = DiagramStore.none
      return
    }
    let children = (0..<store.arity(holds)).map { store.child(holds, $0) }
    guard children.allSatisfy(store.isLeaf) else {
      region.rest = try store.apply(.and, region.rest, holds)
      return
    }
    let level = Int(store.levels[Int(holds)])
    let admitted = children.map { $0 == DiagramStore.all }
    region.admits[level] = region.admits[level].map { zip($0, admitted).map { $0 && $1 } } ?? admitted
  }

  fileprivate mutating func cases(of region: RowRegions.Region) throws(Undecided) -> DiagramStore.ID {
    var box = DiagramStore.all
    for (level, admitted) in region.admits.sorted(by: { $0.key > $1.key }) {
      box = try store.node(level, admitted.map { $0 ? box : DiagramStore.none })
    }
    return try store.apply(.and, try store.apply(.and, box, region.rest), allowed)
  }
}

import Expressions

/// One thing in which cases differ, with the finitely many ways that guards can tell apart.
struct CaseVariable: Sendable {
  enum Subject: Sendable {
    case fact(FactID, FactScale, ClassPartition)
    case opaque(Int, OpaqueCondition.Outcomes)
  }

  let subject: Subject
  /// Where the variable stands among all that were found.
  let slot: Int
  /// For every class of a fact the value that stands for it.
  let representatives: [Value]

  init(_ subject: Subject, slot: Int) {
    self.subject = subject
    self.slot = slot
    guard case .fact(_, let scale, let partition) = subject else {
      representatives = []
      return
    }
    representatives = partition.firstCells.map {
      scale.value(at: scale.usualPosition(in: partition.cells[$0])) ?? .null
    }
  }

  var classCount: Int {
    switch subject {
    case .fact(_, _, let partition): partition.classCount
    case .opaque: 3
    }
  }

  var isOpaque: Bool {
    if case .opaque = subject { true } else { false }
  }

  /// The truth in each class of an atom that asks this variable.
  func truths(of atom: Atom) -> [Truth] {
    switch (atom, subject) {
    case (.opaque(_, let outcomes), _): return outcomes
    case (.fact(_, let profile), .fact(_, _, let partition)):
      let truths = profile.truths(in: partition.cells)
      return partition.firstCells.map { truths[$0] }
    case (.fact, .opaque): return []
    }
  }

  /// How many values a class has; 1 where they cannot be counted.
  func sizes() -> [BigCount] {
    guard case .fact(_, let scale, let partition) = subject, scale.isCountable else {
      return [BigCount](repeating: .one, count: classCount)
    }
    var sizes = [BigCount](repeating: .zero, count: partition.classCount)
    for (cell, group) in zip(partition.cells, partition.classOfCell) {
      sizes[group] += BigCount(UInt128(clamping: cell.upperBound - cell.lowerBound + 1))
    }
    return sizes
  }

  /// The class of a value; nil when no case has it.
  func index(of value: Value) -> Int? {
    guard case .fact(_, let scale, let partition) = subject, let position = scale.position(of: value) else {
      return nil
    }
    var low = 0
    var high = partition.cells.count
    while low < high {
      let middle = (low + high) / 2
      if partition.cells[middle].upperBound < position { low = middle + 1 } else { high = middle }
    }
    return partition.classOfCell[safe: low]
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

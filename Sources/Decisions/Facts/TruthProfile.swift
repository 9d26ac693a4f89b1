/// A truth value of FEEL's three-valued logic.
package enum Truth: UInt8, Hashable, Sendable {
  case fails
  case holds
  /// Null: cannot be computed.
  case unknown

  init(_ truth: Bool?) {
    self = truth.map { $0 ? .holds : .fails } ?? .unknown
  }

  /// The truth value as FEEL has it.
  package var known: Bool? {
    switch self {
    case .fails: false
    case .holds: true
    case .unknown: nil
    }
  }

  var negated: Truth { Truth(known.map { !$0 }) }
}

/// The truth of a condition on a single fact for every position of the fact's scale.
struct TruthProfile: Hashable, Sendable {
  /// Where stretches of one truth value begin; the first begins below every position.
  private(set) var starts: [Int128]
  private(set) var truths: [Truth]

  /// The same truth everywhere.
  init(_ truth: Truth) {
    starts = [.min]
    truths = [truth]
  }

  /// One truth below a position, another from there on, and so forth.
  init(_ first: Truth, _ changes: [(from: Int128, truth: Truth)]) {
    self.init(first)
    for change in changes { append(change.from, change.truth) }
  }

  /// The truth at each of the positions 0, 1, 2 …, the last for all that follow.
  init(places: [Truth]) {
    self.init(places.first ?? .unknown, places.enumerated().dropFirst().map { (Int128($0.offset), $0.element) })
  }

  private mutating func append(_ start: Int128, _ truth: Truth) {
    if let last = starts.last, start <= last {
      truths[truths.count - 1] = truth
    } else if truths.last != truth {
      starts.append(start)
      truths.append(truth)
    }
    if truths.count > 1, truths[truths.count - 1] == truths[truths.count - 2] {
      starts.removeLast()
      truths.removeLast()
    }
  }

  var constant: Truth? { truths.count == 1 ? truths[0] : nil }

  /// The truth in each of some cells that lie in rising order and cut the scale at least as finely.
  func truths(in cells: [ClosedRange<Int128>]) -> [Truth] {
    var result: [Truth] = []
    result.reserveCapacity(cells.count)
    var place = 0
    for cell in cells {
      while place + 1 < starts.count, starts[place + 1] <= cell.lowerBound { place += 1 }
      result.append(truths[place])
    }
    return result
  }
}

import Decisions
import Plan
import Simulator

extension ExactSimulation {
  /// The cases in which all of some steps are worked at.
  mutating func cases(takingAll nodes: some Sequence<Int>) throws(Undecided) -> CaseSet {
    var set = all
    for node in nodes {
      let taken = try cases(taking: node)
      set = try space.and(set, taken)
    }
    return set
  }

  /// The cases in which one of some steps is worked at.
  mutating func cases(takingAny nodes: some Sequence<Int>) throws(Undecided) -> CaseSet {
    var set = space.none
    for node in nodes {
      let taken = try cases(taking: node)
      set = try space.or(set, taken)
    }
    return set
  }

  /// The cases in which all of some steps are worked at and none of others.
  mutating func cases(
    takingAll nodes: some Sequence<Int>, butNone others: some Sequence<Int>
  ) throws(Undecided) -> CaseSet {
    let wanted = try cases(takingAll: nodes)
    let unwanted = try cases(takingAny: others)
    return try space.subtracting(unwanted, from: wanted)
  }
}

extension CaseStudy {
  /// A case with the greatest value of a figure; nil where none has a value, or it cannot be told.
  func greatest(of figure: Figure) -> Extreme? {
    let found = decide { (exact: inout ExactSimulation) throws(Undecided) -> Extreme? in
      try exact.greatest(of: figure)
    }
    return found ?? nil
  }
}

import Decisions

/// The passages of all cases through one node in one round between two turns.
struct VisitSet {
  let node: Int
  /// The cases in which the node is worked at.
  let cases: CaseSet
  /// When everything it waited for was there, in minutes of the time scale; at least in the cases above.
  let enabled: CaseAmount
  let finish: CaseAmount
  /// The cases in which the end of the case cut it.
  let cut: CaseSet
}

/// A turn of the legal clock: it starts anew, or it stood for a while.
struct ClockTurn {
  enum Change {
    case restart(at: CaseAmount)
    case stood(from: CaseAmount, until: CaseAmount)
  }

  let cases: CaseSet
  let change: Change
}

/// Where a case ends.
struct Ending {
  /// The node that ends it; nil when everything is done.
  let node: Int?
  let cases: CaseSet
}

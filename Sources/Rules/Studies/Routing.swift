/// The ways in which a dossier can go through the hands of agencies when some steps must wait for others.
struct Routing {
  /// For each step who has the dossier while it is done; nil where that is not known and does not change.
  private let holders: [Int?]
  /// For each step those for which it waits, as bits.
  private let needs: [UInt32]
  /// The least number of hand-overs from what has been done on.
  private var known: [State: Int] = [:]

  /// More steps, or more ways of having done some of them, are not looked at.
  private static let greatestStepCount = 16
  private static let greatestStateCount = 20_000

  private struct State: Hashable {
    var done: UInt32 = 0
    /// Who has the dossier; -1 before anyone has it.
    var holder = -1
  }

  /// Nil when there are too many steps, or none. `needs` are places in the list of steps.
  init?(holders: [String?], needs: [Set<Int>]) {
    guard !holders.isEmpty, holders.count <= Routing.greatestStepCount, holders.count == needs.count else { return nil }
    let names = Set(holders.compactMap { $0 }).sorted()
    self.holders = holders.map { holder in holder.flatMap { names.firstIndex(of: $0) } }
    self.needs = needs.map { steps in steps.reduce(UInt32(0)) { $0 | 1 << UInt32($1) } }
  }

  /// The least number of changes of the holder over all orders, and of the orders that have it the one closest to that
  /// of the list; nil when there are too many ways.
  mutating func fewest() -> (handOvers: Int, order: [Int])? {
    guard let least = least(from: State()) else { return nil }
    var state = State()
    var left = least
    var order: [Int] = []
    while order.count < holders.count {
      let next = ready(in: state).first { step in
        let (reached, cost) = done(step, in: state)
        return known[reached].map { $0 + cost == left } ?? false
      }
      guard let next else { return nil }
      let (reached, cost) = done(next, in: state)
      left -= cost
      state = reached
      order.append(next)
    }
    return (least, order)
  }

  /// Nil when there are too many ways, or the steps wait for each other; as deep as there are steps.
  private mutating func least(from state: State) -> Int? {
    if let known = known[state] { return known }
    guard known.count < Routing.greatestStateCount else { return nil }
    let steps = ready(in: state)
    if steps.isEmpty {
      guard state.done == UInt32.max >> UInt32(32 - holders.count) else { return nil }
      known[state] = 0
      return 0
    }
    var best = Int.max
    for step in steps {
      let (reached, cost) = done(step, in: state)
      guard let rest = least(from: reached) else { return nil }
      best = min(best, rest + cost)
    }
    known[state] = best
    return best
  }

  private func ready(in state: State) -> [Int] {
    holders.indices.filter { state.done & 1 << UInt32($0) == 0 && needs[$0] & ~state.done == 0 }
  }

  private func done(_ step: Int, in state: State) -> (State, handOvers: Int) {
    let holder = holders[step] ?? state.holder
    let isChange = state.holder >= 0 && holder != state.holder
    return (State(done: state.done | 1 << UInt32(step), holder: holder), isChange ? 1 : 0)
  }
}

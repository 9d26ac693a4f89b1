import Dispatch
import Simulator
import Synchronization

/// Runs replications of one scenario on several cores; the results are the same, and in the same order, on any number.
struct ReplicationRun {
  private let simulation: LoadSimulation
  private let jobs: Int
  private let progress: ProgressBar
  /// Written while the first replication runs.
  var log: EventLogFile?
  /// Asked of the results so far in order of their number; what runs beyond the first yes is dropped.
  var isEnough: @Sendable ([ReplicationResult]) -> Bool = { _ in false }

  init(_ simulation: LoadSimulation, jobs: Int, progress: ProgressBar) {
    self.simulation = simulation
    self.jobs = max(1, jobs)
    self.progress = progress
  }

  private struct State {
    var next = 0
    var results: [ReplicationResult?]
    /// Results without a gap from the first one.
    var inOrder: [ReplicationResult] = []
    var isOver = false
  }

  /// The results of some replications, or of the first of them that are enough.
  func results(of indices: [Int]) -> [ReplicationResult] {
    let state = Mutex(State(results: Array(repeating: nil, count: indices.count)))
    DispatchQueue.concurrentPerform(iterations: min(jobs, indices.count)) { _ in
      while let place = state.withLock({ take(&$0, of: indices.count) }) {
        let result = replication(indices[place])
        let done = state.withLock { put(result, at: place, &$0) }
        if done { progress.advance() }
      }
    }
    return state.withLock { $0.inOrder }
  }

  private func take(_ state: inout State, of count: Int) -> Int? {
    guard !state.isOver, state.next < count else { return nil }
    state.next += 1
    return state.next - 1
  }

  /// False when the result is not needed any more.
  private func put(_ result: ReplicationResult, at place: Int, _ state: inout State) -> Bool {
    guard !state.isOver else { return false }
    state.results[place] = result
    while state.inOrder.count < state.results.count, let next = state.results[state.inOrder.count] {
      state.inOrder.append(next)
      if isEnough(state.inOrder) {
        state.isOver = true
        break
      }
    }
    return true
  }

  private func replication(_ index: Int) -> ReplicationResult {
    guard index == 0, let log else { return simulation.replication(index) }
    return simulation.replication(index) { log.append($0) }
  }
}

import Dispatch
import Synchronization

/// The results of independent work on every element, in the order of the elements, computed on all cores.
///
/// Files are read, records imported and procedures judged independently of each other; what is found does not depend on
/// the number of cores. Elements are handed out in runs, so that work on one may be as small as a microsecond.
package func concurrentMap<Element: Sendable, Outcome: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Outcome
) -> [Outcome] {
  guard elements.count > 1 else { return elements.map(transform) }
  let length = min(16, elements.count / 64 + 1)
  let runs = (elements.count + length - 1) / length
  let outcomes = Mutex([[Outcome]](repeating: [], count: runs))
  DispatchQueue.concurrentPerform(iterations: runs) { run in
    let outcome = elements[(run * length)..<min((run + 1) * length, elements.count)].map(transform)
    outcomes.withLock { $0[run] = outcome }
  }
  return outcomes.withLock { $0 }.flatMap { $0 }
}

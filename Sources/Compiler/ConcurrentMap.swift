import Dispatch
import Synchronization

/// The results of independent work on every element, in the order of the elements, computed on all cores.
///
/// Files are read and procedures judged independently of each other; what is found does not depend on the number of cores.
package func concurrentMap<Element: Sendable, Outcome: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Outcome
) -> [Outcome] {
  guard elements.count > 1 else { return elements.map(transform) }
  let outcomes = Mutex([Outcome?](repeating: nil, count: elements.count))
  DispatchQueue.concurrentPerform(iterations: elements.count) { index in
    let outcome = transform(elements[index])
    outcomes.withLock { $0[index] = outcome }
  }
  return outcomes.withLock { $0 }.compactMap { $0 }
}

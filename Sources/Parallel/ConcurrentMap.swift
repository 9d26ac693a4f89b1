import Dispatch

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
  // Outcomes are written where they stay: gathering them from the runs took a thirtieth of a check.
  return [Outcome](unsafeUninitializedCapacity: elements.count) { room, count in
    let places = Places(first: room.baseAddress)
    DispatchQueue.concurrentPerform(iterations: runs) { run in
      for index in (run * length)..<min((run + 1) * length, elements.count) {
        places.first?.advanced(by: index).initialize(to: transform(elements[index]))
      }
    }
    count = elements.count
  }
}

/// Room for outcomes, each of whose places is written once, by one core.
private struct Places<Outcome>: @unchecked Sendable {
  let first: UnsafeMutablePointer<Outcome>?
}

import Parallel
import Synchronization
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 15, 64, 65, 1_000, 10_007])
  func outcomesStandInTheOrderOfTheElements(count: Int) {
    let calls = Mutex(0)
    // Texts, so that an outcome that is written twice or never would be freed twice or never made.
    let outcomes = concurrentMap(Array(0..<count)) { number in
      calls.withLock { $0 += 1 }
      return String(repeating: "số \(number) ", count: 3)
    }
    #expect(outcomes == (0..<count).map { String(repeating: "số \($0) ", count: 3) })
    #expect(calls.withLock { $0 } == count)
  }
}

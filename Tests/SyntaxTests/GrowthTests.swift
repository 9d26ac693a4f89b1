import Foundation
import Testing

/// Reading takes time in proportion to the file, whatever is in it.
@Suite struct GrowthTests {
  /// Files of a size, by what they are made of.
  private static let files: [@Sendable (Int) -> String] = [
    { String(repeating: "a: b: c\n", count: $0 / 40) }, { String(repeating: "- [", count: $0 / 4) },
    { String(repeating: "\tx\n", count: $0 / 4) }, { String(repeating: " ", count: $0) + "x" },
    { "a: \"" + String(repeating: " ", count: $0) + "x\"" }, { String(repeating: "{", count: $0 / 2) },
    { (0..<$0 / 8).map { "k\($0): v\n" }.joined() }, { String(repeating: "# ", count: $0 / 2) },
    { "a: " + String(repeating: "“", count: $0 / 2) }, { String(repeating: "? ", count: $0 / 4) },
    { String(repeating: "ca\u{302}\u{301}p ", count: $0 / 4) }, { "a" + String(repeating: "\u{302}", count: $0) },
  ]

  /// Seconds of this thread's own work, which other tests beside it do not lengthen.
  private func work(on text: String) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    _ = Reading(text).tree
    return now() - start
  }

  @Test(arguments: files.indices) func fourTimesTheFileIsNoSixteenTimesTheWork(kind: Int) {
    let (small, large) = (Self.files[kind](50_000), Self.files[kind](200_000))
    let (first, second) = (work(on: small), work(on: large))
    #expect(second < 9 * first + 0.1, "\(first) s, then \(second) s")
  }
}

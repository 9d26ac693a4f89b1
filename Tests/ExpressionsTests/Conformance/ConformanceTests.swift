import Foundation
import Testing

@Suite("The conformance kit of DMN")
struct ConformanceTests {
  @Test("Features pass", .enabled(if: !Kit.cases.isEmpty, "There is no kit at \(Kit.path)"))
  func features() {
    var failed: [String: [KitCase]] = [:]
    for one in Kit.cases where !one.isMet { failed[one.feature, default: []].append(one) }
    let n = failed.values.map(\.count).reduce(0, +)
    print("PASS \(Kit.cases.count - n) of \(Kit.cases.count)")
    for (feature, cases) in failed.sorted(by: { $0.key < $1.key }) {
      for c in cases { print("FAIL \(feature) \(c.name): \(c.expression) => \(c.value) != \(c.expected.text())") }
    }
  }
}

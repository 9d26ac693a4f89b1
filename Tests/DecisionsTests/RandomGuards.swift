import Diagnostics
import Expressions

@testable import Decisions

/// A small reproducible source of numbers (splitmix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(bound, 1), using: &self) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Reads a guard that must be right.
func expression(_ text: String, in scope: Scope, expecting type: ExpressionType = .boolean) throws -> TypedExpression {
  var findings: [Finding] = []
  let read = parseExpression(
    text, in: scope, expecting: type,
    locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings)
  guard let read else { throw BadGuard(text: text, findings: findings.map(\.message.en)) }
  return read
}

struct BadGuard: Error {
  let text: String
  let findings: [String]
}

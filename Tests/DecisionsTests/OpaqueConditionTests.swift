import Expressions
import Testing

@testable import Decisions

/// What cannot be decided from classes of values is never guessed, and the order of two facts is decided.
@Suite struct OpaqueConditionTests {
  private static let scope = Scope([
    ("a", .number), ("b", .number), ("c", .number), ("s", .string), ("from", .date), ("until", .date),
  ])
  private static let domains = [
    FactDomain(FactID(0), .number), FactDomain(FactID(1), .number, isWhole: true), FactDomain(FactID(2), .number),
    FactDomain(FactID(3), .string), FactDomain(FactID(4), .date), FactDomain(FactID(5), .date),
  ]

  private func verdict(_ text: String, constraints: [String] = []) throws -> Verdict {
    var builder = CaseSpaceBuilder(Self.domains)
    for constraint in constraints { builder.constrain(try expression(constraint, in: Self.scope)) }
    let read = try expression(text, in: Self.scope)
    let id = builder.add(read)
    var space = try builder.build()
    let verdict = try space.verdict(on: try space.cases(where: id))
    if case .happens(let witness) = verdict {
      #expect(read.truth(witness.values) == true, "\(text): \(witness.values)")
      for constraint in constraints {
        #expect(try expression(constraint, in: Self.scope).truth(witness.values) != false, "\(text)")
      }
    }
    return verdict
  }

  @Test(
    "The order of two facts is decided, with values that have it",
    arguments: [
      ("a < b", []), ("a = b and a > 7", []), ("a > b and b > c and c > 3", []),
      ("until >= from and from > date(\"2026-01-05\")", []), ("a < 5", ["a >= b"]), ("a > 2 and b < 4", ["a < b"]),
      ("from < until", ["from <= until"]), ("a < b and b < a + 100", []),
    ] as [(String, [String])])
  func orderHappens(_ text: String, _ constraints: [String]) throws {
    guard case .happens = try verdict(text, constraints: constraints) else {
      Issue.record("\(text)")
      return
    }
  }

  @Test(
    "An order that no values have is refuted",
    arguments: [
      ("a < b and b < a", []), ("a < b and b < c and c < a", []), ("a = b and a = 2.5", []),
      ("a > 7 and b < 3 and a < b", []), ("a > 2 and b < 3", ["a < b"]), ("a < 2", ["a >= b", "b > 10"]),
      ("not(a < b) and not(a = b) and not(a > b)", []),
      ("from > until", ["from <= until"]), ("a > 2 and b < 4 and a < b", ["b != 3"]),
    ] as [(String, [String])])
  func orderNever(_ text: String, _ constraints: [String]) throws {
    #expect(try verdict(text, constraints: constraints) == .never)
  }

  @Test("What only evaluation can tell is undecided, and the condition is named")
  func undecided() throws {
    var builder = CaseSpaceBuilder(Self.domains)
    let id = builder.add(try expression("contains(s, \"x\") and a > 3", in: Self.scope))
    var space = try builder.build()
    let cases = try space.cases(where: id)
    guard case .undecided(let witness) = try space.verdict(on: cases) else {
      Issue.record("decided")
      return
    }
    #expect(witness.assumptions.map(\.truth) == [.holds])
    #expect(space.opaqueConditions(of: cases).map(\.facts) == [[FactID(3)]])
    #expect(space.opaqueConditions(of: cases).map(\.range) == [0..<16])
  }

  @Test("Equal conditions in different guards are one condition, so that what contradicts itself is seen")
  func shared() throws {
    var builder = CaseSpaceBuilder(Self.domains)
    let first = builder.add(try expression("contains(s, \"x\") and a > 3", in: Self.scope))
    let second = builder.add(try expression("b > 2 and not(contains(s, \"x\"))", in: Self.scope))
    var space = try builder.build()
    #expect(space.opaqueConditions.count == 1)
    let meeting = try space.and(try space.cases(where: first), try space.cases(where: second))
    #expect(try space.verdict(on: meeting) == .never)
  }

  @Test("Verdicts over random guards that compare facts are never wrong", arguments: 0..<20)
  func soundness(_ chunk: Int) throws {
    for seed in chunk * 10..<(chunk + 1) * 10 {
      var chance = Chance(seed: UInt64(seed) + 5_000_000)
      let names = ["a", "b", "c"]
      let atom = { (chance: inout Chance) -> String in
        let left = chance.pick(names)
        let right = chance.below(2) == 0 ? chance.pick(names) : String(chance.below(3))
        return "\(left) \(chance.pick(["<", "<=", "=", ">", ">=", "!="])) \(right)"
      }
      var parts: [String] = []
      for _ in 0..<2 + chance.below(3) { parts.append("(\(atom(&chance)) or \(atom(&chance)))") }
      let text = parts.joined(separator: " and ")
      let read = try expression(text, in: Self.scope)
      // Between and beyond three constants three facts need no more than these values to stand in any order.
      let thirds = (-6...12).map { Value.number(Decimal($0).divided(by: Decimal(3)) ?? .zero) }
      let wholes = (-3...5).map { Value.number(Decimal($0)) }
      var happens = false
      for a in thirds {
        for b in wholes {
          for c in thirds where !happens {
            happens = read.truth([FactID(0): a, FactID(1): b, FactID(2): c]) == true
          }
        }
      }
      let verdict = try verdict(text)
      #expect(happens ? verdict != .never : true, "\(seed): \(text)")
      if case .happens = verdict { #expect(happens, "\(seed): \(text)") }
      if !happens { #expect(verdict == .never, "\(seed): \(text)") }
    }
  }
}

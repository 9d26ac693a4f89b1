import Calendars
import Expressions

@testable import Decisions

/// A few random facts, all their values, and guards over them.
struct RandomDomain {
  struct RandomFact {
    let name: String
    let type: FactType
    let domain: FactDomain
    /// Values that lie so close that no guard made here tells apart two that are not both among them.
    let values: [Value]
  }

  let facts: [RandomFact]
  let scope: Scope
  var chance: Chance

  init(seed: UInt64, greatestCount: Int = 3) {
    chance = Chance(seed: seed)
    var facts: [RandomFact] = []
    var count = 1
    for index in 0..<1 + chance.below(greatestCount) {
      let fact = RandomDomain.fact(index, &chance)
      count *= fact.values.count
      // Evaluating every case is what the laws cost.
      if index > 0, count > 120 { break }
      facts.append(fact)
    }
    self.facts = facts
    scope = Scope(facts.map { ($0.name, $0.type) })
  }

  private static func fact(_ index: Int, _ chance: inout Chance) -> RandomFact {
    let id = FactID(index)
    let number = { (quarters: Int) in Value.number(Decimal(quarters).divided(by: Decimal(4)) ?? .zero) }
    // One fact with many values is enough to try cuts between whole numbers.
    switch chance.below(index == 0 ? 7 : 6) {
    case 0, 1:
      return RandomFact(
        name: "b\(index)", type: .boolean, domain: FactDomain(id, .boolean),
        values: [.boolean(false), .boolean(true)])
    case 2:
      let words = Array(["đỏ", "xanh", "vàng", "tím"].prefix(2 + chance.below(3)))
      return RandomFact(
        name: "e\(index)", type: .enumeration(words), domain: FactDomain(id, .enumeration(words)),
        values: words.map(Value.string))
    case 3:
      let least = chance.below(3)
      let greatest = least + 1 + chance.below(3)
      return RandomFact(
        name: "n\(index)", type: .number,
        domain: FactDomain(
          id, .number, least: .number(Decimal(least)), greatest: .number(Decimal(greatest)), isWhole: true),
        values: (least...greatest).map { .number(Decimal($0)) })
    case 4:
      let days = (0...4).map { Value.date(CivilDate(dayNumber: 20_454 + $0)) }
      return RandomFact(
        name: "d\(index)", type: .date, domain: FactDomain(id, .date, least: days[0], greatest: days[4]),
        values: days)
    case 5:
      return RandomFact(
        name: "s\(index)", type: .string, domain: FactDomain(id, .string),
        values: ["p", "q", "r", "khác"].map(Value.string))
    default:
      return RandomFact(
        name: "x\(index)", type: .number, domain: FactDomain(id, .number), values: (-8...40).map(number))
    }
  }

  /// Every combination of values.
  var cases: [[FactID: Value]] {
    facts.reduce([[:]]) { cases, fact in
      cases.flatMap { instance in
        fact.values.map { instance.merging([fact.domain.fact: $0]) { $1 } }
      }
    }
  }

  /// A guard that can be decided from classes of values.
  mutating func guardText(depth: Int = 2) -> String {
    guard depth > 0 else { return atom() }
    switch chance.below(7) {
    case 0, 1: return "(\(guardText(depth: depth - 1))) and (\(guardText(depth: depth - 1)))"
    case 2, 3: return "(\(guardText(depth: depth - 1))) or (\(guardText(depth: depth - 1)))"
    case 4: return "not(\(guardText(depth: depth - 1)))"
    case 5:
      return "if \(guardText(depth: depth - 1)) then \(guardText(depth: depth - 1)) "
        + "else \(guardText(depth: depth - 1))"
    default: return chance.below(4) == 0 ? "(\(atom())) = (\(atom()))" : atom()
    }
  }

  /// A comparison on one fact.
  mutating func atom() -> String {
    let fact = chance.pick(facts)
    let name = fact.name
    let sign = chance.pick(["<", "<=", ">", ">=", "=", "!="])
    switch fact.type {
    case .boolean: return chance.pick([name, "not(\(name))", "\(name) = true", "\(name) != true"])
    case .enumeration(let words):
      let word = chance.pick(words)
      return chance.pick([
        "\(name) = \(word)", "\(name) != \(word)", "\(name) in [\(word), \(chance.pick(words))]", "\(name) = null",
      ])
    case .date:
      let day = { (offset: Int) in "date(\"2026-01-0\(offset)\")" }
      let low = 1 + chance.below(5)
      return chance.pick([
        "\(name) \(sign) \(day(low))", "\(name) in [\(day(low))..\(day(low + 2))]",
      ])
    case .string:
      return chance.pick(["\(name) = \"p\"", "\(name) != \"q\"", "\(name) in [\"p\", \"r\"]"])
    default: return numberAtom(name, sign)
    }
  }

  private mutating func numberAtom(_ name: String, _ sign: String) -> String {
    let low = chance.below(4)
    let high = low + chance.below(3)
    return chance.pick([
      "\(name) \(sign) \(low)", "\(low) \(sign) \(name)", "\(name) in [\(low)..\(high)]",
      "\(name) in (\(low)..\(high)]", "\(name) between \(low) and \(high)", "\(name) in (< \(low), > \(high))",
      "\(name) * 2 + 1 \(sign) \(low)", "\(high) - \(name) \(sign) \(low) / 2", "-\(name) \(sign) -\(low)",
      "(\(name) + 1) / 2 \(sign) \(low)", "floor(\(name)) \(sign) \(low)", "ceiling(\(name) / 2) \(sign) \(low)",
      "min(\(name), \(high)) \(sign) \(low)", "\(name) - \(name) * 0.5 \(sign) \(low)", "\(name) / 3 \(sign) \(low)",
      "\(name) \(sign) \(name) * 2 - \(low)", "\(name) = null", "\(name) \(sign) \(low) / 0",
      "max(\(name), \(low)) + floor(\(name)) \(sign) \(high)",
    ])
  }
}

extension TypedExpression {
  /// The truth in a case by evaluation.
  func truth(_ values: [FactID: Value]) -> Bool? { evaluate { values[$0] ?? .null }.truth }
}

extension Witness {
  /// The values of all facts.
  var values: [FactID: Value] { Dictionary(uniqueKeysWithValues: entries.map { ($0.fact, $0.value) }) }
}

/// A case with the truth of some guards, each evaluated once.
struct Instance: CustomStringConvertible {
  let values: [FactID: Value]
  let truths: [Bool?]

  init(_ values: [FactID: Value], _ guards: [TypedExpression]) {
    self.values = values
    truths = guards.map { $0.truth(values) }
  }

  var description: String { "\(values)" }
}

import Expressions
import Testing

@testable import Decisions

/// Times, moments and lengths of time are cut at the constants that guards compare them with.
@Suite struct TemporalFactTests {
  private static let types: [(name: String, type: FactType)] = [
    ("t", .time), ("m", .dateTime), ("l", .daysDuration), ("y", .yearsDuration), ("d", .date),
  ]
  private static let scope = Scope(types.map { ($0.name, $0.type) })

  @Test(
    "A guard over a time or a length of time holds where evaluation says so",
    arguments: [
      ("t", "t > time(\"15:30:00\")", ["15:29", "15:30", "15:31"]),
      ("t", "t in [time(\"07:30:00\")..time(\"11:30:00\"))", ["07:29", "07:30", "09:00", "11:29", "11:30", "23:59"]),
      (
        "m", "m <= date and time(\"2026-08-20T15:30:00\")",
        ["2026-08-19 23:00", "2026-08-20 15:30", "2026-08-20 15:31", "2027-01-01 00:00"]
      ),
      ("l", "l < duration(\"P3D\") or l = duration(\"PT90H\")", ["PT1M", "PT4319M", "P3D", "PT89H", "PT90H", "PT91H"]),
      ("y", "y >= duration(\"P1Y\") and y != duration(\"P18M\")", ["P11M", "P12M", "P17M", "P18M", "P19M"]),
      ("d", "d >= date(\"2026-07-01\") and d < date(\"2026-07-03\")", ["2026-06-30", "2026-07-01", "2026-07-03"]),
    ] as [(String, String, [String])])
  func temporalCuts(_ name: String, _ text: String, _ values: [String]) throws {
    let place = try #require(Self.types.firstIndex { $0.name == name })
    let fact = FactID(place)
    let type = Self.types[place].type
    let read = try expression(text, in: Self.scope)
    var builder = CaseSpaceBuilder([FactDomain(fact, type)])
    let id = builder.add(read)
    var space = try builder.build()
    #expect(space.opaqueConditions.isEmpty)
    let holds = try space.cases(where: id)
    for written in values {
      let value = try Value.parse(written, as: type).get()
      #expect(space.contains(holds, [fact: value]) == (read.truth([fact: value]) == true), "\(written)")
    }
    for set in [holds, try space.not(holds)] {
      let found = space.witness(in: set)
      let witness = try #require(found)
      #expect((read.truth(witness.values) == true) == (set == holds), "\(witness.values)")
    }
  }

  @Test(
    "Between two neighbouring days or minutes there is no case",
    arguments: [
      ("d", "d > date(\"2026-07-01\") and d < date(\"2026-07-02\")"),
      ("t", "t > time(\"15:30:00\") and t < time(\"15:31:00\")"), ("t", "t > time(\"23:59:00\")"),
    ])
  func neighbours(_ name: String, _ text: String) throws {
    var builder = CaseSpaceBuilder(Self.types.enumerated().map { FactDomain(FactID($0), $1.type) })
    let id = builder.add(try expression(text, in: Self.scope))
    var space = try builder.build()
    let holds = try space.cases(where: id)
    #expect(space.isEmpty(holds))
  }

  @Test("Witnesses prefer given values, and otherwise round ones near the cut")
  func plainWitness() throws {
    let scope = Scope([("diện tích", .number)])
    var builder = CaseSpaceBuilder([FactDomain(FactID(0), .number, least: .number(.zero))])
    let texts = ["diện tích > 50 and diện tích < 100", "diện tích > 100", "diện tích < 50"]
    let ids = try texts.map { builder.add(try expression($0, in: scope)) }
    var space = try builder.build()
    var found: [String] = []
    for id in ids {
      let cases = try space.cases(where: id)
      let witness = space.witness(in: cases)
      found.append(witness?.value(of: FactID(0)).text ?? "none")
    }
    #expect(found == ["80", "101", "20"])
    let middle = try space.cases(where: ids[0])
    let wanted = space.witness(in: middle, preferring: [FactID(0): .number(Decimal(64))])
    #expect(wanted?.value(of: FactID(0)) == .number(Decimal(64)))
  }
}

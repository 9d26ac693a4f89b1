import Calendars
import Expressions
import Testing

@testable import Decisions

/// Reckoning with one date, time, length of time or number is decided exactly as long as it only grows or only falls.
@Suite struct MonotoneTests {
  private static let scope = Scope([
    ("d", .date), ("m", .dateTime), ("l", .daysDuration), ("y", .yearsDuration), ("x", .number), ("t", .time),
  ])
  private static let domains = Self.scope.facts.indices.map { FactDomain(FactID($0), Self.scope.facts[$0].type) }

  private static func value(_ type: FactType, _ generator: inout Chance) -> Value {
    let near = Int.random(in: -1200...1200, using: &generator)
    switch type {
    case .date: return .date(CivilDate(dayNumber: 20_600 + near))
    case .dateTime: return .dateTime(date: CivilDate(dayNumber: 20_600 + near / 8), minutes: abs(near) % 1440)
    case .daysDuration: return .daysDuration(minutes: near * 60)
    case .yearsDuration: return .yearsDuration(months: near / 10)
    case .time: return .time(minutes: abs(near) % 1440)
    default: return .number(Decimal(near).divided(by: Decimal(8)) ?? .zero)
    }
  }

  @Test(
    "It agrees with evaluation on random values",
    arguments: [
      "d + 30 ngày > 2026-07-01", "2026-07-01 - d >= 18 ngày", "d - 1 tháng <= 2026-02-28",
      "d + 1 tháng = 2026-02-28", "years and months duration(d, 2026-11-21).years >= 1", "d.year = 2026",
      "d.năm < 2026 hoặc d >= 2026-05-01 + 3 ngày", "m + 8 giờ <= 2026-07-01T17:00", "date(m) = 2026-07-01",
      "m - 2026-06-01T00:00 > 90 phút", "l * 2 + 1 giờ < 3 ngày", "l / 3 >= 5 giờ", "-l > 2 ngày", "l.days = 2",
      "y + 2 tháng > 1 năm", "y.years >= 3", "round up(x / 3, 0) = 5", "decimal(x * 1.1, 0) > 7",
      "round half up(x, 0) in [3..9]", "min(x, 10) * 2 > 6", "t - @\"08:00:00\" < 90 phút",
      "(nếu x > 3 thì d + 2 ngày nếu không d - 2 ngày) > 2026-06-01",
    ])
  func agrees(text: String) throws {
    let read = try #require(try expression(text, in: Self.scope).liftingConditionals())
    var builder = CaseSpaceBuilder(Self.domains)
    let id = builder.add(read)
    var space = try builder.build()
    #expect(space.opaqueConditions.isEmpty)
    let holds = try space.cases(where: id)
    let fails = try space.cases(whereNot: id)
    #expect(!space.isEmpty(holds) && !space.isEmpty(fails))
    var generator = Chance(seed: 3)
    for _ in 0..<400 {
      var values: [FactID: Value] = [:]
      for domain in Self.domains { values[domain.fact] = Self.value(domain.type, &generator) }
      #expect(space.contains(holds, values) == (read.truth(values) == true), "\(text) with \(values)")
    }
  }

  @Test(
    "What goes up and down stays undecided",
    arguments: ["d.month = 3", "abs(x) > 5", "t + 2 giờ > @\"15:00:00\"", "x * x > 4", "l.hours = 3", "x ** 2 > 4"])
  func undecided(text: String) throws {
    var builder = CaseSpaceBuilder(Self.domains)
    _ = builder.add(try expression(text, in: Self.scope))
    #expect(try builder.build().opaqueConditions.count == 1)
  }
}

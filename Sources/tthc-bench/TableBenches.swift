import Decisions
import Expressions

/// 50 overlapping rows over 12 enumerations of 6 values: all gaps and overlaps.
struct EnumerationTableBench {
  private let name: String
  private let domains: [FactDomain]
  private let table: GuardTable

  /// How many of a hundred entries ask anything.
  init(askedPercent: Int) throws {
    name = "50 rows over 12 enumerations, \(askedPercent)% of entries asked"
    var chance = BenchChance(seed: 11)
    let words = (0..<6).map { "v\($0)" }
    let scope = Scope((0..<12).map { ("e\($0)", .enumeration(words)) })
    domains = (0..<12).map { FactDomain(FactID($0), .enumeration(words)) }
    var rows: [GuardTable.Row] = []
    for row in 0..<50 {
      var conditions: [TypedExpression] = []
      for fact in 0..<12 where chance.below(100) < askedPercent {
        let picked = words.filter { _ in chance.below(2) == 0 }
        let entry = picked.isEmpty ? [words[chance.below(6)]] : picked
        conditions.append(try guardExpression("e\(fact) in [\(entry.joined(separator: ", "))]", in: scope))
      }
      rows.append(GuardTable.Row(conditions, output: row % 7))
    }
    table = GuardTable(.unique, rows: rows)
  }

  func measure(_ report: inout MeasurementReport) throws {
    report.measure(name, bar: 50) {
      let answer = table.examined(over: domains)
      return { answer.figures }
    }
  }
}

/// 512 rows over two numbers and an enumeration: all gaps and overlaps.
struct NumberTableBench {
  private let domains: [FactDomain]
  private let table: GuardTable

  init() throws {
    let words = (0..<8).map { "v\($0)" }
    let scope = Scope([("x", .number), ("y", .number), ("e", .enumeration(words))])
    domains = [
      FactDomain(FactID(0), .number, least: .number(.zero)), FactDomain(FactID(1), .number, least: .number(.zero)),
      FactDomain(FactID(2), .enumeration(words)),
    ]
    var chance = BenchChance(seed: 13)
    var rows: [GuardTable.Row] = []
    for index in 0..<512 {
      let (x, y) = (index % 8 * 100, index / 8 % 8 * 50)
      // Some rows reach a little too far, some fall short, so that there are overlaps and gaps.
      let slack = chance.below(40) == 0 ? 5 : (chance.below(40) == 0 ? -5 : 0)
      let conditions = try [
        "x in [\(x)..\(x + 100 + slack))", "y >= \(y) and y < \(y + 50)", "e = v\(index / 64)",
      ].map { try guardExpression($0, in: scope) }
      rows.append(GuardTable.Row(conditions, output: index % 5))
    }
    table = GuardTable(.unique, rows: rows)
  }

  func measure(_ report: inout MeasurementReport) throws {
    report.measure("512 rows over two numbers and an enumeration", bar: 20) {
      let answer = table.examined(over: domains)
      return { answer.figures }
    }
  }
}

extension Answer where Content == (report: TableReport, space: CaseSpace) {
  fileprivate var figures: String {
    switch self {
    case .undecided(let reason): return reason.message.en
    case .known(let known):
      var space = known.space
      let gaps = Answer<BigCount> { () throws(Undecided) in try space.count(known.report.gap.cases) }
      return "\(known.report.overlapCount) overlaps, \(gaps.known?.description ?? "?") cases in gaps, "
        + "\(known.report.masked.count) masked, \(known.report.mergeable.count) mergeable, \(space.nodeCount) nodes, "
        + "\(space.operationCount) steps"
    }
  }
}

import ArgumentParser
import Expressions

/// How many guards a second are evaluated, compiled and interpreted, on the same cases in one run.
struct GuardsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guards", abstract: "Measures the evaluation of guards, compiled and interpreted.")

  @Option(help: "How often each measurement is repeated; the median counts.")
  var rounds = 9

  @Option(help: "Measure only what has this text in its name.")
  var only: String?

  func run() throws {
    let bench = try GuardSet()
    var report = MeasurementReport(rounds: rounds, only: only)
    let count = bench.cases.count * bench.guards.count
    report.measure("\(count) guards interpreted") {
      let holding = bench.interpreted()
      return { "\(holding) hold" }
    }
    report.measure("\(count) guards compiled") {
      let holding = bench.compiled()
      return { "\(holding) hold" }
    }
    report.print()
    guard only == nil else { return }
    let (interpreted, compiled) = (report.milliseconds(0), report.milliseconds(1))
    print(
      "interpreted \(perSecond(count, interpreted)), compiled \(perSecond(count, compiled)) million guards a second, "
        + "ratio \((interpreted / compiled * 10).rounded() / 10)")
  }

  private func perSecond(_ count: Int, _ milliseconds: Double) -> Double {
    (Double(count) / milliseconds / 10).rounded() / 100
  }
}

/// Guards as procedures have them, and cases to ask.
private struct GuardSet {
  let guards: [TypedExpression]
  let cases: [[Value]]
  private let programs: [GuardProgram]
  private let scalars: [[Scalar]]

  init() throws {
    let words = ["thay đổi", "cải chính", "bổ sung"]
    let scope = Scope([
      ("diện tích", .number), ("số tầng", .number), ("cần xác minh", .boolean), ("khẩn", .boolean),
      ("loại việc", .enumeration(words)),
    ])
    guards = try [
      "cần xác minh", "không khẩn và loại việc = cải chính", "diện tích > 50 và số tầng <= 3 hoặc khẩn",
      "loại việc trong [thay đổi, bổ sung]", "diện tích trong [50..100) và không cần xác minh",
      "diện tích * số tầng > 250 và loại việc != bổ sung", "nếu khẩn thì diện tích < 30 nếu không số tầng = 2",
      "diện tích từ 20 đến 80 và số tầng từ 1 đến 4 và loại việc = thay đổi và cần xác minh",
    ].map { try guardExpression($0, in: scope) }
    var chance = BenchChance(seed: 5)
    cases = (0..<20_000).map { _ in
      [
        .number(Decimal(chance.below(120))), .number(Decimal(chance.below(6))), .boolean(chance.below(2) == 0),
        .boolean(chance.below(2) == 0), .string(words[chance.below(3)]),
      ]
    }
    var table = WordTable()
    var programs: [GuardProgram] = []
    for guardian in guards {
      guard let program = guardian.program(&table) else { throw ValidationError("a guard does not compile") }
      programs.append(program)
    }
    self.programs = programs
    scalars = cases.map { $0.map(table.scalar) }
  }

  func interpreted() -> Int {
    var holding = 0
    for values in cases {
      for condition in guards where condition.evaluate({ values[$0.index] }).truth == true { holding += 1 }
    }
    return holding
  }

  func compiled() -> Int {
    var holding = 0
    for facts in scalars {
      for program in programs where program.truth(facts) == true { holding += 1 }
    }
    return holding
  }
}

import Calendars
import Expressions
import Testing

@testable import Plan

struct FeeTests {
  private func plan(_ facts: [(String, FactType)] = []) -> ExecutablePlan { .sample(facts) }

  private func relief(
    _ effect: FeeRule.Relief.Effect, label: String? = nil, from: String? = nil, until: String? = nil,
    when condition: Guard? = nil
  ) -> FeeRule.Relief {
    var relief = FeeRule.Relief()
    relief.effect = effect
    relief.label = label
    relief.from = from.map(day)
    relief.until = until.map(day)
    relief.when = condition
    return relief
  }

  @Test func `payments of different names add up, by kind and in all`() {
    var plan = plan()
    plan.fee("Lệ phí hộ tịch", .known(15_000))
    plan.fee("Phí bản sao", .known(8_000)) { $0.kind = .charge }
    let trace = plan.traced("2026-08-20 08:00")
    #expect(trace.total().known == 23_000)
    #expect(trace.total(of: .charge).known == 8_000)
    #expect(trace.total(of: .fee).known == 15_000)
    #expect(trace.total().unknown.isEmpty)
  }

  @Test(arguments: [("trực tuyến", 10_000), ("trực tiếp", 20_000)])
  func `of the rows of one name the one that holds is taken, else the default`(channel: String, due: Int) {
    var plan = plan([("cách thức", .enumeration(["trực tuyến", "trực tiếp"]))])
    plan.fee("Lệ phí cư trú", .known(20_000))
    plan.fee("LỆ PHÍ  cư trú", .known(10_000), when: "cách thức = trực tuyến")
    let trace = plan.traced("2026-08-20 08:00", ["cách thức": .string(channel)])
    #expect(trace.payments.map(\.due) == [due])
    #expect(trace.kinds.filter { $0 == .severalFeesApply || $0 == .noFeeApplies }.isEmpty)
  }

  @Test func `two rows of one name that hold are a problem`() {
    var plan = plan([("a", .boolean), ("b", .boolean)])
    plan.fee("Lệ phí", .known(1_000), when: "a")
    plan.fee("Lệ phí", .known(2_000), when: "b")
    let trace = plan.traced("2026-08-20 08:00", ["a": .boolean(true), "b": .boolean(true)])
    #expect(trace.kinds.contains(.severalFeesApply))
    #expect(trace.payments.map(\.due) == [1_000])
  }

  @Test func `two defaults of one name are a problem, but not where a condition decides`() {
    var plan = plan([("a", .boolean)])
    plan.fee("Lệ phí", .known(1_000))
    plan.fee("Lệ phí", .known(2_000))
    plan.fee("Lệ phí", .known(3_000), when: "a")
    #expect(plan.traced("2026-08-20 08:00").kinds.contains(.severalFeesApply))
    let decided = plan.traced("2026-08-20 08:00", ["a": .boolean(true)])
    #expect(!decided.kinds.contains(.severalFeesApply))
    #expect(decided.payments.map(\.due) == [3_000])
  }

  @Test func `alternatives of which none holds are a problem and charge nothing`() {
    var plan = plan([("a", .boolean), ("b", .boolean)])
    plan.fee("Lệ phí", .known(1_000), when: "a")
    plan.fee("Lệ phí", .known(2_000), when: "b")
    let trace = plan.traced("2026-08-20 08:00")
    #expect(trace.kinds.contains(.noFeeApplies))
    #expect(trace.payments.isEmpty)
  }

  @Test func `who is exempt pays nothing, even where the amount is not known`() {
    var plan = plan([("hộ nghèo", .boolean)])
    var exemption = FeeRule.Exemption()
    exemption.label = "hộ nghèo"
    exemption.when = plan.when("hộ nghèo")
    exemption.grounds = ["Luật 97/2015/QH13 điều 10"]
    plan.fee("Lệ phí", .known(15_000)) { $0.exemptions = [exemption] }
    plan.fee("Phí", .unknown(reference: "HĐND tỉnh")) { $0.exemptions = [exemption] }
    let poor = plan.traced("2026-08-20 08:00", ["hộ nghèo": .boolean(true)])
    #expect(poor.payments.map(\.due) == [0, 0])
    #expect(poor.payments.map(\.before) == [15_000, nil])
    #expect(poor.payments[0].reliefGrounds == exemption.grounds)
    let other = plan.traced("2026-08-20 08:00")
    #expect(other.payments.map(\.due) == [15_000, nil])
    #expect(other.total().known == 15_000)
    #expect(other.total().unknown == ["Phí"])
  }

  @Test func `an exemption or relief that cannot be decided is a problem, not a silent full price`() {
    var plan = plan([("hộ nghèo", .boolean), ("học sinh", .boolean)])
    var exemption = FeeRule.Exemption()
    exemption.when = plan.when("hộ nghèo")
    let half = relief(.off(thousandthsOfPercent: 50_000), when: plan.when("học sinh"))
    plan.fee("Lệ phí", .known(15_000)) {
      $0.exemptions = [exemption]
      $0.reliefs = [half]
    }
    let trace = plan.traced("2026-08-20 08:00", ["hộ nghèo": .null, "học sinh": .null])
    #expect(trace.problems.count { $0.kind == .conditionUndecided } == 2)
  }

  @Test func `reliefs do not add up: the best one applies`() {
    var plan = plan([("học sinh", .boolean)])
    let student = relief(.reducedTo(60_000), label: "học sinh", when: plan.when("học sinh"))
    let online = relief(.off(thousandthsOfPercent: 50_000), label: "trực tuyến")
    plan.fee("Phí", .known(100_000)) { $0.reliefs = [student, online] }
    let trace = plan.traced("2026-08-20 08:00", ["học sinh": .boolean(true)])
    #expect(trace.payments.map(\.due) == [50_000])
    #expect(trace.payments.first?.relief?.vi.contains("trực tuyến") == true)
  }

  @Test func `a relief to more than the amount changes nothing`() {
    var plan = plan()
    let raise = relief(.reducedTo(60_000))
    plan.fee("Phí", .known(50_000)) { $0.reliefs = [raise] }
    let line = plan.traced("2026-08-20 08:00").payments.first
    #expect(line?.due == 50_000)
    #expect(line?.relief == nil)
  }

  @Test(arguments: [
    ("2026-06-30 23:59", 50_000), ("2026-07-01 00:00", 25_000), ("2026-12-31 17:30", 25_000),
    ("2027-01-01 08:00", 50_000),
  ])
  func `a relief counts for dossiers received in its window`(received: String, due: Int) {
    var plan = plan()
    let half = relief(.off(thousandthsOfPercent: 50_000), from: "2026-07-01", until: "2026-12-31")
    plan.fee("Phí", .known(50_000)) { $0.reliefs = [half] }
    #expect(plan.traced(received).payments.map(\.due) == [due])
  }

  @Test(arguments: [
    (25, 50_000, 13), (1, 50_000, 1), (10, 33_333, 7), (3, 100_000, 0), (50_000, 0, 50_000),
    (92_233_720_368_547, 100_000, 0), (92_233_720_368_548, 50_000, 46_116_860_184_274), (Int.max, 100_000, 0),
    (Int.max, 1, Int.max - 92_233_720_368_548),
  ])
  func `what a percentage leaves is rounded half up and exact for any amount`(amount: Int, rate: Int, left: Int) {
    #expect(FeeRule.Relief.Effect.off(thousandthsOfPercent: rate).applied(to: amount) == left)
  }

  @Test func `no relief leaves less than nothing to pay`() {
    #expect(FeeRule.Relief.Effect.reducedTo(-5_000).applied(to: 10_000) == 0)
    #expect(FeeRule.Relief.Effect.off(thousandthsOfPercent: 200_000).applied(to: 10_000) == 0)
  }

  @Test func `a formula without its facts is a problem and an unknown, never zero`() {
    var plan = plan([("số tờ", .number)])
    let amount = plan.expression("1000 * số tờ", .number)
    if let amount { plan.fee("Phí", .formula(amount)) }
    let trace = plan.traced("2026-08-20 08:00", ["số tờ": .null])
    #expect(trace.payments.map(\.due) == [nil])
    #expect(trace.total().unknown == ["Phí"])
    #expect(trace.kinds.contains(.feeUndecided))
  }

  @Test(arguments: [(1, 2_000), (2, 4_000), (3, 5_000), (10, 12_000), (198, 200_000), (250, 200_000)])
  func `a certified copy costs 2.000 a page, 1.000 from the third, at most 200.000`(pages: Int, due: Int) {
    var plan = plan([("số trang", .number)])
    let amount = plan.expression("2000 * min(số trang, 2) + 1000 * max(số trang - 2, 0)", .number)
    if let amount { plan.fee("Phí chứng thực", .formula(amount)) { $0.cap = 200_000 } }
    let trace = plan.traced("2026-08-20 08:00", ["số trang": .number(Decimal(pages))])
    #expect(trace.payments.map(\.due) == [due])
  }

  @Test(arguments: [(1, 200_000), (2, 200_000), (3, 205_000), (5, 215_000)])
  func `a criminal record costs 200.000 and 5.000 for each slip from the third`(slips: Int, due: Int) {
    var plan = plan([("số phiếu", .number)])
    let amount = plan.expression("5000 * (số phiếu - 2)", .number)
    if let amount {
      plan.fee("Phí phiếu thêm", .formula(amount), when: "số phiếu >= 3")
    }
    plan.fee("Phí lý lịch tư pháp", .known(200_000))
    let trace = plan.traced("2026-08-20 08:00", ["số phiếu": .number(Decimal(slips))])
    #expect(trace.total().known == due)
  }

  @Test(arguments: [(1, 10_000), (150, 15_000), (-9, 10_000), (9_000_000, 500_000)])
  func `a formula stays between its floor and its cap`(value: Int, due: Int) {
    var plan = plan([("giá trị", .number)])
    let amount = plan.expression("giá trị * 100", .number)
    if let amount {
      plan.fee("Phí", .formula(amount)) {
        $0.floor = 10_000
        $0.cap = 500_000
      }
    }
    let trace = plan.traced("2026-08-20 08:00", ["giá trị": .number(Decimal(value))])
    #expect(trace.payments.map(\.due) == [due])
  }
}

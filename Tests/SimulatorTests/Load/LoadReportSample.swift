import Calendars
import Diagnostics
import Plan

@testable import Simulator

/// Results of an office with two procedures and two pools, made by hand or drawn at random.
enum LoadReportSample {
  static let day = 86_400
  static let officeDay = 8 * 3600

  static var description: LoadDescription {
    var description = LoadDescription(
      name: "Một năm ở phường Minh Khai", firstDay: date(2026, 1, 1), lastDay: date(2026, 12, 31),
      procedures: [
        LoadDescription.Procedure(
          code: "1.000001", name: Label("Đăng ký khai sinh"), steps: [Label("tiếp nhận"), Label("thẩm tra")],
          limit: Span(3, .workingDay)),
        LoadDescription.Procedure(
          code: "1.000002", name: Label("Xác nhận tình trạng hôn nhân của công dân thường trú"),
          steps: [Label("tiếp nhận")], limit: Span(3, .workingDay)),
      ],
      staff: [
        LoadDescription.Staff(name: Label("một cửa"), headCount: 2),
        LoadDescription.Staff(name: Label("công chức hộ tịch"), headCount: 1),
      ])
    description.warmUpDays = 30
    description.seed = 7
    description.assumptions = [
      Text(
        vi: "Bước “thẩm tra” không nêu thời gian thực tế: lấy hết thời hạn của bước.",
        en: "Step “thẩm tra” states no actual time: it takes its whole limit.")
    ]
    return description
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  static func arm(_ count: Int, variant: String? = nil, seed: Int = 1) -> LoadArm {
    LoadArm(
      variant: variant, description: description, digest: "d\(variant ?? "")",
      result: LoadResult((0..<count).map { replication($0, seed: seed) }))
  }

  static func study(_ count: Int, variants: [String] = []) -> LoadStudy? {
    LoadStudy([arm(count)] + variants.enumerated().map { arm(count, variant: $0.element, seed: $0.offset + 2) })
  }

  /// Consistent numbers of a run, drawn by its number.
  static func replication(_ index: Int, seed: Int = 1) -> ReplicationResult {
    var random = SeededGenerator(seed: seed * 1000 + index)
    var result = ReplicationResult(
      index: index, procedures: [ProcedureStatistics(stepCount: 2), ProcedureStatistics(stepCount: 1)],
      staff: [StaffStatistics(), StaffStatistics()])
    for number in result.procedures.indices {
      for _ in 0..<random.pick(40...60) { add(&result.procedures[number], &random) }
      for step in result.procedures[number].steps.indices {
        result.procedures[number].steps[step].visits = result.procedures[number].received
        result.procedures[number].steps[step].waiting = random.pick(10_000...90_000) * (step + 1)
        result.procedures[number].steps[step].working = random.pick(10_000...90_000)
      }
    }
    for pool in result.staff.indices { result.staff[pool] = staff(pool, &random) }
    let received = result.procedures.reduce(0) { $0 + $1.received }
    result.conservation.received = received
    result.conservation.done = received - 1
    result.conservation.open = 1
    result.conservation.presence = received * day
    result.conservation.stays = received * day
    return result
  }

  private static func add(_ procedure: inout ProcedureStatistics, _ random: inout SeededGenerator) {
    procedure.received += 1
    procedure.completed += 1
    procedure.appointed += 1
    let working = random.pick(3600...5 * officeDay)
    procedure.elapsed.add(working * 3)
    procedure.working.add(working)
    procedure.legal.add(working)
    guard working > 3 * officeDay else { return }
    procedure.overdue += 1
    procedure.overdueBy.add(working - 3 * officeDay)
  }

  private static func staff(_ pool: Int, _ random: inout SeededGenerator) -> StaffStatistics {
    var staff = StaffStatistics()
    staff.served = 100
    staff.period = 230 * officeDay
    staff.available = staff.period * (2 - pool)
    staff.busy = staff.available / 10 * (5 + pool * 4) + random.pick(0...officeDay)
    staff.queued = staff.period / 2 * (1 + pool * 3) + random.pick(0...officeDay)
    staff.longestQueue = 4 + pool * 10 + random.pick(0...3)
    for _ in 0..<staff.served { staff.waits.add(random.pick(0...3600 * (1 + pool * 9))) }
    staff.overdueHere = 2 + pool * 20
    return staff
  }
}

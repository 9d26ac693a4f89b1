import Calendars
import Diagnostics
import Testing

@testable import Model

@Suite struct WorkloadTests {
  private static let head = "kịch bản tải: Thử\ntừ: 2026-01-01\nđến: 2026-12-31\n"

  private func workload(_ rest: String) -> (workload: Workload?, found: [String]) {
    let reading = Reading(alone: Self.head + rest)
    return (reading.draft.workloads.first, reading.found)
  }

  private func volume(_ text: String) -> (volume: WorkloadVolume?, found: [String]) {
    let (workload, found) = workload("hồ sơ: [{thủ tục: 1.1, số lượng: '\(text)'}]\n")
    return (workload?.dossiers.first?.volume?.value, found)
  }

  @Test(arguments: [
    ("1.200 mỗi năm", 1_200, VolumeRate.Period.year), ("1200 hồ sơ mỗi năm", 1_200, .year),
    ("12,5 mỗi ngày", 12.5, .day), ("0.5 per day", 0.5, .day), ("1.234.567 một năm", 1_234_567, .year),
    ("40 dossiers per month", 40, .month), ("90 Mỗi  Tháng", 90, .month), ("1.200,5 a year", 1_200.5, .year),
    ("0 mỗi năm", 0, .year),
  ]) func volumesAreReadAsOfficersWriteThem(_ text: String, _ count: Double, _ period: VolumeRate.Period) {
    let (volume, found) = volume(text)
    #expect(volume == .rate(VolumeRate(count, per: period)))
    #expect(found == [])
  }

  @Test(arguments: [
    "1.200", "mỗi năm", "1,200 mỗi năm", "-5 mỗi năm", "5 mỗi tuần", "nhiều", "gấp 2", "+20%", "1.20.000 mỗi năm",
    "12345678901 mỗi năm", "5 mỗi năm nay",
  ]) func whatIsNoVolumeIsAFinding(_ text: String) {
    let (volume, found) = volume(text)
    #expect(volume == nil)
    #expect(found == ["bad-volume: '\(text)'"])
  }

  @Test(arguments: [
    ("gấp 2", 2), ("gấp 1,5 lần", 1.5), ("times 3", 3), ("+20%", 1.2), ("-10 %", 0.9), ("−100%", 0), ("+150%", 2.5),
  ]) func variantsMultiplyVolumes(_ text: String, _ factor: Double) throws {
    let reading = Reading(alone: "biến thể: Thử\nhồ sơ: [{thủ tục: 1.1, số lượng: '\(text)'}]\n")
    #expect(reading.found == [])
    let entry = try #require(reading.draft.variants.first?.dossiers.first)
    guard case .times(let read)? = entry.volume?.value else { return #expect(Bool(false), "\(text)") }
    #expect(abs(read - factor) < 1e-12)
  }

  @Test(arguments: ["-120%", "gấp", "gấp đôi", "20%", "+x%"]) func whatIsNoChangeOfVolumeIsAFinding(_ text: String) {
    let reading = Reading(alone: "biến thể: Thử\nhồ sơ: [{thủ tục: 1.1, số lượng: '\(text)'}]\n")
    #expect(reading.found == ["bad-volume: '\(text)'"])
  }

  @Test func changesOfStaffBelongToVariants() {
    let (workload, found) = workload(
      "hồ sơ: [{thủ tục: 1.1, số lượng: 1 mỗi năm}]\nnhân sự: [{tên: a, gộp: [b]}, {tên: c, bỏ: có}]\n")
    #expect(found == ["unknown-keyword: gộp", "unknown-keyword: bỏ"])
    #expect(workload?.staff.count == 2)
  }

  @Test(arguments: [
    ("khởi động: 30 giờ", "bad-duration: 30 giờ"), ("khởi động: 3 ngày làm việc", "bad-duration: 3 ngày làm việc"),
    ("số lần chạy: 0", "bad-number: 0"), ("độ chính xác: 2", "bad-rate: 2"), ("thứ tự: tùy", "unknown-word: tùy"),
    ("nhân sự: [{tên: a, số người: vài}]", "bad-number: vài"), ("nhân sự: [{tên: a, số người: 0}]", "bad-number: 0"),
    ("nhân sự: [{tên: a, làm thêm: 3}]", "limit-without-unit: 3"),
  ]) func settingsOfTheWrongKindAreFindings(_ line: String, _ expected: String) {
    let (_, found) = workload("hồ sơ: [{thủ tục: 1.1, số lượng: 1 mỗi năm}]\n\(line)\n")
    #expect(found == [expected])
  }

  @Test func aWorkloadNeedsItsPeriodItsDossiersAndTheirVolume() {
    #expect(
      Reading(alone: "kịch bản tải: Thử\nhồ sơ: [{thủ tục: 1.1}]\n").kinds
        == Array(repeating: "missing-keyword", count: 3))
    #expect(Reading(alone: "kịch bản tải: Thử\ntừ: 2026-01-01\nđến: 2026-01-02\n").kinds == ["missing-keyword"])
  }

  @Test func namesOfWorkloadsAndVariantsAreUnique() {
    let workload = Self.head + "hồ sơ: [{thủ tục: 1.1, số lượng: 1 mỗi năm}]\n"
    #expect(Reading([workload, workload]).kinds == ["declared-twice"])
    #expect(Reading(["biến thể: Thử\n", "biến thể: thử\n"]).kinds == ["declared-twice"])
    #expect(Reading([workload, "biến thể: Thử\n"]).kinds == [])
  }

  @Test(arguments: [("80%", 80_000), ("150 %", 150_000), ("12,5%", 12_500), ("0%", 0), ("1.000%", 1_000_000)])
  func proportionsMayExceedTheWhole(_ text: String, _ thousandths: Int) {
    #expect(Proportion(parsing: text)?.thousandthsOfPercent == thousandths)
  }

  @Test(arguments: ["80", "-5%", "20000%", "%", "a%"]) func whatIsNoProportionIsNotRead(_ text: String) {
    #expect(Proportion(parsing: text) == nil)
  }
}

import Calendars
import Compiler
import Diagnostics
import Expressions
import Model
import Plan
import Simulator
import Testing

/// What a workload is as a scenario.
@Suite struct LoadLoweringTests {
  private func scenario(
    _ bench: LoadBench, attached: [String: [UInt8]] = [:], from place: SourceLocation = #_sourceLocation
  ) throws -> LoadScenario {
    let (scenario, _, findings) = bench.load(attached: attached)
    #expect(findings.filter { $0.severity == .error }.map(\.message.vi) == [], sourceLocation: place)
    return try #require(scenario, sourceLocation: place)
  }

  private func poisson(_ stream: ArrivalStream) throws -> PoissonArrivals {
    guard case .poisson(let arrivals) = stream.arrivals else { throw NotPoisson() }
    return arrivals
  }

  private struct NotPoisson: Error {}

  @Test func settingsAndStaffAreTakenOver() throws {
    let bench = LoadBench(
      """
      kịch bản tải: Thử
      từ: 2026-02-01
      đến: 2026-12-31
      khởi động: 2 tuần
      số lần chạy: 30
      độ chính xác: 2,5%
      hạt giống: 18446744073709551615
      thứ tự: theo hạn trả
      chấp nhận quá tải: có
      hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}
      nhân sự:
        - {tên: một cửa, người: công chức một cửa, số người: 2, vắng mặt: 5%, làm thêm: 30 phút}
        - {người: công chức chuyên môn, số người: không giới hạn}
      """)
    let scenario = try scenario(bench)
    #expect(bench.load().settings == LoadSettings(precision: Share(thousandthsOfPercent: 2_500), acceptsOverload: true))
    #expect(scenario.name == "Thử")
    #expect([scenario.warmUpDays, scenario.replications] == [14, 30] && scenario.seed == .max)
    #expect(scenario.discipline == .byDueDate)
    #expect(scenario.firstDay.description == "2026-02-01" && scenario.lastDay.description == "2026-12-31")
    #expect(scenario.calendar == bench.compilation.catalogue.calendar)
    #expect(scenario.staff.map(\.name.vi) == ["một cửa"])
    #expect(scenario.staff[0].headCount == 2 && scenario.staff[0].overtimeSeconds == 1_800)
    #expect(scenario.staff[0].absence == Share(thousandthsOfPercent: 5_000))
    // Unlimited people keep nobody waiting and take the whole limit.
    let steps = try #require(scenario.procedures.first?.steps)
    #expect(steps.map(\.staff) == [[0], [nil], [0]])
    #expect(steps[0].time == .office(.fixed(7_200)))
    #expect(steps[2].time == .office(.fixed(3_600)))
    #expect(steps[1].time == Span(4, .workingHour).map(StepDuration.limit))
  }

  @Test(arguments: [
    ("4 mỗi tháng", 47.967145790554415), ("730,5 mỗi năm", 730.0), ("3 mỗi ngày", 768.0),
  ]) func volumesBecomeTheNumberToBeExpected(_ volume: String, _ expected: Double) throws {
    let bench = LoadBench(
      "hồ sơ: {thủ tục: 9.000001, số lượng: '\(volume)'}\n" + LoadBench.staff + "phần thời hạn: 1%\n")
    let stream = try #require(try scenario(bench).streams.first)
    #expect(try abs(poisson(stream).expected - expected) < 1e-9)
    #expect(try poisson(stream).hours == .office)
    #expect(stream.settled.isEmpty)
  }

  @Test func aDayIsAWorkingDayEvenWhereDossiersArriveAtAnyTime() throws {
    let bench = LoadBench(
      "hồ sơ: {thủ tục: 9.000001, số lượng: 3 mỗi ngày, nhận: mọi lúc}\nphần thời hạn: 1%\n" + LoadBench.staff)
    let arrivals = try poisson(try #require(try scenario(bench).streams.first))
    #expect(arrivals.expected == 768 && arrivals.hours == .anyTime)
  }

  @Test func dossiersFiledOnlineArriveAtAnyHourTheOthersInOfficeHours() throws {
    let bench = LoadBench(dossiers: "    tỷ lệ: {cách thức nộp: {online: 60%, trực tiếp: 40%}}")
    let scenario = try scenario(bench)
    let load = try #require(scenario.procedures.first)
    let channel = try #require(load.plan.facts.firstIndex { $0.origin == .channel })
    #expect(!load.facts.contains { $0.fact == channel })
    let streams = try scenario.streams.map { stream in
      let arrivals = try poisson(stream)
      return "\(stream.settled[channel]?.text ?? "") \(arrivals.hours.rawValue) \(Int(arrivals.expected.rounded()))"
    }
    #expect(streams == ["trực tuyến any-time 29", "trực tiếp office 19"])
  }

  @Test func aStatedTimeOfReceiptKeepsOneStream() throws {
    let bench = LoadBench(
      dossiers: "    nhận: giờ hành chính\n    tỷ lệ: {cách thức nộp: {trực tuyến: 60%, trực tiếp: 40%}}")
    let scenario = try scenario(bench)
    #expect(scenario.streams.count == 1)
    #expect(scenario.procedures[0].facts.first?.values.map(\.weight) == [60_000, 40_000])
  }

  @Test func monthsAndWeekdaysVaryTheRate() throws {
    let bench = LoadBench(
      dossiers: "    theo tháng: {1: 80%, tháng 8: 150%}\n    theo thứ: {thứ hai: 130%, Friday: 70%}")
    let arrivals = try poisson(try #require(try scenario(bench).streams.first))
    #expect(arrivals.months == [0.8, 1, 1, 1, 1, 1, 1, 1.5, 1, 1, 1, 1])
    #expect(arrivals.weekdays == [1.3, 1, 1, 1, 0.7, 1, 1])
  }

  @Test func sharesOfTheWorkloadLieOverThoseOfTheProcedure() throws {
    let bench = LoadBench(
      dossiers: "    tỷ lệ:\n      loại: {cũ: 60%, khác: 10%}\n      số tầng: {2: 50%, 3: 30%}",
      procedure: LoadBench.turns)
    let load = try #require(try scenario(bench).procedures.first)
    let mixes = load.facts.map { mix in
      "\(load.plan.facts[mix.fact].label.vi): "
        + mix.values.map { "\($0.value.text)=\($0.weight)" }.joined(separator: " ")
    }
    // What is left falls to the other value of a yes/no fact, else to the default.
    #expect(
      mixes == [
        "khẩn: có=30000 không=70000", "số tầng: 2=50000 3=30000 1=20000",
        "loại: cũ=60000 khác=10000 mới=30000",
      ])
  }

  @Test func turnsAndTimesOfStepsAreTakenOver() throws {
    let bench = LoadBench(
      dossiers: """
            bổ sung: {tỷ lệ: 15%, người nộp mất: {phân phối: mũ, trung bình: 5 ngày}}
            bước:
              - {bước: thẩm định, thực tế: {từ: 20 phút, thường: 45 phút, đến: 3 giờ làm việc}}
              - {bước: niêm yết, thực tế: 3 ngày}
              - {bước: giải quyết, thực tế: 1 ngày làm việc, trả lại: 5%}
        """, procedure: LoadBench.turns)
    let load = try #require(try scenario(bench).procedures.first)
    #expect(load.steps.map(\.staff) == [[0], [1], [nil], [1], [0]])
    let times: [StepDuration?] = [
      .office(.fixed(7_200)), .office(.triangular(least: 1_200, usual: 2_700, most: 10_800)), .clock(.fixed(259_200)),
      .office(.fixed(28_800)), .office(.fixed(3_600)),
    ]
    #expect(load.steps.map(\.time) == times)
    #expect(load.steps.map(\.supplementShare.thousandthsOfPercent) == [15_000, 0, 0, 0, 0])
    #expect(load.steps[0].applicantTime == .exponential(mean: 5 * 86_400))
    #expect(load.steps.map(\.returnShare.thousandthsOfPercent) == [0, 0, 0, 5_000, 0])
  }

  @Test(arguments: [
    ("25 phút", Distribution.fixed(1_500)), ("{từ: 10 phút, đến: 1 giờ}", .uniform(from: 600, to: 3_600)),
    ("{phân phối: đều, từ: 10 phút, đến: 20 phút}", .uniform(from: 600, to: 1_200)),
    ("{phân phối: gamma, trung bình: 1 giờ, lệch chuẩn: 30 phút}", .gamma(mean: 3_600, deviation: 1_800)),
    ("{phân phối: loga chuẩn, trung bình: 1 giờ, lệch chuẩn: 30 phút}", .logNormal(mean: 3_600, deviation: 1_800)),
    ("{tệp: t.csv}", .empirical([1_200, 750, 5_400, 28_800])),
  ]) func timesOfWorkAreOfficeTime(_ text: String, _ expected: Distribution) throws {
    let bench = LoadBench(dossiers: "    bước: [{bước: giải quyết, thực tế: \(text)}]")
    let csv = "thời gian (phút);ghi chú\r\n20;a\r\n\"12,5\"\n\n1,5 giờ\t\n1 ngày làm việc"
    let load = try #require(try scenario(bench, attached: ["t.csv": Array(csv.utf8)]).procedures.first)
    #expect(load.steps[1].time == .office(expected))
  }

  @Test func momentsComeFromAFile() throws {
    let bench = LoadBench("hồ sơ: {thủ tục: 9.000001, số lượng: {tệp: den.csv}}\n" + LoadBench.staff)
    #expect(bench.workload?.attachedFiles.map(\.value) == ["den.csv"])
    let csv = "\u{FEFF}lúc nhận,tên\n2026-01-02 08:30,a\n15:30 ngày 01/01/2026\n2026-01-01T00:00:05\n"
    let scenario = try scenario(bench, attached: ["den.csv": Array(csv.utf8)])
    guard case .given(let moments)? = scenario.streams.first?.arrivals else { throw NotPoisson() }
    #expect(moments == [5, 55_800, 117_000])
  }

  @Test(arguments: [
    ("mã,nhận lúc\nA1,2026-01-02 08:30\n", [117_000]), ("mã;Nhận lúc\nA1;2026-01-02 08:30\n;;\n", [117_000]),
    ("\"a, b\",time\n\"x, y\",2026-01-02 08:30\n", [117_000]), ("lúc\n2026-01-02T08:30:00+07:00\n", [117_000]),
    ("2026-01-02T01:30:00Z\n2026-01-01T23:30-0200\n", [117_000, 117_000]),
    ("2026-01-02T08:30:00.5+07\n", [117_000]), ("15:30 2026-01-02\n", [142_200]),
  ]) func momentsStandInTheNamedColumnAndMayNameTheirZone(_ csv: String, _ expected: [Int]) throws {
    let bench = LoadBench("hồ sơ: {thủ tục: 9.000001, số lượng: {tệp: den.csv}}\n" + LoadBench.staff)
    let scenario = try scenario(bench, attached: ["den.csv": Array(csv.utf8)])
    guard case .given(let moments)? = scenario.streams.first?.arrivals else { throw NotPoisson() }
    #expect(moments == expected)
  }

  @Test(arguments: [
    ("thời gian,ghi chú\n\"12,5\",a\n", 750.0), ("ghi chú,duration\na,20\n", 1_200.0), ("1200\n", 72_000.0),
    ("0.125\n", 7.5), ("1.25\n", 75.0), ("1.200 phút\n", nil), ("1.200\n", nil), ("thời gian,ghi chú\n12,5,a\n", nil),
  ]) func bareTimesAreMinutesUnlessTheyCanBeReadInTwoWays(_ csv: String, _ seconds: Double?) throws {
    let bench = LoadBench(dossiers: "    bước: [{bước: giải quyết, thực tế: {tệp: t.csv}}]")
    let (scenario, _, findings) = bench.load(attached: ["t.csv": Array(csv.utf8)])
    let time = scenario?.procedures.first?.steps[1].time
    #expect(time == seconds.map { StepDuration.office(.empirical([$0])) })
    #expect((seconds == nil) == findings.contains { $0.kind.id == "workload-file" })
  }

  @Test func headCountsComeFromTheAgencyWhereItDeclaresThem() throws {
    let agency = "cơ quan: Bộ phận thử\ncấp: xã\nmột cửa: có\nngười: [{vai trò: công chức một cửa, số người: 4}]\n"
    let bench = LoadBench(
      """
      hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}
      nhân sự:
        - {tại: [Bộ phận thử, Trung tâm Phục vụ hành chính công cấp xã], người: công chức một cửa}
        - {người: công chức chuyên môn, số người: 1}
      """, more: [agency])
    // One of the two agencies declares no count.
    #expect(bench.checked == ["workload-incomplete: công chức một cửa"])
    let known = LoadBench(
      """
      hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}
      nhân sự:
        - {tại: Bộ phận thử, người: công chức một cửa}
        - {người: công chức chuyên môn, số người: 1}
      """,
      procedure: """
        quy trình:
          - bước: tiếp nhận
            tại: Bộ phận thử
            người: công chức một cửa
            làm: [tiếp nhận, kiểm tra thành phần, hẹn trả]
            xét: Tờ khai thử
            trong: 2 giờ làm việc
          - bước: giải quyết
            tại: Ủy ban nhân dân cấp xã
            người: công chức chuyên môn
            làm: [thẩm định, ký]
            tạo: Kết quả thử
            trong: 4 giờ làm việc
          - bước: trả kết quả
            người: công chức một cửa
            làm: trả kết quả
            trong: 1 giờ làm việc

        """, more: [agency])
    #expect(try scenario(known).staff.map(\.headCount) == [4, 1])
  }

  @Test func whatIsAssumedIsToldOnceForEachKind() throws {
    let scenario = try scenario(LoadBench(dossiers: "    bổ sung: 5%", procedure: LoadBench.turns))
    #expect(
      scenario.assumptions.map(\.vi) == [
        "4 bước không có “thực tế” chiếm 100% thời hạn của bước (9.000001: tiếp nhận, thẩm định, giải quyết, trả kết quả).",
        "1 dữ kiện không có tỷ lệ luôn giữ giá trị mặc định (9.000001: loại).",
        "Không có tỷ lệ cách thức nộp: mọi hồ sơ tính là trực tiếp (9.000001).",
        "Không có tỷ lệ trả lại: không hồ sơ nào bị trả lại ở 1 bước (9.000001: giải quyết).",
        "Người nộp bổ sung sau trọn thời gian mà thủ tục cho phép (9.000001).",
      ])
    #expect(scenario.procedures[0].steps[0].applicantTime == .fixed(10 * 86_400))
  }

  @Test func theShareOfSupplementsIsThatOfTheWholeProcedure() throws {
    let parts = LoadBench.turns.replacing(
      "trong: 4 giờ làm việc", with: "trong: 4 giờ làm việc\n    nếu thiếu: yêu cầu bổ sung")
    let divided = try scenario(LoadBench(dossiers: "    bổ sung: 19%", procedure: parts))
    #expect(divided.procedures[0].steps.map(\.supplementShare.thousandthsOfPercent) == [10_000, 10_000, 0, 0, 0])
    #expect(divided.assumptions.contains { $0.vi.contains("chia đều cho 2 bước") })
    let own = try scenario(
      LoadBench(dossiers: "    bổ sung: 19%\n    bước: [{bước: tiếp nhận, bổ sung: 0%}]", procedure: parts))
    #expect(own.procedures[0].steps.map(\.supplementShare.thousandthsOfPercent) == [0, 19_000, 0, 0, 0])
  }

  @Test func englishTextsGiveTheSameScenario() throws {
    let vi = LoadBench(
      """
      hồ sơ:
        - thủ tục: 9.000001
          số lượng: 4 mỗi tháng
          tỷ lệ: {cách thức nộp: {trực tuyến: 30%, trực tiếp: 70%}}
          bước: [{bước: giải quyết, thực tế: {từ: 10 phút, đến: 1 giờ}}]
      """ + "\n" + LoadBench.staff)
    let en = LoadBench(
      """
      workload: Thử
      from: 2026-01-01
      until: 2026-12-31
      dossiers:
        - procedure: 9.000001
          volume: 4 per month
          shares: {channel: {online: 30%, in person: 70%}}
          steps: [{step: giải quyết, actual: {from: 10 minutes, to: 1 hour}}]
      staff:
        - {name: một cửa, role: công chức một cửa, count: 2}
        - {name: chuyên môn, role: công chức chuyên môn, count: 1}
      """)
    func described(_ scenario: LoadScenario) -> String {
      "\(scenario.staff) \(scenario.streams) \(scenario.procedures.map { "\($0.steps) \($0.facts)" }) \(scenario.assumptions)"
    }
    #expect(try described(scenario(vi)) == described(scenario(en)))
  }
}

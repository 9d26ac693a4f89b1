import Calendars
import Diagnostics
import JSON
import Plan
import Testing

@testable import Simulator

@Suite struct LoadReportTests {
  /// One procedure, one pool, one run of four dossiers: 1, 2, 3 and 4 working days, the last a day late.
  private func small() throws -> LoadStudy {
    var description = LoadReportSample.description
    description.procedures = [
      LoadDescription.Procedure(
        code: "1.000001", name: Label("Đăng ký khai sinh"), steps: [Label("tiếp nhận")], limit: Span(3, .workingDay))
    ]
    description.staff = [LoadDescription.Staff(name: Label("một cửa"), headCount: 1)]
    description.assumptions = []
    var procedure = ProcedureStatistics(stepCount: 1)
    let day = LoadReportSample.officeDay
    for days in 1...4 {
      procedure.elapsed.add(days * LoadReportSample.day)
      procedure.working.add(days * day)
      procedure.legal.add(days * day)
    }
    procedure.received = 5
    procedure.completed = 4
    procedure.appointed = 4
    procedure.open = 1
    procedure.overdue = 1
    procedure.overdueBy.add(day)
    procedure.steps[0].visits = 4
    procedure.steps[0].waiting = 8 * 3600
    procedure.steps[0].working = 4 * 3600
    var staff = StaffStatistics()
    staff.served = 4
    staff.period = 10 * day
    staff.available = 10 * day
    staff.busy = 9 * day
    staff.queued = 5 * day
    staff.longestQueue = 3
    for _ in 0..<4 { staff.waits.add(2 * 3600) }
    staff.overdueHere = 1
    var replication = ReplicationResult(index: 0, procedures: [procedure], staff: [staff])
    replication.conservation.received = 5
    replication.conservation.done = 4
    replication.conservation.open = 1
    return try #require(
      LoadStudy([LoadArm(description: description, digest: "d", result: LoadResult([replication]))]))
  }

  @Test func theReportOfAFewDossiersStandsWordForWord() throws {
    let text = LoadReportText(try small(), language: .vi, width: 100).text
    #expect(text == ExpectedLoadReport.vietnamese, "\(text)")
  }

  @Test(arguments: [40, 72, 100, 160], Language.allCases)
  func noLineIsWiderThanTheTerminal(width: Int, language: Language) throws {
    let study = try #require(LoadReportSample.study(3, variants: ["Gộp hai bàn"]))
    let text = LoadReportText(study, language: language, width: width).text
    for line in text.split(separator: "\n") {
      #expect(displayWidth(String(line)) <= width, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func columnsEndAtTheSamePlaceWhateverLettersTheNamesHave() {
    let table = ColumnTable(head: ["", "số"], rows: [["Đăng ký", "1"], ["日本", "22"], ["e\u{301}", "333"]])
    let widths = Set(table.lines(width: 80).map(displayWidth))
    #expect(widths.count == 1)
  }

  @Test func columnsThatDoNotFitGoBelow() {
    let table = ColumnTable(head: ["", "một", "hai", "ba"], rows: [["tên của một thủ tục", "1111", "2222", "3333"]])
    let lines = table.lines(width: 27)
    #expect(lines.count == 4)
    #expect(lines[1].contains("1111") && lines[1].contains("2222") && !lines[1].contains("3333"))
    #expect(lines[3].hasPrefix("  tên") && lines[3].contains("3333"))
    #expect(lines.allSatisfy { displayWidth($0) <= 27 })
  }

  @Test func aNameCannotForgeALine() throws {
    var description = LoadReportSample.description
    description.name = "a\nKiểm tra: đúng"
    let arm = LoadArm(description: description, digest: "", result: LoadResult([LoadReportSample.replication(0)]))
    let text = LoadReportText(try #require(LoadStudy([arm])), language: .vi, width: 100).text
    #expect(text.hasPrefix("Kịch bản tải: a␤Kiểm tra: đúng\n"))
  }

  @Test func aRunThatLosesDossiersIsCalledWrong() throws {
    var broken = LoadReportSample.replication(1)
    broken.conservation.open += 1
    let arm = LoadArm(
      description: LoadReportSample.description, digest: "",
      result: LoadResult([LoadReportSample.replication(0), broken]))
    let text = LoadReportText(try #require(LoadStudy([arm])), language: .vi, width: 200).text
    #expect(text.contains("Kiểm tra: SAI ở lần chạy 2:"))
    #expect(!text.contains("Kiểm tra: đúng"))
  }

  @Test func theBottleneckIsWhereMostOfTheWaitingArises() {
    guard case .staff(let reason) = Bottleneck(LoadReportSample.arm(3)) else {
      Issue.record("no bottleneck")
      return
    }
    #expect(reason.staff == 1)
    #expect(reason.waitingShare > 0.75)
    #expect(reason.overdueShare.map { abs($0 - 22.0 / 24) < 1e-12 } == true)
  }

  @Test func lateDossiersDecideAndWhereFewAreLateAllWaitingDoes() {
    var result = LoadReportSample.replication(0)
    // The second pool has nine tenths of the waiting; the first makes more dossiers late.
    result.staff[0].overdueHere = 30
    let late = LoadArm(description: LoadReportSample.description, digest: "", result: LoadResult([result]))
    guard case .staff(let reason) = Bottleneck(late) else {
      Issue.record("no bottleneck")
      return
    }
    #expect(reason.staff == 0 && reason.isByLateness)
    #expect(reason.second.map { $0.staff == 1 && $0.part > 0.4 } == true)
    (result.staff[0].overdueHere, result.staff[1].overdueHere) = (0, 0)
    let punctual = LoadArm(description: LoadReportSample.description, digest: "", result: LoadResult([result]))
    guard case .staff(let other) = Bottleneck(punctual) else {
      Issue.record("no bottleneck")
      return
    }
    #expect(other.staff == 1 && !other.isByLateness && other.second == nil && other.overdueShare == nil)
  }

  @Test func whereNobodyWaitsThereIsNoBottleneck() {
    var result = LoadReportSample.replication(0)
    for index in result.staff.indices {
      result.staff[index].waits = DurationStatistics()
      result.staff[index].queued = 0
    }
    let arm = LoadArm(description: LoadReportSample.description, digest: "", result: LoadResult([result]))
    guard case .nobodyWaits = Bottleneck(arm) else {
      Issue.record("a bottleneck without waiting")
      return
    }
  }

  @Test func waitingThatHarmsNobodyIsNotABottleneck() {
    var result = LoadReportSample.replication(0)
    for index in result.staff.indices {
      result.staff[index].waits = DurationStatistics()
      result.staff[index].waits.add(60)
      result.staff[index].queued = 60
      result.staff[index].overdueHere = 0
    }
    let arm = LoadArm(description: LoadReportSample.description, digest: "", result: LoadResult([result]))
    guard case .negligible(let part) = Bottleneck(arm) else {
      Issue.record("a minute is called a bottleneck")
      return
    }
    #expect(part < 0.01)
  }

  /// Nobody overdue, office times of 2 days: people busy for a tenth, for whom dossiers wait some minutes.
  private func idle(minutes: Int, busyTenths: Int, overdue: Int, waiting: Int) -> Bottleneck {
    var result = LoadReportSample.replication(0)
    for index in result.procedures.indices {
      result.procedures[index].working = DurationStatistics()
      for _ in 0..<50 { result.procedures[index].working.add(2 * LoadReportSample.officeDay) }
    }
    for index in result.staff.indices {
      result.staff[index].waits = DurationStatistics()
      for _ in 0..<100 { result.staff[index].waits.add(minutes * 60) }
      result.staff[index].overdueHere = overdue
      result.staff[index].waitingAtEnd = waiting
      result.staff[index].busy = result.staff[index].available / 10 * busyTenths
    }
    return Bottleneck(
      LoadArm(description: LoadReportSample.description, digest: "", result: LoadResult([result])))
  }

  @Test(arguments: [
    (30, 1, 0, 4, false), (60, 1, 0, 0, true), (30, 8, 0, 0, true), (30, 1, 1, 0, true), (30, 1, 0, 50, true),
  ])
  func shortWaitsForIdlePeopleAreNoBottleneck(
    minutes: Int, busyTenths: Int, overdue: Int, waiting: Int, isBottleneck: Bool
  ) {
    switch idle(minutes: minutes, busyTenths: busyTenths, overdue: overdue, waiting: waiting) {
    case .staff: #expect(isBottleneck)
    case .negligible, .nobodyWaits: #expect(!isBottleneck)
    }
  }

  @Test func aScenarioWithoutDossiersIsToldWithoutFigures() throws {
    let empty = ReplicationResult(
      index: 0, procedures: [ProcedureStatistics(stepCount: 2), ProcedureStatistics(stepCount: 1)],
      staff: [StaffStatistics(), StaffStatistics()])
    let arm = LoadArm(description: LoadReportSample.description, digest: "", result: LoadResult([empty]))
    let study = try #require(LoadStudy([arm]))
    let text = LoadReportText(study, language: .vi, width: 100).text
    #expect(text.contains("Không hồ sơ nào được nhận"))
    #expect(!text.contains("nan") && !text.contains("?"))
    #expect(study.json["results"]?[0]?["overall"]?["elapsedMean"] == .null)
  }

  @Test(arguments: [
    (0.0, "0 phút"), (1500, "25 phút"), (3600, "1,0 giờ"), (86_399, "24,0 giờ"), (86_400, "1,0 ngày"),
    (-200_000, "−2,3 ngày"), (86_400_000, "1.000,0 ngày"),
  ])
  func timesTakeTheUnitThatSuitsThem(seconds: Double, text: String) {
    #expect(LoadWording(.vi, minutesPerDay: 480).time(seconds, nil, .clock) == text)
  }

  @Test func anIntervalStandsInTheUnitOfItsMean() {
    let wording = LoadWording(.en, minutesPerDay: 480)
    #expect(wording.time(28_800 * 2, 2880, .office, isSpoken: true) == "2.0 ± 0.1 working days")
    #expect(wording.time(28_800 * 2, 288, .office) == "2.00 ± 0.01 days")
    #expect(wording.time(60, 7200, .clock) == "0.0 ± 2.0 h")
    #expect(wording.time(86_400, nil, .clock, isSpoken: true) == "1 day")
    #expect(wording.percent(0.031, 0.002) == "3.1 ± 0.2 %")
  }
}

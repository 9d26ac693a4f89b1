import Compiler
import Diagnostics
import Testing

/// What is wrong with a workload, told by checking alone, each with what is nearly wrong.
@Suite struct WorkloadFindingTests {
  @Test(arguments: [
    ("    tỷ lệ: {khẩn: 10%}", nil), ("    tỷ lệ: {khẩnn: 10%}", "workload-unknown-name: khẩnn"),
    ("    tỷ lệ: {khẩn: {có: 10%}}", nil), ("    tỷ lệ: {khẩn: {vàng: 10%}}", "workload-bad-share: vàng"),
    ("    tỷ lệ: {loại: {cũ: 60%, mới: 40%}}", nil),
    ("    tỷ lệ: {loại: {cũ: 60%, mới: 41%}}", "workload-bad-share: loại"),
    ("    tỷ lệ: {loại: 10%}", "workload-bad-share: loại"), ("    tỷ lệ: {loại: {cũ: 0%}}", "workload-bad-share: loại"),
    ("    tỷ lệ: {số tầng: {9: 10%}}", nil), ("    tỷ lệ: {số tầng: {10: 10%}}", "workload-bad-share: 10"),
    ("    tỷ lệ: {nhận lúc: {2026-01-01: 10%}}", "workload-bad-share: nhận lúc"),
    ("    theo tháng: {12: 10%}", nil), ("    theo tháng: {13: 10%}", "workload-bad-day: 13"),
    ("    theo thứ: {thứ 2: 10%}", nil), ("    theo thứ: {thứ hay: 10%}", "workload-bad-day: thứ hay"),
    ("    bước: [{bước: giải quyết, thực tế: 5 phút}]", nil),
    ("    bước: [{bước: giải quyế, thực tế: 5 phút}]", "workload-unknown-name: giải quyế"),
    ("    bước: [{bước: tiếp nhận, bổ sung: 5%}]", nil),
    ("    bước: [{bước: giải quyết, bổ sung: 5%}]", "workload-not-allowed: 5%"),
    ("    bước: [{bước: giải quyết, trả lại: 5%}]", nil),
    ("    bước: [{bước: tiếp nhận, trả lại: 5%}]", "workload-not-allowed: 5%"),
    ("    bước: [{bước: giải quyết, sau: tiếp nhận}]", nil),
    ("    bước: [{bước: giải quyết, sau: tiếp nhậ}]", "workload-unknown-name: tiếp nhậ"),
    ("    bước: [{bước: tiếp nhận, sau: giải quyết}]", "workload-cycle: tiếp nhận"),
    ("    bước: [{bước: tiếp nhận, sau: tiếp nhận}]", "workload-cycle: tiếp nhận"),
    ("    bước: [{bước: ký, bỏ: có}]", "workload-unknown-name: ký"),
    ("    bước: [{bước: giải quyết, bỏ: có}, {bước: giải quyết, trả lại: 1%}]", "workload-entry-twice: giải quyết"),
  ]) func dossiers(_ details: String, _ expected: String?) {
    let bench = LoadBench(dossiers: details, procedure: LoadBench.turns)
    #expect(bench.checked == [expected].compactMap { $0 })
  }

  @Test(arguments: [
    ("{từ: 20 phút, đến: 3 giờ}", nil), ("{từ: 3 giờ, đến: 20 phút}", "{từ: 3 giờ, đến: 20 phút}"),
    ("{từ: 1 giờ, đến: 60 phút}", "{từ: 1 giờ, đến: 60 phút}"),
    ("{từ: 1 giờ, thường: 1 giờ, đến: 2 giờ}", nil),
    ("{từ: 1 giờ, thường: 3 giờ, đến: 2 giờ}", "{từ: 1 giờ, thường: 3 giờ, đến: 2 giờ}"),
    ("{trung bình: 1 giờ}", "{trung bình: 1 giờ}"), ("{phân phối: mũ, trung bình: 1 giờ}", nil),
    ("{phân phối: mũ, trung bình: 1 giờ, lệch chuẩn: 1 giờ}", "mũ"), ("{phân phối: gamma, trung bình: 1 giờ}", "gamma"),
    ("{phân phối: đều, từ: 1 giờ}", "đều"), ("1 ngày làm việc", nil), ("1 ngày", "1 ngày"),
    ("{phân phối: mũ, trung bình: 1 tháng}", "1 tháng"), ("{tệp: a.csv}", nil),
    ("{tệp: a.csv, trung bình: 1 giờ}", "a.csv"),
  ]) func distributions(_ time: String, _ place: String?) {
    let bench = LoadBench(dossiers: "    bước: [{bước: giải quyết, thực tế: \(time)}]")
    #expect(bench.checked == [place].compactMap { $0.map { "workload-distribution: \($0)" } })
  }

  @Test(arguments: [("5 ngày", nil), ("12 giờ", nil), ("5 ngày làm việc", "5 ngày làm việc")])
  func applicantsTakeTimeByTheClock(_ time: String, _ place: String?) {
    let bench = LoadBench(
      dossiers: "    bổ sung: {tỷ lệ: 5%, người nộp mất: \(time)}", procedure: LoadBench.turns)
    #expect(bench.checked == [place].compactMap { $0.map { "workload-distribution: \($0)" } })
  }

  @Test func supplementsNeedAStepThatAsks() {
    #expect(LoadBench(dossiers: "    bổ sung: 5%").checked == ["workload-not-allowed: 5%"])
  }

  @Test(arguments: [
    ("[{tên: tất cả, số người: 3}]", []),
    ("[{người: công chức một cửa, số người: 2}]", ["workload-step-unstaffed: 9.000001"]),
    (
      "[{tên: tất cả, số người: 3}, {người: công chức một cửa, số người: 2}]",
      Array(repeating: "workload-step-staffed-twice: công chức một cửa", count: 2)
    ),
    ("[{tên: tất cả, số người: 3}, {người: văn thư, số người: 2}]", ["workload-staff-idle: văn thư"]),
    (
      "[{tên: tất cả, số người: 3}, {người: văn thu, số người: 2}]",
      ["workload-unknown-name: văn thu"]
    ),
    ("[{tên: tất cả, tại: [Ủy ban nhân dân cấp xã, Trung tâm Phục vụ hành chính công cấp xã], số người: 3}]", []),
    ("[{tên: tất cả, số người: 3, thủ tục: 9.000001}]", []),
    (
      "[{tên: tất cả, số người: 3}, {tên: a, số người: 1, thủ tục: 9.000002}]",
      ["workload-unknown-name: 9.000002"]
    ),
    ("[{tên: tất cả}]", ["workload-incomplete: tất cả"]),
    ("[{tên: tất cả, số người: 3, làm thêm: 1 ngày}]", ["workload-distribution: 1 ngày"]),
  ]) func staff(_ staff: String, _ expected: [String]) {
    let bench = LoadBench("hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}\nnhân sự: \(staff)\n")
    #expect(Set(bench.checked) == Set(expected))
    #expect(bench.load().scenario == nil || !expected.contains { !$0.contains("idle") })
  }

  @Test func unknownAgenciesAndUnitsAreNamed() {
    let bench = LoadBench(
      """
      hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}
      nhân sự:
        - {tên: a, số người: 1}
        - {tên: b, tại: Sở Tư phá, đơn vị: Phòng Lạ, số người: 1}
      """)
    #expect(
      bench.checked == [
        "workload-unknown-name: Sở Tư phá", "workload-unknown-name: Phòng Lạ",
      ])
    #expect(bench.compilation.findings.contains { $0.message.vi.contains("Có phải ý bạn là “Sở Tư pháp”?") })
  }

  @Test(arguments: [
    ("từ: 2026-01-01\nđến: 2026-01-01\n", nil), ("từ: 2026-01-02\nđến: 2026-01-01\n", "2026-01-01"),
    ("từ: 2026-01-01\nđến: 2026-01-10\nkhởi động: 9 ngày\n", nil),
    ("từ: 2026-01-01\nđến: 2026-01-10\nkhởi động: 10 ngày\n", "10 ngày"),
  ]) func periods(_ lines: String, _ place: String?) {
    let bench = LoadBench(
      "kịch bản tải: Thử\n\(lines)hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}\n" + LoadBench.staff)
    #expect(bench.checked == [place].compactMap { $0.map { "workload-period: \($0)" } })
  }

  @Test(arguments: [
    ("từ: 1999-12-31\nđến: 2026-01-10\n", "4 mỗi tháng", "2026-01-10"),
    ("từ: 2026-01-01\nđến: 2026-12-31\n", "20.000.001 mỗi năm", nil),
    ("từ: 2026-01-01\nđến: 2026-12-31\n", "999.999.999 mỗi ngày", "999.999.999 mỗi ngày"),
  ]) func whatNoRunCouldTakeIsRefused(_ lines: String, _ volume: String, _ place: String?) {
    let bench = LoadBench(
      "kịch bản tải: Thử\n\(lines)hồ sơ: {thủ tục: 9.000001, số lượng: \(volume)}\n" + LoadBench.staff)
    #expect(bench.checked == [place].compactMap { $0.map { "workload-too-large: \($0)" } })
  }

  @Test func daysBeyondTheCalendarAreAWarning() throws {
    let bench = LoadBench(
      "kịch bản tải: Thử\ntừ: 2026-01-01\nđến: 2039-12-31\nhồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}\n"
        + LoadBench.staff)
    #expect(bench.checked == ["workload-period: 2039-12-31"])
    #expect(bench.load().scenario != nil)
  }

  @Test func unknownProceduresAreNamedAndTwoEntriesOfOneAreToldApart() {
    let bench = LoadBench(
      "hồ sơ:\n  - {thủ tục: 9.000009, số lượng: 4 mỗi tháng}\n  - {thủ tục: 9.000001, số lượng: 4 mỗi tháng}\n"
        + "  - {thủ tục: 9.000001, số lượng: 5 mỗi tháng}\n" + LoadBench.staff)
    #expect(bench.checked == ["workload-unknown-name: 9.000009", "workload-entry-twice: 9.000001"])
  }

  @Test func proceduresMayBeCalledByTheirName() {
    #expect(
      LoadBench("hồ sơ: {thủ tục: cấp giấy thử, số lượng: 4 mỗi tháng}\n" + LoadBench.staff).load().scenario != nil)
  }

  @Test func aProcedureWithErrorsIsToldOnlyWhenItIsToRun() {
    let bench = LoadBench(dossiers: "", procedure: "thời hạn:\n  - trong: 3 ngày làm việ\n")
    #expect(bench.checked == [])
    #expect(bench.found(bench.load().findings) == ["workload-procedure-unready: 9.000001"])
    #expect(bench.load().scenario == nil)
  }

  @Test func aWorkloadWithSlipsStandsInNoOnesWay() {
    let bench = LoadBench(dossiers: "    nhận: lúc nào cũng được")
    #expect(bench.compilation.findings.map(\.kind.id) == ["unknown-word"])
    #expect(bench.compilation.procedures.first?.plan != nil)
    #expect(bench.load().scenario == nil)
    #expect(bench.load().findings.map(\.kind.id) == ["unknown-word"])
  }

  @Test(arguments: [
    ("2026-01-02 08:30\nhôm qua lúc 8:30\n", "dòng 2: “hôm qua lúc 8:30”"),
    ("2026-13-02 08:30\n", "dòng 1: “2026-13-02 08:30”"),
    ("2025-01-02 08:30\n", "1 trong 1 thời điểm nằm ngoài kỳ"), ("", "trống"), ("nhận lúc\n", "trống"),
    (nil, "Không có tệp “den.csv”"),
  ]) func filesThatCannotBeUsed(_ csv: String?, _ words: String) throws {
    let bench = LoadBench("hồ sơ: {thủ tục: 9.000001, số lượng: {tệp: den.csv}}\n" + LoadBench.staff)
    let (scenario, _, findings) = bench.load(attached: csv.map { ["den.csv": Array($0.utf8)] } ?? [:])
    #expect(scenario == nil)
    #expect(findings.map(\.kind.id) == ["workload-file"])
    #expect(try #require(findings.first).message.vi.contains(words))
  }

  @Test(arguments: ["nhận: mọi lúc", "theo tháng: {8: 150%}", "theo thứ: {thứ hai: 150%}"])
  func aFileOfMomentsLeavesNothingToSpread(_ line: String) {
    let bench = LoadBench(
      "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: {tệp: den.csv}\n    \(line)\n" + LoadBench.staff)
    #expect(bench.compilation.findings.map(\.kind.id) == ["workload-beside-file"])
    let variant = LoadBench(
      dossiers: "    \(line)",
      variants: ["biến thể: A\ncủa: Thử\nhồ sơ: {thủ tục: 9.000001, số lượng: {tệp: den.csv}}\n"])
    #expect(variant.checked == [])
  }

  @Test(arguments: ["/tmp/den.csv", "../den.csv", "a/../../den.csv"])
  func filesElsewhereAreRefused(_ path: String) {
    let bench = LoadBench("hồ sơ: {thủ tục: 9.000001, số lượng: {tệp: \(path)}}\n" + LoadBench.staff)
    #expect(bench.compilation.findings.map(\.kind.id) == ["workload-file"])
    #expect(bench.workload?.attachedFiles.isEmpty == true)
  }

  @Test func allStepsThatNobodyDoesAreToldAtOnce() throws {
    let bench = LoadBench(
      "hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}\nnhân sự: {tên: a, người: công chức lạ, số người: 1}\n",
      procedure: LoadBench.turns)
    let found = bench.compilation.findings.filter { $0.kind.id == "workload-step-unstaffed" }
    #expect(found.count == 1)
    let message = try #require(found.first).message.vi
    for words in [
      "“tiếp nhận”", "“thẩm định”", "“giải quyết”", "“trả kết quả”", "công chức một cửa", "công chức chuyên môn",
    ] {
      #expect(message.contains(words))
    }
  }

  @Test(arguments: ["0", "-1", "1,5"]) func aCountThatCannotBeReadIsNotMissingToo(_ count: String) {
    let bench = LoadBench(
      "hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}\nnhân sự: [{tên: tất cả, số người: '\(count)'}]\n")
    #expect(bench.compilation.findings.map(\.kind.id) == ["bad-number"])
    #expect(bench.load().scenario == nil)
  }

  @Test(arguments: [
    ("độ chính xác: 0%\n", ["bad-rate"]), ("độ chính xác: 1%\n", []),
    ("hạt giống: 18446744073709551616\n", ["bad-number"]),
    ("hạt giống: 2000000\n", []),
  ]) func settingsOfTheRun(_ line: String, _ expected: [String]) {
    let bench = LoadBench(
      LoadBench.head + line + "hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}\n" + LoadBench.staff)
    #expect(bench.compilation.findings.map(\.kind.id) == expected)
  }

  @Test func aBadVolumeIsToldAsOne() {
    let bench = LoadBench("hồ sơ: {thủ tục: 9.000001, số lượng: bốn mươi}\n" + LoadBench.staff)
    #expect(bench.compilation.findings.map(\.kind.id) == ["bad-volume"])
  }

  @Test func aCopyOfAWorkloadIsToldToTakeAnotherName() throws {
    let copy = LoadBench.head + "hồ sơ: {thủ tục: 9.000001, số lượng: 4 mỗi tháng}\n" + LoadBench.staff
    let bench = LoadBench(copy, more: [copy])
    let finding = try #require(bench.compilation.findings.first { $0.kind.id == "declared-twice" })
    #expect(finding.message.vi.contains("đổi tên kịch bản trong bản sao"))
  }

  @Test func momentsOutsideThePeriodAreLeftOut() throws {
    let bench = LoadBench("hồ sơ: {thủ tục: 9.000001, số lượng: {tệp: den.csv}}\n" + LoadBench.staff)
    let (scenario, _, findings) = bench.load(attached: ["den.csv": Array("2026-12-31 23:59\n2027-01-01\n".utf8)])
    guard case .given(let moments)? = scenario?.streams.first?.arrivals else { return #expect(Bool(false)) }
    #expect(moments.count == 1)
    #expect(scenario?.assumptions.contains { $0.vi.contains("1 trong 2 thời điểm nằm ngoài kỳ") } == true)
    #expect(findings.map(\.severity) == [.warning])
  }
}

import Compiler
import Diagnostics
import Simulator
import Testing

/// Variants laid over a workload.
@Suite struct VariantTests {
  private func bench(_ variants: String..., details: String = "") -> LoadBench {
    LoadBench(
      dossiers: details, procedure: LoadBench.turns,
      variants: variants.enumerated().map { "biến thể: Phương án \($0 + 1)\ncủa: Thử\n\($1)" })
  }

  private func scenario(_ bench: LoadBench, from place: SourceLocation = #_sourceLocation) throws -> LoadScenario {
    let (scenario, _, findings) = bench.load()
    #expect(findings.filter { $0.severity == .error }.map(\.message.vi) == [], sourceLocation: place)
    return try #require(scenario, sourceLocation: place)
  }

  private func expected(_ scenario: LoadScenario) -> Double {
    scenario.streams.reduce(0) { sum, stream in
      if case .poisson(let arrivals) = stream.arrivals { return sum + arrivals.expected }
      return sum
    }
  }

  @Test func volumesAndSettingsAreLaidOverInOrder() throws {
    let base = try #require(bench().load().scenario)
    let varied = try scenario(
      bench(
        "hồ sơ: {thủ tục: 9.000001, số lượng: gấp 2}\n",
        "hồ sơ: {thủ tục: 9.000001, số lượng: '+50%'}\nthứ tự: theo hạn trả\n"))
    #expect(abs(expected(varied) - 3 * expected(base)) < 1e-9)
    #expect(varied.seed == base.seed && varied.discipline == .byDueDate && base.discipline == .firstCome)
    #expect(varied.name == "Thử + Phương án 1 + Phương án 2")
  }

  @Test func processesBecomeShorterOrParallel() throws {
    let varied = try scenario(
      bench(
        "hồ sơ: {thủ tục: 9.000001, bước: [{bước: thẩm định, bỏ: có}, {bước: niêm yết, sau: [tiếp nhận]}, {bước: giải quyết, sau: tiếp nhận}, {bước: trả kết quả, sau: [niêm yết, giải quyết]}]}\n"
      ))
    let load = varied.procedures[0]
    #expect(load.steps.map(\.isLeftOut) == [false, true, false, false, false])
    #expect(load.predecessors == [[], [0], [0], [0], [2, 3]])
  }

  @Test func aStepThatIsLeftOutNeedsNobody() throws {
    let varied = bench(
      "hồ sơ: {thủ tục: 9.000001, bước: [{bước: thẩm định, bỏ: có}, {bước: giải quyết, bỏ: có}]}\nnhân sự: {tên: chuyên môn, bỏ: có}\n"
    )
    #expect(varied.checked == [])
    #expect(try scenario(varied).staff.map(\.name.vi) == ["một cửa"])
  }

  @Test func staffChangeByName() throws {
    let varied = try scenario(bench("nhân sự: {tên: Một cửa, số người: 5, vắng mặt: 10%}\n"))
    #expect(varied.staff.map(\.headCount) == [5, 1])
    #expect(varied.staff[0].absence == Share(thousandthsOfPercent: 10_000))
  }

  @Test func twoDesksBecomeOne() throws {
    let varied = try scenario(bench("nhân sự: {tên: quầy chung, gộp: [một cửa, chuyên môn]}\n"))
    #expect(varied.staff.map(\.name.vi) == ["quầy chung"])
    #expect(varied.staff.map(\.headCount) == [3])
    #expect(varied.procedures[0].steps.map(\.staff) == [[0], [0], [nil], [0], [0]])
  }

  @Test(arguments: [
    ("nhân sự: {tên: một cử, số người: 3}\n", ["workload-unknown-name: một cử"]),
    ("nhân sự: {tên: một cửa, bỏ: có}\n", ["workload-step-unstaffed: 9.000001"]),
    ("nhân sự: {tên: văn thư, bỏ: có}\n", ["workload-unknown-name: văn thư"]),
    ("nhân sự: {tên: quầy, gộp: [một cửa, hai cửa]}\n", ["workload-unknown-name: hai cửa"]),
    (
      "nhân sự: {tên: một, người: công chức một cửa, số người: 1}\n",
      Array(repeating: "workload-step-staffed-twice: một", count: 2)
    ),
    ("hồ sơ: {thủ tục: 9.000002, số lượng: gấp 2}\n", ["workload-incomplete: gấp 2"]),
    ("hồ sơ: {thủ tục: 9.000002, số lượng: 2 mỗi năm}\n", ["workload-unknown-name: 9.000002"]),
    ("hồ sơ: {thủ tục: 9.000001, bước: [{bước: tiếp nhận, sau: trả kết quả}]}\n", ["workload-cycle: tiếp nhận"]),
  ]) func mistakesOfVariantsAreFindingsOfChecking(_ text: String, _ expected: [String]) {
    #expect(bench(text).checked == expected)
  }

  @Test func findingsOutsideTheVariantTellOfIt() throws {
    let finding = try #require(
      bench("nhân sự: {tên: một cửa, bỏ: có}\n").compilation.findings.first { $0.kind.group == .workload })
    #expect(finding.notes.map(\.text.vi) == ["Xét cùng biến thể “Phương án 1”."])
  }

  @Test(arguments: ["hạt giống: 9", "số lần chạy: 9", "độ chính xác: 9%"])
  func howTheWorkloadIsRunIsNotForAVariantToSay(_ line: String) throws {
    let findings = bench(line + "\n").compilation.findings.filter { $0.severity == .error }
    #expect(findings.map(\.kind.id) == ["unknown-keyword"])
    #expect(try #require(findings.first).message.vi.contains("ghi ở kịch bản tải"))
  }

  @Test func aVariantThatDropsWhatTheProcessNeedsIsWarnedOf() throws {
    let settled = LoadBench.turns.replacing(
      "kiểu: có/không, tỷ lệ: 30%", with: "kiểu: có/không, xác định bởi: thẩm định")
    func found(_ steps: [String]) -> [Finding] {
      let lines = steps.map { "{bước: \($0), bỏ: có}" }.joined(separator: ", ")
      return LoadBench(
        dossiers: "", procedure: settled,
        variants: ["biến thể: A\ncủa: Thử\nhồ sơ: {thủ tục: 9.000001, bước: [\(lines)]}\n"]
      ).compilation.findings.filter { $0.kind.id == "workload-step-missed" }
    }
    #expect(found(["niêm yết"]).isEmpty)
    let lost = found(["thẩm định"])
    #expect(lost.count == 1 && lost.first?.severity == .warning)
    #expect(lost.first?.message.vi.contains("không ai xác định “khẩn”") == true)
    let all = found(["tiếp nhận", "thẩm định", "niêm yết", "giải quyết", "trả kết quả"])
    #expect(all.map(\.message.vi) == ["Mọi bước của thủ tục 9.000001 đều bị bỏ; hồ sơ xong ngay khi nhận."])
  }

  @Test func staffThatAreJoinedTellTheirAbsenceAndOvertime() throws {
    let varied = try scenario(bench("nhân sự: {tên: quầy chung, gộp: [một cửa, chuyên môn]}\n"))
    #expect(varied.assumptions.contains { $0.vi.contains("“quầy chung” do gộp mà có: vắng mặt 0%") })
    let stated = try scenario(
      bench("nhân sự: {tên: quầy chung, gộp: [một cửa, chuyên môn], vắng mặt: 5%, làm thêm: 30 phút}\n"))
    #expect(!stated.assumptions.contains { $0.vi.contains("do gộp mà có") })
  }

  @Test func aVariantBelongsToAWorkloadThatThereIs() {
    let lost = LoadBench(dossiers: "", variants: ["biến thể: A\ncủa: Thưr\n"])
    #expect(lost.checked == ["workload-unknown-name: Thưr"])
    #expect(lost.found(lost.load().findings) == ["workload-variant-of-other: Thưr"])
    #expect(LoadBench(dossiers: "", variants: ["biến thể: A\n"]).load().scenario != nil)
  }

  @Test func momentsFromAFileCannotBeMultiplied() {
    let bench = LoadBench(
      "hồ sơ: {thủ tục: 9.000001, số lượng: {tệp: den.csv}}\n" + LoadBench.staff,
      variants: ["biến thể: A\ncủa: Thử\nhồ sơ: {thủ tục: 9.000001, số lượng: gấp 2}\n"])
    #expect(bench.checked == ["workload-not-allowed: gấp 2"])
  }
}

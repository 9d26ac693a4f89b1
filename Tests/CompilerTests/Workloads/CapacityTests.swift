import Compiler
import Diagnostics
import Testing

/// Work against people, before anything is run.
@Suite struct CapacityTests {
  private func bench(_ volume: String, _ rest: String = "") -> LoadBench {
    LoadBench(
      "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: \(volume)\n    bước: [{bước: trả kết quả, thực tế: 6 phút}]\n"
        + rest + LoadBench.staff)
  }

  @Test func staffThatCannotCopeAreAnErrorWithFigures() throws {
    // 5 dossiers a working day, 2 h at the desk and 4 h after it: 2.6 officers of 8 hours would be needed there.
    let (scenario, _, findings) = bench("5 mỗi ngày").load()
    #expect(scenario == nil)
    let finding = try #require(findings.first)
    #expect(findings.map(\.kind.id) == ["workload-over-capacity"])
    #expect(finding.severity == .error)
    let words = finding.message.vi
    #expect(words.hasPrefix("Nhân sự “chuyên môn” không kham nổi: cần 2,"), "\(words)")
    #expect(words.contains(" người, có mặt trung bình 1, thiếu 1,5"), "\(words)")
    #expect(words.contains("1 bước không có “thực tế” nên tính 100% thời hạn (9.000001: giải quyết)"), "\(words)")
  }

  @Test func aTextThatAcceptsOverloadIsWarned() throws {
    let (scenario, settings, findings) = bench("5 mỗi ngày", "chấp nhận quá tải: có\n").load()
    #expect(scenario != nil && settings.acceptsOverload)
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func closeToCapacityIsAWarning() throws {
    // 1.9 dossiers of 4 hours a day keep one officer busy for 95 % of the time.
    let (scenario, _, findings) = bench("1,9 mỗi ngày").load()
    #expect(scenario != nil)
    #expect(findings.map { "\($0.kind.id) \($0.severity)" } == ["workload-over-capacity warning"])
    #expect(try #require(findings.first).message.vi.contains("gần quá tải"))
  }

  @Test func enoughPeopleAreNoFinding() {
    #expect(bench("1,5 mỗi ngày").load().findings.map(\.message.vi) == [])
    #expect(bench("5 mỗi ngày", "phần thời hạn: 20%\n").load().findings.map(\.message.vi) == [])
  }
}

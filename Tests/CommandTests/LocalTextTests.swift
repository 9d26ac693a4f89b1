import Foundation
import JSON
import Testing

@Suite struct LocalTextTests {
  private static let day = "2026-11-21"

  private static let local = """
    quy trình nội bộ: QT-01
    tên: Quy trình mẫu của địa phương
    áp dụng: 9.000001
    hiệu lực: {từ: 2026-01-01}
    căn cứ: Nghị định 118/2025/NĐ-CP
    ghi chú: Áp dụng trong tỉnh.
    tình huống:
      - tên: của địa phương
        cho: {nhận lúc: 2026-08-20 09:00}
        thì: {giấy tờ: 1}

    """

  private func overlaid() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write(Self.local, to: "k/noi-bo.yaml")
    return bench
  }

  @Test func scenariosOfAPublishedTextUnderALocalOneAreRun() throws {
    let bench = try overlaid()
    let outcome = try bench.tthc("test", "k", "--as-of", Self.day)
    #expect(outcome.code == 0, "\(outcome.out)")
    #expect(outcome.err.contains("2 tình huống: 2 đạt"), "\(outcome.err)")
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("hẹn trả: 2026-08-22", with: "hẹn trả: 2026-08-24"), to: "k/thu-tuc-mau.yaml")
    let failed = try bench.tthc("test", "k", "--as-of", Self.day)
    #expect(failed.code == 1 && failed.err.contains("1 đạt, 1 không đạt") && failed.out.contains("24/08/2026"))
    let own = try bench.tthc("test", "k/noi-bo.yaml", "--as-of", Self.day)
    #expect(own.code == 0 && own.err.contains("1 tình huống"), "\(own.err)")
  }

  @Test func draftOverAPublishedTextDoesNotExcuseThePublishedScenarios() throws {
    let bench = try overlaid()
    try bench.write(
      Self.local.replacing("giấy tờ: 1", with: "giấy tờ: 2") + "tình trạng: dự thảo\n", to: "k/noi-bo.yaml")
    let draft = try bench.tthc("test", "k", "--as-of", Self.day)
    #expect(draft.code == 0 && draft.err.contains("1 đạt, 1 không đạt"), "\(draft.out)\(draft.err)")
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("hẹn trả: 2026-08-22", with: "hẹn trả: 2026-08-24"), to: "k/thu-tuc-mau.yaml")
    #expect(try bench.tthc("test", "k", "--as-of", Self.day).code == 1)
  }

  @Test func scenariosOfUnreadableProceduresAreCounted() throws {
    let bench = try overlaid()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("cấp: xã\n", with: "cấp: xãa\n"), to: "k/thu-tuc-mau.yaml")
    let outcome = try bench.tthc("test", "k", "--as-of", Self.day)
    #expect(outcome.code == 1 && outcome.err.contains("2 tình huống chưa chạy được"), "\(outcome.err)")
  }

  @Test func brokenFileWhoseScenariosAreLostFailsTheTest() throws {
    let bench = try Bench()
    try bench.catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("cấp: xã\n", with: "cấp: xã\nghi chú: [a\n"), to: "k/thu-tuc-mau.yaml")
    let outcome = try bench.tthc("test", "k", "--as-of", Self.day)
    #expect(outcome.code == 1 && outcome.err.contains("1 thủ tục có tệp bị hỏng"), "\(outcome.err)")
  }

  @Test func reportsAndPlansNameTheLocalText() throws {
    let bench = try overlaid()
    let explained = try bench.tthc("explain", "k/thu-tuc-mau.yaml", "--as-of", Self.day)
    #expect(explained.out.contains("theo QT-01\n"))
    #expect(explained.out.split(separator: "\n").contains("Căn cứ: Nghị định 118/2025/NĐ-CP"))
    #expect(try bench.tthc("run", "k", "--as-of", Self.day).out.contains("theo QT-01\n"))
    #expect(try bench.tthc("run", "k", "--as-of", Self.day, "--lang", "en").out.contains("QT-01\n"))
    let plan = try JSON.parse(bench.tthc("compile", "k", "--code", "9.000001", "--as-of", Self.day).out).get()
    #expect(plan["localTexts"] == ["QT-01"])
    let trace = try JSON.parse(bench.tthc("run", "k", "--format", "json", "--as-of", Self.day).out).get()
    #expect(trace["localTexts"] == ["QT-01"])
  }

  @Test func textWithoutALocalOneNamesNone() throws {
    let bench = try Bench()
    try bench.catalogue()
    #expect(try !bench.tthc("explain", "k", "--as-of", Self.day).out.contains("nội bộ"))
    let plan = try JSON.parse(bench.tthc("compile", "k", "--code", "9.000001", "--as-of", Self.day).out).get()
    #expect(plan["localTexts"] == nil)
  }
}
